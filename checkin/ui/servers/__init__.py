"""The pages of what is connected, and of what it does not have yet."""
