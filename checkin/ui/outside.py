"""What the window shows without an event: the start page, and the preferences."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from checkin.ui.key_card import KeyCard
from checkin.ui.page import Page
from checkin.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from checkin.ui.equipment import Equipment
    from checkin.ui.parts.look import Look
    from checkin.ui.preferences.preferences_page import PreferencesPage
    from checkin.ui.start.lobby_session import LobbySession

_FIRST_SECTION = "look"  # language and theme are what is missed before there is an event


class Outside(QStackedWidget):
    """Shows one page at a time; the preferences are there only while they are looked at."""

    def __init__(self, look: Look, lobby: LobbySession, equipment: Equipment) -> None:
        """Begin at the start page."""
        super().__init__()
        self._look, self._equipment = look, equipment
        self.start = StartPage(look, lobby)
        self.preferences: PreferencesPage | None = None
        self.addWidget(self.start)
        lobby.recent_found.connect(self.start.show_recent)
        if None not in equipment:
            self.start.offer_preferences()
            self.start.preferences_wanted.connect(self.open_preferences)

    @cached_property
    def _keys(self) -> KeyCard:
        keys = KeyCard(self._look, self, has_event=False)
        keys.closed.connect(self._refocus)
        return keys

    def open_preferences(self, section: str = "") -> None:
        """Show the preferences at a section, where the window was given settings."""
        from checkin.ui.preferences.preferences_page import PreferencesPage

        devices, settings, sounds = self._equipment
        if settings is None or sounds is None:
            return
        if self.preferences is None:
            self.preferences = PreferencesPage(self._look, settings, sounds, devices)
            self.preferences.offer_way_back()
            self.preferences.left.connect(self.turn_to_start)
            self.preferences.turn_to(_FIRST_SECTION)
            for key, act in (("Ctrl+O", self._open_file), ("Ctrl+N", self._make_event)):
                QShortcut(QKeySequence(key), self.preferences).activated.connect(act)
            self.addWidget(self.preferences)
        if section:
            self.preferences.turn_to(section)
        self._turn_to(self.preferences)

    def turn_to_start(self) -> None:
        """Show the start page; what is half typed in the preferences is taken over."""
        preferences, self.preferences = self.preferences, None
        self._turn_to(self.start)
        if preferences is not None:
            preferences.leave()
            self.removeWidget(preferences)
            preferences.deleteLater()

    def make_event_with(self, attendees: Path) -> None:
        """Ask for a new event that begins with a list."""
        self.turn_to_start()
        self.start.make_event_with(attendees)

    def show_keys(self) -> None:
        """Show the keys of this page; once more hides them."""
        page = self.currentWidget()
        if not self._keys.isHidden():
            self._keys.leave()
        elif isinstance(page, Page):
            self._keys.show_keys(page.keys(), self.rect())

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.start.dress()
        if self.preferences is not None:
            self.preferences.dress()
        self._lay_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_over()

    def _open_file(self) -> None:
        self.turn_to_start()
        self.start.open_file()

    def _make_event(self) -> None:
        self.turn_to_start()
        self.start.make_event()

    def _turn_to(self, page: Page) -> None:
        if "_keys" in vars(self):
            self._keys.hide()
        self.setCurrentWidget(page)
        page.take_focus()

    def _lay_over(self) -> None:
        if "_keys" in vars(self):
            self._keys.dress()
            self._keys.lie_over(self.rect())

    def _refocus(self) -> None:
        if isinstance(page := self.currentWidget(), Page):
            page.take_focus()
