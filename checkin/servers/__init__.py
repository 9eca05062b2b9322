"""Where attendance is sent, one file for each kind of target."""
