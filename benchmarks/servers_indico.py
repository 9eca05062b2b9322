"""An Indico fetched, and an outbox drained into it, beside a bare client that asks for the same.

Fetching: ours is all of it, from the first request until everybody can be found in the event file;
their details come later and are not in it. Deciding: how long a desk takes while they come, beside
a desk at rest; and, since the server computes on the same processors here, beside a desk while only
the bare client downloads. Draining: ours reads lines from the event file, looks,
sets, and writes down what became of each; the bare client looks and sets over as many connections.

Needs an Indico with 2,000 people: `INDICO_ATTENDEES=2000 tests/live/indico/up > indico.json`,
then set CHECKIN_INDICO to that file.
"""

import gc
import json
import random
import tempfile
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import urllib3

from benchmarks.figure import Figure, print_table
from benchmarks.servers_pull import Beside, at
from checkin.build import new_id
from checkin.codes.recognise import recognise
from checkin.core.event import Event
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.servers.http import HttpLine
from checkin.servers.indico.indico import IndicoServer
from checkin.servers.indico.indico_event import event_path
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.indico.indico_push import CONNECTIONS
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe
from checkin.services.servers.pulling import Pulling
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from checkin.storage.store import Store
from checkin.turns import take_short_turns
from tests.builders import a_list, a_ticket, listed, with_lists
from tests.servers.live_indico import ABSENT, LiveIndico, indico_of_the_environment

_FETCHES = 4
_TURNS = 4
_BLOCK = 50  # people of each, in each turn
_GUESTS = 400  # of the event's own, who come in meanwhile
_DECISIONS = 1_000
_PAUSE = 0.01  # seconds between two scans of a hurried desk
_FORM = "Participants"


def measure() -> list[Figure]:
    """Measure both; nothing without an Indico."""
    indico = indico_of_the_environment()
    if indico is None:
        print(ABSENT)
        return []
    take_short_turns()  # as the window does
    return [_fetching(indico), *_deciding(indico), _draining(indico)]


class _EventFile:
    """An event file that an event of an Indico is connected to."""

    def __init__(self, folder: str, indico: LiveIndico, event: int) -> None:
        today = date.today()  # noqa: DTZ011 - any day will do
        made = Event(str(uuid.uuid4()), "Pulled", today, today, "Europe/Zurich")
        path = Path(folder) / f"{uuid.uuid4()}.checkin"
        self.store = Store.create(path, made, computer="benchmark")
        self.address = f"{indico.url}/event/{event}"
        self.line = HttpLine(self.address, f"Bearer {indico.token}")

    def pull(self, form: str) -> int:
        """Take in everybody of a form, and none of their details; give their number."""
        return _pull_into(self.store, self.line, self.address, form)


def _pull_into(store: Store, line: HttpLine, address: str, form: str) -> int:
    server = _Server(line, address, frozenset({form}))
    come = (0, 1)

    def note(done: int, of: int) -> None:
        nonlocal come
        come = (done, max(of, 1))

    pulling = Pulling(store, lambda _: server, lambda: datetime.now(UTC))
    pulling.pull(Target("indico", address), note, lambda: come[0] == come[1])
    return come[0]


class _Server(IndicoPull):
    clock_offset = None


class _Bare:
    """A client that asks for the same and throws it away."""

    def __init__(self, indico: LiveIndico) -> None:
        event = event_path("/event/1")
        asked = (f"{event}/", f"{event}/forms/", f"{event}/forms/1/registrations/")
        self._asked = [indico.url + path for path in asked]
        self._pool = urllib3.PoolManager(headers={"Authorization": f"Bearer {indico.token}"})

    def download(self) -> None:
        """Ask for everybody."""
        for address in self._asked:
            assert self._pool.request("GET", address).status == 200


def _fetching(indico: LiveIndico) -> Figure:
    bare = _Bare(indico)
    ours = theirs = 0.0
    came = 0
    for turn in range(_FETCHES):
        with tempfile.TemporaryDirectory() as folder:
            file = _EventFile(folder, indico, 1)
            gc.collect()
            # Each is first as often as the other: an Indico is quicker when it has just told all.
            other = _seconds(bare.download) if turn % 2 else 0.0
            began = time.perf_counter()
            came = file.pull("1")
            mine = time.perf_counter() - began
            other = other or _seconds(bare.download)
            print(f"{came} registrations: {mine:.2f} s, a bare client {other:.2f} s", flush=True)
            ours, theirs = ours + mine, theirs + other
            file.store.close()
    ratio = ours / theirs
    what = f"{came:,} registrations from a real Indico, s"
    return Figure(what, "a bare client's download", ours, theirs, ratio, "<= 1.1", ratio <= 1.1)


def _seconds(job: Callable[[], None]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def _deciding(indico: LiveIndico) -> list[Figure]:
    with tempfile.TemporaryDirectory(dir=".") as folder:
        file = _EventFile(folder, indico, 1)
        file.store.prepare_for_scanning()
        desk = _Desk(file.store)
        idle = desk.times(lambda count: count < _DECISIONS)
        download = Beside(_Bare(indico).download)
        beside_bare = desk.times(lambda _: not download.is_done)
        path, line, address = file.store.path, file.line, file.address

        def fetch() -> None:
            with Store(path) as store:
                assert _pull_into(store, line, address, "1")

        pull = Beside(fetch)
        beside = desk.times(lambda _: not pull.is_done)
        file.store.close()
    print(f"{len(idle)} decisions at rest, {len(beside_bare)} beside a download, {len(beside)} "
          "beside a fetch", flush=True)  # fmt: skip
    figures = []
    for name, place, goal in (("median", 0.5, ""), ("p99", 0.99, "<= 2.0"), ("slowest", 1.0, "")):
        ours, rest, bare = (at(times, place) for times in (beside, idle, beside_bare))
        what = f"decision while everybody comes in, {name} ms"
        ratio = ours / rest
        is_met = not goal or ratio <= 2.0
        figures.append(Figure(what, "a desk at rest", ours, rest, ratio, goal, is_met))
        yardstick = "beside a bare client's download"
        figures.append(Figure(what, yardstick, ours, bare, ours / bare, "", reached=True))
    return figures


class _Desk:
    """A hurried desk at a list of the event's own, whose guests come in and are turned away."""

    def __init__(self, store: Store) -> None:
        self._codes = [f"OWN-{number}" for number in range(_GUESTS)]
        with_lists(store, a_list(id="own"))
        listed(store, *(a_ticket(code, name=f"Guest {code}") for code in self._codes))
        self._desk = Desk(store, _scribe(), recognise, "own")
        self._random = random.Random(1)

    def times(self, goes_on: Callable[[int], bool]) -> list[float]:
        """Give the milliseconds that decisions take."""
        found: list[float] = []
        while goes_on(len(found)):
            code = self._random.choice(self._codes)
            began = time.perf_counter()
            self._desk.scan(code)
            found.append((time.perf_counter() - began) * 1000)
            time.sleep(_PAUSE)
        return found


def _draining(indico: LiveIndico) -> Figure:
    made = indico.new_event([_FORM])
    form = str(made["forms"][_FORM])
    ours = theirs = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(_TURNS):
            mine, bare = (_people(indico, form) for _ in range(2))
            file = _EventFile(folder, indico, made["event"])
            file.pull(form)
            ours += _drained(file, form, [each["code"] for each in mine])
            theirs += _bare(indico, file.address, form, [each["id"] for each in bare])
            file.store.close()
    count = _TURNS * _BLOCK
    what = f"{count} queued check-ins into a real Indico, a second"
    yardstick = f"a bare client over {CONNECTIONS} connections, in turns"
    ratio = theirs / ours
    return Figure(what, yardstick, count / ours, count / theirs, ratio, ">= 0.9", ratio >= 0.9)


def _people(indico: LiveIndico, form: str) -> list[dict[str, Any]]:
    about = {"form": int(form), "first_name": "Ada", "last_name": "Ek", "guests": 0}
    return [indico.organize("register", **about) for _ in range(_BLOCK)]


def _drained(file: _EventFile, form: str, codes: list[str]) -> float:
    scribe = _scribe()
    desk = Desk(file.store, scribe, recognise, list_id(file.address, form))
    assert all(desk.scan(code).admitted for code in codes)
    target = Target("indico", file.address)
    told = ServerDestination(file.store, file.address, IndicoServer(target, file.line))
    sync = Sync(file.store, lambda _: told, scribe.now)
    sync.connect(target)
    gc.collect()
    began = time.perf_counter()
    sync.sync()
    took = time.perf_counter() - began
    assert not file.store.unsent_count()
    return took


def _scribe() -> Scribe:
    return Scribe("Desk 1", "", lambda: datetime.now(UTC), new_id)


def _bare(indico: LiveIndico, address: str, form: str, keys: list[object]) -> float:
    headers = {"Authorization": f"Bearer {indico.token}", "Content-Type": "application/json"}
    pool = urllib3.PoolManager(maxsize=CONNECTIONS, block=True, headers=headers)
    path = f"{indico.url}{event_path(address)}/forms/{form}/registrations"

    def check_in(key: object) -> None:
        assert pool.request("GET", f"{path}/{key}").status == 200
        body = json.dumps({"checked_in": True})
        assert pool.request("PATCH", f"{path}/{key}", body=body).status == 200

    began = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        list(threads.map(check_in, keys))
    return time.perf_counter() - began


if __name__ == "__main__":
    print_table(measure())
