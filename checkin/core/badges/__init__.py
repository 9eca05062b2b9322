"""Badges as data: layouts, sheets, what they say, and jobs for printers."""
