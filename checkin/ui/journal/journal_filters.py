"""What of the journal is shown: a search, a day, a list, a desk, a sort of line."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from checkin.core.journal_filter import JournalFilter, Wanted
from checkin.core.scan import Verdict
from checkin.services.station import Occasion
from checkin.ui.journal.journal_words import wanted_word
from checkin.ui.local_forms import DayForm, date_words
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.look import Look
from checkin.ui.parts.timers import timer
from checkin.ui.parts.widgets import KeyButton
from checkin.ui.words import FAMILIES, LOUD, headline

_LETTERS = 9
_PAUSE_MS = 250
_TODAY, _EVER = "today", "ever"


class JournalFilters(QWidget):
    """One field and four choices."""

    changed = Signal()
    left = Signal()  # ↓ or Enter: on to the table

    def __init__(self, look: Look) -> None:
        """Show all lines of today."""
        super().__init__()
        self._look = look
        self._occasion: Occasion | None = None
        self._person = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, reason, last four of a code"))
        self.search.setAccessibleName(self.tr("Search the journal"))
        self.search.setClearButtonEnabled(True)
        self._icon = QAction(self)
        self.search.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.search.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the search"))
        self.search.installEventFilter(self)
        self.person = KeyButton(look, "", icon="close")
        self.person.setAccessibleName(self.tr("Show everybody"))
        self.person.setAutoDefault(False)
        self.person.hide()
        self.day, self.list = ChoiceBox(look), ChoiceBox(look)
        self.desk, self.sort = ChoiceBox(look), ChoiceBox(look)
        self.day.setAccessibleName(self.tr("Day"))
        self.list.setAccessibleName(self.tr("Check-in list"))
        self.desk.setAccessibleName(self.tr("Desk"))
        self.sort.setAccessibleName(self.tr("Sort of line"))
        for wanted in Wanted:
            self.sort.addItem(wanted_word(wanted), wanted.value)
        self.sort.insertSeparator(self.sort.count())
        for verdict in Verdict:
            if FAMILIES[verdict] in LOUD or verdict is Verdict.MALFORMED_CODE:
                self.sort.addItem(headline(verdict), verdict.value)
        self._pause = timer(self, _PAUSE_MS, self.changed)
        self.search.textChanged.connect(self._wait)
        self.person.clicked.connect(self._show_everybody)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.person)
        for chooser in (self.day, self.list, self.desk, self.sort):
            # The list that opens has every name whole; the row has room for their beginnings.
            chooser.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            chooser.setMinimumContentsLength(_LETTERS)
            chooser.activated.connect(self.changed)
            self._row.addWidget(chooser)
        self.show_desks(())

    @property
    def shows_days(self) -> bool:
        """Whether lines of several days may be shown."""
        return bool(self.day.currentData() == _EVER)

    @property
    def is_everything(self) -> bool:
        """Whether no line is left out."""
        return self.shows_days and self._takes_all()

    @property
    def is_today(self) -> bool:
        """Whether only lines of today are shown, and all of them."""
        return bool(self.day.currentData() == _TODAY) and self._takes_all()

    def _takes_all(self) -> bool:
        rest = (self.search.text().strip(), self.list.currentData(), self.desk.currentData())
        return self.sort.currentIndex() == 0 and not any((*rest, self._person))

    def show_occasion(self, occasion: Occasion) -> None:
        """Offer the days and lists of an event; what was chosen stays."""
        self._occasion = occasion
        event = occasion.event
        days = [
            event.starts + timedelta(days=number)
            for number in range(min(60, (event.ends - event.starts).days + 1))
        ]
        choices = [(self.tr("Today"), _TODAY), *((_day(day), day.isoformat()) for day in days)]
        _offer(self.day, [*choices, (self.tr("All days"), _EVER)])
        lists = [(each.name, each.id) for each in occasion.lists]
        _offer(self.list, [(self.tr("All lists"), ""), *lists])

    def show_desks(self, desks: tuple[str, ...]) -> None:
        """Offer the desks that wrote a line."""
        _offer(self.desk, [(self.tr("All desks"), ""), *((desk, desk) for desk in desks)])

    def show_person(self, attendee_id: str, name: str) -> None:
        """Show one person's lines of all days."""
        self.clear()
        self._person = attendee_id
        self.person.setText(name.replace("&", "&&"))
        self.person.updateGeometry()
        self.person.setVisible(bool(attendee_id))
        self.changed.emit()

    def clear(self) -> None:
        """Show everything of all days."""
        self._person = ""
        self.person.hide()
        self.search.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003 - Qt takes it by place
        self.day.setCurrentIndex(self.day.findData(_EVER))
        for chooser in (self.list, self.desk, self.sort):
            chooser.setCurrentIndex(0)

    def wanted(self, now: datetime) -> JournalFilter:
        """Give what is asked for, as seen from `now`."""
        since, until = self._span(now)
        sort = str(self.sort.currentData())
        verdict = Verdict(sort) if sort in set(Verdict) - set(Wanted) else None
        return JournalFilter(
            self.search.text().strip(),
            Wanted.EVERYTHING if verdict else Wanted(sort),
            str(self.list.currentData() or ""),
            str(self.desk.currentData() or ""),
            since,
            until,
            self._person,
            verdict,
        )

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._row.setSpacing(px(2))
        self.search.setMinimumHeight(px(look.by_size(10, 9)))
        self.search.setFont(look.font(1))
        self._icon.setIcon(look.icons.button_icon("search", look.theme.text, px(5)))
        for chooser in (self.day, self.list, self.desk, self.sort):
            chooser.setMinimumHeight(px(look.by_size(10, 9)))
            chooser.ensurePolished()
            least = chooser.minimumSizeHint().width()
            chooser.setMaximumWidth(max(px(look.by_size(52, 38)), least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _span(self, now: datetime) -> tuple[datetime | None, datetime | None]:
        chosen = self.day.currentData()
        if self._occasion is None or chosen in {_EVER, None}:
            return None, None
        zone = self._occasion.event.zone
        today = now.astimezone(zone).date()
        day = today if chosen == _TODAY else date.fromisoformat(str(chosen))
        begins = datetime.combine(day, time.min, zone).astimezone(UTC)
        ends = datetime.combine(day + timedelta(days=1), time.min, zone).astimezone(UTC)
        return begins, ends

    def _wait(self) -> None:
        self._pause.start()

    def _show_everybody(self) -> None:
        self._person = ""
        self.person.hide()
        self.changed.emit()


def _offer(chooser: ChoiceBox, choices: list[tuple[str, str]]) -> None:
    """Put other choices into a chooser; what was chosen stays, if it is among them."""
    chosen = chooser.currentData()
    chooser.clear()
    for words, key in choices:
        chooser.addItem(words, key)
    chooser.setCurrentIndex(max(0, chooser.findData(chosen)))


def _day(day: date) -> str:
    return date_words(day, DayForm.SHORT)
