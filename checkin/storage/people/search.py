"""Finding people in an event file by what somebody types.

Names are folded and spelt in Python (search_words.py) into an FTS5 table, whose prefix
indices answer a keystroke at once; its own folding would miss a quarter of Europe's names.
Where nothing is found, one typing mistake is looked for, then two. Hits are ranked here:
letting FTS5 order them means reading all of them.
"""

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, TypeAlias

from checkin.core.names.finding import Found, Hit, score
from checkin.core.names.vocabulary import Vocabulary
from checkin.core.ticket import Attendee, Ticket
from checkin.storage.people.search_index import KnownWords, index_all, index_some
from checkin.storage.people.search_reading import (
    ALL,
    NAMES,
    Reading,
    as_written,
    guesses,
    is_known,
    questions,
)
from checkin.storage.people.tickets import Tickets
from checkin.storage.rows import (
    ATTENDEE_COLUMNS,
    TICKET_COLUMNS,
    TICKET_WIDTH,
    attendee_from,
    ticket_from,
)
from checkin.storage.schema import CODE_APART, TAKEN_BACK

_LONGEST_TEXT = 200
# How many hits are ranked: an "a" may begin 10,000 names. In an event of many words, each costs
# more time, and the next letter tells more, than in one of a few thousand people.
_CHOICE, _CHOICE_OF_MANY = 200, 24
_MANY_WORDS = 20_000
_CODE_END = 4  # characters, as in the index tickets_code_end
_DIGIT = re.compile("[0-9]")
_EXACT_CODE, _END_OF_CODE = 100, 80  # scores

# Once most of them have come, whoever stands at the desk is among the others: so many
# hits are then looked through for those.
_MOST = 5 / 8
_LOOKED_THROUGH = 1000

_HITS = (
    "SELECT s.number, s.names, s.company, EXISTS ("
    "SELECT 1 FROM tickets t JOIN presence p ON p.ticket_id = t.id WHERE t.attendee = s.number "
    "AND p.first_in IS NOT NULL AND p.list_id = ifnull(?2, p.list_id)) AS arrived FROM "
)
_BY_WORDS = {
    table: f"{_HITS} {table} JOIN search_texts s ON s.number = {table}.rowid "
    f"WHERE {table} MATCH ?1 LIMIT ?3"
    for table in (NAMES, ALL)
}
_STILL_TO_COME = {
    table: f"{_HITS} (SELECT rowid AS number FROM {table} WHERE {table} MATCH ?1 "
    f"LIMIT {_LOOKED_THROUGH}) JOIN search_texts s USING (number) WHERE NOT arrived LIMIT ?3"
    for table in (NAMES, ALL)
}
_BY_CODE = (
    f"{_HITS} search_texts s WHERE s.number IN (SELECT attendee FROM tickets "
    "WHERE id IN (upper(?1), lower(?1)) AND id = code UNION SELECT attendee FROM tickets "
    f"WHERE code = ?1 AND {CODE_APART.format('')} LIMIT ?3)"
)
_BY_OTHER_CODE = (
    f"{_HITS} search_texts s WHERE s.number IN (SELECT t.attendee FROM other_codes o "
    "JOIN tickets t ON t.id = o.ticket_id WHERE o.code = ?1 COLLATE NOCASE LIMIT ?3)"
)
_BY_CODE_END = (
    f"{_HITS} search_texts s WHERE s.number IN (SELECT attendee FROM tickets "
    "WHERE substr(code, -4) = substr(?1, -4) COLLATE NOCASE "
    "AND substr(code, -length(?1)) = ?1 COLLATE NOCASE LIMIT ?3)"
)
_PEOPLE = (
    f"SELECT a.number, t.number, {TAKEN_BACK}, {TICKET_COLUMNS}, {ATTENDEE_COLUMNS} "
    "FROM attendees a LEFT JOIN tickets t ON t.attendee = a.number WHERE a.number IN ({})"
)
_FEW = 3  # fewer people than these are no proof that a text was typed right


# Hits with their points, by number.
_Scored: TypeAlias = dict[int, tuple[Hit, int]]


class _Wanted(NamedTuple):
    """How many hits at most, and the list that somebody may have come to already."""

    hits: int
    list_id: str | None


class Search(Tickets):
    """Finds people by what is typed, and keeps what they are found by."""

    def __init__(self, path: Path, *, computer: str = "") -> None:
        """Open an existing event file, see `EventFile`."""
        super().__init__(path, computer=computer)
        self._known = KnownWords()

    def find(
        self, text: str, limit: int = 20, *, list_id: str | None = None, thorough: bool = True
    ) -> list[Found]:
        """Find whom `text` may mean, the best first; nobody if it holds no letter or digit.

        Every word typed is the beginning of a word of the name, the company or the e-mail
        address, in any order, script and spelling, with a typing mistake if nothing else is
        found; or `text` is a code, however short, of which the end will do, in four characters
        at least; a further code of a ticket only whole. Among equals, those who are still to
        come are first: to `list_id`, or to any list. Who was registered at a desk, and was taken
        back before they came, is nobody.

        Looking for two mistakes takes some ten milliseconds in a large event: while somebody
        still types, leave it out with `thorough=False`.
        """
        text = text[:_LONGEST_TEXT].strip()
        wanted = _Wanted(limit, list_id)
        with self.translated:
            known = self._known.follow(self._db)
            scored = self._by_code(text, wanted)
            for reading in as_written(text, known):
                if len(scored) < limit:
                    scored = self._by_words(reading, known, wanted) | scored
            # Who is found by consonants alone may not be meant: a mistake is as likely.
            if not scored or (len(scored) < _FEW and not is_known(text, known)):
                guessed = guesses(text, known, thorough=thorough)
                tried = (self._by_words(reading, known, wanted) for reading in guessed)
                scored = next(filter(None, tried), {}) | scored
            return self._people(sorted(scored.values(), key=_rank)[:limit])

    def index_attendees(self, numbers: Iterable[int] | None = None) -> None:
        """Write what attendees are found by, after they changed; inside a transaction.

        `numbers` are those of the table `attendees`; None is all, which also cleans up.
        """
        with self.translated:
            if numbers is None:
                index_all(self._db)
            else:
                index_some(self._db, numbers)

    def _by_code(self, text: str, wanted: _Wanted) -> _Scored:
        # Words with a blank between them are a name, unless there are digits: "INV 0012".
        if not text or not text.isprintable() or (" " in text and not _DIGIT.search(text)):
            return {}
        if len(text) < _CODE_END:
            whole = self._hits(_BY_CODE, text, wanted) or self._hits(_BY_OTHER_CODE, text, wanted)
            return _all_with(_EXACT_CODE, whole)
        if not (ends := self._hits(_BY_CODE_END, text, wanted)):
            return _all_with(_EXACT_CODE, self._hits(_BY_OTHER_CODE, text, wanted))
        exact = _all_with(_EXACT_CODE, self._hits(_BY_CODE, text, wanted))
        return _all_with(_END_OF_CODE, ends) | exact

    def _by_words(self, reading: Reading, known: Vocabulary, wanted: _Wanted) -> _Scored:
        found: dict[int, Hit] = {}
        # Any hit for a guess will do; a name that was typed right is worth a choice of hits.
        enough = 1 if reading.penalty else wanted.hits
        if not reading.penalty:
            choice = _CHOICE if len(known) < _MANY_WORDS else _CHOICE_OF_MANY
            wanted = _Wanted(max(wanted.hits, choice), wanted.list_id)
        for table, question in questions(reading, known):
            for hit in self._hits_in(table, question, wanted):
                found.setdefault(hit.number, hit)
            if len(found) >= enough:
                break
        words, penalty = reading.words, reading.penalty
        return {number: (hit, score(hit, words, penalty)) for number, hit in found.items()}

    def _hits_in(self, table: str, question: str, wanted: _Wanted) -> list[Hit]:
        hits = self._hits(_BY_WORDS[table], question, wanted)
        if len(hits) < wanted.hits or sum(hit.arrived for hit in hits) < _MOST * len(hits):
            return hits
        return self._hits(_STILL_TO_COME[table], question, wanted) + hits

    def _hits(self, statement: str, asked: str, wanted: _Wanted) -> list[Hit]:
        rows = self._db.execute(statement, (asked, wanted.list_id, wanted.hits))
        return list(map(Hit._make, rows))

    def _people(self, best: Sequence[tuple[Hit, int]]) -> list[Found]:
        people: dict[int, tuple[Attendee, list[Ticket]]] = {}
        sources = self.sources()
        statement = _PEOPLE.format(", ".join("?" * len(best)))
        rows = self._db.execute(statement, [hit.number for hit, _ in best]).fetchall()
        # SQLite would copy whole rows to put these few in order.
        for row in sorted(rows, key=itemgetter(0, 1)):
            if row[1] is None:
                people[row[0]] = (attendee_from(row[3 + TICKET_WIDTH :], sources), [])
                continue
            if row[2]:
                continue  # nobody is there who could be meant
            ticket = ticket_from(row[3:], sources)
            people.setdefault(row[0], (ticket.attendee, []))[1].append(ticket)
        return [
            Found(people[hit.number][0], tuple(people[hit.number][1]), scored, bool(hit.arrived))
            for hit, scored in best
            if hit.number in people
        ]


def _all_with(points: int, hits: Iterable[Hit]) -> _Scored:
    return {hit.number: (hit, points) for hit in hits}


def _rank(scored: tuple[Hit, int]) -> tuple[int, int, str, int]:
    hit, points = scored
    return (-points, hit.arrived, hit.names, hit.number)
