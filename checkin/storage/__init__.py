"""The event file: one SQLite database, and the search in it."""
