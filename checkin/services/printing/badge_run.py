"""A run of badges: written, read back, remembered, all or nothing."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

from checkin.core.badges.badge import Badge, BadgeEvent, BadgePicture, BadgeRun
from checkin.core.badges.badge_fingerprint import Checksum, details_of, fingerprint
from checkin.core.badges.badge_index import IndexPerson, IndexSheet, index_of
from checkin.core.badges.badge_layout import (
    AnyItem,
    BadgeLayout,
    CodeContent,
    CodeItem,
    LaidBadge,
    pages,
)
from checkin.core.badges.badge_sheet import (
    BadgeSheet,
    Duplex,
    check_sheet,
    front_page,
    sheets_for,
    spot_of,
)
from checkin.core.badges.badge_words import is_printed
from checkin.core.badges.print_job import PrintRules
from checkin.core.errors import CheckinError, NotFound, ReasonWanted
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.names.name_order import NameOrder
from checkin.core.ticket import Ticket
from checkin.services.printing.badge_twins import TwinStore, twins_of
from checkin.services.scribe import Scribe, in_a_line
from checkin.whole_file import written_whole

# Besides the first and the last: enough that a fault of the layout is seen, and soon done.
_RANDOM_ONES = 4
# Longer ones may be left out of a badge, with a warning.
_LONGEST_CODE = 500

Progress = Callable[[int, int], None]


class RunStore(TwinStore, Protocol):
    """What a run of badges needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""

    def print_rules(self) -> PrintRules:
        """Say whether badges are printed again only with a reason."""

    def printed_badges(self) -> dict[str, str]:
        """Say for which tickets a badge was printed, with the details of the last line."""


class BadgeWriter(Protocol):
    """What badges need of the printers: a whole document in a stream, or an error."""

    def __call__(
        self,
        badges: Iterable[LaidBadge],
        target: BinaryIO,
        *,
        event: BadgeEvent,
        sheet: BadgeSheet | None = None,
    ) -> BadgeRun:
        """Write the badges in the order given; `event` is what all of them say alike.

        One a page, or on sheets.
        """


class IndexWriter(Protocol):
    """What an index needs of the printers."""

    def __call__(self, index: IndexSheet, target: BinaryIO, *, event: BadgeEvent) -> None:
        """Write an index."""


class PageReader(Protocol):
    """What looks at a document as a scanner does."""

    def __call__(self, document: BinaryIO, wanted: Mapping[int, frozenset[str]]) -> frozenset[str]:
        """Say which of the codes that are to be on some pages, counted from 0, cannot be read."""


class BadgePainter(Protocol):
    """What badges need of the printers to be looked at before they are printed."""

    def __call__(
        self, badge: LaidBadge, *, event: BadgeEvent, width: int, page: int
    ) -> BadgePicture:
        """Draw a page of one badge `width` pixels wide."""


@dataclass(frozen=True, slots=True)
class BadgePress:
    """What makes badges; where `unread` is None they are not read back."""

    write: BadgeWriter
    paint: BadgePainter | None = None
    write_index: IndexWriter | None = None
    unread: PageReader | None = None


def _tell_nobody(_done: int, _all: int) -> None:
    """Go on."""


@dataclass(frozen=True, slots=True)
class RunForm:
    """In which form badges go out.

    Without a `sheet` each has a page of its own. `index` is where an index of the run is
    written. `locale`, such as “nl_BE”, says how names sort. `progress` is told how many badges
    of how many are drawn; what it raises ends the run, of which then nothing remains. `reason` is
    why those are printed again that have a badge already.
    """

    sheet: BadgeSheet | None = None
    index: Path | None = None
    locale: str = ""
    progress: Progress = _tell_nobody
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A badge of the run, as far as it is needed once it is drawn.

    `code_on` are the pages that show its code, counted from that of its front.
    """

    ticket: Ticket
    color: str
    fingerprint: str
    layout: BadgeLayout
    code_on: frozenset[int]


@dataclass(frozen=True, slots=True)
class BadgesToRun:
    """Whose badges a run is of, in order, and laid out one at a time.

    `begun` is where the journal ended before it was looked whose they are, `checksum` that of a
    picture of the event.
    """

    laid: Iterable[tuple[Ticket, LaidBadge]]
    pile: Sequence[Ticket]
    begun: int
    checksum: Checksum | None = None


class RunWriter:
    """Writes runs of badges."""

    def __init__(self, store: RunStore, press: BadgePress, scribe: Scribe) -> None:
        """Write for one event file in the name of one desk."""
        self._store = store
        self._press = press
        self._scribe = scribe

    def write(
        self, run: "BadgesToRun", path: Path, *, event: BadgeEvent, form: RunForm
    ) -> BadgeRun:
        """Write badges into one document, and a line into the journal for each.

        Before the document takes its place a sample of it is read back. The lines are written
        when it has, all or none: a badge counts as printed only if there is one. Which of them
        somebody else made meanwhile is told. Raises `ReasonWanted` where some were printed before,
        and the event wants to know why.
        """
        reason = in_a_line(form.reason)
        again = self._printed_before(run, reason)
        if form.sheet is not None:
            check_sheet(form.sheet)
        printed: list[_Printed] = []
        with ExitStack() as files:
            document = files.enter_context(written_whole(path))
            badges = _noting(run, printed, event, form)
            done = self._press.write(badges, document, event=event, **_on(form.sheet))
            document.flush()
            places = _places(printed, form.sheet)
            self._read_back(printed, [page for page, _ in places], document)
            if form.index is not None:
                index = files.enter_context(written_whole(form.index))
                self._write_index(printed, [where for _, where in places], index, (event, form))
            with self._store.write():
                twins = twins_of(self._store, (each.ticket for each in printed), run.begun)
                for each in printed:
                    why = reason if each.ticket.id in again else ""
                    self._store.append(line_of(each.ticket, each.fingerprint, self._scribe, why))
                files.close()
        sheets = sheets_for(form.sheet, len(printed)) if form.sheet else 0
        return replace(done, sheets=sheets, twins=twins)

    def _printed_before(self, run: "BadgesToRun", reason: str) -> frozenset[str]:
        """Give the tickets of a run that have a badge, as far as that matters."""
        asks_why = self._store.print_rules().ask_why
        if not (asks_why or reason):
            return frozenset()
        printed = self._store.printed_badges()
        again = frozenset(ticket.id for ticket in run.pile if ticket.id in printed)
        if again and not reason:
            raise ReasonWanted(
                "Some of these badges were printed before. Say why they are printed again; "
                "the journal keeps it."
            )
        return again

    def _read_back(
        self, printed: Sequence[_Printed], pages: Sequence[int], document: BinaryIO
    ) -> None:
        """Look at a sample of each layout as a scanner does. Raises `CheckinError`."""
        if self._press.unread is None:
            return
        readable = [n for n, each in enumerate(printed) if each.code_on]
        # By turning the order around the first one of each layout is what remains.
        firsts = {printed[n].layout.id: n for n in reversed(readable)}
        chosen = sorted({*firsts.values(), *(readable[n] for n in _sample(printed, len(readable)))})
        wanted: dict[int, frozenset[str]] = {}
        for number in chosen:
            code = printed[number].ticket.code
            for page in (pages[number] + each for each in printed[number].code_on):
                wanted[page] = wanted.get(page, frozenset()) | {code}
        if not wanted:
            return
        unread = self._press.unread(document, wanted)
        for number in chosen:
            each = printed[number]
            if each.ticket.code in unread:
                raise CheckinError(
                    f"The code on the badge of {each.ticket.attendee.name} cannot be read back "
                    "from the finished document, so nothing was written. Make the code larger, "
                    f"or leave more white around it, in the layout “{each.layout.name}”."
                )

    def _write_index(
        self,
        printed: Iterable[_Printed],
        where: Iterable[str],
        target: BinaryIO,
        how: tuple[BadgeEvent, RunForm],
    ) -> None:
        if self._press.write_index is None:
            raise NotFound("An index cannot be written here. Write the badges without one.")
        event, form = how
        people = [_person(each, place) for each, place in zip(printed, where, strict=True)]
        legend = f"{len(people):,} badges. Behind each name: " + (
            "sheet · place on the sheet" if form.sheet else "which badge of the pile it is"
        )
        self._press.write_index(
            index_of(people, NameOrder(form.locale), legend), target, event=event
        )


def line_of(ticket: Ticket, mark: str, scribe: Scribe, reason: str = "") -> JournalEntry:
    """Say in the journal that a badge was made, and by its fingerprint what stands on it."""
    line = scribe.about_attendee(EntryKind.BADGE, ticket.attendee.id, reason, details_of(mark))
    return replace(line, ticket_id=ticket.id, code=ticket.code)


def _on(sheet: BadgeSheet | None) -> dict[str, BadgeSheet]:
    return {} if sheet is None else {"sheet": sheet}


def _noting(
    run: "BadgesToRun", printed: list[_Printed], event: BadgeEvent, form: RunForm
) -> Iterator[LaidBadge]:
    is_one_sided = form.sheet is not None and form.sheet.duplex is Duplex.NONE
    for number, (ticket, each) in enumerate(run.laid, start=1):
        badge, layout = each
        mark, shown = fingerprint(each, event, run.checksum), pages_with_code(each, event)
        shown = shown & {0} if is_one_sided else shown
        printed.append(_Printed(ticket, badge.color, mark, layout, shown))
        yield each
        form.progress(number, len(run.pile))


def pages_with_code(laid: LaidBadge, event: BadgeEvent) -> frozenset[int]:
    """Say on which pages of a badge, counted from 0, the code of the ticket stands.

    The back is on the second, or folded behind the front.
    """
    badge, layout = laid
    if not 0 < len(badge.code) <= _LONGEST_CODE:
        return frozenset()
    faces = (layout.front, layout.back)
    if pages(layout) == 1:
        faces = ((*layout.front, *layout.back), ())
    return frozenset(page for page, items in enumerate(faces) if _show_code(items, badge, event))


def _show_code(items: Iterable[AnyItem], badge: Badge, event: BadgeEvent) -> bool:
    return any(
        isinstance(item, CodeItem)
        and item.content is CodeContent.CODE
        and is_printed(item, badge, event)
        for item in items
    )


def _places(printed: Iterable[_Printed], sheet: BadgeSheet | None) -> list[tuple[int, str]]:
    """Say for each badge on which page it is, counted from 0, and how people find it."""
    places: list[tuple[int, str]] = []
    page = 0
    for number, each in enumerate(printed):
        if sheet is None:
            places.append((page, str(number + 1)))
            page += pages(each.layout)
        else:
            spot = spot_of(sheet, number)
            places.append((front_page(sheet, spot), f"{spot.sheet} · {spot.place}"))
    return places


def _sample(printed: Iterable[_Printed], count: int) -> list[int]:
    """Choose the first, the last, and some that the content itself chooses."""
    if not count:
        return []
    seed = hashlib.sha256("\n".join(each.ticket.code for each in printed).encode()).digest()
    drawn = [int.from_bytes(seed[4 * n : 4 * n + 4], "big") % count for n in range(_RANDOM_ONES)]
    return sorted({0, count - 1, *drawn})


def _person(each: _Printed, where: str) -> IndexPerson:
    who = each.ticket.attendee
    return IndexPerson(
        who.name, who.first_name, who.last_name, who.country, who.company,
        each.ticket.category_in_force, each.color, each.ticket.code, where,
    )  # fmt: skip
