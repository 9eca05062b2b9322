"""Downloads an event of a pretix: everything once, then what changed since."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from itertools import zip_longest
from threading import Thread
from typing import TypeVar

from checkin.core.errors import CheckinError
from checkin.core.event import CheckInList
from checkin.core.servers.pulled import (
    PulledEvent,
    PulledMedium,
    PulledOrder,
    PulledPage,
    SignedCodes,
)
from checkin.servers.http_answer import Query, senseless
from checkin.servers.json_reading import LONGEST_CODE, Misread, Told, flag, moment, results, text
from checkin.servers.pretix.pretix_cursor import (
    PAGE,
    Cursor,
    OneMoment,
    before,
    cursor_from,
    known_until,
)
from checkin.servers.pretix.pretix_map import orders_of, unknown_products
from checkin.servers.pretix.pretix_media import exchanged_products, media_of
from checkin.servers.pretix.pretix_small import (
    Line,
    Small,
    SmallThings,
    checked,
    keys_of,
)

_NOT_NEEDED = (
    "payments", "refunds", "fees", "downloads", "customer",
    "positions.downloads", "positions.plugin_data",
)  # fmt: skip
ORDERS_QUERY: Query = (
    ("page_size", PAGE),
    ("include_canceled_positions", "true"),
    *(("exclude", each) for each in _NOT_NEEDED),
)
# What is small changes seldom, and costs nine requests.
_SMALL_SECONDS = 180.0
_OWED = " owed"  # has what is small come once more, when it is asked for the next time
_NOT_FOUND, _BROKEN = 404, 500
_LONG_AGO = "2000-01-01T00:00:00+00:00"
_MOST_PAGES = 20_000  # at once: a million orders

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of orders as it came."""

    rows: Sequence[Told]
    generated: str
    of: int
    is_last: bool


class PretixPull:
    """Downloads one event; used from one thread at a time."""

    def __init__(
        self,
        line: Line,
        address: str,
        clock: Callable[[], float] = time.monotonic,
        *,
        is_device: bool = False,
        wanted: frozenset[str] = frozenset(),
    ) -> None:
        """Take the line to the server, the event's address, and whether this is a device there.

        `wanted` are the lists that are used here, none means all: where they are others than the
        last time, they come anew.
        """
        self._line = line
        self._small_things = SmallThings(line, address, is_device=is_device)
        self._wanted = sorted(wanted)
        self._clock = clock
        self._small: Small | None = None
        self._event: PulledEvent | None = None
        self._fingerprint = ""
        self._asked_at = 0.0

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists, with their terms."""
        return self._small_things.lists()

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything.

        The next page is on its way while one is given. Raises `TargetUnreachable`.
        """
        try:
            # What shares one moment is numbered anew with every change: it is begun again.
            yield from self._pages(replace(cursor_from(cursor), page=1))
        # A RecursionError comes of what is nested as deep as JSON may be, and looked into.
        except (Misread, RecursionError) as error:
            raise senseless(self._line.server) from error

    def ask_for_all(self) -> None:
        """Have the next pull leave nothing out because it was asked for a little while ago."""
        self._small = None

    def read_again(self, key: str) -> tuple[Sequence[PulledOrder], Sequence[str]]:
        """Ask for one order; give it, or its key if it cannot be read; neither where it is gone.

        Raises `TargetUnreachable`.
        """
        small = self._small or self._ask_small()
        # Among all of them, for the profile of pretix's own scanners shows no order by itself.
        path = f"{self._small_things.base}/orders/"
        answer = self._line.get(path, (*ORDERS_QUERY, ("code", key)))
        if answer.status == _BROKEN:
            return (), (key,)
        try:
            rows = [row for row in results(checked(answer).record()) if row.get("code") == key]
            if unknown_products(rows, small.catalog):
                small = self._ask_small()
            orders, left_out = orders_of(rows, small.catalog)
        except Misread as error:
            raise senseless(self._line.server) from error
        except RecursionError:
            return (), (key,)
        return orders, (key,) if left_out else ()

    def _pages(self, at: Cursor) -> Iterator[PulledPage]:
        # Another program may have fetched since, and know better than what was kept here.
        is_old = at.fingerprint != self._fingerprint
        is_old = is_old or self._clock() - self._asked_at >= _SMALL_SECONDS
        due = self._small is None or is_old
        small = self._ask_small() if due or self._small is None else self._small
        at = at.reading_with(small.catalog.marks)
        fingerprint = " ".join((small.fingerprint, *self._wanted))
        # It may have come anew with the orders, too.
        if due or self._fingerprint.removesuffix(_OWED) != fingerprint:
            self._fingerprint = fingerprint
        if self._fingerprint != at.fingerprint:
            event = self._small_things.event_of(small)
            if self._small_things.owes:
                self._fingerprint += _OWED
            at = replace(at, fingerprint=self._fingerprint)
            yield PulledPage(at.written(), event=event, of=at.of, done=at.done)
        yield from self._orders(at, small, due=due)

    def _orders(self, at: Cursor, small: Small, *, due: bool) -> Iterator[PulledPage]:
        coming = _ahead(lambda: self._page(at))
        seen: Sequence[Told] = ()
        changed = False
        one_moment = OneMoment()
        for _ in range(_MOST_PAGES):
            page = coming.result()
            was, at = at, self._next(at, page)
            is_again = one_moment.is_to_be_read_again(was, at, page.rows)
            at = replace(was, page=1) if is_again else at
            is_end = page.is_last and was.is_delta and not is_again
            if not is_end:
                coming = self._begin(at)
            rows = [row for row in page.rows if row not in seen]
            seen, changed = page.rows, changed or bool(rows)
            if unknown_products(rows, small.catalog) and not due:
                small, due = self._ask_small(), True
            orders, left_out = orders_of(rows, small.catalog)
            is_due = changed or due
            beside = self._beside_orders(at, small, is_due=is_due) if is_end else iter(())
            at, event = next(beside, (at, None))
            for following in beside:
                yield PulledPage(at.written(), orders, event, at.of, at.done, left_out=left_out)
                orders, left_out, (at, event) = (), (), following
            yield PulledPage(at.written(), orders, event, at.of, at.done, is_end, left_out)
            if is_end:
                return
        raise senseless(self._line.server)

    def _begin(self, at: Cursor) -> "Future[_Page]":
        return _ahead(lambda: self._page(at))

    def _next(self, at: Cursor, page: _Page) -> Cursor:
        following = at.after(page.rows, is_last=page.is_last, generated=page.generated)
        if at.is_delta:
            return following
        of = at.of or page.of
        # What is left is counted by the server: two pages share the order at their border.
        return replace(following, done=max(of - page.of, 0) + len(page.rows), of=of)

    def _page(self, at: Cursor) -> _Page:
        path = f"{self._small_things.base}/orders/"
        answer = self._line.get(path, (*ORDERS_QUERY, *at.query))
        if answer.status == _NOT_FOUND and at.page > 1:
            return _Page((), "", 0, is_last=True)  # what stood there was removed meanwhile
        told = checked(answer).record()
        try:
            rows = results(told)
        except Misread as error:
            raise senseless(self._line.server) from error
        number = told.get("count")
        of = number if type(number) is int else 0
        is_last = not rows or not told.get("next")
        return _Page(rows, answer.page_generated, of, is_last)

    def _ask_small(self) -> Small:
        self._small = self._small_things.ask()
        self._asked_at = self._clock()
        self._event = None
        return self._small

    def _beside_orders(
        self, at: Cursor, small: Small, *, is_due: bool
    ) -> Iterator[tuple[Cursor, PulledEvent | None]]:
        """Bring what changed of codes that are not those of orders, in portions.

        It comes with all that is small, as everything about codes does. Where there are
        wristbands, they are asked for each time, for they are linked without a change of any
        order; the rest where it `is_due`.
        """
        media: tuple[PulledMedium, ...] | None = None
        newest = at
        for found, since in self._media(at, small) if is_due or at.all_media else ():
            if media is not None:  # With the last of them comes how far they are known.
                event = self._event_beside(small)
                yield at, replace(event, media=media, media_to_come=True)
            media, newest = found, since
        rest = self._withdrawn(newest, small) if is_due else iter([(SignedCodes(), newest)])
        for number, (signed, after) in enumerate(rest):
            if after == at and not number and media is None:
                continue  # there is nothing but what was brought before
            event = self._event_beside(small)
            signed_here = replace(event.signed, revoked=signed.revoked, blocked=signed.blocked)
            yield after, replace(event, signed=signed_here, media=media)
            at, media = after, None

    def _event_beside(self, small: Small) -> PulledEvent:
        self._event = self._event or self._small_things.event_of(small)
        return self._event

    def _media(
        self, at: Cursor, small: Small
    ) -> Iterator[tuple[tuple[PulledMedium, ...] | None, Cursor]]:
        """Bring the wristbands, cards and chips that changed since, in portions; None for none.

        One that was under way when others came may come later than they, with an older moment:
        it comes as soon as no other can, see `known_until`.
        """
        since: Query = (("updated_since", before(at.all_media)),) if at.all_media else ()
        newest = at.all_media
        for number, (found, generated) in enumerate(self._small_things.media(since)):
            if found and not number:
                newest = known_until(text(found[0], "updated"), generated)
            if not newest and exchanged_products(small.items):
                newest = _LONG_AGO  # that there are none yet is worth knowing
            after = replace(at, all_media=newest)
            yield media_of(found) if after != at else None, after

    def _withdrawn(self, at: Cursor, small: Small) -> Iterator[tuple[SignedCodes, Cursor]]:
        """Bring the signed codes that were withdrawn since; others are known by their orders."""
        if not keys_of(small.event):
            yield SignedCodes(), at
            return
        both = zip_longest(
            self._codes("revokedsecrets", "created", at.revoked),
            self._codes("blockedsecrets", "updated", at.blocked),
            fillvalue=(),
        )
        for revoked, blocked in both:
            at = replace(
                at,
                revoked=_latest(at.revoked, revoked, "created"),
                blocked=_latest(at.blocked, blocked, "updated"),
            )
            signed = SignedCodes(
                revoked=tuple(text(each, "secret", LONGEST_CODE) for each in revoked),
                blocked=tuple(
                    (text(each, "secret", LONGEST_CODE), flag(each, "blocked")) for each in blocked
                ),
            )
            yield signed, at

    def _codes(self, path: str, field: str, since: str) -> Iterator[Sequence[Told]]:
        known: Query = ((f"{field}_since", before(since)),) if since else ()
        for found in self._small_things.portions(path, (*known, ("ordering", field))):
            yield sorted(found, key=lambda each: moment(each, field))


def _latest(known: str, rows: Sequence[Told], field: str) -> str:
    """Give the moment of the last row, unless a later one is known."""
    if not rows or (known and moment({"at": known}, "at") > moment(rows[-1], field)):
        return known
    return text(rows[-1], field)


def _ahead(job: Callable[[], T]) -> "Future[T]":
    """Begin something in a thread that nobody has to wait for."""
    future: Future[T] = Future()
    Thread(target=_do, args=(job, future), daemon=True, name="pretix, next page").start()
    return future


def _do(job: Callable[[], T], future: "Future[T]") -> None:
    try:
        future.set_result(job())
    except CheckinError as error:
        future.set_exception(error)
    finally:
        if not future.done():
            future.cancel()
