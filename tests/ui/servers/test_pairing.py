"""The pairing code of a registration server: scanned, held up to the camera, dropped, pasted."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from checkin.ui.servers.connect_access import ConnectAccess
from tests.foreign_keyboard import typed
from tests.scanners.recorded import as_qt, held_up
from tests.timed_keyboard import TimedKeyboard
from tests.ui.dropping import drop

PAIRING = '{"handshake_version":1,"url":"https://pretix.example","token":"k7"}'
INDICO = '{"regform_id":3,"server":{"base_url":"https://indico.example"},"event_id":7}'
INDICO_ADDRESS = "https://indico.example/event/7"
# An attendee's ticket of Indico, which begins as a pairing code does.
INDICO_TICKET = (
    '{"registrant_id": "1", "checkin_secret": "bb20e1d5-916b-4b37-8051-ac7c8e48e488",'
    ' "event_id": "7", "server_url": "https://indico.example", "version": 1}'
)


@pytest.fixture
def access(qtbot, window):
    """Ask how a server is reached."""
    window.room.outside.ask_for_server()
    access = window.room.outside.servers.view.access
    qtbot.waitUntil(access.isVisible)
    return access


@pytest.fixture
def keyboard(qapp, window):
    """A USB scanner, heard as in the program."""
    keyboard = TimedKeyboard()
    keyboard.be_busy()
    keyboard.scanned.connect(window.take_scan)
    keyboard.listen()
    yield keyboard
    keyboard.release()


def scan(text):
    for letter in text + "\r":
        QTest.keyClick(QGuiApplication.focusWindow(), letter)


@pytest.mark.parametrize("where", ["code", "address", "token", "picture", "back"])
def test_a_scan_lands_in_its_field_whichever_control_has_the_keyboard(
    qtbot, window, access, keyboard, server, where
):
    page = window.room.outside.servers
    focused = page.back if where == "back" else getattr(access, where)
    with qtbot.waitActive(window):
        window.activateWindow()
    focused.setFocus()
    scan(PAIRING)
    qtbot.waitUntil(lambda: access.code.text() == PAIRING)
    assert (access.address.text(), access.token.text()) == ("", "")
    assert window.pages.key == "servers"
    qtbot.waitUntil(lambda: "pretix.example" in access.told())
    assert server.asked == []


@pytest.mark.parametrize("layout", ["de", "fr"])
def test_a_scan_is_read_as_it_was_meant_whatever_the_keyboard(qtbot, window, access, layout):
    window.take_scan(typed(PAIRING, layout))
    qtbot.waitUntil(lambda: access.code.text() == PAIRING)


def test_the_code_of_an_event_of_indico_is_one_and_a_ticket_of_it_is_none(qtbot, window, access):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan(INDICO_TICKET)
    assert access.code.text() == ""
    window.take_scan(INDICO)
    qtbot.waitUntil(lambda: access.address.text() == INDICO_ADDRESS)
    assert access.told() == "An event of Indico. Type the token, or sign in."
    assert access.token.hasFocus()


@pytest.mark.parametrize("has_token", [False, True])
def test_the_code_of_an_event_of_indico_that_is_pasted_stands_for_its_address(
    qtbot, access, server, has_token
):
    if has_token:
        access.token.setText("indp_token")
    QGuiApplication.clipboard().setText(INDICO)
    qtbot.keyClick(access.code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()
    assert (access.code.text(), access.address.text()) == ("", INDICO_ADDRESS)
    assert access.told() == "An event of Indico. Type the token, or sign in."
    assert access.browser.isEnabled()
    assert (access.go if has_token else access.token).hasFocus()
    assert access.go.isEnabled() is has_token
    assert server.asked == []


def test_the_code_of_an_event_of_indico_that_is_typed_is_asked_for_with_the_token(qtbot, access):
    qtbot.keyClicks(access.code, INDICO[:-1])
    assert access.address.text() == ""
    access.token.setText("indp_token")
    with qtbot.waitSignal(access.paired) as asked:
        access.submit()  # and is told that it is not all there
    assert asked.args == [INDICO[:-1]]
    access.clear()
    qtbot.keyClicks(access.code, INDICO)
    assert (access.code.text(), access.address.text()) == ("", INDICO_ADDRESS)
    access.token.setText("indp_token")
    with qtbot.waitSignal(access.addressed) as asked:
        access.submit()
    assert asked.args == [INDICO, "indp_token"]


def test_whoever_types_another_address_means_that_one(qtbot, access):
    access.address.setText(INDICO)
    assert access.address.text() == INDICO_ADDRESS
    access.token.setText("indp_token")
    access.address.setText(f"{INDICO_ADDRESS}1")
    with qtbot.waitSignal(access.addressed) as asked:
        access.submit()
    assert asked.args == [f"{INDICO_ADDRESS}1", "indp_token"]


def test_it_is_held_up_to_the_camera(qtbot, window, access, devices, store):
    camera = devices.camera
    access.switch.click()
    assert access.camera_view.isVisible()
    assert camera.running is not None
    camera.scanned.emit("ADA1")
    qtbot.waitUntil(lambda: access.trouble().startswith("This code sets nothing up."))
    camera.scanned.emit(PAIRING)
    qtbot.waitUntil(lambda: access.code.text() == PAIRING)
    assert access.trouble() == ""
    assert camera.running is None  # it has done its work
    assert list(store.entries()) == []


def test_the_camera_goes_off_where_nobody_waits_for_a_code(qtbot, window, access, devices):
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: devices.camera.running is not None)
    qtbot.keyClick(access, Qt.Key.Key_Escape)
    assert devices.camera.running is None
    access.switch.click()
    window.pages.turn_to("desk")
    assert devices.camera.running is None


def test_a_picture_of_it_is_dropped(qtbot, access, tmp_path):
    path = tmp_path / "code.png"
    held_up(PAIRING).save(path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert drop(access, mime)
    qtbot.waitUntil(lambda: access.code.text() == PAIRING)
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.csv"))])
    assert not drop(access, mime)


def test_a_picture_of_it_is_pasted(qtbot, access):
    QGuiApplication.clipboard().setImage(as_qt(held_up("ADA1", PAIRING)))
    qtbot.keyClick(access.code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: access.code.text() == PAIRING)
    QGuiApplication.clipboard().setText("https://pretix.example k7")
    access.code.selectAll()
    qtbot.keyClick(access.code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert access.code.text() == "https://pretix.example k7"
    QGuiApplication.clipboard().clear()


def test_without_a_camera_there_is_no_switch(qtbot, look):
    access = ConnectAccess(look)
    qtbot.addWidget(access)
    access.show()
    assert not access.switch.isVisible()
