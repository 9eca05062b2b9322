"""Indico: coming in with a token or the browser, what is fetched, and what is sent."""
