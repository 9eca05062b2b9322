"""The cells of the matrix: which ticket is scanned where, when, how, and with which answers."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import product
from typing import Any

from checkin.core.scan import Direction, Verdict

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TICK = timedelta(microseconds=1)
BOTH = tuple(Direction)
IN, OUT = Direction.ENTRY, Direction.EXIT


@dataclass(frozen=True, slots=True)
class Cell:
    """One scan: of a ticket, by one of its codes, at a list of an event; names are told to people.

    `answers` are what people say, by the question's identifier. `at_gate` is told by a device
    that stands at the main gate, `takes_unpaid` by a desk that lets pending orders pass.
    """

    slug: str
    ticket: str
    code: str
    list_name: str
    at: datetime
    direction: Direction = IN
    answers: tuple[tuple[str, str], ...] = ()
    at_gate: bool = False
    takes_unpaid: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said of a scan: the verdict, of which ticket (its key), and what is to be asked."""

    verdict: Verdict
    key: str = ""
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the matrix, as the script that filled it tells."""

    slug: str
    lists: Mapping[str, int]
    tickets: Mapping[str, Sequence[str]]
    questions: Mapping[str, int] = field(default_factory=dict)


# Whoever has no sentence to say says nothing; an empty text says “nothing” in so many words.
PRESS_ANSWERS: tuple[Mapping[str, str], ...] = (
    {}, {"CONSENT": "true"}, {"CONSENT": "false"}, {"CONSENT": ""}, {"NEWS": "true"},
    {"NEWS": "false"}, {"NEWS": ""}, {"CONSENT": "true", "NEWS": ""},
    {"CONSENT": "true", "NEWS": "false"}, {"CONSENT": "maybe", "NEWS": "true"},
)  # fmt: skip
# Of each column, the first is an answer that is taken; of the others, some are.
SURVEY_ANSWERS: Mapping[str, Sequence[str]] = {
    "LUNCH": ("VEGAN", "MEAT", "FISH", "", "99999999"),
    "TALKS": ("NOON", "MORNING, EVENING", "MORNING, MORNING, NIGHT", "", "NOON"),
    "AGE": ("30", "3.5", "", "thirty", "-1"),
    "NOTE": ("Window seat, please", "", "ä€漢", "0", "no"),
    "BORN": ("1990-02-28", "", "1990-02-30", "2000-02-29", "no day"),
    "TRAIN": ("09:30", "25:00", "", "23:59", "00:00"),
    "FLIGHT": ("2027-03-28T02:30", "2027-03-27 10:00", "", "some day", "2027-13-01T10:00"),
    "LAND": ("SE", "XX", "", "de", "Sweden"),
    # Of a number, pretix takes whatever it is told; our desks ask again.
    "CALL": ("+46 8 123 456 78", "", "+49 30 123456", "+1 212 555 0100", "+40211234567"),
}


def cells(told: Mapping[str, Any]) -> list[Cell]:
    """Give all cells of the two events that the script filled; the same ones every time."""
    matrix, series = event_of(told["matrix"]), event_of(told["series"])
    maker = _maker(told)
    found = [
        *maker.states(), *maker.validities(), *maker.added(), *maker.pasts(), *maker.asked(),
        *maker.surveyed(), *maker.worn(), *maker.at_the_gate(), *maker.unpaid(),
        *_series(series, maker.noon), *_strangers(matrix, series, maker.noon),
    ]  # fmt: skip
    return list(dict.fromkeys(found))


def worn_cells(told: Mapping[str, Any]) -> list[Cell]:
    """Give those of the cells that are about wristbands and chips."""
    return list(dict.fromkeys(_maker(told).worn()))


def event_of(told: Mapping[str, Any]) -> Event:
    """Read what the script tells of an event."""
    return Event(told["slug"], told["lists"], told["tickets"], told["questions"])


def seeded_cells(
    slug: str,
    cases: Mapping[str, Mapping[str, Any]],
    lists: Sequence[str],
    noons: Sequence[datetime],
) -> Iterator[Cell]:
    """Give the seeded tickets of an event, by all their codes, on all lists, on each day."""
    for place, (case, about) in enumerate(cases.items()):
        codes = [about[name] for name in sorted(about) if name.endswith("secret")]
        for code in (*codes, *about.get("addon_secrets", ())):
            for number, list_name in enumerate(lists):
                noon = noons[(place + number) % len(noons)]
                yield Cell(slug, case, code, list_name, noon)
                if number == place % len(lists):
                    yield Cell(slug, case, code, list_name, noon, OUT)
        if case == "paid":
            tampered = about["secret"][:-30] + "Q" + about["secret"][-29:]
            yield Cell(slug, "tampered", tampered, lists[0], noons[0])


class _Maker:
    def __init__(self, event: Event, noon: datetime, histories: Sequence[str]) -> None:
        self.noon = noon
        self._event = event
        self._histories = histories
        self._chance = random.Random(2027)  # noqa: S311 - the same cells every time
        names = list(event.lists)
        first = names.index("after noon")
        self._plain, self._ruled = names[:first], names[first:]
        tickets = list(event.tickets)
        begin = [tickets.index(each) for each in _FIRST]
        groups = [tickets[a:b] for a, b in zip(begin, [*begin[1:], None], strict=True)]
        (
            self._states, self._validities, self._added, self._asked, self._surveyed, self._worn,
            self._pasts,
        ) = groups  # fmt: skip
        # Noon, half a minute after a tolerance ends, after the start of an hour, days around, the
        # hour that is lost, and a moment just before and at midnight.
        midnight = noon + 12 * HOUR
        self._times = (
            noon, noon + 10 * MINUTE, noon + TICK, noon + 150 * MINUTE, noon - DAY, noon + DAY,
            noon + 90 * MINUTE, midnight - TICK, midnight, noon + 860 * MINUTE,
            noon - 11 * HOUR, noon + 3 * HOUR, noon - 36 * HOUR, noon + 15 * HOUR,
        )  # fmt: skip

    def states(self) -> Iterator[Cell]:
        """Every state on every list, both ways; on lists with rules, at some hour."""
        for name, list_name, direction in product(self._states, self._plain, BOTH):
            yield from self._by_each_code(name, list_name, self.noon, direction)
        for name in self._states:
            for list_name in self._chance.sample(self._ruled, 9):
                direction = OUT if self._chance.random() < 0.2 else IN
                at = self._chance.choice(self._times)
                yield from self._by_each_code(name, list_name, at, direction)

    def validities(self) -> Iterator[Cell]:
        """Every validity at the moments around its ends."""
        moments = [self.noon + step for step in (-HOUR, -TICK, 0 * TICK, TICK, HOUR, DAY, -DAY)]
        for name, moment in product(self._validities, moments):
            for list_name in ("All", "Workshops", "Everything, by any code"):
                yield from self._by_each_code(name, list_name, moment, IN)
            yield from self._by_each_code(name, "All", moment, OUT)

    def added(self) -> Iterator[Cell]:
        """Every ticket with others added to it, by each code, on each list without rules."""
        for name, list_name in product(self._added, self._plain):
            is_for_added = list_name.startswith(("Tours", "Everything"))
            if is_for_added or self._chance.random() < 0.2:
                yield from self._by_each_code(name, list_name, self.noon, IN)
            if is_for_added:
                yield from self._by_each_code(name, list_name, self.noon, OUT)
                yield from self._by_each_code(name, list_name, self.noon + 2 * HOUR, IN)

    def pasts(self) -> Iterator[Cell]:
        """Every past on every list: with rules at several hours, without once both ways."""
        passes = [name for name in self._pasts if name.startswith("pass")]
        for name, list_name, direction in product(self._pasts, self._plain, BOTH):
            if name in passes or list_name in _FOR_WORKSHOPS:
                yield from self._by_each_code(name, list_name, self.noon, direction)
        for name, list_name in product([*passes, "paid"], self._ruled):
            for at in self._chance.sample(self._times, 2):
                yield from self._by_each_code(name, list_name, at, IN)

    def asked(self) -> Iterator[Cell]:
        """Everybody who is asked, with every set of answers."""
        lists = ("All", "Passes", "Workshops", "Once for all", "Again and again", "before noon")
        for name, list_name, answers in product(self._asked, lists, PRESS_ANSWERS):
            if list_name in {"All", "Workshops"} or self._chance.random() < 0.35:
                yield from self._by_each_code(name, list_name, self.noon, IN, answers)
        for name in self._asked:
            yield from self._by_each_code(name, "All", self.noon, OUT)

    def surveyed(self) -> Iterator[Cell]:
        """Every kind of question with each answer, beside answers to others."""
        columns = [[(name, text) for text in texts] for name, texts in SURVEY_ANSWERS.items()]
        sets = [dict(row) for row in zip(*columns, strict=True)]
        sets += [{name: text} for column in columns for name, text in column]
        sets += [dict(column[0] for column in columns) | {name: text} for name, text in columns[0]]
        for name, answers in product(self._surveyed, sets):
            yield from self._by_each_code(name, "All", self.noon, IN, answers)

    def worn(self) -> Iterator[Cell]:
        """Everybody with or without a wristband or chip, by each code, both ways."""
        lists = (
            "Passes",
            "Tours",
            "Tours and meals",
            "Once for all",
            "Again and again",
            "first time",
        )
        for name, list_name in product(self._worn, lists):
            yield from self._by_each_code(name, list_name, self.noon, IN)
        lists = ("All", "Everything, by any code", "Pending")
        for name, list_name, direction in product(self._worn, lists, BOTH):
            yield from self._by_each_code(name, list_name, self.noon, direction)

    def at_the_gate(self) -> Iterator[Cell]:
        """Some tickets at a desk that stands at a gate."""
        lists = ("All", "at the main gate", "at another gate", "first time")
        for name, list_name in product(("paid", "workshop", "blocked", "pass, came"), lists):
            for cell in self._by_each_code(name, list_name, self.noon, IN):
                yield _with(cell, at_gate=True)

    def unpaid(self) -> Iterator[Cell]:
        """Every state at a desk that deliberately takes pending orders."""
        lists = ("All", "Pending", "Pending passes", "Everything, by any code")
        owing = [name for name in self._states if re.search("p[ae]|app", name)]
        for name, list_name, direction in product(owing, lists, BOTH):
            for cell in self._by_each_code(name, list_name, self.noon, direction):
                yield _with(cell, takes_unpaid=True)

    def _by_each_code(
        self, name: str, list_name: str, at: datetime, direction: Direction,
        answers: Mapping[str, str] | None = None,
    ) -> Iterator[Cell]:  # fmt: skip
        for code in self._event.tickets[name]:
            said = tuple((answers or {}).items())
            yield Cell(self._event.slug, name, code, list_name, at, direction, said)


def _maker(told: Mapping[str, Any]) -> _Maker:
    noon = datetime.fromisoformat(told["noon"])
    return _Maker(event_of(told["matrix"]), noon, told["histories"])


_FOR_WORKSHOPS = frozenset({"All", "Workshops", "Once for all", "Again and again"})
# The ticket with which each group begins.
_FIRST = (
    "paid", "valid from now", "pass with a tour", "press", "survey", "band to fetch", "pass, came",
)  # fmt: skip


def _series(event: Event, noon: datetime) -> Iterator[Cell]:
    for (name, codes), list_name in product(event.tickets.items(), event.lists):
        for code in codes:
            yield Cell(event.slug, name, code, list_name, noon)
        yield Cell(event.slug, name, codes[-1], list_name, noon, OUT)
        for at in (noon - 3 * HOUR, noon + 5 * HOUR, noon + 8 * HOUR):
            if list_name.startswith(("When", "Before")):
                yield Cell(event.slug, name, codes[0], list_name, at)


def _strangers(matrix: Event, series: Event, noon: datetime) -> Iterator[Cell]:
    for code in ("no such code", "0", "CAAAA", "x" * 32):
        for list_name in ("All", "Everything, by any code"):
            yield Cell(matrix.slug, "nobody", code, list_name, noon)
            yield Cell(matrix.slug, "nobody", code, list_name, noon, OUT)
    foreign = next(iter(series.tickets.values()))[0]
    yield Cell(matrix.slug, "of another event", foreign, "All", noon)


def _with(cell: Cell, *, at_gate: bool = False, takes_unpaid: bool = False) -> Cell:
    return Cell(
        cell.slug, cell.ticket, cell.code, cell.list_name, cell.at, cell.direction, cell.answers,
        at_gate, takes_unpaid,
    )  # fmt: skip
