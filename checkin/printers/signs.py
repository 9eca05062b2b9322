"""Small signs for what a column of the list says: consent to photos, languages spoken."""

import re

from checkin.core.badge import POINTS, Anchor, Box
from checkin.core.badge_layout import Align, MarkItem, MarkKind, TextItem
from checkin.core.fitting import Reach, fit
from checkin.core.yes_no import yes_or_no
from checkin.printers.figures import camera_path, rounded, slash_path
from checkin.printers.fonts import Typeface
from checkin.printers.pen import Pen

_REACH = Reach(above=1.07, below=0.3, pitch=1.2)
_PARTING = re.compile(r"[,;/|+&\n]+")
_MOST_CHIPS = 6
_STROKE = 0.075  # of a camera's side
_PAD = 0.55  # ems beside a chip's word
_GAP = 0.4


def draw_sign(pen: Pen, item: MarkItem, value: str, face: Typeface) -> None:
    """Draw a sign for a value of a column; nothing where the column says nothing."""
    if item.kind is MarkKind.CONSENT:
        _draw_consent(pen, item, value)
    else:
        words = [face.spell(word[:40]).text for word in _PARTING.split(value)]
        _draw_chips(pen, item, [word for word in words if word][:_MOST_CHIPS], face)


def _draw_consent(pen: Pen, item: MarkItem, value: str) -> None:
    consents = yes_or_no(value)
    if consents is None:
        return
    side = min(item.box.width, item.box.height)
    at = Box(item.box.x, item.box.y + (item.box.height - side) / 2, side, side)
    pen.path(camera_path(side), at, stroke=item.color, width=side * _STROKE)
    if not consents:
        pen.path(slash_path(side), at, stroke=item.color, width=side * _STROKE * 1.6)


def _draw_chips(pen: Pen, item: MarkItem, words: list[str], face: Typeface) -> None:
    if not words:
        return
    box = item.box
    widths = [face.width_of(word) + 2 * _PAD for word in words]
    wide = sum(widths) + _GAP * (len(words) - 1)
    size = min(box.height * POINTS / _REACH.height(1) * 0.9, box.width * POINTS * 0.99 / wide)
    height = size * _REACH.height(1) / POINTS
    x, y = box.x, box.y + (box.height - height) / 2
    for word, ems in zip(words, widths, strict=True):
        width = ems * size / POINTS
        chip = Box(x, y, width, height)
        pen.path(rounded(width, height, height / 2), chip, stroke=item.color, width=0.25)
        place = TextItem(
            name="", box=chip, text="", largest=size, smallest=size / 2, align=Align.MIDDLE,
            anchor=Anchor.MIDDLE,
        )  # fmt: skip
        within = Box(x, y, width - _PAD * size / POINTS, height)
        fitted = fit([word], _place(place, within), face.width_of, _REACH)
        pen.text(fitted, place, face, item.color)
        x += width + _GAP * size / POINTS


def _place(item: TextItem, box: Box) -> TextItem:
    from dataclasses import replace

    return replace(item, box=box)
