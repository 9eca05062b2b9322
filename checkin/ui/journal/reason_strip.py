"""Asks for a reason in a strip above a table; scans go on meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton

_LONGEST = 500


class ReasonStrip(QFrame):
    """One question with likely reasons as buttons, and a line for any other."""

    agreed = Signal(str)  # the reason
    dropped = Signal()

    def __init__(self, look: Look, reasons: Sequence[str], agree: str) -> None:
        """Ask nothing yet; `agree` is what the button beside the line says."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._title = ElidedLabel()
        self._reasons: list[KeyButton] = []
        for number, reason in enumerate(reasons, 1):
            button = KeyButton(look, reason.replace("&", "&&"), f"Alt+{number}")
            button.setAccessibleName(reason)
            button.setShortcut(f"Alt+{number}")
            button.clicked.connect(self._take_button)
            self._reasons.append(button)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(self.tr("Another reason"))
        self.line.setAccessibleName(self.tr("Another reason"))
        self.line.returnPressed.connect(self._take_line)
        self._agree = KeyButton(look, agree)
        self._agree.clicked.connect(self._take_line)
        self._back = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        self._back.clicked.connect(self._drop)
        self._row = QHBoxLayout()
        for button in (*self._reasons, self._agree, self._back):
            button.setAutoDefault(False)
        for button in self._reasons:
            self._row.addWidget(button)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self._agree)
        self._row.addWidget(self._back)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(self._row)
        self.hide()

    def ask(self, title: str) -> None:
        """Ask, in the place of an earlier question."""
        self._title.setText(title)
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Say why an answer could not be taken, and go on asking."""
        self._title.setText(text)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._column.setContentsMargins(px(4), px(2), px(4), px(3))
        self._column.setSpacing(px(2))
        self._row.setSpacing(px(2))
        self._title.setFont(look.font(1.1, 600))
        self.line.setMinimumHeight(px(look.by_size(11, 10)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _take_button(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton):
            self.agreed.emit(button.accessibleName())

    def _take_line(self) -> None:
        if text := self.line.text().strip():
            self.agreed.emit(text)

    def _drop(self) -> None:
        self.hide()
        self.dropped.emit()
