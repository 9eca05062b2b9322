"""What people type for a day and a time of day."""

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.ui.local_forms import DayForm, day_form
from checkin.ui.parts.moment_box import MomentBox

MIDNIGHT = QDateTime(QDate(2026, 6, 9), QTime(0, 0))


@pytest.fixture
def room(qtbot):
    """Show one below a line that has the keyboard."""
    room = QWidget()
    qtbot.addWidget(room)
    box = MomentBox()
    box.setDisplayFormat(f"{day_form(DayForm.TYPED)} HH:mm")
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
    ["2027-05-31 08:30", "2027-5-31 8:30", "2027/05/31, 08:30", "202705310830"],
)
def test_a_moment_is_taken_as_it_is_typed(qtbot, box, typed):
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(box, typed)
    assert box.dateTime() == QDateTime(QDate(2027, 5, 31), QTime(8, 30))


@pytest.mark.parametrize("typed", ["08:30", "8:30", "0830"])
def test_an_hour_that_is_pressed_on_takes_what_is_typed(qtbot, box, typed):
    line = box.lineEdit()
    line.setCursorPosition(len("2026-06-09 0"))
    hour = line.cursorRect().center()
    box.previousInFocusChain().setFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=hour)
    qtbot.keyClicks(box, typed)
    assert box.dateTime() == QDateTime(QDate(2026, 6, 9), QTime(8, 30))
