"""Checkin opens a conference's doors: lists in, scans judged, badges and attendance out."""
