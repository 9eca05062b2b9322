"""Small signs for what a column of the list says: consent to photos, languages spoken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checkin.core.badges.badge import POINTS, Anchor, Box
from checkin.core.badges.badge_layout import Align, MarkItem, MarkKind, TextItem
from checkin.core.badges.fitting import Reach, fit
from checkin.core.lists.yes_no import yes_or_no
from checkin.printers.drawing.figures import camera_path, rounded, slash_path
from checkin.printers.drawing.pen import Pen
from checkin.printers.lettering.fonts import Typeface

_REACH = Reach(above=1.07, below=0.3, pitch=1.2)
_PARTING = re.compile(r"[,;/|+&\n]+")
_LONGEST_WORD = 40
_MOST_CHIPS = 24
_SMALLEST = 5.0  # points: what can still be read at arm's length
_STEP = 0.25
_STROKE = 0.075  # of a camera's side
_PAD = 0.55  # ems beside a chip's word
_GAP = 0.4
_FILLED = 0.9  # of the box's height
_ROW = _REACH.height(1)
_ROW_GAP = 0.3
# How much smaller chips may be that stand in one row.
_NEARLY = 0.85


class _Chip(NamedTuple):
    """A word and how wide it is with its ends, in ems."""

    word: str
    width: float


def draw_sign(pen: Pen, item: MarkItem, value: str, face: Typeface) -> str:
    """Draw a sign for a value of a column; nothing where the column says nothing.

    Says what is the matter with it; empty if nothing is.
    """
    if item.kind is MarkKind.CONSENT:
        _draw_consent(pen, item, value)
        return ""
    words = [face.spell(word).text for word in parts_of_sign(value)]
    return _draw_chips(pen, item, [word for word in words if word], face)


def parts_of_sign(value: str) -> tuple[str, ...]:
    """Give the words of a column that become chips."""
    parts = (part.strip() for part in _PARTING.split(value))
    return tuple(dict.fromkeys(part for part in parts if part))


def _draw_consent(pen: Pen, item: MarkItem, value: str) -> None:
    consents = yes_or_no(value)
    if consents is None:
        return
    side = min(item.box.width, item.box.height)
    at = Box(item.box.x, item.box.y + (item.box.height - side) / 2, side, side)
    pen.path(camera_path(side), at, stroke=item.color, width=side * _STROKE)
    if not consents:
        pen.path(slash_path(side), at, stroke=item.color, width=side * _STROKE * 1.6)


def _draw_chips(pen: Pen, item: MarkItem, words: list[str], face: Typeface) -> str:
    chips = [
        _Chip(word, face.width_of(word) + 2 * _PAD)
        for word in words[:_MOST_CHIPS]
        if len(word) <= _LONGEST_WORD
    ]
    size, rows = _set(chips, item.box)
    for chip, at in _places(rows, size, item.box):
        _draw_chip(pen, item, chip, (at, size), face)
    shown = {chip.word for row in rows for chip in row}
    if left := ", ".join(word for word in words if word not in shown):
        return f"“{item.name}” has no room for “{left:.80}”. Make its box larger."
    if rows and size < _SMALLEST:
        return f"“{item.name}” is too long for its box and is printed at {size:.1f} points."
    return ""


def _set(chips: Sequence[_Chip], box: Box) -> tuple[float, list[list[_Chip]]]:
    """Find the size in points at which chips fit, and their rows; what does not fit is left out."""
    if not chips:
        return 0.0, []
    highest = box.height * POINTS / _ROW * _FILLED
    in_a_row = min(highest, box.width * POINTS * 0.99 / _wide(chips))
    size = highest
    while size > max(in_a_row / _NEARLY, _SMALLEST):
        rows = _rows(chips, size, box)
        if sum(map(len, rows)) == len(chips):
            return size, rows
        size -= _STEP
    if in_a_row >= min(_SMALLEST, highest):
        return in_a_row, [list(chips)]
    size = min(_SMALLEST, highest)
    if rows := _rows(chips, size, box):
        return size, rows
    narrowest = min(chips, key=lambda chip: chip.width)
    return box.width * POINTS * 0.99 / narrowest.width, [[narrowest]]


def _rows(chips: Sequence[_Chip], size: float, box: Box) -> list[list[_Chip]]:
    """Fill rows with chips of a size, from the first; what is too wide or too many is left out."""
    room, high = box.width * POINTS * 0.99 / size, box.height * POINTS / size
    most = int((high + _ROW_GAP) / (_ROW + _ROW_GAP) + 0.001)
    rows: list[list[_Chip]] = []
    for chip in chips:
        if chip.width > room:
            continue
        if rows and _wide([*rows[-1], chip]) <= room:
            rows[-1].append(chip)
        elif len(rows) < most:
            rows.append([chip])
    return rows


def _wide(chips: Sequence[_Chip]) -> float:
    return sum(chip.width for chip in chips) + _GAP * (len(chips) - 1)


def _places(
    rows: Sequence[Sequence[_Chip]], size: float, box: Box
) -> Iterator[tuple[_Chip, tuple[float, float]]]:
    """Say where each chip stands; the rows are in the middle of the box."""
    em = size / POINTS
    high = (len(rows) * _ROW + (len(rows) - 1) * _ROW_GAP) * em
    for number, row in enumerate(rows):
        x = box.x
        y = box.y + (box.height - high) / 2 + number * (_ROW + _ROW_GAP) * em
        for chip in row:
            yield chip, (x, y)
            x += (chip.width + _GAP) * em


def _draw_chip(
    pen: Pen,
    item: MarkItem,
    chip: _Chip,
    where: tuple[tuple[float, float], float],
    face: Typeface,
) -> None:
    (x, y), size = where
    width, height = chip.width * size / POINTS, _ROW * size / POINTS
    at = Box(x, y, width, height)
    pen.path(rounded(width, height, height / 2), at, stroke=item.color, width=0.25)
    place = TextItem(
        name="", box=at, text="", largest=size, smallest=size / 2, align=Align.MIDDLE,
        anchor=Anchor.MIDDLE,
    )  # fmt: skip
    within = Box(x, y, width - _PAD * size / POINTS, height)
    fitted = fit([chip.word], replace(place, box=within), face.measure_of, _REACH)
    pen.text(fitted, place, face, item.color)
