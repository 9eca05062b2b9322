"""Attendees as the journal changes them: edited, walked in, substituted."""

import json
from collections.abc import Iterable, Mapping

from checkin.core.attendee_list import Field
from checkin.core.changes import Newcomer, edited_fields, newcomers
from checkin.core.finding import Found
from checkin.core.folding import fold
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.ticket import EDITABLE, Attendee, TicketStatus
from checkin.storage.rows import CELL_SEPARATOR, JOURNAL_COLUMNS, entry_from
from checkin.storage.search import Search
from checkin.storage.tally import Tally

_CHANGES = (
    f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE attendee_id = ? "
    "AND kind IN ('walk-in', 'edit', 'substitution', 'undo')"
)
_CHANGING = frozenset({EntryKind.EDIT, EntryKind.WALK_IN, EntryKind.SUBSTITUTION, EntryKind.UNDO})
_FIELDS = ", ".join(EDITABLE)


class People(Search, Tally):
    """Keeps attendees and tickets at what their list and the journal make of them."""

    def apply_changes(self, attendee_id: str) -> None:
        """Bring an attendee to what the journal says; inside a transaction.

        Also for whoever writes listed values anew: an import, a merge.
        """
        with self.translated:
            lines = self._changes(attendee_id)
            if not lines:
                return
            came = newcomers(lines)
            for newcomer in came:
                self._let_come(newcomer)
            for ticket_id in {newcomer.replaces for newcomer in came if newcomer.replaces}:
                self._replace(ticket_id, _status_after(came, ticket_id))
            self._edit(attendee_id, edited_fields(lines))

    def find(
        self, text: str, limit: int = 20, *, list_id: str | None = None, thorough: bool = True
    ) -> list[Found]:
        """Find people, those still to come first; see `Search.find`."""
        self.catch_up()
        return super().find(text, limit, list_id=list_id, thorough=thorough)

    def namesakes(self, email: str, folded_name: str) -> list[Attendee]:
        """Find the people with this folded name, and with this e-mail where one is given."""
        found = [hit.attendee for hit in self.find(folded_name, limit=100)]
        return [
            person
            for person in found
            if fold(person.name) == folded_name and (not email or fold(person.email) == fold(email))
        ]

    def _follow(self, entry: JournalEntry) -> None:
        super()._follow(entry)
        if entry.kind in _CHANGING and entry.attendee_id:
            self.apply_changes(entry.attendee_id)

    def _let_come(self, newcomer: Newcomer) -> None:
        person = newcomer.attendee
        row = self._db.execute("SELECT number FROM attendees WHERE id = ?", [person.id]).fetchone()
        if row is None:
            if not self._can_come(newcomer):
                return
            self._add(newcomer)
            # Lines of other desks about the person may have come here before the person did.
            self.apply_changes(person.id)
        status = TicketStatus.CANCELED if newcomer.withdrawn else ""
        # Somebody else may have come in the newcomer's place since.
        status = status or _status_after(newcomers(self._changes(person.id)), newcomer.ticket_id)
        self._db.execute(
            "UPDATE tickets SET overruled = ? WHERE id = ?", (status, newcomer.ticket_id)
        )

    def _can_come(self, newcomer: Newcomer) -> bool:
        # Whoever is replaced may not have come here yet, and is looked at again then. A ticket
        # that is here already is somebody else's.
        known = self._db.execute(
            "SELECT id FROM tickets WHERE id IN (?, ?)", (newcomer.ticket_id, newcomer.replaces)
        )
        return {row[0] for row in known} == {newcomer.replaces} - {""}

    def _add(self, newcomer: Newcomer) -> None:
        person = newcomer.attendee
        source, cells, valid_from, valid_until = self._listed_like(newcomer)
        cursor = self._db.execute(
            f"INSERT INTO attendees (id, source, {_FIELDS}, flags, cells, changed_at) "
            f"VALUES (?, ?, {', '.join('?' * len(EDITABLE))}, '', ?, '')",
            (person.id, source, *(getattr(person, name) for name in EDITABLE), cells),
        )
        self._db.execute(
            "INSERT INTO tickets (id, code, attendee, category, status, valid_from, valid_until) "
            "VALUES (?, ?, ?, '', 'valid', ?, ?)",
            (newcomer.ticket_id, newcomer.code, cursor.lastrowid, valid_from, valid_until),
        )
        self.index_attendees([cursor.lastrowid or 0])

    def _listed_like(self, newcomer: Newcomer) -> tuple[int, str, str | None, str | None]:
        # A substitute takes over the row of the person replaced, and with it all that the
        # list's other columns allow, and the days on which the ticket replaced is valid; the
        # columns that say who it is are the substitute's own.
        row = self._db.execute(
            "SELECT coalesce(t.source, a.source), coalesce(t.cells, a.cells), "
            "t.valid_from, t.valid_until "
            "FROM tickets t JOIN attendees a ON a.number = t.attendee WHERE t.id = ?",
            [newcomer.replaces],
        ).fetchone()
        if row is None:
            return 0, "", None, None
        source, listed, *validity = row
        cells = listed.split(CELL_SEPARATOR) if listed else []
        for field, index in self.sources()[source].mapping if listed else ():
            if field is Field.CODE:
                cells[index] = newcomer.code
            elif field in EDITABLE and field is not Field.MODE:
                cells[index] = getattr(newcomer.attendee, field)
        return source, CELL_SEPARATOR.join(cells), *validity

    def _replace(self, ticket_id: str, status: str) -> None:
        # A ticket whose own coming was undone stays canceled, whoever came in its place.
        self._db.execute(
            "UPDATE tickets SET overruled = ? WHERE id = ? AND overruled <> ?",
            (status, ticket_id, TicketStatus.CANCELED),
        )

    def _changes(self, attendee_id: str) -> list[JournalEntry]:
        return [entry_from(row) for row in self._db.execute(_CHANGES, [attendee_id])]

    def _edit(self, attendee_id: str, edited: Mapping[str, str]) -> None:
        row = self._db.execute(
            f"SELECT number, listed, {_FIELDS} FROM attendees WHERE id = ?", [attendee_id]
        ).fetchone()
        if row is None or not (edited or row[1]):
            return
        number, listed_text, *values = row
        listed = dict(zip(EDITABLE, values, strict=True)) | json.loads(listed_text or "{}")
        now = listed | edited
        kept = {name: listed[name] for name in edited}
        self._db.execute(
            f"UPDATE attendees SET {', '.join(f'{name} = ?' for name in EDITABLE)}, "
            "listed = ? WHERE number = ?",
            (
                *(now[name] for name in EDITABLE),
                json.dumps(kept, ensure_ascii=False) if kept else None,
                number,
            ),
        )
        self.index_attendees([number])


def _status_after(came: Iterable[Newcomer], ticket_id: str) -> str:
    """Give the status of a ticket by who came in its place: revoked, or nothing."""
    took = any(each.replaces == ticket_id and not each.withdrawn for each in came)
    return TicketStatus.REVOKED if took else ""
