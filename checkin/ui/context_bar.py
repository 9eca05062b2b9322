"""Where this desk stands: the check-in list, and which way people pass."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checkin.core.event import CheckInList
from checkin.core.scan import Direction
from checkin.services.station import Occasion
from checkin.ui.look import Look
from checkin.ui.widgets import ElidedLabel, restyle
from checkin.ui.words import clock_time, day_words


class ContextBar(QWidget):
    """List and direction, each one key away."""

    list_chosen = Signal(str)
    direction_chosen = Signal(object)  # Direction
    door_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without lists."""
        super().__init__()
        self._look = look
        self._occasion: Occasion | None = None
        self._direction = Direction.ENTRY
        self._list_button = QPushButton()
        self._list_button.setObjectName("listChooser")
        self._list_button.setAutoDefault(False)
        self._list_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list_button.setMenu(self._build_menu())
        self._menu.setAccessibleName(self.tr("Check-in lists"))
        self._name, self._hours = ElidedLabel(), ElidedLabel()
        self._icon, self._arrow = QLabel(), QLabel()
        self._fill_list_button()
        self._ways = {
            Direction.ENTRY: self._way(self.tr("In"), Direction.ENTRY),
            Direction.EXIT: self._way(self.tr("Out"), Direction.EXIT),
        }
        self._ways[Direction.ENTRY].setChecked(True)
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._list_button, 1)
        pair = QHBoxLayout()
        pair.setSpacing(0)
        for button in self._ways.values():
            self._group.addButton(button)
            pair.addWidget(button)
        self._layout.addLayout(pair)
        self.dress()

    def show_occasion(self, occasion: Occasion) -> None:
        """Offer the event's lists."""
        self._occasion = occasion
        self._menu.clear()
        for each in occasion.lists:
            action = QAction(each.name.replace("&", "&&"), self._menu)
            action.triggered.connect(
                lambda _=False, list_id=each.id: self.list_chosen.emit(list_id)
            )
            self._menu.addAction(action)
        self._menu.addSeparator()
        add = QAction(self.tr("Add a door…"), self._menu)
        add.triggered.connect(self.door_wanted)
        self._menu.addAction(add)

    def show_place(
        self, checkin_list: CheckInList | None, direction: Direction, now: datetime
    ) -> None:
        """Show where the desk stands now."""
        self._direction = direction
        self._ways[direction].setChecked(True)
        if checkin_list is None or self._occasion is None:
            self._name.setText(self.tr("No check-in list yet"))
            self._hours.setText(self.tr("Attendees can be let in once there is one."))
        else:
            self._name.setText(checkin_list.name)
            self._hours.setText(self._open_words(checkin_list, now, self._occasion.event.zone))
        self._list_button.setAccessibleName(
            self.tr("Check-in list: {name}").format(name=self._name.text())
        )
        self._dress_ways()

    def choose_list(self) -> None:
        """Open the choice of lists."""
        self._list_button.showMenu()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        height = look.px(look.by_size(14, 12))
        self._list_button.setFixedHeight(height)
        self._inside.setContentsMargins(look.px(4), 0, look.px(4), 0)
        self._inside.setSpacing(look.px(3))
        self._layout.setSpacing(look.px(3))
        self._name.setFont(look.font(look.by_size(1.4, 1.2), 600))
        self._hours.setFont(look.font(0.9))
        self._hours.set_colour(look.theme.muted)
        self._icon.setPixmap(look.icons.icon("list", look.theme.text, look.px(5)))
        self._arrow.setPixmap(look.icons.icon("down", look.theme.text, look.px(4)))
        for button in self._ways.values():
            button.setFixedHeight(height)
            button.setMinimumWidth(look.px(look.by_size(22, 17)))
            button.setFont(look.font(1.15, 600))
            button.setIconSize(QSize(look.px(5), look.px(5)))
        self._dress_ways()

    def _build_menu(self) -> QMenu:
        self._menu = QMenu(self)
        return self._menu

    def _fill_list_button(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._hours)
        words.addStretch(1)
        self._inside = QHBoxLayout(self._list_button)
        self._inside.addWidget(self._icon)
        self._inside.addLayout(words, 1)
        self._inside.addWidget(self._arrow)
        for part in (self._name, self._hours, self._icon, self._arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _way(self, text: str, direction: Direction) -> QToolButton:
        button = QToolButton()
        button.setObjectName("way")
        button.setProperty("way", direction.value)
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.direction_chosen.emit(direction))
        return button

    def _dress_ways(self) -> None:
        look = self._look
        for direction, button in self._ways.items():
            ink = look.theme.text
            if direction is self._direction:
                is_out = direction is Direction.EXIT
                ink = look.family("info").on if is_out else look.theme.on_accent
            name = "out" if direction is Direction.EXIT else "in"
            button.setIcon(look.icons.button_icon(name, ink, look.px(5)))
            restyle(button)

    def _open_words(self, checkin_list: CheckInList, now: datetime, zone: tzinfo) -> str:
        """Say when a list is open, or that it is not."""
        opens, closes = checkin_list.opens, checkin_list.closes
        if closes and now > closes:
            told = self.tr("Closed {day}, {time}")
            return told.format(day=day_words(closes, zone), time=clock_time(closes, zone))
        if opens and closes and opens.astimezone(zone).date() == closes.astimezone(zone).date():
            told = self.tr("{day} · open {from_}–{until}")
            return told.format(
                day=day_words(opens, zone),
                from_=clock_time(opens, zone),
                until=clock_time(closes, zone),
            )
        if opens and now < opens:
            told = self.tr("Opens {day}, {time}")
            return told.format(day=day_words(opens, zone), time=clock_time(opens, zone))
        if closes:
            told = self.tr("Open until {day}, {time}")
            return told.format(day=day_words(closes, zone), time=clock_time(closes, zone))
        return self.tr("Always open")
