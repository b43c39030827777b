"""Organisations, schools, teams, people and their functions, and what a region has set."""
