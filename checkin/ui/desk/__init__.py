"""The desk: one field, one verdict, one proposed action."""
