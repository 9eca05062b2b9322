import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.changes import (
    Newcomer,
    edited_fields,
    edits_to_text,
    newcomer_to_text,
    newcomers,
    plain,
    with_fields,
)
from checkin.core.journal import EntryKind
from checkin.core.ticket import EDITABLE, AttendanceMode
from tests.builders import an_attendee, an_entry, an_undo

GRETA = an_attendee("Gréta Ørsted", id="T", company="Ønsker ApS", mode=AttendanceMode.VIRTUAL)


def an_edit(**fields):
    return an_entry(EntryKind.EDIT, details=edits_to_text(fields))


def a_walk_in(person=GRETA, **fields):
    return an_entry(
        EntryKind.WALK_IN, ticket_id="T", details=newcomer_to_text(person, "T", "NEW1"), **fields
    )


def a_substitution(person=GRETA):
    return an_entry(
        EntryKind.SUBSTITUTION, ticket_id="ticket-ADA1", details=newcomer_to_text(person, "T", "N")
    )


# -- edits


def test_edits_add_up_and_the_later_one_counts():
    lines = [an_edit(name="Ada", company="ACM"), an_edit(company="IEEE")]
    assert edited_fields(lines) == {"name": "Ada", "company": "IEEE"}


def test_an_undone_edit_leaves_what_was_before():
    first, second = an_edit(company="ACM"), an_edit(company="IEEE")
    undo = an_undo(second)
    assert edited_fields([first, second, undo]) == {"company": "ACM"}
    assert edited_fields([first, second, undo, an_undo(undo)]) == {"company": "IEEE"}
    assert edited_fields([first, an_undo(first)]) == {}


def test_a_field_may_be_emptied_but_a_name_may_not():
    assert edited_fields([an_edit(company="", name=" ")]) == {"company": ""}


@pytest.mark.parametrize(
    "details",
    [
        "",
        "no JSON",
        "[" * 100_000,
        "null",
        '["name"]',
        '{"fields": ["name"]}',
        '{"fields": {"name": 7, "company": null, "id": "x", "extra": "x", "vanished": "1"}}',
        '{"fields": {"mode": "astral"}}',
        json.dumps({"fields": {"name": "x" * 10_001}}),
    ],
)
def test_details_that_are_none_change_nothing(details):
    assert edited_fields([an_entry(EntryKind.EDIT, details=details)]) == {}


def test_what_a_cell_cannot_hold_becomes_a_blank():
    line = an_entry(EntryKind.EDIT, details='{"fields": {"name": "A\\u001fda\\ud800\\n"}}')
    assert edited_fields([line]) == {"name": "A da  "}


def test_joiners_that_persian_needs_stay():
    assert plain("می‌خواهم") == "می‌خواهم"


@pytest.mark.parametrize("turn", ["\u202e", "\u202a", "\u2066", "\u2069", "\ufeff"])
def test_nothing_turns_the_direction_of_a_name_around(turn):
    assert plain(f"Ada {turn}Lovelace") == "Ada Lovelace"
    line = an_entry(EntryKind.EDIT, details=edits_to_text({"name": f"A{turn}da"}))
    assert edited_fields([line]) == {"name": "Ada"}


NOTHING_TO_SEE = [
    "\u202e",
    "\u200b",
    "\u2066\u2069",
    "\u3164",
    "\u2800",
    "\u00a0\u200d",
    "\ufe0f",
    "\n",
]


@pytest.mark.parametrize("name", NOTHING_TO_SEE)
def test_a_name_in_which_nothing_can_be_seen_is_none(name):
    assert plain(name) == ""
    assert edited_fields([an_edit(name=name)]) == {}
    assert newcomers([a_walk_in(an_attendee(name))]) == []
    assert newcomers([a_substitution(an_attendee(name))]) == []


@pytest.mark.parametrize("name", ["Ада", "李小龍", "نازنین", "한", "👩\u200d🔬", "é"])
def test_names_in_any_script_stay(name):
    assert plain(name) == name


# -- newcomers


def test_a_walk_in_comes_with_a_ticket():
    assert newcomers([a_walk_in()]) == [Newcomer(GRETA, "T", "NEW1")]


def test_a_substitute_comes_in_place_of_a_ticket():
    assert newcomers([a_substitution()]) == [Newcomer(GRETA, "T", "N", replaces="ticket-ADA1")]


def test_an_undone_walk_in_is_withdrawn():
    line = a_walk_in()
    undo = an_undo(line)
    assert [each.withdrawn for each in newcomers([line, undo])] == [True]
    assert [each.withdrawn for each in newcomers([line, undo, an_undo(undo)])] == [False]


def test_other_lines_bring_nobody():
    assert newcomers([an_entry(), an_edit(name="Ada")]) == []


@pytest.mark.parametrize("missing", ["attendee", "ticket", "code"])
def test_a_newcomer_without_a_ticket_or_a_name_is_passed_over(missing):
    told = json.loads(newcomer_to_text(GRETA, "T", "NEW1"))
    del told[missing]
    assert newcomers([an_entry(EntryKind.WALK_IN, details=json.dumps(told))]) == []


@pytest.mark.parametrize("wrong", [{"name": ""}, {"name": " "}, {"id": ""}, {"id": None}])
def test_a_newcomer_who_is_nobody_is_passed_over(wrong):
    told = json.loads(newcomer_to_text(GRETA, "T", "NEW1"))
    told["attendee"] |= wrong
    assert newcomers([an_entry(EntryKind.WALK_IN, details=json.dumps(told))]) == []


def test_an_attendance_mode_that_is_none_stands_for_on_site():
    told = json.loads(newcomer_to_text(GRETA, "T", "NEW1"))
    told["attendee"]["mode"] = "astral"
    (newcomer,) = newcomers([an_entry(EntryKind.WALK_IN, details=json.dumps(told))])
    assert newcomer.attendee.mode is AttendanceMode.ON_SITE


# -- whatever a line may say

nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*EDITABLE, "id", "attendee", "ticket", "code", "fields"]), inner
        )
    ),
)


@given(nested.map(json.dumps) | st.text(max_size=20))
def test_any_details_are_read_without_trouble(details):
    assert edited_fields([an_entry(EntryKind.EDIT, details=details)]).keys() <= set(EDITABLE)
    for newcomer in newcomers([an_entry(EntryKind.WALK_IN, details=details)]):
        assert newcomer.attendee.name


words = st.text(min_size=1).filter(lambda text: plain(text) == text and text.strip())


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(set(EDITABLE) - {"mode"}, words)))
def test_edits_come_back_as_they_were_written(fields):
    assert edited_fields([an_edit(**fields)]) == fields
    assert with_fields(GRETA, fields).mode is GRETA.mode


@given(words, words, st.sampled_from(AttendanceMode))
def test_newcomers_come_back_as_they_were_written(name, company, mode):
    person = an_attendee(name, id="T", company=company, mode=mode)
    assert newcomers([a_walk_in(person)]) == [Newcomer(person, "T", "NEW1")]
