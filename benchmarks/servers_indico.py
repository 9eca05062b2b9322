"""An Indico fetched, and an outbox drained into it, beside a bare client that asks for the same.

Fetching: ours is all of it, from the first request until everybody can be found in the event file;
their details come later and are not in it. Draining: ours reads lines from the event file, looks,
sets, and writes down what became of each; the bare client looks and sets over as many connections.

Needs an Indico: `tests/servers/indico/up > indico.json`, then set CHECKIN_INDICO to that file.
"""

import gc
import json
import tempfile
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import urllib3

from benchmarks.figure import Figure, print_table
from checkin.codes.recognise import recognise
from checkin.core.event import Event
from checkin.core.outbox import Target
from checkin.core.server_names import list_id
from checkin.servers.http import HttpLine
from checkin.servers.indico_event import event_path
from checkin.servers.indico_pull import IndicoPull
from checkin.servers.indico_push import CONNECTIONS, IndicoPush
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe
from checkin.services.server_destination import ServerDestination
from checkin.services.sync import Sync
from checkin.storage.store import Store
from tests.servers.live_indico import ABSENT, LiveIndico, indico_of_the_environment

_TURNS = 3
_BLOCK = 50  # people of each, in each turn
_FORM = "Participants"


def measure() -> list[Figure]:
    """Measure both; nothing without an Indico."""
    indico = indico_of_the_environment()
    if indico is None:
        print(ABSENT)
        return []
    return [_fetching(indico), _draining(indico)]


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
        at = datetime.now(UTC)
        pages = IndicoPull(self.line, self.address, frozenset({form})).pull("")
        came = 0
        for page in pages:
            ready = self.store.ready_orders(self.address, page.orders)
            with self.store.write():
                if page.event:
                    self.store.take_event(self.address, page.event, at)
                self.store.take_orders(ready, at)
                self.store.keep_cursor(self.address, page, at)
            came = len(page.orders)
            if came:
                break
        return came


def _fetching(indico: LiveIndico) -> Figure:
    path = f"{event_path('/event/1')}/forms/1/registrations/"
    pool = urllib3.PoolManager(headers={"Authorization": f"Bearer {indico.token}"})
    ours = theirs = 0.0
    came = 0
    for _ in range(_TURNS):
        with tempfile.TemporaryDirectory() as folder:
            file = _EventFile(folder, indico, 1)
            gc.collect()
            began = time.perf_counter()
            came = file.pull("1")
            ours += time.perf_counter() - began
            began = time.perf_counter()
            for asked in (f"{event_path('/event/1')}/", f"{event_path('/event/1')}/forms/", path):
                assert pool.request("GET", indico.url + asked).status == 200
            theirs += time.perf_counter() - began
            file.store.close()
    ratio = ours / theirs
    what = f"{came:,} registrations from a real Indico, s"
    return Figure(what, "a bare client's download", ours, theirs, ratio, "<= 1.1", ratio <= 1.1)


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


def _people(indico: LiveIndico, form: str) -> list[dict[str, object]]:
    about = {"form": int(form), "first_name": "Ada", "last_name": "Ek", "guests": 0}
    return [indico.organize("register", **about) for _ in range(_BLOCK)]


def _drained(file: _EventFile, form: str, codes: list[str]) -> float:
    scribe = Scribe("Desk 1", "", lambda: datetime.now(UTC), lambda: str(uuid.uuid4()))
    desk = Desk(file.store, scribe, recognise, list_id(file.address, form))
    assert all(desk.scan(code).admitted for code in codes)
    push = IndicoPush(file.line, file.address)
    sync = Sync(file.store, lambda _: ServerDestination(file.store, file.address, push), scribe.now)
    sync.connect(Target("indico", file.address))
    gc.collect()
    began = time.perf_counter()
    sync.sync()
    took = time.perf_counter() - began
    assert not file.store.unsent_count()
    return took


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
