"""Lists of a server that are for one product each, as the forms of an Indico are."""

import pytest

from checkin.build import Place, Program
from checkin.core.decision import Reason
from checkin.core.scan import Verdict
from tests.builders import a_list, a_ticket, an_attendee, listed, with_lists
from tests.server_tickets import SERVER, on_a_server, told_of

MONDAY, TUESDAY = "https://indico.example.org/event/4", "https://indico.example.org/event/5"

CODES = ("ADA1", "BOB2", "EVE3", "FAY4", "GUEST5")


def form(server, key, title="Participants", name=""):
    return a_list(
        id=f"{server}#{key}",
        name=name or title,
        categories=(title,),
        server=server,
        server_list=key,
    )


FORMS = (
    form(MONDAY, "1"),
    form(MONDAY, "2", "participants", "participants (2)"),
    form(TUESDAY, "1", name="Participants (Tuesday)"),
)


@pytest.fixture
def program(store, clock):
    """Two events with forms of one title, and a pretix that sells something of that name."""
    with_lists(store, *FORMS)
    people = listed(
        store,
        *(
            a_ticket(code, attendee=an_attendee(id=f"ticket-{code}", category="Participants"))
            for code in CODES
        ),
    )
    places = ((MONDAY, "1"), (MONDAY, "2"), (TUESDAY, "1"), (SERVER, "1"))
    on_a_server(
        store,
        *(
            told_of(ticket, server=server, product=product)
            for ticket, (server, product) in zip(people, places, strict=False)
        ),
    )
    return Program(store, Place("Desk 1", "Olive", clock))


def verdicts(program, here):
    desk = program.desk(here.id)
    return [desk.scan(code).verdict is Verdict.ADMITTED for code in CODES]


@pytest.mark.parametrize(("here", "own"), tuple(enumerate(FORMS)))
def test_a_form_admits_its_own_tickets_and_people_of_no_server(program, here, own):
    expected = [place == here for place in range(4)]
    assert verdicts(program, own) == [*expected, True]


def test_whose_form_is_another_one_is_sent_there(program):
    decision = program.desk(FORMS[0].id).scan("EVE3")
    assert decision.verdict is Verdict.WRONG_LIST
    assert decision.explanation.reason is Reason.REGISTERED_AT_SEVERAL
    assert dict(decision.explanation.facts)["others"] == "Main door, Participants (Tuesday)"


def test_each_is_expected_at_their_own_form_alone(program):
    assert [each.expected for each in program.reports.counts()][-3:] == [2, 2, 2]
    people = [program.directory.person_with(f"ticket-{code}", "main") for code in ("ADA1", "EVE3")]
    assert [each.lists for each in people] == [
        ("Main door", "Participants"),
        ("Main door", "Participants (Tuesday)"),
    ]


def test_an_edited_category_keeps_nobody_from_their_own_form(program):
    program.attendees.edit("ADA1", {"category": "Speaker"})
    assert program.desk(FORMS[0].id).scan("ADA1").admitted
    assert [each.expected for each in program.reports.counts()][-3:] == [2, 2, 2]
