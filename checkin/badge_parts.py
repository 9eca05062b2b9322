"""What badges are made of, for `build`: adapters that are loaded when they are first needed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.core.badge import BadgeEvent
    from checkin.core.printing import FoundPrinter, PrintDocument
    from checkin.printers.artist import Supplies
    from checkin.printers.font_shelf import FontShelf
    from checkin.services.badge_design import Measure
    from checkin.services.layout_files import TakenLayout


@dataclass(frozen=True, slots=True)
class BadgeParts:
    """Draws and measures badges with the fonts there are and an event's pictures."""

    fonts: "Callable[[], FontShelf]"
    picture_of: Callable[[str], bytes | None]

    def measure(self, event: "BadgeEvent") -> "Measure":
        """Give what says how the texts of badges stand in their boxes."""
        from checkin.printers.badge_measure import BadgeMeasure

        return BadgeMeasure(self.supplies(event))

    def supplies(self, event: "BadgeEvent") -> "Supplies":
        """Give what an event's badges are drawn with."""
        from checkin.printers.artist import Supplies

        return Supplies(self.fonts(), event, self.picture_of)


def found_printers() -> "tuple[FoundPrinter, ...]":
    """Name the printers that this computer knows, and those that announce themselves nearby."""
    from checkin.printers.discovery import printers_nearby, printers_of_system

    return (*printers_of_system(), *printers_nearby())


def test_page(fonts: Path, width: float, height: float) -> "PrintDocument":
    """Draw a label that shows in millimetres where pictures land."""
    from checkin.printers.alignment_page import alignment_page

    return alignment_page(width, height, fonts)


def foreign_layout(text: str, background: bytes) -> "TakenLayout":
    """Read a layout of pretix, with the PDF below it or nothing. Raises `LayoutUnreadable`."""
    from checkin.importers.pretix_layout import on_background, read_pretix_layout
    from checkin.printers.backgrounds import read_background
    from checkin.services.layout_files import TakenLayout

    paper = read_background(background) if background else None
    taken = read_pretix_layout(text, (paper.width, paper.height) if paper else None)
    pictures = paper.pictures if paper else ()
    named = tuple(
        (f"{taken.layout.id} {side}", content)
        for side, content in zip(("front", "back"), pictures, strict=False)
    )
    names = tuple(name if content else "" for name, content in named)
    kept = tuple(each for each in named if each[1])
    return TakenLayout(on_background(taken.layout, names), kept, taken.told)
