"""Adapters that are slow to import, loaded when somebody first asks for what they do."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from checkin.core.attendee_list import ColumnMapping, Field
    from checkin.core.badge_layout import BadgeLayout
    from checkin.core.list_file import ListFile
    from checkin.printers.font_shelf import FontShelf
    from checkin.services.printer import Printer


def recognise_columns(
    header: Sequence[str], sample: Sequence[Sequence[str]], overrides: Mapping[str, str]
) -> "ColumnMapping":
    """Say what the columns of a list mean."""
    from checkin.importers.columns import recognise as recognised

    return recognised(header, sample, overrides)


def read_list(path: Path, sheet: str = "") -> "ListFile":
    """Open an attendee list. Raises `ListUnreadable`."""
    from checkin.importers.sheets import read_list as opened

    return opened(path, sheet)


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
    from checkin.printers.built_in_layouts import built_in_layouts as layouts_in

    return layouts_in(folder)


def font_shelf(shipped: Path, packs: Path) -> "FontShelf":
    """Say where fonts are: those that ship, the packs of this computer, the system's own."""
    from checkin.printers.font_shelf import FontShelf

    return FontShelf(shipped, packs, system=True)


def ready_picture(content: bytes) -> bytes:
    """Make a picture ready for badges. Raises `PictureUnreadable`."""
    from checkin.printers.pictures import ready_picture as made_ready

    return made_ready(content)


def open_printer(address: str) -> "Printer":
    """Open the printer at an address. Raises `CheckinError` for what is none."""
    from checkin.printers.opening import open_printer as opened

    return opened(address)


def unread_codes(document: BinaryIO, wanted: Mapping[int, frozenset[str]]) -> frozenset[str]:
    """Say which of the codes that are to be on some pages, counted from 0, cannot be read."""
    from checkin.scanners.page_codes import unread_codes as unread

    return unread(document, wanted)
