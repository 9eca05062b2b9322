"""The colours of categories on badges."""

import pytest

from checkin.core.badges.badge import color_of
from checkin.core.badges.category_mark import COLORS


def luminance(color):
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_to_white(color):
    return 1.05 / (luminance(color) + 0.05)


@pytest.mark.parametrize("color", COLORS.values())
def test_white_words_can_be_read_on_every_band(color):
    assert contrast_to_white(color) >= 4.5


def test_a_category_has_one_colour_however_it_is_typed():
    assert color_of("Policy maker") == color_of("  POLICY   MAKER ")


@pytest.mark.parametrize(
    ("category", "color"),
    [("Speaker", "#6A3FB5"), ("Media", "#A8326F"), ("Participants", "#56647A"), ("", "#56647A")],
)
def test_a_category_that_has_a_mark_has_its_colour(category, color):
    assert color_of(category) == color


def test_a_word_without_a_mark_has_a_colour_that_no_participant_and_no_vip_has():
    words = [f"Category {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    assert len({color_of(word) for word in words}) == 5
    assert {color_of("Participant"), color_of("VIP")}.isdisjoint(map(color_of, words))
