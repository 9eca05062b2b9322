"""How far the first download from a server is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.parts.work_card import WorkCard


class ConnectProgress(QWidget):
    """A bar and Cancel; when all is there, what comes next."""

    stop_wanted = Signal()
    finished = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with nothing."""
        super().__init__()
        self._look = look
        self._family, self._shape = "", ""
        self.has_orders = True
        self._sign, self._head = QLabel(), plain_label(wraps=True)
        self._told, self._warning = plain_label(muted=True, wraps=True), plain_label(wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the download is"))
        self.stop = KeyButton(look, self.tr("&Cancel"), icon="close")
        self.done = KeyButton(look, self.tr("&Done"), self.tr("Enter"))
        self.done.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._head_row = QHBoxLayout()
        self._head_row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head_row.addWidget(self._head, 1)
        parts = (self._head_row, self._told, self._bar, self._warning)
        self._card = WorkCard(look, parts, (self.stop, self.done))
        self._card.stand_on(self)
        self.stop.clicked.connect(self._stop)
        self.done.clicked.connect(self.finished)

    def told(self) -> str:
        """Give all that is said, line by line."""
        return "\n".join(each.text() for each in (self._head, self._told, self._warning))

    def begin(self, name: str, *, has_orders: bool = True) -> None:
        """Show that the download of an event begins, which has orders, or else registrations."""
        self.has_orders = has_orders
        self._say(self.tr("{event} is being downloaded").format(event=name), "", "")
        self._told.setText(self.tr("The desk goes on meanwhile; who has come in is known at once."))
        self._bar.setRange(0, 0)
        self.warn("")
        self._show_work(is_on=True)

    def warning(self) -> str:
        """Give what could not be done well."""
        return self._warning.text()

    def warn(self, warning: str) -> None:
        """Say what could not be done well."""
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def show_progress(self, done: int, of: int) -> None:
        """Show how many orders or registrations came in."""
        self._bar.setRange(0, max(of, done))
        self._bar.setValue(done)
        count = {"done": f"{done:,}", "all": f"{of:,}"}
        if self.has_orders:
            parts = self.tr("%n orders", "", done), self.tr("{done} of {all} orders")
        else:
            parts = self.tr("%n registrations", "", done), self.tr("{done} of {all} registrations")
        self._told.setText(parts[bool(of)].format(**count))

    def show_done(self, orders: int, unread: Sequence[str] = (), without_details: int = 0) -> None:
        """Say that everything is there, or what is not: what could not be read, and details."""
        if unread:
            head = self.tr("Connected, but not everything could be read")
            self._say(head, "attention", "unapproved")
        elif without_details:
            self._say(self.tr("Connected, and everybody is here"), "admitted", "admitted")
        else:
            self._say(self.tr("Connected, and everything is here"), "admitted", "admitted")
        told = [
            self.tr("%n orders came in.", "", orders)
            if self.has_orders
            else self.tr("%n registrations came in.", "", orders)
        ]
        if without_details:
            told.append(self.tr("Details of %n people are still coming.", "", without_details))
        told.append(self.tr("From now on it is kept up to date by itself."))
        self._told.setText(" ".join(told))
        self.warn("\n".join(filter(None, (self.warning(), *unread))))
        self._show_work(is_on=False)

    def show_stopped(self) -> None:
        """Say that it was stopped, and what of it is there."""
        self._say(self.tr("Connected, and not all is here yet"), "attention", "unapproved")
        self._told.setText(
            self.tr("What came in is kept, and the rest comes by itself while this event is open.")
        )
        self._show_work(is_on=False)

    def show_trouble(self, trouble: str) -> None:
        """Say what went wrong after it was connected."""
        self.show_stopped()
        self.warn(trouble)

    def take_focus(self) -> None:
        """Give the keyboard to the button that is there."""
        button = self.done if self.stop.isHidden() else self.stop
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.isAutoRepeat() and not self.done.isHidden():
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._card.dress()
        self._head_row.setSpacing(px(3))
        self._head.setFont(look.font(1.2, 600))
        for label in (self._told, self._warning):
            label.setFont(look.font())
        self._bar.setFixedHeight(px(2))
        self._sign.setVisible(bool(self._shape))
        if self._shape:
            family = look.family(self._family)
            self._sign.setPixmap(look.icons.shape(self._shape, family.fill, family.on, px(6)))

    def _say(self, head: str, family: str, shape: str) -> None:
        self._head.setText(head)
        self._family, self._shape = family, shape
        self.dress()

    def _show_work(self, *, is_on: bool) -> None:
        self._bar.setVisible(is_on)
        self.stop.setVisible(is_on)
        self.stop.setEnabled(True)
        self.done.setVisible(not is_on)
        self.take_focus()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._told.setText(self.tr("Stopping at the next page …"))
        self.stop_wanted.emit()
