"""Text set as large as it fits: never cut off, never outside its box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import POINTS, Box
from checkin.core.badges.badge_layout import TextItem
from checkin.core.badges.fitting import Reach, fit
from checkin.core.names.person_name import name_forms

REACH = Reach(above=1.0, below=0.25, pitch=1.25)
PLACE = TextItem(
    name="", text="", box=Box(0, 0, 90 / POINTS, 60 / POINTS), largest=30, smallest=12, lines=2
)


def width_of(text):
    """Every letter is half as wide as high."""
    return len(text) / 2


def measure_of(_):
    """Every text measures its lines alike."""
    return width_of


def set_text(*forms, place=PLACE):
    return fit(forms, place, measure_of, REACH)


def lies_inside(fitted, place):
    return (
        all(width_of(line) * fitted.size <= place.box.width * POINTS for line in fitted.lines)
        and fitted.height <= place.box.height * POINTS
    )


def letters(text):
    return "".join(text.split())


def test_a_short_name_is_as_large_as_allowed():
    fitted = set_text("Bo")
    assert (fitted.lines, fitted.size) == (("Bo",), 30)


def test_a_name_is_broken_where_that_makes_it_larger():
    assert set_text("Anna Svensson").lines == ("Anna", "Svensson")


def test_a_name_that_is_large_enough_on_one_line_stays_there():
    assert set_text("Bo Ek").lines == ("Bo Ek",)


def test_lines_are_shared_so_that_the_longest_is_shortest():
    assert set_text("Ana Maria Isabel Perez").lines == ("Ana Maria", "Isabel Perez")


def test_a_line_may_end_after_a_hyphen():
    assert set_text("Papadopoulou-Ioannidi").lines == ("Papadopoulou-", "Ioannidi")


def test_a_line_rather_ends_after_a_word():
    assert set_text("Hannu-Pekka Lehti").lines == ("Hannu-Pekka", "Lehti")


def test_a_line_rather_ends_before_a_small_word():
    assert set_text("Maarten ten Broek").lines == ("Maarten", "ten Broek")


def test_size_is_not_given_away_for_a_better_break():
    assert set_text("Ana-Maria-Luisa Rey").lines == ("Ana-Maria-", "Luisa Rey")


def test_a_name_that_does_not_fit_is_shortened():
    fitted = fit(name_forms("Maximiliana Wilhelmina Oppenheimer"), PLACE, measure_of, REACH)
    assert fitted.lines == ("Maximiliana", "W. Oppenheimer")
    assert fitted.shortened
    assert not fitted.squeezed


def test_a_word_a_little_too_long_is_set_smaller_and_reported():
    fitted = set_text("x" * 18)
    assert fitted.lines == ("x" * 18,)
    assert fitted.size < PLACE.smallest
    assert fitted.squeezed


def test_a_word_far_too_long_is_broken_and_reported():
    fitted = set_text("x" * 300)
    assert letters("".join(fitted.lines)) == "x" * 300
    assert lies_inside(fitted, PLACE)
    assert fitted.squeezed


def test_a_text_far_too_long_is_broken_at_blanks_where_it_has_some():
    words = ["conference"] * 30
    fitted = set_text(" ".join(words))
    assert " ".join(fitted.lines).split() == words
    assert len(fitted.lines) > PLACE.lines
    assert lies_inside(fitted, PLACE)


def test_marks_stay_with_their_letter_when_a_word_is_broken():
    fitted = set_text("x\u0302" * 200)
    assert not any(line.startswith("\u0302") for line in fitted.lines)


def test_nothing_takes_no_lines():
    fitted = set_text("")
    assert (fitted.lines, fitted.height, fitted.squeezed) == ((), 0, False)


def test_baselines_keep_the_letters_inside():
    fitted = set_text("Anna Svensson")
    first, second = fitted.baselines
    assert first == pytest.approx(fitted.size * REACH.above)
    assert second + fitted.size * REACH.below == pytest.approx(fitted.height)


@given(
    st.text(st.sampled_from("abcÅßñ -‐.\u0301"), max_size=120).map(lambda t: " ".join(t.split()))
)
def test_whatever_is_set_is_whole_and_lies_inside(text):
    fitted = set_text(text)
    assert letters("".join(fitted.lines)) == letters(text)
    assert lies_inside(fitted, PLACE)


@given(st.text(st.sampled_from("abc -"), max_size=60).map(lambda t: " ".join(t.split())))
def test_what_is_not_reported_keeps_to_the_sizes_and_lines_wished(text):
    fitted = set_text(text)
    if not fitted.squeezed:
        assert PLACE.smallest <= fitted.size <= PLACE.largest
        assert len(fitted.lines) <= PLACE.lines


def test_a_small_word_without_capitals_begins_the_next_line():
    """“Servant of” and “the Mighty” are one name."""
    assert set_text("محمود عبد العزيز").lines == ("محمود", "عبد العزيز")


def test_a_long_east_asian_text_is_broken_between_characters():
    lines = set_text("国立研究開発法人産業技術総合研究所").lines
    assert len(lines) == 2
    assert "".join(lines) == "国立研究開発法人産業技術総合研究所"


def test_an_east_asian_name_is_not_broken():
    assert set_text("渡邊さくら").lines == ("渡邊さくら",)


def test_no_line_begins_with_a_sign_that_ends_a_word():
    for place in range(3, 12):
        text = "国" * place + "）" + "国" * (14 - place)
        assert not any(line.startswith("）") for line in set_text(text).lines)
