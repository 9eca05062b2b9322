"""The start: events opened before, a new one, a file, the demo."""
