import pytest

from tests.live.pretix_desk import PretixDesk
from tests.servers import live_indico
from tests.servers.live_pretix import ABSENT, named_by_the_environment


@pytest.fixture(scope="session")
def pretix():
    """A real pretix. Its events `conf` and `confsig` stay as they are: change a `new_event`."""
    found = named_by_the_environment()
    if found is None:
        pytest.skip(ABSENT)
    return found


@pytest.fixture
def event(pretix):
    """An event on the real pretix that this test has for itself, without orders so far."""
    return pretix.new_event()


@pytest.fixture(scope="session")
def indico():
    """A real Indico. Its event 1 stays as it is: change a `new_event`."""
    found = live_indico.indico_of_the_environment()
    if found is None:
        pytest.skip(live_indico.ABSENT)
    return found


@pytest.fixture
def desk(store, event, pretix):
    """Give a desk at an event of the pretix, set up as a device of its own."""
    return PretixDesk(store, event, pretix.new_device_api())
