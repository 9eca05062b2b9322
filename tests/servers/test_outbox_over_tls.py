"""Lines go only to a server that proves who it is."""

import pytest

from checkin.settings import Settings
from tests.servers.authority import Authority
from tests.servers.connected_event import ConnectedEvent
from tests.servers.loopback import certificate
from tests.servers.scripted_server import ScriptedServer

UNTRUSTED = "is signed by nobody whom this computer trusts"


@pytest.fixture
def own(tmp_path):
    return certificate(tmp_path)


@pytest.fixture
def connect(store, request):
    def made(shown, ca_file=None):
        server = ScriptedServer(["ADA1"], shown)
        request.addfinalizer(server.close)
        connected = ConnectedEvent(store, server, ca_file=ca_file)
        request.addfinalizer(connected.close)
        connected.with_tickets("ADA1")
        connected.passed("ADA1")
        return connected

    return made


def trouble(connected):
    (synced,) = connected.sync.sync()
    assert synced.waiting == 1
    assert connected.server.asked == []
    return synced.trouble


def test_the_organisations_own_authority_can_be_trusted(connect, tmp_path):
    authority = Authority(tmp_path)
    connected = connect(authority.signed(), ca_file=authority.file)
    assert connected.sync.sync()[0].accepted == 1


def test_an_authority_that_was_not_named_is_not_trusted(connect, tmp_path):
    named, other = Authority(tmp_path, "named"), Authority(tmp_path, "other")
    assert UNTRUSTED in trouble(connect(other.signed(), ca_file=named.file))


def test_a_certificate_that_nobody_trusted_signed_gets_nothing(connect, own):
    assert UNTRUSTED in trouble(connect(own))


def test_trusting_one_certificate_is_not_trusting_another(connect, own, tmp_path):
    assert UNTRUSTED in trouble(connect(certificate(tmp_path), ca_file=own))


def test_the_certificate_of_another_server_gets_nothing(connect, tmp_path):
    others = certificate(tmp_path, host="other.example")
    assert "is that of another server" in trouble(connect(others, ca_file=others))


@pytest.mark.parametrize(
    "switch", ["PYTHONHTTPSVERIFY", "SSL_NO_VERIFY", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"]
)
def test_nothing_in_the_surroundings_switches_this_off(connect, own, monkeypatch, switch):
    monkeypatch.setenv(switch, "0" if switch.startswith("PYTHON") else "")
    assert UNTRUSTED in trouble(connect(own))


def test_no_setting_switches_this_off():
    """Whoever adds a setting says here that it has nothing to do with whom to trust."""
    about_trust = set(Settings._fields) - {
        "camera", "camera_mirrored", "computer", "desk", "folder", "language", "less_motion",
        "operator", "printer", "scanner_gap_ms", "scanner_layout", "scanner_suffix",
        "serial_port", "theme", "volume",
    }  # fmt: skip
    assert about_trust == {"ca_file"}  # which adds to whom is trusted, as is tested above


def test_the_line_waits_until_the_server_proves_who_it_is(connect, own):
    connected = connect(own)
    trouble(connected)
    (line,) = connected.store.outbox()
    assert UNTRUSTED in line.reason
    assert line.next_at is not None
