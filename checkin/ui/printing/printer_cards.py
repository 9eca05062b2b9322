"""The printers of an event beside one another: which, how they are, how many labels are left."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from checkin.core.badges.print_job import EventPrinter, PrintBoard
from checkin.core.badges.printing import Obstacle, PrinterStatus
from checkin.core.scan import Verdict
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.icon_button import IconButton
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import emptied, plain_label
from checkin.ui.printing.print_words import obstacle_words, off_words
from checkin.ui.troubles.trouble_words import is_known, said_anew
from checkin.ui.words import FAMILIES


class PrinterCards(QWidget):
    """A card each; nothing where there is no printer."""

    change_wanted = Signal(str)  # a printer, by its id
    removal_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin without printers."""
        super().__init__()
        self._look = look
        self._board = PrintBoard()
        self._statuses: Mapping[str, PrinterStatus] = {}
        self._moment: tuple[datetime, tzinfo] | None = None
        self._menus: dict[str, IconButton] = {}  # by printer
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.dress()

    def show_board(
        self,
        board: PrintBoard,
        statuses: Mapping[str, PrinterStatus],
        moment: tuple[datetime, tzinfo] | None = None,
    ) -> None:
        """Show other printers, or how they are now; not while somebody chooses from a menu.

        `moment` is now, and the event's time zone.
        """
        self._moment = moment
        is_asked = any(menu.isVisible() for menu in self.findChildren(QMenu))
        if not is_asked and (board, statuses) != (self._board, self._statuses):
            self._board, self._statuses = board, dict(statuses)
            self.dress()

    def dress(self) -> None:
        """Take over colours and sizes."""
        focused = next((key for key, more in self._menus.items() if more.hasFocus()), "")
        self._menus.clear()
        emptied(self._row)
        self._row.setSpacing(self._look.px(3))
        for printer in self._board.printers:
            self._row.addWidget(self._card(printer), 1)
        self.setVisible(bool(self._board.printers))
        if focused in self._menus:
            self._menus[focused].setFocus()

    def _card(self, printer: EventPrinter) -> QFrame:
        look, px = self._look, self._look.px
        card = QFrame()
        card.setObjectName("card")
        icon, state = QLabel(), ElidedLabel()
        status = self._status(printer)
        icon.setPixmap(self._shape(status, px(6)))
        state.setText(self._state(status))
        name, about = plain_label(printer.name), ElidedLabel()
        name.setFont(look.font(1.1, 600))
        about.set_colour(look.theme.muted)
        about.setText(self._about(printer))
        words = QVBoxLayout()
        words.setSpacing(px(0.5))
        words.addWidget(name)
        words.addWidget(state)
        words.addWidget(about)
        if status is not None and not status.is_ready and is_known(status.said):
            said = said_anew(status.said)
            if said.casefold() not in state.text().casefold():  # printers say some of it in a word
                words.addWidget(plain_label(said, wraps=True))
        words.addStretch(1)
        row = QHBoxLayout(card)
        row.setContentsMargins(px(4), px(3), px(4), px(3))
        row.setSpacing(px(3))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._more(printer), 0, Qt.AlignmentFlag.AlignTop)
        card.setAccessibleName(f"{printer.name}: {state.text()}. {about.text()}")
        return card

    def _more(self, printer: EventPrinter) -> IconButton:
        more = IconButton(
            self._look,
            "more",
            self.tr("What can be done with {printer}").format(printer=printer.name),
        )
        menu = QMenu(more)
        change = menu.addAction(self.tr("&Change…"))
        change.triggered.connect(partial(self.change_wanted.emit, printer.id))
        remove = menu.addAction(self.tr("&Remove this printer"))
        remove.triggered.connect(partial(self.removal_wanted.emit, printer.id))
        more.setMenu(menu)
        self._menus[printer.id] = more
        return more

    def _shape(self, status: PrinterStatus | None, size: int) -> QPixmap:
        look = self._look
        if status is None:
            return look.icons.icon("print", look.theme.muted, size)
        verdict = Verdict.ADMITTED if status.is_ready else Verdict.CANCELED
        family = look.family(FAMILIES[verdict])
        return look.icons.shape(verdict, family.fill, family.on, size)

    def _state(self, status: PrinterStatus | None) -> str:
        if status is None:
            return self.tr("Being asked…")
        if status.is_ready:
            return self.tr("Ready")
        if status.off_since is None or self._moment is None:
            return obstacle_words(status.obstacles)
        others = obstacle_words(status.obstacles - {Obstacle.OFFLINE})
        return ", ".join(filter(None, (off_words(status.off_since, *self._moment), others)))

    def _status(self, printer: EventPrinter) -> PrinterStatus | None:
        """Say how a printer is; what its badges met is newer than what it said when asked."""
        status = self._statuses.get(printer.id)
        if printer.off_since is None or (status is not None and status.off_since is not None):
            return status
        off = status or PrinterStatus()
        return replace(
            off, obstacles=off.obstacles | {Obstacle.OFFLINE}, off_since=printer.off_since
        )

    def _about(self, printer: EventPrinter) -> str:
        parts = [*printer.categories, *printer.desks]
        told = [", ".join(parts) if parts else self.tr("Every category")]
        if printer.labels_left is not None:
            told.append(self.tr("%n labels left", "", printer.labels_left))
            if printer.runs_low:
                told.append(self.tr("fetch more"))
        return " · ".join(told)
