"""The built-in layout and the colours of categories."""

import itertools
from dataclasses import fields

import pytest

from checkin.core.badge import A6, BAND_COLORS, Box, TextBox, color_of

CATEGORIES = ("Participant", "Speaker", "Media", "Cluster manager", "Policy maker", "Organiser")
# A QR code has at least 21 modules and wants four of them free around it.
QUIET = 4 / 21


def luminance(color):
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_to_white(color):
    return 1.05 / (luminance(color) + 0.05)


def boxes(layout):
    for field in fields(layout):
        value = getattr(layout, field.name)
        if isinstance(value, TextBox):
            yield field.name, value.box
        elif isinstance(value, Box):
            yield field.name, value


def overlap(one, other):
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.parametrize("color", BAND_COLORS)
def test_white_words_can_be_read_on_every_band(color):
    assert contrast_to_white(color) >= 4.5


def test_a_category_has_one_colour_however_it_is_typed():
    assert color_of("Policy maker") == color_of("  POLICY   MAKER ")


def test_a_category_keeps_its_colour_from_event_to_event():
    assert [color_of(category) for category in ("Speaker", "Media", "")] == [
        "#6B3FB5",
        "#8F4A00",
        "#1D4FB8",
    ]


@pytest.mark.parametrize("count", range(1, 9))
def test_up_to_eight_categories_all_differ(count):
    categories = [f"Category {letter}" for letter in "ABCDEFGH"[:count]]
    assert len({color_of(category, categories) for category in categories}) == count


def test_more_categories_than_colours_still_have_one_each():
    categories = [f"Category {number}" for number in range(20)]
    assert {color_of(category, categories) for category in categories} == set(BAND_COLORS)


def test_the_order_in_which_categories_are_met_does_not_matter():
    for order in itertools.islice(itertools.permutations(CATEGORIES), 0, 720, 97):
        assert color_of("Media", order) == color_of("Media", CATEGORIES)


@pytest.mark.parametrize("name", dict(boxes(A6)))
def test_every_box_lies_on_the_badge(name):
    box = dict(boxes(A6))[name]
    assert box.x >= 0
    assert box.y >= 0
    assert box.x + box.width <= A6.width
    assert box.y + box.height <= A6.height


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(boxes(A6), 2)))
def test_no_box_covers_another_but_the_word_on_its_band(one, other):
    if {one[0], other[0]} != {"band", "category"}:
        assert not overlap(one[1], other[1])


def test_the_qr_code_has_its_quiet_zone():
    quiet = A6.qr.width * QUIET
    around = Box(
        A6.qr.x - quiet, A6.qr.y - quiet, A6.qr.width + 2 * quiet, A6.qr.height + 2 * quiet
    )
    assert around.x >= 0
    assert [name for name, box in boxes(A6) if name != "qr" and overlap(box, around)] == []
