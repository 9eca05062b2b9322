"""The card of something that is under way, with its buttons at the end."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.parts.look import Look


class WorkCard(QFrame):
    """Holds what is said of it, one below the other."""

    def __init__(
        self, look: Look, parts: Iterable[QWidget | QLayout], buttons: Iterable[QPushButton]
    ) -> None:
        """Lay out what it holds."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        for button in buttons:
            button.setAutoDefault(False)
            self._row.addWidget(button)
        self._inside = QVBoxLayout(self)
        for part in parts:
            if isinstance(part, QLayout):
                self._inside.addLayout(part)
            else:
                self._inside.addWidget(part)
        self._inside.addLayout(self._row)

    def stand_on(self, page: QWidget) -> None:
        """Take the upper end of a page."""
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)
        column.addStretch(1)

    def dress(self) -> None:
        """Take over sizes."""
        look, px = self._look, self._look.px
        side = px(look.by_size(5, 4))
        self._inside.setContentsMargins(side, side, side, side)
        self._inside.setSpacing(px(3))
        self._row.setSpacing(px(2))
