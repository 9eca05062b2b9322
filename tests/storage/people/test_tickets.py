from datetime import timedelta

import pytest

from checkin.core.ticket import AttendanceMode, TicketStatus
from checkin.storage.schema import CODE_APART
from tests.builders import NOON, a_ticket, an_attendee, an_entry, listed, some_lines


def test_a_ticket_comes_back_as_it_was_listed(store):
    ticket = a_ticket(
        "ADA1", status=TicketStatus.UNPAID, category="Speaker", valid_from=NOON,
        valid_until=NOON + timedelta(days=1), first_name="Ada", last_name="Lovelace",
        email="ada@example.org", company="ACM", country="GB", mode=AttendanceMode.VIRTUAL,
        flags=("VIP", "ID check"), notes="ramp", extra=(("Diet", "vegan"), ("Dinner", "")),
        vanished=True,
    )  # fmt: skip
    assert listed(store, ticket) == [ticket]
    assert store.tickets_by_code("ADA1") == [ticket]
    assert store.tickets_of(ticket.attendee.id) == [ticket]
    assert store.attendee(ticket.attendee.id) == ticket.attendee
    assert list(store.tickets()) == [ticket]
    assert store.number_of_attendees() == 1


def test_what_is_not_there_is_not_found(store):
    assert store.ticket("nothing") is None
    assert store.attendee("nobody") is None
    assert store.tickets_by_code("NOBODY7") == []
    assert store.tickets_of("nobody") == []


@pytest.mark.parametrize("code", ["ada1", "Ada1", "ADA1"])
def test_the_case_of_a_code_does_not_matter(store, code):
    listed(store, a_ticket("Ada1"))
    assert [ticket.code for ticket in store.tickets_by_code(code)] == ["Ada1"]


@pytest.mark.parametrize("code", ["ADA%", "AD_1", "ADA", "ADA1 ", "%"])
def test_a_code_is_no_pattern(store, code):
    listed(store, a_ticket("ADA1"))
    assert store.tickets_by_code(code) == []


def test_codes_that_differ_in_case_are_told_apart(store):
    one, other = listed(store, a_ticket("aB1"), a_ticket("Ab1"))
    assert store.tickets_by_code("aB1") == [one]
    assert store.tickets_by_code("Ab1") == [other]
    assert store.tickets_by_code("ab1") == [one, other]


@pytest.mark.parametrize("code", ["ADA1", "ada1", "7-1"])
def test_most_codes_are_found_without_an_index_of_their_own(store, code):
    listed(store, a_ticket(code, id=code))
    counted = f"SELECT count(*) FROM tickets WHERE {CODE_APART.format('')}"
    assert store._db.execute(counted).fetchone() == (0,)
    assert [ticket.code for ticket in store.tickets_by_code(code.swapcase())] == [code]


def test_capitals_and_other_letters_are_told_apart_too(store):
    named = [a_ticket(code, id=code) for code in ("ADA1", "ada1", "Ada1")]
    capitals, small, mixed = listed(store, *named)
    assert store.tickets_by_code("ADA1") == [capitals]
    assert store.tickets_by_code("ada1") == [small]
    assert store.tickets_by_code("Ada1") == [mixed]
    in_any_case = store.tickets_by_code("aDA1")
    assert sorted(ticket.code for ticket in in_any_case) == ["ADA1", "Ada1", "ada1"]


def test_a_ticket_was_seen_where_a_line_says_so(store):
    one, _, other = listed(store, a_ticket("ADA1"), a_ticket("aB1"), a_ticket("Ab1"))
    some_lines(
        store,
        an_entry(ticket_id=one.id, list_id="main"),
        an_entry(ticket_id=other.id, list_id="dinner"),
    )
    for code, list_id, was_seen in (
        ("ada1", "main", True),
        ("ADA1", "dinner", False),
        ("ab1", "dinner", True),
        ("aB1", "dinner", False),
        ("NOBODY7", "main", False),
    ):
        tickets, is_known = store.presented(code, list_id)
        assert tickets == store.tickets_by_code(code)
        assert is_known is was_seen


def test_somebody_may_hold_several_tickets(store):
    ada = an_attendee(id="ticket-ADA1")
    one, other = listed(store, a_ticket("ADA1", attendee=ada), a_ticket("ADA2", attendee=ada))
    assert store.tickets_of(ada.id) == [one, other]
    assert store.number_of_attendees() == 1


def test_each_list_keeps_columns_of_its_own(store):
    one = a_ticket("ADA1", extra=(("Diet", "vegan"),))
    other = a_ticket("BOB2", extra=(("T-shirt", "M"), ("Diet", "none")))
    listed(store, one)
    listed(store, other)
    assert list(store.tickets()) == [one, other]
    assert store.columns_in_use() >= {"Full name", "E-mail", "Code", "Diet", "T-shirt"}


def test_categories_are_those_of_people_and_tickets(store):
    speaker = an_attendee(category="Speaker")
    listed(store, a_ticket("1", attendee=speaker), a_ticket("2", category="Media"), a_ticket("3"))
    assert store.categories() == ["Media", "Speaker"]


def test_a_change_of_a_list_is_seen_at_once(store):
    (ada,) = listed(store, a_ticket("ADA1"))
    bob = a_ticket("BOB2", extra=(("Diet", "vegan"),))
    assert listed(store, bob) == [bob]
    assert store.ticket(ada.id) == ada
