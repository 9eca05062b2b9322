"""When everybody leaves a server's list by the clock, as pretix' check-out at a set time does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from checkin.core.journal import EntryKind, JournalEntry, is_inside
from checkin.core.scan import Direction
from checkin.core.server_ticket import ListTerms


def after_all_left(
    passed: Sequence[JournalEntry], terms: ListTerms, at: datetime, zone: str
) -> Sequence[JournalEntry]:
    """Let somebody leave whom the list has checked out by itself meanwhile.

    The server does so once a day, at one time by the clocks of the zone of this name, and orders
    do not change by it: so with and without a network it is decided by the clock.
    """
    if terms.all_leave_at is None or not is_inside(passed):
        return passed
    left = _last_before(terms.all_leave_at, at, ZoneInfo(zone))
    last = passed[-1]
    if left is None or left <= last.at:
        return passed
    exit_by_clock = replace(last, kind=EntryKind.EXIT, direction=Direction.EXIT, at=left)
    return (*passed, exit_by_clock)


def _last_before(first: datetime, at: datetime, zone: tzinfo) -> datetime | None:
    clock, today = first.astimezone(zone).time(), at.astimezone(zone).date()
    for day in (today, today - timedelta(days=1)):
        # Of an hour that comes twice when clocks are put back, it is the later one there.
        moment = datetime.combine(day, clock.replace(fold=1), zone).astimezone(UTC)
        if first <= moment <= at:
            return moment
    return None


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
