"""Any layout drawn: what its items say, where they stand, and what is told of them."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest
import zxingcpp
from PIL import ImageChops

from checkin.core.badges.badge import POINTS, Anchor, Box
from checkin.core.badges.badge_layout import (
    Align,
    BandItem,
    CodeContent,
    CodeItem,
    Fold,
    ShapeItem,
    TextItem,
    Weight,
)
from tests.printers.drawn import ADA, DPI, a_layout, a_run, ink, pages, reasons, says, text


def test_a_text_says_what_its_template_says():
    layout = a_layout(says("{event}: {first_name} of {Photo}"))
    assert text((ADA, layout)) == "Conference: Ada of ada"


def test_a_template_in_the_list_is_only_a_text():
    assert text((replace(ADA, company="{code}"), a_layout(says("{company}")))) == "{code}"


def beside(x, y, width, height):
    return TextItem(name="Name", box=Box(x, y, width, height), text="{name}")


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (beside(30, 10, 60, 12), "reaches over"), (beside(-1, 10, 60, 12), "reaches over"),
        (beside(10, 50, 60, 12), "reaches over"), (beside(90, 10, 60, 12), "beside the badge"),
        (beside(0, 0, 80, 60), ""),
        (CodeItem(name="Name", box=Box(60, 10, 21, 21)), "reaches over"),
        (ShapeItem(name="Name", box=Box(-3, -3, 90, 90), fill="#FFFFFF"), ""),
        (BandItem(name="Name", box=Box(-3, 45, 86, 16), text="{name}"), ""),
        (BandItem(name="Name", box=Box(-8, 45, 96, 16), text="{name}"), "reaches over"),
        (BandItem(name="Name", box=Box(65, -3, 16, 66), text="{name}", turned=90), ""),
        (BandItem(name="Name", box=Box(60, -8, 10, 76), text="{name}", turned=90), "reaches over"),
    ],
)  # fmt: skip
def test_what_the_edge_cuts_off_is_told_once_for_all_badges(item, told):
    layout = a_layout(item)
    _, run = a_run((ADA, layout), (DAVID, layout))
    assert [(each.name, each.item) for each in run.warnings] == [("Made", "Name")] * bool(told)
    assert all(told in each.reason for each in run.warnings)


@pytest.mark.parametrize("weight", Weight)
def test_there_is_every_weight(weight):
    assert text((ADA, a_layout(says("{name}", weight=weight)))) == "Ada Lovelace"


@pytest.mark.parametrize(
    ("align", "name", "left"),
    [
        (Align.START, "Ada", True), (Align.START, "דוד", False), (Align.LEFT, "דוד", True),
        (Align.RIGHT, "Ada", False),
    ],
)  # fmt: skip
def test_a_text_stands_where_it_is_aligned(align, name, left):
    [picture] = pages((replace(ADA, name=name), a_layout(says("{name}", align=align))))
    found = ink(picture)
    assert (found[0] == pytest.approx(10, abs=1)) is left
    assert (found[2] == pytest.approx(70, abs=1)) is not left


DAVID = replace(
    ADA, name="דוד Smith", first_name="דוד", last_name="Smith", company="", country="EG"
)


def begins_at_the_left(badge, *items):
    """Say of each item whether its ink begins at the left edge of its box, and not at the right."""
    found = []
    for item in items:
        alone = (each if each is item else replace(each, color="#FFFFFF") for each in items)
        [picture] = pages((badge, a_layout(*alone)))
        left, _, right, _ = ink(picture)
        assert (abs(left - 10) < 1) is not (abs(right - 70) < 1)
        found.append(abs(left - 10) < 1)
    return found


def lines(*templates, **fields):
    return tuple(
        TextItem(name=text, box=Box(10, 5 + 10 * row, 60, 8), text=text, largest=12, **fields)
        for row, text in enumerate(templates)
    )


@pytest.mark.parametrize(("badge", "left"), [(ADA, True), (DAVID, False)])
def test_all_that_is_said_of_somebody_starts_where_their_name_does(badge, left):
    items = lines("{first_name|name}", "{last_name|name}", "{country}", "{category}")
    assert begins_at_the_left(badge, *items) == [left] * 4


def test_a_latin_name_of_a_hebrew_company_starts_at_the_left():
    badge = replace(ADA, company="חברה")
    assert begins_at_the_left(badge, *lines("{name}", "{company}")) == [True, True]
    assert (
        begins_at_the_left(replace(badge, name="7"), *lines("{name}", "{company}")) == [False] * 2
    )


def test_what_is_the_same_for_everybody_and_codes_go_by_their_own_letters():
    items = lines("{event}", "Keep in touch", "{code_end}", "{email}", "שלום")
    assert begins_at_the_left(DAVID, *items) == [True, True, True, True, False]


def test_what_moves_up_with_a_text_stands_below_it():
    name, *below = lines("{name}", "{email}", "Participant")
    below = [replace(item, follows=True) for item in below]
    assert begins_at_the_left(DAVID, name, *below) == [False] * 3


def test_a_category_stands_on_both_sides_where_names_read_both_ways():
    band = BandItem(name="Band", box=Box(10, 5, 60, 12), text="{category}", fill="", inset=0)
    found = [ink(page) for page in pages(*((who, a_layout(band)) for who in (ADA, DAVID, ADA)))]
    assert found[0] == found[2]
    assert found[0][0] == pytest.approx(80 - found[1][2], abs=1)


def test_a_text_in_the_middle_has_the_same_room_on_both_sides():
    [picture] = pages((ADA, a_layout(says("{name}", align=Align.MIDDLE))))
    left, _, right, _ = ink(picture)
    assert left - 10 == pytest.approx(70 - right, abs=0.7)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_text_stays_in_its_box(turned):
    box = Box(20, 5, 60, 12) if turned in (0, 180) else Box(20, 5, 12, 50)
    item = TextItem(name="W", box=box, text="{name}", largest=30, lines=2, turned=turned)
    [picture] = pages((ADA, a_layout(item, width=90)))
    left, top, right, bottom = ink(picture)
    assert left >= box.x - 0.3
    assert top >= box.y - 0.3
    assert right <= box.x + box.width + 0.3
    assert bottom <= box.y + box.height + 0.3


def test_a_text_turned_by_90_degrees_reads_downwards():
    box = Box(20, 5, 12, 50)
    item = TextItem(name="W", box=box, text="A…………", largest=20, turned=90)
    [picture] = pages((ADA, a_layout(item)))
    back = picture.rotate(90, expand=True)
    upright = replace(item, box=Box(5, 80 - 32, 50, 12), turned=0)
    [wanted] = pages((ADA, a_layout(upright, width=60, height=80)))
    assert ink(back) == pytest.approx(ink(wanted), abs=0.3)


def test_a_turned_code_can_be_read():
    item = CodeItem(name="Code", box=Box(20, 10, 30, 30), turned=90)
    [picture] = pages((ADA, a_layout(item)))
    assert [each.text for each in zxingcpp.read_barcodes(picture)] == [ADA.code]


def test_a_code_may_be_a_contact_card():
    item = CodeItem(name="Card", box=Box(10, 10, 40, 40), content=CodeContent.VCARD)
    [picture] = pages((ADA, a_layout(item)))
    [found] = zxingcpp.read_barcodes(picture)
    assert "FN:Ada Lovelace" in found.text
    assert "EMAIL:ada@example.org" in found.text


def test_a_code_too_fine_to_be_read_is_told():
    item = CodeItem(name="Card", box=Box(10, 10, 8, 8), content=CodeContent.VCARD)
    _, run = a_run((ADA, a_layout(item)))
    assert reasons(run) == [
        ("Ada Lovelace", "Card", "The QR code “Card” is too fine to be read well.")
    ]


def test_an_item_is_printed_only_if_what_it_asks_for_is_not_empty():
    layout = a_layout(says("Vegan", only_if="{Diet}"))
    assert text((replace(ADA, columns=(("Diet", ""),)), layout)) == ""
    assert text((replace(ADA, columns=(("Diet", "yes"),)), layout)) == "Vegan"


def test_what_follows_moves_up_over_what_is_not_printed():
    first = TextItem(name="1", box=Box(10, 10, 60, 10), text="{company}", only_if="{company}")
    shape = ShapeItem(name="Line", box=Box(0, 0, 1, 1), fill="#FFFFFF")
    then = TextItem(name="2", box=Box(10, 20, 60, 10), text="{country}", follows=True)
    last = TextItem(name="3", box=Box(10, 30, 60, 10), text="fixed", follows=True)
    layout = a_layout(first, shape, then, last)
    [full] = pages((ADA, layout))
    [without] = pages((replace(ADA, company=""), layout))
    [with_nothing] = pages((replace(ADA, company="", country=""), layout))
    assert ink(full)[3] > ink(without)[3] + 3 > ink(with_nothing)[3] + 3


@pytest.mark.parametrize("anchor", Anchor)
def test_what_follows_moves_up_only_over_what_is_free_below_a_text(anchor):
    first = TextItem(name="1", box=Box(10, 10, 60, 16), text="Egg", anchor=anchor, largest=14)
    then = TextItem(name="2", box=Box(10, 26, 60, 10), text="Ñ", follows=True, largest=14)
    [alone] = pages((ADA, a_layout(first)))
    [both] = pages((ADA, a_layout(first, then)))
    below = ink(ImageChops.difference(alone, both), "black")
    assert 0 <= below[1] - ink(alone)[3] < 4  # it does not overlap, and is no line farther away


def test_the_same_on_all_badges_is_drawn_once():
    below = replace(says("{category}, a band of words"), box=Box(10, 30, 60, 12))
    layout = a_layout(says("One text that all badges show"), below)
    one, _ = a_run((ADA, layout))
    many, _ = a_run(*[(ADA, layout)] * 200)
    assert (len(many) - len(one)) / 199 < 400
    assert text(*[(ADA, layout)] * 3, page=2).count("One text") == 1


def test_a_later_item_lies_over_an_earlier_one():
    under = ShapeItem(name="Under", box=Box(0, 0, 80, 60), fill="category")
    words = TextItem(name="Words", box=Box(0, 0, 80, 60), text="{name}")
    over = ShapeItem(name="Over", box=Box(0, 0, 80, 60), fill="#FFFFFF")
    for items, color in (((under, words, over), None), ((over, words, under), (0x6B, 0x3F, 0xB5))):
        [picture] = pages((ADA, a_layout(*items)))
        assert (ink(picture) is None) is (color is None)
        assert color is None or picture.getpixel((40, 40)) == color


def test_two_people_of_one_category_share_its_colour_and_others_do_not():
    band = BandItem(name="Band", box=Box(0, 40, 80, 20), text="{category}")
    other = replace(ADA, category="Media", color="#0F6B3C")
    found = pages((ADA, a_layout(band)), (other, a_layout(band)), (ADA, a_layout(band)))
    assert [each.getpixel((4, 300)) for each in found] == [
        (0x6B, 0x3F, 0xB5), (0x0F, 0x6B, 0x3C), (0x6B, 0x3F, 0xB5),
    ]  # fmt: skip


def test_a_band_too_narrow_for_its_word_is_told_of_everyone_in_the_category():
    band = BandItem(name="Band", box=Box(0, 40, 20, 6), text="{category}", smallest=20, largest=24)
    _, run = a_run(*[(replace(ADA, name=name), a_layout(band)) for name in ("Ada", "Bo")])
    assert [(name, item) for name, item, _ in reasons(run)] == [("Ada", "Band"), ("Bo", "Band")]


def test_a_category_has_its_shape_before_its_word():
    def widths(category, **fields):
        band = BandItem(
            name="Band", box=Box(0, 20, 80, 20), text="x", fill="#000000", color="#FFFFFF", **fields
        )
        [picture] = pages((replace(ADA, category=category), a_layout(band)))
        return ink(picture.crop((10, 120, 440, 220)), (0, 0, 0))

    plain = widths("Speaker", marked=False)
    assert widths("Speaker")[2] > plain[2] + 2
    assert widths("Speaker") != widths("Virtual")
    assert widths("") == plain


def test_a_back_is_a_second_page():
    layout = a_layout(says("front"), back=(says("back"),))
    assert [text((ADA, layout), page=page) for page in (0, 1)] == ["front", "back"]


@pytest.mark.parametrize("fold", [Fold.TOP, Fold.SIDE])
def test_a_folded_badge_is_one_sheet_of_twice_the_size(fold):
    dot = ShapeItem(name="Dot", box=Box(2, 2, 10, 5), fill="#FF0000")
    blue = replace(dot, fill="#0000FF")
    layout = a_layout(dot, back=(blue,), fold=fold)
    [picture] = pages((ADA, layout))
    width, height = (80, 120) if fold is Fold.TOP else (160, 60)
    assert picture.size == pytest.approx((width / 25.4 * DPI, height / 25.4 * DPI), abs=1)

    def color_at(x, y):
        return picture.getpixel((round(x / 25.4 * DPI), round(y / 25.4 * DPI)))

    if fold is Fold.TOP:
        assert color_at(4, 64) == (255, 0, 0)
        assert color_at(76, 56) == (0, 0, 255)  # upside down above the front
    else:
        assert color_at(84, 4) == (255, 0, 0)
        assert color_at(4, 4) == (0, 0, 255)


def test_badges_of_several_layouts_are_one_document():
    wide, small = a_layout(says("{name}")), replace(a_layout(says("{code}")), id="small", width=70)
    data, run = a_run((ADA, wide), (ADA, small), (ADA, wide))
    document = pdfium.PdfDocument(data)
    assert [round(page.get_width() / POINTS) for page in document] == [80, 70, 80]
    assert run.count == 3
    again = [replace(wide, name="Made"), replace(small, name="Made"), replace(wide, name="Made")]
    assert a_run(*[(ADA, layout) for layout in again])[0] == data


def test_a_layout_changed_under_its_name_is_drawn_as_it_is_now():
    laid = [(ADA, a_layout(says(words))) for words in ("one", "two", "one")]
    assert [text(*laid, page=page) for page in range(3)] == ["one", "two", "one"]


def test_a_column_that_no_list_has_is_told_once():
    layout = a_layout(says("{Diat}{Diet}"))
    with_diet = replace(ADA, columns=(("diet", ""),))
    _, run = a_run((ADA, layout), (with_diet, layout), (ADA, layout))
    assert reasons(run) == [
        ("Made", "", "No list has a column “Diat”, so nothing is printed for it.")
    ]


def test_what_cannot_be_read_in_a_template_is_told_once():
    _, run = a_run(*[(ADA, a_layout(says("{name} [")))] * 2)
    [(name, item, reason)] = reasons(run)
    assert (name, item) == ("Made", "Words")
    assert "“[” has no “]”" in reason


def test_a_title_in_an_outlined_script_is_seen_on_every_page():
    laid = [(ADA, a_layout(says("مؤتمر")))] * 2
    first, second = pages(*laid)
    assert ink(first) is not None
    assert ink(first) == ink(second)
