"""Badge layouts of pretix, taken over."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import Anchor, Box
from checkin.core.badges.badge_layout import Align, CodeItem, PictureItem, TextItem, Weight
from checkin.core.errors import LayoutUnreadable
from checkin.importers.pretix_layout import on_background, read_pretix_layout

CONTAINER = {
    "type": "textcontainer", "page": 1, "locale": "", "left": "5.00", "bottom": "54.00",
    "width": "138.00", "height": "40.00", "fontsize": "24", "lineheight": "1",
    "fontfamily": "Open Sans", "bold": True, "italic": False, "color": [10, 20, 255, 1],
    "content": "attendee_name", "text": "Dr John Doe", "text_i18n": {}, "rotation": 0,
    "align": "center", "verticalalign": "bottom", "autoresize": True, "splitlongwords": False,
}  # fmt: skip
BARCODE = {
    "type": "barcodearea",
    "left": "118.00",
    "bottom": "4.00",
    "size": "26.00",
    "content": "secret",
}
A6 = (148.0, 105.0)


def read(*items, size=A6, **kwargs):
    return read_pretix_layout(json.dumps(items), size, **kwargs)


def only(**fields):
    [item] = read(CONTAINER | fields).layout.front
    return item


def test_a_text_in_a_box_keeps_its_place_and_its_looks():
    assert only() == TextItem(
        name="attendee_name", box=Box(5, 11, 138, 40), text="{name}", weight=Weight.BOLD,
        largest=24, smallest=6, lines=14, align=Align.MIDDLE, anchor=Anchor.BOTTOM,
        color="#0A14FF", is_name=True,
    )  # fmt: skip


def test_a_text_beside_the_page_is_told_and_one_that_has_room_for_a_line_is_not():
    area = CONTAINER | {"type": "textarea", "width": "100"}
    assert "lies beside the badge" in read(area | {"bottom": "-9", "downward": True}).told[-1]
    assert "reaches over the badge's edge" in read(area | {"left": "80"}).told[-1]
    assert read(area | {"bottom": "90"}).told == ()


def test_what_pretix_would_let_run_over_is_set_smaller():
    item = only(autoresize=False)
    assert (item.largest, item.smallest) == (24, 12)


@pytest.mark.parametrize(
    ("downward", "top", "anchor"), [(False, True, Anchor.BOTTOM), (True, False, Anchor.TOP)]
)
def test_a_text_grows_from_its_line(downward, top, anchor):
    item = only(type="textarea", bottom="50", downward=downward)
    assert item.anchor is anchor
    assert (item.box.y < 55) is top
    assert (item.box.y == pytest.approx(55)) is not top


@pytest.mark.parametrize(
    ("angle", "box"),
    [
        (0, Box(50, 45, 30, 10)), (90, Box(40, 45, 10, 30)), (180, Box(20, 35, 30, 10)),
        (270, Box(50, 15, 10, 30)), (-90, Box(50, 15, 10, 30)),
    ],
)  # fmt: skip
def test_a_box_is_turned_about_its_upper_left_corner(angle, box):
    item = only(left=50, bottom=50, width=30, height=10, rotation=angle)
    assert item.box == box
    assert item.turned == angle % 360


def test_an_angle_that_there_is_not_here_is_told():
    taken = read(CONTAINER | {"rotation": 45.5})
    assert taken.layout.front[0].turned == 90
    assert "turned by 45.5 degrees" in taken.told[0]


def test_a_code_lies_where_it_was_without_its_quiet_zone():
    [item] = read(BARCODE).layout.front
    assert isinstance(item, CodeItem)
    quiet = 26 * 4 / 41  # four modules at each side of 33
    assert (item.box.x, item.box.width) == pytest.approx((118 + quiet, 26 - 2 * quiet))
    assert item.box.y + item.box.height == pytest.approx(105 - 4 - quiet)
    assert read(BARCODE).told == ()
    assert "the ticket's code here" in read(BARCODE | {"content": "question_4"}).told[0]


def test_a_code_without_whitespace_fills_its_box():
    [item] = read(BARCODE | {"nowhitespace": True}).layout.front
    assert (item.box.x, item.box.width) == pytest.approx((118, 26))


@pytest.mark.parametrize("kind", ["textcontainer", "textarea"])
def test_lines_that_are_higher_in_pretix_are_told(kind):
    box = CONTAINER | {"type": kind}
    [told] = read(box | {"lineheight": "1.5"}).told
    assert told.startswith("The lines of box 1 have 1.5 times their usual height")
    assert read(box).told == ()
    assert read({name: told for name, told in box.items() if name != "lineheight"}).told == ()


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"content": "other", "text": "Hello {you}"}, "Hello {you}"),
        ({"content": "other", "text": "Dear {attendee_name}, [x]"}, "Dear {name}, [[x]]"),
        ({"content": "other_i18n", "text_i18n": {"de": "Hallo", "en": "Hello"}}, "Hello"),
        ({"content": "other_i18n", "text_i18n": {"sv": "Hej"}}, "Hej"),
        ({"content": "attendee_name_family_name"}, "{last_name}"),
        ({"content": "itemvar"}, "{category}"),
        ({"content": "question_12"}, "{question_12}"),
        ({"content": "meta:room"}, "{meta:room}"),
    ],
)
def test_what_a_box_says(fields, text):
    assert only(**fields).text == text


def test_a_text_of_several_lines_is_taken_over_as_one_and_told():
    taken = read(CONTAINER | {"content": "other", "text": "Wifi: guest\nPassword: hush\n"})
    assert taken.layout.front[0].text == "Wifi: guest Password: hush"
    assert [each for each in taken.told if "follow each other" in each] != []


def test_what_cannot_be_taken_over_is_told():
    taken = read(
        {"type": "poweredby", "left": "1", "bottom": "1", "size": "10", "content": "dark"},
        {"type": "hologram"},
        CONTAINER | {"fontfamily": "Almarai", "italic": True},
        CONTAINER | {"page": 3},
        CONTAINER | {"content": "seat"},
        {
            "type": "imagearea",
            "left": 1,
            "bottom": 1,
            "width": 20,
            "height": 20,
            "content": "photo",
        },
    )
    told = " ".join(taken.told)
    assert len(taken.told) == 7
    for words in ("pretix's own mark", "hologram", "Almarai", "italics", "page 3", "seat", "photo"):
        assert words in told
    assert [type(item) for item in taken.layout.front] == [TextItem, TextItem, PictureItem]
    assert [item.font for item in taken.layout.front[:2]] == ["Almarai", "Noto Sans"]


def test_the_second_page_is_the_back():
    layout = read(CONTAINER, CONTAINER | {"page": 2}).layout
    assert (len(layout.front), len(layout.back)) == (1, 1)


def test_what_the_api_gives_has_a_name():
    taken = read_pretix_layout(json.dumps({"name": "VIP: Ärad gäst", "layout": [BARCODE]}), A6)
    assert (taken.layout.id, taken.layout.name) == ("pretix-vip-arad-gast", "VIP: Ärad gäst")
    assert read(BARCODE, name="Ours").layout.id == "pretix-ours"


def test_without_its_background_the_size_is_a_guess_and_told():
    taken = read(BARCODE, size=None)
    assert (taken.layout.width, taken.layout.height) == A6
    assert "148 × 105" in taken.told[0]


def test_a_background_lies_under_everything():
    layout = on_background(read(BARCODE).layout, ("x front", ""))
    background, code = layout.front
    assert (background.source, background.box) == ("x front", Box(0, 0, 148, 105))
    assert isinstance(code, CodeItem)
    assert layout.back == ()
    assert on_background(layout, ()) == layout


@pytest.mark.parametrize(
    "told",
    [
        {}, 3, {"layout": 3}, [3], [BARCODE] * 101, [BARCODE | {"left": "x"}],
        [BARCODE | {"size": None}], [CONTAINER | {"fontsize": "nan"}],
        [CONTAINER | {"fontsize": 9e9}], [CONTAINER | {"left": 9_999}],
    ],
)  # fmt: skip
def test_what_is_no_layout_of_pretix_is_one_sentence(told):
    with pytest.raises(LayoutUnreadable):
        read_pretix_layout(json.dumps(told), A6)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, " " * 2_000_000])
def test_what_is_no_json_is_one_sentence(text):
    with pytest.raises(LayoutUnreadable):
        read_pretix_layout(text, A6)


values = st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.lists(st.integers())


@given(st.dictionaries(st.sampled_from([*CONTAINER, "size"]), values), st.sampled_from(
    ["textarea", "textcontainer", "barcodearea", "imagearea", "poweredby"]
))  # fmt: skip
def test_a_damaged_box_is_never_more_than_a_sentence(fields, kind):
    try:
        read(CONTAINER | BARCODE | {"type": kind} | fields)
    except LayoutUnreadable:
        return


@pytest.mark.parametrize(
    "hostile",
    [
        CONTAINER | {"left": "1" + "0" * 400},
        CONTAINER | {"left": int("1" + "0" * 400)},
        CONTAINER | {"height": 1e300, "fontsize": 1e-300},
    ],
)
def test_numbers_beyond_any_paper_are_refused(hostile):
    with pytest.raises(LayoutUnreadable, match="is no number"):
        read(hostile)


def test_letters_of_no_size_are_refused():
    with pytest.raises(LayoutUnreadable, match="from 2 to 400"):
        read(CONTAINER | {"fontsize": 0})
