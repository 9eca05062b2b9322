"""What came of the event: attendance and numbers."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from checkin.core.answers import Answer
from checkin.core.attendance import (
    AttendanceRow,
    ListColumns,
    ListCounts,
    Listed,
    Passage,
    attendee_object,
)
from checkin.core.event import CheckInList, Event
from checkin.core.journal import JournalEntry, Presence
from checkin.core.lists.attendance_table import AttendanceTable, attendance_table
from checkin.core.lists.attendee_list import Field
from checkin.core.lists.own_columns import own_columns
from checkin.core.question import Question

_NO_ANSWERS: Mapping[str, Answer] = {}
# Badges may be handed out so long before an event, and more.
_BEFORE = timedelta(days=14)


class ReportStore(Protocol):
    """What reports need of the store; each is a single pass over it."""

    def event(self) -> Event:
        """Give the event."""

    def lists(self) -> tuple[CheckInList, ...]:
        """Give all lists in the order in which they were added."""

    def counts(self, list_id: str) -> tuple[int, int]:
        """Count the tickets ever admitted to a list, and those inside now."""

    def expected_at(self, checkin_list: CheckInList) -> Iterator[int]:
        """Give the numbers of those who should come to a list, for each ticket once."""

    def admitted_at(self, list_id: str) -> Iterator[int | None]:
        """Give the numbers of those who came to a list, for each ticket once; None: not known."""

    def listed(self) -> Iterator[Listed]:
        """Give all attendees, those of a list in its order, then the walk-ins."""

    def list_columns(self) -> Mapping[int, ListColumns]:
        """Give the columns of all lists that ever came in, by the list's number."""

    def fields_in_use(self) -> AbstractSet[Field]:
        """Say for which fields somebody has a value."""

    def all_presences(self) -> Mapping[str, Mapping[str, Presence]]:
        """Say for each ticket and list, by id, when it was passed."""

    def first_desks(self) -> Mapping[str, str]:
        """Say for each ticket that was admitted, by id, at which desk that was first."""

    def questions(self) -> Sequence[Question]:
        """Give all questions in the order in which they were added."""

    def all_answers(self) -> Mapping[str, Mapping[str, Answer]]:
        """Give everybody's newest answers, by the attendee's and the question's id."""

    def taken_back(self) -> Mapping[str, Sequence[JournalEntry]]:
        """Give the lines that told of attendance and do not any more, by ticket or attendee."""

    def badge_times(self) -> Mapping[str, datetime]:
        """Say for each attendee, by id, when a badge was first printed that still stands."""


class Reports:
    """Tells what the journal and the lists amount to."""

    def __init__(self, store: ReportStore) -> None:
        self._store = store

    def counts(self) -> list[ListCounts]:
        """Count for each list who was admitted, who is inside and who is expected.

        All numbers of tickets that are shown anywhere come from here.
        """
        store = self._store
        return [
            ListCounts(each, *store.counts(each.id), self._expected_at(each))
            for each in store.lists()
        ]

    def _expected_at(self, here: CheckInList) -> int:
        """Count the tickets of everybody who should come to a list, or came all the same."""
        came: Counter[int | None] = Counter(self._store.admitted_at(here.id))
        meant: Counter[int | None] = Counter(self._store.expected_at(here))
        return (came | meant).total()

    def attendance(self) -> Iterator[AttendanceRow]:
        """Give every attendee's attendance, in the order of the list, then the walk-ins."""
        desks = self._store.first_desks()
        passages = {
            ticket_id: Passage(presences, desks.get(ticket_id, ""))
            for ticket_id, presences in self._store.all_presences().items()
        }
        badges, answers = self._store.badge_times(), self._store.all_answers()
        lines = self._store.taken_back()
        for person in self._store.listed():
            passed = {
                ticket.id: passages[ticket.id] for ticket in person.tickets if ticket.id in passages
            }
            attendee_id = person.attendee.id
            answered = answers.get(attendee_id, _NO_ANSWERS)
            known_as = {attendee_id, *(ticket.id for ticket in person.tickets)} if lines else ()
            taken_back = [line for name in known_as for line in lines.get(name, ())]
            yield AttendanceRow(person, passed, badges.get(attendee_id), answered, taken_back)

    def table(self, kept: Collection[str] = ()) -> AttendanceTable:
        """Give attendance as a table of texts: the list's own columns, then attendance.

        Columns of Checkin's whose headings are `kept` are there even where nobody needs them.
        """
        store = self._store
        own = own_columns(store.list_columns(), store.fields_in_use(), kept)
        lists, event = store.lists(), store.event()
        table = attendance_table(own, self.attendance(), lists, event.zone, self._asked())
        return replace(table, since=(event.starts - _BEFORE).isoformat())

    def objects(self) -> Iterator[dict[str, object]]:
        """Give attendance as JSON objects, with the answers of an event that asks something."""
        lists, asked = self._store.lists(), self._asked()
        for row in self.attendance():
            person = row.person
            told = attendee_object(person.attendee, person.code, row.passed, lists)
            yield told | {"answers": _answers_object(row)} if asked else told

    def _asked(self) -> dict[str, str]:
        """Give the wordings of what is or was asked, by the question's id."""
        asked = {each.id: each.wording for each in self._store.questions()}
        given = [answer for each in self._store.all_answers().values() for answer in each.values()]
        for answer in sorted(given, key=lambda each: each.question_id):
            asked.setdefault(answer.question_id, answer.wording or answer.question_id)
        return asked


def _answers_object(row: AttendanceRow) -> dict[str, object]:
    return {
        answer.question_id: {
            "answer": answer.value,
            "shown": answer.text,
            "wording": answer.wording,
            "version": answer.version,
            "language": answer.language,
        }
        for answer in row.answers.values()
    }
