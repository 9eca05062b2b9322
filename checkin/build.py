"""Puts services and adapters together; the one place that knows everyone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checkin.codes.issue import new_code
from checkin.codes.recognise import recognise
from checkin.core.errors import TargetUnreachable
from checkin.core.event import Event
from checkin.core.journal import Presence
from checkin.core.ticket import Ticket
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.lookup import Lookup
from checkin.services.scribe import Scribe
from checkin.services.station import Station
from checkin.settings import Settings, read_settings, settings_file
from checkin.storage.store import Store

if TYPE_CHECKING:
    from checkin.core.attendee_list import ColumnMapping
    from checkin.core.badge import Badge, BadgeRun
    from checkin.core.outbox import Target
    from checkin.services.attendees import Attendees
    from checkin.services.audit import Audit
    from checkin.services.badges import Badges
    from checkin.services.doors import Doors
    from checkin.services.imports import Imports
    from checkin.services.merging import Merging
    from checkin.services.reports import Reports
    from checkin.services.sync import Destination, Sync


def resources() -> Path:
    """Say where the files that ship with the program are, installed or from its source."""
    here = Path(__file__).parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parent / "resources"


def utc_now() -> datetime:
    """Read this computer's clock."""
    return datetime.now(UTC)


def new_id() -> str:
    """Make a UUIDv7: unique, and later ones sort behind earlier ones."""
    from uuid_utils import uuid7

    return str(uuid7())


@dataclass(frozen=True, slots=True)
class Place:
    """Who works where: the desk's name, the operator, and the clock they go by."""

    desk: str
    operator: str = ""
    now: Callable[[], datetime] = utc_now


class Program:
    """The services over one opened event file."""

    def __init__(self, store: Store, place: Place) -> None:
        """Work on an opened event file at one place."""
        self.store = store
        self.scribe = Scribe(place.desk, place.operator, place.now, new_id)

    def desk(self, list_id: str) -> Desk:
        """Stand at a check-in list."""
        return Desk(self.store, self.scribe, recognise, list_id)

    @cached_property
    def station(self) -> Station:
        """Work at whichever list."""
        return Station(self.store, self.scribe, recognise, self.desk, self.corrections)

    @cached_property
    def lookup(self) -> Lookup:
        """Look up people, numbers and the latest lines."""
        return Lookup(self.store, self.reports)

    def close(self) -> None:
        """Close the event file."""
        self.store.close()

    @cached_property
    def attendees(self) -> "Attendees":
        """Correct, register and replace people."""
        from checkin.services.attendees import Attendees

        return Attendees(self.store, self.scribe, new_code)

    @cached_property
    def corrections(self) -> Corrections:
        """Undo, override, note and answer."""
        return Corrections(self.store, self.scribe)

    @cached_property
    def reports(self) -> "Reports":
        """Attendance and counts."""
        from checkin.services.reports import Reports

        return Reports(self.store)

    def passed(self, tickets: Iterable[Ticket]) -> dict[str, Presence]:
        """Say for each list, by id, when somebody passed it on whichever of these tickets."""
        from checkin.core.attendance import passed_lists

        return passed_lists(self.store.presences(ticket.id) for ticket in tickets)

    @cached_property
    def imports(self) -> "Imports":
        """Bring attendee lists in."""
        from checkin.services.imports import Imports

        return Imports(self.store, recognise_columns, new_code, self.scribe.now)

    @cached_property
    def badges(self) -> "Badges":
        """Produce badges."""
        from checkin.services.badges import Badges

        return Badges(self.store, _write_badges, self.scribe)

    @cached_property
    def sync(self) -> "Sync":
        """Keep targets up to date."""
        from checkin.services.sync import Sync

        return Sync(self.store, self._reach, self.scribe.now)

    def _reach(self, target: "Target") -> "Destination":
        from checkin.servers.csv_file import KIND, CsvFile

        if target.kind != KIND:
            raise TargetUnreachable(f"This Checkin cannot reach {target.address}. Update Checkin.")
        return CsvFile(target, self.reports.table, _codec_of)

    @cached_property
    def doors(self) -> "Doors":
        """Set up check-in lists."""
        from checkin.services.doors import Doors

        return Doors(self.store)

    @cached_property
    def audit(self) -> "Audit":
        """Verify the journal."""
        from checkin.services.audit import Audit

        return Audit(self.store)

    @cached_property
    def merging(self) -> "Merging[Store]":
        """Take in other files of the event."""
        from checkin.services.merging import Merging

        return Merging(self.store)


def recognise_columns(
    header: Sequence[str], sample: Sequence[Sequence[str]], overrides: Mapping[str, str]
) -> "ColumnMapping":
    """Say what the columns of a list mean; loaded when a list comes."""
    from checkin.importers.columns import recognise as recognised

    return recognised(header, sample, overrides)


def _codec_of(file: BinaryIO, name: str) -> str:
    from checkin.importers.encoding import detect_encoding

    return detect_encoding(file, name).codec


def _write_badges(badges: "Iterable[Badge]", target: Path, *, title: str) -> "BadgeRun":
    from checkin.printers.badge_pdf import write_badges

    return write_badges(badges, target, fonts=resources() / "fonts", title=title)


def settings() -> Settings:
    """Read this computer's settings."""
    return read_settings(settings_file())


def open_event(path: Path) -> Store:
    """Open an event file. Raises `EventFileError`."""
    return Store(path, computer=settings().computer)


def create_event(path: Path, event: Event) -> Store:
    """Make an event file. Raises `EventFileError` where one exists."""
    return Store.create(path, event, computer=settings().computer)
