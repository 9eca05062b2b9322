"""Text that letters in a row cannot show: Arabic, Hebrew, and marks on any letter.

`directions` says which way each letter runs, HarfBuzz which glyph stands where. The
result is drawn as outlines, so no viewer or printer can undo it.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checkin.core.names.letters import letters_of
from checkin.printers.lettering.directions import levels_of
from checkin.printers.lettering.shaping_font import Ink, ShapingFont

_WORD = re.compile(r" +|[^ ]+")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a shaped line: its font, number and place in ems from the line's start."""

    font: int
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line in the order it is drawn, from left to right. All ink is within `width`, in ems.

    `ink` is the smallest rectangle around what is drawn, None if nothing is.
    """

    glyphs: tuple[Glyph, ...]
    width: float
    ink: Ink | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring letters of one direction (odd levels run to the left) and one font."""

    text: str
    level: int
    font: int


def shape_line(
    text: str, fonts: Sequence[ShapingFont], font_of: Callable[[str], int], *, leftwards: bool
) -> ShapedLine:
    """Shape one line; `font_of` says from which of `fonts` a letter with its marks is taken."""
    placed: list[Glyph] = []
    inks: list[Ink] = []
    x = 0.0
    for run in _in_drawing_order(_runs(text, font_of, leftwards=leftwards)):
        turned = run.level % 2 == 1
        words = _WORD.findall(run.text)
        for word in reversed(words) if turned else words:
            shaped = fonts[run.font].shape(word, leftwards=turned)
            placed += [Glyph(run.font, number, x + dx, dy) for number, dx, dy in shaped.glyphs]
            if shaped.ink is not None:
                inks.append(shaped.ink.moved(x))
            x += shaped.width
    if not inks:
        return ShapedLine(tuple(placed), x)
    ink = Ink.around(inks)
    if ink.left >= 0:
        return ShapedLine(tuple(placed), max(x, ink.right), ink)
    ink = ink.moved(lean := -ink.left)
    moved = tuple(Glyph(each.font, each.number, each.x + lean, each.y) for each in placed)
    return ShapedLine(moved, max(x + lean, ink.right), ink)


def _runs(text: str, font_of: Callable[[str], int], *, leftwards: bool) -> list[_Run]:
    levels = levels_of(text, leftwards=leftwards)
    keyed: list[tuple[tuple[int, int], str]] = []
    place = 0
    for letter in letters_of(text):
        keyed.append(((levels[place], font_of(letter)), letter))
        place += len(letter)
    return [
        _Run("".join(letter for _, letter in group), level, font)
        for (level, font), group in itertools.groupby(keyed, key=lambda each: each[0])
    ]


def _in_drawing_order(runs: list[_Run]) -> list[_Run]:
    """Turn about what runs to the left, deepest level first (rule L2 of TR9)."""
    ordered = list(runs)
    for level in range(max((run.level for run in runs), default=0), 0, -1):
        turned: list[_Run] = []
        deep = 0
        for run in ordered:
            deep = deep + 1 if run.level >= level else 0
            turned.insert(len(turned) - max(deep - 1, 0), run)
        ordered = turned
    return ordered
