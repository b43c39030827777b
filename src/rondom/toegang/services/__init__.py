"""Writes of access: who may see a dossier, what was decided, what happened."""
