"""The desk before its event is open: it is seen, it takes what comes, and answers then."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from checkin.core.scan import Direction, Verdict
from checkin.ui.first_paint import FirstPaint
from checkin.ui.lobby_session import LobbySession
from checkin.ui.main_window import MainWindow
from checkin.ui.session import DeskSession
from tests.ui.conftest import NoLobby, close


@pytest.fixture
def early(qtbot, look, services, clock, store, crash, equipment):
    """Stand at the desk of an event that is not open yet."""
    lobby = LobbySession(NoLobby)
    window = MainWindow(look, lobby, lambda _: DeskSession(services, clock), crash, equipment)
    qtbot.addWidget(window, before_close_func=partial(close, qtbot))
    window.stand_at(store.path)
    window.show()
    return window


def codes(store):
    return [entry.code for entry in store.entries()]


def test_the_desk_is_what_is_seen_first_with_the_keyboard_in_its_field(qtbot, early):
    assert early.room.desk.isVisible()
    assert early.focusWidget() is early.room.desk.field.line
    assert "start_page" not in vars(early)


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
