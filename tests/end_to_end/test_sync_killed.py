"""“checkin sync” is killed again and again while it sends: everything arrives exactly once."""

import random
import secrets
import sys
import time
from collections import Counter

import pytest

from checkin import build
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from tests.builders import SECOND, an_entry, an_undo, some_lines
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


@pytest.fixture
def chance():
    seed = secrets.randbits(32)
    sys.stdout.write(f"The seed is {seed}.\n")
    return random.Random(seed)  # noqa: S311


@pytest.fixture
def killed(server, event, conditions, chance):
    """Kill “checkin sync” again and again while it sends."""

    def again_and_again():
        for _ in range(_KILLS):
            moment = server.when_sent(chance.randrange(1, 9))
            running = Running(("sync", event), conditions)
            assert moment.wait(PATIENCE_SECONDS)
            time.sleep(chance.uniform(0, 0.005))  # anywhere within a request
            running.kill()

    return again_and_again


@pytest.fixture
def sent_all(event, conditions):
    """Let “checkin sync” come to its end."""

    def at_last():
        ended = prepared("sync", event, conditions=conditions)
        assert ended.status == 0, ended
        assert prepared("outbox", event, "--json", conditions=conditions).objects == []

    return at_last


def test_killed_fifty_times_while_it_sends_it_sends_everything_once(
    server, event, killed, sent_all
):
    killed()
    assert 0 < len(server.passages) < len(_CODES + _LEAVE), "It was not killed in the middle."

    sent_all()
    with build.open_event(event) as store:
        lines = {line.id: (line.code, line.direction.value) for line in store.entries()}
    arrived = [(each.nonce, (each.secret, each.direction)) for each in server.passages]
    assert sorted(arrived) == sorted(lines.items())
    order = [each.secret for each in server.passages if each.direction == "entry"]
    assert Counter(order) == Counter(_CODES)
    for code in _LEAVE:
        passed = [each.direction for each in server.passages if each.secret == code]
        assert passed == ["entry", "exit"]


def test_killed_fifty_times_refusals_badges_and_undos_arrive_once_too(
    server, event, killed, sent_all
):
    sent_all()
    refused, printed = _write_the_rest(event)
    killed()
    left = [each for each in server.passages if each.direction == "exit"]
    assert (left, len(server.prints)) != ([], len(_CODES)), "It was not killed in the middle."

    sent_all()
    assert sorted(server.refusals) == refused
    assert sorted(server.prints) == printed
    stand = sorted((each.secret, each.direction) for each in server.passages)
    assert stand == sorted((code, "entry") for code in _CODES)


def _write_the_rest(event):
    """Refuse everybody, print their badges, and undo every exit; give names and moments of these.

    All about one ticket is written together, so that a kill meets every kind of line.
    """
    with build.open_event(event) as store:
        lines, refused, printed = [], [], []
        for passage in list(store.entries()):
            name = {"list_id": passage.list_id, "ticket_id": passage.ticket_id}
            about = name | {"attendee_id": passage.attendee_id, "code": passage.code}
            later = passage.at + 60 * SECOND
            if passage.kind is EntryKind.EXIT:
                lines.append(an_undo(passage, later, code=passage.code))
                continue
            told = {"kind": EntryKind.REFUSAL, "verdict": Verdict.ALREADY_ADMITTED}
            lines += (an_entry(at=later, **about, **told),
                      an_entry(EntryKind.BADGE, later + SECOND, **about))  # fmt: skip
            refused.append((lines[-2].id, passage.code))
            printed.append((passage.code, lines[-1].at.isoformat()))
        some_lines(store, *lines)
    return sorted(refused), sorted(printed)
