"""Which cells must be hidden, and the attacker that tries to undo it (docs/uitleg/onthulling.md)."""
