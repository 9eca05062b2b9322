"""What the window needs of an opened event file: the services over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from checkin.core.badges.badge_sheet import BadgeSheet
    from checkin.core.event import CheckInList
    from checkin.core.servers.offer import Offer, OfferedEvent
    from checkin.core.servers.sign_in import SignIn, Waiting
    from checkin.core.ticket import Ticket
    from checkin.services.attendees import Attendees
    from checkin.services.corrections import Corrections
    from checkin.services.directory import Directory
    from checkin.services.doors import Doors
    from checkin.services.journal.audit import Audit
    from checkin.services.journal.conflicts import Conflicts
    from checkin.services.journal.journal_pages import JournalPages
    from checkin.services.lists.imports import Imports
    from checkin.services.lists.lists_in import ListsIn
    from checkin.services.lookup import Lookup
    from checkin.services.printing.badge_design import BadgeDesign
    from checkin.services.printing.badge_layouts import BadgeLayouts
    from checkin.services.printing.badges import Badges
    from checkin.services.printing.layout_files import LayoutFiles
    from checkin.services.printing.print_queue import PrintQueue
    from checkin.services.printing.print_work import PrintWork
    from checkin.services.printing.printer_setup import PrinterSetup
    from checkin.services.printing.ready_badges import ReadyBadges
    from checkin.services.questions import Questions
    from checkin.services.reports import Reports
    from checkin.services.servers.connecting import Left
    from checkin.services.servers.courier import Courier
    from checkin.services.servers.looking_closer import Closer
    from checkin.services.servers.outbox import Outbox
    from checkin.services.servers.outbox_pages import OutboxPages
    from checkin.services.servers.pulling import Pulled
    from checkin.services.servers.sync import Sync
    from checkin.services.station import Station
    from checkin.services.waiting_list import WaitingList

Answer = TypeVar("Answer")


class Connecting(Protocol):
    """Comes in at registration servers, and connects their events. Raises `CheckinError`."""

    def server_of(self, text: str) -> str:
        """Name the server of a pairing code, which stays unused."""

    def knock(self, url: str, token: str) -> Offer:
        """Ask what is at an address."""

    def pair(self, text: str) -> Offer:
        """Set this computer up with a pairing code."""

    def sign_in(self, asked: SignIn, waiting: Waiting) -> Offer:
        """Have somebody sign in with the browser."""

    def connect(self, offer: Offer, event: OfferedEvent, lists: Sequence[CheckInList]) -> str:
        """Connect an event; give a warning where something could not be done well."""

    def disconnect(self, address: str, *, with_unsent: bool) -> Left:
        """Leave a target; refused while lines are unsent, unless they may be left."""


class LookingCloser(Protocol):
    """Asks registration servers about one person. Raises `CheckinError`."""

    def look(self, ticket_id: str) -> Closer:
        """Ask how the holder of a ticket stands, and for their picture."""


class Paying(Protocol):
    """Takes payments down at registration servers. Raises `CheckinError`."""

    def pay_for(self, ticket_id: str) -> Ticket:
        """Mark a ticket as paid, at its server and here."""


class Services(Protocol):
    """The services over one opened event file, as they live in a lane."""

    def sign_as(self, desk: str, operator: str) -> None:
        """Sign the next lines of the journal with these names."""

    @property
    def station(self) -> Station:
        """Scan, check in and set right."""

    @property
    def lookup(self) -> Lookup:
        """Look up people, numbers and the latest lines."""

    @property
    def directory(self) -> Directory:
        """Show everybody, filtered and in order."""

    @property
    def attendees(self) -> Attendees:
        """Correct, register and replace people."""

    @property
    def corrections(self) -> Corrections:
        """Undo, override, note and answer."""

    @property
    def reports(self) -> Reports:
        """Attendance and counts."""

    @property
    def imports(self) -> Imports:
        """Bring attendee lists in."""

    @property
    def lists_in(self) -> ListsIn:
        """Look at attendee lists before they are brought in."""

    @property
    def journal_pages(self) -> JournalPages:
        """Read the journal."""

    def save_rows(self, header: Sequence[str], rows: Iterable[Sequence[str]], path: Path) -> int:
        """Write rows of texts as a CSV file; give their number. Raises `CheckinError`."""

    @property
    def badges(self) -> Badges:
        """Produce badges."""

    @property
    def badge_layouts(self) -> BadgeLayouts:
        """Keep the layouts of badges."""

    def badge_sheets(self) -> tuple[BadgeSheet, ...]:
        """Give the sheets of badges that are known by their makers' numbers."""

    def badge_families(self) -> tuple[str, ...]:
        """Name the families of fonts that this computer has for badges."""

    def add_fonts(self, source: Path) -> str:
        """Add fonts to this computer; give the family that a text can be set in now, if any."""

    @property
    def badge_design(self) -> BadgeDesign:
        """Show layouts with real people before they are kept."""

    @property
    def layout_files(self) -> LayoutFiles:
        """Bring layouts in, and write them into files."""

    @property
    def printer_setup(self) -> PrinterSetup:
        """Set up printers."""

    @property
    def print_queue(self) -> PrintQueue:
        """Ask for badges."""

    @property
    def ready_badges(self) -> ReadyBadges:
        """Draw badges before somebody asks for them."""

    @property
    def print_work(self) -> PrintWork:
        """Bring badges to printers."""

    @property
    def sync(self) -> Sync:
        """Keep targets up to date."""

    @property
    def courier(self) -> Courier:
        """Carry news both ways."""

    @property
    def paying(self) -> Paying:
        """Mark tickets as paid at their servers."""

    @property
    def connecting(self) -> Connecting:
        """Connect registration servers."""

    @property
    def looking_closer(self) -> LookingCloser:
        """Ask registration servers about one person."""

    def trusting(self, ca_file: Path, ask: Callable[[Connecting], Answer]) -> Answer:
        """Ask a server, trusting the certificates in a file, kept for this computer if of use.

        Raises `CheckinError`; `NotTrusted` where they were of none.
        """

    def fetch(self, address: str, tell: Callable[[int, int], None]) -> Pulled:
        """Bring in all that a server holds; `tell` hears how many orders of how many came in."""

    @property
    def outbox(self) -> Outbox:
        """Look after what targets do not have."""

    @property
    def outbox_pages(self) -> OutboxPages:
        """Read the outbox."""

    @property
    def conflicts(self) -> Conflicts:
        """Find who was let in twice, and decide about it."""

    @property
    def waiting_list(self) -> WaitingList:
        """Keep waiting lists."""

    @property
    def doors(self) -> Doors:
        """Set up check-in lists."""

    @property
    def questions(self) -> Questions:
        """Set up what is asked at doors."""

    @property
    def audit(self) -> Audit:
        """Verify the journal."""

    def read_codes(self, picture: Path | bytes) -> tuple[str, ...]:
        """Read the codes in a picture or PDF. Raises `CheckinError` where it is none."""

    def close(self) -> None:
        """Close the event file."""
