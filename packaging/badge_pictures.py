# ruff: noqa: T201 - this script talks to a person
"""Draw every built-in layout with every hard name, a sheet each, and note what was drawn.

python packaging/badge_pictures.py FOLDER

Look at the sheets, then keep them with tests/data/badges.json, which a test compares with.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from checkin.core.badges.badge_layout import BadgeLayout, page_size, pages
from tests.printers.hard_badges import BADGES, LAYOUTS, ROOT, mark_of, pdf_of

NOTED = ROOT / "tests" / "data" / "badges.json"
_WIDTH = 1800  # pixels of a sheet, about
_MOST_DOTS = 3.4  # pixels a millimetre
_GAP, _LABEL = 10, 18
_COLOURS = 48
_PAPER, _WORDS = "#D5D9DF", "#394150"


def sheet_of(layout: BadgeLayout, documents: dict[str, bytes]) -> Image.Image:
    """Put the badges of a layout beside each other, each below what is hard about it."""
    width, height = page_size(layout)
    count = pages(layout)
    columns = max(2, min(6, round(_WIDTH / (width * count * _MOST_DOTS + _GAP))))
    dots = min(_MOST_DOTS, (_WIDTH / columns - _GAP) / (width * count))
    cell = (
        round(width * count * dots) + _GAP + 2 * (count - 1),
        round(height * dots) + _GAP + _LABEL,
    )
    rows = -(-len(documents) // columns)
    sheet = Image.new("RGB", (cell[0] * columns + _GAP, cell[1] * rows + _GAP), _PAPER)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(ROOT / "resources" / "fonts" / "NotoSans-Regular.ttf", 12)
    for number, (what, pdf) in enumerate(documents.items()):
        x = _GAP + number % columns * cell[0]
        y = _GAP + number // columns * cell[1]
        pen.text((x, y - 2), what, _WORDS, font)
        with pypdfium2.PdfDocument(pdf) as document:
            for page in document:
                face = page.render(scale=dots / 72 * 25.4).to_pil()
                sheet.paste(face, (x, y + _LABEL - 2))
                x += face.width + 2
    return sheet.quantize(_COLOURS, dither=Image.Dither.NONE)


def main() -> None:
    """Draw all sheets into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    noted = {}
    for layout in LAYOUTS.values():
        documents = {what: pdf_of(layout, badge) for what, badge in BADGES.items()}
        noted[layout.id] = {what: mark_of(pdf) for what, pdf in documents.items()}
        path = folder / f"{layout.id}.png"
        sheet_of(layout, documents).save(path, optimize=True)
        print(f"{path}: {path.stat().st_size // 1024} kB")
    NOTED.write_text(json.dumps(noted, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
