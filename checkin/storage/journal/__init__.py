"""The journal, what is counted from it, and taking in other files of the event."""
