"""What an import writes into an event file, gathered by the page."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, Protocol

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.listing import (
    PERSON_FIELDS,
    STATE_FIELDS,
    Change,
    NewPeople,
    NewTicket,
    OtherCode,
    TicketState,
)

_ALWAYS = frozenset({"name", "first_name", "last_name", "cells"})


class Columns:
    """The fields that a list has columns for: only these change with its rows."""

    def __init__(self, mapping: Iterable[tuple[Field, int]]) -> None:
        """Begin with the meanings of a list's columns."""
        mapped = {str(field) for field, _ in mapping} | _ALWAYS
        kept = [index for index, name in enumerate(PERSON_FIELDS) if name in mapped]
        self.person_fields = tuple(PERSON_FIELDS[index] for index in kept)
        self.pick = itemgetter(*kept)  # from a person, or from columns of people
        self._states = [index for index, name in enumerate(STATE_FIELDS) if name in mapped]
        self.has_status = Field.STATUS in mapped

    def of_state(self, state: TicketState) -> tuple[tuple[str, ...], Change]:
        """Give names and values of a ticket's fields."""
        names = tuple(STATE_FIELDS[index] for index in self._states)
        return names, tuple(state[index] for index in self._states)


class Ledger(Protocol):
    """Where an import is written down; `source` is the number of the list in the event."""

    @property
    def source(self) -> int:
        """The number of the list."""

    def add_people(
        self, fields: Sequence[str], people: NewPeople, states: Sequence[Change]
    ) -> None:
        """Add people, each with a valid ticket of the same id, then set states of tickets.

        The states are for the tickets of the people with these numbers.
        """

    def add_tickets(self, tickets: Sequence[NewTicket]) -> None:
        """Add further tickets."""

    def restore_listed(self, numbers: Sequence[int]) -> None:
        """Put the listed values back for people whom a desk edited."""

    def change_people(self, fields: Sequence[str], changes: Sequence[Change]) -> None:
        """Set fields of people, who are in this list from now on."""

    def change_tickets(self, fields: Sequence[str], changes: Sequence[Change]) -> None:
        """Set fields of tickets."""

    def add_other_codes(self, codes: Sequence[OtherCode]) -> None:
        """Let tickets be found by further codes."""

    def mark_changed(self, numbers: Sequence[int]) -> None:
        """Mark people as listed anew of whom only a further ticket has changed."""

    def mark_vanished(self, numbers: Sequence[int]) -> None:
        """Mark people as no longer listed."""

    def leave(self, tickets: Sequence[int]) -> None:
        """Keep when a list spoke of tickets last, by number, of which this one has no row."""

    def finish(self) -> None:
        """Make what came in be found, and let edits made at desks stand."""


class DryLedger:
    """Writes nothing down, whatever it is told."""

    source = 0

    def _pass_over(self, *told: object, **named: object) -> None:
        """Do nothing."""

    add_people = add_tickets = restore_listed = change_people = change_tickets = _pass_over
    add_other_codes = mark_changed = mark_vanished = leave = finish = _pass_over


class Page:
    """Some hundred rows' worth of a ledger."""

    def __init__(self, person_fields: Sequence[str]) -> None:
        """Begin with new people of whom these fields are known."""
        self._person_fields = person_fields
        self.people: list[list[Any]] = []  # in columns
        self.states: list[Change] = []
        self.tickets: list[NewTicket] = []
        self.restored: list[int] = []
        self._changed: list[int] = []
        self._people: dict[tuple[str, ...], list[Change]] = {}
        self._tickets: dict[tuple[str, ...], list[Change]] = {}

    def add_person(self, number: int, ticket: str, values: Iterable[str]) -> None:
        """Add somebody to those who came in columns."""
        cells = number, ticket, *values
        self.people = self.people or [[] for _ in cells]
        for column, value in zip(self.people, cells, strict=True):
            column.append(value)

    def change_person(self, number: int, fields: tuple[str, ...], values: Change) -> None:
        """Set fields of somebody, who is in the list from now on."""
        self._people.setdefault(fields, []).append((*values, number))

    def change_ticket(self, number: int, fields: tuple[str, ...], values: Change) -> None:
        """Set fields of a ticket; none is nothing to do."""
        if fields:
            self._tickets.setdefault(fields, []).append((*values, number))

    def change_further(
        self, number: int, holder: int, fields: tuple[str, ...], values: Change
    ) -> None:
        """Set fields of a ticket besides its holder's first."""
        self.change_ticket(number, fields, values)
        self.mark_changed(holder)

    def mark_changed(self, holder: int) -> None:
        """Mark somebody whose own row may stay the same, but not what is said of a further ticket.

        Files that are merged tell by the holder which of them has the later word.
        """
        self._changed.append(holder)

    def write(self, ledger: Ledger) -> None:
        """Write everything down, and begin an empty page."""
        if self.people and self.people[0]:
            ledger.add_people(self._person_fields, self.people, self.states)
        if self.tickets:
            ledger.add_tickets(self.tickets)
        if self.restored:
            ledger.restore_listed(self.restored)
        for fields, changes in self._people.items():
            ledger.change_people(fields, changes)
        for fields, changes in self._tickets.items():
            ledger.change_tickets(fields, changes)
        if self._changed:
            ledger.mark_changed(self._changed)
        for written in (self.people, self.states, self.tickets, self.restored, self._changed):
            written.clear()
        self._people.clear()
        self._tickets.clear()
