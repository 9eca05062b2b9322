"""The event and its check-in lists."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from checkin.core.errors import NoSuchZone
from checkin.core.moments import is_after, is_before
from checkin.core.servers.server_ticket import ListTerms
from checkin.core.ticket import AttendanceMode

MOST_INSIDE = 1_000_000  # people that a door may hold at once
_KEPT_AFTER = timedelta(days=180)


class Reentry(StrEnum):
    """When somebody who was admitted to a list may be admitted to it again."""

    NEVER = "never"
    AFTER_EXIT = "after-exit"
    DAILY = "daily"
    ALWAYS = "always"


# Systems know this one, too, but on each computer it is another.
_OF_NO_PLACE = frozenset({"", "localtime"})


@dataclass(frozen=True, slots=True)
class Event:
    """What is attended. One event is one file.

    `id` is a UUIDv7 shared by all copies of the file; `timezone` an IANA name, another is
    `NoSuchZone`; `purge_on` the day from which its personal data has to go.
    """

    id: str
    name: str
    starts: date
    ends: date
    timezone: str
    rehearsal: bool = False
    purge_on: date | None = None

    def __post_init__(self) -> None:
        if self.timezone in _OF_NO_PLACE or self.zone.key != self.timezone:
            raise NoSuchZone(self.timezone)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which the event's days change."""
        try:
            return ZoneInfo(self.timezone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise NoSuchZone(self.timezone) from error


def purge_day(ends: date) -> date:
    """Say from which day personal data has to go, of an event with this last day."""
    return ends + _KEPT_AFTER


@dataclass(frozen=True, slots=True)
class CheckInList:
    """One door, day, session or zone: who may pass, when, how often, how many.

    Empty `categories` admit every category. `column` names the attendee list's
    column that says who is registered here; empty means everybody. `opens` and
    `closes` are aware UTC moments, both inside the window. `hand_outs` names the columns that
    say what people are given here. A list of a registration server has the `server`'s address
    (a `Target`'s) and its own id there, `server_list`; with `terms`, those decide about the
    server's tickets, as they do there. Without, it is for those of one product, which has its id.
    """

    id: str
    name: str
    opens: datetime | None = None
    closes: datetime | None = None
    categories: tuple[str, ...] = ()
    modes: tuple[AttendanceMode, ...] = (AttendanceMode.ON_SITE,)
    reentry: Reentry = Reentry.AFTER_EXIT
    capacity: int | None = None
    column: str = ""
    hand_outs: tuple[str, ...] = ()
    server: str = ""
    server_list: str = ""
    terms: ListTerms | None = None

    @property
    def is_ruled_here(self) -> bool:
        """Whether hours, re-entry and capacity are set here, and not by a registration server."""
        return self.terms is None

    def is_open(self, moment: datetime) -> bool:
        """Whether `moment` lies within the window, which includes both ends to the second."""
        return not (is_before(moment, self.opens) or is_after(moment, self.closes))
