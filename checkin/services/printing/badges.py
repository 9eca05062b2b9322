"""Badges: who gets one, in which order, and that they were printed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Protocol
from zlib import crc32

from checkin.core.badges.badge import BadgeEvent, BadgePicture, BadgeRun, BadgeWarning, badge_of
from checkin.core.badges.badge_choice import BadgeOrder, BadgeSelection, in_pile, wanted
from checkin.core.badges.badge_edges import overhangs
from checkin.core.badges.badge_fingerprint import fingerprint, fingerprint_in, is_changed
from checkin.core.badges.badge_layout import BadgeLayout, LaidBadge, moved, page_size, pages
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import PrintDocument
from checkin.core.errors import CheckinError, NotFound, Refused
from checkin.core.names.name_order import NameOrder
from checkin.core.ticket import Ticket
from checkin.services.printing.badge_right import (
    NOT_VALID,
    RightStore,
    may_get_one,
    why_not_written,
)
from checkin.services.printing.badge_run import (
    BadgePress,
    BadgesToRun,
    RunForm,
    RunStore,
    RunWriter,
    pages_with_code,
)
from checkin.services.printing.badge_twins import at_printers
from checkin.services.scribe import Scribe
from checkin.services.ticket_kept import TicketStore, ticket_kept

_EVERYBODY = BadgeSelection()
_PLAIN = RunForm()


class BadgeStore(RunStore, RightStore, TicketStore, Protocol):
    """What badges need of the event file."""

    def tickets(self) -> Iterator[Ticket]:
        """Give all tickets in the order of the list."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""

    def doubtful_jobs(self) -> Sequence[PrintJob]:
        """Give the badges of which nobody knows whether a printer printed them."""


class LayoutsInUse(Protocol):
    """What badges need to know of the event's layouts."""

    def layout_for(self, category: str) -> BadgeLayout | None:
        """Say which layout a category's badges have; None where it gets none."""

    def find(self, layout: str) -> BadgeLayout:
        """Find a layout by its id or name. Raises `NotFound`."""

    def event_words(self, title: str) -> BadgeEvent:
        """Say what every badge of the event says alike."""

    def picture(self, name: str) -> bytes | None:
        """Give a picture of the event; None if it has none of this name."""


class Badges:
    """Produces badges and remembers for whom."""

    def __init__(
        self, store: BadgeStore, press: BadgePress, scribe: Scribe, layouts: LayoutsInUse
    ) -> None:
        """Print for one event file in the name of one desk."""
        self._store = store
        self._layouts = layouts
        self._press = press
        self._writer = RunWriter(store, press, scribe)
        # Of which a badge was read back, on these of its pages.
        self._readable: set[tuple[BadgeLayout, frozenset[int]]] = set()

    def produce(
        self,
        path: Path,
        *,
        title: str,
        selection: BadgeSelection = _EVERYBODY,
        order: BadgeOrder = BadgeOrder.NAME,
        form: RunForm = _PLAIN,
    ) -> BadgeRun:
        """Write the wanted badges into one document, and a line into the journal for each.

        See `RunWriter.write`. A wish that nobody fulfils writes nothing. Where those without a
        badge are wanted, whoever's a printer has at this moment or may have printed is left out.
        Raises `NotFound` for a code that no ticket has, and `ReasonWanted`.
        """
        begun = self._store.last_position()
        event, layouts = self._layouts.event_words(title), self._layouts_by(selection.layout)
        chosen = self._chosen(selection, layouts, event)
        free, left, run = chosen, chosen, BadgeRun(0)
        if selection.unprinted:
            busy = at_printers(self._store.unfinished_jobs())
            doubted = {job.ticket_id for job in self._store.doubtful_jobs()}
            if doubted:  # unless there is another badge by now
                doubted.difference_update(self._store.printed_badges())
            free = [ticket for ticket in chosen if ticket.id not in busy]
            left = [ticket for ticket in free if ticket.id not in doubted]
        if left:
            pile = in_pile(left, order, NameOrder(form.locale))
            run = self._write((pile, begun), layouts, path, (event, form))
        return replace(run, at_printers=len(chosen) - len(free), not_known=len(free) - len(left))

    def left_out(self, selection: BadgeSelection) -> tuple[BadgeWarning, ...]:
        """Say which of the tickets and categories that a selection names get no badge, and why.

        Raises `NotFound` for a code that no ticket has.
        """
        layouts, told = self._layouts_by(selection.layout), []
        for ticket in self._named(selection.codes):
            why = why_not_written(ticket, with_virtual=selection.virtual)
            if not why and not layouts(ticket):
                why = no_badge(ticket.category_in_force)
            told.append(BadgeWarning(ticket.attendee.name, why))
        for category in () if selection.layout else selection.categories:
            is_without = self._layouts.layout_for(category) is None
            told.append(BadgeWarning(category, no_badge(category) if is_without else ""))
        return tuple(each for each in told if each.reason)

    def wanted(
        self,
        selection: BadgeSelection = _EVERYBODY,
        order: BadgeOrder = BadgeOrder.NAME,
        *,
        title: str = "",
        locale: str = "",
    ) -> tuple[str, ...]:
        """Give the tickets whose badges a selection wishes for, by their ids, in order.

        The event's name, `title`, tells those that changed; `locale` says how names sort.
        """
        event, layouts = self._layouts.event_words(title), self._layouts_by(selection.layout)
        chosen = self._chosen(selection, layouts, event)
        return tuple(ticket.id for ticket in in_pile(chosen, order, NameOrder(locale)))

    def _chosen(
        self, selection: BadgeSelection, layouts: "_LayoutOf", event: BadgeEvent
    ) -> list[Ticket]:
        chosen = [ticket for ticket in self._wanted(selection) if layouts(ticket)]
        if selection.unprinted or selection.changed:
            return list(self._not_up_to_date(chosen, selection, layouts, event))
        return chosen

    def produce_again(
        self, path: Path, ticket_ids: Iterable[str], *, title: str,
        order: BadgeOrder = BadgeOrder.LIST, form: RunForm = _PLAIN,
    ) -> BadgeRun:  # fmt: skip
        """Write badges of some tickets, printed before or not; a line for each, see `produce`.

        Who gets none is told in a warning. Raises `NotFound` for a ticket that is not in the
        event, `Refused` where nobody gets a badge.
        """
        begun = self._store.last_position()
        found = [ticket_kept(self._store, each) for each in ticket_ids]
        chosen = in_pile(found, order, NameOrder(form.locale))
        layouts = self._layouts_by("")
        told = [(ticket, self._why_none(ticket, layouts)) for ticket in chosen]
        if told and all(why for _, why in told):
            raise Refused(told[0][1])
        event = self._layouts.event_words(title)
        pile = [ticket for ticket, why in told if not why]
        run = self._write((pile, begun), layouts, path, (event, form))
        left = (BadgeWarning(ticket.attendee.name, why) for ticket, why in told if why)
        return replace(run, warnings=(*run.warnings, *left))

    def _why_none(self, ticket: Ticket, layouts: "_LayoutOf") -> str:
        if not may_get_one(self._store, ticket):
            return NOT_VALID
        return "" if layouts(ticket) else no_badge(ticket.category_in_force)

    def check(self, *, title: str, selection: BadgeSelection = _EVERYBODY) -> BadgeRun:
        """Say what `produce` would warn of: who does not fit in which box. Nothing is printed."""
        layouts = self._layouts_by(selection.layout)
        chosen = in_pile(self._wanted(selection), BadgeOrder.NAME, NameOrder(""))
        event = self._layouts.event_words(title)
        laid = (each for _, each in _laid(chosen, layouts))
        return self._press.write(laid, BytesIO(), event=event)

    def picture(
        self,
        ticket_id: str,
        *,
        title: str,
        width: int,
        layout: str | BadgeLayout = "",
        page: int = 0,
    ) -> BadgePicture:
        """Draw a ticket's badge, to be looked at; the journal says nothing of it.

        `layout`, by name or one that is being made, takes the place of the plan. Page 1 is the
        back of a badge that has one and is not folded. Raises `Refused` where the ticket's
        category gets no badge.
        """
        if self._press.paint is None:
            raise NotFound("Badges cannot be drawn here. Print one to see it.")
        event = self._layouts.event_words(title)
        laid = self._laid_one(ticket_id, layout)
        return self._press.paint(laid, event=event, width=width, page=page)

    def document(
        self, ticket_id: str, *, title: str, right: float = 0.0, down: float = 0.0
    ) -> PrintDocument:
        """Make a ticket's badge as a printer takes it; the journal says nothing of it yet.

        `right` and `down` move all that is printed, in millimetres. Raises `NotFound` for a
        ticket that is not in the event, `Refused` where its category gets no badge, and another
        `CheckinError` where nobody could scan its code.
        """
        badge, layout = self._laid_one(ticket_id)
        written, event = BytesIO(), self._layouts.event_words(title)
        laid = badge, moved(layout, right, down)
        run = self._press.write([laid], written, event=event)
        # The printer moves it back onto the badge.
        moved_off = {*overhangs(laid[1])}.difference(overhangs(layout))
        self._read_once(laid, written, event)
        return PrintDocument(
            written.getvalue(), *page_size(layout), name="badge", pages=pages(layout),
            fingerprint=fingerprint((badge, layout), event, self._checksum),
            warnings=tuple(each.reason for each in run.warnings if each.reason not in moved_off),
        )  # fmt: skip

    def _read_once(self, laid: LaidBadge, document: BytesIO, event: BadgeEvent) -> None:
        """Look at the first badge of each layout as a scanner does; the others are like it."""
        badge, layout = laid
        unread = self._press.unread
        shown = pages_with_code(laid, event)
        if unread is None or not shown or (layout, shown) in self._readable:
            return
        if unread(document, dict.fromkeys(shown, frozenset({badge.code}))):
            raise CheckinError(
                f"The code on the badge of {badge.name} cannot be read back, so it is not printed. "
                "Make the code larger, or leave more white around it, in the layout "
                f"“{layout.name}”."
            )
        self._readable.add((layout, shown))

    def mark(self, ticket_id: str, *, title: str) -> str:
        """Sum up all that a ticket's badge shows: two with the same mark look the same.

        Raises as `document` does.
        """
        badge, layout = self._laid_one(ticket_id)
        event = self._layouts.event_words(title)
        return f"{fingerprint((badge, layout), event, self._checksum)} {badge.color}"

    def _checksum(self, picture: str) -> int:
        return crc32(self._layouts.picture(picture) or b"")

    def _laid_one(self, ticket_id: str, layout: str | BadgeLayout = "") -> LaidBadge:
        ticket = ticket_kept(self._store, ticket_id)
        for _, laid in _laid([ticket], self._layouts_by(layout)):
            return laid
        raise Refused(no_badge(ticket.category_in_force))

    def _write(
        self,
        whose: tuple[Sequence[Ticket], int],
        layouts: "_LayoutOf",
        path: Path,
        how: tuple[BadgeEvent, RunForm],
    ) -> BadgeRun:
        (pile, begun), (event, form) = whose, how
        laid = _laid(pile, layouts)
        run = BadgesToRun(laid, pile, begun, cache(self._checksum))
        return self._writer.write(run, path, event=event, form=form)

    def _layouts_by(self, layout: str | BadgeLayout) -> "_LayoutOf":
        """Say how to find a ticket's layout; each category is asked for once."""
        if layout:
            chosen = self._layouts.find(layout) if isinstance(layout, str) else layout
            return lambda _: chosen
        found: dict[str, BadgeLayout | None] = {}

        def layout_of(ticket: Ticket) -> BadgeLayout | None:
            category = ticket.category_in_force
            if category not in found:
                found[category] = self._layouts.layout_for(category)
            return found[category]

        return layout_of

    def _wanted(self, selection: BadgeSelection) -> Iterator[Ticket]:
        codes = selection.codes
        return wanted(self._named(codes) if codes else self._store.tickets(), selection)

    def _named(self, codes: Iterable[str]) -> Iterable[Ticket]:
        found: dict[str, Ticket] = {}
        for code in codes:
            tickets = self._store.tickets_by_code(code)
            if not tickets:
                raise NotFound(
                    f"No ticket has the code “{code[:60]}”. Check it, or search by name."
                )
            found |= {ticket.id: ticket for ticket in tickets}
        return found.values()

    def _not_up_to_date(
        self,
        chosen: Sequence[Ticket],
        selection: BadgeSelection,
        layouts: "_LayoutOf",
        event: BadgeEvent,
    ) -> Iterator[Ticket]:
        """Keep who has no badge yet, or one on which something else stands, as wished."""
        printed, checksum = self._store.printed_badges(), cache(self._checksum)
        for ticket, laid in _laid(chosen, layouts):
            if ticket.id not in printed:
                if selection.unprinted:
                    yield ticket
            elif selection.changed:
                before = fingerprint_in(printed[ticket.id])
                if before and is_changed(before, fingerprint(laid, event, checksum)):
                    yield ticket


_LayoutOf = Callable[[Ticket], BadgeLayout | None]


def _laid(tickets: Iterable[Ticket], layout_of: _LayoutOf) -> Iterator[tuple[Ticket, LaidBadge]]:
    """Lay out the badges of tickets; those that get none are left out."""
    for ticket in tickets:
        if layout := layout_of(ticket):
            yield ticket, (badge_of(ticket), layout)


def no_badge(category: str) -> str:
    """Say that a category gets no badge."""
    return f"The category “{category}” gets no badge. Choose a layout for it first."
