"""Letters as people see them: each with its marks."""

import unicodedata


def letters_of(text: str) -> list[str]:
    """Cut a text into letters, each with its marks."""
    letters: list[str] = []
    for char in text:
        if letters and unicodedata.combining(char):
            letters[-1] += char
        else:
            letters.append(char)
    return letters
