"""Badges: who gets which, how they look, and their way to printers."""
