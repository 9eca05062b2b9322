from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.errors import Refused
from checkin.core.event import Reentry
from checkin.core.moments import stored
from checkin.core.servers.server_ticket import ListTerms
from checkin.services.doors import Doors
from tests.builders import NOON, a_list, a_ticket, listed

HOUR = timedelta(hours=1)


@pytest.fixture
def doors(store):
    return Doors(store)


def test_a_list_is_added(store, doors):
    dinner = a_list(id="dinner", name="Dinner", opens=NOON, closes=NOON + HOUR, capacity=80)
    assert doors.add(dinner, NOON) == []
    assert store.lists() == (a_list(), dinner)


def test_a_list_is_changed_in_its_place(store, doors):
    doors.add(a_list(id="dinner", name="Dinner"), NOON)
    doors.add(a_list(name="East door"), NOON + HOUR)
    assert [each.name for each in store.lists()] == ["East door", "Dinner"]


def test_a_list_may_be_open_for_one_moment(doors):
    assert doors.add(a_list(opens=NOON, closes=NOON), NOON) == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": ""}, "A check-in list needs a name."),
        (
            {"column": "a\x07b"},
            (
                "“a b” is too long for a list, or holds characters that cannot be shown. "
                "Use up to 200 plain characters."
            ),
        ),
        (
            {"opens": NOON, "closes": NOON - HOUR},
            "“Main door” would close before it opens.",
        ),
    ],
)
def test_a_list_that_could_admit_nobody_is_refused(store, doors, fields, words):
    with pytest.raises(Refused) as refused:
        doors.add(a_list(**fields), NOON)
    assert str(refused.value) == words
    assert store.lists() == (a_list(),)


def test_a_column_that_no_list_has_looks_like_a_slip(store, doors):
    listed(store, a_ticket(extra=(("Dinner", "x"),)))
    (warning,) = doors.add(a_list(column="Diner"), NOON)
    assert warning == (
        "No attendee list has a column “Diner”, so nobody is registered for “Main door”. "
        "There is Dinner."
    )
    assert store.lists()[0].column == "Diner"
    assert doors.add(a_list(column="Dinner"), NOON) == []


@pytest.mark.parametrize(
    ("fields", "effect"),
    [
        ({"column": "Attendance"}, "so nobody is registered for “Main door”"),
        ({"hand_outs": ("Attendance",)}, "so it is handed out to nobody"),
    ],
)
def test_a_column_that_is_taken_for_a_field_looks_like_a_slip(store, doors, fields, effect):
    listed(store, a_ticket(extra=(("Dinner", "x"),)))
    assert doors.columns() == ("Dinner",)
    (warning,) = doors.add(a_list(**fields), NOON)
    assert warning == (
        f"“Attendance” is taken for the mode, {effect}. "
        "If it says something else, import the list again with --map mode=."
    )


def test_cells_that_are_neither_a_yes_nor_a_no_look_like_a_slip(store, doors):
    cells = ["x", "", "no", "Day 1: yes", "Day 1: yes", "(x)", "?", "yes (morning)"]
    people = (
        a_ticket(f"CODE{at}", extra=(("Day 1", cell),), name=f"Ann {at}")
        for at, cell in enumerate(cells)
    )
    listed(store, *people)
    (warning,) = doors.add(a_list(column="Day 1"), NOON)
    assert warning == (
        "“Day 1” says neither yes nor no of 5 people, who are not registered for “Main door”: "
        "“Day 1: yes”, “(x)”, “?”, …. Write yes or no there, and import the list again."
    )


def test_one_cell_that_is_neither_a_yes_nor_a_no_is_of_one_person(store, doors):
    listed(store, a_ticket(extra=(("Day 1", "perhaps"),)))
    (warning,) = doors.add(a_list(column="Day 1"), NOON)
    assert warning.startswith(
        "“Day 1” says neither yes nor no of 1 person, who is not registered for “Main door”: "
        "“perhaps”. "
    )


def test_a_hand_out_that_no_list_has_looks_like_a_slip(store, doors):
    listed(store, a_ticket(extra=(("T-shirt", "L"),)))
    (warning,) = doors.add(a_list(hand_outs=("T-shirt", "Lunch")), NOON)
    assert warning.startswith(
        "No attendee list has a column “Lunch”, so it is handed out to nobody."
    )
    assert store.lists()[0].hand_outs == ("T-shirt", "Lunch")


def test_a_category_that_nobody_has_looks_like_a_slip(store, doors):
    listed(store, a_ticket(category="Speaker"), a_ticket("BOB2", attendee=a_ticket().attendee))
    assert doors.add(a_list(categories=("SPEAKER",)), NOON) == []
    (warning,) = doors.add(a_list(categories=("Speaker", "Media", "Press")), NOON)
    assert warning == "Nobody has the category Media, Press. The categories are Speaker."


def test_a_category_that_names_one_of_the_doors_among_others_is_told(store, doors):
    for at, category in enumerate(("Speaker", "Speaker;VIP;", "Media / speaker", "Speakers")):
        listed(store, a_ticket(f"C{at}", category=category))
    (warning,) = doors.add(a_list(name="Green room", categories=("Speaker",)), NOON)
    assert warning == (
        "“Green room” is not for the category “Media / speaker”, “Speaker;VIP;”: who has it is not "
        "registered there. Choose it for the door, too, or give each of them one category."
    )
    chosen = ("Speaker", "Media / speaker", "Speaker;VIP;")
    assert doors.add(a_list(name="Green room", categories=chosen), NOON) == []


def test_before_anybody_is_listed_nothing_looks_like_a_slip(doors):
    assert doors.add(a_list(categories=("Media",), column="Dinner"), NOON) == []


def test_new_doors_get_their_ids_from_their_names(store, clock):
    doors = Doors(store)
    added = doors.add_new([a_list(id="", name="Day 1"), a_list(id="", name="Day 2")], clock())
    assert [each.id for each in added] == ["day 1", "day 2"]
    assert [each.name for each in store.lists()] == ["Main door", "Day 1", "Day 2"]


def test_a_new_door_never_takes_the_place_of_another(store, clock):
    doors = Doors(store)
    wanted = [a_list(id="", name="Day 1"), a_list(id="", name="MAIN door")]
    with pytest.raises(Refused, match="There is a door “Main door” already"):
        doors.add_new(wanted, clock())
    assert [each.name for each in store.lists()] == ["Main door"]


def test_a_door_is_found_by_the_name_it_has_now_and_its_old_one_is_free(doors):
    doors.add(a_list(name="East door"), NOON)
    assert doors.named("EAST door").id == a_list().id
    assert doors.named("Main door") == a_list(id="main door", name="Main door")
    (day, other) = doors.add_new([a_list(id="", name="Main door"), a_list(id="", name="★")], NOON)
    doors.add(replace(day, name="West door"), NOON)
    assert (other.id, doors.named("Main door").id) == ("★", "main door 2")


def test_a_door_that_is_changed_cannot_take_the_name_of_another(store, doors):
    doors.add(a_list(id="dinner", name="Dinner"), NOON)
    with pytest.raises(Refused, match="There is a door “Dinner” already"):
        doors.add(a_list(name="DINNER"), NOON)
    assert store.lists()[0] == a_list()


def test_a_list_of_a_server_is_changed_there(store, doors):
    server = "https://tickets.example.org/o/e"
    theirs = a_list(id="theirs", name="Theirs", server=server, terms=ListTerms())
    with store.write():
        store.add_list(theirs, stored(NOON))
    with pytest.raises(Refused) as refused:
        doors.add(replace(doors.named("theirs"), capacity=3), NOON)
    assert str(refused.value) == (
        "“Theirs” is kept by tickets.example.org. Change it there; it comes with the next download."
    )
    assert store.lists()[1] == theirs


@pytest.mark.parametrize(
    "change",
    [{"reentry": Reentry.DAILY}, {"capacity": 3}, {"opens": NOON, "closes": NOON + HOUR}],
)
def test_where_a_server_says_nothing_of_how_often_and_how_many_that_is_set_here(
    store, doors, change
):
    server = "https://indico.example.org/event/1"
    theirs = a_list(id="theirs", name="Theirs", server=server, server_list="1")
    with store.write():
        store.add_list(theirs, stored(NOON))
    doors.add(replace(doors.named("theirs"), **change), NOON)
    assert store.lists()[1] == replace(theirs, **change)
    for own in ({"name": "Ours"}, {"categories": ("Crew",)}, {"column": "Dinner"}):
        with pytest.raises(Refused) as refused:
            doors.add(replace(theirs, **change, **own), NOON)
        assert str(refused.value) == (
            "Whom “Theirs” is for is up to indico.example.org. Here its hours are set, how often "
            "somebody may pass, and how many may be inside."
        )
