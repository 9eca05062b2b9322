"""Asks for a new event: name, days, time zone and file."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from checkin.core.errors import CheckinError
from checkin.ui.lists.list_choice import ask_for_list
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label, row
from checkin.ui.start.day_box import DayBox
from checkin.ui.start.lobby_session import EventWish
from checkin.ui.troubles.trouble_words import trouble_words

_LONGEST_NAME = 200
_FORBIDDEN = '<>:"/\\|?*'


class NewEventDialog(AskDialog):
    """Name, days, time zone, and a list to begin with; the file is named after the event."""

    wished = Signal(object)  # EventWish; `show_made` or `show_refused` answers it

    def __init__(
        self, look: Look, parent: QWidget | None = None, attendees: Path | None = None
    ) -> None:
        """Ask with today and this computer's time zone as first answers."""
        super().__init__(look, parent)
        self.call(self.tr("New event"), self.tr("Make the event"))
        self._attendees: Path | None = None
        self._wished: Path | None = None
        self.name = self.add_line(self.tr("&Name"))
        self.name.setMaxLength(_LONGEST_NAME)
        self._starts = self._add_day(self.tr("&First day"))
        self._ends = self._add_day(self.tr("&Last day"))
        self._starts.dateChanged.connect(self._end_no_earlier)
        self._ends.editingFinished.connect(self._end_no_earlier)
        self.zone = _zones(look)
        self._add(self.tr("&Time zone"), self.zone)
        self.zone.currentTextChanged.connect(self.check)
        self._list = ElidedLabel()
        self._add_list()
        self._file = plain_label(muted=True, wraps=True)
        self._add_file()
        self.agreed.connect(self._wish)
        self._take_list(attendees)
        self.check()
        self.name.setFocus()

    def wish(self) -> EventWish:
        """Give what was asked for."""
        return EventWish(
            self._path(),
            self._words_of_name(),
            _as_date(self._starts.date()),
            _as_date(self._ends.date()),
            self.zone.currentText(),
            self._attendees,
        )

    def show_made(self, path: Path) -> None:
        """Close, for the event is there."""
        if path == self._wished:
            self.accept()

    def show_refused(self, error: CheckinError) -> None:
        """Say why the event could not be made, and stay: another name may do."""
        if self._wished is not None:
            self._wished = None
            self.show_trouble(trouble_words(error))
            self.name.setFocus()

    def is_complete(self) -> bool:
        """Whether the event has a name and a time zone that exists."""
        zone = self.zone.currentText()
        is_zone = self.zone.findText(zone, Qt.MatchFlag.MatchExactly) >= 0
        return is_zone and bool(self._words_of_name())

    def check(self) -> None:
        """See whether the event can be made; another name may mend what was wrong."""
        super().check()
        self.drop_trouble()
        self._file.setText(str(self._path()) if self._words_of_name() else "")

    def _end_no_earlier(self) -> None:
        """Keep the last day from lying before the first, but for while it is typed."""
        self._ends.setDate(max(self._starts.date(), self._ends.date()))

    def _wish(self) -> None:
        for day in (self._starts, self._ends):
            day.interpretText()  # “1” may be the beginning of “12”, and Qt still waits
        self._end_no_earlier()
        wish = self.wish()
        self._wished = wish.path
        self.wished.emit(wish)

    def _take_list(self, path: Path | None) -> None:
        self._attendees = path
        self._list.setText(path.name if path else self.tr("None yet"))
        self._list.set_colour(self._look.theme.text if path else self._look.theme.muted)
        if path and not self.name.text():
            self.name.setText(" ".join(path.stem.replace("_", " ").split())[:_LONGEST_NAME])

    def _add_day(self, label: str) -> DayBox:
        day = DayBox(self._look, QDate.currentDate())
        day.calendarWidget().setAccessibleName(label.replace("&", ""))
        self._add(label, day)
        return day

    def _add_list(self) -> None:
        choose = KeyButton(self._look, self.tr("From &a list…"), icon="import")
        choose.setAutoDefault(False)
        choose.clicked.connect(lambda: ask_for_list(self, self._take_list))
        words = plain_label(self.tr("Attendees"))
        words.setMinimumHeight(choose.sizeHint().height())
        self.form.addRow(words, row(self._list, choose, gap=self._look.px(3)))

    def _add_file(self) -> None:
        """Show where the file will be; there is room for two lines before there is a name."""
        words = plain_label(self.tr("File"))
        for part in (words, self._file):
            part.setMinimumHeight(2 * self._file.fontMetrics().lineSpacing())
            part.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.form.addRow(words, self._file)

    def _words_of_name(self) -> str:
        return " ".join(self.name.text().split())

    def _path(self) -> Path:
        places = QStandardPaths.StandardLocation
        folder = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
        name = self._words_of_name()
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
