"""Badges on their way to printers, and the printers of an event."""
