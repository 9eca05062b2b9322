"""Where exactly the ink of a text is that was set, worked out apart from how it is drawn."""

from dataclasses import dataclass

from checkin.core.badges.badge import POINTS, Box
from checkin.core.badges.badge_layout import TextItem
from checkin.core.badges.fitting import Fitted
from checkin.core.names.letters import letters_of
from checkin.printers.lettering.directions import runs_leftwards
from checkin.printers.lettering.fonts import Typeface
from checkin.printers.lettering.shaping_font import Ink
from checkin.printers.lettering.typesetting import places_of


@dataclass(frozen=True, slots=True)
class SetInk:
    """The smallest box around all ink of a text, in millimetres from the top left of the page.

    `box` is None if nothing is drawn; `lacking` are letters that no font has a glyph for.
    """

    box: Box | None
    lacking: str = ""


def ink_of(fitted: Fitted, place: TextItem, face: Typeface) -> SetInk:
    """Say where a text that was set puts ink, and what of it has no glyph."""
    leftwards = runs_leftwards(" ".join(fitted.lines))
    inks = []
    for line, x, y in places_of(fitted, place, face):
        ink = _ink_of_line(line, face, leftwards=leftwards)
        if ink is not None:
            inks.append(ink.scaled(fitted.size / POINTS).moved(x, -y))
    lacking = "".join(lacking_in(line, face) for line in fitted.lines)
    if not inks:
        return SetInk(None, lacking)
    ink = Ink.around(inks)
    return SetInk(Box(ink.left, -ink.top, ink.right - ink.left, ink.top - ink.bottom), lacking)


def _ink_of_line(line: str, face: Typeface, *, leftwards: bool) -> Ink | None:
    """Say where a line has ink, in ems from its start; None if it has none."""
    if not face.is_plain(line):
        return face.shape(line, leftwards=leftwards).ink
    font = face.fonts[0]
    inks = []
    x = face.lean_of(line)
    for move, piece in face.kerned(line):
        x += move
        for letter in piece:
            if (ink := font.ink(font.number_of(letter))) is not None:
                inks.append(ink.moved(x))
            x += font.shape(letter, leftwards=False).width
    return Ink.around(inks) if inks else None


def lacking_in(line: str, face: Typeface) -> str:
    """Say which letters of a line have no glyph; empty if each has its own."""
    if face.is_plain(line):
        return "".join(c for c in line if not face.fonts[0].number_of(c))
    return "".join(
        letter
        for letter in letters_of(line)
        if any(glyph.number == 0 for glyph in face.shape(letter).glyphs)
    )
