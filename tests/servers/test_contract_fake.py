"""The registration server in memory keeps the contract, so that it may stand for the others."""

import pytest

from tests.servers.contract import PullingContract, PushingContract, desk
from tests.servers.fake_server import FakeServer

__all__ = ["desk"]


@pytest.fixture
def organizer():
    return FakeServer()


@pytest.fixture
def crowded():
    server = FakeServer(orders_a_page=3)
    for number in range(11):
        server.order(f"Guest {number}", "Öhman")
    return server


class TestPulling(PullingContract):
    pass


class TestPushing(PushingContract):
    pass
