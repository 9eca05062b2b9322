"""What is true about tickets, doors and scans: frozen records and pure functions."""
