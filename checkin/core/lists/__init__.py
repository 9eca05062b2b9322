"""Attendee lists: what their columns and cells mean, and how they go out again."""
