"""The fonts that badges are set in: what they have, how wide it is, how to spell the rest."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checkin.printers.shaping import ShapedLine, ShapingFont, runs_leftwards, shape_line

# The first is embedded and searchable; the others are drawn as outlines where it has no letter.
_FAMILIES = (
    "NotoSans",
    "NotoSansHebrew",
    "NotoSansArabic",
    "NotoSansArmenian",
    "NotoSansGeorgian",
)
_JOINERS = "\u200c\u200d"
_WITHOUT_JOINERS = dict.fromkeys(map(ord, _JOINERS))
_MISSING = "·"


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text as the fonts can show it, and the letters for which they had to make do.

    `original` is what was asked for, without controls and surplus blanks.
    """

    original: str
    text: str
    missing: str = ""


class Typeface:
    """One weight of the fonts.

    `name` is under what reportlab knows the first of them; a text of its `plain`
    letters alone is drawn with it, any other is shaped.
    """

    def __init__(self, folder: Path, weight: str) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        paths = [folder / f"{family}-{weight}.ttf" for family in _FAMILIES]
        # reportlab keeps fonts by name for the whole process; a path is never another's name.
        self.weight = weight
        self.name = str(paths[0])
        font = TTFont(self.name, self.name)
        pdfmetrics.registerFont(font)
        self.fonts = [ShapingFont(path) for path in paths]
        self._letters = frozenset().union(*(font.letters for font in self.fonts))
        self._width: dict[str, float] = {
            chr(code): width / 1000
            for code, width in font.face.charWidths.items()
            if not unicodedata.category(chr(code)).startswith(("M", "C"))
        }
        self._plain = frozenset(self._width)
        leans = {letter: self.fonts[0].lean(letter) for letter in self._width}
        # Most letters keep to their width; J, j and f do not.
        self._left = {letter: left for letter, (left, _) in leans.items() if left}
        self._right = {letter: right for letter, (_, right) in leans.items() if right}

    def is_plain(self, text: str) -> bool:
        """Whether every letter stands for itself, one after the other, in the first font."""
        return self._plain.issuperset(text)

    def width_of(self, text: str) -> float:
        """Measure a text with all its ink, in ems."""
        if not self._plain.issuperset(text):
            return self.shape(text).width
        width = sum(map(self._width.__getitem__, text))
        return width + self.lean_of(text) + self._right.get(text[-1:], 0.0)

    def lean_of(self, text: str) -> float:
        """Say how far the first letter of a plain text leans out to the left, in ems."""
        return self._left.get(text[:1], 0.0)

    def shape(self, text: str, *, leftwards: bool | None = None) -> ShapedLine:
        """Shape a line; by its own first letter unless told that it runs leftwards."""
        if leftwards is None:
            leftwards = runs_leftwards(text)
        return shape_line(text, self.fonts, leftwards=leftwards)

    def spell(self, text: str) -> Spelling:
        """Say how to print a text from outside: composed, without controls, with letters we have.

        A letter that no font has is spelt in Latin ones if that can be done, else
        printed as a raised dot; either way it is among the missing.
        """
        if text.isascii() and text.isprintable() and "  " not in text:
            return Spelling(text.strip(), text.strip())
        composed = "".join(map(_without_control, unicodedata.normalize("NFC", text)))
        tidy = " ".join(composed.split())
        if not any(unicodedata.bidirectional(letter) == "AL" for letter in tidy):
            tidy = tidy.translate(_WITHOUT_JOINERS)  # they join Arabic letters, and pictures
        unknown = set(tidy) - self._letters
        if not unknown:
            return Spelling(tidy, tidy)
        spelt = {letter: self._respell(letter) for letter in unknown}
        shown = "".join(spelt.get(letter, letter) for letter in tidy)
        while _MISSING * 2 in shown:
            shown = shown.replace(_MISSING * 2, _MISSING)
        missing = [
            letter
            for letter in dict.fromkeys(tidy)
            if letter in unknown and not _is_the_same(letter, spelt[letter])
        ]
        return Spelling(tidy, shown, "".join(missing))

    def _respell(self, letter: str) -> str:
        from anyascii import anyascii

        alike = unicodedata.normalize("NFKC", letter)
        if self._letters.issuperset(alike):
            return alike
        if unicodedata.category(letter).startswith(("L", "N", "P")):
            return anyascii(letter) or _MISSING
        # A mark without its letter, or a variant selector, is better left out.
        return "" if unicodedata.category(letter).startswith("M") else _MISSING


def _is_the_same(letter: str, spelling: str) -> bool:
    selectors = "\ufe00" <= letter <= "\ufe0f"
    return selectors or unicodedata.normalize("NFKC", letter) == spelling


def _without_control(char: str) -> str:
    """Make a blank of controls, and nothing of what only steers direction or breaks."""
    category = unicodedata.category(char)
    if category in {"Cc", "Zl", "Zp", "Zs"}:
        return " "
    steers = category == "Cf" and char not in _JOINERS
    return "" if steers or category == "Cs" else char


@cache
def typeface(folder: Path, weight: str) -> Typeface:
    """Load a weight, "Regular" or "Bold", once in the life of the program."""
    return Typeface(folder, weight)
