import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.core.moments import stored
from checkin.core.question import Question, QuestionKind
from checkin.core.scan import Direction
from tests.builders import NOON
from tests.ui.looking import clashing, nameless, places, rich


@pytest.fixture(params=["ready", "admitted", "already", "question", "asked", "search"])
def desk_state(request, qtbot, window, store):
    """Bring the desk into one of its states."""
    session = window.session
    if request.param in {"admitted", "already", "question"}:
        for _ in range(1 if request.param == "admitted" else 2):
            with qtbot.waitSignal(session.evidence_found):
                window.take_scan("ADA1")
    if request.param == "question":
        window.room.desk.ask_to_undo(window.room.desk.latest.newest_undoable())
    if request.param == "asked":
        with store.write():
            store.put_question(Question("photo", "May we?", QuestionKind.YES_NO), stored(NOON))
        with qtbot.waitSignal(session.decided):
            window.take_scan("ADA1")
    if request.param == "search":
        with qtbot.waitSignal(session.searched):
            session.find("wo")
    return request.param


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_walk_finds_what_is_wrong(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for widget in (QLineEdit(), QPushButton("&Yes"), QPushButton("&Yet"), QLabel("<b>Ada</b>")):
        column.addWidget(widget)
    page.show()
    assert len(nameless(page)) == 1
    assert len(clashing(page)) == 1
    assert len(rich(page)) == 1


def test_everything_has_a_name_and_a_letter_of_its_own_and_no_name_is_markup(window, desk_state):
    """Whoever listens hears what takes keys, and no two things on a page answer to one letter."""
    found = {
        (place, wrong.__name__): wrong(page)
        for place, page in places(window)
        for wrong in (nameless, clashing, rich)
    }
    assert {where: each for where, each in found.items() if each} == {}


def test_a_page_that_is_shown_takes_the_keys(qtbot, window):
    window.activateWindow()
    for place, page in places(window):
        if place != "start":
            focused = window.focusWidget()
            assert focused is not None, place
            assert page.isAncestorOf(focused), place


def test_the_desk_can_be_worked_with_keys_alone(qtbot, window):
    QTest.keySequence(window, "Ctrl+D")
    assert window.session.direction is Direction.EXIT
    QTest.keySequence(window, "Ctrl+,")
    assert window.pages.shown() is window.room.preferences
    QTest.keySequence(window, "F2")
    assert window.pages.shown() is window.room.desk


def test_where_people_read_from_the_right_the_rail_stands_there(qtbot, window, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window.room.open_preferences("scanner")
        qtbot.waitUntil(lambda: window.pages.rail.x() > window.width() / 2)
        assert window.room.preferences._side.x() > window.room.preferences._stack.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
