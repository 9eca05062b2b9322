"""Attendees as the journal changes them: edited, walked in, substituted."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from checkin.core.changes import Newcomer, edited_fields, newcomers
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.lists.attendee_list import NAME_FIELDS, Field
from checkin.core.names.finding import Found
from checkin.core.names.folding import fold
from checkin.core.names.person_name import name_parts
from checkin.core.ticket import EDITABLE, Attendee, TicketStatus
from checkin.storage.journal.tally import Tally
from checkin.storage.people.search import Search
from checkin.storage.rows import CELL_SEPARATOR, JOURNAL_COLUMNS, entry_from, listed_from, reading
from checkin.storage.schema import NO_PASSAGE, PERSON, TAKEN_BACK

_CHANGES = (
    f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE attendee_id = ? "
    f"AND {NO_PASSAGE} AND kind IN ('walk-in', 'edit', 'substitution', 'undo')"
)
_CHANGING = frozenset({EntryKind.EDIT, EntryKind.WALK_IN, EntryKind.SUBSTITUTION, EntryKind.UNDO})
_IS_HERE = f"SELECT 1 FROM attendees WHERE number = {PERSON} AND id = ?1"
_PEOPLE = (
    "SELECT (SELECT count(*) FROM attendees) - (SELECT count(DISTINCT t.attendee) FROM tickets t "
    f"WHERE {TAKEN_BACK} AND NOT EXISTS (SELECT 1 FROM tickets other "
    "WHERE other.attendee = t.attendee AND other.overruled <> 'canceled'))"
)
_FIELDS = ", ".join(EDITABLE)

# For each person, by id, the tickets that the lines about them give to substitutes.
_GivenAway: TypeAlias = dict[str, frozenset[str]]
# Somebody by id, and what their ticket is by the lines that brought them.
_Come: TypeAlias = tuple[str, str]


class People(Search, Tally):
    """Keeps attendees and tickets at what their list and the journal make of them."""

    def apply_changes(self, *attendee_ids: str) -> None:
        """Bring attendees to what the journal says; inside a transaction.

        Also for whoever writes listed values anew: an import, a merge.
        """
        given_away: _GivenAway = {}
        waiting, come = list(attendee_ids), set[_Come]()
        with self.translated:
            while waiting:
                # Lines of other desks about people may have come here before the people did; and
                # nobody comes in the place of somebody who does not come. No change is followed
                # twice, for in a damaged file people may have come in each other's place.
                changed = self._apply(waiting.pop(), given_away)
                again = [each for each in changed if each not in come]
                come.update(again)
                waiting += [person for person, _ in again]

    def find(
        self, text: str, limit: int = 20, *, list_id: str | None = None, thorough: bool = True
    ) -> list[Found]:
        """Find people, those still to come first; see `Search.find`."""
        self.catch_up()
        return super().find(text, limit, list_id=list_id, thorough=thorough)

    def number_of_attendees(self) -> int:
        """Count the people in the event, but for whoever was taken back at a desk unseen."""
        self.catch_up()
        with self.translated:
            (count,) = self._db.execute(_PEOPLE).fetchone()
            return int(count)

    def namesakes(self, email: str, folded_name: str) -> list[Attendee]:
        """Find the people with this folded name, and with this e-mail where one is given."""
        found = [hit.attendee for hit in self.find(folded_name, limit=100)]
        return [
            person
            for person in found
            if fold(person.name) == folded_name and (not email or fold(person.email) == fold(email))
        ]

    def _follow(self, entries: Iterable[JournalEntry]) -> None:
        super()._follow(entries)
        changed = (entry.attendee_id for entry in entries if entry.kind in _CHANGING)
        self.apply_changes(*dict.fromkeys(filter(None, changed)))

    def _apply(self, attendee_id: str, given_away: _GivenAway) -> list[_Come]:
        """Do what the lines about one attendee say; give those for whom that changes something."""
        lines = self._changes(attendee_id)
        if not lines:
            return []
        came = newcomers(lines)
        taken = given_away[attendee_id] = _given_away(came)
        changed = [each for newcomer in came for each in self._let_come(newcomer, given_away)]
        for ticket_id in {newcomer.replaces for newcomer in came if newcomer.replaces}:
            self._replace(ticket_id, TicketStatus.REVOKED if ticket_id in taken else "")
        self._edit(attendee_id, edited_fields(lines))
        return changed

    def _let_come(self, newcomer: Newcomer, given_away: _GivenAway) -> Iterator[_Come]:
        """Give a newcomer's ticket its status; add the newcomer first if need be.

        Gives the newcomer where others may have to be looked at for that.
        """
        person = newcomer.attendee
        is_here = self._db.execute(_IS_HERE, [person.id]).fetchone()
        if not is_here:
            if not self._can_come(newcomer):
                return
            self._add(newcomer)
        if person.id not in given_away:
            given_away[person.id] = _given_away(newcomers(self._changes(person.id)))
        was_canceled = self._is_canceled(newcomer.ticket_id)
        status = ""
        comes = not (newcomer.withdrawn or self._is_canceled(newcomer.replaces))
        if not (comes or self._has_listed_code(newcomer.ticket_id)):
            status = TicketStatus.CANCELED.value
        elif newcomer.ticket_id in given_away[person.id]:
            # Somebody else has come in the newcomer's place since.
            status = TicketStatus.REVOKED.value
        self._db.execute(
            "UPDATE tickets SET overruled = ? WHERE id = ?", (status, newcomer.ticket_id)
        )
        if not is_here or was_canceled is not (status == TicketStatus.CANCELED):
            yield person.id, status

    def _is_canceled(self, ticket_id: str) -> bool:
        """Whether it is a newcomer's ticket whose coming was taken back, or of one before."""
        row = self._db.execute("SELECT overruled FROM tickets WHERE id = ?", [ticket_id]).fetchone()
        return row is not None and row[0] == TicketStatus.CANCELED

    def _has_listed_code(self, ticket_id: str) -> bool:
        """Whether a list brought a newcomer a code: registered there, they come all the same."""
        row = self._db.execute("SELECT code <> id FROM tickets WHERE id = ?", [ticket_id])
        return (True,) in row

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
        with reading("the row of somebody who was replaced"):
            for field, index in self.sources()[source].mapping if listed else ():
                if field is Field.CODE:
                    cells[index] = newcomer.code
                elif field in NAME_FIELDS:
                    cells[index] = _name_in(field, newcomer.attendee)
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
            f"SELECT number, listed, {_FIELDS} FROM attendees WHERE number = {PERSON} AND id = ?1",
            [attendee_id],
        ).fetchone()
        if row is None or not (edited or row[1]):
            return
        number, listed_text, *values = row
        listed = dict(zip(EDITABLE, values, strict=True)) | listed_from(listed_text)
        now = {**listed, **edited}
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


def _name_in(field: Field, person: Attendee) -> str:
    # In lists with a column for each part, also where it was typed as a whole.
    if field is Field.NAME:
        return person.name
    first, last = name_parts(person.name, person.first_name, person.last_name)
    return first if field is Field.FIRST_NAME else last


def _given_away(came: Iterable[Newcomer]) -> frozenset[str]:
    """Give the tickets in whose place somebody came."""
    return frozenset(each.replaces for each in came if each.replaces and not each.withdrawn)
