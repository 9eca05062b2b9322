"""The fields of a door: its name, its hours, and who may pass how often."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, tzinfo
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QDate,
    QDateTime,
    QObject,
    QTime,
)
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from checkin.core.event import MOST_INSIDE, CheckInList, Reentry
from checkin.core.ticket import AttendanceMode
from checkin.ui.local_forms import DayForm, clock_form, day_form
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.look import Look
from checkin.ui.parts.moment_box import MomentBox
from checkin.ui.parts.several_box import SeveralBox
from checkin.ui.parts.tick_box import TickBox
from checkin.ui.parts.widgets import plain_label

LAST_MINUTE = time(23, 59, 59)
_LONGEST_NAME = 200
_NO_LIMIT = -1  # none may be inside at a door that holds 0

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
    """The categories that attendees have, and the columns of their lists.

    `hosts` are those at which servers are reached, by the addresses by which they are known.
    """

    categories: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    hosts: Mapping[str, str] = field(default_factory=dict)


class DoorForm(QObject):
    """Shows a door in fields, and gives what they make of it."""

    def __init__(self, look: Look, zone: tzinfo, listed: WhatIsListed, parent: QObject) -> None:
        """Have hours on the clocks of `zone`, and choices among what is listed."""
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._door = CheckInList("", "")
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.opens, self.closes = MomentBox(), MomentBox()
        for edit in (self.opens, self.closes):
            edit.setDisplayFormat(f"{day_form(DayForm.TYPED)} {clock_form()}")
        self.has_opening = TickBox(look, self.tr("&Opens"))
        self.has_closing = TickBox(look, self.tr("&Closes"))
        self.has_opening.toggled.connect(self.opens.setEnabled)
        self.has_closing.toggled.connect(self.closes.setEnabled)
        none = self.tr("No list was imported yet.")
        self.categories = SeveralBox(
            look, self.tr("All categories"), self.tr("No attendee has a category yet.")
        )
        self.categories.offer([(each, each) for each in listed.categories])
        self.hand_outs = SeveralBox(look, self.tr("Nothing"), none)
        self.hand_outs.offer([(each, each) for each in listed.columns])
        self.column = ChoiceBox(look)
        self.column.addItem(self.tr("Everybody of these"), "")
        for each in listed.columns:
            self._offer_column(each)
        self.mode, self.reentry = ChoiceBox(look), ChoiceBox(look)
        for words, modes in _MODES:
            self.mode.addItem(QCoreApplication.translate("Door", words), modes)
        for reentry, words in _REENTRY.items():
            self.reentry.addItem(QCoreApplication.translate("Reentry", words), reentry.value)
        self.capacity = QSpinBox()
        self.capacity.setRange(_NO_LIMIT, MOST_INSIDE)
        self.capacity.setSpecialValueText(self.tr("No limit"))
        for typed in (self.opens, self.closes, self.capacity):
            typed.setObjectName("typed")
            typed.lineEdit().setTextMargins(look.px(1.5), 0, look.px(1.5), 0)

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields into a form, each with its label."""
        self.add_row(form, self.tr("&Name"), self.name)
        for tick, edit in ((self.has_opening, self.opens), (self.has_closing, self.closes)):
            edit.setAccessibleName(tick.accessibleName())
            for part in (tick, edit):
                part.setMinimumHeight(self._look.px(9))
            form.addRow(tick, edit)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Cate&gories"), self.categories),
            (self.tr("&Who may pass"), self.mode),
            (self.tr("&Registered"), self.column),
            (self.tr("How o&ften"), self.reentry),
            (self.tr("At most &inside"), self.capacity),
            (self.tr("Hand o&ut"), self.hand_outs),
        )
        for words, asked in rows:
            self.add_row(form, words, asked)

    def add_row(self, form: QFormLayout, words: str, field: QWidget) -> None:
        """Put one field into a form; `words` may have a mnemonic."""
        field.setAccessibleName(words.replace("&", ""))
        field.setMinimumHeight(self._look.px(9))
        label = plain_label(words)
        label.setMinimumHeight(self._look.px(9))
        label.setBuddy(field)
        form.addRow(label, field)

    def show_door(self, door: CheckInList, *, now: datetime) -> None:
        """Show a door, which `door` gives again where nothing is changed."""
        self._door = door
        self.name.setText(door.name)
        for tick, edit, moment in (
            (self.has_opening, self.opens, door.opens),
            (self.has_closing, self.closes, door.closes),
        ):
            tick.setChecked(moment is not None)
            edit.setEnabled(moment is not None)
            edit.setDateTime(_wall(moment or now, self._zone))
        self.categories.choose(door.categories)
        if self.column.findData(door.column) < 0:  # of a list that is imported later
            self._offer_column(door.column)
        self.column.setCurrentIndex(self.column.findData(door.column))
        known = [set(modes) for _, modes in _MODES]
        self.mode.setCurrentIndex(known.index(set(door.modes)))
        self.reentry.setCurrentIndex(self.reentry.findData(door.reentry.value))
        self.capacity.setValue(_NO_LIMIT if door.capacity is None else door.capacity)
        self.hand_outs.choose(door.hand_outs)
        self.set_changeable(is_on=door.is_ruled_here)

    def set_changeable(self, *, is_on: bool) -> None:
        """Let the fields be changed, or only be read."""
        for each in self.fields():
            each.setEnabled(is_on and (not self._door.server or each in self._rules()))
        self.opens.setEnabled(is_on and self.has_opening.isChecked())
        self.closes.setEnabled(is_on and self.has_closing.isChecked())

    def fields(self) -> tuple[QWidget, ...]:
        """Give everything that can be filled in."""
        return (
            self.name, self.has_opening, self.opens, self.has_closing, self.closes,
            self.categories, self.mode, self.column, self.reentry, self.capacity, self.hand_outs,
        )  # fmt: skip

    def _rules(self) -> tuple[QWidget, ...]:
        """Give what is set here of a server's list, too, where the server says nothing of it."""
        return (
            self.has_opening, self.opens, self.has_closing, self.closes, self.reentry,
            self.capacity,
        )  # fmt: skip

    def is_complete(self) -> bool:
        """Whether there is a name."""
        return bool(self.name.text().strip())

    def door(self) -> CheckInList:
        """Give the door that was shown, as the fields have it now."""
        before, limit = self._door, self.capacity.value()
        opens = self._moment(self.opens, before.opens, first=True)
        closes = self._moment(self.closes, before.closes, first=False)
        return replace(
            before,
            name=" ".join(self.name.text().split()),
            opens=opens if self.has_opening.isChecked() else None,
            closes=closes if self.has_closing.isChecked() else None,
            categories=_in_order(self.categories.chosen(), before.categories),
            modes=_in_order(_MODES[self.mode.currentIndex()][1], before.modes),
            reentry=Reentry(self.reentry.currentData()),
            capacity=None if limit == _NO_LIMIT else limit,
            column=str(self.column.currentData()),
            hand_outs=_in_order(self.hand_outs.chosen(), before.hand_outs),
        )

    def _offer_column(self, column: str) -> None:
        self.column.addItem(self.tr("Who has a yes in “{column}”").format(column=column), column)

    def _moment(self, edit: MomentBox, before: datetime | None, *, first: bool) -> datetime:
        """Take a time on the event's clocks; the last minute counts to its end."""
        edit.interpretText()  # “1” may be the beginning of “12”, and Qt still waits
        wall = edit.dateTime()
        if before is not None and wall == _wall(before, self._zone):
            return before  # to the second
        day, clock = wall.date(), wall.time()
        second = 0 if first else LAST_MINUTE.second
        return datetime(
            day.year(), day.month(), day.day(), clock.hour(), clock.minute(), second,
            tzinfo=self._zone,
        ).astimezone(UTC)  # fmt: skip


def _in_order(chosen: tuple[Any, ...], before: tuple[Any, ...]) -> tuple[Any, ...]:
    """Keep the order of before where the same are chosen."""
    return before if set(chosen) == set(before) else chosen


def _wall(moment: datetime, zone: tzinfo) -> QDateTime:
    at = moment.astimezone(zone)
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
