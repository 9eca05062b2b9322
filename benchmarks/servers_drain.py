"""The outbox drained into a real pretix, beside a bare client that sends the same admissions.

The goal: at least 0.9 of the bare client's rate, over as many connections. Ours is all of it:
lines read from the event file, made out to the server, sent, and what became of each written
down; the bare client posts what it holds in memory and looks at nothing but the status. They
take turns with people of their own, for pretix itself is what takes time.

Needs a pretix: `tests/live/pretix/up > pretix.json`, then set CHECKIN_PRETIX to that file.
"""

import gc
import json
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import urllib3

from benchmarks.figure import Figure, print_table
from checkin.build import new_id
from checkin.core.event import Event
from checkin.servers.pretix.pretix_push import CONNECTIONS
from checkin.storage.store import Store
from tests.live.pretix_desk import PretixDesk
from tests.servers.live_pretix import ABSENT, LivePretix, named_by_the_environment
from tests.servers.pretix_api import Api, LiveEvent

ENTRIES = 1_020
_BLOCKS = 34  # short ones: what else goes on here changes from minute to minute
_LISTS = ("Day 1", "Day 2", "Day 3")  # each ticket passes them all
_TICKETS_AN_ORDER = 2
_EARLIER = timedelta(hours=3)


def measure(entries: int = ENTRIES, blocks: int = _BLOCKS) -> list[Figure]:
    """Drain an outbox in blocks, in turns with the bare client; nothing without a pretix."""
    pretix = named_by_the_environment()
    if pretix is None:
        print(ABSENT)
        return []
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = _rates(pretix, Path(folder), entries // blocks, blocks)
    each = [mine / bare for mine, bare in zip(ours, theirs, strict=True)]
    print(f"ratios of the blocks: {', '.join(f'{ratio:.2f}' for ratio in each)}")
    # Over all blocks: one that a neighbour disturbed counts no more than its time.
    mine, bare = (statistics.harmonic_mean(rates) for rates in (ours, theirs))
    what = f"{entries:,} queued entries into a real pretix, a second"
    yardstick = f"a bare client over {CONNECTIONS} connections, in turns"
    ratio = mine / bare
    return [Figure(what, yardstick, mine, bare, ratio, ">= 0.9", ratio >= 0.9)]


def _rates(
    pretix: LivePretix, folder: Path, block: int, blocks: int
) -> tuple[Sequence[float], Sequence[float]]:
    event, device = pretix.new_event(), pretix.new_device_api()
    today = date.today()  # noqa: DTZ011 - any day will do
    made = Event(str(uuid.uuid4()), "Drained", today, today, "Europe/Bucharest")
    ours: list[float] = []
    theirs: list[float] = []
    with Store.create(folder / "drained.checkin", made, computer="benchmark") as store:
        desk = PretixDesk(store, event, device)
        bare = _BareClient(device, event)
        for number in range(blocks):
            _queue(desk, block)
            bare.take(_tickets(event, block))
            turns = ((ours, partial(_drained, desk)), (theirs, bare.rate))
            for rates, turn in turns if number % 2 else reversed(turns):
                gc.collect()
                rates.append(turn())
            print(
                f"block {number + 1}: {ours[-1]:.1f} beside {theirs[-1]:.1f} a second", flush=True
            )
        arrived = sum(each["successful"] for each in event.attempts())
        assert arrived == 2 * block * blocks, f"{arrived} check-ins arrived"
    return ours, theirs


def _queue(desk: PretixDesk, block: int) -> None:
    """Write new admissions."""
    at = datetime.now(UTC) - _EARLIER
    for order in _orders(desk.event, block):
        for ticket in desk.knows(order):
            for place, name in enumerate(_LISTS):
                moment = at + timedelta(milliseconds=place)
                desk.writes(ticket, id=new_id(), at_list=name, at=moment)


def _drained(desk: PretixDesk) -> float:
    """Give the rate at which new lines go out, all of which arrive."""
    lines: int = desk.store.unsent_count()
    began = time.perf_counter()
    left = desk.sends()
    took = time.perf_counter() - began
    assert not left, left[0]
    return lines / took


def _orders(event: LiveEvent, block: int) -> Iterator[dict[str, Any]]:
    for number in range(block // len(_LISTS) // _TICKETS_AN_ORDER):
        yield event.order("Ada", f"Lovelace {number}", addons=_TICKETS_AN_ORDER - 1)


def _tickets(event: LiveEvent, block: int) -> list[str]:
    return [
        position["secret"] for order in _orders(event, block) for position in order["positions"]
    ]


class _BareClient:
    """Posts admissions over as many connections, and looks at the status."""

    def __init__(self, api: Api, event: LiveEvent) -> None:
        self._manager = urllib3.PoolManager(maxsize=CONNECTIONS, block=True)
        self._url = f"{api.url}/api/v1/organizers/{api.organizer}/checkinrpc/redeem/"
        self._headers = {
            "Authorization": f"{api.kind} {api.token}", "Content-Type": "application/json",
        }  # fmt: skip
        self._lists = [event.lists[name] for name in _LISTS]
        self._passages: Sequence[tuple[str, int]] = ()

    def take(self, codes: Sequence[str]) -> None:
        self._passages = [(code, each) for code in codes for each in self._lists]

    def rate(self) -> float:
        began = time.perf_counter()
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            statuses = list(pool.map(self._post, self._passages))
        took = time.perf_counter() - began
        assert set(statuses) == {201}, set(statuses)
        return len(self._passages) / took

    def _post(self, passage: tuple[str, int]) -> int:
        code, checkin_list = passage
        body = {
            "secret": code, "lists": [checkin_list], "nonce": str(uuid.uuid4()), "type": "entry",
            "force": True, "datetime": (datetime.now(UTC) - _EARLIER).isoformat(),
        }  # fmt: skip
        answer = self._manager.request(
            "POST", self._url, body=json.dumps(body), headers=self._headers
        )
        return answer.status


if __name__ == "__main__":
    print_table(measure())
