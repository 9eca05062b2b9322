"""Where this desk stands: the check-in list, and which way people pass."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

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

from checkin.core.moments import same_day
from checkin.core.scan import Direction
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.widgets import KeyButton, restyle
from checkin.ui.words import clock_time, day_words

if TYPE_CHECKING:
    from checkin.core.event import CheckInList
    from checkin.services.station import Occasion
    from checkin.ui.parts.look import Look


class ContextBar(QWidget):
    """List and direction, each one key away."""

    list_chosen = Signal(str)
    direction_chosen = Signal(object)  # Direction
    door_wanted = Signal(str)  # the id of one that is to be changed; empty for a new one
    questions_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without lists."""
        super().__init__()
        self._look = look
        self._occasion: Occasion | None = None
        self._direction = Direction.ENTRY
        self._here: CheckInList | None = None
        self._open_now: CheckInList | None = None
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
        self._other = KeyButton(look, self.tr("Open another list"), "", "list")
        self._other.setAutoDefault(False)
        self._other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._other.clicked.connect(self._open_other)
        self._other.hide()
        self._layout.addWidget(self._other)
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
            action.setData(each.id)
            action.setCheckable(True)
            action.triggered.connect(
                lambda _=False, list_id=each.id: self.list_chosen.emit(list_id)
            )
            self._menu.addAction(action)
        self._menu.addSeparator()
        add = QAction(self.tr("Add a door…"), self._menu)
        add.triggered.connect(lambda: self.door_wanted.emit(""))
        self._menu.addAction(add)
        if occasion.lists:
            change = QAction(self.tr("Change a door…"), self._menu)
            change.triggered.connect(self._want_change)
            self._menu.addAction(change)
        ask = QAction(self.tr("Questions at the door…"), self._menu)
        ask.triggered.connect(self.questions_wanted)
        self._menu.addAction(ask)

    def show_place(
        self, checkin_list: CheckInList | None, direction: Direction, now: datetime
    ) -> None:
        """Show where the desk stands now."""
        self._direction, self._here = direction, checkin_list
        self._ways[direction].setChecked(True)
        self.show_time(now)
        self._dress_ways()

    def show_time(self, now: datetime) -> None:
        """Say when the list is open, and whether clock and list disagree."""
        here, clash = self._here, ""
        self._open_now = None
        if here is None or self._occasion is None:
            self._name.setText(self.tr("No check-in list yet"))
            self._hours.setText(self.tr("Attendees can be let in once there is one."))
        else:
            zone = self._occasion.event.zone
            self._open_now = _instead_of(here, self._occasion.lists, now)
            clash = self._clash(here, now, zone)
            self._name.setText(here.name)
            self._hours.setText(clash or self._hours_words(here, now, zone))
        self._show_clash(is_on=bool(clash))
        told = self.tr("Check-in list: {name}").format(name=self._name.text())
        self._list_button.setAccessibleName(told)
        self._list_button.setAccessibleDescription(self._hours.text())

    def buttons(self) -> list[QWidget]:
        """Give what can be pressed, in its order."""
        other = [] if self._other.isHidden() else [self._other]
        return [self._list_button, *other, *self._ways.values()]

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
        is_clash = bool(self._list_button.property("clash"))
        self._hours.set_colour(look.theme.text if is_clash else look.theme.muted)
        self._other.setFixedHeight(height)
        self._icon.setPixmap(look.icons.icon("list", look.theme.text, look.px(5)))
        self._arrow.setPixmap(look.icons.icon("down", look.theme.text, look.px(4)))
        for button in self._ways.values():
            button.setFixedHeight(height)
            button.setMinimumWidth(look.px(look.by_size(22, 17)))
            button.setFont(look.font(1.15, 600))
            button.setIconSize(QSize(look.px(5), look.px(5)))
        self._dress_ways()

    def _clash(self, here: CheckInList, now: datetime, zone: tzinfo) -> str:
        """Say that clock and list disagree; empty where they agree."""
        closes, opens = here.closes, here.opens
        other = self._open_now
        if closes and now > closes:
            told = self.tr("This list closed {day}, {time}.")
            if same_day(closes, now, zone):
                told = self.tr("This list closed at {time}.")
            told = told.format(day=day_words(closes, zone), time=clock_time(closes, zone))
        elif opens and now < opens and other is not None:
            told = self.tr("This list opens {day}, {time}.")
            if same_day(opens, now, zone):
                told = self.tr("This list opens at {time}.")
            told = told.format(day=day_words(opens, zone), time=clock_time(opens, zone))
        else:
            return ""
        ask = self.tr("{told} Open {list}?")
        return ask.format(told=told, list=other.name) if other is not None else told

    def _hours_words(self, here: CheckInList, now: datetime, zone: tzinfo) -> str:
        told = self._open_hours(here, now, zone)
        if here.capacity is None:
            return told
        holds = self.tr("holds {count}").format(count=here.capacity)
        return f"{told} · {holds}"

    def _open_hours(self, checkin_list: CheckInList, now: datetime, zone: tzinfo) -> str:
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

    def _show_clash(self, *, is_on: bool) -> None:
        if bool(self._list_button.property("clash")) != is_on:
            self._list_button.setProperty("clash", is_on)
            restyle(self._list_button)
        self._hours.set_colour(self._look.theme.text if is_on else self._look.theme.muted)
        name = self._open_now.name if is_on and self._open_now else ""
        told = self.tr("Open {list}").format(list=name)
        self._other.setText(told.replace("&", "&&"))
        self._other.setAccessibleName(told)
        self._other.updateGeometry()
        self._other.setVisible(bool(name))

    def _open_other(self) -> None:
        if self._open_now is not None:
            self.list_chosen.emit(self._open_now.id)

    def _want_change(self) -> None:
        """Ask for changes, first of the door where the desk stands."""
        if self._here is not None:
            self.door_wanted.emit(self._here.id)

    def _build_menu(self) -> QMenu:
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._mark_here)
        return self._menu

    def _mark_here(self) -> None:
        """Mark the list where the desk stands, and let the arrow keys begin there."""
        for action in self._menu.actions():
            is_here = self._here is not None and action.data() == self._here.id
            action.setChecked(is_here)
            if is_here:
                self._menu.setActiveAction(action)

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


def _instead_of(
    here: CheckInList, lists: tuple[CheckInList, ...], now: datetime
) -> CheckInList | None:
    """Give the list that is open now in the place of one that is not; the likest first."""
    if here.is_open(now):
        return None
    # A door for the same people is likelier meant than one for some of them.
    open_now = [each for each in lists if each.is_open(now)]
    open_now.sort(key=lambda each: (each.modes != here.modes, bool(each.categories)))
    return next(iter(open_now), None)
