"""Scrolls what is higher than its place, and is never wider than it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from checkin.ui.parts.timers import timer


class ScrollColumn(QScrollArea):
    """Gives wrapped words the height that they need at the width there is.

    A scroll area by itself takes their least height, and cuts them where lines wrap anew.
    """

    def __init__(self) -> None:
        """Begin empty; `column` takes what is to be scrolled."""
        super().__init__()
        self._content = QWidget()
        self._content.setObjectName("bare")
        self.column = QVBoxLayout(self._content)
        self._content.installEventFilter(self)
        self.setWidgetResizable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)
        # What was put in just now is laid out only when Qt comes round to it.
        self._soon = timer(self, 0, self._settle)
        self._to_show: QWidget | None = None

    def fit_soon(self) -> None:
        """Take the height anew after the content has changed."""
        self._soon.start()

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part of the content, once it has its place."""
        self._to_show = part
        self.fit_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.fit_soon()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self._fit()
        part, self._to_show = self._to_show, None
        if part is not None and part.isVisible():
            self.ensureWidgetVisible(part, 0, 0)

    def _fit(self) -> None:
        width = self.viewport().width()
        height = max(
            self.column.totalHeightForWidth(width), self.column.totalMinimumSize().height()
        )
        self._content.resize(width, height)
