"""A list comes, or comes again, to an event whose doors go by columns of it."""

import pytest

from checkin.services.doors import Doors
from checkin.services.lists.imports import Imports
from tests.builders import NOON, a_list, new_id
from tests.import_cases import a_table, recognise, warnings

HEADER = ("Name", "E-mail", "Mode", "Dinner")
LACKS = (
    "Doors go by {}, which this list lacks: by these, who is new is neither registered nor given "
    "anything, and all others stay as earlier lists say. Where a column has another name now, name "
    "it as before, or choose it for the door."
)
NOBODY_IS = (
    "Doors admit by the category {}, which nobody in this list has. Where a category has another "
    "name now, name it as before, or choose it for the door."
)
AFAR = (
    "Who has the category “Virtual ticket” may attend from afar, and is let in all the same, since "
    "no column is taken as the way to attend. Choose for the doors which categories they are for, "
    "or map the column to the way to attend."
)
TAKEN = (
    "“Mode” is taken for the mode here, so that the door “Gala”, which goes by it, finds it empty "
    "for everybody in this list. If it says something else, import the list again with --map mode=."
)
UNCLEAR = (
    "“Dinner” says neither yes nor no of {} not registered for “Gala”: {}. Write yes or no there, "
    "and import the list again."
)


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def a_gala(store, **fields):
    Doors(store).add(a_list(id="gala", name="Gala", **fields), NOON)


def listed(*cells, header=HEADER):
    rows = ((f"Guest {at}", f"g{at}@x.org", "on site", cell) for at, cell in enumerate(cells))
    return a_table(*rows, header=header)


def test_a_list_that_has_what_doors_go_by_is_quiet(store, imports):
    a_gala(store, column="Dinner", hand_outs=("Dinner",))
    assert warnings(imports.run(listed("x", "", "no"))) == []


@pytest.mark.parametrize("renamed", ["dinner", "Dinner 12 May"])
def test_a_column_that_a_door_goes_by_is_missed_where_the_list_comes_again(store, imports, renamed):
    imports.run(listed("x", ""))
    a_gala(store, column="Dinner", hand_outs=("Dinner",))
    report = imports.run(listed("x", "", "x", header=(*HEADER[:3], renamed)))
    assert warnings(report) == [(0, LACKS.format("“Dinner”"), "")]


def test_what_many_doors_go_by_is_missed_in_one_line(store, imports):
    imports.run(listed("x", ""))
    for at in range(14):
        door = a_list(id=str(at), name=f"Door {at}", column=f"Day {at}", hand_outs=("Table",))
        Doors(store).add(door, NOON)
    ((_, told, _),) = warnings(imports.run(listed("x", "", "x")))
    assert told.startswith("Doors go by “Day 0”, “Table”, “Day 1”, ")
    assert "“Day 10”, …, which this list lacks" in told


def test_a_column_that_a_door_goes_by_may_not_be_taken_for_a_field(store, imports):
    a_gala(store, column="Mode")
    assert warnings(imports.run(listed("x"))) == [(0, TAKEN, "Mode")]


def test_a_column_that_a_door_goes_by_is_missed_before_anything_is_written(store, imports):
    a_gala(store, column="Lunch")
    assert warnings(imports.run(listed("x"), dry_run=True)) == [(0, LACKS.format("“Lunch”"), "")]


def test_cells_that_are_neither_a_yes_nor_a_no_are_told_of_this_list(store, imports):
    imports.run(listed("x", "x", "x", "x"))
    a_gala(store, column="Dinner")
    assert warnings(imports.run(listed("x", "perhaps", "no", "x"))) == [
        (0, UNCLEAR.format("1 person, who is", "“perhaps”"), "Dinner")
    ]
    assert warnings(imports.run(listed("b", "c", "b", "q"))) == [
        (0, UNCLEAR.format("4 people, who are", "“b”, “c”, “q”"), "Dinner")
    ]


def test_a_category_of_a_door_that_nobody_in_the_list_has_is_told(store, imports):
    a_gala(store, categories=("Speakers", "press", "Guests"))
    people = (("Ann", "a@x.org", "Speaker"), ("Bo", "b@x.org", "Press"))
    header = ("Name", "E-mail", "Category")
    assert warnings(imports.run(a_table(*people, header=header))) == [
        (0, NOBODY_IS.format("“Speakers”, “Guests”"), "")
    ]
    assert warnings(imports.run(a_table(("Ann", "a@x.org"), header=header[:2]))) == []


def test_a_category_that_names_one_of_the_doors_among_others_is_told(store, imports):
    a_gala(store, categories=("Speaker",))
    people = (("Ann", "a@x.org", "Speaker, VIP"), ("Bo", "b@x.org", "Speaker"))
    report = imports.run(a_table(*people, header=("Name", "E-mail", "Category")))
    ((row, told, value),) = warnings(report)
    assert (row, value) == (0, "")
    assert told.startswith("“Gala” is not for the category “Speaker, VIP”: who has it is not")


def test_a_list_of_speakers_need_not_have_anybody_of_another_category(store, imports):
    a_gala(store, categories=("Press",))
    header = ("Name", "E-mail", "Category")
    people = [("Ann", "a@x.org", "Speaker"), ("Bo", "b@x.org", "Press"), ("Cy", "c@x.org", "Press")]
    assert warnings(imports.run(a_table(*people, header=header))) == []
    assert warnings(imports.run(a_table(people[0], header=header))) == []
    guests = [("Di", "d@x.org", "Guest"), ("Ed", "e@x.org", "Guest")]
    assert warnings(imports.run(a_table(*guests, header=header))) == []
    renamed = [
        ("Ann", "a@x.org", "Speaker"),
        ("Bo", "b@x.org", "Media"),
        ("Cy", "c@x.org", "Media"),
    ]
    assert warnings(imports.run(a_table(*renamed, header=header))) == [
        (0, NOBODY_IS.format("“Press”"), "")
    ]


def test_what_is_of_the_whole_list_is_told_first_and_who_is_missing_last(store, imports):
    people = [(f"Guest {at}", f"g{at}@x.org", "on site") for at in range(4)]
    imports.run(a_table(*people, header=HEADER[:3]))
    a_gala(store, column="Dinner")
    report = imports.run(a_table(*people[:3], people[0], header=HEADER[:3]))
    assert [(each.row, each.kind.value) for each in report.problems] == [
        (0, "warning"), (5, "duplicate"), (0, "vanished"),
    ]  # fmt: skip


def test_a_ticket_that_may_be_for_afar_is_told_until_doors_say_whom_they_are_for(store, imports):
    rows = [("Ada", "a@x.org", "Virtual ticket"), ("Bo", "b@x.org", "On-site ticket")]
    table = a_table(*rows, header=("Name", "E-mail", "Category"))
    assert warnings(imports.run(table)) == [(0, AFAR, "")]
    a_gala(store, categories=("On-site ticket",))
    assert warnings(imports.run(a_table(*rows, header=("Name", "E-mail", "Category")))) == []


def test_a_ticket_tells_nothing_of_who_attends_from_afar_where_another_column_does(imports):
    row = ("Ada", "a@x.org", "Online ticket", "on site")
    assert warnings(imports.run(a_table(row, header=("Name", "E-mail", "Category", "Mode")))) == []
