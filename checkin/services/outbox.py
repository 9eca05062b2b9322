"""What people do about lines that a target does not have: look, send again, edit, dismiss."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from checkin.core.code import LONGEST_CODE, printable
from checkin.core.errors import Refused
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.outbox import DeliveryState, OutboxLine, Target
from checkin.core.server_ticket import ServerTicket
from checkin.core.ticket import Ticket
from checkin.services.journal_line import line_named
from checkin.services.scribe import Scribe, in_a_line

_UNKNOWN = (
    "The journal has no line {id}. “checkin outbox” shows the id of every line that is unsent."
)
_UNHEARD = (
    "The answer to this line was lost, so the server may have it. Send it again first; if it is "
    "refused, send it with another code."
)


class OutboxStore(Protocol):
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

    def entry(self, entry_id: str) -> JournalEntry | None:
        """Find a line of the journal."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def deliveries_to(self, entry_id: str) -> Sequence[tuple[int, str, DeliveryState]]:
        """Give id and address of the targets that were tried with a line, and how it stands."""

    def unheard_at(self, entry_id: str) -> frozenset[int]:
        """Give the ids of the targets that may have taken a line, and were not looked at since."""

    def wait_again(self, entry_ids: Iterable[str] | None) -> int:
        """Let lines go out again at once, and give their number; inside a transaction."""

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

    def retry(self, entry_ids: Sequence[str] = ()) -> int:
        """Let lines go out again with the next sync; give how many.

        Without ids all lines are meant but the dismissed. Raises `NotFound`.
        """
        with self._store.write():
            lines = [line_named(self._store, entry_id, _UNKNOWN).id for entry_id in entry_ids]
            return self._store.wait_again(lines if entry_ids else None)

    def edit(self, entry_id: str, code: str) -> tuple[str, ...]:
        """Send a line with another code, such as one that the server does know.

        Gives the addresses of the servers that get it. The ticket that is meant is the one that
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
            tried = [each for each in self._tried(line.id) if each[0] in servers]
            if not tried:
                raise Refused("This line waits for no registration server, so no code is sent.")
            if not self._store.unheard_at(line.id).isdisjoint(each[0] for each in tried):
                raise Refused(_UNHEARD)
            ticket = self._ticket_of(code)
            for target_id, address, _ in tried:
                self._refuse_foreign(ticket, address)
                self._store.send_as(target_id, line.id, code, ticket.id if ticket else None)
            addresses = tuple(address for _, address, _ in tried)
            note = self._note(line, f"Sent with another code to {', '.join(addresses)}.")
            self._store.append(replace(note, code=code))
        return addresses

    def dismiss(self, entry_id: str, reason: str) -> tuple[str, ...]:
        """Decide that a line does not go out to where it waits; give these addresses.

        It stays in the outbox, with the reason, and can be sent again. Raises `NotFound` and
        `Refused`.
        """
        reason = in_a_line(reason)
        if not reason:
            raise Refused("Give a dismissal a few words, so that everybody can follow it later.")
        with self._store.write():
            line = line_named(self._store, entry_id, _UNKNOWN)
            tried = self._tried(line.id)
            addresses = tuple(address for _, address, _ in tried)
            for target_id, _, _ in tried:
                self._store.dismiss(target_id, line.id, reason)
            self._store.append(self._note(line, f"Not sent to {', '.join(addresses)}: {reason}"))
        return addresses

    def _note(self, line: JournalEntry, text: str) -> JournalEntry:
        # It is about how a line travels, not about what it says: that, only notes that refer to
        # it are about.
        note = self._scribe.about_entry(EntryKind.NOTE, line, text)
        return replace(note, refers_to="", details=json.dumps({"delivery_of": line.id}))

    def _tried(self, entry_id: str) -> Sequence[tuple[int, str, DeliveryState]]:
        tried = self._store.deliveries_to(entry_id)
        if not tried:
            raise Refused(
                "This line is not held up: it was accepted everywhere, or goes out "
                "with the next sync."
            )
        if any(state is DeliveryState.SENDING for _, _, state in tried):
            raise Refused("This line is on its way just now. Look again once it was answered.")
        return tried

    def _refuse_foreign(self, ticket: Ticket | None, address: str) -> None:
        if ticket is None:
            return
        told = self._store.server_tickets([ticket.id]).get(ticket.id)
        if told is None or told.server != address:
            raise Refused(
                f"The ticket of this code is not one of {address}. Give the code of one that is."
            )

    def _ticket_of(self, code: str) -> Ticket | None:
        tickets = self._store.tickets_by_code(code)
        exact = [ticket for ticket in tickets if ticket.code == code]
        found = exact or tickets
        if len(found) > 1:
            raise Refused("Several tickets have this code. Give it as it is printed.")
        return found[0] if found else None
