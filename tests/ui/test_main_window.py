import sys

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from checkin.core.errors import EventFileError
from checkin.ui.session import DeskSession
from checkin.ui.single import SingleInstance
from checkin.ui.start.lobby_session import LobbySession
from tests.ui.conftest import NoLobby, close, whole_window


def test_every_control_has_a_name_for_screen_readers(window):
    nameless = [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in window.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QLineEdit)
        and not each.objectName().startswith("qt_")
        and not each.accessibleName()
        and each.objectName() != "status"  # those that say nothing yet are hidden
    ]
    assert nameless == []


def test_no_button_is_pressed_by_the_enter_of_a_scanner(window):
    eager = [
        each.accessibleName()
        for each in window.room.desk.findChildren(QAbstractButton)
        if getattr(each, "autoDefault", bool)()
    ]
    assert eager == []


def test_an_event_that_cannot_be_opened_is_told_at_the_start(qtbot, look, crash, clock, tmp_path):
    def missing():
        raise EventFileError("There is no event file here.")

    window = whole_window(look, LobbySession(NoLobby), lambda _: DeskSession(missing, clock), crash)
    qtbot.addWidget(window)
    window.show()
    window.open_event(tmp_path / "gone.checkin")
    qtbot.waitUntil(window.start_page._trouble.isVisible)
    assert window.start_page._trouble.text() == "There is no event file here."
    window.close()


def test_a_mistake_in_a_slot_is_told_once_and_the_desk_goes_on(qtbot, window, crash, caplog):
    def stumble():
        raise ValueError("Ada Lovelace")

    reports = []
    crash.noted.connect(reports.append)
    for _ in range(2):
        try:
            stumble()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert len(reports) == 1
    assert "ValueError" in reports[0]
    assert "Ada" not in caplog.text
    assert window._mishap.isVisible()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    caplog.clear()


@pytest.mark.parametrize("theme", ["dark", "high-contrast", "light"])
def test_every_theme_dresses_the_open_desk(qtbot, window, look, theme):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    look.choose(theme)
    assert not window.grab().isNull()


def test_a_small_window_has_a_rail_of_icons(qtbot, window):
    wide = window.pages.rail.width()
    window.resize(1024, 600)
    assert window.pages.rail.width() < wide


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    first = SingleInstance(tmp_path / "event.checkin")
    assert first.hold()
    first.listen()
    second = SingleInstance(tmp_path / "event.checkin")
    with qtbot.waitSignal(first.called):
        assert not second.hold()
    first.release()
    assert second.hold()
    second.release()


def test_two_event_files_have_two_windows(qapp, tmp_path):
    one, other = SingleInstance(tmp_path / "a.checkin"), SingleInstance(tmp_path / "b.checkin")
    assert one.hold()
    assert other.hold()
    one.release()
    other.release()


def test_the_start_page_leaves_the_keyboard_to_the_desk_once_an_event_is_open(qtbot, window):
    window.start_page.show_recent(())
    window.start_page.take_focus()
    assert window.focusWidget() is window.room.desk.field.focusProxy()


def test_where_the_window_stood_is_kept_beside_the_settings(qtbot, window, settings):
    window.resize(1100, 700)
    close(qtbot, window)
    assert settings.place.with_name("window.ini").is_file()
    window.resize(1280, 750)
    window.restore_geometry()
    assert window.height() == 700
