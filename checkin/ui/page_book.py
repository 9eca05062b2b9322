"""The pages of an open event, with the rail that leads to them and the status line below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.rail import Rail
from checkin.ui.status_line import StatusLine

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.services.station import Occasion
    from checkin.ui.desk.verdict_strip import VerdictStrip
    from checkin.ui.key_card import KeyCard
    from checkin.ui.parts.look import Look

DESK = "desk"

Made = TypeVar("Made", bound=Page)


class PageBook(QWidget):
    """Shows one page at a time; a page is made when it is first turned to."""

    turned = Signal(str)  # the key of the page that is shown now
    verdict_wanted = Signal()  # the verdict told over another page is to be seen at the desk

    def __init__(self, look: Look) -> None:
        """Begin without pages."""
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self.rail, self.status = Rail(look), StatusLine(look)
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._key = self._before = ""
        self._zone: tzinfo | None = None
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
        self.rail.chosen.connect(self._choose)

    # What lies over a page pushes nothing; it is made when it is first shown.
    @cached_property
    def strip(self) -> VerdictStrip:
        """The verdict, told over another page than the desk."""
        from checkin.ui.desk.verdict_strip import VerdictStrip

        strip = VerdictStrip(self._look, self)
        strip.clicked.connect(self.verdict_wanted)
        return strip

    @cached_property
    def _keys(self) -> KeyCard:
        from checkin.ui.key_card import KeyCard

        keys = KeyCard(self._look, self)
        keys.closed.connect(self._refocus)
        return keys

    def is_telling(self) -> bool:
        """Whether a verdict is told over the page that is shown."""
        return "strip" in vars(self) and not self.strip.isHidden()

    def _hide(self, name: str) -> None:
        """Hide what lies over a page, where it was made."""
        if name in vars(self):
            vars(self)[name].hide()

    def __iter__(self) -> Iterator[Page]:
        """Give the pages that were made."""
        return iter(self._pages.values())

    def __bool__(self) -> bool:
        return bool(self._makers)

    def add(
        self, key: str, icon: str, title: str, make: Callable[[], Page], *, at_bottom: bool = False
    ) -> None:
        """Add a page behind those already there."""
        self.add_aside(key, make)
        self.rail.add(key, icon, title, at_bottom=at_bottom)

    def add_aside(self, key: str, make: Callable[[], Page]) -> None:
        """Add a page that no item of the rail leads to; whoever sends there says so."""
        self._makers[key] = make

    def page(self, key: str) -> Page:
        """Give a page, made now if it was not needed before."""
        if key not in self._pages:
            self.put(key, self._makers[key]())
        return self._pages[key]

    def put(self, key: str, page: Made) -> Made:
        """Put a page in its place; what it asks before it is shown stands before this window."""
        if key not in self._pages:
            self._pages[key] = page
            self._stack.addWidget(page)
            if len(self._pages) > 1:
                # Qt polished what a page shows in a stack of its own before the page was here, and
                # went back just now to the fonts of that moment. The first page, which the start
                # waits for, has no such stack.
                page.dress()
        return page

    def turn_to(self, key: str) -> None:
        """Show a page, and give it the keyboard."""
        page, before = self.page(key), self.shown()
        if before is not None and before is not page:
            self._before = self._key
            before.hide()  # so that what it holds, as a camera, is free for the next
        self._key = key
        self._hide("_keys")
        if key == DESK:
            self._hide("strip")
        elif "strip" in vars(self):
            self.strip.be_seen()
        self._stack.setCurrentWidget(page)
        self.rail.mark(key)
        page.take_focus()
        self.turned.emit(key)

    def _choose(self, key: str) -> None:
        """Turn to a page of the rail; until the event is open there is only the desk."""
        if self._zone is None:
            self.rail.mark(self._key)
        else:
            self.turn_to(key)

    def turn_back(self) -> None:
        """Show the page that was shown before this one."""
        self.turn_to(self._before or next(iter(self._makers)))

    def order(self) -> tuple[str, ...]:
        """Name the pages in their order."""
        return tuple(self._makers)

    @property
    def key(self) -> str:
        """The key of the page that is shown; empty without an event."""
        return self._key

    def shown(self) -> Page | None:
        """Give the page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def tell_decision(self, decision: Decision) -> None:
        """Show a verdict over the page that is shown, unless that is the desk."""
        self._leave_keys()
        if self._zone is not None and self._key != DESK:
            self.strip.lie_over(self._stack.geometry())
            self.strip.show_decision(decision, self._zone)

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over the event's time zone."""
        self._zone = occasion.event.zone

    def show_keys(self) -> None:
        """Show the keys of this page; once more hides them."""
        page = self.shown()
        if not self._leave_keys() and page is not None:
            self._keys.show_keys(page.keys(), self._stack.geometry())

    def chain_tabs(self, last: QWidget) -> None:
        """Let Tab go from the last control of the desk to the rail, and then to the status line."""
        for item in (*self.rail.items(), *self.status.parts()):
            QWidget.setTabOrder(last, item)
            last = item

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_over()

    def _lay_over(self) -> None:
        if "_keys" in vars(self):
            self._keys.dress()
            self._keys.lie_over(self._stack.geometry())
        if "strip" in vars(self):
            self.strip.lie_over(self._stack.geometry())

    def _leave_keys(self) -> bool:
        """Hide the keys; whether they were shown."""
        is_shown = "_keys" in vars(self) and not self._keys.isHidden()
        if is_shown:
            self._keys.leave()
        return is_shown

    def _refocus(self) -> None:
        if (page := self.shown()) is not None:
            page.take_focus()

    def clear(self) -> None:
        """Take all pages away, when the event is left."""
        for page in self:
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages, self._makers = {}, {}
        self._key = self._before = ""
        self._zone = None
        self._hide("strip")
        self.rail.clear()

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.rail.dress()
        self.status.dress()
        for page in self:
            page.dress()
        self._lay_over()
