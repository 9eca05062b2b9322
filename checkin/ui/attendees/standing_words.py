"""How somebody takes part and stands at a list, in words and as a verdict's shape."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.directory import Standing
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode, TicketStatus

# Any: Qt types the marker as object.
_WORDS: dict[Standing, Any] = {
    Standing.EXPECTED: QT_TRANSLATE_NOOP("Standing", "Not here yet"),
    Standing.INSIDE: QT_TRANSLATE_NOOP("Standing", "Inside"),
    Standing.LEFT: QT_TRANSLATE_NOOP("Standing", "Left"),
    Standing.UNPAID: QT_TRANSLATE_NOOP("Standing", "Unpaid"),
    Standing.UNAPPROVED: QT_TRANSLATE_NOOP("Standing", "Not approved"),
    Standing.BLOCKED: QT_TRANSLATE_NOOP("Standing", "Blocked"),
    Standing.REVOKED: QT_TRANSLATE_NOOP("Standing", "Replaced"),
    Standing.CANCELED: QT_TRANSLATE_NOOP("Standing", "Canceled"),
    Standing.NO_TICKET: QT_TRANSLATE_NOOP("Standing", "No ticket"),
}

# Who is not here yet has no shape: most rows are quiet.
SHAPES: dict[Standing, Verdict] = {
    Standing.INSIDE: Verdict.ADMITTED,
    Standing.LEFT: Verdict.CHECKED_OUT,
    Standing.UNPAID: Verdict.UNPAID,
    Standing.UNAPPROVED: Verdict.UNAPPROVED,
    Standing.BLOCKED: Verdict.BLOCKED,
    Standing.REVOKED: Verdict.REVOKED,
    Standing.CANCELED: Verdict.CANCELED,
    Standing.NO_TICKET: Verdict.UNKNOWN_CODE,
}

_STATUSES: dict[TicketStatus, Any] = {
    TicketStatus.VALID: QT_TRANSLATE_NOOP("Status", "Valid"),
    TicketStatus.CANCELED: QT_TRANSLATE_NOOP("Status", "Canceled"),
    TicketStatus.UNPAID: QT_TRANSLATE_NOOP("Status", "Unpaid"),
    TicketStatus.UNAPPROVED: QT_TRANSLATE_NOOP("Status", "Not approved"),
    TicketStatus.BLOCKED: QT_TRANSLATE_NOOP("Status", "Blocked"),
    TicketStatus.REVOKED: QT_TRANSLATE_NOOP("Status", "Replaced"),
}

_MODES: dict[AttendanceMode, Any] = {
    AttendanceMode.ON_SITE: QT_TRANSLATE_NOOP("Mode", "On site"),
    AttendanceMode.VIRTUAL: QT_TRANSLATE_NOOP("Mode", "Virtual"),
}


def ticket_word(status: TicketStatus) -> str:
    """Say what a list or a desk has made of a ticket."""
    return QCoreApplication.translate("Status", _STATUSES[status])


def standing_word(standing: Standing) -> str:
    """Say how somebody stands."""
    return QCoreApplication.translate("Standing", _WORDS[standing])


def mode_word(mode: AttendanceMode) -> str:
    """Say how somebody takes part."""
    return QCoreApplication.translate("Mode", _MODES[mode])
