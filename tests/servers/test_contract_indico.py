"""Indico keeps the contract, as far as it can; tests/live asks the real one."""

import pytest

from tests.servers.contract import desk
from tests.servers.indico_contract import IndicoPulling, IndicoPushing
from tests.servers.indico_organizer import RecordedOrganizer
from tests.servers.recorded_indico import RecordedIndico

__all__ = ["desk"]


@pytest.fixture
def organizer():
    indico = RecordedIndico(is_empty=True)
    indico.titles = {1: "Day 1", 2: "Matchmaking"}
    return RecordedOrganizer(indico)


@pytest.fixture
def crowded():
    return RecordedOrganizer(RecordedIndico())


class TestPulling(IndicoPulling):
    pass


class TestPushing(IndicoPushing):
    pass
