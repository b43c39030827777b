"""Texts of ``kern.afsluiten``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {}
