"""Reading a whole journal, and taking in other files of the same event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from checkin.core.counting import Counting
from checkin.core.errors import EventFileDamaged
from checkin.core.journal import JournalEntry
from checkin.core.servers.pulled import DETAILS
from checkin.core.servers.reported import stands_in_both
from checkin.core.ticket import EDITABLE
from checkin.storage import named_rows
from checkin.storage.event_row import event_changed_at
from checkin.storage.journal.foreign import ForeignRow, ForeignRows
from checkin.storage.journal.merged_tickets import TICKETS, MergedTickets
from checkin.storage.journal.replaced_codes import free_codes
from checkin.storage.migrations import changed_tables
from checkin.storage.rows import JOURNAL_COLUMNS, Row, entry_as_it_is, entry_from, listed_from
from checkin.storage.schema import NO_PASSAGE
from checkin.storage.servers.not_taken import OF_THIS_FILE
from checkin.storage.servers.ready_orders import passages_kept, with_passages
from checkin.storage.servers.server_facts import PATTERNS, ServerFacts, patterns_from
from checkin.storage.servers.server_tickets import BLOCKED
from checkin.storage.servers.unseen import Unseen

_SELECT = f"SELECT {JOURNAL_COLUMNS} FROM journal "
_LISTED = (*EDITABLE, "flags", "cells", "vanished", "changed_at")
# Numbers that exist twice, after a file was put back from an old copy, come as they come.
_OUT_OF_ORDER = (
    "SELECT desk, number, id FROM (SELECT desk, number, id, position, "
    "lag(number) OVER (PARTITION BY chain ORDER BY position) AS before, "
    "count(*) OVER (PARTITION BY chain, number) AS times FROM journal) "
    "WHERE number < before AND times = 1 OR position < 1"
)
_SERVER_TICKETS = (
    'SELECT ticket_id, server, key, "order", parent, told, changed_at FROM server_tickets'
)
_SERVER_FACTS = "SELECT server, name, content FROM server_facts"
_LISTED_HERE = (
    "SELECT number, name, email, company FROM attendees a WHERE NOT vanished AND NOT EXISTS "
    "(SELECT 1 FROM tickets t JOIN server_tickets s ON s.ticket_id = t.id WHERE t.attendee = "
    "a.number) ORDER BY number"
)
_ABOUT = f"SELECT DISTINCT attendee_id AS id FROM journal WHERE {NO_PASSAGE} AND kind IN "
_TOLD_OF = _ABOUT + "('walk-in', 'edit', 'substitution')"
_CAME = _ABOUT + "('walk-in', 'substitution')"


class Merging(Unseen, ServerFacts):
    """Walks through whole journals, and takes in what another file holds."""

    def passing_lines(self) -> Iterator[JournalEntry]:
        """Give all lines that let somebody in or out, and all undos."""
        return self._lines("WHERE kind IN ('entry', 'exit', 'override', 'undo')")

    def coming_lines(self) -> Iterator[JournalEntry]:
        """Give all lines by which somebody came who was not listed, and all undos."""
        return self._lines(f"WHERE {NO_PASSAGE} AND kind IN ('walk-in', 'substitution', 'undo')")

    def substituting_lines(self) -> Iterator[JournalEntry]:
        """Give all lines by which somebody came in another's place, and all undos."""
        return self._lines(f"WHERE {NO_PASSAGE} AND kind IN ('substitution', 'undo')")

    def clock_offsets(self) -> dict[str, float]:
        """Say by how many seconds the clocks of servers are ahead, where that was measured."""
        with self.translated:
            return dict(
                self._db.execute(
                    "SELECT server, clock_offset FROM contacts WHERE clock_offset IS NOT NULL"
                ).fetchall()
            )

    @contextmanager
    def as_it_stands(self) -> Iterator[None]:
        """Read this file as it is now throughout, whatever its desks write meanwhile."""
        with self.translated:
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            # A disk that fails may have ended it already.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def newest_person(self) -> int:
        """Give the number of whoever came into this file last; 0 for nobody."""
        with self.translated:
            (number,) = self._db.execute("SELECT max(number) FROM attendees").fetchone()
        return number or 0

    def names_in_use(self) -> Iterator[tuple[int, str, str, str]]:
        """Give number, name, e-mail and company of everybody who is not a server's, in order.

        There, one person may well have several tickets.
        """
        with self.translated:
            yield from self._db.execute(_LISTED_HERE)

    def entries_by_chain(self) -> Iterator[JournalEntry]:
        """Give all lines, chain by chain, by number; one that cannot be read as if changed."""
        return self._lines_as_they_are("ORDER BY chain, number, id")

    def entries_by_ticket(self) -> Iterator[JournalEntry]:
        """Give all lines about tickets on lists, ticket by ticket, list by list."""
        return self._lines_as_they_are(
            "WHERE ticket_id <> '' AND list_id <> '' ORDER BY ticket_id, list_id, at, id"
        )

    def lines_out_of_order(self) -> list[tuple[str, int, str]]:
        """Give desk, number and id of lines that are not at the places they were given."""
        with self._texts_as_they_are():
            return self._db.execute(_OUT_OF_ORDER).fetchall()

    def take_in(self, other: "Merging", counting: Counting | None = None) -> tuple[int, int]:
        """Take in the lists, people and lines of another file; inside a transaction.

        Of two versions of the event, a list or a person the later one stands; the journal is a
        union.
        Gives the numbers of new lines and new people, and counts the people and lines that are
        read. Raises `Refused` for a file that holds what cannot be read, `EventFileDamaged`
        where another program changed the tables of either.
        """
        for each in (self, other):
            each.refuse_changed_tables()
        foreign, counting = ForeignRows(other.path.name), counting or Counting()
        # What goes wrong with the other file is told where its rows are read, with its name.
        with self.translated:
            self.refuse_nobodys_tickets()
            self._take_event(other, foreign)
            self._take_lists(other, foreign)
            self._take_questions(other, foreign)
            people = self._take_people(other, foreign, counting)
            self._take_other_codes(other, foreign)
            free_codes(self._db)
            twice = self._take_server_tickets(other, foreign)
            self._take_servers(other, foreign)
            lines = self.add_foreign(foreign.lines(counting.each(other.entries())))
            self.take_back_twice(twice)
            self.take_over_everywhere()
            self._tell_change()
        return lines, people

    def _lines(self, which: str) -> Iterator[JournalEntry]:
        with self.translated:
            for row in self._db.execute(_SELECT + which):
                yield entry_from(row)

    def _lines_as_they_are(self, which: str) -> Iterator[JournalEntry]:
        with self._texts_as_they_are():
            for row in self._db.execute(_SELECT + which):
                yield entry_as_it_is(row)

    @contextmanager
    def _texts_as_they_are(self) -> Iterator[None]:
        with self.translated:
            self._db.text_factory = _text_as_it_is
            try:
                yield
            finally:
                self._db.text_factory = str

    def _take_event(self, other: "Merging", foreign: ForeignRows) -> None:
        ours, theirs = self._version_of_event(), other._version_of_event()  # noqa: SLF001 - of the same class
        if theirs > ours:
            self.change_event(foreign.event(other.event(), theirs[0]), theirs[0])

    def _version_of_event(self) -> tuple[str, str]:
        """Give what tells which of two versions of the event is later."""
        return event_changed_at(self._db), repr(self.event())

    def _take_lists(self, other: "Merging", foreign: ForeignRows) -> None:
        theirs = foreign.lists(other.rows("SELECT * FROM check_in_lists ORDER BY position"))
        self._take_rows("check_in_lists", ("name", "position", "rules", "changed_at"), theirs)

    def _take_questions(self, other: "Merging", foreign: ForeignRows) -> None:
        theirs = foreign.questions(other.rows("SELECT * FROM questions ORDER BY position"))
        self._take_rows("questions", ("position", "told", "removed", "changed_at"), theirs)

    def _take_rows(
        self, table: str, columns: tuple[str, ...], theirs: Iterable[ForeignRow]
    ) -> None:
        """Take rows that are new by their id, and those that were changed later than ours."""
        ours = {row["id"]: row for row in self.rows(f"SELECT * FROM {table}")}
        for row in theirs:
            known = ours.get(row["id"])
            if known is None:
                named_rows.add(self._db, table, {"id": row["id"]} | _part(row, columns))
            elif _later(row, known, columns):
                named_rows.change(self._db, table, ("id", row["id"]), _part(row, columns))

    def _take_people(self, other: "Merging", foreign: ForeignRows, counting: Counting) -> int:
        sources = self._take_sources(other, foreign)
        tickets = MergedTickets(self._db)
        ours = {row["id"]: row for row in self.rows("SELECT * FROM attendees")}
        new, changed = [], []
        numbers = {row["id"]: row["number"] for row in ours.values()}
        theirs = other.rows("SELECT * FROM attendees ORDER BY number")
        for row in foreign.attendees(counting.each(theirs)):
            listed = _as_listed(row) | {"source": sources[row["source"]]}
            known = ours.get(row["id"])
            if known is None:
                values = {"id": row["id"], "listed": row["listed"]} | _part(row, EDITABLE)
                numbers[row["id"]] = named_rows.add(self._db, "attendees", listed | values)
                new.append(row["id"])
            elif _later(listed, _as_listed(known), _LISTED):
                if self._is_in_part(listed, known):
                    listed |= _part(known | _as_listed(known), (*DETAILS, "cells", "source"))
                key = ("number", known["number"])
                named_rows.change(self._db, "attendees", key, listed | {"listed": None})
                changed.append(row["id"])
        tickets.take(_tickets_of(other, foreign, sources), numbers)
        self.index_attendees([numbers[person] for person in (*new, *changed)])
        # Lines about somebody may have come here before the person did.
        told = {row["id"] for row in self.rows(_TOLD_OF)}
        # What a list says of newcomers counts beside their lines, or those of who was replaced.
        came = (row["id"] for row in self.rows(_CAME))
        self.apply_changes(*changed, *(person for person in new if person in told), *came)
        return len(new)

    def _is_in_part(self, row: dict[str, Any], known: dict[str, Any]) -> bool:
        """Whether somebody's details came to this file from a server, but not to the other yet."""
        sources = self.sources()
        theirs, ours = sources[row["source"]], sources[known["source"]]
        if theirs.name != ours.name or "://" not in ours.name or any(row[it] for it in DETAILS):
            return False
        many = len(theirs.header)
        return many < len(ours.header) and theirs.header == ours.header[:many]

    def _take_other_codes(self, other: "Merging", foreign: ForeignRows) -> None:
        for row in foreign.other_codes(other.rows("SELECT code, ticket_id FROM other_codes")):
            self._db.execute(
                "INSERT OR IGNORE INTO other_codes (code, ticket_id) VALUES (?, ?)",
                (row["code"], row["ticket_id"]),
            )

    def _take_server_tickets(
        self, other: "Merging", foreign: ForeignRows
    ) -> list[tuple[str, str, str]]:
        """Take what servers said later of tickets; gives the lines that are told twice by it."""
        ours = {row["ticket_id"]: row for row in self.rows(_SERVER_TICKETS)}
        told_twice: list[tuple[str, str, str]] = []
        for row in foreign.server_tickets(other.rows(_SERVER_TICKETS)):
            known = ours.get(row["ticket_id"])
            later = row if known is None or row["changed_at"] > known["changed_at"] else known
            told = later["told"]
            if known is not None:
                mine, theirs = passages_kept(known["told"]), passages_kept(row["told"])
                stands, twice = stands_in_both(row["server"], mine, theirs)
                if stands != passages_kept(told):
                    told = with_passages(told, stands)
                told_twice += [(row["ticket_id"], row["server"], line) for line in twice]
            if known is None or (later["changed_at"], told) != (known["changed_at"], known["told"]):
                named_rows.put(self._db, "server_tickets", dict(later) | {"told": told})
        return told_twice

    def _take_servers(self, other: "Merging", foreign: ForeignRows) -> None:
        """Take what servers said to the other file, where they said it later than to this one."""
        known = {row["server"] for row in self.rows("SELECT DISTINCT server FROM server_facts")}
        here, there = self._pulled(), other._pulled()  # noqa: SLF001
        facts = list(foreign.server_facts(other.rows(_SERVER_FACTS)))
        theirs = {row["server"] for row in facts}
        later = {name for name in theirs if name not in known or there[name] > here[name]}
        for row in facts:
            if row["name"] == PATTERNS:
                self.add_patterns(row["server"], patterns_from(row["content"]))
            elif row["server"] in later and row["name"] not in OF_THIS_FILE:
                named_rows.put(self._db, "server_facts", row)
        for name in later:
            self._db.execute(
                "DELETE FROM withdrawn_codes WHERE server = ? AND kind = ?", (name, BLOCKED)
            )
        for row in foreign.withdrawn_codes(
            other.rows("SELECT server, code, kind FROM withdrawn_codes")
        ):
            # A code may be unblocked again; what was revoked stays so.
            if row["kind"] != BLOCKED or row["server"] in later:
                named_rows.put(self._db, "withdrawn_codes", row)

    def _pulled(self) -> defaultdict[str, str]:
        """Say when everything that a server holds had last come into this file."""
        with self.translated:
            rows = self._db.execute("SELECT server, ifnull(pulled_at, '') FROM contacts")
            return defaultdict(str, rows.fetchall())

    def _take_sources(self, other: "Merging", foreign: ForeignRows) -> dict[int, int]:
        columns = ("name", "header", "mapping")
        ours = {
            tuple(row[name] for name in columns): row["id"]
            for row in self.rows("SELECT * FROM sources")
        }
        numbers = {0: 0}
        for row in foreign.sources(other.rows("SELECT * FROM sources ORDER BY id")):
            key = tuple(row[name] for name in columns)
            if key not in ours:
                ours[key] = named_rows.add(
                    self._db, "sources", _part(row, (*columns, "imported_at"))
                )
            numbers[row["id"]] = ours[key]
        self._tell_change()
        return numbers

    def refuse_changed_tables(self) -> None:
        """Raise `EventFileDamaged` where another program took tables or columns away."""
        with self.translated:
            changed = changed_tables(self._db)
        if changed:
            raise EventFileDamaged(
                f"{self.path.name} is damaged: table {changed[0]} is missing or not whole."
            )

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Read rows by column name, for the file that takes them in."""
        with self.translated:
            return list(named_rows.read(self._db, query))


def _text_as_it_is(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _tickets_of(
    other: Merging, foreign: ForeignRows, sources: dict[int, int]
) -> Iterator[dict[str, Any]]:
    """Give another file's tickets, their lists by the numbers that those have here."""
    for row in foreign.tickets(other.rows(TICKETS)):
        yield row | {"source": None if row["source"] is None else sources[row["source"]]}


def _part(row: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _as_listed(row: dict[str, Any]) -> dict[str, Any]:
    """Give a person's row without what desks have edited."""
    return _part(row, _LISTED) | listed_from(row["listed"])


def _later(one: dict[str, Any], other: dict[str, Any], names: tuple[str, ...]) -> bool:
    """Whether the first version is to stand; of two of one moment every file picks the same."""

    def rank(row: dict[str, Any]) -> Row:
        return (row["changed_at"], *(str(row[name]) for name in names))

    return rank(one) > rank(other)
