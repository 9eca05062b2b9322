"""Names and words: how people are written, spelt, put in order and found."""
