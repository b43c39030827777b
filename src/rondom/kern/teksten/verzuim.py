"""Texts of ``kern.verzuim``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {}
