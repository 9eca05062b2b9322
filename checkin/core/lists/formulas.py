"""Cells that a spreadsheet would take for formulas: made harmless, and made themselves again."""

import re

# What spreadsheets calculate with, also in the full width that East Asian keyboards write, and
# the characters that some of them skip on their way to it. A lone sign is only a sign.
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠].|[\t\r\n])", re.DOTALL)

# How text is kept from being taken for a number: ="00123" keeps its zeros.
_TEXT = re.compile(r'="((?:[^"]|"")*)"')


def defuse(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate.

    Apostrophes that stand before a formula already get one more, so that `restore` gives
    back exactly what was there.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restore(text: str) -> str:
    """Take away the apostrophe that `defuse` put, or somebody who meant the same.

    A formula that only holds a text is that text.
    """
    if text.startswith("'") and _FORMULA.match(text):
        return text[1:]
    held = _TEXT.fullmatch(text)
    return held[1].replace('""', '"') if held else text
