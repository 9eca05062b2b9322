"""Finding people in an event file by what somebody types.

Names are folded and spelt in Python (search_words.py) into an FTS5 table, whose prefix
indices answer a keystroke at once; its own folding would miss a quarter of Europe's names.
Where nothing is found, one typing mistake is looked for, then two. Hits are ranked here:
letting FTS5 order them means reading all of them.
"""

from collections.abc import Iterable, Iterator, Sequence

from checkin.core.finding import (
    Found,
    Hit,
    Typed,
    begins_a_word,
    one_typo_away,
    points,
    score,
)
from checkin.core.folding import words
from checkin.core.ticket import Attendee, Ticket
from checkin.storage.rows import ATTENDEE_COLUMNS, TICKET_COLUMNS, attendee_from, ticket_from
from checkin.storage.schema import SEARCH_TABLES
from checkin.storage.search_words import SKELETON, SearchWords, every_spelling, skeletons_of
from checkin.storage.tickets import Tickets

_LONGEST_TEXT = 200
_LONGEST_WORD = 40
_MOST_WORDS = 8
_MOST_HITS = 100  # to be ranked; a first letter alone may match a tenth of the event
_CODE_END = 4  # characters, as in the index tickets_code_end
_MOST_MEANT = 24
_SHORTEST_GUESSED = 5  # of two mistakes in fewer letters nothing is left

_EXACT_CODE, _END_OF_CODE = 100, 80  # scores
_ONE_TYPO, _TWO_TYPOS = 30, 50  # what a guess takes off the score

_HITS = (
    "SELECT w.rowid, w.last, w.name, w.company, EXISTS ("
    "SELECT 1 FROM tickets t JOIN presence p ON p.ticket_id = t.id WHERE t.attendee = w.rowid "
    "AND p.first_in IS NOT NULL AND p.list_id = ifnull(?2, p.list_id)) FROM attendee_words w "
)
_BY_WORDS = f"{_HITS} WHERE attendee_words MATCH ?1 LIMIT {_MOST_HITS}"
_BY_CODE = f"{_HITS} WHERE w.rowid IN (SELECT attendee FROM tickets WHERE code = ?1 LIMIT 20)"
_BY_CODE_END = (
    f"{_HITS} WHERE w.rowid IN (SELECT attendee FROM tickets "
    "WHERE substr(code, -4) = substr(?1, -4) COLLATE NOCASE "
    "AND substr(code, -length(?1)) = ?1 COLLATE NOCASE LIMIT 20)"
)
_PEOPLE = (
    f"SELECT a.number, {TICKET_COLUMNS}, {ATTENDEE_COLUMNS} FROM attendees a "
    "LEFT JOIN tickets t ON t.attendee = a.number WHERE a.number IN ({}) ORDER BY t.number"
)
_TICKET_WIDTH = TICKET_COLUMNS.count(",") + 1

_LISTED = "SELECT number, name, first_name, last_name, company, email FROM attendees"
_WRITE = (
    "INSERT OR REPLACE INTO attendee_words (rowid, last, name, company, mail) "
    "VALUES (?, ?, ?, ?, ?)"
)
_CONFIGURE = "INSERT INTO attendee_words (attendee_words, rank) VALUES (?, ?)"
# FTS5 collects this many bytes, then writes them as a part of its own, to be merged later.
# A whole list in one part is written and searched faster.
_PART, _BULK_PART = 1 << 20, 64 << 20


class Search(Tickets):
    """Finds people by what is typed, and keeps what they are found by."""

    def find(
        self, text: str, limit: int = 20, *, list_id: str | None = None, thorough: bool = True
    ) -> list[Found]:
        """Find whom `text` may mean, the best first; nobody if it holds no letter or digit.

        Every word typed is the beginning of a word of the name, the company or the e-mail
        address, in any order, script and spelling, with a typing mistake if nothing else is
        found; or `text` is a code, or the end of one, of four characters at least. Among
        equals, those who are still to come are first: to `list_id`, or to any list.

        Looking for two mistakes takes some ten milliseconds in a large event: while somebody
        still types, leave it out with `thorough=False`.
        """
        text = text[:_LONGEST_TEXT].strip()
        if not (typed := self._typed(text)) or limit < 1:
            return []
        with self.translated:
            hits = self._hits_by_code(text, list_id)
            penalty = 0
            for penalty, meant in self._readings(typed, thorough=thorough):
                if hits_by_words := self._hits_by_words(meant, limit, list_id):
                    for hit in hits_by_words:
                        hits.setdefault(hit, score(points(hit, meant), meant, penalty))
                    break
            best = sorted(hits.items(), key=_rank)[:limit]
            return self._people(best)

    def index_attendees(self, numbers: Iterable[int] | None = None) -> None:
        """Write what attendees are found by, after they changed; inside a transaction.

        `numbers` are those of the table `attendees`; None is all, which also cleans up.
        """
        spelt = SearchWords()
        with self.translated:
            if numbers is None:
                self._index_all(spelt)
            else:
                self._index_some(spelt, numbers)
            self._db.executemany(
                "INSERT OR IGNORE INTO vocabulary VALUES (?)",
                ((word,) for word in sorted(spelt.vocabulary)),
            )
        self._forget()

    def _typed(self, text: str) -> list[Typed]:
        """Give the words of a text, each with its other spellings."""
        found = [every_spelling(word[:_LONGEST_WORD]) for word in words(text)[:_MOST_WORDS]]
        if self._remembered("without vowels", self._has_names_without_vowels):
            found = [forms + skeletons_of(forms[0]) for forms in found if forms]
        return [forms for forms in found if forms]

    def _readings(
        self, typed: Sequence[Typed], *, thorough: bool
    ) -> Iterator[tuple[int, Sequence[Typed]]]:
        """Give what may have been meant, the likeliest first, and what each takes off a score."""
        yield 0, typed
        known = self._remembered("vocabulary", self._read_vocabulary)
        # First where the mistake must be; but a mistake may make another word that is known.
        strange = [forms for forms in typed if not begins_a_word(forms[0], known)]
        if 0 < len(strange) < len(typed):
            yield (
                _ONE_TYPO,
                [_or_mistyped(forms, known) if forms in strange else forms for forms in typed],
            )
        yield _ONE_TYPO, [_or_mistyped(forms, known) for forms in typed]
        if thorough:
            yield _TWO_TYPOS, [_or_guessed(forms, known) for forms in typed]

    def _hits_by_words(
        self, typed: Sequence[Typed], enough: int, list_id: str | None
    ) -> dict[Hit, None]:
        """Find whom every word fits: by names, and where those do not suffice by everything."""
        started = _query(typed, "*")
        hits = self._hits(_BY_WORDS, "{last name} : " + started, list_id)
        if len(hits) == _MOST_HITS:
            # Too many to be ranked: at least those whose whole name was typed must be among them.
            whole = "{last name} : " + _query(typed, "")
            return dict.fromkeys(self._hits(_BY_WORDS, whole, list_id) + hits)
        if len(hits) < enough:
            hits += self._hits(_BY_WORDS, started, list_id)
        return dict.fromkeys(hits)

    def _hits_by_code(self, text: str, list_id: str | None) -> dict[Hit, int]:
        if len(text) < _CODE_END or not text.isprintable():
            return {}
        found = dict.fromkeys(self._hits(_BY_CODE, text, list_id), _EXACT_CODE)
        if " " not in text:
            for hit in self._hits(_BY_CODE_END, text, list_id):
                found.setdefault(hit, _END_OF_CODE)
        return found

    def _hits(self, statement: str, asked: str, list_id: str | None) -> list[Hit]:
        return [Hit._make(row) for row in self._db.execute(statement, (asked, list_id))]

    def _people(self, best: Sequence[tuple[Hit, int]]) -> list[Found]:
        tickets: dict[int, list[Ticket]] = {}
        attendees: dict[int, Attendee] = {}
        numbers = [hit.number for hit, _ in best]
        sources = self.sources()
        statement = _PEOPLE.format(", ".join("?" * len(numbers)))
        for number, *row in self._db.execute(statement, numbers):
            if row[0] is None:
                attendees[number] = attendee_from(tuple(row[_TICKET_WIDTH:]), sources)
                continue
            ticket = ticket_from(tuple(row), sources)
            attendees[number] = ticket.attendee
            tickets.setdefault(number, []).append(ticket)
        return [
            Found(
                attendees[hit.number], tuple(tickets.get(hit.number, ())), points, bool(hit.arrived)
            )
            for hit, points in best
            if hit.number in attendees
        ]

    def _index_all(self, spelt: SearchWords) -> None:
        for table, statement in SEARCH_TABLES.items():
            self._db.execute(f"DROP TABLE {table}")
            self._db.execute(statement)
        self._db.execute(_CONFIGURE, ["hashsize", _BULK_PART])
        rows = self._db.execute(f"{_LISTED} ORDER BY number")
        self._db.executemany(_WRITE, ((row[0], *spelt.of_person(*row[1:])) for row in rows))
        self._db.execute(_CONFIGURE, ["hashsize", _PART])

    def _index_some(self, spelt: SearchWords, numbers: Iterable[int]) -> None:
        for number in numbers:
            row = self._db.execute(f"{_LISTED} WHERE number = ?", [number]).fetchone()
            if row is None:
                self._db.execute("DELETE FROM attendee_words WHERE rowid = ?", [number])
            else:
                self._db.execute(_WRITE, (number, *spelt.of_person(*row[1:])))

    def _read_vocabulary(self) -> list[str]:
        rows = self._db.execute("SELECT word FROM vocabulary ORDER BY word")
        return [word for (word,) in rows if not word.startswith(SKELETON)]

    def _has_names_without_vowels(self) -> bool:
        row = self._db.execute("SELECT min(word) FROM vocabulary WHERE word >= ?", [SKELETON])
        first = row.fetchone()[0]
        return first is not None and first.startswith(SKELETON)


def _rank(scored: tuple[Hit, int]) -> tuple[int, bool, str, str, int]:
    hit, points = scored
    return (-points, hit.arrived, hit.last, hit.name, hit.number)


def _query(typed: Sequence[Typed], ending: str) -> str:
    """Write typed words in FTS5's language; `ending` is "*" for beginnings of words.

    Words hold letters and digits only, so that nothing typed can be an operator.
    """
    words_ = (" OR ".join(f'"{form}"{ending}' for form in forms) for forms in typed)
    return f"({' AND '.join(f'({word})' for word in words_)})"


def _or_mistyped(forms: Typed, vocabulary: Sequence[str]) -> Typed:
    return (*forms, *one_typo_away(forms[0], vocabulary))


def _or_guessed(forms: Typed, vocabulary: Sequence[str]) -> Typed:
    if len(forms[0]) < _SHORTEST_GUESSED:
        return _or_mistyped(forms, vocabulary)
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    meant = extract(
        forms[0], vocabulary, scorer=OSA.distance, score_cutoff=2, limit=_MOST_MEANT, processor=None
    )
    return (*_or_mistyped(forms, vocabulary), *(word for word, _, _ in meant))
