"""Who is acting, what may they see, and what was seen: ledger, consent, log and chain of events."""
