"""Reads codes from pictures."""
