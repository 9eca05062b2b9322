"""A USB scanner, which types as a keyboard does: heard wherever the focus is.

The filter sees keys as they reach a window, before any widget, shortcut or button has them. It
keeps those that may be a scanner's and hands them on, in order, once `Wedge` says that a person
pressed them; a plain letter then appears some 60 ms after it was pressed.

Input methods have keys before Qt has them. From the moment when it is clear that a scanner types,
fields are said to want none, so that a dead key is a key and not half a letter. Before that, what
one writes at once, as a dead key with the letter after it, is heard; what it composes, as Chinese,
Japanese and Korean ones do, is not: in a field with such a one on, a scan is composed, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QWindow,
)
from shiboken6 import isValid

from checkin.core.device import Heard, ScannerHabits
from checkin.scanners.layouts import AUTOMATIC, LAYOUTS, TEST_CODE, LayoutRepair
from checkin.scanners.wedge import ANY, ENTER, NONE, TAB, Burst, Fate, Judgement, Kind, Press, Wedge

_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_ASKED = {QEvent.Type.InputMethod, QEvent.Type.InputMethodQuery}
_HEEDED = {*_KEYS, *_ASKED, QEvent.Type.MouseButtonPress}
_ENDINGS = {Qt.Key.Key_Return: ENTER, Qt.Key.Key_Enter: ENTER, Qt.Key.Key_Tab: TAB}
_SILENT = {
    Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Mode_switch,
}  # fmt: skip
_HARMLESS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
# How Windows tells AltGr.
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ACCENTS = "`´^~¯˘˙¨°˝ˇ¸˛"  # of the dead keys, in Qt's order
_GROUP_SEPARATOR = "\x1d"  # a GS1 code has it; scanners type it as Ctrl and a bracket
_GAPS_MS = (10, 500)
# A timer may be due before keys that came earlier have been told: those come first.
_SLACK_MS = 10


class Keyboard(QObject):
    """The scanners at the keyboard's port; told from people's fingers by their speed."""

    scanned = Signal(str)  # a text as it arrived; the desk repairs it against the event's codes
    heard = Signal(object)  # Heard

    def __init__(self, repair: LayoutRepair, parent: QObject | None = None) -> None:
        """Hear nothing yet; what is found out about the keyboard layout is kept in `repair`."""
        super().__init__(parent)
        self._repair = repair
        self._wedge = Wedge()
        self._kept: list[tuple[QObject, QEvent]] = []
        self._down: set[int] = set()  # keys kept, and not let go yet
        self._swallowed: set[int] = set()  # keys of a scan, and not let go yet
        self._is_listening = False
        self._windows: list[QWindow] = []
        self._composing: QObject | None = None  # where an input method may write now
        self._is_alone = False  # without any input method
        self._at = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._wait, self._slack = QTimer(self), QTimer(self)
        for timer, slot in ((self._wait, self._slack.start), (self._slack, self._lapse)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        self._slack.setInterval(_SLACK_MS)

    @property
    def layouts(self) -> Sequence[str]:
        """Name the keyboard layouts whose texts can be repaired."""
        return LAYOUTS

    @property
    def test_code(self) -> str:
        """Give the text to print as a QR code that tells keyboard layouts apart."""
        return TEST_CODE

    def adapt(self, habits: ScannerHabits) -> None:
        """Go by these habits from now on."""
        self._lapse()
        shortest, longest = _GAPS_MS
        suffix = habits.suffix if habits.suffix in {ANY, ENTER, TAB, NONE} else ANY
        self._wedge = Wedge(min(max(habits.gap_ms, shortest), longest), suffix)
        self._repair.chosen = habits.layout if habits.layout in LAYOUTS else AUTOMATIC

    def listen(self) -> None:
        """Hear the keys of every window of the program, from when it first has the keyboard."""
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            self._is_listening = True
            app.focusWindowChanged.connect(self._follow)
            self._follow(QGuiApplication.focusWindow())

    def release(self) -> None:
        """Hear nothing more, and hand on what was kept."""
        app = QGuiApplication.instance()
        if self._is_listening and isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._follow)
        self._is_listening = False
        for window in filter(isValid, self._windows):
            window.removeEventFilter(self)
        self._windows.clear()
        self._lapse()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what may be a scanner's; called by Qt for what reaches a window.

        While keys are kept it is also called for what reaches the object that has the focus.
        """
        kind = event.type()
        if kind not in _HEEDED:
            return False
        if kind in _ASKED:
            return self._take_composed(watched, event) or self._refuse_composing(event)
        # What is handed on again comes from here and not from the window system.
        if not event.spontaneous() or not isinstance(watched, QWindow):
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._lapse()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._take_release(watched, event)
        press = self._press_of(event)
        if kind == QEvent.Type.ShortcutOverride:
            return self._claim(event, press)
        return self._take_press(watched, event, press)

    def _follow(self, window: QWindow | None) -> None:
        """Hear what reaches a window; an application's own filter would hear every painting."""
        self._windows = [known for known in self._windows if isValid(known)]
        if window is not None and window not in self._windows:
            self._windows.append(window)
            window.installEventFilter(self)

    def _heed(self, composing: QObject | None) -> None:
        """Hear what an input method writes into an object, from now on; into none."""
        if self._composing is not None and isValid(self._composing):
            self._composing.removeEventFilter(self)
        self._composing = composing
        if composing is not None:
            composing.installEventFilter(self)

    def _take_press(self, window: QObject, event: QKeyEvent, press: Press) -> bool:
        judgement = self._wedge.press(press)
        key = _which(event)
        self._swallowed.discard(key)
        self._settle(judgement)
        if judgement.fate is Fate.PASS:
            return False
        if judgement.fate is Fate.SWALLOW:
            self._swallowed.add(key)
            return True
        self._keep(window, event)
        self._down.add(key)
        return True

    def _take_release(self, window: QObject, event: QKeyEvent) -> bool:
        key = _which(event)
        if key in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(key)
            return True
        if key in self._down:
            self._down.discard(key)
            self._kept.append((window, event.clone()))
            return True
        return False

    def _claim(self, event: QKeyEvent, press: Press) -> bool:
        """Take a key before a shortcut has it; what was typed before a shortcut comes first."""
        if self._wedge.takes(press):
            event.accept()
            return True
        if press.kind is not Kind.SILENT:
            self._settle(self._wedge.press(press._replace(kind=Kind.OTHER)))
        return False

    def _take_composed(self, watched: QObject, event: QEvent) -> bool:
        """Keep what a dead key wrote with the letter after it, in the midst of other keys."""
        if not self._wedge.is_keeping or not isinstance(event, QInputMethodEvent):
            return False
        text = event.commitString()
        if not text or event.preeditString():
            return False
        for letter in text:
            self._settle(self._wedge.press(Press(self._at, Kind.LETTER, letter)))
        self._keep(watched, event)
        return True

    def _refuse_composing(self, event: QEvent) -> bool:
        """Say for a field that it wants no input method while a scanner types."""
        wanted = Qt.InputMethodQuery.ImEnabled
        if not self._is_alone or not isinstance(event, QInputMethodQueryEvent):
            return False
        if not event.queries() & wanted:
            return False
        event.setValue(wanted, False)  # noqa: FBT003 - Qt takes it by place
        return True

    def _be_alone(self, *, is_alone: bool) -> None:
        if is_alone != self._is_alone:
            self._is_alone = is_alone
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def _press_of(self, event: QKeyEvent) -> Press:
        at = event.timestamp() or self._clock.elapsed()
        self._at = at
        key, text = event.key(), event.text()
        modifiers = event.modifiers() & ~_HARMLESS
        if key in _SILENT:
            return Press(at, Kind.SILENT)
        if event.isAutoRepeat():
            return Press(at, Kind.OTHER)
        if key in _ENDINGS and modifiers == Qt.KeyboardModifier.NoModifier:
            return Press(at, Kind.ENDING, _ENDINGS[Qt.Key(key)])
        if accent := _accent(key):
            return Press(at, Kind.LETTER, accent)
        is_plain = modifiers in {Qt.KeyboardModifier.NoModifier, _ALT_GR} and text.isprintable()
        if text and (is_plain or text == _GROUP_SEPARATOR):
            return Press(at, Kind.LETTER, text)
        return Press(at, Kind.OTHER)

    def _keep(self, window: QObject, event: QEvent) -> None:
        if not self._kept:
            focused = QGuiApplication.focusObject()
            self._heed(None if isinstance(focused, QWindow) else focused)
        self._kept.append((window, event.clone()))
        self._slack.stop()
        self._wait.start(self._wedge.wait_ms)
        self._be_alone(is_alone=self._wedge.is_scanner)

    def _lapse(self) -> None:
        self._settle(self._wedge.lapse())

    def _settle(self, judgement: Judgement) -> None:
        """Deal with what was kept."""
        if judgement.scan is None and not judgement.is_typed:
            return
        self._wait.stop()
        self._slack.stop()
        self._be_alone(is_alone=False)
        self._heed(None)
        kept, self._kept = self._kept, []
        down, self._down = self._down, set()
        if judgement.scan is not None:
            self._swallowed |= down
            self._tell(judgement.scan)
            return
        self._hand_on(kept)

    def _hand_on(self, kept: Sequence[tuple[QObject, QEvent]]) -> None:
        for window, event in kept:
            there = window
            if isinstance(event, QKeyEvent):
                focused = QGuiApplication.focusWindow()
                # The stubs do not know that no window may have the focus.
                there = window if focused is None else focused  # type: ignore[redundant-expr]
            QCoreApplication.sendEvent(there, event)

    def _tell(self, burst: Burst) -> None:
        test = self._repair.read_test_code(burst.text)
        reading = test or self._repair.best_guess(burst.text)
        heard = Heard(
            burst.text,
            reading.text,
            burst.gap_ms,
            burst.suffix,
            reading.layout,
            reading.caps_lock,
            burst.duration_ms,
            is_test=test is not None,
        )
        self.heard.emit(heard)
        if test is None:
            self._repair.take_note(burst.text)
            self.scanned.emit(burst.text)


def _which(event: QKeyEvent) -> int:
    return event.nativeScanCode() or event.key()


def _accent(key: int) -> str:
    place = key - Qt.Key.Key_Dead_Grave.value
    return _ACCENTS[place] if 0 <= place < len(_ACCENTS) else ""
