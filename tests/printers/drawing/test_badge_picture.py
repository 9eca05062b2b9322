from pathlib import Path

import zxingcpp
from PIL import Image

from checkin.core.badges.badge import Badge, BadgeEvent
from checkin.core.badges.layout_file import read_layout
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_picture import paint_badge

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
A6 = read_layout((RESOURCES / "badges" / "1-a6-portrait.json").read_text(encoding="utf-8"))


def test_a_badge_is_drawn_as_it_will_be_printed():
    badge = Badge("Ada Lovelace", "Engines", "UK", "Speaker", "ADA-7H3K9QXW2M4P", "#6B3FB5")
    drawn = paint_badge(
        (badge, A6), Supplies(RESOURCES / "fonts", BadgeEvent("Conference")), width=420
    )
    picture = Image.frombytes(
        "RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "RGB", drawn.stride
    )
    assert drawn.width == 420
    assert picture.getpixel((210, drawn.height - 4)) == (0x6B, 0x3F, 0xB5)  # the category's band
    assert [each.text for each in zxingcpp.read_barcodes(picture)] == ["ADA-7H3K9QXW2M4P"]
