"""Asks for a door: its name, its hours, and who may pass how often."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QDate,
    QDateTime,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.core.event import CheckInList, Reentry
from checkin.core.ticket import AttendanceMode
from checkin.services.station import Occasion
from checkin.ui.choice_box import ChoiceBox
from checkin.ui.local_forms import DayForm, clock_form, date_words, day_form
from checkin.ui.look import Look
from checkin.ui.several_box import SeveralBox
from checkin.ui.widgets import KeyButton, plain_label

_LONGEST_NAME = 200
_MOST_INSIDE = 1_000_000
_LAST_MINUTE = time(23, 59, 59)

# Any: Qt types the marker as object.
_REENTRY: dict[Reentry, Any] = {
    Reentry.AFTER_EXIT: QT_TRANSLATE_NOOP("Reentry", "Again after checking out"),
    Reentry.NEVER: QT_TRANSLATE_NOOP("Reentry", "Once"),
    Reentry.DAILY: QT_TRANSLATE_NOOP("Reentry", "Once a day"),
    Reentry.ALWAYS: QT_TRANSLATE_NOOP("Reentry", "As often as they like"),
}
_MODES: tuple[tuple[Any, tuple[AttendanceMode, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Door", "Who is registered on site"), (AttendanceMode.ON_SITE,)),
    (QT_TRANSLATE_NOOP("Door", "Who attends virtually"), (AttendanceMode.VIRTUAL,)),
    (QT_TRANSLATE_NOOP("Door", "Both"), tuple(AttendanceMode)),
)


@dataclass(frozen=True, slots=True)
class WhatIsListed:
    """The categories that attendees have, and the columns of their lists."""

    categories: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class DoorDialog(QDialog):
    """A door, proposed for each day of the event."""

    wished = Signal(object)  # tuple[CheckInList, ...]

    def __init__(
        self, look: Look, occasion: Occasion, listed: WhatIsListed, parent: QWidget
    ) -> None:
        """Propose the first day that has no door."""
        super().__init__(parent)
        self._look = look
        self._zone = occasion.event.zone
        self.setWindowTitle(self.tr("Add a door"))
        known = {each.name.casefold() for each in occasion.lists}
        self.proposals = tuple(
            each for each in self._propose(occasion) if each.name.casefold() not in known
        )
        self._build_fields(listed)
        self._build_buttons()
        self._build()
        self._take_proposal(0)

    def door(self) -> CheckInList:
        """Give the door as it is asked for; its id comes from its name."""
        opens = closes = None
        if self._has_hours.isChecked():
            opens = self._moment(self._opens.dateTime(), first=True)
            closes = self._moment(self._closes.dateTime(), first=False)
        return CheckInList(
            "",
            " ".join(self._name.text().split()),
            opens,
            closes,
            self.categories.chosen(),
            _MODES[self._mode.currentIndex()][1],
            tuple(_REENTRY)[self._reentry.currentIndex()],
            self._capacity.value() or None,
            str(self.column.currentData() or ""),
            self.hand_outs.chosen(),
        )

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
            for number in range(min(60, (event.ends - event.starts).days + 1))
        ]
        if len(days) == 1:
            return [self._all_day(self.tr("Main entrance"), days[0])]
        return [
            self._all_day(self.tr("Main entrance, day {number}").format(number=number), day)
            for number, day in enumerate(days, 1)
        ]

    def _all_day(self, name: str, day: date) -> CheckInList:
        opens = datetime.combine(day, time.min, self._zone).astimezone(UTC)
        closes = datetime.combine(day, _LAST_MINUTE, self._zone).astimezone(UTC)
        return CheckInList("", name, opens, closes)

    def _build_fields(self, listed: WhatIsListed) -> None:
        look = self._look
        self._proposal = ChoiceBox(look)
        for each in self.proposals:
            self._proposal.addItem(f"{each.name} · {_day_words(each, self._zone)}")
        self._proposal.addItem(self.tr("Another door"))
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._has_hours = QCheckBox(self.tr("Only at these &hours"))
        self._opens, self._closes = QDateTimeEdit(), QDateTimeEdit()
        for edit in (self._opens, self._closes):
            edit.setDisplayFormat(f"{day_form(DayForm.EXACT)}, {clock_form()}")
        self._build_choices_of(listed)
        self._mode, self._reentry = ChoiceBox(look), ChoiceBox(look)
        for words, _ in _MODES:
            self._mode.addItem(QCoreApplication.translate("Door", words))
        for words in _REENTRY.values():
            self._reentry.addItem(QCoreApplication.translate("Reentry", words))
        self._capacity = QSpinBox()
        self._capacity.setRange(0, _MOST_INSIDE)
        self._capacity.setSpecialValueText(self.tr("No limit"))
        for typed in (self._opens, self._closes, self._capacity):
            typed.setObjectName("typed")
            typed.lineEdit().setTextMargins(look.px(1.5), 0, look.px(1.5), 0)
        self._trouble = plain_label(wraps=True)
        self._trouble.setObjectName("blame")
        self._trouble.hide()
        self._proposal.activated.connect(self._take_proposal)
        self._has_hours.toggled.connect(self._opens.setEnabled)
        self._has_hours.toggled.connect(self._closes.setEnabled)
        self._name.textChanged.connect(self._check)

    def _build_choices_of(self, listed: WhatIsListed) -> None:
        """Offer what the attendees' lists know: categories and columns."""
        none = self.tr("No list was imported yet.")
        self.categories = SeveralBox(
            self._look, self.tr("All categories"), self.tr("No attendee has a category yet.")
        )
        self.categories.offer([(each, each) for each in listed.categories])
        self.hand_outs = SeveralBox(self._look, self.tr("Nothing"), none)
        self.hand_outs.offer([(each, each) for each in listed.columns])
        self.column = ChoiceBox(self._look)
        self.column.addItem(self.tr("Everybody of these"))
        for each in listed.columns:
            words = self.tr("Who has a yes in “{column}”").format(column=each)
            self.column.addItem(words, each)

    def _build_buttons(self) -> None:
        look = self._look
        self.add = KeyButton(look, self.tr("&Add the door"))
        self.add.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self.add.setDefault(True)
        self.add_all = KeyButton(look, self.tr("Add one for each of %n days", "", self._days()))
        self.back = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        for button in (self.add_all, self.back):
            button.setAutoDefault(False)
        self.add_all.setVisible(self._days() > 1)
        self.add.clicked.connect(self._wish)
        self.add_all.clicked.connect(self._wish_all)
        self.back.clicked.connect(self.reject)

    def _build(self) -> None:
        px = self._look.px
        form = QFormLayout()
        form.setVerticalSpacing(px(3))
        form.setHorizontalSpacing(px(4))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Proposal"), self._proposal),
            (self.tr("&Name"), self._name),
            ("", self._has_hours),
            (self.tr("&Opens"), self._opens),
            (self.tr("&Closes"), self._closes),
            (self.tr("Cate&gories"), self.categories),
            (self.tr("&Who may pass"), self._mode),
            (self.tr("&Registered"), self.column),
            (self.tr("How o&ften"), self._reentry),
            (self.tr("At most &inside"), self._capacity),
            (self.tr("Hand o&ut"), self.hand_outs),
        )
        for words, field in rows:
            field.setAccessibleName(words.replace("&", "") or self._has_hours.text())
            field.setMinimumHeight(px(9))
            label = plain_label(words)
            label.setMinimumHeight(px(9))
            label.setBuddy(field)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(3))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.add_all)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(5))
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
        self.setMinimumWidth(px(120))

    def _take_proposal(self, index: int) -> None:
        """Fill the fields from a proposal; the last choice is a door of one's own."""
        self._proposal.setCurrentIndex(index)
        is_proposed = index < len(self.proposals)
        self._has_hours.setChecked(is_proposed)
        self._opens.setEnabled(is_proposed)
        self._closes.setEnabled(is_proposed)
        if is_proposed:
            door = self.proposals[index]
            self._name.setText(door.name)
            self._opens.setDateTime(_wall(door.opens, self._zone))
            self._closes.setDateTime(_wall(door.closes, self._zone))
        else:
            self._name.clear()
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check()

    def _check(self) -> None:
        self.add.setEnabled(bool(self._name.text().strip()))
        self.show_trouble("")

    def _wish(self) -> None:
        self.wished.emit((self.door(),))

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

    def _moment(self, wall: QDateTime, *, first: bool) -> datetime:
        """Take a time on the event's clocks; the last minute counts to its end."""
        day, clock = wall.date(), wall.time()
        second = 0 if first else _LAST_MINUTE.second
        return datetime(
            day.year(), day.month(), day.day(), clock.hour(), clock.minute(), second,
            tzinfo=self._zone,
        ).astimezone(UTC)  # fmt: skip


def _wall(moment: datetime | None, zone: tzinfo) -> QDateTime:
    at = (moment or datetime.now(UTC)).astimezone(zone)
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))


def _day_words(door: CheckInList, zone: tzinfo) -> str:
    opens = door.opens
    return date_words(opens.astimezone(zone).date(), DayForm.LONG) if opens else ""
