"""Downloads an event of an Indico, which gives all registrations of a form at once or none.

It tells of no changes. What it counts for each form is cheap and looked at every time; all
registrations are, where that changed, and now and then. What each of them said the last time
stands in the cursor. Their details are fetched one at a time, and once.
"""

import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from checkin.core.event import CheckInList
from checkin.core.servers.pulled import PulledEvent, PulledOrder, PulledPage
from checkin.servers.http_answer import senseless
from checkin.servers.indico.indico_cursor import (
    DETAILS,
    Cursor,
    bare,
    cursor_from,
    fingerprint,
    holds,
    identity,
    listed,
    mark_of,
)
from checkin.servers.indico.indico_details import details_if_read
from checkin.servers.indico.indico_event import Form, event_of, list_of
from checkin.servers.indico.indico_looks import Look, Looks
from checkin.servers.indico.indico_map import gone, order_of, uniform
from checkin.servers.indico.indico_registrations import IndicoRegistrations, Line, SilentForm
from checkin.servers.json_reading import Misread, Told, name_of
from checkin.turns import decisions

# Others wait while details come in: what is left over comes the next time.
_DETAILS_SECONDS = 10.0
_PAGE = 20
# All of a form is here at once. What is known is written with each page: more would cost memory
# and time to begin again with, less more writing.
_AT_ONCE = 100
# An answer that somebody changed alone is counted nowhere: a few are looked at again each time.
_AGAIN_SECONDS, _AGAIN_TAKES = 60.0, 2.0

_NO_ROWS: Mapping[str, Told] = {}
Pages: TypeAlias = Generator[PulledPage, None, Cursor]


class IndicoPull:
    """Downloads one event; used from one thread at a time."""

    def __init__(
        self,
        line: Line,
        address: str,
        wanted: frozenset[str] = frozenset(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the line, the address of the event's target, and which forms; none means all."""
        self._server = line.server
        self._address = address
        self._there = IndicoRegistrations(line, address)
        self._wanted = wanted
        self._clock = clock
        self._looks = Looks(clock)
        # Whose details came, by key: who they were about, and what stands for them.
        self._read: dict[str, tuple[str, str]] = {}
        self._with_guests: set[str] = set()
        self._left: dict[str, Sequence[str]] = {}  # by form: who changed, not taken in yet
        self._again_at = 0.0

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its forms, each of which is a check-in list here."""
        try:
            return tuple(list_of(each, self._address) for each in self._there.forms())
        except Misread as error:
            raise senseless(self._server) from error

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything.

        The details of those who are new to an empty cursor come in the pages behind, as many as
        there is time for, and the next time the others. Raises `TargetUnreachable`.
        """
        if not cursor:  # the event was connected anew, which waits for nothing
            self._looks.forget()
            self._left.clear()
        try:
            yield from self._pull(cursor_from(cursor))
        except Misread as error:
            raise senseless(self._server) from error

    def ask_for_all(self) -> None:
        """Have the next pull leave nothing out because it was asked for a little while ago.

        A form is left alone for some times as long as it took all the same.
        """
        self._looks.is_wanted = True

    def read_again(self, key: str) -> tuple[Sequence[PulledOrder], Sequence[str]]:
        """Ask for one registration; give it, or its key if it cannot be read; neither if gone.

        Raises `TargetUnreachable`.
        """
        if not (key.isascii() and key.isdecimal()):
            return (), ()
        try:
            for form in self._there.forms():
                if self._wanted and form.key not in self._wanted:
                    continue
                if row := self._there.one(key, form):
                    return self._orders([row], form)
                if key in self._there.silent:
                    return (), (key,)
        except Misread as error:
            raise senseless(self._server) from error
        return (), ()

    def _pull(self, at: Cursor) -> Iterator[PulledPage]:
        event, forms = self._there.event(), self._there.forms()
        told = [event, [(form.key, form.title) for form in forms]]
        mark = fingerprint([*told, *sorted(self._wanted)])  # of more forms, more lists come
        if mark != at.event:
            at = replace(at, event=mark)
            lists = tuple(list_of(each, self._address) for each in forms)
            yield self._page(at, event=event_of(event, lists))
        wanted = [each for each in forms if not self._wanted or each.key in self._wanted]
        for key in set(at.forms) - {form.key for form in forms}:
            at = yield from self._gone(at, key, [*at.known(key)])
            at = at.without(key)
        silent: SilentForm | None = None
        for form in wanted:
            if self._looks.is_due(form):
                try:
                    at = yield from self._form(at, form)
                except SilentForm as error:
                    silent = error
            elif left := self._left.get(form.key):
                at = yield from self._changed(at, form, left)
        at = yield from self._details_of(at, wanted)
        at = yield from self._again(at, wanted)
        self._looks.is_wanted = False
        if silent:
            raise silent
        yield self._page(at, is_last=True)

    def _form(self, at: Cursor, form: Form) -> Pages:
        """Compare all registrations of a form with what is known.

        Whoever stops in between has the cursor say who came; who is gone is told of last. The
        form was not looked at then, and is the next time.
        """
        look, rows = self._rows(form)
        known = at.known(form.key)
        of = at.count - len(known) + len(rows)
        marks = {key: fingerprint(row) for key, row in rows.items()}
        # Who is new comes at once, and details later.
        for some in _parts([key for key in rows if key not in known], _AT_ONCE):
            halfway = at.unsure_of(form.key, some)
            at = at.with_known(form.key, {key: bare(marks[key]) for key in some})
            came = self._orders([rows[key] for key in some], form)
            yield _in_pieces(halfway, self._page(at, came, of=of))
        changed = [key for key in rows if key in known and listed(known[key]) != marks[key]]
        changed.sort(key=lambda key: rows[key].get("checked_in") is True)
        at = yield from self._changed(at, form, changed, rows)
        at = yield from self._gone(at, form.key, [key for key in known if key not in rows])
        self._looks.note(look)
        return at

    def _changed(
        self, at: Cursor, form: Form, keys: Sequence[str], rows: Mapping[str, Told] = _NO_ROWS
    ) -> Pages:
        """Take in who changed, in this order and as long as there is time.

        What is left over is asked for anew the next time: what is sent until then changes it.
        """
        until = self._clock() + _DETAILS_SECONDS
        keys = [key for key in keys if key in at.known(form.key)]
        for place in range(0, len(keys), _PAGE):
            if self._clock() >= until:
                self._left[form.key] = keys[place:]
                return at
            some, known = keys[place : place + _PAGE], at.known(form.key)
            found = (self._newest(key, rows.get(key), known[key], form) for key in some)
            whole = list(filter(None, found))
            marks = {key: self._mark(key, row, known[key]) for key, row in _by_key(whole)}
            halfway = at.unsure_of(form.key, some)
            at = at.with_known(form.key, marks)
            yield _in_pieces(halfway, self._page(at, self._orders(whole, form)))
        self._left.pop(form.key, None)
        return at

    def _gone(self, at: Cursor, form: str, keys: Sequence[str]) -> Pages:
        """Tell of registrations that are there no more."""
        for some in _parts(keys, _AT_ONCE):
            halfway = at.unsure_of(form, some)
            at = at.with_known(form, {}, some)
            yield _in_pieces(halfway, self._page(at, ([gone(each) for each in some], ())))
        return at

    def _details_of(self, at: Cursor, forms: Sequence[Form]) -> Pages:
        """Fetch details that are still missing: of whatever form, first of those with guests."""
        until = self._clock() + _DETAILS_SECONDS
        missing = [
            (form, key)
            for form in forms
            for key in at.bare(form.key)
            if key not in self._there.silent
        ]
        missing.sort(key=lambda each: each[1] not in self._with_guests)
        if missing:
            self._again_at = until + _AGAIN_SECONDS
        for form, of_form in groupby(missing, key=itemgetter(0)):
            for some in _parts([key for _, key in of_form], _PAGE):
                if self._clock() >= until:
                    return at
                rows = list(filter(None, (self._there.one(key, form) for key in some)))
                at = at.with_known(form.key, {key: mark_of(row) for key, row in _by_key(rows)})
                came, left_out = self._orders(rows, form)
                silent = [key for key in some if key in self._there.silent]
                yield self._page(at, (came, [*left_out, *silent]))
        return at

    def _again(self, at: Cursor, forms: Sequence[Form]) -> Pages:
        """Look again at a few, one after the other round and round.

        They are taken in as they stand, whatever is thought to be known: what somebody's page
        brought in between, which this did not hear of, may have been changed back.
        """
        began = self._clock()
        if began < self._again_at:
            return at
        self._again_at = began + _AGAIN_SECONDS
        everybody = [(form, key) for form in forms for key in at.known(form.key)]
        places = [f"{form.key}/{key}" for form, key in everybody]
        came: dict[Form, list[Told]] = {}
        start = places.index(at.again) + 1 if at.again in places else 0
        for place, (form, key) in [*enumerate(everybody), *enumerate(everybody)][start:][:_PAGE]:
            if self._clock() >= began + _AGAIN_TAKES:
                break
            at = replace(at, again=places[place])
            if row := self._there.one(key, form):
                came.setdefault(form, []).append(row)
        for form, rows in came.items():
            marks = {key: mark_of(row) for key, row in _by_key(rows)}
            halfway = at.unsure_of(form.key, marks)
            at = at.with_known(form.key, marks)
            yield _in_pieces(halfway, self._page(at, self._orders(rows, form)))
        return at

    def _newest(self, key: str, row: Told | None, mark: str, form: Form) -> Told | None:
        """Give how somebody stands; with details, unless the row tells that those are as known.

        Whoever was just started knows of none. Details that came otherwise since, by another
        program or with the page of a person, are not told over by what was read before them.
        Of whom the server tells no details what the list says counts all the same.
        """
        if row:
            who, details = self._read.get(key, ("", ""))
            if who == identity(row) and holds(mark, details):
                return row
        found = self._there.one(key, form)
        return row if found is None and key in self._there.silent else found

    def _mark(self, key: str, row: Told, before: str) -> str:
        mark = mark_of(row, before)
        return bare(mark) if key in self._there.silent else mark

    def _orders(
        self, rows: Sequence[Told], form: Form
    ) -> tuple[Sequence[PulledOrder], Sequence[str]]:
        """Read registrations, and name those that cannot be read.

        One whose details alone cannot be read comes without them: how it stands counts all the
        same.
        """
        orders, left_out = [], []
        for row in rows:
            decisions.stand_back()
            key, details = name_of(row, "id"), None
            if DETAILS in row:
                details = details_if_read(row)
                self._read[key] = (identity(row), fingerprint(row[DETAILS]))
            try:
                orders.append(order_of(row, form, self._address, details))
            except Misread:
                left_out.append(key)
                continue
            if details is None and (DETAILS in row or key in self._there.silent):
                left_out.append(key)
        return uniform(orders), left_out

    def _page(
        self,
        at: Cursor,
        came: tuple[Sequence[PulledOrder], Sequence[str]] = ((), ()),
        *,
        event: PulledEvent | None = None,
        of: int = 0,
        is_last: bool = False,
    ) -> PulledPage:
        known, orders, left_out = at.count, *came
        bare = {key for form in self._wanted or at.forms for key in at.bare(form)}
        awaited = len(bare - self._there.silent)
        page = PulledPage(at.written(), tuple(orders), event, max(known, of), known, is_last)
        return replace(page, left_out=tuple(left_out), without_details=awaited)

    def _rows(self, form: Form) -> tuple[Look, dict[str, Told]]:
        begun = self._clock()
        rows = self._there.of_form(form)
        self._with_guests |= {key for key, row in rows.items() if row.get("occupied_slots") != 1}
        return self._looks.look_since(begun, form), rows


def _by_key(rows: Sequence[Told]) -> Iterator[tuple[str, Told]]:
    return ((name_of(row, "id"), row) for row in rows)


def _parts(keys: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (keys[start : start + size] for start in range(0, len(keys), size))


def _in_pieces(halfway: Cursor, page: PulledPage) -> PulledPage:
    """Say where to go on for whoever is cut off when only a part of a page was taken in.

    What it tells may be otherwise, or as it was before, by the time that they do.
    """
    return replace(page, halfway=halfway.written())
