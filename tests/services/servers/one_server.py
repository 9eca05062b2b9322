"""An attended event that is kept up to date at one server, by a clock that tests set."""

import pytest

from checkin.core.servers.outbox import Target
from checkin.services.servers.sync import Sync
from tests.attended_event import MORNING, an_event, with_list

SERVER = Target("server", "https://pretix.example.org/demo/conf")


@pytest.fixture
def store(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        yield store


@pytest.fixture
def clock():
    return [MORNING]


@pytest.fixture
def sync(store, server, clock):
    sync = Sync(store, lambda _: server, lambda: clock[0], lambda: 0.0)
    sync.connect(SERVER)
    return sync
