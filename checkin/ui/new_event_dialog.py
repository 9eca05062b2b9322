"""Asks for a new event: name, days, time zone and file."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from checkin.core.errors import CheckinError
from checkin.ui.choice_box import ChoiceBox
from checkin.ui.day_box import DayBox
from checkin.ui.elided_label import ElidedLabel
from checkin.ui.list_choice import ask_for_list
from checkin.ui.lobby_session import EventWish
from checkin.ui.local_forms import DayForm, day_form
from checkin.ui.look import Look
from checkin.ui.trouble_words import trouble_words
from checkin.ui.widgets import KeyButton, plain_label, row

_LONGEST_NAME = 200
_FORBIDDEN = '<>:"/\\|?*'


class NewEventDialog(QDialog):
    """Name, days, time zone, and a list to begin with; the file is named after the event."""

    wished = Signal(object)  # EventWish; `made` or `show_trouble` answers it

    def __init__(
        self, look: Look, parent: QWidget | None = None, attendees: Path | None = None
    ) -> None:
        """Ask with today and this computer's time zone as first answers."""
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("New event"))
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._starts, self._ends = (DayBox(look, QDate.currentDate()) for _ in range(2))
        self._zone = _zones(look)
        self._file = plain_label(muted=True, wraps=True)
        self._trouble = plain_label(wraps=True)
        self._trouble.setObjectName("blame")
        self._trouble.hide()
        self._attendees = attendees
        self._wished: Path | None = None
        self._list = ElidedLabel()
        self._choose = KeyButton(look, self.tr("From a &list…"), icon="import")
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._choose_list)
        self._make = KeyButton(look, self.tr("Make the event"))
        self._make.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._make.setDefault(True)
        back = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        back.setAutoDefault(False)
        for day in (self._starts, self._ends):
            day.setDisplayFormat(day_form(DayForm.WHOLE))
            day.setMinimumHeight(look.px(10))
        for part in (self._name, self._zone):
            part.setMinimumHeight(look.px(10))
        self._build(back)
        self._name.textChanged.connect(self._check)
        self._zone.currentTextChanged.connect(self._check)
        self._starts.dateChanged.connect(self._ends.setMinimumDate)
        self._ends.setMinimumDate(self._starts.date())
        self._make.clicked.connect(self._agree)
        back.clicked.connect(self.reject)
        self._take_list(attendees)
        self._check()

    def wish(self) -> EventWish:
        """Give what was asked for."""
        return EventWish(
            self._path(),
            " ".join(self._name.text().split()),
            _as_date(self._starts.date()),
            _as_date(self._ends.date()),
            self._zone.currentText(),
            self._attendees,
        )

    def show_made(self, path: Path) -> None:
        """Close, for the event is there."""
        if path == self._wished:
            self.accept()

    def show_trouble(self, error: CheckinError) -> None:
        """Say why the event could not be made, and stay: another name may do."""
        if self._wished is not None:
            self._wished = None
            self._trouble.setText(trouble_words(error))
            self._trouble.show()
            self._check_fields()
            self._name.setFocus()

    def _agree(self) -> None:
        wish = self.wish()
        self._wished = wish.path
        self._make.setEnabled(False)
        self.wished.emit(wish)

    def _choose_list(self) -> None:
        ask_for_list(self, self._take_list)

    def _take_list(self, path: Path | None) -> None:
        self._attendees = path
        self._list.setText(path.name if path else self.tr("None yet; it can come later."))
        self._list.set_colour(self._look.theme.text if path else self._look.theme.muted)
        if path and not self._name.text():
            self._name.setText(" ".join(path.stem.replace("_", " ").split())[:_LONGEST_NAME])

    def _build(self, back: KeyButton) -> None:
        px = self._look.px
        form = QFormLayout()
        form.setVerticalSpacing(px(3))
        form.setHorizontalSpacing(px(4))
        form.addRow(self.tr("&Name"), self._name)
        form.addRow(self.tr("&First day"), self._starts)
        form.addRow(self.tr("&Last day"), self._ends)
        form.addRow(self.tr("&Time zone"), self._zone)
        form.addRow(self.tr("Attendees"), row(self._list, self._choose, gap=px(3)))
        form.addRow(self.tr("File"), self._file)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(3))
        buttons.addStretch(1)
        buttons.addWidget(back)
        buttons.addWidget(self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(6))
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
        self.setMinimumWidth(px(120))

    def _check(self) -> None:
        """See whether the event can be made; another name may mend what was wrong."""
        self._trouble.hide()
        self._check_fields()

    def _check_fields(self) -> None:
        named = bool(self._name.text().strip())
        is_zone = self._zone.findText(self._zone.currentText(), Qt.MatchFlag.MatchExactly) >= 0
        self._make.setEnabled(named and is_zone)
        self._file.setText(str(self._path()) if named else "")

    def _path(self) -> Path:
        places = QStandardPaths.StandardLocation
        folder = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
        name = " ".join(self._name.text().split())
        safe = "".join("-" if letter in _FORBIDDEN else letter for letter in name)
        return folder / f"{safe.strip('. ')[:100]}.checkin"


def _zones(look: Look) -> ChoiceBox:
    """Offer all time zones, found by typing any part of their name."""
    zones = ChoiceBox(look)
    zones.setEditable(True)
    zones.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    zones.addItems(sorted(name for name in _zone_names() if "/" in name))
    completer = QCompleter(zones.model(), zones)
    zones.setCompleter(completer)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    zones.setCurrentText(own if zones.findText(own) >= 0 else "Europe/Brussels")
    return zones


def _zone_names() -> list[str]:
    return [bytes(each.data()).decode() for each in QTimeZone.availableTimeZoneIds()]


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
