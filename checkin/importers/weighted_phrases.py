"""Phrases that may name a column, and how surely each of them does."""


def phrases(weight: int, text: str) -> dict[str, int]:
    """Give each phrase of a text, parted by commas, this weight."""
    parts = (phrase.strip() for phrase in text.split(","))
    return {phrase: weight for phrase in parts if phrase}
