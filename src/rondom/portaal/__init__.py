"""The family's own screens on the casework. Owns no models."""
