"""Forms of the mirror."""
