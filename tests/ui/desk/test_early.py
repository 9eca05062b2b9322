"""The desk before its event is open: it is seen, it takes what comes, and answers then."""

import subprocess
import sys
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.core.scan import Direction, Verdict
from checkin.shipped import resources
from checkin.ui.desk.entry_field import EntryField
from checkin.ui.first_paint import FirstPaint
from checkin.ui.languages import Languages
from checkin.ui.main_window import MainWindow
from checkin.ui.session import DeskSession
from checkin.ui.start.lobby_session import LobbySession
from tests.timed_keyboard import TimedKeyboard
from tests.ui.conftest import NoLobby, close, whole_window


@pytest.fixture
def early(qtbot, look, services, clock, store, crash, equipment):
    """Stand at the desk of an event that is not open yet."""
    lobby = LobbySession(NoLobby)
    window = whole_window(look, lobby, lambda _: DeskSession(services, clock), crash, equipment)
    qtbot.addWidget(window, before_close_func=partial(close, qtbot))
    window.stand_at(store.path)
    window.show()
    return window


@pytest.fixture
def seen(qtbot, look, settings, crash):
    """Show the frame of a desk with its field, and nothing else."""
    window = MainWindow(look, settings.place)
    qtbot.addWidget(window, before_close_func=partial(close, qtbot))
    window.show_early()
    window.show()
    lay_out()
    return window


@pytest.fixture
def keyboard(qapp):
    keyboard = TimedKeyboard()
    yield keyboard
    keyboard.release()


@pytest.fixture
def watch(seen, services, clock, store, crash, equipment, keyboard):
    """Have the rest made once the window was painted, or is touched before."""

    def furnish():
        first.hearer = keyboard
        keyboard.listen()
        keyboard.scanned.connect(seen.take_scan)
        lobby = LobbySession(NoLobby)
        seen.furnish(lobby, lambda _: DeskSession(services, clock), crash, equipment)
        seen.stand_at(store.path)

    def watch():
        nonlocal first
        first = FirstPaint(seen)
        first.painted.connect(furnish)

    first = None
    return watch


def lay_out():
    """Have every part take the size that the others leave to it, which takes some rounds."""
    for _ in range(5):
        QApplication.sendPostedEvents()


def field_of(window):
    field = window.findChild(EntryField)
    return QRect(field.mapTo(window, QPoint(0, 0)), field.size())


def codes(store):
    return [entry.code for entry in store.entries()]


def test_the_desk_is_what_is_seen_first_with_the_keyboard_in_its_field(qtbot, early):
    assert early.room.desk.isVisible()
    assert early.focusWidget() is early.room.desk.field.line
    assert "outside" not in vars(early)


def test_a_scan_before_the_event_is_open_is_judged_once_it_is(qtbot, early):
    early.take_scan("ADA1")
    with qtbot.waitSignal(early.session.decided) as told:
        early.begin()
    assert told.args[0].verdict is Verdict.ADMITTED


def test_a_code_typed_before_the_event_is_open_is_judged_once_it_is(qtbot, early):
    line = early.room.desk.field.line
    qtbot.keyClicks(line, "ADA1")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(early.session.decided) as told:
        early.begin()
    assert told.args[0].verdict is Verdict.ADMITTED


def test_a_name_typed_before_the_event_is_open_is_found_once_it_is(qtbot, early):
    qtbot.keyClicks(early.room.desk.field.line, "Ada")
    with qtbot.waitSignal(early.session.searched) as found:
        early.begin()
    assert found.args[0].matches
    qtbot.waitUntil(early.room.desk.results.isVisible)


def test_several_scans_are_judged_in_their_order(qtbot, early, store):
    for code in ("ADA1", "NOBODY", "ADA1"):
        early.take_scan(code)
    early.begin()
    qtbot.waitUntil(lambda: len(codes(store)) == 3)
    assert codes(store) == ["ADA1", "NOBODY", "ADA1"]


def test_the_way_chosen_before_the_event_is_open_holds_once_it_is(qtbot, early):
    early.session.turn(Direction.EXIT)
    assert early.room.desk.context.buttons()
    with qtbot.waitSignal(early.opened):
        early.begin()
    qtbot.waitUntil(lambda: early.session.direction is Direction.EXIT)


def test_other_pages_wait_for_the_event(qtbot, early):
    attendees = early.pages.rail.items()[1]
    attendees.click()
    assert early.pages.key == "desk"
    assert not attendees.isChecked()
    qtbot.keyClick(early, Qt.Key.Key_F6)
    early.room.desk.ready.buttons()[0].click()
    assert "attendees" not in vars(early.room)
    with qtbot.waitSignal(early.opened):
        early.begin()
    attendees.click()
    assert early.pages.key == "attendees"


def test_a_list_dropped_before_the_event_is_open_is_shown_once_it_is(qtbot, early, tmp_path):
    path = tmp_path / "guests.csv"
    path.write_text("Name,E-mail\nGrace Hopper,grace@navy.example\n", encoding="utf-8")
    early.bring_in(path)
    with qtbot.waitSignal(early.opened):
        early.begin()
    assert early.pages.key == "import"


def test_closing_before_the_event_is_open_leaves_nothing_behind(qtbot, early, store):
    early.take_scan("ADA1")
    early.close()
    assert codes(store) == []


@pytest.mark.parametrize("size", [(960, 500), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_field_is_seen_first_and_stays_in_its_place(qtbot, qapp, seen, watch, size, language):
    spoken = Languages(qapp, resources() / "translations")
    spoken.choose(language)
    seen.resize(*size)
    seen._early.dress()
    lay_out()
    assert seen.focusWidget() is seen.findChild(EntryField).line
    before = field_of(seen)
    assert before.width() > before.height() > 0
    watch()
    qtbot.waitUntil(lambda: seen.room is not None)
    lay_out()
    assert field_of(seen) == before
    assert seen.focusWidget() is seen.room.desk.field.line
    spoken.release()


def test_what_is_not_seen_first_is_not_loaded_first():
    code = "import checkin.ready_before_qt, checkin.window, sys; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )
    loaded = set(ran.stdout.split())
    assert "checkin.ui.desk.early_desk" in loaded
    late = (
        "checkin.workplace",
        "checkin.ui.event_room",
        "checkin.ui.page_book",
        "checkin.ui.session",
    )
    assert loaded.isdisjoint({*late, "checkin.ui.parts.widgets", "sqlite3", "platformdirs"})


def test_what_is_typed_before_the_rest_is_there_is_in_the_field(qtbot, seen, watch):
    qtbot.waitUntil(seen.isActiveWindow)
    watch()
    QTest.keyClick(seen.windowHandle(), Qt.Key.Key_A)
    assert seen.room is not None
    qtbot.waitUntil(lambda: seen.room.desk.field.text() == "a")


def test_a_scan_before_the_rest_is_there_is_judged_and_not_typed(
    qtbot, seen, watch, keyboard, store
):
    # Here a key is only pressed once all is done that the one before has caused.
    keyboard.be_busy()
    qtbot.waitUntil(seen.isActiveWindow)
    watch()
    assert seen.room is None
    for key in (*"0012345678", Qt.Key.Key_Return):
        QTest.keyClick(seen.windowHandle(), key)
    assert seen.room.desk.field.text() == ""
    seen.begin()
    qtbot.waitUntil(lambda: codes(store) == ["0012345678"])


def test_a_window_closed_before_the_rest_is_there_is_closed(qtbot, seen, watch):
    watch()
    seen.close()
    qtbot.wait(50)
    assert seen.isHidden()
    assert seen.room is None


class Ear(QObject):
    """Hears what a filter of the keyboard's would."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def eventFilter(self, _, event):
        self.heard.append(event.type())
        return False


def test_what_first_touches_a_window_is_heard_by_what_came_for_it(qtbot, early):
    qtbot.waitUntil(early.isActiveWindow)
    first, ear = FirstPaint(early), Ear()
    first.painted.connect(partial(setattr, first, "hearer", ear))
    QTest.mouseClick(early.windowHandle(), Qt.MouseButton.LeftButton)
    assert ear.heard == [QEvent.Type.MouseButtonPress]


def test_the_first_painting_is_told_once(qtbot, early):
    first, told = FirstPaint(early), []
    first.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(first.painted):
        early.repaint()
    early.repaint()
    qtbot.wait(0)
    assert told == [True]


def test_a_window_out_of_sight_is_not_waited_for(qtbot, early):
    early.hide()
    first = FirstPaint(early)
    with qtbot.waitSignal(first.painted):
        pass
