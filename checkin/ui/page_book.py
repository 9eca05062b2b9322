"""The pages of an open event, with the rail that leads to them and the status line below."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.look import Look
from checkin.ui.page import Page
from checkin.ui.rail import Rail
from checkin.ui.status_line import StatusLine


class PageBook(QWidget):
    """Shows one page at a time."""

    turned = Signal(str)  # the key of the page that is shown now

    def __init__(self, look: Look) -> None:
        """Begin without pages."""
        super().__init__()
        self.setObjectName("page")
        self.rail, self.status = Rail(look), StatusLine(look)
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.status)
        self.rail.chosen.connect(self.turn_to)

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages.values())

    def __bool__(self) -> bool:
        return bool(self._pages)

    def add(self, key: str, icon: str, title: str, page: Page, *, at_bottom: bool = False) -> None:
        """Add a page behind those already there."""
        self._pages[key] = page
        self._stack.addWidget(page)
        self.rail.add(key, icon, title, at_bottom=at_bottom)

    def turn_to(self, key: str) -> None:
        """Show a page, and give it the keyboard."""
        page, before = self._pages[key], self.shown()
        if before is not None and before is not page:
            before.hide()  # so that what it holds, as a camera, is free for the next
        self._stack.setCurrentWidget(page)
        self.rail.mark(key)
        page.take_focus()
        self.turned.emit(key)

    def shown(self) -> Page | None:
        """Give the page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def clear(self) -> None:
        """Take all pages away, when the event is left."""
        for page in self:
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        self.rail.clear()

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.rail.dress()
        self.status.dress()
        for page in self:
            page.dress()
