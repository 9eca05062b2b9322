"""The words of the outbox: where lines go, how each stands, when it is tried again."""

from datetime import datetime, tzinfo
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState, OutboxLine
from checkin.services.servers.outbox_pages import OutboxSort
from checkin.ui.local_forms import DayForm, clock_words, date_words

_STATES: dict[DeliveryState, Any] = {  # Any: Qt types the marker as object
    DeliveryState.WAITING: QT_TRANSLATE_NOOP("Outbox", "Waiting"),
    DeliveryState.SENDING: QT_TRANSLATE_NOOP("Outbox", "On its way"),
    DeliveryState.ACCEPTED: QT_TRANSLATE_NOOP("Outbox", "Accepted"),
    DeliveryState.REFUSED: QT_TRANSLATE_NOOP("Outbox", "Refused"),
    DeliveryState.PARKED: QT_TRANSLATE_NOOP("Outbox", "Set aside"),
    DeliveryState.DISMISSED: QT_TRANSLATE_NOOP("Outbox", "Dismissed"),
}
SHAPES: dict[str, Verdict] = {"refused": Verdict.CANCELED, "parked": Verdict.UNAPPROVED}
ICONS: dict[str, str] = {
    "waiting": "clock", "sending": "outbox", "accepted": "check", "dismissed": "close",
}  # fmt: skip

_SORTS: dict[OutboxSort, Any] = {
    OutboxSort.UNSENT: QT_TRANSLATE_NOOP("Outbox", "Everything unsent"),
    OutboxSort.STUCK: QT_TRANSLATE_NOOP("Outbox", "Needs somebody"),
    OutboxSort.WAITING: QT_TRANSLATE_NOOP("Outbox", "Waiting"),
    OutboxSort.REFUSED: QT_TRANSLATE_NOOP("Outbox", "Refused"),
    OutboxSort.PARKED: QT_TRANSLATE_NOOP("Outbox", "Set aside"),
    OutboxSort.DISMISSED: QT_TRANSLATE_NOOP("Outbox", "Dismissed"),
}


def target_name(kind: str, address: str) -> str:
    """Name a target as people do: the host and the event, or the file."""
    if "://" in address:
        parts = urlsplit(address)
        event = parts.path.rstrip("/").rpartition("/")[2]
        return "/".join(filter(None, (parts.netloc, event)))
    del kind
    return address.replace("\\", "/").rpartition("/")[2]


def state_word(state: DeliveryState) -> str:
    """Say in a word or two how a line stands on its way out."""
    return QCoreApplication.translate("Outbox", _STATES[state])


def sort_word(sort: OutboxSort) -> str:
    """Say which lines somebody wants to see."""
    return QCoreApplication.translate("Outbox", _SORTS[sort])


def next_try(line: OutboxLine, now: datetime, zone: tzinfo) -> str:
    """Say when a line is tried again."""
    state = line.state.value
    if state == "sending":
        return QCoreApplication.translate("Outbox", "now")
    if state != "waiting":
        return QCoreApplication.translate("Outbox", "by hand") if state == "parked" else ""
    if line.is_kept_back:
        return QCoreApplication.translate("Outbox", "kept back")
    if line.next_at is None or line.next_at <= now:
        return QCoreApplication.translate("Outbox", "soon")
    return when(line.next_at, now, zone, seconds=True)


def when(moment: datetime, now: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """Say a moment: the time of day, and the day unless it is today."""
    local = moment.astimezone(zone)
    clock = clock_words(local, seconds=seconds)
    if local.date() == now.astimezone(zone).date():
        return clock
    return f"{date_words(local.date(), DayForm.BRIEF)} {clock_words(local)}"
