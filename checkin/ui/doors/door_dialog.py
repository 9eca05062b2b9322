"""Asks for a door: one that is added, or what is to be changed at one that there is."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.core.event import CheckInList
from checkin.core.servers.server_names import host_of
from checkin.services.station import Occasion
from checkin.ui.doors.door_form import LAST_MINUTE, DoorForm, WhatIsListed
from checkin.ui.local_forms import DayForm, date_words
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.look import Look
from checkin.ui.parts.way_to_desk import lead_to_desk
from checkin.ui.parts.widgets import KeyButton, heading, plain_label

_MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known when a door is asked for; `now` is what new hours begin with."""

    occasion: Occasion
    listed: WhatIsListed
    now: datetime


class DoorDialog(QDialog):
    """A door: new, proposed for each day of the event, or one that there is."""

    wished = Signal(object)  # tuple[CheckInList, ...], to be added
    change_wished = Signal(object)  # CheckInList

    def __init__(self, look: Look, asked: Asked, parent: QWidget) -> None:
        """Propose the first day that has no door."""
        super().__init__(parent)
        self._look = look
        self._zone = asked.occasion.event.zone
        self._now = asked.now
        self._hosts = asked.listed.hosts
        self.doors = asked.occasion.lists
        known = {each.name.casefold() for each in self.doors}
        self.proposals = tuple(
            each for each in self._propose(asked.occasion) if each.name.casefold() not in known
        )
        # In the order of the choice: what may be added comes before what there is.
        self._choices = (*self.proposals, CheckInList("", ""), *self.doors)
        self.form = DoorForm(look, self._zone, asked.listed, self)
        self._which = self._build_choice()
        self._heading = heading(look)
        self._about = plain_label(wraps=True, muted=True)
        self._trouble = plain_label(wraps=True)
        self._trouble.setObjectName("blame")
        self._trouble.hide()
        self._build_buttons()
        self._build()
        lead_to_desk(self)
        self._which.activated.connect(self._take)
        self.form.name.textChanged.connect(self._check)
        self._take(0)

    def choose(self, list_id: str) -> None:
        """Show one of the doors that there are."""
        places = {each.id: place for place, each in enumerate(self._choices) if each.id}
        if list_id in places:
            self._take(places[list_id])
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def door(self) -> CheckInList:
        """Give the door as it is asked for; a new one's id comes from its name."""
        return self.form.door()

    def trouble(self) -> str:
        """Give what is said to be wrong; empty for nothing."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def about(self) -> str:
        """Give what is said about the door that is shown; empty for nothing."""
        return "" if self._about.isHidden() else self._about.text()

    def show_trouble(self, text: str) -> None:
        """Say why there is no such door, and stay."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        self.setEnabled(True)

    def _propose(self, occasion: Occasion) -> list[CheckInList]:
        """Propose a door for each day of the event, open all day."""
        event = occasion.event
        days = [
            event.starts + timedelta(days=number)
            for number in range(min(_MOST_DAYS, (event.ends - event.starts).days + 1))
        ]
        if len(days) == 1:
            return [self._all_day(self.tr("Main entrance"), days[0])]
        return [
            self._all_day(self.tr("Main entrance, day {number}").format(number=number), day)
            for number, day in enumerate(days, 1)
        ]

    def _all_day(self, name: str, day: date) -> CheckInList:
        opens = datetime.combine(day, time.min, self._zone).astimezone(UTC)
        closes = datetime.combine(day, LAST_MINUTE, self._zone).astimezone(UTC)
        return CheckInList("", name, opens, closes)

    def _build_choice(self) -> ChoiceBox:
        box = ChoiceBox(self._look)
        for each in self.proposals:
            day = date_words((each.opens or self._now).astimezone(self._zone).date(), DayForm.LONG)
            box.addItem(self.tr("New: {name} · {day}").format(name=each.name, day=day))
        box.addItem(self.tr("New: another door"))
        for each in self.doors:
            box.addItem(each.name)
        return box

    def _build_buttons(self) -> None:
        look = self._look
        self.add = KeyButton(look, self.tr("&Add the door"))
        self.keep = KeyButton(look, self.tr("&Keep changes"))
        for button in (self.add, self.keep):
            button.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self.add_all = KeyButton(look, self.tr("Add one for each of %n days", "", self._days()))
        self.back = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        for button in (self.add_all, self.back):
            button.setAutoDefault(False)
        self.add.clicked.connect(self._wish)
        self.keep.clicked.connect(self._wish_change)
        self.add_all.clicked.connect(self._wish_all)
        self.back.clicked.connect(self.reject)

    def _build(self) -> None:
        px = self._look.px
        form = QFormLayout()
        form.setVerticalSpacing(px(self._look.by_size(3, 2)))
        form.setHorizontalSpacing(px(4))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.add_row(form, self.tr("&Door"), self._which)
        self.form.add_to(form)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(3))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        for button in (self.add_all, self.add, self.keep):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        margin = px(self._look.by_size(6, 3))
        column.setContentsMargins(px(6), margin, px(6), margin)
        column.setSpacing(px(self._look.by_size(5, 3)))
        column.addWidget(self._heading)
        column.addLayout(form)
        column.addWidget(self._about)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
        # Not a width of the dialog, which would then count for more than what its buttons need.
        column.addStrut(px(108))

    def _take(self, place: int) -> None:
        """Fill the fields from a proposal, from nothing, or from a door that there is."""
        self._which.setCurrentIndex(place)
        shown = self._choices[place]
        self.form.show_door(shown, now=self._now)
        is_new = not shown.id
        title = self.tr("Add a door") if is_new else self.tr("Change a door")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.add.setVisible(is_new)
        self.add_all.setVisible(place < self._days() and self._days() > 1)
        self.keep.setVisible(not is_new and shown.is_ruled_here)
        self.add.setDefault(is_new)
        self.keep.setDefault(not is_new)
        self._about.setVisible(bool(shown.server))
        self._about.setText(self._said_of(shown))
        if is_new and not shown.name:
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check()

    def _said_of(self, shown: CheckInList) -> str:
        if not shown.server:
            return ""
        told = self.tr("{host} says who may pass here. Change it there; it comes with a download.")
        if shown.is_ruled_here:
            told = self.tr(
                "{host} says whom this list is for. Hours, how often and how many are set here."
            )
        return told.format(host=self._hosts.get(shown.server) or host_of(shown.server))

    def _check(self) -> None:
        for button in (self.add, self.keep):
            button.setEnabled(self.form.is_complete())
        self.show_trouble("")

    def _wish(self) -> None:
        self.wished.emit((self.door(),))

    def _wish_change(self) -> None:
        self.change_wished.emit(self.door())

    def _wish_all(self) -> None:
        """Ask for a door a day, each with what is set here beside its name and hours."""
        own = self.door()
        self.wished.emit(
            tuple(
                replace(own, name=each.name, opens=each.opens, closes=each.closes)
                for each in self.proposals
            )
        )

    def _days(self) -> int:
        return len(self.proposals)
