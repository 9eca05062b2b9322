"""Badges as a PDF: one a page, exact in size, the same bytes for the same badges."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from checkin.core.badges.badge import POINTS, Badge, BadgeRun
from checkin.core.badges.badge_layout import BadgeLayout, Fold, LaidBadge, Side, Weight, page_size
from checkin.printers.drawing.artist import Artist, Supplies
from checkin.printers.drawing.item_drawing import face_of
from checkin.printers.drawing.pen import Matrix, Pen
from checkin.whole_file import written_whole


def write_badges(
    badges: Iterable[LaidBadge], target: Path | BinaryIO, supplies: Supplies
) -> BadgeRun:
    """Write each badge in its layout, in the order given, and say what to look at.

    A badge takes a page, and one more for its back where it has one and is not folded.
    `target` is a path, which then holds the whole document or is as it was, or a
    stream. Badges are taken one at a time and not kept.

    Raises `TargetUnreachable` if the path cannot be written.
    """
    if not isinstance(target, Path):
        return _write(badges, target, supplies)
    with written_whole(target) as stream:
        return _write(badges, stream, supplies)


def _write(badges: Iterable[LaidBadge], stream: BinaryIO, supplies: Supplies) -> BadgeRun:
    pen = begin_document(stream, supplies)
    artist = Artist(pen, supplies)
    count = 0
    for badge, layout in badges:
        pen.begin_page(*page_size(layout))
        draw_front(pen, artist, badge, layout)
        pen.end_page()
        if has_back(layout):
            pen.begin_page(*page_size(layout))
            artist.draw(badge, layout, Side.BACK)
            pen.end_page()
        count += 1
    pen.save()
    return BadgeRun(count, artist.warnings())


def begin_document(stream: BinaryIO, supplies: Supplies) -> Pen:
    """Begin a document that is named after the event."""
    regular = face_of(supplies.shelf, Weight.REGULAR)
    pen = Pen(stream, regular.name)
    pen.set_title(regular.spell(supplies.event.name).original)
    return pen


def has_back(layout: BadgeLayout) -> bool:
    """Whether something is to be printed on the other side of the paper."""
    return bool(layout.back) and layout.fold is Fold.NONE


def draw_front(pen: Pen, artist: Artist, badge: Badge, layout: BadgeLayout) -> None:
    """Draw what stands on one side of the paper: the front, or both faces of a folded badge."""
    if layout.fold is Fold.NONE:
        artist.draw(badge, layout)
    else:
        width, height = layout.width * POINTS, layout.height * POINTS
        front: Matrix = (1, 0, 0, 1, width if layout.fold is Fold.SIDE else 0, 0)
        turned: Matrix = (-1, 0, 0, -1, width, 2 * height)
        back: Matrix = turned if layout.fold is Fold.TOP else (1, 0, 0, 1, 0, 0)
        for side, matrix in ((Side.FRONT, front), (Side.BACK, back)):
            with pen.frame(matrix, layout.height):
                artist.draw(badge, layout, side)
