"""Layouts and pictures kept in an event file, and who gets which."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import NO_BADGE, BadgeLayout, LayoutPlan, TextItem
from checkin.core.errors import LayoutUnreadable, NotFound, PictureUnreadable, Refused
from checkin.printers.drawing.pictures import ready_picture
from checkin.services.printing.badge_layouts import MOST_LAYOUTS, USUAL, BadgeLayouts

A6 = BadgeLayout(id=USUAL, name="A6 portrait", width=105, height=148, front=())
CARD = BadgeLayout(id="cr80", name="Card", width=85.6, height=53.98, front=())
OWN = BadgeLayout(
    id="ours", name="Our own", width=90, height=120,
    front=(TextItem(name="Name", box=Box(4, 4, 82, 30), text="{name}"),),
)  # fmt: skip


@pytest.fixture
def layouts(store):
    return BadgeLayouts(store, lambda: (A6, CARD), ready_picture)


def a_picture(size=(40, 30), kind="PNG", mode="RGB"):
    made = io.BytesIO()
    Image.new(mode, size, 0).save(made, kind)
    return made.getvalue()


def test_an_event_that_has_chosen_nothing_gets_the_usual_layout(layouts):
    assert layouts.plan() == LayoutPlan(USUAL)
    assert layouts.layout_for("Speaker") == A6
    assert layouts.all() == (A6, CARD)


def test_a_layout_is_kept_as_it_is(layouts):
    layouts.keep(OWN)
    assert layouts.own() == (OWN,)
    assert layouts.find("ours") == layouts.find("OUR OWN") == OWN
    layouts.keep(replace(OWN, width=91))
    assert [each.width for each in layouts.own()] == [91]


def test_an_own_layout_takes_the_place_of_the_built_in_one_of_its_id(layouts):
    mine = replace(OWN, id=USUAL)
    layouts.keep(mine)
    assert layouts.layout_for("Speaker") == mine
    layouts.remove(USUAL)
    assert layouts.layout_for("Speaker") == A6


def test_what_is_no_layout_is_not_kept(layouts):
    with pytest.raises(LayoutUnreadable, match="width"):
        layouts.keep(replace(OWN, width=9_999))
    assert layouts.own() == ()


def test_an_event_keeps_so_many_layouts(layouts):
    for number in range(MOST_LAYOUTS):
        layouts.keep(replace(OWN, id=f"layout-{number}"))
    layouts.keep(replace(OWN, id="layout-0", width=50))
    with pytest.raises(Refused, match="at most 100"):
        layouts.keep(OWN)


def test_a_category_has_a_layout_another_none_and_everyone_else_the_usual(layouts):
    layouts.keep(OWN)
    layouts.use("ours")
    layouts.use("Card", ["Media", "Speaker"])
    plan = layouts.use(NO_BADGE, ["  MEDIA "])
    assert plan == layouts.plan()
    assert layouts.layout_for("Participant") == OWN
    assert layouts.layout_for("SPEAKER") == CARD
    assert layouts.layout_for("media") is None


def test_it_is_said_which_categories_get_a_badge(layouts, store):
    layouts.use(NO_BADGE, ["Staff"])
    assert [layouts.gets_badge(each) for each in ("STAFF", "Guest")] == [False, True]
    with store.write():
        store.set_badge_setting("plan", "what another program wrote")
    assert layouts.gets_badge("Staff")


def test_only_layouts_that_there_are_can_be_chosen(layouts):
    for choose in (
        lambda: layouts.use("a7"),
        lambda: layouts.change_plan(LayoutPlan(USUAL, (("media", "a7"),))),
    ):
        with pytest.raises(NotFound, match="no badge layout “a7”"):
            choose()
    with pytest.raises(Refused, match="which category"):
        layouts.use(NO_BADGE)
    assert layouts.plan() == LayoutPlan(USUAL)


def test_a_whole_plan_is_changed_at_once(layouts):
    plan = LayoutPlan("cr80", (("media", NO_BADGE), ("", USUAL)))
    layouts.change_plan(plan)
    assert layouts.plan() == plan
    assert layouts.layout_for("") == A6


def test_a_layout_in_use_is_not_removed(layouts):
    layouts.keep(OWN)
    layouts.use("ours", ["Media"])
    with pytest.raises(Refused, match="in use"):
        layouts.remove("ours")
    layouts.use("cr80", ["Media"])
    assert layouts.remove("Our own") == OWN
    assert layouts.own() == ()
    with pytest.raises(Refused, match="built in"):
        layouts.remove("cr80")


@pytest.mark.parametrize("written", ['{"usual": 3', "[" * 100_000])
def test_a_plan_that_another_program_wrote_is_one_sentence(layouts, store, written):
    with store.write():
        store.set_badge_setting("plan", written)
    with pytest.raises(LayoutUnreadable, match="Choose them anew"):
        layouts.plan()


def test_pictures_are_kept_and_found_in_any_case(layouts):
    logo = a_picture()
    layouts.keep_picture("Logo", logo)
    assert layouts.picture("LOGO") == logo
    assert layouts.pictures() == {"logo": len(logo)}
    layouts.remove_picture("logo")
    assert layouts.picture("logo") is None
    with pytest.raises(NotFound, match="no picture “logo”"):
        layouts.remove_picture("logo")


def test_a_picture_far_too_large_for_a_badge_becomes_smaller(layouts):
    layouts.keep_picture("photo", a_picture((3_000, 1_000), "JPEG"))
    with Image.open(io.BytesIO(layouts.picture("photo"))) as kept:
        assert kept.size == (2_400, 800)


@pytest.mark.parametrize("content", [b"", b"<svg/>", a_picture()[:60], b"\xff\xd8\xff" * 9])
def test_what_is_no_picture_is_not_kept(layouts, content):
    with pytest.raises(PictureUnreadable, match="PNG or JPEG"):
        layouts.keep_picture("logo", content)
    assert layouts.pictures() == {}


def test_a_picture_has_a_name_that_can_be_seen(layouts):
    for name in ("", "x" * 101, "a\x00b"):
        with pytest.raises(Refused):
            layouts.keep_picture(name, a_picture())


def test_badges_say_when_and_where(layouts):
    layouts.set_place("  Palace of   Parliament, Bucharest ")
    words = layouts.event_words("Cluster Conference")
    assert (words.name, words.dates) == ("Cluster Conference", "13–15 May 2026")
    assert words.place == "Palace of Parliament, Bucharest"
    with pytest.raises(Refused, match="100 letters"):
        layouts.set_place("x" * 101)
