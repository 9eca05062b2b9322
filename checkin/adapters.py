"""Adapters that are slow to import, loaded when somebody first asks for what they do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from checkin.core.badges.badge import BadgeEvent
    from checkin.core.badges.badge_layout import BadgeLayout
    from checkin.core.badges.print_job import EventPrinter
    from checkin.core.badges.printing import FoundPrinter, PrintDocument
    from checkin.core.code import PluginCode
    from checkin.core.lists.attendee_list import ColumnMapping, Field
    from checkin.core.lists.list_file import ListFile
    from checkin.core.servers.server_ticket import RuleFacts, RulesRuling, SignedTicket
    from checkin.printers.drawing.artist import Supplies
    from checkin.printers.lettering.font_shelf import FontShelf
    from checkin.services.printing.badge_design import Measure
    from checkin.services.printing.layout_files import TakenLayout
    from checkin.services.printing.printer import Printer


def recognise_columns(
    header: Sequence[str], sample: Sequence[Sequence[str]], overrides: Mapping[str, str]
) -> "ColumnMapping":
    """Say what the columns of a list mean."""
    from checkin.importers.columns import recognise as recognised

    return recognised(header, sample, overrides)


def columns_as_chosen(
    header: Sequence[str], sample: Sequence[Sequence[str]], overrides: Mapping[str, str]
) -> "ColumnMapping":
    """Take the columns of a list for what somebody says they are."""
    from checkin.importers.columns import as_chosen

    return as_chosen(header, sample, overrides)


def read_list(path: Path, sheet: str = "") -> "ListFile":
    """Open an attendee list. Raises `ListUnreadable`."""
    from checkin.importers.sheets import read_list as opened

    return opened(path, sheet)


def judge_rules(rules: str, facts: "RuleFacts") -> "RulesRuling":
    """Say whether the rules of a server's check-in list let somebody pass."""
    from checkin.servers.pretix.pretix_rules import judge_rules as judged

    return judged(rules, facts)


def read_signed(code: str, keys: Sequence[str]) -> "SignedTicket | None":
    """Read a signed code, if one of these keys verifies it."""
    from checkin.codes.pretix_sig1 import read_signed as read

    return read(code, keys)


def read_by_patterns(text: str, patterns: Sequence[tuple[str, str]]) -> "PluginCode":
    """Read a text by the patterns of a server's plugins."""
    from checkin.codes.indico_patterns import read_by_patterns as read

    return read(text, patterns)


def guess_column(name: str) -> "Field | None":
    """Say what a column means by its name alone."""
    from checkin.importers.header_words import meaning_of

    meaning = meaning_of(name)
    return meaning.field if meaning else None


def codec_of(file: BinaryIO, name: str) -> str:
    """Say in which encoding a file is."""
    from checkin.importers.encoding import detect_encoding

    return detect_encoding(file, name).codec


def built_in_layouts(folder: Path) -> "tuple[BadgeLayout, ...]":
    """Read the badge layouts that ship with the program."""
    from checkin.printers.drawing.built_in import built_in_layouts as layouts_in

    return layouts_in(folder)


def font_shelf(shipped: Path, packs: Path) -> "FontShelf":
    """Say where fonts are: those that ship, the packs of this computer, the system's own."""
    from checkin.printers.lettering.font_shelf import FontShelf

    return FontShelf(shipped, packs, system=True)


def ready_picture(content: bytes) -> bytes:
    """Make a picture ready for badges. Raises `PictureUnreadable`."""
    from checkin.printers.drawing.pictures import ready_picture as made_ready

    return made_ready(content)


def open_printer(address: str) -> "Printer":
    """Open the printer at an address. Raises `CheckinError` for what is none."""
    from checkin.printers.opening import open_printer as opened

    return opened(address)


def unread_codes(document: BinaryIO, wanted: Mapping[int, frozenset[str]]) -> frozenset[str]:
    """Say which of the codes that are to be on some pages, counted from 0, cannot be read."""
    from checkin.scanners.page_codes import unread_codes as unread

    return unread(document, wanted)


@dataclass(frozen=True, slots=True)
class BadgeParts:
    """Draws and measures badges with the fonts there are and an event's pictures."""

    fonts: "Callable[[], FontShelf]"
    picture_of: Callable[[str], bytes | None]

    def measure(self, event: "BadgeEvent") -> "Measure":
        """Give what says how the texts of badges stand in their boxes."""
        from checkin.printers.drawing.badge_measure import BadgeMeasure

        return BadgeMeasure(self.supplies(event))

    def supplies(self, event: "BadgeEvent") -> "Supplies":
        """Give what an event's badges are drawn with."""
        from checkin.printers.drawing.artist import Supplies

        return Supplies(self.fonts(), event, self.picture_of)


def found_printers() -> "tuple[FoundPrinter, ...]":
    """Name the printers that this computer knows, and those that announce themselves nearby."""
    from checkin.printers.discovery import printers_nearby, printers_of_system

    return (*printers_of_system(), *printers_nearby())


def test_page(fonts: Path, printer: "EventPrinter", width: float, height: float) -> "PrintDocument":
    """Draw a label that shows in millimetres where a printer's pictures land."""
    from checkin.printers.drawing.alignment_page import alignment_page

    return alignment_page(width, height, fonts, moved=(printer.right, printer.down))


def foreign_layout(text: str, background: bytes, name: str) -> "TakenLayout":
    """Read a layout of pretix, with the PDF below it or nothing. Raises `LayoutUnreadable`.

    Without a `name` of one's own it has the one that pretix gave it.
    """
    from checkin.importers.pretix_layout import on_background, read_pretix_layout
    from checkin.printers.drawing.backgrounds import read_background
    from checkin.services.printing.layout_files import TakenLayout

    paper = read_background(background) if background else None
    taken = read_pretix_layout(text, (paper.width, paper.height) if paper else None, name)
    pictures = paper.pictures if paper else ()
    named = tuple(
        (f"{taken.layout.id} {side}", content)
        for side, content in zip(("front", "back"), pictures, strict=False)
    )
    names = tuple(name if content else "" for name, content in named)
    kept = tuple(each for each in named if each[1])
    return TakenLayout(on_background(taken.layout, names), kept, taken.told)
