"""Badges: who gets one, in which order, and that they were printed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from checkin.core.badge import Badge, BadgePicture, BadgeRun, color_of
from checkin.core.errors import NotFound
from checkin.core.folding import fold
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.person_name import family_name
from checkin.core.printing import PrintDocument
from checkin.core.ticket import AttendanceMode, Ticket, TicketStatus
from checkin.services.scribe import Scribe

# Whoever has yet to pay or to be approved may do so at the desk, and then needs a badge.
_WITHOUT_BADGE = frozenset({TicketStatus.CANCELED, TicketStatus.BLOCKED, TicketStatus.REVOKED})


class BadgeStore(Protocol):
    """What badges need of the event file."""

    def tickets(self) -> Iterator[Ticket]:
        """Give all tickets in the order of the list."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def printed_ticket_ids(self) -> set[str]:
        """Say for which tickets a badge was printed."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class BadgeWriter(Protocol):
    """What badges need of the printers: a whole document at a path, or an error and none."""

    def __call__(self, badges: Iterable[Badge], target: Path, *, title: str) -> BadgeRun:
        """Write the badges in the order given; `title` stands on every one."""


class BadgePainter(Protocol):
    """What badges need of the printers to be looked at before they are printed."""

    def __call__(self, badge: Badge, *, title: str, width: int) -> BadgePicture:
        """Draw one badge `width` pixels wide."""


class BadgePress(Protocol):
    """What badges need of the printers to be given to a printer, one by one."""

    def __call__(self, badge: Badge, *, title: str) -> PrintDocument:
        """Make the document of one badge."""


@dataclass(frozen=True, slots=True)
class BadgeViews:
    """How single badges are made: as a picture to look at, as a document for a printer."""

    paint: BadgePainter
    press: BadgePress


class BadgeOrder(StrEnum):
    """In which order badges lie in the pile."""

    NAME = "name"
    COMPANY = "company"
    CATEGORY = "category"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class BadgeSelection:
    """Which badges are wanted.

    Empty `categories` mean every category, written in any case. People who attend
    virtually have no badge unless `virtual`.
    """

    categories: tuple[str, ...] = ()
    unprinted: bool = False
    virtual: bool = False


class Badges:
    """Produces badges and remembers for whom."""

    def __init__(
        self,
        store: BadgeStore,
        write_badges: BadgeWriter,
        scribe: Scribe,
        views: BadgeViews | None = None,
    ) -> None:
        """Print for one event file in the name of one desk."""
        self._store = store
        self._write_badges = write_badges
        self._scribe = scribe
        self._views = views

    def produce(
        self,
        path: Path,
        *,
        title: str,
        selection: BadgeSelection = BadgeSelection(),
        order: BadgeOrder = BadgeOrder.NAME,
    ) -> BadgeRun:
        """Write the wanted badges into one document, and a line into the journal for each.

        The lines are written once the document is in its place, all or none: a badge
        counts as printed only if there is one. A wish that nobody fulfils writes nothing.
        """
        everyone = list(self._store.tickets())
        chosen = sorted(self._wanted(everyone, selection), key=_SORT_KEYS[order])
        if not chosen:
            return BadgeRun(0)
        return self._write(chosen, everyone, path, title)

    def produce_again(self, path: Path, ticket_ids: Iterable[str], *, title: str) -> BadgeRun:
        """Write badges of some tickets, printed before or not; a line for each, see `produce`.

        Raises `NotFound` for a ticket that is not in the event.
        """
        chosen = [self._ticket(ticket_id) for ticket_id in ticket_ids]
        return self._write(chosen, self._store.tickets(), path, title)

    def picture(self, ticket_id: str, *, title: str, width: int) -> BadgePicture:
        """Draw a ticket's badge, to be looked at; the journal says nothing of it."""
        return self._single().paint(self._badge_of(ticket_id), title=title, width=width)

    def document(self, ticket_id: str, *, title: str) -> PrintDocument:
        """Make a ticket's badge as a printer takes it; the journal says nothing of it yet.

        Raises `NotFound` for a ticket that is not in the event.
        """
        return self._single().press(self._badge_of(ticket_id), title=title)

    def _single(self) -> BadgeViews:
        if self._views is None:
            raise NotFound("Badges cannot be drawn here. Print one to see it.")
        return self._views

    def _badge_of(self, ticket_id: str) -> Badge:
        ticket = self._ticket(ticket_id)
        return _badge(ticket, _colors(self._store.tickets())[_category(ticket)])

    def _ticket(self, ticket_id: str) -> Ticket:
        ticket = self._store.ticket(ticket_id)
        if ticket is None:
            raise NotFound("This ticket is not in the event any more. Search for the person anew.")
        return ticket

    def _write(
        self, chosen: Sequence[Ticket], everyone: Iterable[Ticket], path: Path, title: str
    ) -> BadgeRun:
        colors = _colors(everyone)
        badges = (_badge(ticket, colors[_category(ticket)]) for ticket in chosen)
        run = self._write_badges(badges, path, title=title)
        with self._store.write():
            for ticket in chosen:
                self._store.append(self._line(ticket))
        return run

    def _wanted(self, tickets: Iterable[Ticket], selection: BadgeSelection) -> Iterator[Ticket]:
        categories = set(map(fold, selection.categories))
        printed = self._store.printed_ticket_ids() if selection.unprinted else set()
        for ticket in tickets:
            if ticket.status in _WITHOUT_BADGE or ticket.id in printed:
                continue
            if categories and fold(_category(ticket)) not in categories:
                continue
            if ticket.attendee.mode is AttendanceMode.VIRTUAL and not selection.virtual:
                continue
            yield ticket

    def _line(self, ticket: Ticket) -> JournalEntry:
        line = self._scribe.about_attendee(EntryKind.BADGE, ticket.attendee.id)
        return replace(line, ticket_id=ticket.id, code=ticket.code)


def _badge(ticket: Ticket, color: str) -> Badge:
    attendee = ticket.attendee
    return Badge(
        name=attendee.name,
        company=attendee.company,
        country=attendee.country,
        category=_category(ticket),
        code=ticket.code,
        color=color,
        first_name=attendee.first_name,
        last_name=attendee.last_name,
    )


def _colors(everyone: Iterable[Ticket]) -> dict[str, str]:
    categories = {_category(ticket) for ticket in everyone}
    return {category: color_of(category, categories) for category in categories}


def _category(ticket: Ticket) -> str:
    return ticket.category or ticket.attendee.category


def _by_name(ticket: Ticket) -> tuple[str, ...]:
    attendee = ticket.attendee
    family = family_name(attendee.name, attendee.first_name, attendee.last_name)
    return fold(family), fold(attendee.name), ticket.code


_SORT_KEYS: dict[BadgeOrder, Callable[[Ticket], tuple[str, ...]]] = {
    BadgeOrder.NAME: _by_name,
    BadgeOrder.COMPANY: lambda ticket: (fold(ticket.attendee.company), *_by_name(ticket)),
    BadgeOrder.CATEGORY: lambda ticket: (fold(_category(ticket)), *_by_name(ticket)),
    BadgeOrder.LIST: lambda _: (),  # sorting keeps equals as they come
}
