"""“checkin sync” is killed again and again while it sends: everything arrives exactly once."""

import random
import secrets
import sys
import time
from collections import Counter

import pytest

from checkin import build
from checkin.core.journal import EntryKind
from tests.builders import SECOND, an_entry
from tests.end_to_end.program import PATIENCE_SECONDS
from tests.servers.scripted_server import ScriptedServer

if sys.platform == "win32":
    pytest.skip("Windows knows no SIGKILL.", allow_module_level=True)

from tests.end_to_end.prepared import Running, prepared

pytestmark = pytest.mark.end_to_end

_KILLS = 50
_CODES = [f"TICKET{number:03}" for number in range(200)]
_LEAVE = _CODES[1::2]


@pytest.fixture
def server():
    server = ScriptedServer(_CODES, pause=0.002)
    yield server
    server.close()


@pytest.fixture
def event(unsent, server):
    """An event in which everybody came and half of them left, of which nothing was sent yet."""
    return unsent(server, _CODES, _passages)


def _passages(at, about):
    yield an_entry(at=at, **about)
    if about["code"] in _LEAVE:
        yield an_entry(EntryKind.EXIT, at + 600 * SECOND, **about)


def test_killed_fifty_times_while_it_sends_it_sends_everything_once(server, event, conditions):
    seed = secrets.randbits(32)
    sys.stdout.write(f"The seed is {seed}.\n")
    chance = random.Random(seed)  # noqa: S311
    for _ in range(_KILLS):
        moment = server.when_sent(chance.randrange(1, 9))
        running = Running(("sync", event), conditions)
        assert moment.wait(PATIENCE_SECONDS)
        time.sleep(chance.uniform(0, 0.005))  # anywhere within a request
        running.kill()
    assert 0 < len(server.passages) < len(_CODES + _LEAVE), "It was not killed in the middle."

    ended = prepared("sync", event, conditions=conditions)
    assert ended.status == 0, ended
    assert prepared("outbox", event, "--json", conditions=conditions).objects == []
    with build.open_event(event) as store:
        lines = {line.id: (line.code, line.direction.value) for line in store.entries()}
    arrived = [(each.nonce, (each.secret, each.direction)) for each in server.passages]
    assert sorted(arrived) == sorted(lines.items())
    order = [each.secret for each in server.passages if each.direction == "entry"]
    assert Counter(order) == Counter(_CODES)
    for code in _LEAVE:
        passed = [each.direction for each in server.passages if each.secret == code]
        assert passed == ["entry", "exit"]
