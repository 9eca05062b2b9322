"""What people type for a day and a time of day."""

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.ui.parts.moment_box import MomentBox

MIDNIGHT = QDateTime(QDate(2026, 11, 28), QTime(0, 0))


@pytest.fixture
def room(qtbot):
    """Show one below a line that has the keyboard."""
    room = QWidget()
    qtbot.addWidget(room)
    box = MomentBox()
    box.setLocale(QLocale("en_GB"))
    box.setDisplayFormat("d MMM yyyy, HH:mm")
    box.setDateTime(MIDNIGHT)
    form = QVBoxLayout(room)
    form.addWidget(QLineEdit())
    form.addWidget(box)
    with qtbot.waitExposed(room):
        room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    return room


@pytest.fixture
def box(room):
    return room.findChild(MomentBox)


@pytest.mark.parametrize(
    "typed",
    ["9 Jun 2027 08:30", "9 June 2027, 8:30", "09 Jun 2027 0830"],
)
def test_a_moment_is_taken_as_it_is_typed(qtbot, box, typed):
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(box, typed)
    assert box.dateTime() == QDateTime(QDate(2027, 6, 9), QTime(8, 30))


@pytest.mark.parametrize("typed", ["08:30", "8:30", "0830"])
def test_an_hour_that_is_pressed_on_takes_what_is_typed(qtbot, box, typed):
    line = box.lineEdit()
    line.setCursorPosition(len("28 Nov 2026, 0"))
    hour = line.cursorRect().center()
    box.previousInFocusChain().setFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=hour)
    qtbot.keyClicks(box, typed)
    assert box.dateTime() == QDateTime(QDate(2026, 11, 28), QTime(8, 30))
