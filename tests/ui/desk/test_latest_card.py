from datetime import timedelta

import pytest

from checkin.services.lookup import Line
from checkin.ui.desk.side_column import LatestCard
from tests.builders import NOON, a_ticket, an_entry, an_event
from tests.ui.seen import read, reads

ZONE = an_event().zone


@pytest.fixture
def card(qtbot, look):
    card = LatestCard(look)
    qtbot.addWidget(card)
    card.resize(look.px(70), look.px(100))
    card.show()
    return card


def lines(*names):
    return tuple(Line(an_entry(id=name), a_ticket(name, name=name)) for name in names)


def shown(card):
    return [each.accessibleName() for each in card.buttons()]


def test_new_lines_come_above_the_old_ones(card):
    card.show_lines(lines("Ada", "Bo"), "Desk 1", NOON, ZONE)
    newest = card.buttons()[0]
    card.show_lines(lines("Cy", "Di", "Ada", "Bo"), "Desk 1", NOON, ZONE)
    assert shown(card) == ["Undo Cy", "Undo Di", "Undo Ada", "Undo Bo"]
    assert newest.accessibleName() == "Undo Ada"  # whoever was about to press it still does


def test_lines_that_find_no_room_make_it_for_new_ones(card):
    many = lines(*"ABCDEFGHIJKLMNOP")
    card.show_lines(many[1:], "Desk 1", NOON, ZONE)
    room = len(shown(card))
    assert 1 < room < len(many)
    told = []
    card.filled.connect(lambda: told.append(shown(card)))
    card.show_lines(many, "Desk 1", NOON, ZONE)
    assert told == [[f"Undo {letter}" for letter in "ABCDEFGHIJKLMNOP"[:room]]]
    card.layout().activate()
    places = [each.parentWidget().y() for each in card.buttons()]
    assert places == sorted(set(places))


def test_other_lines_take_the_place_of_all(card):
    card.show_lines(lines("Ada", "Bo"), "Desk 1", NOON, ZONE)
    card.show_lines(lines("Cy"), "Desk 1", NOON, ZONE)
    assert shown(card) == ["Undo Cy"]
    undone = Line(an_entry(id="Cy", at=NOON), a_ticket("Cy", name="Cy"), undone=True)
    card.show_lines((undone,), "Desk 1", NOON, ZONE)
    assert shown(card) == []


def test_a_line_of_another_day_says_its_day(card):
    card.show_lines(lines("Ada"), "Desk 1", NOON, ZONE)
    assert any(each.startswith("12:00 · ") for each in read(card))
    card.show_lines(lines("Ada"), "Desk 1", NOON + timedelta(days=1), ZONE)
    assert reads(card, f"{NOON.day} {NOON:%b} 12:00 · ")


def test_what_is_told_of_who_was_let_in_is_not_cut_behind_the_category(card):
    ticket = a_ticket("ADA1", name="Ada", category="Cluster manager")
    card.show_lines((Line(an_entry(id="Ada"), ticket),), "Desk 1", NOON, ZONE)
    assert "12:00 · Cluster manager" in read(card)
    card.leave_open("Ada")
    assert "12:00 · question left open" in read(card)
