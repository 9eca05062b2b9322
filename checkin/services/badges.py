"""Badges: who gets one, in which order, and that they were printed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from checkin.core.badge import (
    Badge,
    BadgeEvent,
    BadgePicture,
    BadgeRun,
    BadgeWarning,
    color_of,
)
from checkin.core.badge_layout import BadgeLayout, LaidBadge, page_size, pages
from checkin.core.errors import NotFound, Refused
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

    def categories(self) -> Sequence[str]:
        """Give the categories that attendees and tickets have."""

    def printed_ticket_ids(self) -> set[str]:
        """Say for which tickets a badge was printed."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class BadgeWriter(Protocol):
    """What badges need of the printers: a whole document at a path, or an error and none."""

    def __call__(
        self, badges: Iterable[LaidBadge], target: Path | BinaryIO, *, event: BadgeEvent
    ) -> BadgeRun:
        """Write the badges in the order given; `event` is what all of them say alike."""


class BadgePainter(Protocol):
    """What badges need of the printers to be looked at before they are printed."""

    def __call__(self, badge: LaidBadge, *, event: BadgeEvent, width: int) -> BadgePicture:
        """Draw one badge `width` pixels wide."""


class LayoutsInUse(Protocol):
    """What badges need to know of the event's layouts."""

    def layout_for(self, category: str) -> BadgeLayout | None:
        """Say which layout a category's badges have; None where it gets none."""

    def find(self, layout: str) -> BadgeLayout:
        """Find a layout by its id or name. Raises `NotFound`."""

    def event_words(self, title: str) -> BadgeEvent:
        """Say what every badge of the event says alike."""


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
    virtually have no badge unless `virtual`. `layout` takes the place of the event's plan.
    """

    categories: tuple[str, ...] = ()
    unprinted: bool = False
    virtual: bool = False
    layout: str = ""


class Badges:
    """Produces badges and remembers for whom."""

    def __init__(
        self,
        store: BadgeStore,
        write_badges: BadgeWriter,
        scribe: Scribe,
        layouts: LayoutsInUse,
        paint_badge: BadgePainter | None = None,
    ) -> None:
        """Print for one event file in the name of one desk."""
        self._store = store
        self._layouts = layouts
        self._write_badges = write_badges
        self._scribe = scribe
        self._paint_badge = paint_badge

    def produce(
        self,
        path: Path,
        *,
        title: str,
        selection: BadgeSelection = BadgeSelection(),
        order: BadgeOrder = BadgeOrder.NAME,
        tell: Callable[[int], object] | None = None,
    ) -> BadgeRun:
        """Write the wanted badges into one document, and a line into the journal for each.

        The lines are written once the document is in its place, all or none: a badge
        counts as printed only if there is one. A wish that nobody fulfils writes nothing.
        `tell` hears how many were drawn; what it raises stops all, and nothing is written.
        """
        layouts = self._layouts_by(selection.layout)
        chosen = self._chosen(selection, order)
        if not chosen:
            return BadgeRun(0)
        laid = _laid(chosen, self._store.categories(), layouts)
        return self._write(_told(laid, tell) if tell else laid, path, title)

    def wanted(
        self, selection: BadgeSelection = BadgeSelection(), order: BadgeOrder = BadgeOrder.NAME
    ) -> tuple[str, ...]:
        """Give the tickets whose badges a selection wishes for, by their ids, in order."""
        return tuple(ticket.id for ticket in self._chosen(selection, order))

    def _chosen(self, selection: BadgeSelection, order: BadgeOrder) -> list[Ticket]:
        everyone, layouts = list(self._store.tickets()), self._layouts_by(selection.layout)
        wanted = (ticket for ticket in self._wanted(everyone, selection) if layouts(ticket))
        return sorted(wanted, key=_SORT_KEYS[order])

    def produce_again(self, path: Path, ticket_ids: Iterable[str], *, title: str) -> BadgeRun:
        """Write badges of some tickets, printed before or not; a line for each, see `produce`.

        Who gets none is told in a warning. Raises `NotFound` for a ticket that is not in the
        event, `Refused` where nobody gets a badge.
        """
        chosen = [self._ticket(ticket_id) for ticket_id in ticket_ids]
        layouts = self._layouts_by("")
        without = [ticket for ticket in chosen if not layouts(ticket)]
        if chosen and len(without) == len(chosen):
            raise Refused(_no_badge(_category(without[0])))
        run = self._write(_laid(chosen, self._store.categories(), layouts), path, title)
        told = (BadgeWarning(t.attendee.name, _no_badge(_category(t))) for t in without)
        return replace(run, warnings=(*run.warnings, *told))

    def check(self, *, title: str, selection: BadgeSelection = BadgeSelection()) -> BadgeRun:
        """Say what `produce` would warn of: who does not fit in which box. Nothing is printed."""
        everyone, layouts = list(self._store.tickets()), self._layouts_by(selection.layout)
        chosen = sorted(self._wanted(everyone, selection), key=_by_name)
        event = self._layouts.event_words(title)
        laid = (each for _, each in _laid(chosen, self._store.categories(), layouts))
        return self._write_badges(laid, BytesIO(), event=event)

    def picture(self, ticket_id: str, *, title: str, width: int) -> BadgePicture:
        """Draw a ticket's badge, to be looked at; the journal says nothing of it.

        Raises `Refused` where its category gets none.
        """
        if self._paint_badge is None:
            raise NotFound("Badges cannot be drawn here. Print one to see it.")
        event = self._layouts.event_words(title)
        return self._paint_badge(self._laid_one(ticket_id), event=event, width=width)

    def document(self, ticket_id: str, *, title: str) -> PrintDocument:
        """Make a ticket's badge as a printer takes it; the journal says nothing of it yet.

        Raises `NotFound` for a ticket that is not in the event, `Refused` where its category
        gets no badge.
        """
        badge, layout = self._laid_one(ticket_id)
        written = BytesIO()
        self._write_badges([(badge, layout)], written, event=self._layouts.event_words(title))
        return PrintDocument(
            written.getvalue(), *page_size(layout), name="badge", pages=pages(layout)
        )

    def _laid_one(self, ticket_id: str) -> LaidBadge:
        ticket = self._ticket(ticket_id)
        for _, laid in _laid([ticket], self._store.categories(), self._layouts_by("")):
            return laid
        raise Refused(_no_badge(_category(ticket)))

    def _ticket(self, ticket_id: str) -> Ticket:
        ticket = self._store.ticket(ticket_id)
        if ticket is None:
            raise NotFound("This ticket is not in the event any more. Search for the person anew.")
        return ticket

    def _write(self, laid: Iterable[tuple[Ticket, LaidBadge]], path: Path, title: str) -> BadgeRun:
        printed: list[Ticket] = []

        def badges() -> Iterator[LaidBadge]:
            for ticket, badge in laid:
                printed.append(ticket)
                yield badge

        run = self._write_badges(badges(), path, event=self._layouts.event_words(title))
        with self._store.write():
            for ticket in printed:
                self._store.append(self._line(ticket))
        return run

    def _layouts_by(self, layout: str) -> "_LayoutOf":
        """Say how to find a ticket's layout; each category is asked for once."""
        if layout:
            chosen = self._layouts.find(layout)
            return lambda _: chosen
        found: dict[str, BadgeLayout | None] = {}

        def layout_of(ticket: Ticket) -> BadgeLayout | None:
            category = _category(ticket)
            if category not in found:
                found[category] = self._layouts.layout_for(category)
            return found[category]

        return layout_of

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


_LayoutOf = Callable[[Ticket], BadgeLayout | None]


def badge_of(ticket: Ticket, color: str) -> Badge:
    """Say what stands on the badge of a ticket, in the colour of its category."""
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
        email=attendee.email,
        mode=attendee.mode.value,
        columns=attendee.extra,
    )


def _laid(
    tickets: Iterable[Ticket], categories: Iterable[str], layout_of: _LayoutOf
) -> Iterator[tuple[Ticket, LaidBadge]]:
    """Lay out the badges of tickets; those that get none are left out."""
    colors = _colors(categories)
    for ticket in tickets:
        if layout := layout_of(ticket):
            yield ticket, (badge_of(ticket, colors[_category(ticket)]), layout)


def _told(
    laid: Iterable[tuple[Ticket, LaidBadge]], tell: Callable[[int], object]
) -> Iterator[tuple[Ticket, LaidBadge]]:
    for done, each in enumerate(laid):
        tell(done)
        yield each


def _no_badge(category: str) -> str:
    return f"The category “{category}” gets no badge. Choose a layout for it first."


def _colors(categories: Iterable[str]) -> dict[str, str]:
    """Give each category of the event its colour; whoever has none has one, too."""
    every = {"", *categories}
    return {category: color_of(category, every) for category in every}


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
