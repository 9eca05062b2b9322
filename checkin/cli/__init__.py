"""The command line: the same services as the window, one file for each group of commands."""
