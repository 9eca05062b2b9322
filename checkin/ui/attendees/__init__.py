"""The page of attendees: everybody in a table, one person or several beside it."""
