"""The foot of the journal: how many lines, what is still to go out, and whether it is whole."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.services.journal.audit import AuditReport
from checkin.services.journal.journal_pages import JournalContents
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label, rule
from checkin.ui.troubles.trouble_words import said_anew
from checkin.ui.words import clock_time

_MOST_TOLD = 4


class JournalFoot(QWidget):
    """Numbers at the start, the state of the chain at the end."""

    def __init__(self, look: Look) -> None:
        """Begin unverified."""
        super().__init__()
        self._look = look
        self._zone: tzinfo | None = None
        self._shown = 0
        self._contents: JournalContents | None = None
        self._numbers, self._told = ElidedLabel(), ElidedLabel()
        self._problems = plain_label(wraps=True)
        self._problems.setObjectName("blame")
        self._problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problems.hide()
        self._chain_icon, self._chain = QLabel(), plain_label(muted=True)
        self.stop = KeyButton(look, self.tr("&Stop"), icon="close")
        self.verify = KeyButton(look, self.tr("&Verify"))
        for button in (self.stop, self.verify):
            button.setAutoDefault(False)
        self.stop.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self._numbers, 1)
        self._row.addWidget(self._told, 1)
        self._row.addWidget(self.stop)
        self._row.addWidget(self._chain_icon)
        self._row.addWidget(self._chain)
        self._row.addWidget(self.verify)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(rule())
        self._column.addWidget(self._problems)
        self._column.addLayout(self._row)
        self._is_whole: bool | None = None
        self._say_chain(self.tr("Not verified yet"))

    def show_occasion(self, zone: tzinfo) -> None:
        """Take over the event's time zone."""
        self._zone = zone

    def show_count(self, shown: int) -> None:
        """Say how many lines are shown."""
        self._shown = shown
        self._say_numbers()

    def show_contents(self, contents: JournalContents) -> None:
        """Say how many lines there are, and how many of them are still to go out."""
        self._contents = contents
        self._say_numbers()

    def tell(self, text: str) -> None:
        """Say what went well or wrong."""
        self._told.setText(text)

    def show_exporting(self, lines: int) -> None:
        """Say how far an export is."""
        self.stop.show()
        self.tell(self.tr("Writing … %n lines", "", lines) if lines else self.tr("Writing …"))

    def end_exporting(self, text: str) -> None:
        """Say what came of an export."""
        self.stop.hide()
        self.tell(text)

    def begin_verifying(self) -> None:
        """Say that every line is being looked at."""
        self.verify.setEnabled(False)
        self._problems.hide()
        self._say_chain(self.tr("Every line is being looked at …"))

    def show_verified(self, report: AuditReport, now: datetime) -> None:
        """Say whether the journal is whole, and what is wrong where it is not."""
        self.verify.setEnabled(True)
        self._is_whole = report.ok
        clock = clock_time(now, self._zone) if self._zone else ""
        if report.ok:
            told = self.tr("Chain unbroken, checked {time}").format(time=clock)
        else:
            told = self.tr("%n problems, checked {time}", "", len(report.problems))
            told = told.format(time=clock)
        self._say_chain(told)
        lines = list(map(said_anew, report.problems[:_MOST_TOLD]))
        if (more := len(report.problems) - _MOST_TOLD) > 0:
            lines.append(self.tr("%n more; “checkin verify” tells them all.", "", more))
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))

    def tell_unverified(self, text: str) -> None:
        """Say why the journal could not be looked at."""
        self.verify.setEnabled(True)
        self._say_chain(self.tr("Not verified yet"))
        self.tell(text)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._row.setContentsMargins(px(4), px(1.5), px(2), px(1.5))
        self._row.setSpacing(px(2))
        for label in (self._numbers, self._told):
            label.setFont(look.font(1))
        self._numbers.set_colour(look.theme.muted)
        self._told.set_colour(look.theme.text)
        self._chain.setFont(look.font(1))
        self._dress_chain()

    def _say_numbers(self) -> None:
        contents = self._contents
        parts = [self.tr("%n lines shown", "", self._shown)]
        if contents is not None:
            if contents.lines != self._shown:
                parts.append(self.tr("{count} in all").format(count=f"{contents.lines:,}"))
            if contents.has_targets:
                parts.append(self.tr("%n waiting", "", contents.waiting))
                parts.append(self.tr("%n refused", "", contents.refused))
        self._numbers.setText(" · ".join(parts))

    def _say_chain(self, text: str) -> None:
        self._chain.setText(text)
        self._dress_chain()

    def _dress_chain(self) -> None:
        look, size = self._look, self._look.px(5)
        if self._is_whole is None:
            pixmap = look.icons.icon("lock", look.theme.muted, size)
        else:
            name, verdict = ("admitted", "admitted") if self._is_whole else ("refused", "canceled")
            family = look.family(name)
            pixmap = look.icons.shape(verdict, family.fill, family.on, size)
        self._chain_icon.setPixmap(pixmap)
