"""What stands at pretix already: check-ins and printed badges of a ticket."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from checkin.core.journal import INWARDS, EntryKind, JournalEntry
from checkin.core.scan import Direction
from checkin.core.servers.posting import Deed, Posting

SOURCE = "Checkin"  # as which pretix's print log knows us
DOUBLE = "Taken. pretix had let in the same ticket at {time}, {by}."
_MOST = 1_000  # check-ins of a ticket that are looked at


@dataclass(frozen=True, slots=True)
class SeenPassage:
    """A check-in that stands at pretix; `at` as pretix writes it, in the event's time zone."""

    at: datetime
    direction: str
    list_key: str
    device: str = ""


def passages_in(position: object) -> tuple[SeenPassage, ...]:
    """Read the check-ins of a position; what makes no sense is passed over."""
    return tuple(_passages(_rows(position, "checkins")))


def is_among(passage: JournalEntry, list_key: str, seen: Sequence[SeenPassage]) -> bool:
    """Whether a passage of ours is one of those, by its list, direction and exact moment."""
    direction = direction_of(passage)
    return any(
        (each.at, each.direction, each.list_key) == (passage.at, direction, list_key)
        for each in seen
    )


def direction_of(passage: JournalEntry) -> str:
    """Say which way somebody passed, as pretix writes it."""
    return Direction.EXIT if passage.kind is EntryKind.EXIT else Direction.ENTRY


def double_of(posting: Posting, seen: Sequence[SeenPassage]) -> SeenPassage | None:
    """Find the admission by somebody else that an admission of ours comes on top of.

    It is the nearest passage before or after ours, where nobody left in between: by a scan, or
    because the list checks everybody out at a set time. Whoever overrode the refusal of somebody
    who was in already has read of it, so that is none.
    """
    line = posting.entry
    is_admission = posting.deed is Deed.PASSAGE and line.kind in INWARDS
    if not is_admission or line.is_answered_for or posting.admits_again:
        return None
    here = sorted(
        (each for each in seen if each.list_key == posting.list_key), key=lambda each: each.at
    )
    before = [each for each in here if each.at < line.at][-1:]
    behind = [each for each in here if each.at > line.at][:1]
    return next(
        (
            each
            for each in (*before, *behind)
            if each.direction == Direction.ENTRY
            and each.at not in posting.ours
            and not posting.was_out_since(each.at)
        ),
        None,
    )


def has_printed(position: object, at: datetime) -> bool:
    """Whether pretix has noted that we printed a badge at a moment."""
    return any(
        row.get("source") == SOURCE and row.get("type") == "badge" and _moment(row) == at
        for row in _rows(position, "print_logs")
    )


def is_page(told: object) -> bool:
    """Whether an answer is a page of something, even if nothing is on it."""
    return isinstance(told, dict) and isinstance(told.get("results"), list)


def position_in(told: object, key: str) -> dict[str, Any] | None:
    """Find a position among those of the orders on a page."""
    for order in _rows(told, "results"):
        for position in _rows(order, "positions"):
            if str(position.get("id")) == key:
                return position
    return None


def _passages(rows: Sequence[dict[str, Any]]) -> Iterator[SeenPassage]:
    for row in rows:
        at, direction, list_key = _moment(row), row.get("type"), row.get("list")
        if at is not None and isinstance(direction, str) and type(list_key) is int:
            device = row.get("device_id")
            yield SeenPassage(
                at, direction, str(list_key), f"device {device}" if type(device) is int else ""
            )


def _rows(told: object, name: str) -> Sequence[dict[str, Any]]:
    found = told.get(name) if isinstance(told, dict) else None
    rows = found[:_MOST] if isinstance(found, list) else []
    return [row for row in rows if isinstance(row, dict)]


def _moment(row: dict[str, Any]) -> datetime | None:
    text = row.get("datetime")
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
