"""An event of 5,000 orders fetched from a real pretix, and desks that decide meanwhile.

Fetching: ours is all of it, from the first request until everything can be found in the event
file, with the pauses in which desks get to it; the bare client asks for the same pages with the
same fields left out, one after another over one connection, and throws the bytes away. They take
turns, a block of pages each, for pretix itself is what takes time.

Deciding: how long a desk takes while all of that comes in, beside a desk at rest; and, since the
server computes on the same processors here, beside a desk while only the bare client downloads.
The three take turns.

A verdict: ours, written down for good, beside that of pretix's own `redeem`, asked over a
connection that stays open and only to simulate, which costs it less. They take turns, a block of
verdicts each, as either finds the machine at a busy door; and singly, where each of ours finds it
as the server's forty milliseconds left it.

Needs a pretix with orders: `tests/live/pretix/up 5000 > pretix.json`, then set CHECKIN_PRETIX
to that file. Changes nothing there.
"""

import gc
import json
import os
import random
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from typing import Any
from urllib.parse import urlencode

import urllib3

from benchmarks.figure import Figure
from checkin.build import Place, Program
from checkin.core.event import Event
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.servers.http import HttpLine
from checkin.servers.pretix.pretix_pull import ORDERS_QUERY, PretixPull
from checkin.services.servers.pulling import Pulling
from checkin.storage.store import Store
from checkin.turns import take_short_turns

_VARIABLE = "CHECKIN_PRETIX"
_EVENT = "conf"
_BLOCK = 20  # pages
_STRETCH = 10  # pages of a fetch, between which the desk is measured at rest
_DECISIONS = 200  # each time at rest
_BARE_PAGES = 6
_PAUSE = 0.01  # seconds between two scans of a hurried desk
_VERDICTS, _IN_TURN = 60, 20


def measure() -> list[Figure]:
    """Measure everything; nothing without a pretix."""
    if not (named := os.environ.get(_VARIABLE)):
        print(f"Set {_VARIABLE} to the JSON file of a running pretix.")
        return []
    take_short_turns()  # as the window does
    pretix = _Pretix(json.loads(Path(named).read_text("utf-8")))
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder) / "pulled.checkin"
        today = date.today()  # noqa: DTZ011 - any day will do
        made = Event(str(uuid.uuid4()), "Pulled", today, today, "Europe/Bucharest")
        with Store.create(path, made) as store:
            store.prepare_for_scanning()
            fetching, verdicts = _fetching(pretix, store), _verdicts(pretix, store)
            return [fetching, *verdicts, *_deciding(pretix, store)]


class _Pretix:
    """A running pretix, and the bare client at it."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.url = told["url"]
        self.address = f"{self.url}/{told['organizer']}/{_EVENT}"
        self.shown = f"Token {told['api_token']}"
        self.api = f"{self.url}/api/v1/organizers/{told['organizer']}"
        self.door = told["events"][_EVENT]["checkinlists"]["Day 1"]
        self._pool = urllib3.PoolManager(headers={"Authorization": self.shown})

    def line(self) -> HttpLine:
        """Give our way there."""
        return HttpLine(self.address, self.shown)

    def page(self, number: int) -> bytes:
        """Download a page of orders."""
        query = urlencode((*ORDERS_QUERY, ("page", number)))
        answer = self._pool.request("GET", f"{self.api}/events/{_EVENT}/orders/?{query}")
        assert answer.status == 200, answer.status
        return answer.data

    def pages(self) -> int:
        """Say how many pages there are."""
        orders: int = json.loads(self.page(1))["count"]
        return -(-orders // 50)

    def redeem(self, secret: str) -> None:
        """Ask for a verdict, and take it."""
        asked = {"secret": secret, "lists": [self.door], "simulate": True, "force": False}
        answer = self._pool.request("POST", f"{self.api}/checkinrpc/redeem/", json=asked)
        assert answer.status in {200, 201, 400, 404}, answer.status
        answer.json()


def _fetching(pretix: _Pretix, store: Store) -> Figure:
    turns = _Turns(pretix)
    server = _Server(pretix.line(), pretix.address)
    pulling = Pulling(store, lambda _: server, lambda: datetime.now(UTC))
    turns.begin()
    pulled = pulling.pull(Target("pretix", pretix.address), turns.take)
    turns.end(pulled.orders)
    assert pulled.whole
    people = store.number_of_attendees()
    what = f"{pulled.orders:,} orders, {people:,} people from a real pretix, s"
    ratio = turns.ours / turns.theirs
    yardstick = "a bare client's download"
    return Figure(what, yardstick, turns.ours, turns.theirs, ratio, "<= 1.2", ratio <= 1.2)


class _Turns:
    """A block of pages by the bare client, then one by us, until all have come to both."""

    def __init__(self, pretix: _Pretix) -> None:
        self.ours, self.theirs = 0.0, 0.0  # seconds
        self._pretix = pretix
        self._pages = pretix.pages()
        self._bare_page, self._own_page, self._orders = 1, 0, 0
        self._began = 0.0

    def begin(self) -> None:
        """Let the bare client have its turn, then have ours."""
        before = time.perf_counter()
        until = min(self._bare_page + _BLOCK, self._pages + 1)
        for number in range(self._bare_page, until):
            self._pretix.page(number)
        self._bare_page = until
        self.theirs += time.perf_counter() - before
        gc.collect()
        self._began = time.perf_counter()

    def take(self, orders: int, _of: int) -> None:
        """Count a page that has come to us, the pause after it included."""
        if orders == self._orders:
            return  # it held what is not an order
        self._orders, self._own_page = orders, self._own_page + 1
        if self._own_page % _BLOCK == 0:
            self.end(orders)
            self.begin()

    def end(self, orders: int) -> None:
        """End our turn."""
        self.ours += time.perf_counter() - self._began
        print(f"{orders} orders: {self.ours:.1f} s, a bare client {self.theirs:.1f} s", flush=True)


def _deciding(pretix: _Pretix, store: Store) -> list[Figure]:
    codes = [ticket.code for ticket in store.tickets()]
    desk = _Desk(store, pretix, codes)
    rest: list[float] = []
    bare: list[float] = []
    ours: list[float] = []
    # Under another name of the same server everybody is new to the file.
    other = pretix.address.replace("127.0.0.1", "localhost")
    stretches = _Stretches()
    pull = Beside(lambda: _pull_all(store.path, other, pretix.shown, stretches.take))
    while True:
        # In turns, for the disk has better and worse minutes.
        ours += desk.times(lambda _: not (stretches.has_paused or pull.is_done))
        if pull.is_done:
            break
        rest += desk.times(lambda count: count < _DECISIONS)
        first = random.Random(len(rest)).randrange(1, pretix.pages() - _BARE_PAGES)
        bare += _beside_a_download(desk, pretix, range(first, first + _BARE_PAGES))
        stretches.go_on()
    print(f"{len(rest)} decisions at rest, {len(bare)} beside a download, {len(ours)} "
          "beside a fetch", flush=True)  # fmt: skip
    figures = []
    for name, place in (("median", 0.5), ("p99", 0.99)):
        mine, resting, beside = (at(times, place) for times in (ours, rest, bare))
        what = f"decision while 5,000 orders come in, {name} ms"
        is_goal = name == "p99"
        goal = "<= 2.0" if is_goal else ""
        ratio = mine / resting
        figures.append(Figure(what, "a desk at rest", mine, resting, ratio, goal, ratio <= 2.0))
        ratio = mine / beside
        yardstick = "beside a bare client's download"
        figures.append(Figure(what, yardstick, mine, beside, ratio, "", reached=True))
    return figures


def _beside_a_download(desk: "_Desk", pretix: _Pretix, pages: range) -> list[float]:
    download = Beside(lambda: [pretix.page(number) for number in pages])
    return desk.times(lambda _: not download.is_done)


class _Stretches:
    """Has a fetch pause after some pages, until the desk was measured without it."""

    def __init__(self) -> None:
        self._paused, self._going = Flag(), Flag()
        self._pages, self._orders = 0, 0

    def take(self, orders: int, _of: int) -> None:
        """Count a page that has come, in the fetch's thread."""
        if orders == self._orders:
            return  # it held what is not an order
        self._orders, self._pages = orders, self._pages + 1
        if self._pages % _STRETCH == 0:
            self._going.clear()
            self._paused.set()
            self._going.wait()

    @property
    def has_paused(self) -> bool:
        """Whether the fetch waits."""
        return self._paused.is_set()

    def go_on(self) -> None:
        """Let the fetch go on."""
        self._paused.clear()
        self._going.set()


class _Desk:
    """A hurried desk at the server's list."""

    def __init__(self, store: Store, pretix: _Pretix, codes: list[str]) -> None:
        door = list_id(pretix.address, str(pretix.door))
        self._desk = Program(store, Place("Desk 1")).desk(door)
        self._codes = codes
        self._random = random.Random(1)

    def times(self, goes_on: Callable[[int], bool]) -> list[float]:
        """Give the milliseconds that decisions take."""
        found: list[float] = []
        while goes_on(len(found)):
            found.append(self.decide(self._random.choice(self._codes)))
            time.sleep(_PAUSE)
        return found

    def decide(self, code: str) -> float:
        """Give the milliseconds that one takes."""
        began = time.perf_counter()
        self._desk.scan(code)
        return (time.perf_counter() - began) * 1000


class Beside:
    """Something that is done in another thread."""

    def __init__(self, job: Callable[[], object]) -> None:
        self._done = Flag()
        self._job = job
        Thread(target=self._run, daemon=True).start()

    @property
    def is_done(self) -> bool:
        """Whether it has ended."""
        return self._done.is_set()

    def _run(self) -> None:
        try:
            self._job()
        finally:
            self._done.set()


def _pull_all(path: Path, address: str, shown: str, progress: Callable[[int, int], None]) -> None:
    with Store(path) as store:
        server = _Server(HttpLine(address, shown), address)
        pulled = Pulling(store, lambda _: server, lambda: datetime.now(UTC)).pull(
            Target("pretix", address), progress
        )
        assert pulled.whole


class _Server(PretixPull):
    clock_offset = None


def _verdicts(pretix: _Pretix, store: Store) -> list[Figure]:
    codes = [ticket.code for ticket in store.tickets()][: 2 * _VERDICTS]
    desk = _Desk(store, pretix, codes)
    figures = []
    for block, goal, some in ((_IN_TURN, 50, codes[::2]), (1, 0, codes[1::2])):
        ours, theirs = [], []
        for first in range(0, len(some), block):
            ours += [desk.decide(code) for code in some[first : first + block]]
            for code in some[first : first + block]:
                began = time.perf_counter()
                pretix.redeem(code)
                theirs.append((time.perf_counter() - began) * 1000)
        mine, peers = statistics.median(ours), statistics.median(theirs)
        ratio = peers / mine
        what = f"verdict, median ms, {block} in turn"
        yardstick = "pretix's own, simulated"
        goals = f">= {goal}" if goal else ""
        figures.append(Figure(what, yardstick, mine, peers, ratio, goals, ratio >= goal))
    return figures


def at(times: list[float], place: float) -> float:
    """Give the time at a place between the quickest and the slowest, from 0 to 1."""
    return sorted(times)[min(len(times) - 1, int(len(times) * place))]
