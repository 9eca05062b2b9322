"""All that is made of badges, as `services.printing.badge_run` asks; slow parts load when used."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, BinaryIO

from checkin.core.badges.badge import BadgeEvent, BadgePicture, BadgeRun
from checkin.core.badges.badge_index import IndexSheet
from checkin.core.badges.badge_layout import LaidBadge
from checkin.core.badges.badge_sheet import BadgeSheet

if TYPE_CHECKING:
    from checkin.printers.drawing.artist import Supplies


class PdfPress:
    """Writes badges, sheets and their index as PDF, and draws badges to be looked at."""

    def __init__(self, supplies_of: Callable[[BadgeEvent], "Supplies"]) -> None:
        """Print with what an event's badges are drawn with."""
        self._supplies_of = supplies_of

    def write(
        self,
        badges: Iterable[LaidBadge],
        target: BinaryIO,
        *,
        event: BadgeEvent,
        sheet: BadgeSheet | None = None,
    ) -> BadgeRun:
        """Write badges, one a page or on sheets."""
        from checkin.printers.drawing.badge_pdf import write_badges
        from checkin.printers.drawing.sheet_pdf import write_sheets

        if sheet is None:
            return write_badges(badges, target, self._supplies_of(event))
        return write_sheets(badges, target, self._supplies_of(event), sheet)

    def write_index(self, index: IndexSheet, target: BinaryIO, *, event: BadgeEvent) -> None:
        """Write an index."""
        from checkin.printers.drawing.index_pdf import write_index

        write_index(index, target, self._supplies_of(event))

    def paint(
        self, badge: LaidBadge, *, event: BadgeEvent, width: int, page: int = 0
    ) -> BadgePicture:
        """Draw a page of one badge `width` pixels wide."""
        from checkin.printers.drawing.badge_picture import paint_badge

        return paint_badge(badge, self._supplies_of(event), width=width, page=page)
