"""What surrounds every page: the rail's titles, and how much room rail and status line take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from checkin.ui.parts.look import Look

_TITLES: dict[str, str] = {
    "desk": str(QT_TRANSLATE_NOOP("EventRoom", "Desk")),
    "attendees": str(QT_TRANSLATE_NOOP("EventRoom", "Attendees")),
    "badges": str(QT_TRANSLATE_NOOP("EventRoom", "Badges")),
    "journal": str(QT_TRANSLATE_NOOP("EventRoom", "Journal")),
    "outbox": str(QT_TRANSLATE_NOOP("EventRoom", "Outbox")),
    "preferences": str(QT_TRANSLATE_NOOP("EventRoom", "Preferences")),
}


def page_title(key: str) -> str:
    """Give the title that a page has in the rail."""
    return QCoreApplication.translate("EventRoom", _TITLES[key])


def page_titles() -> list[str]:
    """Give the titles of all pages that the rail leads to."""
    return [page_title(key) for key in _TITLES]


def rail_width(look: Look, titles: Iterable[str]) -> int:
    """Say how wide a rail is; a small one shows icons only."""
    if look.is_small:
        return look.px(14)
    metrics = QFontMetrics(look.font(0.85, 600))
    words = [metrics.horizontalAdvance(title) for title in titles]
    return max([look.px(24), *(word + look.px(6) for word in words)])


def status_height(look: Look) -> int:
    """Say how tall the status line is."""
    return look.px(look.by_size(9, 7.5))
