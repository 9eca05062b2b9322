"""Setting right what a desk decided: undo, override, notes and answers."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from checkin.core.changes import newcomers
from checkin.core.errors import Refused
from checkin.core.journal import (
    INWARDS,
    EntryKind,
    JournalEntry,
    after_those,
    is_undone,
    passages,
    standing,
)
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.all_leave import is_inside_since
from checkin.core.ticket import Ticket
from checkin.core.waiting import BEFORE_ADMISSION
from checkin.services.journal.journal_line import LineStore, line_named
from checkin.services.scribe import Scribe, in_a_line


class CorrectionsStore(LineStore, Protocol):
    """What corrections need of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def history(self, ticket_id: str, list_id: str) -> Sequence[JournalEntry]:
        """Give the journal's lines of one ticket on one list."""

    def all_left(self, list_id: str) -> datetime | None:
        """Say since when nobody who came before is inside a list; None if they may still be."""

    def undos_of(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the undos of a line, and the undos of those."""

    def moved(self, entry_id: str) -> JournalEntry | None:
        """Find the line that replaces this one since the server sent its ticket, if any."""

    def told_of_since(self, ticket_ids: Collection[str]) -> Mapping[str, str]:
        """Give the tickets told of in the place of those known by their signature, all by id."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def referring_to(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the lines that refer to a line."""

    def entries_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give all lines about an attendee, in order."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class Corrections:
    """Adds lines that set earlier ones right; no line is ever changed or removed."""

    def __init__(self, store: CorrectionsStore, scribe: Scribe) -> None:
        """Correct the journal of one event file in the name of one desk."""
        self._store = store
        self._scribe = scribe

    def undo(self, entry_id: str, reason: str) -> JournalEntry:
        """Take back what a line did; an undo can be taken back the same way.

        If only the ticket's signature was known when the line was written, the line that
        replaces it today is taken back.

        Raises `NotFound` for an unknown line. Raises `Refused` for a line that did nothing or is
        undone already, for an undo after which two people would come in one person's place, and
        for an undo from before the server sent the ticket.
        """
        reason = _required(reason, "an undo")
        with self._store.write():
            line = line_named(self._store, entry_id)
            if line.kind is EntryKind.REFUSAL:
                raise Refused("Nobody was let in by this scan, so there is nothing to undo.")
            line = self._store.moved(line.id) or line
            undos = self._store.undos_of(line.id)
            self._refuse_undone(line.id, undos)
            if line.kind is EntryKind.UNDO and self._ticket_since(line):
                raise Refused(
                    "The server told of this ticket after that was undone, so it is not brought "
                    "back. Scan the ticket again."
                )
            undo = self._scribe.about_entry(EntryKind.UNDO, line, reason)
            if line.kind is EntryKind.UNDO:
                self._refuse_second_substitute(undo)
            return self._store.append(undo)

    def keeps_undone(self, undo: JournalEntry) -> JournalEntry | None:
        """Give an undo that keeps a line undone though `undo` took another one of it back.

        Two desks that could not reach each other may both have undone the line.
        """
        taken_back = self._store.entry(undo.refers_to)
        if taken_back is None or taken_back.kind is not EntryKind.UNDO:
            return None
        return _in_force(taken_back.refers_to, self._store.undos_of(taken_back.refers_to))

    def override(self, entry_id: str, reason: str) -> JournalEntry:
        """Let somebody in whom a scan refused, and answer for it.

        If only the ticket's signature was known at the scan, its holder as known today is let in.

        Raises `NotFound` for an unknown line, `Refused` if there is nobody to let in.
        """
        reason = _required(reason, "an override")
        with self._store.write():
            line = line_named(self._store, entry_id)
            if line.kind is not EntryKind.REFUSAL:
                raise Refused("Only a refused scan can be overridden. This line is none.")
            if line.direction is Direction.EXIT:
                raise Refused("This scan was on the way out, so there is nobody to let in.")
            if not line.ticket_id:
                raise Refused(
                    "No ticket is known by this code. Find the person by name, "
                    "or register a walk-in."
                )
            self._refuse_twice(line.id)
            line = self._of_ticket_today(line)
            override = self._scribe.about_entry(EntryKind.OVERRIDE, line, reason, line.verdict)
            history = self._store.history(line.ticket_id, line.list_id)
            passed = passages(history)
            left = self._store.all_left(line.list_id)
            if is_inside_since(passed, left) and not _refused_as_inside(line):
                raise Refused(f"This person is inside already, let in at {passed[-1].desk}.")
            at = after_those(BEFORE_ADMISSION, history, override.at)
            return self._store.append(replace(override, at=at))

    def note(self, attendee_id: str, text: str) -> JournalEntry:
        """Write a note about a person."""
        text = _required(text, "a note")
        with self._store.write():
            return self._store.append(
                self._scribe.about_attendee(EntryKind.NOTE, attendee_id, reason=text)
            )

    def note_about(self, entry_id: str, text: str) -> JournalEntry:
        """Write a note about what happened in a line, such as who was called; nothing else."""
        text = _required(text, "a note")
        with self._store.write():
            line = line_named(self._store, entry_id)
            return self._store.append(self._scribe.about_entry(EntryKind.NOTE, line, text))

    def answer(
        self,
        attendee_id: str,
        question: str,
        answer: str,
        wording: Mapping[str, str],
        ticket_id: str = "",
    ) -> JournalEntry:
        """Write down what a person answered, with the wording, its version and language.

        A server asks its questions for each ticket: such an answer names the ticket, too.
        """
        told = {**wording, "question": _required(question, "an answer"), "answer": answer}
        details = {name: in_a_line(text) for name, text in told.items()}
        with self._store.write():
            line = self._scribe.about_attendee(
                EntryKind.ANSWER, attendee_id, details=json.dumps(details, ensure_ascii=False)
            )
            known = self._store.entries_of(attendee_id)
            at = after_those({EntryKind.ANSWER}, known, line.at)
            return self._store.append(replace(line, ticket_id=ticket_id, at=at))

    def _of_ticket_today(self, line: JournalEntry) -> JournalEntry:
        ticket = self._ticket_since(line)
        return (
            replace(line, ticket_id=ticket.id, attendee_id=ticket.attendee.id) if ticket else line
        )

    def _ticket_since(self, line: JournalEntry) -> Ticket | None:
        """Give the ticket that a server told of since in the place of a line's."""
        since = self._store.told_of_since([line.ticket_id])
        return self._store.ticket(since.get(line.ticket_id, ""))

    def _refuse_undone(self, entry_id: str, undos: Sequence[JournalEntry]) -> None:
        if undo := _in_force(entry_id, undos):
            raise Refused(
                f"This line is undone already, by {undo.desk}. "
                f"To bring it back, undo the undo: {undo.id}."
            )

    def _refuse_second_substitute(self, undo: JournalEntry) -> None:
        lines = self._store.entries_of(undo.attendee_id)
        stand = _substitutions(lines)
        brought_back = _substitutions([*lines, undo]).keys() - stand.keys()
        places = {line.ticket_id for line in lines if line.id in brought_back}
        for line in stand.values():
            if line.ticket_id in places and (came := newcomers([line])):
                raise Refused(
                    f"{came[0].attendee.name} came in this person's place meanwhile, at "
                    f"{line.desk}. Undo that first: {line.id}."
                )

    def _refuse_twice(self, entry_id: str) -> None:
        for line in self._store.referring_to(entry_id):
            if line.kind in INWARDS and not is_undone(line.id, self._store.undos_of(line.id)):
                raise Refused(f"This scan was overridden already, at {line.desk}.")


def _required(text: str, what: str) -> str:
    text = in_a_line(text)
    if not text:
        raise Refused(f"Give {what} a few words, so that everybody can follow it later.")
    return text


def _in_force(entry_id: str, undos: Sequence[JournalEntry]) -> JournalEntry | None:
    """Find the undo that is in force for a line, among its undos and the undos of those."""
    standing_ones = (each for each in undos if not is_undone(each.id, undos))
    return next((each for each in standing_ones if each.refers_to == entry_id), None)


def _substitutions(lines: Iterable[JournalEntry]) -> dict[str, JournalEntry]:
    """Give those substitutions among somebody's lines that stand, by id."""
    return {line.id: line for line in standing(lines) if line.kind is EntryKind.SUBSTITUTION}


def _refused_as_inside(line: JournalEntry) -> bool:
    # Whoever overrides this verdict has read that the person is inside.
    return line.verdict is Verdict.ALREADY_ADMITTED
