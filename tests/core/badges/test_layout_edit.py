"""Boxes of a layout moved, sized and put in order; steps undone; snapping."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import BandItem, CodeItem, Side, TextItem
from checkin.core.badges.layout_edit import (
    SMALLEST,
    ItemKind,
    duplicated,
    kept_on,
    kind_of,
    moved,
    new_item,
    put_at,
    stretched,
    with_item,
    with_more,
    without,
)
from checkin.core.badges.layout_file import read_layout, write_layout
from checkin.core.badges.layout_history import MOST_STEPS, LayoutHistory
from checkin.core.badges.snapping import lines_of, snap_moved, snap_stretched

BADGES = Path(__file__).resolve().parents[3] / "resources" / "badges"
A6 = read_layout((BADGES / "1-a6-portrait.json").read_text(encoding="utf-8"))
LENGTHS = st.floats(-500, 500, allow_nan=False)


def test_a_step_is_undone_and_done_again():
    history = LayoutHistory(A6).changed(replace(A6, name="Two")).changed(replace(A6, name="Three"))
    assert history.undo().now.name == "Two"
    assert history.undo().undo().now == A6
    assert history.undo().undo().redo().redo().now.name == "Three"


def test_what_was_undone_is_gone_once_something_else_is_done():
    history = LayoutHistory(A6).changed(replace(A6, name="Two")).undo()
    assert not history.changed(replace(A6, name="Other")).can_redo


def test_a_key_held_down_is_one_step():
    history = LayoutHistory(A6)
    for step in range(20):
        history = history.changed(replace(A6, width=100 + step), "size 1")
    assert history.undo().now == A6


def test_the_same_done_after_an_undo_is_a_step_of_its_own():
    history = LayoutHistory(A6).changed(replace(A6, width=90), "size 1").undo()
    assert history.changed(replace(A6, width=80), "size 1").undo().now == A6


def test_steps_are_kept_in_bounds():
    history = LayoutHistory(A6)
    for step in range(MOST_STEPS + 50):
        history = history.changed(replace(A6, width=10 + step))
    assert len(history.past) == MOST_STEPS


@given(LENGTHS, LENGTHS)
def test_a_box_never_leaves_the_badge(right, down):
    box = kept_on(moved(Box(10, 10, 20, 5), right, down), A6.width, A6.height)
    assert box.x >= 0
    assert box.y >= 0
    assert box.x + box.width <= A6.width + 0.01
    assert box.y + box.height <= A6.height + 0.01


@given(st.sets(st.sampled_from(("left", "right", "top", "bottom"))), LENGTHS, LENGTHS)
def test_a_box_is_never_turned_inside_out(edges, right, down):
    box = stretched(Box(10, 10, 20, 5), frozenset(edges), right, down)
    assert box.width >= SMALLEST
    assert box.height >= SMALLEST


@pytest.mark.parametrize("kind", ItemKind)
def test_a_new_box_of_each_kind_can_be_kept(kind):
    layout = with_more(A6, Side.FRONT, new_item(A6, kind, "New", "Text"))
    assert kind_of(layout.front[-1]) is kind
    assert read_layout(write_layout(layout)) == layout


def test_a_copy_lies_beside_its_box_and_has_a_name_of_its_own():
    layout = duplicated(duplicated(A6, Side.FRONT, 3), Side.FRONT, 3)
    assert [item.name for item in layout.front[-2:]] == ["First name 2", "First name 3"]
    assert layout.front[-1].box != layout.front[3].box


def test_a_box_that_gets_a_new_name_gets_one_that_no_other_of_its_side_has():
    first, last = (replace(each, name="Company") for each in A6.front[3:5])
    layout = with_item(A6, Side.FRONT, 3, first)
    assert layout.front[3].name == "Company 2"
    assert with_item(layout, Side.FRONT, 4, last).front[4].name == "Company 3"
    alike = replace(A6, front=(first, last))  # as a file may have it
    assert with_item(alike, Side.FRONT, 0, replace(first, turned=90)).front[0].name == "Company"


def test_boxes_change_their_order_and_go():
    names = [item.name for item in A6.front]
    assert [item.name for item in put_at(A6, Side.FRONT, 0, 2).front[:3]] == [
        names[1], names[2], names[0],
    ]  # fmt: skip
    assert [item.name for item in without(A6, Side.FRONT, 1).front] == [names[0], *names[2:]]


def test_kinds_are_told_apart():
    box = Box(0, 0, 5, 5)
    assert kind_of(BandItem(name="a", box=box, text="")) is ItemKind.BAND
    assert kind_of(TextItem(name="a", box=box, text="")) is ItemKind.TEXT
    assert kind_of(CodeItem(name="a", box=box)) is ItemKind.CODE


def test_a_box_snaps_to_the_edge_of_another():
    lines = lines_of(105, 148, [Box(8, 30, 50, 20)])
    snapped = snap_moved(Box(8.7, 70, 20, 5), lines, 1.5)
    assert snapped.box.x == 8
    assert 8 in snapped.across


def test_a_box_snaps_to_the_middle_of_the_badge():
    snapped = snap_moved(Box(42.0, 70, 20, 5), lines_of(105, 148, []), 1.5)
    assert snapped.box.x + snapped.box.width / 2 == pytest.approx(52.5)


def test_far_from_all_lines_only_the_grid_counts():
    snapped = snap_moved(Box(20.4, 40.4, 7, 5), lines_of(105, 148, [], grid=1.0), 1.0)
    assert (snapped.box.x, snapped.box.y) == (20, 40)
    assert snapped.across == ()


def test_only_the_edge_that_is_moved_snaps():
    lines = lines_of(105, 148, [Box(8, 30, 50, 20)])
    snapped = snap_stretched(Box(20, 70, 37.5, 5), frozenset({"right"}), lines, 1.5)
    assert (snapped.box.x, snapped.box.width) == (20, 38)
