"""The colours of categories."""

import itertools

import pytest

from checkin.core.badge import BAND_COLORS, color_of

CATEGORIES = ("Participant", "Speaker", "Media", "Cluster manager", "Policy maker", "Organiser")


def luminance(color):
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_to_white(color):
    return 1.05 / (luminance(color) + 0.05)


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
