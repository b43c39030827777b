"""Writes of the casework: verbs in a module named after the noun. Each is one transaction with its event."""
