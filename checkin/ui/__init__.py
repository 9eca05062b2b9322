"""The window: shows and asks; the only home of widgets."""
