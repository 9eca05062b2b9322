# ruff: noqa: ARG001 - fixtures are asked for what they do
"""A USB scanner heard by the whole program, with keys as the window system tells them."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.core.device import Heard, ScannerHabits
from checkin.scanners.layouts import TEST_CODE
from tests.foreign_keyboard import typed
from tests.timed_keyboard import TimedKeyboard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

CODE = "TICKET-0012/aZ"


class Room(QWidget):
    """A window with all that a scan could disturb."""

    def __init__(self):
        super().__init__()
        self.pressed = []
        self.line, self.text, self.number = QLineEdit(), QPlainTextEdit(), QSpinBox()
        self.button, self.choice = QPushButton("&Undo"), QComboBox()
        self.choice.addItems(["Apple", "Ticket", "Zebra"])
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        layout = QVBoxLayout(self)
        for each in (self.line, self.text, self.number, self.button, self.choice):
            layout.addWidget(each)
        for key in ("T", "Ctrl+D", "1"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda key=key: self.pressed.append(key))

    def state(self):
        line, text = self.line.text(), self.text.toPlainText()
        return line, text, self.number.value(), self.choice.currentText(), self.pressed


@pytest.fixture
def room(qtbot):
    room = Room()
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    room.line.setFocus()
    return room


@pytest.fixture
def keyboard(qapp):
    keyboard = TimedKeyboard()
    keyboard.codes, keyboard.reports = [], []
    keyboard.scanned.connect(keyboard.codes.append)
    keyboard.heard.connect(keyboard.reports.append)
    keyboard.listen()
    yield keyboard
    keyboard.release()


def press(text):
    """Press keys at once, as a scanner does."""
    window = QGuiApplication.focusWindow()
    for letter in text:
        QTest.keyClick(window, letter)


def scan(code=CODE, ending="\r"):
    press(code + ending)


def type_slowly(qtbot, room, keyboard, text):
    for count, letter in enumerate(text, 1):
        QTest.keyClick(QGuiApplication.focusWindow(), letter)
        qtbot.waitUntil(lambda so_far=text[:count]: room.line.text() == so_far)
        keyboard.pass_by(70)


@pytest.mark.parametrize("where", ["line", "text", "number", "button", "choice"])
@pytest.mark.parametrize("ending", ["\r", "\t"])
def test_a_scan_is_heard_wherever_the_focus_is_and_disturbs_nothing(room, keyboard, where, ending):
    focused = getattr(room, where)
    focused.setFocus()
    before = room.state()
    scan(ending=ending)
    assert keyboard.codes == [CODE]
    assert room.state() == before
    assert QApplication.focusWidget() is focused


def test_a_scan_without_ending_is_heard_after_a_pause(qtbot, room, keyboard):
    before = room.state()
    scan(ending="")
    assert keyboard.codes == []
    qtbot.waitUntil(lambda: keyboard.codes == [CODE])
    assert room.state() == before


def test_two_scans_back_to_back_are_two(room, keyboard):
    scan("TICKET-0001")
    scan("TICKET-0002")
    assert keyboard.codes == ["TICKET-0001", "TICKET-0002"]


def test_typing_comes_through_in_order(qtbot, room, keyboard):
    type_slowly(qtbot, room, keyboard, "Ada 1")
    QTest.keyClick(QGuiApplication.focusWindow(), "\r")
    assert room.line.text() == "Ada 1"
    assert keyboard.codes == []


def test_a_few_quick_keys_are_typing(qtbot, room, keyboard):
    press("the")
    qtbot.waitUntil(lambda: room.line.text() == "the")
    assert keyboard.codes == []


def test_what_was_typed_before_a_scan_stays(qtbot, room, keyboard):
    type_slowly(qtbot, room, keyboard, "ada")
    scan()
    assert room.line.text() == "ada"
    assert keyboard.codes == [CODE]


def test_a_plain_key_still_presses_and_still_is_a_shortcut(qtbot, room, keyboard):
    room.button.setFocus()
    press(" ")
    qtbot.waitUntil(lambda: room.pressed == ["button"])
    press("T")
    qtbot.waitUntil(lambda: room.pressed == ["button", "T"])


def test_a_shortcut_comes_after_what_was_typed_before_it(qtbot, room, keyboard):
    press("ab")
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert room.line.text() == "ab"
    assert room.pressed == ["Ctrl+D"]


def test_enter_after_a_few_quick_keys_comes_after_them(qtbot, room, keyboard):
    submitted = []
    room.line.returnPressed.connect(lambda: submitted.append(room.line.text()))
    press("ab\r")
    assert submitted == ["ab"]


def test_a_scan_is_heard_while_a_dialog_is_open(qtbot, room, keyboard):
    dialog = QDialog(room)
    field, agree = QLineEdit(dialog), QPushButton("Yes", dialog)
    agree.setDefault(True)
    agree.clicked.connect(dialog.accept)
    QVBoxLayout(dialog).addWidget(field)
    dialog.layout().addWidget(agree)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    for focused in (field, agree):
        focused.setFocus()
        scan()
    assert keyboard.codes == [CODE, CODE]
    assert dialog.isVisible()
    assert field.text() == ""
    dialog.close()


def test_a_scan_is_heard_in_a_dialog_that_a_typed_key_opened(qtbot, room, keyboard):
    dialog = QDialog(room)
    qtbot.addWidget(dialog)
    room.button.clicked.connect(dialog.exec)

    def scan_there():
        if dialog.isVisible() and QGuiApplication.focusWindow() is dialog.windowHandle():
            looking.stop()
            scan()
            dialog.accept()

    room.button.setFocus()
    looking = QTimer(room)
    looking.timeout.connect(scan_there)
    looking.start(20)
    press(" ")
    qtbot.waitUntil(lambda: keyboard.codes == [CODE])


def test_what_a_dead_key_writes_in_the_midst_belongs_to_the_scan(room, keyboard):
    press("ABCD")
    commit(room, "é")
    scan("F")
    assert keyboard.codes == ["ABCDéF"]
    assert room.line.text() == ""


def test_what_a_dead_key_writes_among_typed_letters_stays_in_its_place(qtbot, room, keyboard):
    for letter in "aéb":
        commit(room, letter)
    qtbot.waitUntil(lambda: room.line.text() == "aéb")


def test_it_is_told_how_the_scanner_types(room, keyboard):
    scan("CODE-4711", "\t")
    (report,) = keyboard.reports
    assert isinstance(report, Heard)
    assert (report.typed, report.code, report.suffix) == ("CODE-4711", "CODE-4711", "tab")
    assert report.gap_ms == 1
    assert not report.is_test


def test_the_printed_test_code_is_told_and_is_no_scan(qtbot, room, keyboard):
    for letter in typed(TEST_CODE, "de"):
        commit(room, letter)
    scan("")
    (report,) = keyboard.reports
    assert (report.code, report.layout, report.is_test) == (TEST_CODE, "de", True)
    assert keyboard.codes == []


def commit(room, letter):
    """Have a letter arrive that QTest cannot press."""
    if letter.isascii():
        press(letter)
    else:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(room.line, event)


def test_what_is_read_goes_by_the_layout_once_it_is_known(room, keyboard):
    keyboard.adapt(ScannerHabits(layout="sv"))
    scan("AB-12+34")
    assert keyboard.codes == ["AB-12+34"]
    assert (keyboard.reports[0].code, keyboard.reports[0].layout) == ("AB/12-34", "sv")


def test_habits_say_what_ends_a_scan(qtbot, room, keyboard):
    keyboard.adapt(ScannerHabits(suffix="enter"))
    scan("PASSWORD", ending="")
    qtbot.waitUntil(lambda: room.line.text() == "PASSWORD")
    keyboard.adapt(ScannerHabits(gap_ms=-5, suffix="whatever", layout="klingon"))
    scan("CODE-4711")
    assert keyboard.codes.pop() == "CODE-4711"
    keyboard.adapt(ScannerHabits(gap_ms=60, suffix="none"))
    scan(ending="")
    qtbot.waitUntil(lambda: keyboard.codes == [CODE])


def test_a_key_let_go_after_the_scan_is_swallowed_too(qtbot, room, keyboard):
    released = []

    class Listener(QLineEdit):
        def keyReleaseEvent(self, event):
            released.append(event.text())

    line = Listener()
    room.layout().addWidget(line)
    line.setFocus()
    window = QGuiApplication.focusWindow()
    for letter in "ABCDEF\r":
        QTest.keyPress(window, letter)
    for letter in "ABCDEF\r":
        QTest.keyRelease(window, letter)
    assert keyboard.codes == ["ABCDEF"]
    assert released == []
    keyboard.pass_by(70)
    QTest.keyClick(window, "\r")
    assert released == ["\r"]


def test_once_released_it_hears_nothing(qtbot, room, keyboard):
    press("ab")
    keyboard.release()
    assert room.line.text() == "ab"
    scan("CODE47")
    assert keyboard.codes == []
    assert room.line.text() == "abCODE47"


def test_fields_want_no_input_method_while_a_scanner_types(room, keyboard):
    def wants():
        query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        QApplication.sendEvent(room.line, query)
        return query.value(Qt.InputMethodQuery.ImEnabled)

    press("ABC")
    assert wants()
    press("DEF")
    assert not wants()
    scan("")
    assert wants()


def test_the_keypad_s_digits_and_enter_are_a_scan_too(room, keyboard):
    window = QGuiApplication.focusWindow()
    for digit in "471100":
        QTest.keyClick(window, digit, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(window, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert keyboard.codes == ["471100"]
    assert room.line.text() == ""


def test_signs_with_alt_gr_belong_to_the_scan(room, keyboard):
    window = QGuiApplication.focusWindow()
    press("CODE")
    QTest.keyClick(window, "@", Qt.KeyboardModifier.GroupSwitchModifier)
    scan("12")
    assert keyboard.codes == ["CODE@12"]


def test_a_mouse_press_comes_after_what_was_typed_before_it(room, keyboard):
    press("ab")
    QTest.mouseClick(room.windowHandle(), Qt.MouseButton.LeftButton)
    assert room.line.text() == "ab"


def test_a_window_that_goes_away_while_keys_are_kept_takes_nothing_with_it(qtbot, room, keyboard):
    dialog = QDialog(room)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    press("ab")
    dialog.close()
    room.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is room.windowHandle())
    qtbot.wait(100)
    scan()
    assert keyboard.codes == [CODE]
