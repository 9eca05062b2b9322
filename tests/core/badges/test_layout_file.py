"""Badge layouts as JSON, written and read again, by people and by other programs."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import Anchor, Box
from checkin.core.badges.badge_layout import (
    Align,
    BadgeLayout,
    BandItem,
    CodeContent,
    CodeItem,
    Figure,
    Fold,
    MarkItem,
    MarkKind,
    PictureItem,
    ShapeItem,
    TextItem,
    Weight,
)
from checkin.core.badges.layout_file import check_layout, read_layout, write_layout
from checkin.core.errors import LayoutUnreadable

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
lengths = st.floats(0.1, 400)
colors = st.from_regex("#[0-9A-F]{6}", fullmatch=True) | st.just("category")
boxes = st.builds(Box, st.floats(-50, 400), st.floats(-50, 400), lengths, lengths)
alike = {
    "name": words,
    "box": boxes,
    "only_if": words,
    "turned": st.sampled_from([0, 90, 180, 270]),
}
texts = alike | {
    "text": words, "font": words.filter(bool), "weight": st.sampled_from(Weight),
    "largest": st.floats(20, 200), "smallest": st.floats(2, 20), "lines": st.integers(1, 9),
    "align": st.sampled_from(Align), "anchor": st.sampled_from(Anchor), "color": colors,
    "is_name": st.booleans(), "follows": st.booleans(),
}  # fmt: skip
no_color = colors | st.just("")
items = st.one_of(
    st.builds(TextItem, **texts),
    st.builds(BandItem, fill=no_color, marked=st.booleans(), inset=st.floats(0, 20), **texts),
    st.builds(CodeItem, content=st.sampled_from(CodeContent), **alike),
    st.builds(PictureItem, source=words, **alike),
    st.builds(
        ShapeItem, figure=st.sampled_from(Figure), fill=no_color, stroke=no_color,
        stroke_width=st.floats(0, 5), radius=st.floats(0, 9), **alike,
    ),
    st.builds(MarkItem, kind=st.sampled_from(MarkKind), column=words, color=colors, **alike),
)  # fmt: skip
faces = st.lists(items, max_size=5).map(tuple)
layouts = st.builds(
    BadgeLayout, id=st.from_regex("[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
    name=words.filter(bool), width=st.floats(10, 420), height=st.floats(10, 420),
    front=faces, back=faces, fold=st.sampled_from(Fold),
)  # fmt: skip

PLAIN = {
    "version": 1, "id": "plain", "name": "Plain", "width": 105, "height": 148,
    "front": [{"type": "text", "name": "Name", "box": [9, 25, 87, 38], "text": "{name}"}],
}  # fmt: skip


@given(layouts)
def test_a_layout_is_read_as_it_was_written(layout):
    assert read_layout(write_layout(layout)) == layout


def test_what_is_not_said_is_as_usual():
    layout = read_layout(json.dumps(PLAIN))
    assert layout.back == ()
    assert layout.fold is Fold.NONE
    assert layout.front == (TextItem(name="Name", box=Box(9, 25, 87, 38), text="{name}"),)


def an_item(**fields):
    return PLAIN | {"front": [PLAIN["front"][0] | fields]}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ([], "no badge layout"),
        ({"type": "textarea"}, "no badge layout"),
        (PLAIN | {"version": 2}, "newer Checkin. Update"),
        (PLAIN | {"version": "one"}, "version"),
        (PLAIN | {"width": 9}, "width is to be a number from 10 to 420"),
        (PLAIN | {"height": 421}, "height"),
        (PLAIN | {"width": True}, "width"),
        (PLAIN | {"id": "../x"}, "id"),
        (PLAIN | {"name": ""}, "name"),
        (PLAIN | {"fold": "twice"}, "none, top, side"),
        (PLAIN | {"colour": "red"}, "“colour”"),
        (PLAIN | {"front": {}}, "list of items"),
        (PLAIN | {"front": PLAIN["front"] * 101}, "more than 100 items"),
        (PLAIN | {"front": [3]}, "Item 1"),
        ({key: PLAIN[key] for key in PLAIN if key != "front"}, "front"),
        (an_item(type="poweredby"), "Item 1, “Name”, is of no type"),
        (an_item(type=[]), "Item 1, “Name”, is of no type"),
        (an_item(box=[1, 2, 3]), "Item 1, “Name”, cannot be read: its box is to be four numbers"),
        (an_item(box=[1, 2, 3, "x"]), "its box is to be a number"),
        (an_item(box=[1, 2, 0, 4]), "its box"),
        (an_item(largest=1e999), "largest"),
        (an_item(largest=10**400), "largest"),
        (PLAIN | {"width": 10**400}, "width"),
        (an_item(largest=8, smallest=9), "smallest above its largest"),
        (an_item(color="red"), "its color is to be a colour such as #1D4FB8"),
        (an_item(turned=45), "turned"),
        (an_item(turned={}), "turned"),
        (an_item(lines=0), "lines"),
        (an_item(is_name=1), "is_name"),
        (an_item(weight="heavy"), "regular, semi-bold, bold"),
        (an_item(text="x" * 1001), "1,000"),
        (an_item(text="\ud800"), "no letter"),
        (an_item(text=None), "text"),
        (an_item(source="logo"), "“source”"),
    ],
)
def test_what_is_no_layout_is_one_sentence(told, words):
    with pytest.raises(LayoutUnreadable) as caught:
        read_layout(json.dumps(told))
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, " " * 1_000_001, "\x00", "NaN"])
def test_what_is_no_json_is_one_sentence(text):
    with pytest.raises(LayoutUnreadable):
        read_layout(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted(PLAIN)), json_values)
def test_a_damaged_layout_is_never_more_than_a_sentence(key, value):
    try:
        layout = read_layout(json.dumps(PLAIN | {key: value}))
    except LayoutUnreadable:
        return
    check_layout(layout)


@given(st.sampled_from(["type", "box", *texts]), json_values)
def test_a_damaged_item_is_never_more_than_a_sentence(key, value):
    try:
        layout = read_layout(json.dumps(an_item(**{key: value})))
    except LayoutUnreadable:
        return
    check_layout(layout)


def test_a_layout_beyond_the_bounds_is_told_before_it_is_kept():
    with pytest.raises(LayoutUnreadable, match="width"):
        check_layout(BadgeLayout(id="wide", name="Wide", width=1000, height=20, front=()))
