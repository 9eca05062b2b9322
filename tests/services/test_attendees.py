"""People corrected, registered and replaced at the desk."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import ListedAlready, NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import a_ticket, listed


@pytest.fixture
def ada(store):
    fields = {"first_name": "Ada", "last_name": "Lovelace", "company": "Analytical Engines"}
    return listed(store, a_ticket("ADA1", **fields))[0].attendee


def now(store, person):
    return store.attendee(person.id)


# -- finding the ticket


def test_a_code_names_a_ticket(attendees, ada):
    assert attendees.ticket_by_code(" ada1\n").attendee == ada


@pytest.mark.parametrize("code", ["", "NOBODY7", "x" * 5_000, "\udcff", "a\x00b"])
def test_an_unknown_code_is_named_in_a_sentence(attendees, code):
    with pytest.raises(NotFound, match="No ticket has the code") as missing:
        attendees.ticket_by_code(code)
    assert len(str(missing.value)) < 200


def test_a_code_of_several_tickets_names_none(store, attendees):
    listed(store, a_ticket("SAME", id="1"), a_ticket("SAME", id="2"))
    with pytest.raises(NotFound, match=r"Several tickets .* Give it exactly as it is printed"):
        attendees.ticket_by_code("SAME")


# -- edits


def test_a_correction_is_a_line_and_changes_the_person(store, attendees, ada):
    line = attendees.edit("ADA1", {"company": "  Analytical \n Engines Ltd "}, "merged")
    assert line.kind is EntryKind.EDIT
    assert (line.attendee_id, line.reason) == (ada.id, "merged")
    assert now(store, ada).company == "Analytical Engines Ltd"


@pytest.mark.usefixtures("ada")
def test_a_correction_to_virtual_counts_at_the_door(attendees, desk):
    attendees.edit("ADA1", {"mode": "virtual"})
    assert desk.scan("ADA1").verdict is Verdict.VIRTUAL_ONLY
    attendees.edit("ADA1", {"mode": "on-site"})
    assert desk.scan("ADA1").admitted


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"name": "Augusta Ada King"}, ("Augusta Ada King", "Augusta Ada", "King")),
        ({"name": "Ada van der Berg"}, ("Ada van der Berg", "Ada", "van der Berg")),
        ({"name": "Ada"}, ("Ada", "", "Ada")),
        ({"first_name": "Augusta"}, ("Augusta Lovelace", "Augusta", "Lovelace")),
        ({"last_name": "King"}, ("Ada King", "Ada", "King")),
        ({"first_name": "", "last_name": ""}, ("Ada Lovelace", "", "")),
        ({"name": "A. King", "last_name": "King"}, ("A. King", "Ada", "King")),
    ],
)
def test_a_name_and_its_parts_stay_together(store, attendees, ada, fields, names):
    attendees.edit("ADA1", fields)
    person = now(store, ada)
    assert (person.name, person.first_name, person.last_name) == names


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"first_name": "Augusta"}, ("Augusta Lovelace", "Augusta", "Lovelace")),
        ({"last_name": "King"}, ("Ada King", "Ada", "King")),
        ({"name": "Ada King"}, ("Ada King", "", "")),
    ],
)
def test_a_part_of_a_name_that_was_listed_whole_replaces_that_part(store, attendees, fields, names):
    (ticket,) = listed(store, a_ticket("ADA1"))
    attendees.edit("ADA1", fields)
    person = now(store, ticket.attendee)
    assert (person.name, person.first_name, person.last_name) == names


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Nothing to change"),
        ({"code": "X"}, "“code” is not a field. The fields are name, first_name,"),
        ({"name": " "}, "A name cannot be empty"),
        ({"company": "x" * 1_001}, "The new company is too long"),
        ({"company": "a\x07b"}, "holds characters that cannot be shown"),
        ({"company": "a\udcffb"}, "holds characters that cannot be shown"),
        ({"mode": "astral"}, "“astral” is no attendance mode. Use on-site or virtual."),
        ({"mode": ""}, "no attendance mode"),
        ({"email": "notmail"}, "“notmail” is no e-mail address, such as name@example.org."),
        ({"email": "a@example.org; b@example.org"}, "is no e-mail address"),
    ],
)
def test_what_cannot_be_is_refused(store, attendees, ada, fields, words):
    with pytest.raises(Refused, match=words):
        attendees.edit("ADA1", fields)
    assert now(store, ada) == ada
    assert list(store.entries()) == []


def test_a_persian_name_keeps_its_joiners(store, attendees, ada):
    attendees.edit("ADA1", {"name": "علی‌رضا"})
    assert now(store, ada).name == "علی‌رضا"


# -- walk-ins


def test_a_walk_in_gets_a_ticket_and_may_pass(attendees, desk):
    line = attendees.walk_in({"name": "Zoë Walker", "company": "ACM"}, "came with the speaker")
    assert line.kind is EntryKind.WALK_IN
    assert line.reason == "came with the speaker"
    ticket = attendees.ticket_by_code(line.code)
    assert (ticket.id, ticket.attendee.id) == (line.ticket_id, line.attendee_id)
    assert (ticket.attendee.name, ticket.attendee.company) == ("Zoë Walker", "ACM")
    assert ticket.attendee.mode is AttendanceMode.ON_SITE
    assert desk.scan(line.code).admitted


def test_a_walk_in_is_found_by_name(store, attendees):
    attendees.walk_in({"first_name": "Zoë", "last_name": "Walker"})
    assert [found.attendee.name for found in store.find("walk")] == ["Zoë Walker"]


def test_a_walk_in_needs_a_name(attendees):
    with pytest.raises(Refused, match="A walk-in needs a name"):
        attendees.walk_in({"company": "ACM"})


@pytest.mark.usefixtures("ada")
def test_who_is_listed_is_no_walk_in(store, attendees):
    with pytest.raises(ListedAlready, match="Ada Lovelace is listed already"):
        attendees.walk_in({"name": "ADA  LOVELACE"})
    attendees.walk_in({"name": "Ada Lovelace"}, anyway=True)
    assert store.number_of_attendees() == 2


def test_a_namesake_with_another_address_is_another_person(store, attendees):
    listed(store, a_ticket("ADA1", email="ada@example.org"))
    with pytest.raises(Refused, match="listed already"):
        attendees.walk_in({"name": "Ada Lovelace", "email": "ADA@example.org"})
    attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.com"})
    assert store.number_of_attendees() == 2


def test_a_walk_in_taken_back_is_neither_found_nor_counted(store, attendees, corrections):
    line = attendees.walk_in({"name": "Zoë Walker"})
    undo = corrections.undo(line.id, "Typed twice")
    assert (store.find("walker"), store.find(line.code)) == ([], [])
    assert store.number_of_attendees() == 0
    corrections.undo(undo.id, "It is somebody else")
    assert [found.tickets[0].code for found in store.find("walker")] == [line.code]
    assert store.number_of_attendees() == 1


def test_a_walk_in_taken_back_stays_in_sight_as_long_as_they_came(
    store, attendees, desk, corrections
):
    line = attendees.walk_in({"name": "Zoë Walker"})
    let_in = desk.scan(line.code)
    corrections.undo(line.id, "Should not have come")
    assert [found.attendee.name for found in store.find("walker")] == ["Zoë Walker"]
    assert store.number_of_attendees() == 1
    corrections.undo(let_in.entry_id, "Was never here")
    assert (store.find("walker"), store.number_of_attendees()) == ([], 0)


def test_a_substitute_taken_back_is_found_no_more_and_who_came_after_all_is(
    store, attendees, corrections
):
    listed(store, a_ticket("ADA1"))
    corrections.undo(attendees.substitute("ADA1", {"name": "Bob Kahn"}).id, "Ada came herself")
    assert (store.find("kahn"), store.number_of_attendees()) == ([], 1)
    assert [found.attendee.name for found in store.find("ada")] == ["Ada Lovelace"]


def test_the_ticket_of_a_newcomer_is_found_by_their_line(store, attendees):
    listed(store, a_ticket("ADA1", company="Engines"))
    walk_in = attendees.walk_in({"name": "Bo Ek"})
    assert attendees.ticket_of_newcomer(walk_in).attendee.name == "Bo Ek"
    substitution = attendees.substitute("ADA1", {"name": "Grace Hopper"})
    came = attendees.ticket_of_newcomer(substitution)
    assert (came.attendee.name, came.attendee.company) == ("Grace Hopper", "Engines")


# -- substitutes


def test_a_substitute_comes_in_place_of_a_colleague(store, attendees, desk, ada):
    line = attendees.substitute("ADA1", {"name": "Bob Kahn"}, "Ada is ill")
    assert line.kind is EntryKind.SUBSTITUTION
    assert (line.attendee_id, line.code) == (ada.id, "ADA1")
    assert desk.scan("ADA1").verdict is Verdict.REVOKED
    (bob,) = [found for found in store.find("kahn") if found.attendee.name == "Bob Kahn"]
    assert bob.attendee.company == "Analytical Engines"
    assert desk.scan(bob.tickets[0].code).admitted


def test_a_substitute_has_the_category_of_the_ticket(store, attendees):
    listed(store, a_ticket("ADA1", category="Speaker"))
    attendees.substitute("ADA1", {"name": "Bob Kahn", "company": "ACM"})
    (bob,) = [found.attendee for found in store.find("kahn")]
    assert (bob.category, bob.company) == ("Speaker", "ACM")


@pytest.mark.parametrize("status", [each for each in TicketStatus if each != "valid"])
def test_nobody_comes_in_place_of_a_ticket_that_is_not_valid(store, attendees, status):
    listed(store, a_ticket("ADA1", status=status))
    with pytest.raises(Refused, match=f"This ticket is {status}; nobody can come in its place"):
        attendees.substitute("ADA1", {"name": "Bob Kahn"})


@pytest.mark.usefixtures("ada")
def test_nobody_comes_twice_in_one_place(attendees):
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    with pytest.raises(Refused, match="revoked"):
        attendees.substitute("ADA1", {"name": "Eve Stone"})


@pytest.mark.usefixtures("ada")
def test_a_substitute_needs_a_name(attendees):
    with pytest.raises(Refused, match="A substitute needs a name"):
        attendees.substitute("ADA1", {"company": "ACM"})


# -- whatever is typed


@given(
    st.dictionaries(
        st.sampled_from(["name", "first_name", "last_name", "company", "mode", "notes", "code"]),
        st.text(max_size=30),
    )
)
def test_whatever_is_typed_is_taken_or_refused(attendees, fields):
    with contextlib.suppress(Refused):
        line = attendees.walk_in(fields, anyway=True)
        assert attendees.ticket_by_code(line.code).attendee.name


def test_a_walk_in_who_was_taken_back_can_be_registered_again(attendees, corrections, desk):
    fields = {"name": "Zoë Walker", "category": "Speaker"}
    slip = attendees.walk_in(fields)
    with pytest.raises(ListedAlready):
        attendees.walk_in(fields)
    undo = corrections.undo(slip.id, "typed wrong")
    again = attendees.walk_in(fields | {"category": "Media"})
    assert [desk.scan(line.code).admitted for line in (slip, again)] == [False, True]
    corrections.undo(undo.id, "was right")
    with pytest.raises(ListedAlready):
        attendees.walk_in(fields)
