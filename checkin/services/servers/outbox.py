"""What people do about lines that a target does not have: look, send again, edit, dismiss."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from checkin.core.code import LONGEST_CODE, printable
from checkin.core.errors import Refused
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.servers.outbox import DeliveryState, Lacking, OutboxLine, Target
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import Ticket
from checkin.services.journal.journal_line import LineStore, line_named
from checkin.services.scribe import Scribe, in_a_line
from checkin.services.servers.target_named import target_named

_UNKNOWN = (
    "The journal has no line “{id}”. “checkin outbox” shows the id of every line that is unsent."
)
_UNHEARD = (
    "The answer to this line was lost, so the server may have it. Send it again first; if it is "
    "refused, send it with another code."
)


class OutboxStore(LineStore, Protocol):
    """What looking after the outbox needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def targets(self) -> Sequence[Target]:
        """Give all targets."""

    def outbox(self, *, dismissed: bool = False) -> Iterator[OutboxLine]:
        """Give every line that a target does not have, target by target."""

    def taken_with_words(self) -> Iterator[OutboxLine]:
        """Give the lines that targets accepted and said something of, target by target."""

    def outbox_reasons(self) -> Sequence[str]:
        """Give all that targets say of lines that they do not have, each once."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def deliveries_to(self, entry_id: str) -> Sequence[Lacking]:
        """Say of each target that lacks a line how that stands there."""

    def unheard_at(self, entry_id: str) -> frozenset[int]:
        """Give the ids of the targets that may have taken a line, and were not looked at since."""

    def wait_again(self, entry_ids: Iterable[str] | None, target_id: int = 0) -> int:
        """Let lines go out again at once, to a target or all; give their number.

        Inside a transaction.
        """

    def send_as(self, target_id: int, entry_id: str, code: str, ticket_id: str | None) -> None:
        """Send a line with another code, of another ticket or its own; inside a transaction."""

    def dismiss(self, target_id: int, entry_id: str, reason: str) -> None:
        """Keep a line from going out, and why; inside a transaction."""


class Outbox:
    """Shows what is unsent and takes decisions about it.

    The journal's lines are never changed: what is decided is what is sent of them. An edit and a
    dismissal are written into the journal as notes.
    """

    def __init__(self, store: OutboxStore, scribe: Scribe) -> None:
        """Look after the outbox of one event file in the name of one desk."""
        self._store = store
        self._scribe = scribe

    def lines(self, *, dismissed: bool = False) -> Iterator[OutboxLine]:
        """Give every line that a target does not have; the dismissed where that is asked for."""
        return self._store.outbox(dismissed=dismissed)

    def taken(self) -> Iterator[OutboxLine]:
        """Give the lines that targets accepted and said something of."""
        return self._store.taken_with_words()

    def reasons(self) -> Sequence[str]:
        """Give all that targets say of lines that they do not have, each once."""
        return self._store.outbox_reasons()

    def retry(self, entry_ids: Sequence[str] = (), target: str = "") -> int:
        """Let lines go out again with the next sync; give how many.

        Without ids all lines are meant but the dismissed, and without the address of a target
        all targets. Raises `NotFound`.
        """
        with self._store.write():
            lines = [line_named(self._store, entry_id, _UNKNOWN).id for entry_id in entry_ids]
            return self._store.wait_again(lines if entry_ids else None, self._id_of(target))

    def edit(self, entry_id: str, code: str, target: str = "") -> tuple[Target, ...]:
        """Send a line with another code, such as one that the server does know.

        Gives the servers that get it. The ticket that is meant is the one that
        the code stands for here, or else that of the line. One that may have arrived with its own
        code is not sent with another: both would stand there. Raises `NotFound` and `Refused`.
        """
        code = printable(code.strip(), LONGEST_CODE + 1)
        if not code:
            raise Refused("Say with which code the line is to be sent.")
        if len(code) > LONGEST_CODE:
            raise Refused("This is longer than a ticket's code can be. Give that code alone.")
        with self._store.write():
            line = line_named(self._store, entry_id, _UNKNOWN)
            targets = self._store.targets()
            servers = {each.id for each in targets if each.is_server and not each.is_left}
            lacking = [each for each in self._lacking(line.id, target) if each.target_id in servers]
            if not lacking:
                raise Refused("This line waits for no registration server, so no code is sent.")
            if not self._store.unheard_at(line.id).isdisjoint(each.target_id for each in lacking):
                raise Refused(_UNHEARD)
            ticket = self._ticket_of(code)
            meant = _among(targets, lacking)
            for each in meant:
                self._refuse_foreign(ticket, each)
                self._store.send_as(each.id, line.id, code, ticket.id if ticket else None)
            note = self._note(line, f"Sent with another code to {_places(meant)}.")
            self._store.append(replace(note, code=code))
        return meant

    def dismiss(self, entry_id: str, reason: str, target: str = "") -> tuple[Target, ...]:
        """Decide that a line does not go out to a target; give the targets that are meant.

        Without an address, those are meant that hold the line up, or all where none does. It stays
        in the outbox, with the reason, and can be sent again. Raises `NotFound` and `Refused`.
        """
        reason = in_a_line(reason)
        if not reason:
            raise Refused("Give a dismissal a few words, so that everybody can follow it later.")
        with self._store.write():
            line = line_named(self._store, entry_id, _UNKNOWN)
            meant = _among(self._store.targets(), self._lacking(line.id, target))
            for each in meant:
                self._store.dismiss(each.id, line.id, reason)
            self._store.append(self._note(line, f"Not sent to {_places(meant)}: {reason}"))
        return meant

    def _note(self, line: JournalEntry, text: str) -> JournalEntry:
        # It is about how a line travels, not about what it says: that, only notes that refer to
        # it are about.
        note = self._scribe.about_entry(EntryKind.NOTE, line, text)
        return replace(note, refers_to="", details=json.dumps({"delivery_of": line.id}))

    def _id_of(self, target: str) -> int:
        """Give the id of the target with an address; 0, which means all, for none."""
        return target_named(self._store.targets(), target).id if target else 0

    def _lacking(self, entry_id: str, target: str) -> Sequence[Lacking]:
        """Give the targets that are meant: one, or those that hold a line up, or else all."""
        meant = self._id_of(target)
        found = self._store.deliveries_to(entry_id)
        lacking = [each for each in found if meant in {0, each.target_id}]
        if not lacking:
            raise Refused("This line is not in the outbox: it was accepted, or is not for there.")
        if not target:
            lacking = [each for each in lacking if each.is_held_up] or lacking
        if any(each.state is DeliveryState.SENDING for each in lacking):
            raise Refused("This line is on its way just now. Look again once it was answered.")
        return lacking

    def _refuse_foreign(self, ticket: Ticket | None, target: Target) -> None:
        if ticket is None:
            return
        told = self._store.server_tickets([ticket.id]).get(ticket.id)
        if told is None or told.server != target.address:
            raise Refused(
                f"The ticket of this code is not one of {target.place}. Give the code of one that "
                "is."
            )

    def _ticket_of(self, code: str) -> Ticket | None:
        tickets = self._store.tickets_by_code(code)
        exact = [ticket for ticket in tickets if ticket.code == code]
        found = exact or tickets
        if len(found) > 1:
            raise Refused("Several tickets have this code. Give it as it is printed.")
        return found[0] if found else None


def _among(targets: Iterable[Target], lacking: Iterable[Lacking]) -> tuple[Target, ...]:
    known = {each.id: each for each in targets}
    return tuple(known[each.target_id] for each in lacking)


def _places(targets: Iterable[Target]) -> str:
    return ", ".join(each.place for each in targets)
