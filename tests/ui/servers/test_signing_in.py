"""Signing in at a server with the browser, from the window."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from checkin.core.servers.sign_in import SignIn
from checkin.ui.servers.sign_in_waiting import SignInWaiting
from tests.ui.server_fakes import PAGE, connected
from tests.ui.servers.test_servers_page import at_choice, page, press, view  # noqa: F401 - fixtures

ADDRESS = "https://indico.example/event/7"


class Browser(QObject):
    """The system's browser, which keeps what it is asked to open."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString())


@pytest.fixture
def browser():
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def access(view, browser, server):  # noqa: F811 - fixtures
    yield view.access
    server.has_signed_in.set()


def waits(qtbot, view):  # noqa: F811
    qtbot.waitUntil(view.waiting.isVisible)


def test_whoever_signs_in_comes_to_the_choice(qtbot, view, access, browser, server):  # noqa: F811
    assert not access.browser.isEnabled()
    access.address.setText(ADDRESS)
    access.client.setText(" client-7 ")
    qtbot.keyClick(access.client, Qt.Key.Key_Return)
    waits(qtbot, view)
    assert browser.opened == [PAGE]
    assert server.asked == [SignIn(ADDRESS, "client-7")]
    server.has_signed_in.set()
    at_choice(qtbot, view)
    assert access.client.text() == access.address.text() == ""


def test_while_the_browser_is_waited_for_it_is_told_what_can_be_done(
    qtbot, view, access, server  # noqa: F811
):  # fmt: skip
    server.check = "Check the client ID."
    access.address.setText(ADDRESS)
    qtbot.keyClick(access.browser, Qt.Key.Key_Space)
    waits(qtbot, view)
    assert server.asked == [SignIn(ADDRESS)]  # with the client ID that is remembered
    assert view.waiting.stop.hasFocus()
    qtbot.waitUntil(lambda: server.check in view.waiting.told())
    view.waiting.copy.click()
    assert QGuiApplication.clipboard().text() == PAGE
    assert "The address is copied." in view.waiting.told()


def test_a_browser_that_does_not_open_is_told(qtbot, look):
    waiting = SignInWaiting(look)
    qtbot.addWidget(waiting)
    waiting.begin(PAGE, is_open=False)
    assert "It did not open by itself." in waiting.told()


def test_waiting_is_cancelled_and_what_was_typed_stays(qtbot, view, access, server):  # noqa: F811
    access.address.setText(ADDRESS)
    access.browser.click()
    waits(qtbot, view)
    view.waiting.stop.click()
    assert access.isVisible()
    assert access.address.text() == ADDRESS
    assert access.browser.isEnabled()
    assert access.trouble() == ""
    qtbot.waitUntil(server.has_been_stopped.is_set)


def test_whoever_goes_back_waits_no_longer(qtbot, page, view, access, server):  # noqa: F811
    access.address.setText(ADDRESS)
    access.browser.click()
    waits(qtbot, view)
    page.back.click()
    qtbot.waitUntil(server.has_been_stopped.is_set)
    assert page.empty.isVisible()


def test_another_port_can_be_given_where_the_usual_one_is_taken(qtbot, view, access, server):  # noqa: F811
    server.port_is_taken = True
    access.address.setText(ADDRESS)
    assert not access.port.isVisible()
    access.browser.click()
    qtbot.waitUntil(access.port.isVisible)
    assert access.trouble() == "The port is taken."
    assert access.port.hasFocus()
    access.port.setText("8770")
    access.browser.click()
    waits(qtbot, view)
    assert server.asked[-1] == SignIn(ADDRESS, port=8770)


def test_what_stays_at_a_server_that_is_left_is_told(qtbot, page, store, server):  # noqa: F811
    server.advice = "What was allowed there stays allowed."
    connected(store)
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    press(qtbot, page, "Disconnect…")
    press(qtbot, page, "Disconnect")
    qtbot.waitUntil(lambda: page.advice() == server.advice)
    page.begin_connecting()
    assert page.advice() == ""
