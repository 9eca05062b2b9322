"""Brings attendee lists into an event."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from typing import Protocol

from checkin.core.code import quoted
from checkin.core.event import CheckInList, Event
from checkin.core.lists.attendee_list import (
    ColumnMapping,
    Field,
    ImportReport,
    ProblemKind,
    SourceTable,
)
from checkin.core.lists.listed_moments import DayOrder
from checkin.core.lists.listing import (
    PERSON_FIELDS,
    ListedRow,
    ListSource,
    OtherCode,
    StoredPerson,
    StoredTicket,
)
from checkin.services.lists.asked_columns import AskedColumns
from checkin.services.lists.findings import Findings
from checkin.services.lists.intake import Intake
from checkin.services.lists.ledger import DryLedger, Ledger
from checkin.services.lists.list_manner import Manner, manner_of
from checkin.services.lists.listed_codes import CodeReader, SpoiltCodes
from checkin.services.lists.listed_rows import RowReader
from checkin.services.lists.order_rows import OrderRows
from checkin.services.lists.roll import Roll

_SAMPLE = 200  # rows by whose content columns are recognised
# A row far down may tell whether the day or the month is first: so many are held until one does.
_MOST_HELD = 50_000
_PREVIEW = 5
_RIVALS = {
    Field.CODE: (
        "Not taken, since another column is taken as the code: nobody is found by what this one "
        "holds."
    ),
    Field.STATUS: (
        "Not taken, since another column is taken as the status: nobody is refused for what this "
        "one says."
    ),
    Field.MODE: (
        "Not taken, since another column is taken as the way to attend: what this one says changes "
        "nothing."
    ),
}
_NOT_TAKEN = {
    Field.CODE: (
        "Not taken as the code, since half of the rows or more share theirs; everybody gets a code "
        "of their own. If it is the code all the same, map this column to it."
    ),
    Field.STATUS: (
        "Not taken as the status, since most of it is not understood: nobody is refused for what "
        "it says. If it is the status all the same, map this column to it."
    ),
    Field.MODE: (
        "Not taken as the way to attend, since most of it is not understood: everybody is taken as "
        "on site. If it is the way to attend all the same, map this column to it."
    ),
}
_PART_OR_ALL = (
    "Who answers no to {} is let in all the same, since that may ask of a part of the event. If "
    "who says no does not come at all, map the column to the status."
)
_COMPANIONS = (
    "A row lets one person in: whoever else is named or counted in {} gets no ticket. Give each of "
    "them a row of their own."
)

Recognise = Callable[[Sequence[str], Sequence[Sequence[str]], Mapping[str, str]], ColumnMapping]


class ImportStore(Protocol):
    """What an import needs of the store."""

    def write_list(self) -> AbstractContextManager[None]:
        """Begin a transaction that is made for many rows."""

    def event(self) -> Event:
        """Give the event."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def categories(self) -> Sequence[str]:
        """Give the categories that attendees have."""

    def list_sources(self) -> Mapping[int, ListSource]:
        """Give the lists that were imported before, by number."""

    def stored_people(self) -> Iterator[StoredPerson]:
        """Give all attendees."""

    def stored_tickets(self) -> Iterator[StoredTicket]:
        """Give all tickets, oldest first."""

    def other_codes(self) -> Sequence[OtherCode]:
        """Give the further codes of tickets, each with the ticket's id."""

    def begin_import(self, source: ListSource, at: datetime) -> Ledger:
        """Open a ledger for the rows of a list; inside a transaction."""


class Imports:
    """Brings attendee lists into an event; a list that comes again is merged.

    `intake.py` says how rows and people find each other. Nobody is removed: who is no longer
    listed is reported and marked, once, and unmarked when listed again. Whether an earlier
    list is judged this way is decided by `Roll.absent`: a list of speakers says nothing about
    those who are only in the list of participants. Walk-ins never vanish.
    """

    def __init__(
        self,
        store: ImportStore,
        recognise: Recognise,
        new_code: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._recognise = recognise
        self._new_code = new_code
        self._now = now

    def run(
        self,
        table: SourceTable,
        *,
        overrides: Mapping[str, str] | None = None,
        dry_run: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> ImportReport:
        """Bring a list in, as a whole or, where anything is raised, not at all.

        `overrides` maps fields to columns by name. A dry run reports the same and changes
        nothing. `progress` is told the number of rows read every few hundred rows; what it
        raises ends the import. Raises `ListUnreadable` and `EventFileError`.
        """
        rows = iter(table.rows)
        sample = list(islice(rows, _SAMPLE))
        cells = [cells for _, cells in sample]
        mapping = self._recognise(table.header, cells, overrides or {})
        carried = _carried(table.header, self._store.list_sources())
        manner = manner_of(mapping, cells)
        while manner.order is DayOrder.OPEN and len(sample) < _MOST_HELD:
            if not (more := list(islice(rows, len(sample)))):
                break
            sample += more
            manner = manner_of(mapping, [cells for _, cells in sample])
        orders = OrderRows(mapping)
        named = orders.completed(chain(sample, rows))
        listing = _Listing(table, mapping, named, progress, carried, manner, orders)
        if dry_run:
            return self._take_in(listing, DryLedger())
        with _without_collector(), self._store.write_list():
            ledger = self._store.begin_import(listing.kept, self._now())
            return self._take_in(listing, ledger)

    def _take_in(self, listing: "_Listing", ledger: Ledger) -> ImportReport:
        store, findings = self._store, Findings()
        tickets = store.stored_tickets(), store.other_codes()
        roll = Roll(store.stored_people(), tickets, store.list_sources(), listing.kept)
        intake = Intake(roll, ledger, findings, self._new_code, listing.orders)
        event, manner = store.event(), listing.manner
        reader = RowReader(listing.table, listing.mapping, event, findings, manner)
        manner.tell(findings)
        asked = AskedColumns(store.lists(), listing.kept, store.categories())
        listing.tell_left_out(findings, asked)
        spoilt = SpoiltCodes(roll.tickets, findings)
        preview: list[tuple[str, ...]] = []
        is_text = listing.table.reading.startswith("CSV")
        codes = CodeReader(roll.tickets, findings, is_text=is_text)
        for read in reader.read(asked.watched(listing.rows)):
            batch = listing.orders.apart(spoilt.restored(codes.read(read)))
            if listing.carried:
                batch = batch.widened(len(listing.carried))
            if len(preview) < _PREVIEW:
                preview += map(_shown, islice(batch, _PREVIEW - len(preview)))
            intake.take(batch)
            if listing.progress:
                listing.progress(intake.rows)
        listing.orders.tell(findings)
        intake.finish()
        asked.tell(findings, comes_again=2 * intake.new <= intake.rows)
        ledger.add_other_codes(spoilt.further)
        absence = roll.absence(reader.refused_codes)
        ledger.mark_vanished([known.number for known in absence.people])
        ledger.leave(roll.unread())
        ledger.finish()
        findings.tell_absence(absence)
        return ImportReport(
            rows=intake.rows,
            new=intake.new,
            updated=intake.updated,
            unchanged=intake.unchanged,
            duplicate=findings.counts[ProblemKind.DUPLICATE],
            rejected=findings.counts[ProblemKind.REJECTED],
            vanished=findings.counts[ProblemKind.VANISHED],
            mapping=listing.named_mapping(),
            problems=findings.problems(),
            preview=tuple(preview),
            reading=listing.table.reading,
        )


@dataclass(frozen=True, slots=True)
class _Listing:
    """A table with the meaning of its columns; `rows` are those of the table, from the first.

    `carried` are columns of earlier lists that this one lacks.
    """

    table: SourceTable
    mapping: ColumnMapping
    rows: Iterable[tuple[int, list[str]]]
    progress: Callable[[int], None] | None
    carried: tuple[str, ...]
    manner: Manner
    orders: OrderRows

    @property
    def source(self) -> ListSource:
        return ListSource(self.table.source, self.table.header, self.mapping.columns)

    @property
    def kept(self) -> ListSource:
        header = (*self.table.header, *self.carried)
        return self.source._replace(header=header, carried=len(self.carried))

    def tell_left_out(self, findings: Findings, asked: AskedColumns) -> None:
        """Warn of columns that could decide who comes in, and are not taken; doors may ask some."""
        for columns, reasons in (
            (self.mapping.not_taken, _NOT_TAKEN),
            (self.mapping.rivals, _RIVALS),
        ):
            for field, index in columns:
                findings.warn(0, reasons[field], self.table.header[index])
        names = [self.table.header[index] for index in self.mapping.part_or_all]
        if open_ones := [name for name in names if not asked.is_asked(name)]:
            findings.warn(0, _PART_OR_ALL.format(quoted(open_ones)), "")
        if others := [self.table.header[index] for index in self.mapping.companions]:
            findings.warn(0, _COMPANIONS.format(quoted(others)), "")

    def named_mapping(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (field.value, self.table.header[index]) for field, index in self.mapping.columns
        )


def _carried(header: Sequence[str], earlier: Mapping[int, ListSource]) -> tuple[str, ...]:
    # What only the organisers understand stays with the people: a list may be checked by it.
    own = (
        name
        for _, source in sorted(earlier.items())
        for index, name in enumerate(source.header)
        if index not in dict(source.mapping).values()
    )
    return tuple(dict.fromkeys(name for name in own if name not in header))


def _shown(listed: ListedRow) -> tuple[str, ...]:
    said = dict(zip(PERSON_FIELDS, listed.person, strict=True))
    status, _, _ = listed.state
    return (*(said[name] for name in ("name", "company", "category", "mode")), status, listed.code)


@contextmanager
def _without_collector() -> Iterator[None]:
    # A list makes a million cells and no circles; looking for some takes a twentieth of the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
