"""Signing in at a real Indico with the browser, at the address that is registered there."""

import webbrowser

import keyring.backends.fail
import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from checkin.core.errors import AccessDenied
from checkin.core.servers.sign_in import SignIn
from checkin.servers.doorway import Doorway
from checkin.servers.indico.indico import IndicoServer
from checkin.servers.tokens import KeyringSafe
from tests.cli.conftest import checkin, event, kept  # noqa: F401 - fixtures
from tests.live.indico_browser import IndicoBrowser
from tests.live.test_window_live import window  # noqa: F401 - a fixture
from tests.servers.at_browser import AtBrowser, fields_of
from tests.servers.loopback import refusal
from tests.ui.conftest import crash, in_fusion, look, read_and_drawn  # noqa: F401 - fixtures


@pytest.fixture
def safe(tmp_path):
    return KeyringSafe(tmp_path / "tokens", ring=keyring.backends.fail.Keyring)


@pytest.fixture
def doorway(safe):
    return Doorway(safe, {"indico": IndicoServer})


@pytest.fixture
def person(indico, monkeypatch):
    """Somebody who may only check in, at this computer's browser."""
    person = AtBrowser(IndicoBrowser("desk", indico.password))
    monkeypatch.setattr(webbrowser, "open", person.open)
    yield person
    person.leave()


class Opener(QObject):
    """Opens the browser where the window wants it."""

    def __init__(self, person, parent):
        super().__init__(parent)
        self._person = person

    @Slot(QUrl)
    def open(self, url):
        self._person.open(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def signing(indico, client="checkin"):
    return SignIn(f"{indico.url}/event/1", indico.clients.get(client, client))


def test_an_event_is_connected_by_signing_in_fetched_and_told_who_came(
    checkin, event, kept, indico, person  # noqa: F811
):  # fmt: skip
    indico.organize("take_back", user="desk")
    made = indico.new_event(["Participants"])
    form = made["forms"]["Participants"]
    ada = indico.organize("register", form=form, first_name="Ada", last_name="Lovelace", guests=0)
    address = f"{indico.url}/event/{made['event']}"
    told = checkin("connect", event, address, "--sign-in", "--client-id", indico.clients["checkin"])
    assert (told.status, told.err.count("Sign in with the browser")) == (0, 1)
    assert "Checkin is whoever signed in" in told.out
    assert fields_of(person.shown[0])["redirect_uri"] == "http://127.0.0.1:8765/callback"
    person.leave()
    assert "You can close this window" in person.seen[0]
    token = kept()[address]
    assert token.startswith("Bearer indo_")
    assert checkin("sync", event).status == 0
    scanned = checkin("scan", event, "--list", "Participants", given=f"{ada['code']}\n")
    assert "Ada Lovelace" in scanned.out
    assert checkin("sync", event).status == 0
    path = f"/api/checkin/event/{made['event']}/forms/{form}/registrations/{ada['id']}"
    assert indico.registration(path)["checked_in"] is True
    assert token.partition(" ")[2] not in "".join((told.out, told.err, scanned.out))
    assert token.partition(" ")[2].encode() not in event.read_bytes()

    # Whoever allowed it once is not asked again; the client ID is known here by now.
    assert checkin("connect", event, address, "--renew").status == 0
    assert kept()[address] not in {"", token}
    assert person.do.asked_to_allow == 1
    assert "taken back there only" in checkin("disconnect", event, address, "--revoke").err
    assert "profile under “Applications”" in checkin("disconnect", event, address).out


def test_whoever_does_not_allow_it_is_told_so(doorway, indico):
    person = AtBrowser(IndicoBrowser("organizer", indico.password, allows=False))
    told = refusal(lambda: doorway.sign_in(signing(indico), person.waiting()))
    assert "was not allowed in at" in str(told)
    person.leave()
    assert "Nothing was allowed." in person.seen[0]


def test_whoever_may_not_check_in_there_is_told_so(doorway, indico):
    person = AtBrowser(IndicoBrowser("outsider", indico.password))
    told = refusal(lambda: doorway.sign_in(signing(indico), person.waiting()))
    assert isinstance(told, AccessDenied)
    assert "does not let the token's owner check in" in str(told)
    person.leave()


@pytest.mark.parametrize(
    ("client", "port", "says"),
    [("unknown", 0, "invalid_client"), ("checkin", 8766, "invalid_request")],
)
def test_what_only_the_browser_shows_is_told_to_be_looked_at(
    doorway, indico, client, port, says
):  # fmt: skip
    person = AtBrowser(IndicoBrowser("desk", indico.password))
    asked = SignIn(f"{indico.url}/event/1", indico.clients.get(client, client), port)
    told = refusal(lambda: doorway.sign_in(asked, person.waiting(time_limit=1.0)))
    assert "did not come back in time. If the browser shows an error, check" in str(told)
    person.leave()
    assert says in person.seen[0]


def test_an_application_without_pkce_is_told_so(doorway, indico):
    person = AtBrowser(IndicoBrowser("desk", indico.password))
    told = refusal(lambda: doorway.sign_in(signing(indico, "without_pkce"), person.waiting()))
    assert "“Allow PKCE flow”" in str(told)
    person.leave()


def test_a_permission_that_was_taken_back_asks_to_sign_in_again_and_nothing_is_lost(
    checkin, event, indico, person  # noqa: F811
):  # fmt: skip
    indico.organize("take_back", user="admin")
    person.do = IndicoBrowser("admin", indico.password)
    made = indico.new_event(["Participants"])
    form = made["forms"]["Participants"]
    ada = indico.organize("register", form=form, first_name="Ada", last_name="Lovelace", guests=0)
    address = f"{indico.url}/event/{made['event']}"
    sign_in = ("connect", event, address, "--sign-in", "--client-id", indico.clients["checkin"])
    assert checkin(*sign_in).status == 0
    assert checkin("sync", event).status == 0
    indico.organize("take_back", user="admin")
    checkin("scan", event, "--list", "Participants", given=f"{ada['code']}\n")
    told = checkin("sync", event)
    assert "what is unsent is kept. Connect the event again, by signing in" in told.out + told.err
    path = f"/api/checkin/event/{made['event']}/forms/{form}/registrations/{ada['id']}"
    assert indico.registration(path)["checked_in"] is False
    assert checkin(*sign_in).status == 0
    assert checkin("sync", event).status == 0
    assert indico.registration(path)["checked_in"] is True
    assert person.do.asked_to_allow == 2


def test_the_window_signs_in_too(qtbot, window, indico, person):  # noqa: F811
    until = qtbot.waitUntil
    QDesktopServices.setUrlHandler("http", Opener(person, window), "open")
    window.room.go_to_part("sync")
    page = window.room.outside.servers
    page.begin_connecting()
    view = page.view
    view.access.address.setText(f"{indico.url}/event/1")
    view.access.client.setText(indico.clients["checkin"])
    view.access.browser.click()
    until(lambda: view.choice.go.isVisible() or bool(view.access.trouble()))
    QDesktopServices.unsetUrlHandler("http")
    assert view.access.trouble() == ""
    assert [each.text() for each in view.choice.boxes] == ["Participants", "Intervenant·e·s"]
    assert len(person.shown) == 1
