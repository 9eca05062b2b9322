"""Check-in lists of a pretix that are connected after others."""

from dataclasses import replace

import pytest

from checkin.core.servers.offer import with_lists
from checkin.core.servers.outbox import Target
from checkin.servers.pretix.pretix import PretixServer
from checkin.services.servers.pulling import Pulling
from checkin.storage.store import Store
from tests.builders import an_event
from tests.servers.pulled import AT
from tests.servers.recorded_pretix import RecordedPretix


class Server(PretixServer):
    clock_offset = 0.0


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "event.checkin", an_event()) as store:
        yield store


def test_they_come_though_nothing_changed_at_the_server(store):
    there = RecordedPretix(orders=3)
    pulling = Pulling(store, lambda target: Server(target, there), lambda: AT)
    target = Target("pretix", there.address)

    def names_with(*chosen):
        pulling.pull(replace(target, memory=with_lists(target.memory, chosen)))
        return {each.name for each in store.lists()}

    (first, second, *_) = there.told["checkinlists"]["results"]
    ids = [str(each["id"]) for each in (first, second)]
    assert names_with(ids[0]) == {first["name"]}
    assert names_with(*ids) == {first["name"], second["name"]}
    assert len(names_with()) == len(there.told["checkinlists"]["results"])
