"""Writes what people are found by: their words, the index over them, and the vocabulary."""

import sqlite3
from collections.abc import Iterable, Sequence

from checkin.core.names.vocabulary import Vocabulary
from checkin.storage.people.search_words import SearchWords
from checkin.storage.rows import reading
from checkin.storage.schema import SEARCH_TABLES

_LISTED = "SELECT number, name, first_name, last_name, company, email FROM attendees"
_KEEP = "INSERT INTO search_texts (number, names, company, mail) VALUES (?, ?, ?, ?)"
_INDICES = {"search_names": "names", "search_all": "names, company, mail"}

# FTS5 collects this many bytes, then writes them as a part of its own, to be merged later.
# A whole list in one part is written and searched faster.
_PART, _BULK_PART = 1 << 20, 64 << 20

_SPAN = "SELECT (SELECT min(number) FROM vocabulary), (SELECT max(number) FROM vocabulary)"


def index_all(db: sqlite3.Connection) -> None:
    """Write everything anew, from the attendees alone."""
    db.execute("DELETE FROM vocabulary")
    for table in ("search_names", "search_all", "search_texts"):
        db.execute(f"DROP TABLE {table}")
    for table in ("search_texts", "search_names", "search_all"):
        db.execute(SEARCH_TABLES[table])
    spelt = SearchWords()
    rows = db.execute(f"{_LISTED} ORDER BY number")
    db.executemany(_KEEP, ((row[0], *spelt.of_person(*row[1:])) for row in rows))
    for table in _INDICES:
        configure = f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)"
        db.execute(configure, [_BULK_PART])
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        db.execute(configure, [_PART])
    _add_words(db, spelt.vocabulary)


def index_some(db: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Write some attendees anew, and leave out those who are no longer there."""
    spelt = SearchWords()
    for number in numbers:
        for table, columns in _INDICES.items():
            db.execute(
                f"INSERT INTO {table} ({table}, rowid, {columns}) "
                f"SELECT 'delete', number, {columns} FROM search_texts WHERE number = ?",
                [number],
            )
        db.execute("DELETE FROM search_texts WHERE number = ?", [number])
        row = db.execute(f"{_LISTED} WHERE number = ?", [number]).fetchone()
        if row is None:
            continue
        db.execute(_KEEP, (number, *spelt.of_person(*row[1:])))
        for table, columns in _INDICES.items():
            db.execute(
                f"INSERT INTO {table} (rowid, {columns}) "
                f"SELECT number, {columns} FROM search_texts WHERE number = ?",
                [number],
            )
    _add_words(db, spelt.vocabulary)


def index_new(
    db: sqlite3.Connection, rows: Sequence[tuple[int, str, str, str]], words: Iterable[str]
) -> None:
    """Write attendees who have not been written yet: their numbers, texts, and all words."""
    db.executemany(_KEEP, rows)
    for table, columns in _INDICES.items():
        width = columns.count(",") + 2
        places = ", ".join("?" * width)
        db.executemany(
            f"INSERT INTO {table} (rowid, {columns}) VALUES ({places})",
            (row[:width] for row in rows),
        )
    _add_words(db, words)


def _add_words(db: sqlite3.Connection, words: Iterable[str]) -> None:
    db.executemany(
        "INSERT OR IGNORE INTO vocabulary (word) VALUES (?)", ((word,) for word in sorted(words))
    )


class KnownWords:
    """The vocabulary of an event file, in memory, as far as it goes now.

    Some 60,000 words in 10 MB for 100,000 people. Other connections' words are followed by
    their numbers, which only grow; a vocabulary written anew begins with a higher one.
    """

    __slots__ = ("_span", "_vocabulary")

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._span: tuple[int | None, int | None] = (None, None)

    def follow(self, db: sqlite3.Connection) -> Vocabulary:
        """Give the vocabulary, after taking in what was written since."""
        span = db.execute(_SPAN).fetchone()
        if span == self._span:
            return self._vocabulary
        with reading("the words that people are found by"):
            self._take_in(db, span)
        return self._vocabulary

    def _take_in(self, db: sqlite3.Connection, span: tuple[int, int]) -> None:
        first, last = self._span
        if last is None or first != span[0] or last > span[1]:
            rows = db.execute("SELECT word FROM vocabulary ORDER BY word")
            self._vocabulary = Vocabulary(word for (word,) in rows)
        else:
            rows = db.execute("SELECT word FROM vocabulary WHERE number > ?", [last])
            for (word,) in rows:
                self._vocabulary.add(word)
        self._span = span
