"""The start: events opened before, a new one, a file, the demo."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.lists.list_choice import ask_for_list
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.file_choice import ask_which
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label, rule
from checkin.ui.start.lobby_session import LobbySession, RecentEvent
from checkin.ui.start.start_cards import ActionCard, RecentRow

_SHOWN = 5


class StartPage(Page):
    """Choose an event to open its desk."""

    chosen = Signal(object)  # Path
    preferences_wanted = Signal()

    def __init__(self, look: Look, lobby: LobbySession) -> None:
        """Show nothing yet; the main window connects the lobby's signals."""
        super().__init__(look)
        self._lobby = lobby
        self._recent: list[RecentRow] = []
        self._is_asking = False
        self._build()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the latest event, or to the first action."""
        first = self._first_there() or self._actions[0]
        if self.isVisible():  # an event may have been opened meanwhile: then the desk has it
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what here."""
        return (KeyHelp(self.tr("Enter"), self.tr("Open the event chosen")),)

    def offer_preferences(self) -> None:
        """Lead to the preferences, where there are some."""
        self._preferences.show()

    def show_recent(self, events: tuple[RecentEvent, ...]) -> None:
        """Show the events opened before, the latest first."""
        for row in self._recent:
            row.hide()
            row.deleteLater()
        self._recent = []
        for event in events[:_SHOWN]:
            row = RecentRow(self._look, event)
            row.clicked.connect(lambda _=False, path=event.path: self.chosen.emit(path))
            row.setEnabled(event.event is not None)
            self._rows.addWidget(row)
            self._recent.append(row)
        self._nothing.setVisible(not events)
        self._open.setVisible(bool(events))
        self._open.setEnabled(self._first_there() is not None)
        # Rows can have the keyboard once they are laid out.
        QTimer.singleShot(0, self, self.take_focus)

    def show_trouble(self, text: str) -> None:
        """Say what went wrong, and stay."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text) and not self._is_asking)
        self.setEnabled(True)

    def make_event(self) -> None:
        """Ask for a new event, and have it made."""
        self.make_event_with(None)

    def make_event_with(self, attendees: Path | None) -> None:
        """Ask for a new event that begins with a list, and have it made."""
        from checkin.ui.start.new_event_dialog import NewEventDialog

        dialog = NewEventDialog(self._look, self, attendees)
        dialog.wished.connect(self._lobby.create)
        dialog.finished.connect(self._end_asking)
        self._is_asking = True  # what is wrong with an answer is said where it was given
        self._lobby.created.connect(dialog.show_made)
        self._lobby.failed.connect(dialog.show_refused)
        dialog.open()

    def _end_asking(self, result: int) -> None:
        self._is_asking = False
        if not result:
            self.show_trouble("")

    def make_event_from_list(self) -> None:
        """Ask for a list, and for the event it is the list of."""
        ask_for_list(self, self.make_event_with)

    def open_file(self) -> None:
        """Ask for an event file."""
        kind = self.tr("Events (*.checkin)")
        ask_which(self, self.tr("Open an event"), kind, self.chosen.emit)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        self._title.setFont(look.font(2.2, 700))
        self._logo.setPixmap(look.icons.logo(look.theme.accent, look.theme.on_accent, px(12)))
        self._recent_title.setFont(look.font(1.15, 600))
        self._recent_title.setContentsMargins(px(5), px(3), px(5), px(3))
        self._nothing.setContentsMargins(px(5), px(6), px(5), px(6))
        self._foot.setContentsMargins(px(5), px(4), px(5), px(4))
        self._grid.setHorizontalSpacing(px(6))
        self._grid.setVerticalSpacing(px(6))
        self._column.setSpacing(px(3))
        self._outer.setContentsMargins(px(6), px(look.by_size(16, 5)), px(6), px(6))
        self._middle.setMaximumWidth(px(260))
        self._trouble.setFont(look.font(1.1, 600))
        self._hint.setFont(look.font(1))
        self._hint_icon.setPixmap(look.icons.icon("import", look.theme.muted, px(5)))
        for action in (*self._actions, *self._recent):
            action.update()

    def _build(self) -> None:
        self._logo, self._title = QLabel(), plain_label("Checkin")
        self._told = plain_label(self.tr("Choose an event to open its desk."), muted=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._told)
        head = QHBoxLayout()
        head.setSpacing(self._look.px(4))
        self._preferences = KeyButton(self._look, self.tr("Preferences"), "Ctrl+,", icon="prefs")
        self._preferences.setAutoDefault(False)
        self._preferences.clicked.connect(self._want_preferences)
        self._preferences.hide()
        head.addWidget(self._logo)
        head.addLayout(words, 1)
        head.addWidget(self._preferences)
        self._trouble = plain_label(wraps=True)
        self._trouble.hide()
        self._middle = QWidget()
        self._grid = QGridLayout(self._middle)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addLayout(head, 0, 0, 1, 2)
        self._grid.addWidget(self._trouble, 1, 0, 1, 2)
        self._grid.addWidget(self._build_recent(), 2, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._build_actions(), 2, 1)
        self._grid.setColumnStretch(0, 68)
        self._grid.setColumnStretch(1, 34)
        self._grid.setRowStretch(3, 1)
        self._grid.addLayout(self._build_hint(), 4, 0, 1, 2)
        self._outer = QHBoxLayout(self)
        self._outer.addStretch(1)
        self._outer.addWidget(self._middle, 100)
        self._outer.addStretch(1)

    def _build_recent(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        self._recent_title = plain_label(self.tr("Recent events"))
        self._nothing = plain_label(
            self.tr("No event yet. Make one, or try the demo."), muted=True, wraps=True
        )
        self._open = KeyButton(self._look, self.tr("&Open"), self.tr("Enter"))
        self._open.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._open.clicked.connect(self._open_chosen)
        self._open.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self._open)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._recent_title)
        column.addWidget(rule())
        column.addWidget(self._nothing)
        column.addLayout(self._rows)
        column.addLayout(self._foot)
        return card

    def _build_hint(self) -> QHBoxLayout:
        self._hint_icon = QLabel()
        self._hint = plain_label(
            self.tr(
                "You can also drop a list or an event file anywhere on this window. Where people "
                "registered on pretix or Indico, make the event, then connect the server at its "
                "desk."
            ),
            muted=True,
            wraps=True,
        )
        hint = QHBoxLayout()
        hint.setSpacing(self._look.px(3))
        hint.addWidget(self._hint_icon)
        hint.addWidget(self._hint, 1)
        return hint

    def _build_actions(self) -> QVBoxLayout:
        make = ActionCard(self._look, "plus", self.tr("New event"), "Ctrl+N")
        make.about = self.tr("Name, days, time zone")
        make.setShortcut("Ctrl+N")
        make.clicked.connect(self.make_event)
        from_list = ActionCard(self._look, "import", self.tr("New event from a list"), "")
        from_list.about = self.tr("CSV, Excel or ODS")
        from_list.clicked.connect(self.make_event_from_list)
        file = ActionCard(self._look, "folder", self.tr("Open a file"), "Ctrl+O")
        file.about = self.tr("NAME.checkin")
        file.setShortcut("Ctrl+O")
        file.clicked.connect(self.open_file)
        demo = ActionCard(self._look, "star", self.tr("Try the demo"), "")
        demo.about = self.tr("400 made-up people, nothing is sent")
        demo.clicked.connect(self._try_demo)
        join = ActionCard(self._look, "link", self.tr("Join other desks"), "")
        join.about = self.tr("Not in this version yet")
        join.setEnabled(False)
        self._actions = [make, from_list, file, demo, join]
        self._column = QVBoxLayout()
        for action in self._actions:
            self._column.addWidget(action)
        self._column.addStretch(1)
        return self._column

    def _try_demo(self) -> None:
        self._told.setText(self.tr("The demo is being made: 400 people, badges, a morning …"))
        self._lobby.make_demo()

    def _want_preferences(self) -> None:
        self.preferences_wanted.emit()

    def _open_chosen(self) -> None:
        chosen = next((row for row in self._recent if row.hasFocus()), None)
        if row := chosen or self._first_there():
            row.click()

    def _first_there(self) -> RecentRow | None:
        """Give the latest event whose file is there."""
        return next((row for row in self._recent if row.isEnabled()), None)
