"""The real Indico keeps the contract, as far as it can; its own log tells each change once."""

import pytest

from checkin.core.journal import EntryKind
from tests.servers.between import Between
from tests.servers.contract import desk
from tests.servers.indico_contract import IndicoPulling, IndicoPushing
from tests.servers.indico_organizer import LiveOrganizer

__all__ = ["desk"]
_CROWD = 5


@pytest.fixture
def organizer(indico):
    made = LiveOrganizer(indico, Between(indico.url))
    yield made
    made.close()


@pytest.fixture
def crowded(organizer):
    for number in range(_CROWD):
        organizer.order("Ada", f"Ek {number}", addons=number % 2)
    return organizer


class TestPulling(IndicoPulling):
    pass


class TestPushing(IndicoPushing):
    def test_its_own_log_tells_each_change_once(self, organizer, desk):
        held = [organizer.order(each, "Öhman").ticket for each in "AB"]
        desk.pull()
        entries = [desk.line(each) for each in held]
        leaving, again = desk.line(held[0], EntryKind.EXIT), desk.line(held[0])
        lines = (*entries, leaving, again, undo := desk.undo(entries[1]))
        for _ in range(2):
            desk.settled(*lines)
        desk.settled(undo)
        checked_in = [each for each in organizer.log() if "checked in" in each]
        assert len(checked_in) == 1

    def test_what_is_taken_back_is_told_once(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        desk.settled(entry := desk.line(held))
        desk.settled(undo := desk.undo(entry))
        desk.settled(entry, undo)
        assert len(organizer.log()) == 2
        assert organizer.passages(held) == []
