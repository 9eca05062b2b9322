"""The foot of the import page: what one press will do, and how far it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from checkin.core.lists.attendee_list import ImportReport
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label, restyle

_LONG = 2_000  # rows whose writing a desk notices


class ImportFoot(QWidget):
    """One primary button that says the number; while it works, a bar and Cancel."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing to import."""
        super().__init__()
        self._look = look
        self._rows = 0
        self._is_trouble = False
        self._told = ElidedLabel()
        self._told.mode = Qt.TextElideMode.ElideRight
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the import is"))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = plain_label()
        self.stop = KeyButton(look, self.tr("&Cancel"), icon="close")
        self.go = KeyButton(look, self.tr("Import"), self.tr("Enter"))
        self.go.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        for button in (self.stop, self.go):
            button.setAutoDefault(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._bar, 2)
        self._row.addWidget(self._count)
        self._row.addWidget(self._told, 1)
        self._row.addWidget(self.stop)
        self._row.addWidget(self.go)
        self.show_report(None)

    def show_report(self, report: ImportReport | None) -> None:
        """Say what pressing will do."""
        self._show_work(is_on=False)
        people = report.new + report.updated + report.unchanged if report else 0
        changes = report is not None and bool(report.new + report.updated + report.vanished)
        self.go.setEnabled(bool(people))
        words = self.tr("&Import %n people", "", people) if people else self.tr("&Import")
        self.go.setText(words)
        self.go.setAccessibleName(words.replace("&", ""))
        self.go.updateGeometry()
        if report is None:
            self.tell("")
        elif people and not changes:
            self.tell(self.tr("Everybody is in the event already, with the same data."))
        elif report.rows > _LONG:
            waiting = self.tr("Scans wait while a list of this size is written.")
            self.tell(f"{self.tr('Nothing is written until you import.')} {waiting}")
        else:
            self.tell(self.tr("Nothing is written until you import."))

    def tell(self, text: str, *, is_trouble: bool = False) -> None:
        """Say something beside the button."""
        self._told.setText(text)
        self._is_trouble = is_trouble
        self._dress_told()

    def show_reading(self, rows: int) -> None:
        """Say how much of a list was read."""
        self.go.setEnabled(False)
        self.tell(self.tr("Reading … %n rows", "", rows) if rows else self.tr("Reading …"))

    def begin_writing(self, rows: int) -> None:
        """Show a bar for so many rows."""
        self._rows = rows
        self._show_work(is_on=True)
        self.stop.setEnabled(True)
        self._bar.setRange(0, max(1, rows))
        self.show_written(0)
        self.tell(
            self.tr("Scans wait while the list is written.")
            if rows > _LONG
            else self.tr("Cancel undoes all.")
        )

    def show_written(self, rows: int) -> None:
        """Say how far it is."""
        self._bar.setValue(rows)
        told = self.tr("{done} of {all}").format(done=f"{rows:,}", all=f"{self._rows:,}")
        if rows >= self._rows:
            told = self.tr("Finishing …")
            self.stop.setEnabled(False)
        self._count.setText(told)

    def show_stopping(self) -> None:
        """Say that all is being undone."""
        self.stop.setEnabled(False)
        self.tell(self.tr("Everything is being undone …"))

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._row.setSpacing(look.px(3))
        self._bar.setFixedHeight(look.px(3))
        self._count.setFont(look.font(1, 600))
        self._told.setFont(look.font(1))
        self._dress_told()
        restyle(self.go)

    def _dress_told(self) -> None:
        theme = self._look.theme
        self._told.set_colour(theme.text if self._is_trouble else theme.muted)

    def _show_work(self, *, is_on: bool) -> None:
        for part in (self._bar, self._count, self.stop):
            part.setVisible(is_on)
        self.go.setVisible(not is_on)
