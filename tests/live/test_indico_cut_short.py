"""Whatever happens to connection or program, a real Indico is told each change exactly once.

Its own log, which notes every setting, is what shows it.
"""

import random
import secrets
import sys
import threading
import time
from collections import Counter
from datetime import UTC, datetime

import pytest

from checkin import build
from checkin.codes.recognise import recognise
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.outward import token_safe
from checkin.servers.http import HttpLine
from checkin.servers.indico.indico import IndicoServer
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.journal.conflicts import Conflicts
from checkin.services.scribe import Scribe
from checkin.services.servers.pulling import Pulling
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import an_event, new_id
from tests.end_to_end.program import Conditions
from tests.live.cutting_proxy import Cut, CuttingProxy

DOOR = "Participants"
PEOPLE = 6
_MOST_SYNCS = 40
_KILLS = 4
_LONGEST_SETTING_SECONDS = 0.4


def now():
    return datetime.now(UTC)


class Registered:
    """An event with some people, reached through a proxy, and what its log says of them."""

    def __init__(self, indico, plan):
        self._indico = indico
        self._event = indico.new_event([DOOR])
        self.form = self._event["forms"][DOOR]
        names = ({"first_name": "Ada", "last_name": f"Ek {number}"} for number in range(PEOPLE))
        self.codes = [
            indico.organize("register", form=self.form, guests=0, **each)["code"] for each in names
        ]
        self._proxy = CuttingProxy(indico.url, plan)
        self.address = f"{self._proxy.address}/event/{self._event['event']}"
        self.target = Target("indico", self.address)
        self.token = f"Bearer {indico.organize('new_token', user='desk')['token']}"

    def close(self):
        self._proxy.close()

    def log(self):
        """Give how often its log says what of whom, and fail where that is more than once."""
        told = Counter(self._indico.organize("log", event=self._event["event"]))
        assert set(told.values()) <= {1}
        return sorted(told)


@pytest.fixture
def registered(indico):
    """Give an event on the real Indico that a plan cuts connections to."""
    made = []

    def registered(plan):
        made.append(Registered(indico, plan))
        return made[-1]

    yield registered
    for each in made:
        each.close()


def admitted(store, event):
    """Let everybody in at the desk; give the ids of the lines."""
    scribe = Scribe("Desk 1", "", now, new_id)
    desk = Desk(store, scribe, recognise, list_id(event.address, str(event.form)))
    decisions = [desk.scan(code) for code in event.codes]
    assert {each.verdict for each in decisions} == {Verdict.ADMITTED}
    return [each.entry_id for each in decisions]


def undone(store, lines):
    """Take back every second line."""
    corrections = Corrections(store, Scribe("Desk 1", "", now, new_id))
    for line in lines[::2]:
        corrections.undo(line, "Wrong person")


def check(event, store):
    """Look whether everybody was told of once, and every second one taken back once."""
    told = event.log()
    assert len([each for each in told if "checked in" in each]) == PEOPLE
    assert len(told) == PEOPLE + PEOPLE // 2
    assert Conflicts(store, None).all() == ()


@pytest.mark.parametrize("cut", [Cut.BEFORE, Cut.AFTER, Cut.MIDDLE, Cut.LATE])
def test_cut_connections_set_nothing_twice_and_lose_nothing(store, registered, cut):
    event = registered(lambda number: cut if number % 3 == 1 else Cut.NEVER)
    line = HttpLine(event.address, event.token)
    server = IndicoServer(event.target, line)
    pulling = Pulling(store, lambda _: server, now)
    sync = Sync(store, lambda _: ServerDestination(store, event.address, server), now)
    sync.connect(event.target)

    def arrives():
        for _ in range(_MOST_SYNCS):
            sync.sync()
            if not list(store.outbox()):
                return
        pytest.fail("It is still not all there.")

    pulling.pull(event.target)
    lines = admitted(store, event)
    arrives()
    pulling.pull(event.target)
    undone(store, lines)
    arrives()
    pulling.pull(event.target)
    line.close()
    check(event, store)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL.")
def test_killed_while_it_sends_it_sets_nothing_twice_and_loses_nothing(
    tmp_path, registered, monkeypatch
):
    from tests.end_to_end.prepared import Running, prepared

    seed = secrets.randbits(32)
    sys.stdout.write(f"The seed is {seed}.\n")
    chance = random.Random(seed)  # noqa: S311
    is_setting = threading.Event()

    def tell(_):
        is_setting.set()
        return Cut.NEVER

    event = registered(tell)
    conditions = Conditions(tmp_path / "settings")
    monkeypatch.setenv("CHECKIN_CONFIG", str(conditions.settings))
    path = tmp_path / "conference.checkin"
    with build.create_event(path, an_event()) as store:
        with store.write():
            store.add_target(event.target)
        token_safe(store.event().id).keep(event.address, event.token)

    def killed_and_then_not():
        for _ in range(_KILLS):
            is_setting.clear()
            running = Running(("sync", path), conditions)
            while running.process.is_alive() and not is_setting.wait(0.05):
                pass  # Where all is there it ends by itself.
            time.sleep(chance.uniform(0, _LONGEST_SETTING_SECONDS))  # anywhere within a request
            running.kill()
        ended = prepared("sync", path, conditions=conditions)
        assert ended.status == 0, ended
        assert prepared("outbox", path, "--json", conditions=conditions).objects == []

    assert prepared("sync", path, conditions=conditions).status == 0
    with build.open_event(path) as store:
        lines = admitted(store, event)
    killed_and_then_not()
    with build.open_event(path) as store:
        undone(store, lines)
    killed_and_then_not()
    with build.open_event(path) as store:
        check(event, store)
