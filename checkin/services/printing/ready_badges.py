"""Badges drawn before somebody asks for them, so that a printer has one as soon as it is wanted."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Protocol

from checkin.core.badges.print_job import EventPrinter, printers_for
from checkin.core.badges.printing import PrintDocument
from checkin.core.errors import CheckinError
from checkin.core.ticket import Ticket

_MOST = 1_000  # some 10 kB each


class ReadyStore(Protocol):
    """What drawing ahead needs of the event file."""

    def tickets(self) -> Iterator[Ticket]:
        """Give all tickets in the order of the list."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def has_badge(self, ticket_id: str) -> bool:
        """Whether a badge was printed for a ticket, here or at another desk."""

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give all printers."""


class BadgeDrawing(Protocol):
    """What draws single badges, and tells by a mark whether one would come out as another did."""

    def document(self, ticket_id: str, *, title: str, right: float, down: float) -> PrintDocument:
        """Make a ticket's badge as a printer takes it."""

    def mark(self, ticket_id: str, *, title: str) -> str:
        """Sum up all that a ticket's badge shows."""


class ReadyBadges:
    """Keeps drawn badges by what they show: one that has changed since is drawn anew."""

    def __init__(
        self, store: ReadyStore, drawing: BadgeDrawing, title: Callable[[], str], desk: str
    ) -> None:
        """Draw for the printers of one event that are able to print at one desk."""
        self._store = store
        self._drawing = drawing
        self._title = title
        self._desk = desk
        self._kept: OrderedDict[tuple[str, float, float], PrintDocument] = OrderedDict()
        self._ahead: Iterator[str] | None = None

    def document(self, ticket_id: str, printer: EventPrinter) -> PrintDocument:
        """Give a ticket's badge for a printer, drawn before or now. Raises `CheckinError`."""
        title = self._title()
        key = (self._drawing.mark(ticket_id, title=title), printer.right, printer.down)
        found = self._kept.get(key)
        if found is None:
            found = self._drawing.document(
                ticket_id, title=title, right=printer.right, down=printer.down
            )
            self._kept[key] = found
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found

    def draw_one(self) -> bool:
        """Draw the next badge that nobody has asked for yet; says whether more are to come."""
        if self._ahead is None:
            everybody = [ticket.id for ticket in self._store.tickets()]
            self._ahead = iter(everybody[:_MOST])
        for ticket_id in self._ahead:
            ticket = self._store.ticket(ticket_id)
            if ticket is None or self._store.has_badge(ticket_id):
                continue
            category = ticket.category_in_force
            for printer in printers_for(self._store.printers(), category, self._desk)[:1]:
                try:
                    self.document(ticket_id, printer)
                except CheckinError:
                    continue  # told when it is to be printed
                return True
        return False
