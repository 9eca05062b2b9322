"""Badges as documents."""
