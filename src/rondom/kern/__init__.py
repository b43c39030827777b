"""Pure rules. No Django, no database, no clock, no I/O: facts in, verdict (``Oordeel``) out."""
