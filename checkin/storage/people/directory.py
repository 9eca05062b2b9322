"""Everybody in an event file, as a table pages through them: plain rows by the number."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from checkin.core.directory import Listee, Passed, PersonRow, standing_of
from checkin.core.event import CheckInList
from checkin.core.moments import stored
from checkin.core.names.person_name import listed_name
from checkin.core.registration import is_expected
from checkin.core.ticket import AttendanceMode, Attendee, Ticket, TicketStatus
from checkin.storage.people.people import People
from checkin.storage.people.search_reading import ALL, as_written, guesses, questions
from checkin.storage.rows import CELL_SEPARATOR, Row, damaged, moment_from
from checkin.storage.servers.server_tickets import server_ticket_from

_STATUS = "CASE t.overruled WHEN '' THEN t.status ELSE t.overruled END"
# The ticket that counts: a valid one, else the oldest.
_WITH_TICKET = (
    "FROM attendees a LEFT JOIN tickets t ON t.number = (SELECT number FROM tickets "
    "WHERE attendee = a.number ORDER BY (CASE overruled WHEN '' THEN status ELSE overruled END) "
    "<> 'valid', number LIMIT 1) "
)
_CATEGORY = "coalesce(nullif(t.category, ''), a.category)"
_LISTEES = (
    "SELECT a.number, a.name, a.first_name, a.last_name, a.company, a.country, "
    f"{_CATEGORY}, a.flags, {_STATUS} {_WITH_TICKET}"
)
_AFTER = _LISTEES + "WHERE a.number > ? ORDER BY a.number LIMIT ?"
_OF_IDS = _LISTEES + "WHERE a.number IN (SELECT attendee FROM tickets WHERE id IN ({}))"
_PASSED = (
    "SELECT t.attendee, min(p.first_in), max(p.inside AND p.last_in >= ?2) FROM presence p "
    "JOIN tickets t ON t.id = p.ticket_id WHERE p.list_id = ?1 {} GROUP BY t.attendee"
)
_AGAIN = (
    "AND t.attendee IN (SELECT attendee FROM tickets WHERE id IN ({}))"  # all tickets of theirs
)
_ROWS = (
    f"SELECT a.number, a.id, t.id, {_STATUS}, a.name, a.first_name, a.last_name, a.company, "
    f"a.country, {_CATEGORY}, a.email, a.mode, "
    "(SELECT max(p.inside AND p.last_in >= ?2) || ifnull(min(p.first_in), '') FROM tickets k "
    "JOIN presence p ON p.ticket_id = k.id AND p.list_id = ?1 WHERE k.attendee = a.number) "
    f"{_WITH_TICKET} WHERE a.number IN ({{}})"
)
_TICKETS = (
    f"SELECT t.attendee, {_STATUS}, {_CATEGORY}, a.mode, {{}} FROM tickets t "
    "JOIN attendees a ON a.number = t.attendee{}"
)
_TOLD = " LEFT JOIN server_tickets s ON s.ticket_id = t.id"
_LINES = (
    "SELECT position, kind, attendee_id, ticket_id, list_id FROM journal "
    "WHERE position > ? ORDER BY position"
)
# Whoever comes or leaves by a scan was expected before, and is afterwards.
_EXPECTED_SINCE = (
    "SELECT ifnull(max(position), ?1), ifnull(max(kind IN ('override', 'walk-in', 'edit', "
    "'substitution', 'undo')), 0) FROM journal WHERE position > ?1"
)
_CODE_ENDS = (
    "SELECT attendee FROM tickets WHERE substr(code, -4) = substr(?1, -4) COLLATE NOCASE "
    "AND substr(code, -length(?1)) = ?1 COLLATE NOCASE"
)
_SHORTEST_CODE_END = 4
_LONGEST_TEXT = 200
_MOST_ASKED = 500  # values in one statement


class DirectoryPages(People):
    """Reads people by the hundred, and numbers of those who fit."""

    def people_after(self, number: int, count: int) -> list[Listee]:
        """Give the next people behind one, by number."""
        with self.translated:
            return list(map(Listee._make, self._db.execute(_AFTER, (number, count))))

    def people_with(self, attendee_ids: Sequence[str]) -> list[Listee]:
        """Give some people by their ids; those who are not here are left out."""
        found: list[Listee] = []
        with self.translated:
            for asked in _parts(attendee_ids):
                found += map(Listee._make, self._db.execute(_OF_IDS.format(_marks(asked)), asked))
        return found

    def passed(self, list_id: str, ticket_ids: Sequence[str] | None = None) -> list[Passed]:
        """Say who passed a list: everybody who did, or the holders of some tickets."""
        self.catch_up()
        here = (list_id, self._left(list_id))
        with self.translated:
            if ticket_ids is None:
                return list(map(_passed_from, self._db.execute(_PASSED.format(""), here)))
            found: list[Passed] = []
            for asked in _parts(ticket_ids):
                statement = _PASSED.format(_AGAIN.format(_marks(asked)))
                found += map(_passed_from, self._db.execute(statement, (*here, *asked)))
            return found

    def lines_after(self, position: int) -> list[tuple[int, str, str, str, str]]:
        """Give position, kind, and ids of person, ticket and list of the lines since."""
        with self.translated:
            return list(self._db.execute(_LINES, [position]))

    def edition(self) -> tuple[object, ...]:
        """Give what differs once a list was imported, or has checked everybody out."""
        left = sorted(self.all_left_lists().items())
        with self.translated:
            found = self._db.execute("SELECT max(imported_at), count(*) FROM sources")
            return (*found.fetchone(), *left)

    def expected_at(self, checkin_list: CheckInList) -> Iterator[int]:
        """Give the numbers of those who should come to a list."""
        column = checkin_list.column
        # Few combinations make up a long list: each is judged once.
        judged = lru_cache(maxsize=10_000)(_expected_at(checkin_list))
        places = {} if not column else self._places_of(column)
        has_server = bool(checkin_list.server)
        statement = _TICKETS.format(
            f"{'a.source, a.cells' if column else 'NULL, NULL'}, "
            f"{'s.server, s.told' if has_server else 'NULL, NULL'}",
            _TOLD if has_server else "",
        )
        with self.translated:
            for number, status, category, mode, source, row, *said in self._db.execute(statement):
                cell = ""
                if row and (place := places.get(source)) is not None:
                    cell = _cell_at(place, row)
                if judged(status, category, mode, cell, tuple(said)):
                    yield number

    def expected_since(self, position: int) -> tuple[int, bool]:
        """Say how far the journal goes, and whether others may be expected by lines behind one."""
        with self.translated:
            until, may_differ = self._db.execute(_EXPECTED_SINCE, [position]).fetchone()
            return until, bool(may_differ)

    def cells_in(self, column: str) -> Counter[str]:
        """Count what the cells of an unmapped column hold; nothing where they are empty."""
        places = self._places_of(column)
        found: Counter[str] = Counter()
        with self.translated:
            for source, row in self._db.execute("SELECT source, cells FROM attendees"):
                if row and (place := places.get(source)) is not None:
                    found[_cell_at(place, row)] += 1
        del found[""]
        return found

    def numbers_meant(self, text: str) -> set[int]:
        """Give everybody whom a text may mean, by number; see `Search.find`, without its limit."""
        text = text[:_LONGEST_TEXT].strip()
        with self.translated:
            known = self._known.follow(self._db)
            found: set[int] = set()
            if len(text) >= _SHORTEST_CODE_END and " " not in text and text.isprintable():
                found.update(row[0] for row in self._db.execute(_CODE_ENDS, [text]))
            for reading in as_written(text, known):
                for table, question in questions(reading, known):
                    found |= self._matching(table, question)
            if found:
                return found
            for reading in guesses(text, known, thorough=False):
                for table, question in questions(reading, known):
                    found |= self._matching(table, question)
                if found:
                    break
            return found

    def person_rows(self, numbers: Sequence[int], list_id: str) -> tuple[PersonRow, ...]:
        """Give some people, as they stand at a list, in the order asked for."""
        self.catch_up()
        here = (list_id, self._left(list_id))
        found: dict[int, PersonRow] = {}
        with self.translated:
            for asked in _parts(numbers):
                statement = _ROWS.format(_marks(asked))
                for row in self._db.execute(statement, (*here, *asked)):
                    found[row[0]] = _row_from(row)
        return tuple(found[number] for number in numbers if number in found)

    def person_at(self, number: int) -> str | None:
        """Give the id of somebody by number."""
        with self.translated:
            row = self._db.execute("SELECT id FROM attendees WHERE number = ?", [number]).fetchone()
        return row[0] if row else None

    def number_of(self, attendee_id: str) -> int | None:
        """Give the number of somebody by id."""
        with self.translated:
            row = self._db.execute("SELECT attendee FROM tickets WHERE id = ?", [attendee_id])
            found = row.fetchone()
        return found[0] if found else None

    def _left(self, list_id: str) -> str:
        left = self.all_left(list_id)
        return stored(left) if left else ""  # which stands before every moment

    def _matching(self, table: str, question: str) -> set[int]:
        if table != ALL:
            return set()  # whoever is found by name is found among everything, too
        statement = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
        return {row[0] for row in self._db.execute(statement, [question])}

    def _places_of(self, column: str) -> dict[int, int]:
        """Say where the cells of an unmapped column stand, for each list that has it."""
        return {
            number: place
            for number, source in self.sources().items()
            for place, name in source.extra
            if name == column
        }


def _cell_at(place: int, row: str) -> str:
    cells = row.split(CELL_SEPARATOR)
    return cells[place] if place < len(cells) else ""


def _expected_at(checkin_list: CheckInList) -> Callable[[str, str, str, str, Row], bool]:
    def judge(status: str, category: str, mode: str, cell: str, said: Row) -> bool:
        server, text = said
        told = server_ticket_from(("", server, "", "", "", text)) if text is not None else None
        extra = ((checkin_list.column, cell),) if checkin_list.column else ()
        try:
            person = Attendee("", "", mode=AttendanceMode(mode), extra=extra)
            ticket = Ticket("", "", person, category, TicketStatus(status))
            if told is not None:
                ticket = ticket._replace(server=told.server, product=told.product)
            return is_expected(ticket, checkin_list, told)
        except ValueError as error:
            raise damaged("The status of a ticket") from error

    return judge


def _passed_from(row: tuple[int, str | None, int]) -> Passed:
    first_in = moment_from(row[1])
    return Passed(row[0], first_in.timestamp() if first_in else None, bool(row[2]))


def _row_from(row: Row) -> PersonRow:
    (
        number, attendee_id, ticket_id, status, name, first, last, company, country, category,
        email, mode, passed,
    ) = row  # fmt: skip
    family, given = listed_name(name, first, last)
    came = passed is not None
    inside = came and passed[0] == "1"
    first_in = moment_from(passed[1:]) if came else None
    return PersonRow(
        number, attendee_id, ticket_id or "", f"{family}, {given}" if given else family or name,
        company, country, category, email,
        AttendanceMode.VIRTUAL if mode == AttendanceMode.VIRTUAL else AttendanceMode.ON_SITE,
        standing_of(status, inside=inside, came=came and (first_in is not None)), first_in,
    )  # fmt: skip


def _marks(asked: Sequence[object]) -> str:
    return ", ".join("?" * len(asked))


def _parts(asked: Sequence[object]) -> Iterator[Sequence[object]]:
    for start in range(0, len(asked), _MOST_ASKED):
        yield asked[start : start + _MOST_ASKED]
