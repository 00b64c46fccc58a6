"""Upkeep: backup, restore, moving to a PostgreSQL server, and checking every invariant of the data."""
