"""Puts services and adapters together; the one place that knows everyone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from uuid_utils import uuid7

from checkin import adapters
from checkin.badge_room import BadgeRoom
from checkin.codes.issue import new_code
from checkin.codes.recognise import recognise
from checkin.core.event import Event
from checkin.core.journal import Presence
from checkin.core.ticket import Ticket
from checkin.scanners.layouts import LayoutRepair
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.lookup import Lookup
from checkin.services.scribe import Scribe
from checkin.services.servers.server_doors import ServerDoors
from checkin.services.station import Reading, Station
from checkin.settings import Settings, read_settings, settings_file
from checkin.storage.store import Store

if TYPE_CHECKING:
    from checkin.services.attendees import Attendees
    from checkin.services.directory import Directory
    from checkin.services.doors import Doors
    from checkin.services.journal.audit import Audit
    from checkin.services.journal.conflicts import Conflicts
    from checkin.services.journal.journal_pages import JournalPages
    from checkin.services.journal.merging import Merging
    from checkin.services.lists.imports import Imports
    from checkin.services.lists.lists_in import ListsIn
    from checkin.services.questions import Questions
    from checkin.services.servers.outbox_pages import OutboxPages
    from checkin.services.waiting_list import WaitingList


def utc_now() -> datetime:
    """Read this computer's clock."""
    return datetime.now(UTC)


def new_id() -> str:
    """Make a UUIDv7: unique, and later ones sort behind earlier ones."""
    return str(uuid7())


@dataclass(frozen=True, slots=True)
class Place:
    """Who works where: the desk's name, the operator, and the clock they go by."""

    desk: str
    operator: str = ""
    now: Callable[[], datetime] = utc_now


class Program(BadgeRoom):
    """The services over one opened event file."""

    def __init__(self, store: Store, place: Place, repair: LayoutRepair | None = None) -> None:
        """Work on an opened event file at one place, whose keyboard `repair` knows."""
        self.store = store
        store.go_by(place.now)
        self.scribe = Scribe(place.desk, place.operator, place.now, new_id)
        self._server_doors = ServerDoors(
            store, adapters.judge_rules, adapters.read_signed, adapters.read_by_patterns
        )
        repair = repair or LayoutRepair()
        codes_in = self._server_doors.codes_in
        self._reading = Reading(recognise, repair.repaired, codes_in, repair.guessed)

    def sign_as(self, desk: str, operator: str) -> None:
        """Sign the next lines of the journal with these names."""
        if "courier" in vars(self):
            self.courier.close()
        self.scribe = replace(self.scribe, desk=desk, operator=operator)
        # Whoever was made with the old scribe is made anew.
        for kind in type(self).__mro__:
            for name, each in vars(kind).items():
                if isinstance(each, cached_property):
                    self.__dict__.pop(name, None)

    def desk(self, list_id: str) -> Desk:
        """Stand at a check-in list."""
        return Desk(self.store, self.scribe, recognise, list_id, self._server_doors)

    @cached_property
    def station(self) -> Station:
        """Work at whichever list."""
        return Station(self.store, self.scribe, self._reading, self.desk, self.corrections)

    @cached_property
    def lookup(self) -> Lookup:
        """Look up people, numbers and the latest lines."""
        return Lookup(self.store, self.reports)

    @cached_property
    def directory(self) -> "Directory":
        """Show everybody, filtered and in order."""
        from checkin.services.directory import Directory

        return Directory(self.store)

    def read_codes(self, picture: Path | bytes) -> tuple[str, ...]:
        """Read the codes in a picture or PDF. Raises `PictureUnreadable`."""
        from checkin.scanners.barcode import read_codes

        return read_codes(picture)

    def companion(self) -> "Program":
        """Open the same event file once more, for another thread. Raises `EventFileError`."""
        place = Place(self.scribe.desk, self.scribe.operator, self.scribe.now)
        return Program(open_event(self.store.path), place)

    def close(self) -> None:
        """Let go of printers and helpers, and close the event file."""
        if "courier" in vars(self):
            self.courier.close()
        if "print_work" in vars(self):
            self.print_work.close()
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

    def passed(self, tickets: Iterable[Ticket]) -> dict[str, Presence]:
        """Say for each list, by id, when somebody passed it on whichever of these tickets."""
        from checkin.core.attendance import passed_lists

        return passed_lists(self.store.presences(ticket.id) for ticket in tickets)

    @cached_property
    def imports(self) -> "Imports":
        """Bring attendee lists in."""
        from checkin.services.lists.imports import Imports

        return Imports(self.store, adapters.recognise_columns, new_code, self.scribe.now)

    @cached_property
    def lists_in(self) -> "ListsIn":
        """Look at attendee lists and bring them in as a window does."""
        from checkin.services.lists.imports import Imports
        from checkin.services.lists.lists_in import ListsIn

        imports = Imports(self.store, adapters.columns_as_chosen, new_code, self.scribe.now)
        return ListsIn(
            imports, adapters.read_list, adapters.recognise_columns, adapters.guess_column
        )

    @cached_property
    def journal_pages(self) -> "JournalPages":
        """Read the journal."""
        from checkin.services.journal.journal_pages import JournalPages

        return JournalPages(self.store)

    def save_rows(self, header: Sequence[str], rows: Iterable[Sequence[str]], path: Path) -> int:
        """Write rows of texts as a CSV file; give their number. Raises `TargetUnreachable`."""
        from checkin.exporters.rows import write_rows

        return write_rows(header, rows, path)

    @cached_property
    def outbox_pages(self) -> "OutboxPages":
        """Read the outbox."""
        from checkin.services.servers.outbox_pages import OutboxPages

        return OutboxPages(self.store, self.journal_pages.read)

    @cached_property
    def doors(self) -> "Doors":
        """Set up check-in lists."""
        from checkin.services.doors import Doors

        return Doors(self.store)

    @cached_property
    def questions(self) -> "Questions":
        """Set up what is asked at doors."""
        from checkin.services.questions import Questions

        return Questions(self.store)

    @cached_property
    def audit(self) -> "Audit":
        """Verify the journal."""
        from checkin.services.journal.audit import Audit

        return Audit(self.store)

    @cached_property
    def conflicts(self) -> "Conflicts":
        """Find who was let in twice, and decide about it."""
        from checkin.services.journal.conflicts import Conflicts

        return Conflicts(self.store, self.scribe)

    @cached_property
    def waiting_list(self) -> "WaitingList":
        """Keep waiting lists."""
        from checkin.services.waiting_list import WaitingList

        return WaitingList(self.store, self.scribe)

    @cached_property
    def merging(self) -> "Merging[Store]":
        """Take in other files of the event."""
        from checkin.services.journal.merging import Merging

        return Merging(self.store)


def settings() -> Settings:
    """Read this computer's settings."""
    return read_settings(settings_file())


def open_event(path: Path) -> Store:
    """Open an event file. Raises `EventFileError`."""
    return Store(path, computer=settings().computer)


def create_event(path: Path, event: Event) -> Store:
    """Make an event file. Raises `EventFileError` where one exists."""
    return Store.create(path, event, computer=settings().computer)
