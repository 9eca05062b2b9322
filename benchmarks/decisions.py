"""How long a durable decision takes, beside a bare write of as many pages.

The desk is the real one: a code is recognised, looked up, judged, written and committed.
The yardstick writes the pages that this commit writes, in one call, and waits for the disk.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.bare_desk import BareDesk
from benchmarks.figure import Figure
from checkin.build import Place, Program
from checkin.core.event import CheckInList, Event
from checkin.core.servers.server_ticket import EventDates, ListTerms, ServerTicket
from checkin.services.desk import Desk
from checkin.storage.servers.server_tickets import server_ticket_row
from checkin.storage.store import Store

_SERVER = "https://pretix.example/demo/conf"
_ONCE_A_DAY = (
    '{"and": [{"<": [{"var": "entries_today"}, 1]}, '
    '{"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}, null]}]}'
)
_DATES = (EventDates("", datetime(2026, 1, 1, tzinfo=UTC)),)
_SIZES = (400, 100_000, 1_000_000)
_FLOOR_SIZE = 100_000
_PLACES = {"median": 0.5, "p99": 0.99}
_ROUNDS = 12
_BLOCK = 250
_COUNTED = 40
_SERVERS = 2.0  # times as long as a list of ours
_FRAME = 4096 + 24  # a page in SQLite's write-ahead log, with its header


def measure() -> list[Figure]:
    """Measure all sizes in turn, a block of each, and what is the least that it can take."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        desks = {size: _Desk(folder / f"{size}.checkin", size, _stand) for size in _SIZES}
        bare = _Desk(folder / "bare.checkin", _FLOOR_SIZE, BareDesk)
        at_server = _Desk(folder / "server.checkin", _FLOOR_SIZE, _stand_at_server)
        for _ in range(_ROUNDS):
            for desk in (*desks.values(), bare, at_server):
                desk.run_block()
    figures = [
        desk.figure(f"decision at {size:,} attendees", place, goal)
        for size, desk in desks.items()
        for place, goal in (("median", 1.5), ("p99", 2.0))
    ]
    ours, least = _at(desks[_SIZES[-1]].ours, "median"), _at(desks[_SIZES[0]].ours, "median")
    what = f"decision at {_SIZES[-1]:,} attendees, median µs"
    ratio = ours / least
    figures.append(Figure(what, "ours at 400", ours, least, ratio, "<= 1.5", ratio <= 1.5))
    ours, least = (_at(desk.ours, "median") for desk in (at_server, desks[_FLOOR_SIZE]))
    what = f"decision at a list of pretix, {_FLOOR_SIZE:,} attendees, median µs"
    ratio = ours / least
    figures.append(Figure(what, "at one of ours", ours, least, ratio, "<= 2", ratio <= _SERVERS))
    figures.append(bare.figure(f"its statements alone at {_FLOOR_SIZE:,}", "median", None))
    return figures


def _stand(store: Store) -> Desk:
    return Program(store, Place("Desk 1")).desk("door")


def _stand_at_server(store: Store) -> Desk:
    """Stand at a list of a server that knows every ticket and has rules, too."""
    terms = ListTerms(products=("1",), matches_addons=True, rules=_ONCE_A_DAY, dates=_DATES)
    now = datetime.now(UTC).isoformat()
    with store.write():
        store.add_list(CheckInList("door", "Day 1", server=_SERVER, terms=terms), now)
        store._db.executemany(
            "INSERT OR IGNORE INTO server_tickets VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (*server_ticket_row(ServerTicket(each.id, _SERVER, each.id, product="1")), now)
                for each in list(store.tickets())
            ),
        )
    return _stand(store)


class _Desk:
    """One event file of a size, a desk in it, and a file for the yardstick beside it."""

    def __init__(self, path: Path, size: int, stand: Callable[[Store], Desk | BareDesk]) -> None:
        self.path = path
        self.size = size
        self.stand = stand
        self.files = 0
        self.codes: list[str] = []
        self.ours: list[float] = []
        self.raw: list[float] = []
        self._open_next()
        self.pages = self._count_pages()
        self.buffer = os.urandom(self.pages * _FRAME)
        self.file = os.open(path.with_suffix(".raw"), os.O_RDWR | os.O_CREAT)
        os.pwrite(self.file, bytes(len(self.buffer) * _BLOCK), 0)
        os.fsync(self.file)

    def _open_next(self) -> None:
        # Everybody comes in once; when all have come, the next copy of the event opens.
        self.files += 1
        self.path = self.path.with_stem(f"{self.path.stem}-{self.files}")
        self.store = store = event_of(self.path, self.size)
        store.prepare_for_scanning()
        self.codes = [f"BCDF{number:08d}" for number in range(self.size)]
        random.Random(self.size).shuffle(self.codes)
        self.desk = self.stand(store)

    def run_block(self) -> None:
        """Time decisions and bare writes in turn, so that both meet the disk as it is."""
        for place in range(_BLOCK):
            if not self.codes:
                self._open_next()
            code = self.codes.pop()
            begin = time.perf_counter()
            self.desk.scan(code)
            between = time.perf_counter()
            os.pwrite(self.file, self.buffer, place * len(self.buffer))
            os.fdatasync(self.file)
            end = time.perf_counter()
            self.ours.append((between - begin) * 1e6)
            self.raw.append((end - between) * 1e6)

    def figure(self, what: str, place: str, goal: float | None) -> Figure:
        """Give the median or the p99 beside that of the bare writes."""
        ours, raw = _at(self.ours, place), _at(self.raw, place)
        ratio = ours / raw
        return Figure(
            f"{what}, {place} µs ({self.pages} pages)",
            "raw write + fdatasync",
            ours,
            raw,
            ratio,
            f"<= {goal}" if goal else "the floor",
            goal is None or ratio <= goal,
        )

    def _count_pages(self) -> int:
        # A checkpoint tells how many pages the log holds; the one before empties it.
        checkpoint = "PRAGMA wal_checkpoint(RESTART)"
        self.store.rows(checkpoint)
        for _ in range(_COUNTED):
            self.desk.scan(self.codes.pop())
        (told,) = self.store.rows(checkpoint)
        pages: int = told["log"]
        return round(pages / _COUNTED)


def event_of(path: Path, size: int) -> Store:
    """Make an event of so many people, whose codes are BCDF00000000 and on."""
    event = Event("e", "Event", date(2026, 5, 12), date(2026, 5, 14), "Europe/Bucharest")
    store = Store.create(path, event)
    now = datetime.now(UTC).isoformat()
    order = list(range(size))
    random.Random(1).shuffle(order)
    with store.write():
        store.add_list(CheckInList("door", "Day 1"), now)
        store._db.executemany(
            "INSERT INTO attendees VALUES (?, ?, 0, ?, '', '', '', 'Company', 'Romania', "
            "'Participant', 'on-site', '', '', '', NULL, 0, ?)",
            ((number + 1, f"BCDF{number:08d}", f"Person {number}", now) for number in order),
        )
        store._db.executemany(
            "INSERT INTO tickets (id, code, attendee, category, status) "
            "VALUES (?1, ?1, ?2, '', 'valid')",
            ((f"BCDF{number:08d}", number + 1) for number in order),
        )
    return store


def _at(values: list[float], place: str) -> float:
    return sorted(values)[int(len(values) * _PLACES[place])]
