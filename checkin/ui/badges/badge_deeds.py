"""What is done on the badges page beside designing: printing, printers, files."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from checkin.core.badges.badge import BadgeRun
from checkin.core.badges.badge_choice import BadgeSelection
from checkin.core.badges.badge_layout import page_size
from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.core.errors import CheckinError
from checkin.services.printing.layout_files import TakenLayout
from checkin.services.printing.print_queue import Asked
from checkin.services.printing.printer_setup import PrinterWish
from checkin.ui.badges.badge_round import BadgeRound
from checkin.ui.badges.design_session import DesignSession
from checkin.ui.parts.file_choice import FileChooser
from checkin.ui.parts.long_work import LongWork, Stopped
from checkin.ui.parts.look import Look
from checkin.ui.parts.save_choice import ask_where
from checkin.ui.printing.look_at_dialog import LookAtDialog
from checkin.ui.printing.print_badges_dialog import FILE, PrintBadgesDialog, PrintWish
from checkin.ui.printing.printer_dialog import PrinterDialog
from checkin.ui.printing.twin_words import twin_words
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.named_reasons import everybody_in, first_few, to_look_at
from checkin.ui.troubles.trouble_words import said_anew, trouble_words


class BadgeDeeds(QObject):
    """Opens dialogs over the page and carries out what they ask for, in lanes."""

    said = Signal(str)
    failed = Signal(object)  # CheckinError
    counted = Signal(int)  # badges that are not printed yet
    queued = Signal()  # badges wait for a printer

    def __init__(
        self, look: Look, design: DesignSession, session: DeskSession, over: QWidget
    ) -> None:
        """Stand over a page."""
        super().__init__(over)
        self._look, self._session, self._design, self._over = look, session, design, over
        self._round = BadgeRound(look, over)

    def count(self) -> None:
        """Count the badges that are not printed yet; comes as `counted`."""
        wish = BadgeSelection(unprinted=True)
        self._design.lane.ask(lambda s: len(s.badges.wanted(wish)), self.counted.emit, self._fail)

    def print_badges(self) -> PrintBadgesDialog:
        """Ask which badges are to be printed, and where."""
        self._design.save()
        dialog = PrintBadgesDialog(self._look, self._session.folder, self._over)
        dialog.counted.connect(self._count_for)
        dialog.wished.connect(self._print)
        occasion = self._session.occasion
        dialog.offer(self._design.book, self._printers(), occasion.lists if occasion else ())
        self._round.open(dialog)
        return dialog

    def offer_test_page(self, button: QWidget) -> None:
        """Print a page that shows where pictures land; ask at which of several printers."""
        printers = self._printers()
        if not printers:
            self.said.emit(self.tr("This event has no printer yet. Add one under “Printing”."))
        elif len(printers) == 1:
            self.print_test_page(printers[0])
        else:
            menu = QMenu(button)
            for printer in printers:
                action = menu.addAction(printer.name.replace("&", "&&"))
                action.triggered.connect(partial(self.print_test_page, printer))
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def print_test_page(self, printer: EventPrinter) -> None:
        """Print a page that shows where pictures land, in the size of the layout shown."""
        layout = self._design.layout
        if layout is not None:
            width, height = page_size(layout)
            told = self.tr("A test page goes to {printer}.").format(printer=printer.name)
            self._session.printing.lane.ask(
                lambda s: s.printer_setup.print_test_page(printer.id, width, height),
                partial(self._tell, told), self._fail,
            )  # fmt: skip

    def change_printer(self, printer_id: str) -> PrinterDialog | None:
        """Ask how a printer of the event is to be from now on."""
        for printer in self._printers():
            if printer.id == printer_id:
                dialog = self._printer_form()
                dialog.show_printer(printer)
                dialog.open()
                return dialog
        return None

    def remove_printer(self, printer_id: str) -> None:
        """Have a printer no longer."""
        self._session.printing.do(
            lambda s: s.printer_setup.remove(printer_id), self._look_for_printers, self._fail
        )

    def add_printer(self) -> PrinterDialog:
        """Ask for a printer; those nearby are looked for meanwhile."""
        dialog = self._printer_form()
        self._printer_dialog: PrinterDialog | None = dialog
        dialog.finished.connect(self._forget_printer)
        work = self._session.work
        work.ask(lambda s: s.printer_setup.found(), self._show_found, self._show_none_found)
        dialog.open()
        return dialog

    def bring_in_layout(self) -> None:
        """Ask for the file of a layout, ours or of pretix, with its background if there is one."""
        chooser = self._chooser(self.tr("Bring in a layout"), self.tr("Layouts (*.json *.pdf)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(lambda paths: self.take_layout([Path(p) for p in paths]))
        chooser.open()

    def take_layout(self, paths: list[Path]) -> None:
        """Bring a layout in: a JSON file, and the PDF that lies under it."""
        layouts = [each for each in paths if each.suffix.casefold() != ".pdf"]
        papers = [each for each in paths if each.suffix.casefold() == ".pdf"]
        if len(layouts) != 1:
            self.said.emit(self.tr("Choose one JSON file, and the PDF below it if there is one."))
            return
        self._design.save()
        self._design.lane.ask(
            lambda s: s.layout_files.bring_in(layouts[0], papers[0] if papers else None),
            self._show_taken, self._fail,
        )  # fmt: skip

    def save_layout(self) -> None:
        """Ask where the layout is to be written."""
        layout = self._design.layout
        if layout is not None:
            first = self._session.folder / f"{layout.id}.json"
            told = self.tr("The layout is in {file}.")
            ask_where(
                self._over, self.tr("Save the layout"), first, "JSON (*.json)",
                lambda path: self._design.lane.ask(
                    lambda s: s.layout_files.save(layout, path),
                    lambda kept: self.said.emit(told.format(file=kept.name)), self._fail,
                ),
            )  # fmt: skip

    def bring_in_picture(self, then: Callable[[str], object]) -> None:
        """Ask for a picture; `then` hears its name once the event keeps it."""
        chooser = self._chooser(
            self.tr("Bring in a picture"), self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        chooser.fileSelected.connect(lambda path: self.take_picture(Path(path), then))
        chooser.open()

    def take_picture(self, path: Path, then: Callable[[str], object]) -> None:
        """Keep a picture in the event; `then` hears its name."""
        self._design.lane.ask(lambda s: s.layout_files.bring_in_picture(path), then, self._fail)

    def bring_in_font(self, then: Callable[[str], object]) -> None:
        """Ask for a font; `then` hears the family that texts can be set in once it is here."""
        kinds = self.tr("Fonts (*.ttf *.otf *.ttc *.zip)")
        chooser = self._chooser(self.tr("Add a font"), kinds)
        chooser.fileSelected.connect(lambda path: self.take_font(Path(path), then))
        chooser.open()

    def take_font(self, path: Path, then: Callable[[str], object]) -> None:
        """Add fonts to this computer; `then` hears the family that texts can be set in, if any."""
        told = self.tr("The fonts of {file} are here now.").format(file=path.name)

        def done(family: str) -> None:
            self.said.emit(told)
            then(family)

        self._design.lane.ask(lambda s: s.add_fonts(path), done, self._fail)

    def _printer_form(self) -> PrinterDialog:
        dialog = PrinterDialog(self._look, self._over)
        dialog.offer(self._design.book.categories, self._session.printing.board.rules)
        dialog.wished.connect(partial(self._add_printer, dialog))
        return dialog

    def _look_for_printers(self, _: object) -> None:
        self._session.printing.look()

    def _printers(self) -> tuple[EventPrinter, ...]:
        return self._session.printing.board.printers

    def _chooser(self, title: str, kinds: str) -> QFileDialog:
        chooser = FileChooser(self._over, title)
        chooser.setDirectory(str(self._session.folder))
        chooser.setNameFilter(kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        return chooser

    def _count_for(self, selection: BadgeSelection) -> None:
        occasion = self._session.occasion
        title = occasion.event.name if occasion else ""
        self._design.lane.ask(
            lambda s: len(s.badges.wanted(selection, title=title)),
            partial(self._show_count, selection), self._fail,
        )  # fmt: skip

    def _show_count(self, selection: BadgeSelection, count: int) -> None:
        if self._round.dialog is not None:
            self._round.dialog.show_count(selection, count)

    def _print(self, wish: PrintWish) -> None:
        occasion = self._session.occasion
        title = occasion.event.name if occasion else ""
        if wish.selection.changed:
            wish = replace(wish, reason=self.tr("Changed since printing"))
        if wish.printer != FILE:
            job = partial(_ask, wish, title)
            self._session.printing.do(job, self._tell_queued, self._fail_printing)
        elif occasion is not None and wish.path is not None:
            written = partial(_produce, wish, title, self._round.begin())
            self._session.work.ask(
                written, partial(self._tell_written, wish.path), partial(self._ask_why, wish)
            )

    def _ask_why(self, wish: PrintWish, error: CheckinError) -> None:
        self._fail_printing(error)
        self._round.ask_why(error, partial(self._print_because, wish))

    def _print_because(self, wish: PrintWish, reason: str) -> None:
        self._print(replace(wish, reason=reason))

    def _tell_queued(self, asked: Asked) -> None:
        self._round.close()
        told = self.tr("%n badges wait for a printer.", "", len(asked.jobs))
        if asked.passed_over:
            left = len(asked.passed_over)
            told += " " + self.tr("%n left out: printed, on its way, or perhaps out.", "", left)
        self.said.emit(told)
        self.queued.emit()
        self.count()

    def _tell_written(self, path: Path, run: BadgeRun) -> None:
        self._round.close()
        told = self.tr("No file was written.")
        if run.count:
            told = self.tr("%n badges are in {file}.", "", run.count).format(file=path.name)
        reasons = to_look_at(run.warnings)
        if names := everybody_in(reasons):
            few = first_few(names)
            told += " " + self.tr("%n should be looked at: {names}.", "", len(names)).format(
                names=few
            )
            LookAtDialog(self._look, reasons, self._over).open()
        if run.at_printers:
            told += " " + self.tr("%n left out: at a printer now.", "", run.at_printers)
        if run.not_known:
            told += " " + self.tr(
                "%n left out: nobody knows whether they came out.", "", run.not_known
            )
        if run.twins:
            told += " " + twin_words(run.twins)
        self.said.emit(told)
        self.count()

    def _fail_printing(self, error: CheckinError) -> None:
        if isinstance(error, Stopped):
            self.said.emit(trouble_words(error))
        elif not self._round.explain(error):
            self._fail(error)

    def _forget_printer(self) -> None:
        self._printer_dialog = None

    def _show_found(self, found: tuple[object, ...]) -> None:
        if self._printer_dialog is not None:
            self._printer_dialog.show_found(found)  # type: ignore[arg-type]

    def _show_none_found(self, error: CheckinError) -> None:
        if self._printer_dialog is not None:
            self._printer_dialog.explain(trouble_words(error))

    def _add_printer(self, dialog: PrinterDialog, wish: PrinterWish, rules: PrintRules) -> None:
        told = self.tr("{printer} prints badges now.").format(printer=wish.name)

        def done(_: object) -> None:
            dialog.accept()
            self.said.emit(told)
            self._session.printing.look()

        self._session.printing.lane.ask(
            partial(_add, wish, rules),
            done,
            lambda error: dialog.show_trouble(trouble_words(error)),
        )

    def _show_taken(self, taken: TakenLayout) -> None:
        self._design.go_on_with(taken.layout)
        name = taken.layout.name
        told = self.tr("“{name}” is here now.").format(name=name)
        self.said.emit(" ".join((told, *map(said_anew, taken.told))))

    def _tell(self, sentence: str, _: object) -> None:
        self.said.emit(sentence)

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)


def _ask(wish: PrintWish, title: str, services: Services) -> Asked:
    tickets = services.badges.wanted(wish.selection, wish.order, title=title, locale=wish.locale)
    if wish.selection.changed:
        return services.print_queue.ask_for_others(
            tickets, reason=wish.reason, printer=wish.printer
        )
    return services.print_queue.ask(tickets, printer=wish.printer)


def _produce(wish: PrintWish, title: str, work: LongWork, services: Services) -> BadgeRun:
    return services.badges.produce(
        wish.path or Path(),
        title=title,
        selection=wish.selection,
        order=wish.order,
        form=wish.form(work),
    )


def _add(wish: PrinterWish, rules: PrintRules, services: Services) -> EventPrinter:
    printer = services.printer_setup.add(wish)
    services.printer_setup.change_rules(rules)
    return printer
