"""Attendee lists in: CSV and spreadsheets, and what their columns mean."""
