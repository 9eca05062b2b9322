"""Everybody in the event: filtered, in order, and one person in full."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from checkin.core.directory import (
    Choices,
    Dossier,
    Listee,
    Listing,
    Passed,
    PersonRow,
    Wish,
    standing_of,
)
from checkin.core.errors import NotFound
from checkin.core.event import CheckInList
from checkin.core.journal import ABSENT, EntryKind, JournalEntry, Presence, in_order, undone_among
from checkin.core.registration import is_expected, ticket_to_check_in
from checkin.core.ticket import Attendee, Ticket
from checkin.services.register import Register
from checkin.services.servers.payable import PayableStore, payable_at

# Few enough that a search in the same lane hardly waits for them.
_AT_ONCE = 4_000
_ABOUT_WHO_THERE_IS = frozenset({EntryKind.WALK_IN, EntryKind.EDIT, EntryKind.SUBSTITUTION})


class DirectoryStore(PayableStore, Protocol):
    """What a directory needs of the event file."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def people_after(self, number: int, count: int) -> Sequence[Listee]:
        """Give the next people behind one, by number."""

    def people_with(self, attendee_ids: Sequence[str]) -> Sequence[Listee]:
        """Give some people by their ids."""

    def passed(self, list_id: str, ticket_ids: Sequence[str] | None = None) -> Sequence[Passed]:
        """Say who passed a list: everybody who did, or the holders of some tickets."""

    def lines_after(self, position: int) -> Sequence[tuple[int, str, str, str, str]]:
        """Give position, kind, and ids of person, ticket and list of the lines since."""

    def edition(self) -> tuple[object, ...]:
        """Give a value that changes with every import, and when a list checks everybody out."""

    def expected_at(self, checkin_list: CheckInList) -> Iterator[int]:
        """Give the numbers of those who should come to a list."""

    def numbers_meant(self, text: str) -> set[int]:
        """Give everybody whom a text may mean, by number."""

    def person_rows(self, numbers: Sequence[int], list_id: str) -> tuple[PersonRow, ...]:
        """Give some people, as they stand at a list, in the order asked for."""

    def person_at(self, number: int) -> str | None:
        """Give the id of somebody by number."""

    def number_of(self, attendee_id: str) -> int | None:
        """Give the number of somebody by id."""

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Find an attendee by id."""

    def tickets_of(self, attendee_id: str) -> Sequence[Ticket]:
        """Find the tickets an attendee holds."""

    def presences(self, ticket_id: str) -> Mapping[str, Presence]:
        """Say for each list, by id, when a ticket passed it."""

    def entries_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give all lines about an attendee, in order."""

    def arrivals_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give the substitutions that brought somebody: lines about whoever left."""

    def undos_of(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the undos of a line, and the undos of those."""


class Directory:
    """Keeps everybody in order, a few numbers each, and brings them up to the journal."""

    def __init__(self, store: DirectoryStore) -> None:
        """Read nobody yet."""
        self._store = store
        self._register = Register("")
        self._is_read = False
        self._position = 0
        self._edition: tuple[object, ...] = ()
        self._expected: dict[CheckInList, bytearray] = {}
        self._choices: Choices | None = None  # as long as nobody is another

    def prepare(self, language: str = "") -> bool:
        """Read the next part of a large event; True once everybody is read and sorted.

        Words sort as in `language`. Also brings up to date what was read before.
        """
        if language != self._register.language or self._store.edition() != self._edition:
            self.forget(language)
        if not self._is_read:
            self._read_on()
        elif not self._follow():
            self.forget(language)
            self._read_on()
        return self._is_read and self._sort_on()

    def forget(self, language: str = "") -> None:
        """Begin anew, after an import or after a list checked everybody out."""
        self._register = Register(language)
        self._edition = self._store.edition()
        self._is_read = False
        self._choices = None
        self._expected.clear()

    def listing(self, wish: Wish) -> Listing:
        """Give the people a wish asks for, in its order, as far as they have been read."""
        register, store = self._register, self._store
        if not register.knows(wish.list_id):
            register.pass_all(wish.list_id, store.passed(wish.list_id))
        chosen = register.chosen(wish)
        here = next((each for each in store.lists() if each.id == wish.list_id), None)
        if wish.registered and here is not None:
            chosen = register.both(chosen, self._expected_at(here))
        if wish.text.strip():
            chosen = register.both(chosen, register.marked(store.numbers_meant(wish.text)))
        people = register.in_order(chosen, wish)
        return Listing(wish, people, len(register), register.count_inside(chosen, wish.list_id))

    def choices(self) -> Choices:
        """Give the categories and flags that people can be filtered by."""
        if self._choices is None:
            register = self._register
            categories, usual = register.categories(), register.usual_category()
            self._choices = Choices(categories, register.flags(), usual)
        return self._choices

    def rows(self, numbers: Sequence[int], list_id: str) -> tuple[PersonRow, ...]:
        """Give some people, as they stand at a list, in the order asked for."""
        return self._store.person_rows(numbers, list_id)

    def person(self, number: int, list_id: str) -> Dossier:
        """Give all that is known of somebody. Raises `NotFound`."""
        attendee_id = self._store.person_at(number)
        if attendee_id is None:
            raise NotFound("This person is not in the event any more. Search anew.")
        return self.person_with(attendee_id, list_id)

    def person_with(self, attendee_id: str, list_id: str) -> Dossier:
        """Give all that is known of somebody by id. Raises `NotFound`."""
        store = self._store
        attendee, number = store.attendee(attendee_id), store.number_of(attendee_id)
        if attendee is None or number is None:
            raise NotFound("This person is not in the event any more. Search anew.")
        tickets, lists = tuple(store.tickets_of(attendee_id)), store.lists()
        told = store.server_tickets([each.id for each in tickets])
        here = next((each for each in lists if each.id == list_id), None)
        ticket = ticket_to_check_in(tickets, here)
        passed = [store.presences(each.id).get(list_id, ABSENT) for each in tickets]
        best = max(passed, key=lambda each: (each.inside, bool(each.first_in)), default=ABSENT)
        lines = self.lines_about(attendee_id, tickets)
        return Dossier(
            number,
            attendee,
            ticket,
            tickets,
            best,
            standing_of(
                ticket.status.value if ticket else None,
                inside=best.inside,
                came=best.first_in is not None,
            ),
            tuple(
                each.name
                for each in lists
                if any(is_expected(held, each, told.get(held.id)) for held in tickets)
            ),
            tuple(lines),
            undone_among(lines),
            self.left_by(lines, attendee_id),
            next((name for name, each in told.items() if each.key and not each.parent), ""),
            payable_at(store, ticket) if ticket else "",
        )

    def left_by(self, lines: Iterable[JournalEntry], attendee_id: str) -> dict[str, str]:
        """Name those in whose place somebody came, by the ids of the lines about that."""
        found = {}
        for line in lines:
            if line.kind is EntryKind.SUBSTITUTION and line.attendee_id != attendee_id:
                left = self._store.attendee(line.attendee_id)
                found[line.id] = left.name if left is not None else ""
        return found

    def lines_about(self, attendee_id: str, tickets: Sequence[Ticket]) -> list[JournalEntry]:
        """Give all lines about somebody with these tickets, in order.

        Those by which they came in somebody's place are about whoever left, and among them.
        """
        store = self._store
        lines = [*store.entries_of(attendee_id)]
        # Whoever came without being listed has the id of the ticket that was issued then.
        if any(each.id == attendee_id for each in tickets):
            for line in store.arrivals_of(attendee_id):
                lines += [line, *store.undos_of(line.id)]
        return in_order(lines)

    def tickets_at(self, numbers: Iterable[int], list_id: str) -> tuple[Ticket, ...]:
        """Give for each of some people the ticket to check in at a list, if there is any."""
        here = next((each for each in self._store.lists() if each.id == list_id), None)
        found = []
        for number in numbers:
            attendee_id = self._store.person_at(number)
            ticket = ticket_to_check_in(self._store.tickets_of(attendee_id or ""), here)
            if ticket is not None:
                found.append(ticket)
        return tuple(found)

    def _read_on(self) -> None:
        register = self._register
        if not len(register):
            # What happens while the rest is read is followed afterwards.
            self._position = max((line[0] for line in self._store.lines_after(self._position)),
                                 default=self._position)  # fmt: skip
        people = self._store.people_after(register.last_number, _AT_ONCE)
        register.add(people)
        self._is_read = len(people) < _AT_ONCE

    def _sort_on(self) -> bool:
        is_small = len(self._register) <= _AT_ONCE
        while not (is_sorted := self._register.sort_one()) and is_small:
            pass
        return is_sorted

    def _follow(self) -> bool:
        """Bring what was read up to date; False if so much changed that all must be read anew."""
        lines = self._store.lines_after(self._position)
        if not lines:
            return True
        changed: set[str] = set()
        passed: dict[str, list[str]] = {}
        for position, kind, attendee_id, ticket_id, list_id in lines:
            self._position = position
            if list_id:
                passed.setdefault(list_id, []).append(ticket_id)
            elif kind == EntryKind.UNDO:
                return False
            elif kind in _ABOUT_WHO_THERE_IS:
                changed.add(attendee_id)
        register = self._register
        if changed:
            register.change(self._store.people_with(tuple(changed)))
            self._choices = None
            self._expected.clear()
        register.add(self._store.people_after(register.last_number, _AT_ONCE))
        for list_id, tickets in passed.items():
            if register.knows(list_id):
                register.pass_some(list_id, self._store.passed(list_id, tuple(set(tickets))))
        return True

    def _expected_at(self, here: CheckInList) -> bytearray:
        known = self._expected.get(here)
        if known is None or len(known) != len(self._register):
            self._expected[here] = self._register.marked(self._store.expected_at(here))
        return self._expected[here]
