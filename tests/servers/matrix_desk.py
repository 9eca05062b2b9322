"""What our desk says of the cells of the matrix: offline, and without keeping anything."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from typing import Any, Self

from checkin.adapters import judge_rules, read_signed
from checkin.codes.recognise import recognise
from checkin.core.admission import Door
from checkin.core.answers import answer_details
from checkin.core.decision import Decision
from checkin.core.errors import AnswerUnfit
from checkin.core.event import Event
from checkin.core.question import Question, answer_meant
from checkin.core.scan import Verdict
from checkin.core.servers.server_admission import ServerDoor
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe
from checkin.services.servers.server_doors import ServerDoors
from checkin.storage.store import Store
from tests.builders import NOON, new_id
from tests.servers.matrix import Cell, Outcome

# Of these, the server does not say of which ticket it speaks.
_OF_NO_TICKET = frozenset({Verdict.UNKNOWN_CODE, Verdict.REVOKED, Verdict.AMBIGUOUS})


class _Unwritten:
    """An event file in a transaction that is begun and taken back by somebody else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def write(self) -> AbstractContextManager[None]:
        """Write into the transaction that is open."""
        return nullcontext()


class _Doors(ServerDoors):
    """Lists of servers, at a gate."""

    gate = ""

    def stand(self, door: Door, event: Event) -> ServerDoor | None:
        stood = super().stand(door, event)
        return stood and replace(stood, gate=self.gate)


class Rehearsal:
    """Judges cells at desks over one event file, and takes everything back."""

    def __init__(self, store: Store, gate: str = "") -> None:
        """Take the file, and the server's id of the main gate."""
        self._store = store
        self._gate = gate
        self._list_ids = {each.name: each.id for each in store.lists()}
        self._asked = {question.wording: question for question in store.questions()}
        self._unwritten: Any = _Unwritten(store)
        self._at = NOON
        self._scribe = Scribe("Desk 1", "", lambda: self._at, new_id)
        self._corrections = Corrections(self._unwritten, self._scribe)
        self._desks: dict[tuple[str, bool], Desk] = {}

    def __enter__(self) -> Self:
        self._store.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._store.end("ROLLBACK")

    def meant(self, cell: Cell) -> Iterator[tuple[Question, str, bool]]:
        """Give what is said in a cell as it would be kept; or as it is, if it would not be."""
        for wording, text in cell.answers:
            question = self._asked[wording]
            try:
                yield question, answer_meant(question, text), True
            except AnswerUnfit:
                yield question, text, False

    def outcome(self, cell: Cell) -> Outcome:
        """Judge a scan; where it is asked something, answer and scan again."""
        self._at = cell.at
        scan = partial(self._desk(cell).scan, ignores_unpaid=cell.takes_unpaid)
        self._store._db.execute("SAVEPOINT cell")
        try:
            decision = scan(cell.code, cell.direction)
            if decision.questions and cell.answers:
                self._answer(cell, decision)
                decision = scan(cell.code, cell.direction)
            return Outcome(
                decision.verdict,
                self._key(decision),
                frozenset(question.server_question for question in decision.questions),
            )
        finally:
            self._store._db.execute("ROLLBACK TO cell")

    def _desk(self, cell: Cell) -> Desk:
        kind = (cell.list_name, cell.at_gate)
        if kind not in self._desks:
            doors = _Doors(self._unwritten, judge_rules, read_signed)
            doors.gate = self._gate if cell.at_gate else ""
            list_id = self._list_ids[cell.list_name]
            self._desks[kind] = Desk(self._unwritten, self._scribe, recognise, list_id, doors)
        return self._desks[kind]

    def _answer(self, cell: Cell, decision: Decision) -> None:
        assert decision.ticket
        for question, value, is_kept in self.meant(cell):
            if is_kept:
                person, told = decision.ticket.attendee.id, answer_details(question, value)
                self._corrections.answer(person, question.id, value, told)

    def _key(self, decision: Decision) -> str:
        if decision.ticket is None or decision.verdict in _OF_NO_TICKET:
            return ""
        return self._store.server_tickets([decision.ticket.id])[decision.ticket.id].key
