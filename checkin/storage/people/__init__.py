"""Attendees and their tickets: changed, imported, found."""
