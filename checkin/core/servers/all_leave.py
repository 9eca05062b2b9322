"""When everybody leaves a server's list by the clock, as pretix' check-out at a set time does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from checkin.core.journal import EntryKind, JournalEntry, Presence, is_inside
from checkin.core.scan import Direction
from checkin.core.servers.server_ticket import ListTerms


def after_all_left(
    passed: Sequence[JournalEntry], terms: ListTerms | None, at: datetime, zone: str
) -> Sequence[JournalEntry]:
    """Let somebody leave whom the list has checked out by itself meanwhile.

    The server does so once a day, at one time by the clocks of the zone of this name, or some
    minutes later, and tells of it as of any exit: until that comes, as without a network, it is
    decided by the clock.
    """
    left = all_left_at(terms, at, zone) if is_inside(passed) else None
    if left is None or is_inside_since(passed, left):
        return passed
    exit_by_clock = replace(passed[-1], kind=EntryKind.EXIT, direction=Direction.EXIT, at=left)
    return (*passed, exit_by_clock)


def is_inside_since(passed: Sequence[JournalEntry], left: datetime | None) -> bool:
    """Whether who passed a list so is inside, where everybody has left at a moment, or never."""
    return is_inside(passed) and (left is None or passed[-1].at >= left)


def all_left_at(terms: ListTerms | None, at: datetime, zone: str) -> datetime | None:
    """Say since when, at a moment, nobody who came before is inside; None if they may be."""
    if terms is None or terms.all_leave_at is None:
        return None
    return _last_before(terms.all_leave_at, at, ZoneInfo(zone))


def all_leave_after(terms: ListTerms | None, at: datetime, zone: str) -> datetime | None:
    """Say from when on, after a moment, nobody who came until then is inside; None for never."""
    if terms is None or terms.all_leave_at is None:
        return None
    days = (_on_a_day(terms.all_leave_at, at, days, ZoneInfo(zone)) for days in (0, 1, 2))
    return max(terms.all_leave_at, next(moment for moment in days if moment > at))


def as_left(presence: Presence, left: datetime | None) -> Presence:
    """Say how somebody stands at a list that everybody has left since such a moment."""
    if left is None or presence.last_in is None or not presence.inside or presence.last_in >= left:
        return presence
    return replace(presence, inside=False, last_out=left)


def _last_before(first: datetime, at: datetime, zone: tzinfo) -> datetime | None:
    days = (_on_a_day(first, at, days, zone) for days in (0, -1))
    return next((moment for moment in days if first <= moment <= at), None)


def _on_a_day(first: datetime, at: datetime, days: int, zone: tzinfo) -> datetime:
    """Give the moment at which all leave so many days after the one of `at`."""
    clock, day = first.astimezone(zone).time(), at.astimezone(zone).date() + timedelta(days=days)
    # Of an hour that comes twice when clocks are put back, it is the later one there.
    return datetime.combine(day, clock.replace(fold=1), zone).astimezone(UTC)


def known_since(told: ListTerms, known: ListTerms | None) -> ListTerms:
    """Keep since when all leave at this time: the server tells but the next time."""
    if known is None or known.all_leave_at is None or told.all_leave_at is None:
        return told
    is_same = (told.all_leave_at - known.all_leave_at) % timedelta(days=1) in _ONE_TIME
    return (
        replace(told, all_leave_at=min(known.all_leave_at, told.all_leave_at)) if is_same else told
    )


# Days are an hour longer or shorter when clocks change.
_ONE_TIME = {timedelta(0), timedelta(hours=1), timedelta(hours=23)}
