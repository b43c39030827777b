"""Rondom: one table around a child, one mirror for the region."""
