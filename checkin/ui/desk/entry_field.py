"""The one field of the desk, which takes scans and names alike."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from checkin.core.scan import Direction
    from checkin.ui.parts.look import Look

_LONGEST = 4096


class EntryField(QFrame):
    """A large line: what is typed searches at once, Enter submits it."""

    typed = Signal(str)  # at every change, stripped; empty when cleared
    submitted = Signal(str)  # Enter on a text
    stepped = Signal(int)  # ↑ -1, ↓ +1
    escaped = Signal()  # Esc on an empty field
    pasted = Signal(object)  # Pictures

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("field")
        self.setProperty("ring", "in")
        self._look = look
        self._is_out = False
        self._icon = QLabel()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setFrame(False)
        self.line.setAcceptDrops(False)  # the window takes files, wherever they are dropped
        self.line.setAccessibleName(self.tr("Scan a code, or type a name"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._tell_typed)
        self.line.returnPressed.connect(self._submit)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.addWidget(self._icon)
        layout.addWidget(self.line, 1)
        self._layout = layout
        self.dress()

    # What is not there at first is made when it is first needed, and its module loaded.
    @cached_property
    def _hint(self) -> QLabel:
        from checkin.ui.parts.widgets import plain_label

        hint = plain_label(self.tr("Esc clears"), muted=True)
        self._layout.insertWidget(self._layout.indexOf(self.line) + 1, hint)
        return hint

    def text(self) -> str:
        """Give what is typed."""
        return self.line.text().strip()

    def add_button(self, button: QWidget) -> None:
        """Put a button at the field's end."""
        self._layout.addWidget(button)

    def clear(self) -> None:
        """Empty the field, ready for the next person."""
        self.line.clear()
        self._show_state()

    def point(self, direction: Direction) -> None:
        """Show which way people pass, so that a wrong one is seen."""
        from checkin.core.scan import Direction

        self._is_out = direction is Direction.EXIT
        self._show_state()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self.setFixedHeight(look.px(look.by_size(18, 14)))
        self._layout.setContentsMargins(look.px(5), 0, look.px(5), 0)
        self._layout.setSpacing(look.px(4))
        self.line.setFont(look.font(look.by_size(1.8, 1.5)))
        self.line.setMinimumHeight(look.px(12))
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            kind = event.type()
            if kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
                return self._hear_key(event)
            if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
                self.update()  # the frame has a ring while the line has the keyboard
        return super().eventFilter(watched, event)

    def _hear_key(self, event: QEvent) -> bool:
        from PySide6.QtGui import QKeyEvent, QKeySequence

        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        if is_undo:
            event.ignore()  # not of what was typed: the desk's Ctrl+Z is for its lines
        return is_undo

    def _take_key(self, event: QKeyEvent) -> bool:
        from PySide6.QtGui import QGuiApplication, QKeySequence

        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.matches(QKeySequence.StandardKey.Paste):
            from checkin.ui.desk.picture_desk import pictures_in

            mime = QGuiApplication.clipboard().mimeData()
            found = pictures_in(mime)
            if found and (found.files or not mime.hasText()):
                self.pasted.emit(found)
                return True
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return True
        if event.key() == Qt.Key.Key_Escape:
            if self.line.text():
                self.clear()
                self.typed.emit("")
            else:
                self.escaped.emit()
            return True
        return False

    def _tell_typed(self, _: str) -> None:
        self._show_state()
        self.typed.emit(self.text())

    def _submit(self) -> None:
        if self.text():
            self.submitted.emit(self.text())

    def _show_state(self) -> None:
        look, theme = self._look, self._look.theme
        is_out = self._is_out
        self.line.setPlaceholderText(
            self.tr("Scan to check out") if is_out else self.tr("Scan a code, or type a name")
        )
        name = "search" if self.line.text() else ("out" if is_out else "scan")
        ink = look.family("info").fill if is_out else theme.text
        size = look.px(8)
        self._icon.setPixmap(look.icons.icon(name, ink, size, self.devicePixelRatioF()))
        if self.line.text() or "_hint" in vars(self):
            self._hint.setVisible(bool(self.line.text()))
        ring = "out" if is_out else "in"
        if self.property("ring") != ring:
            from checkin.ui.parts.widgets import restyle

            self.setProperty("ring", ring)
            restyle(self)
