"""What can be done about several people at once."""

from enum import StrEnum

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QProgressBar, QVBoxLayout

from checkin.ui.attendees.bulk_run import BulkResult
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import LIST_NAME, KeyButton, name_button, plain_label
from checkin.ui.troubles.named_reasons import as_lines, counted, everybody_in


class BulkDeed(StrEnum):
    """Something done for each of several people."""

    CHECK_IN = "check_in"
    NOTE = "note"
    CATEGORY = "category"
    PRINT = "print"


class BulkPanel(QFrame):
    """“12 people” and what to do with them; while it is done, how far it is."""

    wanted = Signal(object)  # BulkDeed
    canceled = Signal()
    left = Signal()  # back to the table

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._title = plain_label(wraps=True)
        self._about = plain_label(muted=True, wraps=True)
        told = {
            BulkDeed.CHECK_IN: (self.tr("Check in all"), "in"),
            BulkDeed.NOTE: (self.tr("Note to all…"), "note"),
            BulkDeed.CATEGORY: (self.tr("Set category…"), "edit"),
            BulkDeed.PRINT: (self.tr("Print badges…"), "print"),
        }
        self._buttons = {
            deed: KeyButton(look, words, icon=icon) for deed, (words, icon) in told.items()
        }
        self._buttons[BulkDeed.CHECK_IN].setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._who = QPlainTextEdit()
        self._who.setReadOnly(True)
        self._who.setTabChangesFocus(True)
        self._who.setAccessibleName(self.tr("Whom it was not done for, and whom to look at"))
        self._who.hide()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._stop = KeyButton(look, self.tr("Stop"))
        self._stop.clicked.connect(self.canceled)
        self._back = KeyButton(look, self.tr("Back to the table"), self.tr("Esc"), "left")
        self._back.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._title)
        self._column.addWidget(self._about)
        self._column.addWidget(self._who, 4)
        for deed, button in self._buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        for button in (*self._buttons.values(), self._stop, self._back):
            button.setAutoDefault(False)
        self._back.hide()
        self._show_running(running=False)
        self.dress()

    def show_count(self, count: int, list_name: str, elsewhere: str = "") -> None:
        """Say how many are selected, and where they would be checked in.

        `elsewhere` is the list's name where it is not the desk's.
        """
        self._who.hide()
        self._title.setText(self.tr("%n people", "", count))
        self.setAccessibleName(self._title.text())
        self._about.setText(
            self.tr("Checks in at {list}.").format(list=list_name) if list_name else ""
        )
        check_in = self._buttons[BulkDeed.CHECK_IN]
        check_in.setEnabled(bool(list_name))
        words = self.tr("Check in all at {list}") if elsewhere else self.tr("Check in all")
        name_button(check_in, words, elsewhere, self._look.px(LIST_NAME))

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is."""
        self._who.hide()
        self._show_running(running=True)
        self._bar.setMaximum(max(1, whole))
        self._bar.setValue(done)
        self._about.setText(self.tr("{done} of {count}").format(done=done, count=whole))

    def show_result(self, result: BulkResult) -> None:
        """Say what came of it."""
        self._show_running(running=False)
        told = self.tr("Done for %n people.", "", result.done)
        if result.done == 1:
            told = self.tr("Done for 1 person.")
        if result.left:
            told += " " + self.tr("Not for {count}: {reasons}").format(
                count=result.left, reasons=", ".join(self._reasons(result))
            )
        if looked_at := everybody_in(result.to_look_at):
            told = told.removesuffix(".") + ". "
            told += self.tr("%n should be looked at.", "", len(looked_at))
        self._about.setText(told)
        who = as_lines((*result.reasons, *result.to_look_at))
        self._who.setPlainText(who)
        self._who.setVisible(bool(who))

    def _reasons(self, result: BulkResult) -> list[str]:
        """Say how often which reason was given; who has none was left when it was stopped."""
        told = [counted(reason, names) for reason, names in result.reasons]
        stopped = result.left - sum(len(names) for _, names in result.reasons)
        is_whole = any(not names for _, names in result.reasons)
        if stopped and not is_whole:
            word = self.tr("stopped")
            told.append(f"{word} ({QLocale().toString(stopped)})")
        return told

    def set_narrow(self, *, narrow: bool) -> None:
        """Offer the way back where the panel stands in the table's place."""
        self._back.setVisible(narrow)

    def take_focus(self) -> None:
        """Give the keyboard to the first deed."""
        self._buttons[BulkDeed.CHECK_IN].setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        self._column.setContentsMargins(px(5), px(4), px(5), px(4))
        self._column.setSpacing(px(3))
        self._title.setFont(look.font(1.6, 700))
        self._about.setFont(look.font(1.05))
        self._who.setFont(look.font())
        self._who.setMinimumHeight(px(24))
        self._bar.setFixedHeight(px(2))

    def _show_running(self, *, running: bool) -> None:
        if self.isAncestorOf(self.window().focusWidget()):
            self.setFocus()  # the keyboard stays here while its button is hidden
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        for button in self._buttons.values():
            button.setVisible(not running)
        if not running and self.window().focusWidget() is self:
            self.take_focus()
