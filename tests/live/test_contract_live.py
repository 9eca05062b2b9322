"""The real pretix keeps the contract; and says what it says for those who have none.

With `make record-servers` all that is asked here is written to tests/data, for
tests/servers/test_contract_pretix.py.
"""

import os

import pytest

from tests.servers.between import Between
from tests.servers.contract import PullingContract, PushingContract, desk
from tests.servers.pretix_api import event_named
from tests.servers.pretix_organizer import PretixOrganizer, behind, recording_of, slug_of

__all__ = ["desk"]

IS_RECORDING = "CHECKIN_RECORD" in os.environ


@pytest.fixture
def between(request, pretix):
    made = Between(pretix.url, recording_of(request.node.name) if IS_RECORDING else None)
    yield made
    made.vanish()
    made.keep()


@pytest.fixture
def organizer(request, pretix, between):
    reached = behind(between, pretix)
    event = reached.new_event(slug=slug_of(request.node.name) if IS_RECORDING else "")
    made = PretixOrganizer(reached, event, between)
    yield made
    made.close()


@pytest.fixture
def crowded(pretix, between):
    reached = behind(between, pretix)
    made = PretixOrganizer(reached, event_named(reached.api, "conf"), between)
    yield made
    made.close()


class TestPulling(PullingContract):
    interrupts_after_each_page = False  # which takes minutes


class TestPushing(PushingContract):
    pass
