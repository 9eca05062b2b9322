"""Attendee lists on their way in."""
