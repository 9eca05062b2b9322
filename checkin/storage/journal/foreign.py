"""Rows of another file, read as strictly as a list is imported before any is taken in.

The other file was made elsewhere, and may hold what no Checkin wrote: taken over unread, it
would make a good file as unreadable as itself.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from checkin.core.code import printable
from checkin.core.errors import EventFileDamaged, Refused
from checkin.core.event import Event
from checkin.core.journal import REPORTABLE, JournalEntry, told_by
from checkin.core.lists.listing import LONGEST_CELL, LONGEST_CODE, UNWANTED
from checkin.core.moments import EARLIEST, LATEST, LINE_YEARS
from checkin.core.servers.server_ticket import ListTerms
from checkin.core.ticket import EDITABLE, TicketStatus
from checkin.storage.lists import list_from
from checkin.storage.questions import question_from
from checkin.storage.rows import (
    CELL_SEPARATOR,
    NO_SOURCE,
    Source,
    attendee_from,
    listed_from,
    moment_from,
    place_of,
    source_from,
    texts_from,
    ticket_from,
)
from checkin.storage.servers.facts import EVENT
from checkin.storage.servers.not_taken import NOT_TAKEN, not_taken_from
from checkin.storage.servers.ready_orders import passages_kept
from checkin.storage.servers.server_facts import CHIP, MEDIUM, PATTERNS, medium_from, patterns_from
from checkin.storage.servers.server_tickets import (
    BLOCKED,
    REVOKED,
    SIGNED,
    server_ticket_from,
    signed_codes_from,
)

ForeignRow = dict[str, Any]

_LONGEST_TEXT = 2 * LONGEST_CELL + 1  # a name is put together from two cells
_LONGEST_NAME = 1_000  # of a list, a column, a ticket, a desk
_LONGEST_DETAILS = 1_000_000
_UNREADABLE = (LookupError, TypeError, ValueError, AttributeError, RecursionError)


class ForeignRows:
    """Reads the rows of one file; raises `Refused` for the first that cannot be taken in."""

    def __init__(self, file_name: str) -> None:
        self._file_name = file_name
        self._sources: dict[int, Source] = {0: NO_SOURCE}
        self._known: set[tuple[str, str]] = set()

    def event(self, event: Event, changed_at: str) -> Event:
        """Give the event, as it was changed at a moment, if it ever was."""
        with self._reading("event", event.name):
            _check_texts({0: event.name}, (0,), _LONGEST_NAME)
            _check(event.starts <= event.ends)
            _check_moment(changed_at, or_none=True)
        return event

    def lists(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the check-in lists."""
        for row in rows:
            with self._reading("check-in list", row["id"]):
                told = list_from(row["id"], row["name"], row["rules"])
                _check_texts({0: told.server, 1: told.server_list}, (0, 1), _LONGEST_NAME)
                _check(told.terms is None or _are_sound(told.terms))
                _check_texts(row, ("id", "name"), _LONGEST_NAME)
                _check_texts(row, ("rules",), _LONGEST_DETAILS)
                _check_moment(row["changed_at"])
                self._check_new("list", row["id"])
                _check(type(row["position"]) is int)
            yield row

    def questions(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the questions."""
        for row in rows:
            with self._reading("question", row["id"]):
                question = question_from(row["id"], row["told"])
                options = [(option.id, option.text) for option in question.options]
                _check(all(name and "," not in name for name, _ in options))
                told = (question.wording, question.column, question.language, *question.categories)
                texts = (*told, *question.list_ids, *(text for pair in options for text in pair))
                texts += (question.server, question.server_question, *question.products)
                _check_texts(dict(enumerate(texts)), range(len(texts)))
                _check_texts(row, ("id",), _LONGEST_NAME)
                _check_texts(row, ("told",), _LONGEST_DETAILS)
                _check_moment(row["changed_at"])
                self._check_new("question", row["id"])
                _check(row["removed"] in {0, 1} and type(row["position"]) is int)
            yield row

    def sources(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the lists that attendees came from."""
        for row in rows:
            with self._reading("attendee list", row["name"]):
                source = source_from(row["name"], row["header"], row["mapping"])
                _check_texts(row, ("name",), _LONGEST_NAME)
                _check_texts(dict(enumerate(source.header)), range(len(source.header)))
                _check_moment(row["imported_at"])
                _check(type(row["id"]) is int and row["id"] not in self._sources)
                self._sources[row["id"]] = source
            yield row

    def attendees(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the attendees; after the lists that they came from."""
        for row in rows:
            with self._reading("attendee", row["id"]):
                listed = listed_from(row["listed"])
                attendee_from(_attendee_row(row), self._sources)
                # What a list said once may come back, and has to be readable too.
                attendee_from(_attendee_row(row | listed), self._sources)
                _check_texts(row, ("id",), _LONGEST_NAME)
                self._check_new("attendee", row["id"])
                _check_texts(row, EDITABLE)
                _check_texts(listed, listed)
                self._check_cells(row["source"], row["cells"])
                _check_cells_of(row["flags"])
                _check(row["vanished"] in {0, 1})
                _check_moment(row["changed_at"], or_none=True)
            yield row

    def tickets(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the tickets, each with the id of its holder; after the attendees."""
        nobody = (None, "", "", "", "", "", "", "", "", "on-site", "", "", 0, 0, "")
        names = ("id", "code", "category", "status", "valid_from", "valid_until")
        for row in rows:
            with self._reading("ticket", row["id"]):
                ticket_from((*(row[name] for name in names), *nobody), self._sources)
                _check_texts(row, ("id", "category"), _LONGEST_TEXT)
                _check_texts(row, ("code",), LONGEST_CODE)
                self._check_new("ticket", row["id"])
                _check(not row["overruled"] or row["overruled"] in set(TicketStatus))
                _check((row["source"] is None) == (row["cells"] is None))
                if row["cells"] is not None:
                    self._check_cells(row["source"], row["cells"])
                _check_moment(row["listed_at"], or_none=True)
            yield row

    def other_codes(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the further codes of tickets."""
        for row in rows:
            with self._reading("code", row["code"]):
                _check_texts(row, ("code",), LONGEST_CODE)
                _check_texts(row, ("ticket_id",), _LONGEST_TEXT)
            yield row

    def server_tickets(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give what servers say of tickets."""
        names = ("ticket_id", "server", "key", "order", "parent")
        for row in rows:
            with self._reading("ticket of a server", row["ticket_id"]):
                told = server_ticket_from(tuple(row[name] for name in (*names, "told")))
                _check_texts(row, names, _LONGEST_NAME)
                _check_texts(row, ("told",), _LONGEST_DETAILS)
                texts = (
                    told.product, told.variation, told.subevent, told.picture, *told.answered
                )  # fmt: skip
                _check_texts(dict(enumerate(texts)), range(len(texts)), _LONGEST_NAME)
                _check(passages_kept(row["told"]) is not None)
                _check_moment(row["changed_at"])
                self._check_new("server ticket", row["ticket_id"])
            yield row

    def withdrawn_codes(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give the codes that do not count any more."""
        for row in rows:
            with self._reading("withdrawn code", row["code"]):
                _check_texts(row, ("server", "kind"), _LONGEST_NAME)
                _check_texts(row, ("code",), LONGEST_CODE)
                _check(row["kind"] in {REVOKED, BLOCKED})
            yield row

    def server_facts(self, rows: Iterable[ForeignRow]) -> Iterator[ForeignRow]:
        """Give what servers say of their events."""
        for row in rows:
            with self._reading("server", row["server"]):
                _check_texts(row, ("server", "name"), _LONGEST_NAME)
                _check_texts(row, ("content",), _LONGEST_DETAILS)
                told = json.loads(row["content"])
                _check(isinstance(told, dict))
                if row["name"] == SIGNED:
                    signed_codes_from(row["content"])
                if row["name"] == PATTERNS:
                    patterns_from(row["content"])
                if row["name"] == NOT_TAKEN:
                    not_taken_from(row["content"])
                if row["name"].startswith((MEDIUM, CHIP)):
                    medium_from(row["content"])
                if row["name"] == EVENT:
                    _check_texts(told, ("name", "timezone"), _LONGEST_NAME)
                    _check(all(_is_text_or_texts(each) for each in told.values()))
            yield row

    def lines(self, lines: Iterable[JournalEntry]) -> Iterator[JournalEntry]:
        """Give the lines of the journal."""
        for line in lines:
            with self._reading("line", line.id):
                _check(line.at.year in LINE_YEARS)
                _check(type(line.number) is int and (line.number > 0) is bool(line.chain))
                _check(bool(line.chain) or line.kind in REPORTABLE)
                chain, _, *hashes = place_of(line)
                texts = (*(told_by(line)[:-1]), chain, *hashes)
                _check(all(_is_text(text, _LONGEST_TEXT) for text in texts if text is not None))
                _check(_is_text(line.details, _LONGEST_DETAILS))
            yield line

    def _check_new(self, kind: str, name: str) -> None:
        # Another file's tables need not have the rules that ours have.
        _check(bool(name) and (kind, name) not in self._known)
        self._known.add((kind, name))

    def _check_cells(self, source: int, cells: str) -> None:
        header = self._sources[source].header
        _check(not cells or len(cells.split(CELL_SEPARATOR)) == len(header))
        _check_cells_of(cells)

    @contextmanager
    def _reading(self, kind: str, name: object) -> Iterator[None]:
        try:
            yield
        except (EventFileDamaged, *_UNREADABLE) as error:
            shown = printable(str(name), 60)
            raise Refused(
                f"{self._file_name} cannot be taken in: its {kind} “{shown}” is damaged. "
                "Nothing was changed."
            ) from error


def _attendee_row(row: Mapping[str, Any]) -> tuple[Any, ...]:
    own = ("name", "first_name", "last_name", "email", "company", "country", "category", "mode")
    names = ("id", *own, "flags", "notes", "vanished", "source", "cells")
    return tuple(row[name] for name in names)


def _are_sound(terms: ListTerms) -> bool:
    texts = (terms.subevent, *(terms.products or ()), *(each.subevent for each in terms.dates))
    _check_texts(dict(enumerate(texts)), range(len(texts)), _LONGEST_NAME)
    moments = [each for dates in terms.dates for each in (dates.starts, dates.ends)]
    moments += [dates.admission for dates in terms.dates]
    return all(EARLIEST <= moment <= LATEST for moment in moments if moment)


def _check(is_right: bool, /) -> None:  # noqa: FBT001
    if not is_right:
        raise ValueError


def _check_texts(
    row: Mapping[Any, Any], names: Iterable[object], longest: int = _LONGEST_TEXT
) -> None:
    for name in names:
        _check(_is_text(row[name], longest) and not UNWANTED.search(row[name]))


def _check_cells_of(joined: str) -> None:
    cells = joined.split(CELL_SEPARATOR)
    _check_texts(dict(enumerate(cells)), range(len(cells)), LONGEST_CELL)


def _check_moment(text: str, *, or_none: bool = False) -> None:
    _check(isinstance(text, str))
    moment = moment_from(text)
    _check(moment.year in LINE_YEARS if moment else or_none)


def _is_text_or_texts(told: object) -> bool:
    return isinstance(told, str) or texts_from(told) is not None


def _is_text(text: object, longest: int) -> bool:
    return isinstance(text, str) and len(text) <= longest
