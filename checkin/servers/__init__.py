"""Where people come from and attendance goes: registration servers, and CSV files."""
