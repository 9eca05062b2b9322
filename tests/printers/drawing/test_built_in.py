"""The layouts that come with the program: what a designer and a scanner ask of them."""

import io
import itertools
import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from checkin.core.badges.badge import Badge, BadgeEvent, Box, color_of
from checkin.core.badges.badge_layout import (
    BandItem,
    CodeContent,
    CodeItem,
    ShapeItem,
    Side,
    TextItem,
    face,
)
from checkin.core.badges.layout_file import write_layout
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.drawing.built_in import built_in_layouts
from checkin.services.printing.badge_layouts import USUAL

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
LAYOUTS = {layout.id: layout for layout in built_in_layouts(RESOURCES / "badges")}
CONFERENCE = BadgeEvent("European Cluster Conference 2026", "14–16 May 2026", "Bucharest")
# The contact card of the longest person has 61 modules a side, of which a quiet zone takes four.
QUIET = {CodeContent.CODE: 4 / 25, CodeContent.VCARD: 4 / 45}
NAMES = (
    ("Bo Ek", "Bo", "Ek"),
    ("Αικατερίνη Παπαδοπούλου-Κωνσταντινίδη", "Αικατερίνη", "Παπαδοπούλου-Κωνσταντινίδη"),
    ("Борислава Димитрова-Христова", "", ""),
    ("محمد عبد الرحمن الخوري", "محمد", "عبد الرحمن الخوري"),
    ("Maximiliana Wilhelmina von der Oppenheim", "Maximiliana Wilhelmina", "von der Oppenheim"),
    ("Björk", "", ""),
    ("Jean-Baptiste Poquelin de Molière", "Jean-Baptiste", "Poquelin de Molière"),
)


def everyone(count=None):
    return [
        Badge(
            name, "Klaster Technologii Informacyjnych", "North Macedonia", "Cluster manager",
            f"ECC26-P45PR-NDKXY-9GW2N-DW4G{number}", color_of("Cluster manager"), first, last,
            email="maximiliana@cluster-network.example", columns=(("Photo consent", "no"),),
        )
        for number, (name, first, last) in enumerate(NAMES[:count])
    ]  # fmt: skip


def a_run(layout, badges):
    stream = io.BytesIO()
    supplies = Supplies(RESOURCES / "fonts", CONFERENCE)
    run = write_badges([(badge, layout) for badge in badges], stream, supplies)
    return stream.getvalue(), run


def faces():
    return [
        pytest.param(layout, side, id=f"{layout.id}-{side}")
        for layout in LAYOUTS.values()
        for side in Side
        if face(layout, side)
    ]


def inside(box, width, height):
    return box.x >= 0 and box.y >= 0 and box.x + box.width <= width and box.y + box.height <= height


def overlap(one, other):
    return (
        min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > 0
        and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > 0
    )


def test_there_are_eight_and_the_usual_is_the_first():
    assert len(LAYOUTS) == 8
    assert next(iter(LAYOUTS)) == USUAL


def test_their_files_are_as_the_program_writes_them():
    for path in sorted((RESOURCES / "badges").glob("*.json")):
        text = path.read_text(encoding="utf-8")
        assert text == write_layout(LAYOUTS[re.sub(r"^\d+-", "", path.stem)])


@pytest.mark.parametrize(("layout", "side"), faces())
def test_every_box_lies_on_the_badge_and_words_keep_from_its_edge(layout, side):
    for item in face(layout, side):
        assert inside(item.box, layout.width, layout.height), item.name
        if isinstance(item, BandItem | ShapeItem):
            continue
        box = item.box
        assert box.x >= 4, item.name
        assert box.x + box.width <= layout.width - 4 + 0.01, item.name
        assert box.y >= 2.5, item.name
        assert box.y + box.height <= layout.height - 3, item.name


@pytest.mark.parametrize(("layout", "side"), faces())
def test_around_every_code_a_quiet_zone_is_free(layout, side):
    items = face(layout, side)
    for code in (item for item in items if isinstance(item, CodeItem)):
        quiet = code.box.width * QUIET[code.content]
        around = Box(
            code.box.x - quiet, code.box.y - quiet,
            code.box.width + 2 * quiet, code.box.height + 2 * quiet,
        )  # fmt: skip
        assert inside(around, layout.width, layout.height)
        assert [item.name for item in items if item is not code and overlap(item.box, around)] == []


@pytest.mark.parametrize(("layout", "side"), faces())
def test_no_text_lies_over_another(layout, side):
    """The last name may reach into the room that the first keeps for marks below its letters."""
    texts = [item for item in face(layout, side) if isinstance(item, TextItem)]
    for one, other in itertools.combinations(texts, 2):
        between = overlap(one.box, other.box)
        room = one.box.y + one.box.height - other.box.y
        assert not between or ((one.name, other.name) == ("First name", "Last name") and room <= 3)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_what_is_said_of_a_person_begins_where_the_name_does_in_either_direction(layout):
    boxes = {item.name: item.box for item in layout.front if isinstance(item, TextItem)}
    first = boxes["First name"]
    for box in (boxes[name] for name in ("Last name", "Company", "Country") if name in boxes):
        assert (box.x, box.width) == (first.x, first.width)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_first_name_is_the_largest_word(layout):
    sizes = {item.name: item.largest for item in layout.front if isinstance(item, TextItem)}
    assert max(sizes, key=sizes.get) == "First name"


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_everybody_fits_and_a_badge_takes_three_kilobytes_or_a_little_more_with_a_card(layout):
    small, run = a_run(layout, everyone())
    assert run.warnings == ()
    large, _ = a_run(layout, everyone() * 10)
    has_card = any(getattr(item, "content", "") is CodeContent.VCARD for item in layout.back)
    limit = 3_700 if has_card else 1_500
    assert (len(large) - len(small)) / (9 * len(NAMES)) <= limit


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_printed_codes_can_be_read(layout, dpi):
    [badge] = everyone(1)
    found = set()
    for page in pdfium.PdfDocument(a_run(layout, [badge])[0]):
        picture = page.render(scale=dpi / 72).to_pil()
        found |= {each.text for each in zxingcpp.read_barcodes(picture)}
    codes = [item for side in Side for item in face(layout, side) if isinstance(item, CodeItem)]
    cards = [code for code in codes if code.content is CodeContent.VCARD]
    assert badge.code in found
    assert len(found) == len(codes)
    assert len([text for text in found if "FN:Bo Ek" in text]) == len(cards)
