"""People at the desk: corrected, registered on the spot, replaced by a colleague."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from checkin.core.changes import edits_to_text, newcomer_to_text, newcomers, plain, with_fields
from checkin.core.code import printable
from checkin.core.email import is_email
from checkin.core.errors import ListedAlready, NotFound, Refused
from checkin.core.journal import PASSAGES, EntryKind, JournalEntry, after_those
from checkin.core.names.folding import fold
from checkin.core.names.person_name import listed_name
from checkin.core.ticket import EDITABLE, AttendanceMode, Attendee, Ticket, TicketStatus
from checkin.services.scribe import Scribe

_LONGEST = 1_000


class AttendeesStore(Protocol):
    """What the work on attendees needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""

    def tickets_of(self, attendee_id: str) -> Sequence[Ticket]:
        """Find the tickets an attendee holds."""

    def namesakes(self, email: str, folded_name: str) -> Sequence[Attendee]:
        """Find the people with this e-mail and folded name."""

    def entries_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give all lines about an attendee, in order."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class Attendees:
    """Changes who is registered; every change is a line of the journal."""

    def __init__(self, store: AttendeesStore, scribe: Scribe, new_code: Callable[[], str]) -> None:
        """Work on one event file in the name of one desk; `new_code` issues codes."""
        self._store = store
        self._scribe = scribe
        self._new_code = new_code

    def ticket_by_code(self, code: str) -> Ticket:
        """Find the one ticket with this code. Raises `NotFound` if there is none, or several."""
        code = plain(code).strip()
        tickets = self._store.tickets_by_code(code)
        if not tickets:
            raise NotFound(f"No ticket has the code “{_shown(code)}”. Search with “checkin find”.")
        if len(tickets) > 1:
            raise NotFound(
                f"Several tickets have the code “{_shown(code)}”. "
                "Give it exactly as it is printed, or search by name."
            )
        return tickets[0]

    def edit(self, code: str, fields: Mapping[str, str], reason: str = "") -> JournalEntry:
        """Correct fields of the person with this ticket; names are those of `EDITABLE`.

        Raises `Refused` for an unknown field or for a value that it cannot have.
        """
        with self._store.write():
            attendee = self.ticket_by_code(code).attendee
            changed = _whole_name(attendee, _checked(fields))
            if not changed:
                raise Refused("Nothing to change: name at least one field and its new value.")
            line = self._scribe.about_attendee(
                EntryKind.EDIT, attendee.id, reason, edits_to_text(changed)
            )
            known = self._store.entries_of(attendee.id)
            return self._store.append(
                replace(line, at=after_those({EntryKind.EDIT}, known, line.at))
            )

    def walk_in(
        self, fields: Mapping[str, str], reason: str = "", *, anyway: bool = False
    ) -> JournalEntry:
        """Register somebody who came without being listed, and issue a ticket.

        Raises `ListedAlready` for somebody listed already, unless `anyway`. A walk-in that was
        undone does not count as listed.
        """
        values = _whole_name(Attendee("", ""), _checked(fields))
        if not values.get("name"):
            raise Refused("A walk-in needs a name.")
        with self._store.write():
            known = self._store.namesakes(values.get("email", ""), fold(values["name"]))
            twins = [each for each in known if not self._was_taken_back(each)]
            if twins and not anyway:
                raise ListedAlready(
                    f"{twins[0].name} is listed already. Find the person and check them in, "
                    "or register them again with --anyway."
                )
            code = self._new_code()
            return self._store.append(self._arrival(EntryKind.WALK_IN, values, code, reason))

    def substitute(self, code: str, fields: Mapping[str, str], reason: str = "") -> JournalEntry:
        """Let a colleague come instead, with an own ticket and code; the old code is refused.

        Company, country, category and attendance mode stay unless given. Raises `Refused`
        where the ticket is not valid.
        """
        with self._store.write():
            ticket = self.ticket_by_code(code)
            if ticket.status is not TicketStatus.VALID:
                raise Refused(f"This ticket is {ticket.status}; nobody can come in its place.")
            left = ticket.attendee
            kept = {name: str(getattr(left, name)) for name in ("company", "country", "mode")}
            kept["category"] = ticket.category or left.category
            given = _whole_name(Attendee("", ""), _checked(fields))
            if not given.get("name"):
                raise Refused("A substitute needs a name.")
            line = self._arrival(EntryKind.SUBSTITUTION, kept | given, self._new_code(), reason)
            # Whoever came in before was not let in by a desk that did not know of this.
            at = after_those(PASSAGES, self._store.entries_of(left.id), line.at)
            # The line stands in the history of the person and ticket that are replaced.
            return self._store.append(
                replace(line, at=at, attendee_id=left.id, ticket_id=ticket.id, code=ticket.code)
            )

    def ticket_of_newcomer(self, line: JournalEntry) -> Ticket:
        """Give the ticket that a walk-in or substitution issued. Raises `NotFound`."""
        came = newcomers([line])
        return self.ticket_by_code(came[0].code if came else line.code)

    def _was_taken_back(self, attendee: Attendee) -> bool:
        """Whether somebody was only ever registered at a desk, and that was undone."""
        lines = self._store.entries_of(attendee.id)
        return any(
            each.withdrawn and each.attendee.id == attendee.id for each in newcomers(lines)
        ) and all(
            ticket.status is TicketStatus.CANCELED for ticket in self._store.tickets_of(attendee.id)
        )

    def _arrival(
        self, kind: EntryKind, values: Mapping[str, str], code: str, reason: str
    ) -> JournalEntry:
        attendee = with_fields(Attendee(code, ""), values)
        details = newcomer_to_text(attendee, code, code)
        line = self._scribe.about_attendee(kind, attendee.id, reason, details)
        return replace(line, ticket_id=code, code=code)


def _shown(typed: str) -> str:
    return printable(typed, 60)


def _checked(fields: Mapping[str, str]) -> dict[str, str]:
    values = {name: " ".join(value.split()) for name, value in fields.items()}
    for name, value in values.items():
        if name not in EDITABLE:
            raise Refused(f"“{_shown(name)}” is not a field. The fields are {', '.join(EDITABLE)}.")
        if len(value) > _LONGEST or plain(value) != value:
            raise Refused(f"The new {name} is too long or holds characters that cannot be shown.")
        if name == "mode" and value not in set(AttendanceMode):
            raise Refused(f"“{_shown(value)}” is no attendance mode. Use on-site or virtual.")
        if name == "email" and value and not is_email(value):
            raise Refused(f"“{_shown(value)}” is no e-mail address, such as name@example.org.")
    if "name" in values and not values["name"]:
        raise Refused("A name cannot be empty.")
    return values


def _whole_name(attendee: Attendee, fields: dict[str, str]) -> dict[str, str]:
    """Keep the name for display and its two parts together, whichever of them is given."""
    parts = {"first_name", "last_name"} & fields.keys()
    if "name" in fields and not parts and (attendee.first_name or attendee.last_name):
        last, first = listed_name(fields["name"])
        return fields | {"first_name": first, "last_name": last}
    if parts and "name" not in fields:
        first, last = attendee.first_name, attendee.last_name
        if not (first or last):
            last, first = listed_name(attendee.name)
        whole = {"first_name": first, "last_name": last} | fields
        name = f"{whole['first_name']} {whole['last_name']}".strip()
        return whole | {"name": name or attendee.name}
    return fields
