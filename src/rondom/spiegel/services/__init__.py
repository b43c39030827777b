"""Writes of the steering: verbs in a module named after the noun. Each is one transaction with its line of history."""
