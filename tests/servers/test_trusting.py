"""An event that is open, while its computer is told whom to trust."""

import pytest

from checkin import build
from checkin.core.errors import NotTrusted
from checkin.settings import certificates_file
from tests.servers.authority import Authority
from tests.servers.loopback import Loopback
from tests.servers.pretix_desk import TEAM, PretixDesk


@pytest.fixture
def authority(tmp_path):
    return Authority(tmp_path)


@pytest.fixture
def conf(authority):
    site = Loopback(PretixDesk(), certificate=authority.signed())
    yield f"{site.address}/demo/conf"
    site.close()


@pytest.fixture
def opened(store, clock):
    """Open the event once more, as each lane of the window does."""
    programs = []

    def program():
        programs.append(
            build.Program(build.open_event(store.path), build.Place("Desk 1", "Olive", clock))
        )
        return programs[-1]

    yield program
    for each in programs:
        each.close()


def test_every_lane_of_an_open_event_trusts_whom_one_was_told(opened, authority, conf):
    asking, syncing = opened(), opened()
    for each in (asking, syncing):
        with pytest.raises(NotTrusted):
            each.connecting.knock(conf, TEAM)

    offer = asking.trusting(authority.file, lambda connecting: connecting.knock(conf, TEAM))
    assert conf in [each.address for each in offer.events]
    for each in (asking, syncing):
        assert each.connecting.knock(conf, TEAM).events == offer.events


def test_certificates_that_were_of_no_use_are_not_kept(opened, conf, tmp_path):
    other = Authority(tmp_path, "other")
    with pytest.raises(NotTrusted) as told:
        opened().trusting(other.file, lambda connecting: connecting.knock(conf, TEAM))
    assert told.value.server
    assert not certificates_file().exists()
