"""Where badges stand on a sheet, and where their backs."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_sheet import (
    Duplex,
    Spot,
    back_of,
    check_sheet,
    corrected,
    cut_marks,
    front_page,
    place_box,
    sheets_for,
    spot_of,
    turns_sideways,
)
from checkin.core.badges.sheet_file import find_sheet, own_sheet, read_sheets
from checkin.core.errors import NotFound, Refused

TABLE = Path(__file__).resolve().parents[3] / "resources" / "sheets" / "sheets.json"
SHEETS = read_sheets(TABLE.read_text(encoding="utf-8"))
SHEET = find_sheet(SHEETS, "L4785")

sheets = st.builds(
    lambda base, start, duplex: replace(base, start=1 + start % base.places, duplex=duplex),
    st.sampled_from(SHEETS),
    st.integers(0, 100),
    st.sampled_from(Duplex),
)


def overlap(a: Box, b: Box) -> bool:
    return (
        a.x < b.x + b.width - 0.01
        and b.x < a.x + a.width - 0.01
        and a.y < b.y + b.height - 0.01
        and b.y < a.y + a.height - 0.01
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.maker} {sheet.number}")
def test_every_built_in_sheet_holds_its_badges(sheet):
    check_sheet(sheet)
    boxes = [place_box(sheet, place) for place in range(1, sheet.places + 1)]
    assert not any(overlap(a, b) for a in boxes for b in boxes if a is not b)
    assert all(box.x >= 0 and box.x + box.width <= sheet.paper_width + 0.5 for box in boxes)
    assert all(box.y >= 0 and box.y + box.height <= sheet.paper_height + 0.5 for box in boxes)


def test_every_number_is_that_of_one_sheet_of_its_maker():
    numbers = [sheet.maker + each for sheet in SHEETS for each in (sheet.number, *sheet.also)]
    assert len(numbers) == len(set(numbers))


def test_places_are_counted_as_one_reads():
    assert place_box(SHEET, 1) == Box(17.5, 13.5, 80, 50)
    assert place_box(SHEET, 2) == Box(112.5, 13.5, 80, 50)
    assert place_box(SHEET, 10) == Box(112.5, 233.5, 80, 50)


def test_a_sheet_that_was_begun_is_filled_first():
    begun = replace(SHEET, start=9)
    spots = [spot_of(begun, number) for number in range(4)]
    assert spots == [Spot(1, 9), Spot(1, 10), Spot(2, 1), Spot(2, 2)]
    assert [sheets_for(begun, count) for count in (0, 1, 2, 3, 12, 13)] == [0, 1, 1, 2, 2, 3]


@given(sheets, st.integers(1, 200))
def test_every_badge_has_a_spot_of_its_own_on_the_sheets_there_are(sheet, count):
    spots = [spot_of(sheet, number) for number in range(count)]
    assert len(set(spots)) == count
    assert max(spot.sheet for spot in spots) == sheets_for(sheet, count)
    assert all(1 <= spot.place <= sheet.places for spot in spots)


@given(sheets, st.integers(0, 100))
def test_what_is_turned_over_twice_is_where_it_was(sheet, place):
    box = place_box(sheet, 1 + place % sheet.places)
    again = back_of(sheet, back_of(sheet, box))
    assert (again.x, again.y) == pytest.approx((box.x, box.y))


def test_over_the_long_edge_of_upright_paper_left_and_right_change_places():
    long = replace(SHEET, duplex=Duplex.LONG)
    assert turns_sideways(long)
    assert back_of(long, place_box(long, 1)) == Box(112.5, 13.5, 80, 50)


def test_over_the_short_edge_of_upright_paper_top_and_bottom_change_places():
    short = replace(SHEET, duplex=Duplex.SHORT)
    assert not turns_sideways(short)
    assert back_of(short, place_box(short, 1)) == Box(17.5, 233.5, 80, 50)


def test_on_paper_that_lies_the_long_edge_is_above():
    lying = replace(SHEET, paper_width=297, paper_height=210, rows=3, duplex=Duplex.LONG)
    assert not turns_sideways(lying)
    assert turns_sideways(replace(lying, duplex=Duplex.SHORT))


def test_with_duplex_every_sheet_has_two_pages():
    assert [front_page(SHEET, Spot(n, 1)) for n in (1, 2, 3)] == [0, 1, 2]
    long = replace(SHEET, duplex=Duplex.LONG)
    assert [front_page(long, Spot(n, 1)) for n in (1, 2, 3)] == [0, 2, 4]


def test_a_printer_that_is_off_is_put_right():
    assert corrected(replace(SHEET, right=0.5, lower=-1), Box(10, 10, 5, 5)) == Box(10.5, 9, 5, 5)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.maker} {sheet.number}")
def test_cut_marks_stand_on_the_paper_and_inside_no_badge(sheet):
    marks = cut_marks(sheet)
    assert marks
    boxes = [place_box(sheet, place) for place in range(1, sheet.places + 1)]
    for mark in marks:
        assert 0 <= mark.x1 <= mark.x2 <= sheet.paper_width
        assert 0 <= mark.y1 <= mark.y2 <= sheet.paper_height
        line = Box(mark.x1, mark.y1, mark.x2 - mark.x1, mark.y2 - mark.y1)
        assert not any(overlap(box, line) for box in boxes)


def test_every_cut_is_marked_at_both_ends():
    marks = cut_marks(own_sheet("2x2", (60, 40), "20,30", "10,8"))
    upright = {mark.x1 for mark in marks if mark.x1 == mark.x2}
    level = {mark.y1 for mark in marks if mark.y1 == mark.y2}
    assert upright == {20, 80, 90, 150}
    assert level == {30, 70, 78, 118}


@pytest.mark.parametrize(
    "number", ["L4785", "l4785", "L 4785", "Avery Zweckform L4785", "4786", "L4786"]
)
def test_a_sheet_is_found_by_any_of_its_numbers(number):
    if number == "4786":
        with pytest.raises(NotFound, match="no built-in sheet “4786”"):
            find_sheet(SHEETS, number)
    else:
        assert find_sheet(SHEETS, number).number == "L4785"


def test_a_grid_of_one_s_own_stands_where_it_is_told():
    sheet = own_sheet("2x4", (90, 55), "15,12", "5,0")
    assert (sheet.paper_width, sheet.paper_height) == (210, 297)
    assert place_box(sheet, 1) == Box(15, 12, 90, 55)
    assert place_box(sheet, 4) == Box(110, 67, 90, 55)


def test_a_grid_without_margins_stands_in_the_middle():
    sheet = own_sheet("2x2", (90, 100), paper="letter")
    assert (sheet.left, sheet.top) == pytest.approx(((215.9 - 180) / 2, (279.4 - 200) / 2))
    assert own_sheet("1x1", (100, 100), paper="320x450").paper_height == 450


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        ({"grid": "2by4"}, "not two lengths for --grid"),
        ({"grid": "2.5x4"}, "whole numbers"),
        ({"grid": "0x4"}, "1 to 50 columns"),
        ({"grid": "3x4"}, "Choose fewer or smaller"),
        ({"margins": "15"}, "not two lengths for --margins"),
        ({"margins": "60,12"}, "Choose fewer or smaller"),
        ({"margins": "-5,0"}, "Choose fewer or smaller"),
        ({"gap": "-10,0"}, "over each other"),
        ({"paper": "napkin"}, "is no paper"),
        ({"badge": (5, 5)}, "10 to 500 mm"),
    ],
)
def test_a_grid_that_cannot_be_is_refused_with_the_reason(told, complaint):
    with pytest.raises(Refused, match=complaint):
        own_sheet(**{"grid": "2x4", "badge": (90, 55)} | told)


@pytest.mark.parametrize(
    ("told", "complaint"), [({"start": 11}, "places 1 to 10"), ({"right": 30}, "at most 20 mm")]
)
def test_a_sheet_is_checked_with_how_it_is_used(told, complaint):
    with pytest.raises(Refused, match=complaint):
        check_sheet(replace(SHEET, **told))
