"""Recognises what was scanned, and issues codes of our own."""
