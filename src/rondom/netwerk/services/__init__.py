"""Writes of the network."""
