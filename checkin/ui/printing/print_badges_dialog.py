"""Asks which badges are to be printed, and where; then shows how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from checkin.core.badges.badge_choice import BadgeOrder, BadgeSelection
from checkin.core.badges.badge_layout import NO_BADGE
from checkin.core.badges.print_job import EventPrinter
from checkin.core.event import CheckInList
from checkin.services.printing.badge_run import RunForm
from checkin.ui.badges.layout_book import LayoutBook
from checkin.ui.parts.long_work import LongWork
from checkin.ui.parts.look import Look
from checkin.ui.parts.save_choice import ask_where
from checkin.ui.parts.widgets import plain_label
from checkin.ui.printing.sheet_dialog import SheetDialog, SheetWish

FILE, ANY = "file", ""
_UNPRINTED, _CHANGED, _ALL = "unprinted", "changed", "all"
_CATEGORY, _LIST = "category:", "list:"


@dataclass(frozen=True, slots=True)
class PrintWish:
    """Which badges, and where: into a file, or from a printer by its id, any if that is empty.

    They lie in an `order`, in a file one a page or on a `sheet`; an `index` is another file.
    `reason` is why those are printed again that somebody has already.
    """

    selection: BadgeSelection
    printer: str = ANY
    path: Path | None = None
    order: BadgeOrder = BadgeOrder.NAME
    sheet: SheetWish | None = None
    index: Path | None = None
    reason: str = ""

    @property
    def locale(self) -> str:
        """Say how names sort, as the window's language and country do."""
        return QLocale().name()

    def form(self, work: LongWork) -> RunForm:
        """Say in which form badges go into a file; `work` is told how far it is."""
        sheet = self.sheet.made() if self.sheet else None
        return RunForm(sheet, self.index, self.locale, lambda done, _: work.tell(done), self.reason)


class PrintBadgesDialog(SheetDialog):
    """Says how many badges a wish means before it is done."""

    wished = Signal(object)  # PrintWish
    counted = Signal(object)  # BadgeSelection whose number is to be said
    stopped = Signal()

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        """Offer `folder` for a file."""
        super().__init__(look, parent)
        self._folder = folder
        self._is_running = self._is_for_some = False
        self._count = 0
        self.call(self.tr("Print badges"), self.tr("Print"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far printing is"))
        self._bar.hide()
        self._said = plain_label(muted=True, wraps=True)

    def offer(
        self,
        book: LayoutBook,
        printers: Sequence[EventPrinter],
        lists: Sequence[CheckInList] = (),
    ) -> None:
        """Offer categories and papers, printers, and check-in lists."""
        self._lists = {each.id: each for each in lists}
        which = {
            _UNPRINTED: self.tr("Those not printed yet"),
            _CHANGED: self.tr("Changed since they were printed"),
            _ALL: self.tr("All, once more"),
        }
        for category in book.categories:
            if book.plan.layout_of(category) == NO_BADGE:
                continue
            named = self.tr("Not printed yet: {category}").format(category=category)
            which[f"{_CATEGORY}{category}"] = named
        for here in lists:
            named = self.tr("Not printed yet, registered at {list}").format(list=here.name)
            which[f"{_LIST}{here.id}"] = named
        self.which = self.add_choice(self.tr("&Which"), which, _UNPRINTED)
        self._offer_places(book, printers)
        for box in (self.which, self.where):
            box.currentIndexChanged.connect(self._ask_count)
        self._ask_count()

    def offer_for(self, count: int, book: LayoutBook, printers: Sequence[EventPrinter]) -> None:
        """Offer papers and printers for the badges of so many people, who are chosen already."""
        self._is_for_some, self._count = True, count
        self.explain(self.tr("%n people", "", count))
        self._offer_places(book, printers)
        self.say_verb(self.tr("Print %n badges", "", count))
        self.check()

    def _offer_places(self, book: LayoutBook, printers: Sequence[EventPrinter]) -> None:
        where = {each.id: each.name for each in printers}
        if len(printers) > 1:
            where = {ANY: self.tr("Whichever printer fits")} | where
        where[FILE] = self.tr("A PDF file")
        self.where = self.add_choice(self.tr("W&here"), where, next(iter(where)))
        self.offer_sheets(book.fitting_sheets(), book.usual_size())
        self.form.addRow("", self._bar)
        self.form.addRow("", self._said)
        self.where.currentIndexChanged.connect(self._show_papers)
        self.agreed.connect(self._print)
        self._show_papers()

    def selection(self) -> BadgeSelection:
        """Say which badges are chosen."""
        if self._is_for_some:
            return BadgeSelection()
        which = str(self.which.currentData())
        if which.startswith(_CATEGORY):
            return BadgeSelection((which.removeprefix(_CATEGORY),), unprinted=True)
        if which.startswith(_LIST):
            return BadgeSelection(unprinted=True, registered=self._lists[which[len(_LIST) :]])
        return BadgeSelection(unprinted=which == _UNPRINTED, changed=which == _CHANGED)

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
                           "Choose a PDF file to print these once more.")  # fmt: skip
        return ""

    def _show_papers(self) -> None:
        self.show_papers(shown=self.where.currentData() == FILE)

    def _ask_count(self) -> None:
        self.counted.emit(self.selection())
        self._said.setText(self._about())

    def _print(self) -> None:
        order = BadgeOrder(str(self.order.currentData()))
        if self.where.currentData() != FILE:
            printer = str(self.where.currentData())
            self.wished.emit(PrintWish(self.selection(), printer, order=order))
            return
        self.verb.setEnabled(True)
        ask_where(
            self, self.tr("Write the badges"), self._folder / "badges.pdf", "PDF (*.pdf)",
            self._write,
        )  # fmt: skip

    def _write(self, path: Path) -> None:
        self.verb.setEnabled(False)
        index = path.with_name(f"{path.stem}-index.pdf") if self.index.isChecked() else None
        order = BadgeOrder(str(self.order.currentData()))
        self.wished.emit(PrintWish(self.selection(), FILE, path, order, self.sheet(), index))
