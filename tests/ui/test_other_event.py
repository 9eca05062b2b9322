"""The ways out of an event, and what can be done where none is open."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from checkin.core.scan import Verdict
from checkin.ui.key_card import KeyCard
from checkin.ui.start.lobby_session import LobbySession
from checkin.ui.start.new_event_dialog import NewEventDialog
from tests.ui.conftest import NoLobby, close, whole_window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def outside(qtbot, look, crash, equipment):
    """Open the window at its start page, on a computer with settings."""

    def no_session(_):
        raise AssertionError("no event is opened here")

    window = whole_window(look, LobbySession(NoLobby), no_session, crash, equipment)
    qtbot.addWidget(window)
    window.show()
    yield window
    close(qtbot, window)


def is_at_start(window):
    return window.session is None and window.start_page.isVisible()


def test_ctrl_o_leads_from_an_event_to_the_start_page_and_back(qtbot, window, store):
    with qtbot.waitSignal(window.left):
        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert is_at_start(window)
    assert window.windowTitle() == "Checkin"
    with qtbot.waitSignal(window.opened):
        window.start_page.chosen.emit(store.path)
    with qtbot.waitSignal(window.session.decided) as told:
        window.take_scan("ADA1")
    assert told.args[0].verdict is Verdict.ADMITTED


def test_ctrl_n_leaves_the_event_and_asks_for_a_new_one(qtbot, window):
    window.pages.turn_to("journal")
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert is_at_start(window)
    (dialog,) = window.start_page.findChildren(NewEventDialog)
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_event_in_the_status_line_offers_both_ways(qtbot, window):
    event = window.pages.status.part("event")
    event.click()
    (menu,) = event.findChildren(QMenu)
    assert [each.text() for each in menu.actions()] == ["&Other event…", "&New event…"]
    menu.actions()[0].trigger()
    assert is_at_start(window)


def test_what_was_scanned_is_judged_before_the_event_is_left(qtbot, window, store):
    window.take_scan("ADA1")
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert [line.code for line in store.entries()] == ["ADA1"]


def test_what_takes_long_is_finished_before_the_event_is_left(qtbot, window, promised):
    go_on, done = promised
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert not is_at_start(window)
    told = [each.text() for each in window._closing.findChildren(QLabel)]
    assert told == ["Something is being finished. The event closes by itself after that."]
    go_on.set()
    qtbot.waitUntil(lambda: is_at_start(window))
    assert done == ["promised"]
    assert window.isVisible()


def test_who_keeps_the_event_open_stays_there_when_all_is_done(qtbot, window):
    go_on = threading.Event()
    window.session.work.ask(lambda _: go_on.wait(60), lambda _: None, pytest.fail)
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    window._closing.findChild(QPushButton).click()
    with qtbot.waitSignal(window.session.worked_off):
        go_on.set()
    assert window.is_open()


def test_f1_tells_the_keys_of_the_start_page(qtbot, outside):
    qtbot.keyClick(outside, Qt.Key.Key_F1)
    card = outside.findChild(KeyCard)
    assert card.isVisible()
    told = {each.text() for each in card.findChildren(QLabel)}
    assert {"Ctrl+N", "Ctrl+O", "Ctrl+,"} <= told
    assert "F2" not in told
    qtbot.keyClick(outside, Qt.Key.Key_F1)
    assert not card.isVisible()


def test_language_and_theme_can_be_chosen_before_there_is_an_event(qtbot, outside, settings):
    qtbot.keyClick(outside, Qt.Key.Key_Comma, CONTROL)
    page = outside.outside.preferences
    assert page.isVisible()
    assert page.shown == "look"
    page.look_section.theme.chosen.emit("dark")
    assert settings.now.theme == "dark"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert is_at_start(outside)


def test_a_new_event_can_be_asked_for_from_the_preferences(qtbot, outside):
    outside.open_preferences()
    qtbot.keyClick(outside, Qt.Key.Key_N, CONTROL)
    assert outside.start_page.isVisible()
    (dialog,) = outside.start_page.findChildren(NewEventDialog)
    dialog.reject()


def test_a_list_dropped_on_the_preferences_asks_for_its_event(qtbot, outside, tmp_path):
    outside.open_preferences()
    path = tmp_path / "Guests.csv"
    path.write_text("Name\nÅsa Öhr\n", encoding="utf-8")
    outside.bring_in(path)
    assert outside.start_page.isVisible()
    (dialog,) = outside.start_page.findChildren(NewEventDialog)
    dialog.reject()


def test_the_camera_is_free_once_the_event_is_left(qtbot, window, devices):
    window.room.desk.camera_view.switch.setChecked(True)
    qtbot.waitUntil(lambda: devices.camera.running is not None)
    window.leave_event()
    qtbot.waitUntil(lambda: devices.camera.running is None)


def test_the_next_event_begins_as_if_it_were_the_first(qtbot, window, store):
    window.pages.turn_to("journal")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    window.leave_event()
    with qtbot.waitSignal(window.opened):
        window.open_event(store.path)
    assert window.pages.key == "desk"
    assert not window.pages.findChild(KeyCard).isVisible()
    assert window.focusWidget() is window.room.desk.field.line
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert is_at_start(window)
