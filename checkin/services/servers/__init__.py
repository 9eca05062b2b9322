"""What goes out to targets and comes in from registration servers."""
