"""Badges as documents, and the printers that they are given to."""
