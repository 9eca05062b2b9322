"""Attendance out: CSV, XLSX and JSON."""
