import keyring.backends.fail
import pytest

from checkin.servers.http import HttpLine
from checkin.servers.pretix_push import PretixPush
from checkin.servers.tokens import KeyringSafe
from tests.builders import NOON
from tests.server_tickets import SERVER
from tests.servers.indico_event import IndicoEvent
from tests.servers.loopback import Loopback
from tests.servers.scripted_pretix import ScriptedPretix


@pytest.fixture
def serving():
    """Start servers, which are stopped when the test is over."""
    started = []

    def start(*answers, **how):
        started.append(Loopback(*answers, **how))
        return started[-1]

    yield start
    for each in started:
        each.close()


@pytest.fixture
def safe(tmp_path):
    """A safe for tokens on a computer that has no keyring."""
    return KeyringSafe(tmp_path / "tokens", ring=keyring.backends.fail.Keyring)


@pytest.fixture
def site(serving, desk):
    """The Indico that a file calls its `desk`, serving under a name of its own."""
    there = serving(desk)
    desk.is_called(there.address)
    return there


@pytest.fixture
def event(store):
    """An event of an Indico from which everybody was fetched."""
    made = IndicoEvent(store)
    made.pull()
    return made


@pytest.fixture
def line_to():
    """Open lines, which are closed when the test is over."""
    opened = []

    def to(address, *given, **how):
        opened.append(HttpLine(address, *given, **how))
        return opened[-1]

    yield to
    for each in opened:
        each.close()


@pytest.fixture
def scripted():
    return ScriptedPretix()


@pytest.fixture
def push(scripted):
    """Push postings one after the other; give what became of each that something was said of."""
    pushing = PretixPush(scripted, SERVER, lambda: NOON, connections=1)

    def push(*postings):
        told = [each for pushed in pushing.push(postings) for each in pushed.outcomes]
        return {each.entry_id: each for each in told}

    return push
