"""Texts of ``kern.route``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {}
