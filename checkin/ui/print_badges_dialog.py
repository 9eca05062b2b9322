"""Asks which badges are to be printed, and where; then shows how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from checkin.core.badge_choice import BadgeSelection
from checkin.core.print_job import EventPrinter
from checkin.ui.ask_dialog import AskDialog
from checkin.ui.look import Look
from checkin.ui.save_choice import ask_where
from checkin.ui.widgets import plain_label

FILE, ANY = "file", ""
_UNPRINTED, _ALL, _CATEGORY = "unprinted", "all", "category:"


@dataclass(frozen=True, slots=True)
class PrintWish:
    """Which badges, and where: into a file, or from a printer by its id, any if that is empty."""

    selection: BadgeSelection
    printer: str = ANY
    path: Path | None = None


class PrintBadgesDialog(AskDialog):
    """Says how many badges a wish means before it is done."""

    wished = Signal(object)  # PrintWish
    counted = Signal(object)  # BadgeSelection whose number is to be said
    stopped = Signal()

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        """Offer `folder` for a file."""
        super().__init__(look, parent)
        self._folder = folder
        self._is_running = False
        self._count = 0
        self.call(self.tr("Print badges"), self.tr("Print"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far printing is"))
        self._bar.hide()
        self._said = plain_label(muted=True, wraps=True)

    def offer(self, categories: Sequence[str], printers: Sequence[EventPrinter]) -> None:
        """Offer categories and printers."""
        which = {_UNPRINTED: self.tr("Those not printed yet"), _ALL: self.tr("All, once more")}
        for category in categories:
            named = self.tr("Not printed yet: {category}").format(category=category)
            which[f"{_CATEGORY}{category}"] = named
        self.which = self.add_choice(self.tr("&Which"), which, _UNPRINTED)
        where = {each.id: each.name for each in printers}
        if len(printers) > 1:
            where = {ANY: self.tr("Whichever printer fits")} | where
        where[FILE] = self.tr("A PDF file")
        self.where = self.add_choice(self.tr("W&here"), where, next(iter(where)))
        self.form.addRow("", self._bar)
        self.form.addRow("", self._said)
        for box in (self.which, self.where):
            box.currentIndexChanged.connect(self._ask_count)
        self.agreed.connect(self._print)
        self._ask_count()

    def selection(self) -> BadgeSelection:
        """Say which badges are chosen."""
        which = str(self.which.currentData())
        if which.startswith(_CATEGORY):
            return BadgeSelection((which.removeprefix(_CATEGORY),), unprinted=True)
        return BadgeSelection(unprinted=which == _UNPRINTED)

    def show_count(self, selection: BadgeSelection, count: int) -> None:
        """Say how many badges a selection means."""
        if selection == self.selection():
            self._count = count
            several = self.tr("Print %n badges", "", count)
            self.say_verb(several if count else self.tr("Print"))
            self._said.setText(self._about())
            self.check()

    def show_progress(self, done: int) -> None:
        """Say how many badges are drawn."""
        self._bar.setRange(0, max(1, self._count))
        self._bar.setValue(done)
        self._said.setText(self.tr("{done} of %n badges", "", self._count).format(done=f"{done:,}"))

    def begin(self) -> None:
        """Show that it is under way; Esc stops it."""
        self._is_running = True
        self._bar.show()
        self.show_progress(0)

    def is_complete(self) -> bool:
        return not hasattr(self, "which") or self._count > 0

    def show_trouble(self, sentence: str) -> None:
        self._is_running = False
        self._bar.hide()
        super().show_trouble(sentence)

    def reject(self) -> None:
        if self._is_running:
            self.stopped.emit()
        super().reject()

    def _about(self) -> str:
        if not self._count:
            return self.tr("Nobody is left: every badge of these is printed.")
        if self.where.currentData() != FILE and self.which.currentData() == _ALL:
            return self.tr("A printer prints only badges that nobody has yet. "
                           "Choose a PDF file to print all once more.")  # fmt: skip
        return ""

    def _ask_count(self) -> None:
        self.counted.emit(self.selection())
        self._said.setText(self._about())

    def _print(self) -> None:
        if self.where.currentData() != FILE:
            self.wished.emit(PrintWish(self.selection(), str(self.where.currentData())))
            return
        self.verb.setEnabled(True)
        ask_where(
            self, self.tr("Write the badges"), self._folder / "badges.pdf", "PDF (*.pdf)",
            self._write,
        )  # fmt: skip

    def _write(self, path: Path) -> None:
        self.verb.setEnabled(False)
        self.wished.emit(PrintWish(self.selection(), FILE, path))
