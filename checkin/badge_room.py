"""Puts together for `build.py` what lays badges out and prints them."""

from contextlib import closing, contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import adapters
from checkin.outward import Outward
from checkin.settings import fonts_folder
from checkin.shipped import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checkin.core.badges.badge_sheet import BadgeSheet
    from checkin.printers.drawing.pdf_press import PdfPress
    from checkin.printers.lettering.font_shelf import FontShelf
    from checkin.services.printing.badge_design import BadgeDesign
    from checkin.services.printing.badge_layouts import BadgeLayouts
    from checkin.services.printing.badges import Badges
    from checkin.services.printing.layout_files import LayoutFiles
    from checkin.services.printing.print_queue import PrintQueue
    from checkin.services.printing.print_work import PrintWork
    from checkin.services.printing.printer import Printer
    from checkin.services.printing.printer_setup import PrinterSetup
    from checkin.services.printing.ready_badges import ReadyBadges
    from checkin.services.printing.server_layouts import ServerLayouts
    from checkin.storage.store import Store


def open_printer(address: str) -> "Printer":
    """Open the printer at an address. Raises `CheckinError` for what is none."""
    return adapters.open_printer(address)


def font_shelf() -> "FontShelf":
    """Say where fonts are: those that ship, the packs of this computer, the system's own."""
    return adapters.font_shelf(resources() / "fonts", fonts_folder())


class BadgeRoom(Outward):
    """The services over one event file that look after badges and their printers."""

    @cached_property
    def badges(self) -> "Badges":
        """Produce badges."""
        from checkin.services.printing.badge_run import BadgePress
        from checkin.services.printing.badges import Badges

        pdf = self._press
        press = BadgePress(pdf.write, pdf.paint, pdf.write_index, adapters.unread_codes)
        return Badges(self.store, press, self.scribe, self.badge_layouts)

    @cached_property
    def _press(self) -> "PdfPress":
        from checkin.printers.drawing.pdf_press import PdfPress

        return PdfPress(self._badge_parts.supplies)

    @cached_property
    def badge_layouts(self) -> "BadgeLayouts":
        """Keep the layouts of badges."""
        from checkin.services.printing.badge_layouts import BadgeLayouts

        built_in = partial(adapters.built_in_layouts, resources() / "badges")
        return BadgeLayouts(self.store, built_in, adapters.ready_picture)

    def badge_sheets(self) -> "tuple[BadgeSheet, ...]":
        """Give the sheets of badges that are known by their makers' numbers."""
        from checkin.printers.drawing.built_in import built_in_sheets

        return built_in_sheets(resources())

    def badge_families(self) -> tuple[str, ...]:
        """Name the families of fonts that this computer has for badges."""
        return font_shelf().families()

    def add_fonts(self, source: Path) -> str:
        """Add fonts to this computer; give the family that a text can be set in now.

        That is none where they only have the letters of a script of their own, which are taken
        from them wherever others lack them. Raises `CheckinError`.
        """
        from checkin.printers.lettering.font_packs import install_fonts

        shelf = font_shelf()
        families = [face.family for face in install_fonts(source, fonts_folder()).faces]
        self.badge_design.measure_anew()
        return next((each for each in families if shelf.can_set_latin(each)), "")

    @cached_property
    def badge_design(self) -> "BadgeDesign":
        """Show layouts with real people before they are kept."""
        from checkin.services.printing.badge_design import BadgeDesign

        return BadgeDesign(
            self.store, self.badge_layouts, self._press.paint, self._badge_parts.measure
        )

    @cached_property
    def layout_files(self) -> "LayoutFiles":
        """Bring layouts in, and write them into files."""
        from checkin.services.printing.layout_files import LayoutFiles

        return LayoutFiles(self.badge_layouts, adapters.foreign_layout)

    @cached_property
    def server_layouts(self) -> "ServerLayouts":
        """Take over the badge layouts of registration servers."""
        from checkin.services.printing.server_layouts import ServerLayouts

        return ServerLayouts(
            self.store, self.badge_layouts, self.layout_files.keep, adapters.foreign_layout
        )

    @cached_property
    def _badge_parts(self) -> adapters.BadgeParts:
        return adapters.BadgeParts(font_shelf, self.badge_layouts.picture)

    @cached_property
    def print_queue(self) -> "PrintQueue":
        """Ask for badges."""
        from checkin.services.printing.print_queue import PrintQueue

        return PrintQueue(self.store, self.scribe, self.badge_layouts.gets_badge)

    @cached_property
    def print_work(self) -> "PrintWork":
        """Bring badges to printers."""
        from checkin.services.printing.print_parts import PrintAdapters
        from checkin.services.printing.print_work import PrintWork
        from checkin.services.printing.renewal import Renewal

        gets_badge = self.badge_layouts.gets_badge
        renewing = Renewal(self._store_beside, self.scribe.now)
        parts = PrintAdapters(self.ready_badges.document, open_printer, gets_badge, renewing)
        return PrintWork(self.store, self.scribe, parts)

    @contextmanager
    def _store_beside(self) -> "Iterator[Store]":
        with closing(self.companion()) as beside:
            yield beside.store

    @cached_property
    def ready_badges(self) -> "ReadyBadges":
        """Draw badges before somebody asks for them."""
        from checkin.services.printing.ready_badges import ReadyBadges

        return ReadyBadges(
            self.store, self.badges, lambda: self.store.event().name, self.scribe.desk
        )

    @cached_property
    def printer_setup(self) -> "PrinterSetup":
        """Set up printers."""
        from checkin.services.printing.printer_setup import PrinterSetup

        page = partial(adapters.test_page, resources() / "fonts")
        return PrinterSetup(self.store, open_printer, adapters.found_printers, page)
