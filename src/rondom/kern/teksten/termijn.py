"""Texts of ``kern.termijn``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {}
