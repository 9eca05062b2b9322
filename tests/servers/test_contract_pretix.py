"""pretix keeps the contract, as far as it was recorded; tests/live asks the real one."""

import pytest

from tests.servers.between import Between
from tests.servers.contract import PullingContract, PushingContract, desk
from tests.servers.pretix_api import event_named
from tests.servers.pretix_organizer import PretixOrganizer, recorded, recording_of, slug_of

__all__ = ["desk"]


@pytest.fixture
def between(request):
    made = Between(recording=recording_of(request.node.name))
    yield made
    made.vanish()


@pytest.fixture
def organizer(request, between):
    reached = recorded(between)
    event = reached.new_event(slug=slug_of(request.node.name))
    made = PretixOrganizer(reached, event, between)
    yield made
    made.close()


@pytest.fixture
def crowded(between):
    reached = recorded(between)
    made = PretixOrganizer(reached, event_named(reached.api, "conf"), between)
    yield made
    made.close()


class TestPulling(PullingContract):
    pass


class TestPushing(PushingContract):
    pass
