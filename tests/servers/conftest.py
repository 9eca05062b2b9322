import keyring.backends.fail
import pytest

from checkin.servers.http import HttpLine
from checkin.servers.pretix.pretix_push import PretixPush
from checkin.servers.tokens import KeyringSafe
from tests.builders import NOON
from tests.server_tickets import SERVER
from tests.servers.connected_event import ConnectedEvent
from tests.servers.indico_event import IndicoEvent
from tests.servers.loopback import Loopback, certificate
from tests.servers.scripted_pretix import ScriptedPretix
from tests.servers.scripted_server import ScriptedServer


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


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """A certificate of this computer, and one of another."""
    folder = tmp_path_factory.mktemp("certificates")
    return certificate(folder), certificate(folder, host="other.example")


@pytest.fixture
def connected_to(store, certificates, request):
    """Connect an event to a server; both are gone when the test is over."""

    def made(codes, *, kind=ScriptedServer, is_secure=False, connections=1, in_orders=False):
        own, other = certificates if is_secure else (None, None)
        server = kind(codes, own, other)
        request.addfinalizer(server.close)
        connected = ConnectedEvent(store, server, connections=connections, ca_file=own)
        request.addfinalizer(connected.close)
        connected.with_tickets(*codes, in_orders=in_orders)
        return connected

    return made
