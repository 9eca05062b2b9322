"""Designing a badge: how a layout looks with real people, and whom it does not fit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Protocol

from checkin.core.badges.badge import Badge, BadgeEvent, BadgePicture, badge_of
from checkin.core.badges.badge_choice import BadgeSelection, wanted
from checkin.core.badges.badge_layout import (
    BadgeLayout,
    Fold,
    LaidBadge,
    LayoutPlan,
    Side,
    TextItem,
    face,
)
from checkin.core.badges.badge_wording import columns_asked, still_asked
from checkin.core.badges.text_fit import Sheet, Shown, Survey, TextFit
from checkin.core.event import Event
from checkin.core.names.folding import fold
from checkin.core.ticket import Ticket
from checkin.services.ticket_kept import TicketStore, ticket_kept

WORST = 10
MOST_LOOKED_AT = 5_000  # of a larger event, those with the longest names
# How much worse each is than a name that is merely long.
_LACKING, _SQUEEZED, _SHORTENED = 2_000.0, 200.0, 50.0

# Whose badge is shown while nobody is in the event yet.
_SPECIMEN = Badge(
    "Ada Lovelace", "Analytical Engines", "United Kingdom", "Participant", "ADA-7H3K9QXW2M4P",
    first_name="Ada", last_name="Lovelace", email="ada@example.org",
)  # fmt: skip

Measure = Callable[[LaidBadge], tuple[TextFit, ...]]


class DesignStore(TicketStore, Protocol):
    """What designing needs of the event file."""

    def event(self) -> Event:
        """Say which event it is."""

    def tickets(self) -> Iterator[Ticket]:
        """Give all tickets in the order of the list."""

    def categories(self) -> Sequence[str]:
        """Give the categories that attendees and tickets have."""


class FacePainter(Protocol):
    """What designing needs of the printers to show a badge."""

    def __call__(self, badge: LaidBadge, *, event: BadgeEvent, width: int) -> BadgePicture:
        """Draw one badge `width` pixels wide."""


class EventWords(Protocol):
    """What designing needs to know of the event's layouts."""

    def event_words(self, title: str) -> BadgeEvent:
        """Say what every badge of the event says alike."""

    def plan(self) -> LayoutPlan:
        """Say which categories get which layouts."""


@dataclass(slots=True)
class _Looking:
    """A survey under way: whom to look at, and what was found."""

    layout: BadgeLayout
    measure: Measure
    tickets: list[Ticket]
    total: int
    no_columns: tuple[str, ...]
    done: int = 0
    misfits: dict[tuple[str, Side], list[Shown]] = field(default_factory=dict)
    scores: list[tuple[float, Shown]] = field(default_factory=list)


class BadgeDesign:
    """Shows layouts that nobody has kept yet; writes nothing."""

    def __init__(
        self,
        store: DesignStore,
        words: EventWords,
        paint: FacePainter,
        measure: Callable[[BadgeEvent], Measure],
    ) -> None:
        """Show the people of one event; `measure` makes what measures badges of an event."""
        self._store, self._words = store, words
        self._paint, self._measure = paint, measure
        self._looking: _Looking | None = None
        self._measures: tuple[BadgeEvent, Measure] | None = None

    def sheet(self, ticket_id: str, layout: BadgeLayout, side: Side, *, width: int) -> Sheet:
        """Draw one face of somebody's badge in a layout, `width` pixels wide.

        Without a ticket it is a specimen's. Raises `NotFound` for a ticket that is not in the
        event.
        """
        event = self._event()
        badge = _SPECIMEN
        if ticket_id:
            badge = badge_of(ticket_kept(self._store, ticket_id, "Choose somebody else."))
        alone = replace(layout, front=face(layout, side), back=(), fold=Fold.NONE)
        picture = self._paint((badge, alone), event=event, width=width)
        return Sheet(
            Shown(ticket_id, badge.name), picture, self._measure_of(event)((badge, layout))
        )

    def measure_anew(self) -> None:
        """Measure with the fonts that this computer has now."""
        self._measures = None

    def samples(self) -> tuple[Shown, ...]:
        """Give somebody of each category, in the order of the list, to show layouts with.

        Where nobody is in the event yet it is a specimen, without a ticket.
        """
        found: dict[str, Shown] = {}
        for ticket in self._wanted():
            found.setdefault(fold(ticket.category_in_force), _shown(ticket))
        return tuple(found.values()) or (Shown("", _SPECIMEN.name),)

    def categories(self) -> tuple[str, ...]:
        """Give the categories that people have, without the empty one."""
        return tuple(sorted(filter(None, set(self._store.categories())), key=fold))

    def columns(self, count: int) -> tuple[str, ...]:
        """Give the list's other columns, as the first `count` people have them."""
        found: dict[str, None] = {}
        for ticket in islice(self._store.tickets(), count):
            found.update(dict.fromkeys(name for name, _ in ticket.attendee.extra))
        return tuple(found)

    def begin_survey(self, layout: BadgeLayout) -> Survey:
        """Begin to look at everybody who gets a layout; `go_on` does it.

        A layout that nobody gets is looked at with everybody: it may be for any of them.
        """
        plan, everybody = self._words.plan(), list(self._wanted())
        theirs = [each for each in everybody if plan.layout_of(each.category_in_force) == layout.id]
        people = theirs or everybody
        total = len(people)
        if total > MOST_LOOKED_AT:
            people = sorted(people, key=_length, reverse=True)[:MOST_LOOKED_AT]
        measure = self._measure_of(self._event())
        asked = columns_asked(item for side in Side for item in face(layout, side))
        self._looking = _Looking(layout, measure, people, total, asked)
        return self._told()

    def go_on(self, count: int = 50) -> Survey:
        """Look at the next people of the survey that was begun last."""
        looking = self._looking
        if looking is None:
            return Survey(0, 0)
        for ticket in looking.tickets[looking.done : looking.done + count]:
            self._look_at(looking, ticket)
        looking.done += count
        if looking.done >= len(looking.tickets):
            looking.done = looking.total
        return self._told()

    def survey(self, layout: BadgeLayout) -> Survey:
        """Look at everybody who gets a layout."""
        told = self.begin_survey(layout)
        while not told.is_whole:
            told = self.go_on()
        return told

    def _look_at(self, looking: _Looking, ticket: Ticket) -> None:
        badge, who = badge_of(ticket), _shown(ticket)
        fits = looking.measure((badge, looking.layout))
        looking.no_columns = still_asked(looking.no_columns, badge)
        for box in dict.fromkeys((each.item, each.side) for each in fits if not each.is_fine):
            looking.misfits.setdefault(box, []).append(who)
        score = _how_bad(fits, looking.layout)
        looking.scores.append((score, who))
        looking.scores = sorted(looking.scores, key=lambda each: -each[0])[:WORST]

    def _told(self) -> Survey:
        looking = self._looking
        if looking is None:
            return Survey(0, 0)
        return Survey(
            looking.done, looking.total,
            tuple((box, tuple(those)) for box, those in looking.misfits.items()),
            tuple(who for _, who in looking.scores), looking.no_columns,
        )  # fmt: skip

    def _wanted(self) -> Iterator[Ticket]:
        return wanted(self._store.tickets(), BadgeSelection())

    def _event(self) -> BadgeEvent:
        return self._words.event_words(self._store.event().name)

    def _measure_of(self, event: BadgeEvent) -> Measure:
        if self._measures is None or self._measures[0] != event:
            self._measures = (event, self._measure(event))
        return self._measures[1]


def _shown(ticket: Ticket) -> Shown:
    return Shown(ticket.id, ticket.attendee.name)


def _length(ticket: Ticket) -> int:
    return len(ticket.attendee.name) * 4 + len(ticket.attendee.company)


def _how_bad(fits: Iterable[TextFit], layout: BadgeLayout) -> float:
    """Say how much a badge is worth a look: letters that lack, texts squeezed, small, long."""
    wished = {
        (item.name, side): item.largest for side in Side for item in face(layout, side)
        if isinstance(item, TextItem)
    }  # fmt: skip
    score = 0.0
    for each in fits:
        score += len(each.missing) and _LACKING + len(each.missing)
        score += _SQUEEZED * each.squeezed + _SHORTENED * each.shortened
        # What became much smaller than wished was long for its box.
        score += 20 * max(0.0, 1 - each.size / wished.get((each.item, each.side), each.size))
        score += each.letters / 10
    return score
