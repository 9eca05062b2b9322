"""The fonts that badges are set in: what they have, how wide it is, how to spell the rest."""

import itertools
import unicodedata
from functools import cache, partial
from pathlib import Path

from checkin.core.badges.badge_layout import USUAL_FONT
from checkin.core.badges.fitting import Reach, WidthOf
from checkin.printers.lettering.directions import runs_leftwards
from checkin.printers.lettering.font_shelf import SHIPPED_FAMILIES, FontShelf
from checkin.printers.lettering.shaping import ShapedLine, shape_line
from checkin.printers.lettering.shaping_font import Ink, ShapingFont
from checkin.printers.lettering.spelling import Spelling, spell

# The first is embedded and searchable; the others are drawn as outlines where it has no letter.
_FAMILIES = (
    "NotoSans",
    "NotoSansHebrew",
    "NotoSansArabic",
    "NotoSansArmenian",
    "NotoSansGeorgian",
)
# The weights that ship; any other is set in the nearest.
_SHIPPED = {"Regular": "Regular", "Medium": "Regular", "SemiBold": "SemiBold", "Bold": "Bold"}
# Letters of lines that are kept shaped; a badge is measured several times before it is drawn.
_KEPT = 60_000
# What the tallest and deepest plain letters take, with their accents ...
_PLAIN = Reach(above=1.07, below=0.3, pitch=1.2)
# ... and those that change their form where a line ends, so that measuring them would not do.
_CURSIVE = Reach(above=1.1, below=0.55, pitch=1.4)
_CURSIVE_LETTERS = range(0x0600, 0x0900)
_CLEARANCE = 0.05


class _Kerning(dict[tuple[str, str], float]):
    """By how much two letters stand nearer or farther than their widths, asked once a pair."""

    def __init__(self, font: ShapingFont) -> None:
        self._font = font

    def __missing__(self, pair: tuple[str, str]) -> float:
        kern = self[pair] = self._font.kern(*pair)
        return kern


class PlainFont:
    """The first font of a weight, as reportlab embeds it: letters side by side."""

    def __init__(self, path: Path, shaping: ShapingFont) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        # reportlab keeps fonts by name for the whole process; a path is never another's name.
        self.name = str(path)
        # Only the letters that are used: a badge by itself, on its way to a printer, is small.
        font = TTFont(self.name, self.name, asciiReadable=False)
        pdfmetrics.registerFont(font)
        self.width: dict[str, float] = {
            chr(code): width / 1000
            for code, width in font.face.charWidths.items()
            if not unicodedata.category(chr(code)).startswith(("M", "C", "Z")) or chr(code) == " "
        }
        self.letters = frozenset(self.width)
        self.kerning = _Kerning(shaping)
        leans = {letter: shaping.lean(letter) for letter in self.width}
        # Most letters keep to their width; J, j and f do not.
        self.left = {letter: left for letter, (left, _) in leans.items() if left}
        self.right = {letter: right for letter, (_, right) in leans.items() if right}


class Typeface:
    """One weight of the fonts, a family's before the others, for people of one language.

    `name` is under what reportlab knows the first of those that ship; a text of its `plain`
    letters alone is drawn with it, any other is shaped, as is all that a pack's family says.
    """

    def __init__(self, shelf: FontShelf, weight: str, language: str, family: str) -> None:
        shipped = _SHIPPED.get(weight, "Regular")
        stems = dict.fromkeys((SHIPPED_FAMILIES.get(family, _FAMILIES[0]), *_FAMILIES))
        paths = [shelf.shipped / f"{stem}-{shipped}.ttf" for stem in stems]
        self.weight = weight
        self.fonts = [_shipped_font(path) for path in paths]
        own = None if family in SHIPPED_FAMILIES else shelf.font_of(family, weight)
        if own is not None:
            self.fonts.insert(0, own)
        # Those that are asked first; fonts of packs that are met on the way come behind them.
        self._first = len(self.fonts)
        self._shelf = shelf
        self._language = language
        plain = _plain_font(paths[0])
        self.name = plain.name
        self._width = plain.width
        self._plain = plain.letters if own is None else frozenset[str]()
        self._left, self._right = plain.left, plain.right
        self._kern = plain.kerning.__getitem__
        # Which font shows a letter with its marks; None if none does.
        self._font_of: dict[str, int | None] = {}
        self._lines: dict[tuple[str, bool], ShapedLine] = {}
        self._kept = 0

    def is_plain(self, text: str) -> bool:
        """Whether every letter stands for itself, one after the other, in the first font."""
        return self._plain.issuperset(text)

    def measure_of(self, text: str) -> WidthOf:
        """Give what measures the lines of a text: they run the way that the whole of it does."""
        if self._plain.issuperset(text):
            return self.width_of
        return partial(self.width_of, leftwards=runs_leftwards(text))

    def width_of(self, text: str, *, leftwards: bool | None = None) -> float:
        """Measure a line with all its ink, in ems; it runs the way `shape` says."""
        if not self._plain.issuperset(text):
            return self.shape(text, leftwards=leftwards).width
        width = sum(map(self._width.__getitem__, text))
        width += sum(map(self._kern, itertools.pairwise(text)))
        return width + self.lean_of(text) + self._right.get(text[-1:], 0.0)

    def lean_of(self, text: str) -> float:
        """Say how far the first letter of a plain text leans out to the left, in ems."""
        return self._left.get(text[:1], 0.0)

    def kerned(self, text: str) -> list[tuple[float, str]]:
        """Cut a plain text where letters stand nearer or farther: each piece after its move.

        Moves are in ems; the first is 0.
        """
        pieces = []
        start, move = 0, 0.0
        for end, pair in enumerate(itertools.pairwise(text), 1):
            if kern := self._kern(pair):
                pieces.append((move, text[start:end]))
                start, move = end, kern
        return [*pieces, (move, text[start:])]

    def reach_of(self, text: str) -> Reach:
        """Say how much height the lines of a text need, wherever they are broken."""
        if self._plain.issuperset(text):
            return _PLAIN
        ink = self.shape(text).ink or Ink(0, 0, 0, 0)
        is_cursive = any(ord(char) in _CURSIVE_LETTERS for char in text)
        least = _CURSIVE if is_cursive else _PLAIN
        above, below = max(least.above, ink.top), max(least.below, -ink.bottom)
        return Reach(above, below, max(least.pitch, ink.top - ink.bottom + _CLEARANCE))

    def shape(self, text: str, *, leftwards: bool | None = None) -> ShapedLine:
        """Shape a line; by its own first letter unless told that it runs leftwards."""
        if leftwards is None:
            leftwards = runs_leftwards(text)
        key = text, leftwards
        line = self._lines.get(key)
        if line is None:
            if self._kept > _KEPT:
                self._lines.clear()
                self._kept = 0
            self._kept += len(text) + 1
            line = shape_line(text, self.fonts, self._font_or_first, leftwards=leftwards)
            self._lines[key] = line
        return line

    def spell(self, text: str) -> Spelling:
        """Say how to print a text from outside, see `spell`."""
        if self._plain.issuperset(text) and unicodedata.is_normalized("NFC", text):
            tidy = " ".join(text.split())
            return Spelling(tidy, tidy)
        return spell(text, self._has)

    def _has(self, letter: str) -> bool:
        return letter in self._plain or self._font_with(letter) is not None

    def _font_or_first(self, letter: str) -> int:
        return 0 if letter in self._plain else self._font_with(letter) or 0

    def _font_with(self, letter: str) -> int | None:
        """Find the font for a letter with its marks: one that has all of it."""
        if letter not in self._font_of:
            if len(self._font_of) > _KEPT:
                self._font_of.clear()
            self._font_of[letter] = self._search(letter)
        return self._font_of[letter]

    def _search(self, letter: str) -> int | None:
        # Not among those of packs that were met before: the order of people would decide.
        for number, font in enumerate(self.fonts[: self._first]):
            if font.can_show(letter):
                return number
        for font in self._shelf.fonts_with(letter[0], self.weight, self._language):
            if font.can_show(letter):
                if font not in self.fonts:
                    self.fonts.append(font)
                return self.fonts.index(font)
        return None


@cache
def _shipped_font(path: Path) -> ShapingFont:
    return ShapingFont(path)


@cache
def _plain_font(path: Path) -> PlainFont:
    return PlainFont(path, _shipped_font(path))


def typeface(
    fonts: Path | FontShelf, weight: str, language: str = "", family: str = ""
) -> Typeface:
    """Load a weight once in the life of the program.

    `fonts` is the folder of those that ship, or a shelf with more. `language` chooses
    among the forms of Chinese characters, as `han_language` says it. Where `family` is not
    on this computer, the usual one takes its place.
    """
    shelf = fonts if isinstance(fonts, FontShelf) else FontShelf(fonts)
    name = shelf.known_as(family) or USUAL_FONT
    language = language if shelf.knows_forms else ""
    return _typeface(shelf, shelf.edition, weight, language, name)


@cache
def _typeface(shelf: FontShelf, _edition: int, weight: str, language: str, family: str) -> Typeface:
    return Typeface(shelf, weight, language, family)
