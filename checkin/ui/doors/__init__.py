"""Setting up doors and what is asked there."""
