"""pretix: coming in, what is fetched, what is sent, and the rules of its check-in lists."""
