"""A gate that an organiser gives a device at pretix is the one at which its desk judges."""

import pytest

from checkin.core.servers.outbox import Target
from checkin.servers.pretix.pretix_account import is_device
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.servers.pulling import Pulling
from tests.servers.pulled import AT
from tests.servers.recorded_pretix import RecordedPretix

DEVICE = '{"account": "Device", "gate": "7", "lists": []}'
TEAM = '{"account": "Token"}'


@pytest.fixture
def pretix():
    return RecordedPretix(orders=3)


@pytest.fixture
def pull(store, pretix):
    """Connect once, then pull each time as a program that was just started."""

    def server(target):
        server = PretixPull(pretix, pretix.address, is_device=is_device(target.memory))
        server.clock_offset = None
        return server

    def pull(memory=DEVICE):
        if not store.targets():
            with store.write():
                store.add_target(Target("pretix", pretix.address, memory))
        Pulling(store, server, lambda: AT).pull(store.targets()[0])
        return store.gate_at(pretix.address)

    return pull


def stands_at(pretix, gate):
    pretix.told["info"] = {"device": {"device_id": 5, "gate": gate}, "server": {}}


def test_a_gate_that_was_changed_there_is_known_after_the_next_fetch(pull, pretix):
    for gate, known in (({"id": 7}, "7"), ({"id": 8, "name": "North"}, "8"), (None, "")):
        stands_at(pretix, gate)
        assert pull() == known


def test_what_else_a_target_remembers_stays(pull, pretix, store):
    stands_at(pretix, {"id": 8})
    pull()
    assert store.targets()[0].memory == '{"account":"Device","gate":"8","lists":[]}'


def test_where_nothing_is_said_of_gates_the_known_one_stays(pull):
    assert pull() == "7"


def test_a_team_is_at_no_gate_and_is_not_asked(pull, pretix):
    stands_at(pretix, {"id": 8})
    assert pull(TEAM) == ""
    assert not [path for path, _ in pretix.asked if path.endswith("info")]
