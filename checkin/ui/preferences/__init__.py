"""The preferences of this computer."""
