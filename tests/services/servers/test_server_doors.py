"""A desk at a list of a registration server, over a real event file."""

from dataclasses import replace

import pytest

from checkin.codes.recognise import recognise
from checkin.core.answers import answer_details
from checkin.core.decision import sentence
from checkin.core.question import Question
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.posting import Deed
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import OrderState, RulesRuling
from checkin.core.ticket import TicketStatus
from checkin.services.desk import Desk
from checkin.services.servers.postings import postings
from checkin.services.station import Station
from tests.auditing import problems
from tests.builders import NOON, a_list, a_ticket, an_attendee, an_event, listed, with_lists
from tests.server_tickets import (
    SERVER,
    at_a_gate,
    on_a_server,
    told_of,
    with_signed_codes,
)

ELSEWHERE = "https://elsewhere.example/a/b"


@pytest.fixture
def people(store):
    """Let the server know some tickets; each is Pass unless told otherwise."""

    def known(*found, **told):
        pairs = [each if isinstance(each, tuple) else (each, {}) for each in found]
        tickets = listed(store, *(a_ticket(code) for code, _ in pairs))
        facts = [
            told_of(ticket, **told | own) for ticket, (_, own) in zip(tickets, pairs, strict=True)
        ]
        on_a_server(store, *facts)
        return [
            ticket._replace(server=each.server, product=each.product)
            for ticket, each in zip(tickets, facts, strict=True)
        ]

    return known


def said(decision):
    return sentence(decision.explanation, NOON, an_event().zone)


def lines(store):
    return [(line.ticket_id, line.verdict) for line in store.entries()]


def test_the_servers_order_of_reasons_counts_and_not_ours(store, stand, people):
    (ada,) = people("ADA1", state=OrderState.PENDING)
    desk = stand(products=("2",))
    assert desk.scan("ada1").verdict is Verdict.WRONG_LIST
    assert lines(store) == [(ada.id, Verdict.WRONG_LIST)]


def test_who_came_is_not_admitted_again_and_may_leave(store, stand, people, clock):
    people("ADA1")
    desk = stand()
    assert desk.scan("ADA1").admitted
    clock.pass_by(minutes=5)
    assert said(desk.scan("ADA1")) == "Admitted 12:00 at Desk 1."
    assert desk.scan("ADA1", Direction.EXIT).verdict is Verdict.CHECKED_OUT
    assert desk.scan("ADA1").admitted
    assert not problems(store)


def test_an_exit_that_a_wrong_clock_puts_before_its_entry_stands_behind_it(stand, people, clock):
    people("ADA1")
    desk = stand()
    desk.scan("ADA1")
    clock.pass_by(hours=-1)
    desk.scan("ADA1", Direction.EXIT)
    assert desk.scan("ADA1").admitted


def test_people_whom_no_server_knows_are_judged_as_at_any_list(store, stand, people):
    people("ADA1")
    listed(store, a_ticket("WALKIN"), a_ticket("GONE", status=TicketStatus.CANCELED))
    desk = stand(products=("9",))
    assert desk.scan("WALKIN").admitted
    assert desk.scan("WALKIN").verdict is Verdict.ALREADY_ADMITTED
    assert desk.admit("ticket-WALKIN").verdict is Verdict.ALREADY_ADMITTED
    assert desk.scan("GONE").verdict is Verdict.CANCELED
    assert desk.scan("NOBODY").verdict is Verdict.UNKNOWN_CODE
    assert desk.scan("").verdict is Verdict.MALFORMED_CODE


def test_a_list_of_ours_judges_the_servers_tickets_as_any_other(store, scribe, stand, people):
    people("ADA1", state=OrderState.PENDING)
    desk = stand()
    with_lists(store, a_list(id="ours"))
    doors = desk._server_doors
    assert Desk(store, scribe, recognise, "ours", doors).scan("ADA1").admitted


def test_a_ticket_of_another_server_is_at_the_wrong_list(stand, people):
    people("ADA1", server=ELSEWHERE)
    desk = stand()
    for decision in (desk.scan("ADA1"), desk.admit("ticket-ADA1")):
        assert decision.verdict is Verdict.WRONG_LIST
        assert ELSEWHERE in said(decision)


def test_of_tickets_that_share_a_code_that_of_the_list_is_meant(store, stand):
    tickets = listed(store, a_ticket("X1", id="a"), a_ticket("X1", id="b"), a_ticket("X1", id="c"))
    on_a_server(store, told_of(tickets[0], server=ELSEWHERE), told_of(tickets[1]))
    desk = stand()
    assert desk.scan("X1").ticket.id == tickets[1].id
    on_a_server(store, told_of(tickets[1], server=ELSEWHERE))
    assert desk.scan("X1").ticket == tickets[2]
    on_a_server(store, told_of(tickets[0]), told_of(tickets[1]))
    assert said(desk.scan("X1")).startswith("Several tickets have this code")


def test_what_is_added_to_a_ticket_is_found_where_the_list_matches_it(store, stand, people):
    *_, tour = people("PASS", ("TOUR", {"parent": "PASS", "product": "2"}))
    assert stand(products=("2",)).scan("PASS").verdict is Verdict.WRONG_LIST
    desk = stand(products=("2",), matches_addons=True)
    assert (desk.scan("PASS").verdict, desk.scan("PASS").ticket) == (Verdict.ADMITTED, tour)
    assert desk.scan("TOUR").verdict is Verdict.ALREADY_ADMITTED
    # The server sees what is added to a canceled ticket.
    on_a_server(store, told_of(a_ticket("PASS"), is_withdrawn=True))
    assert desk.scan("PASS").verdict is Verdict.ALREADY_ADMITTED


def test_several_added_tickets_leave_a_choice(stand, people):
    people("PASS", *((code, {"parent": "PASS", "product": "2"}) for code in ("ONE", "TWO")))
    desk = stand(products=("2",), matches_addons=True)
    unclear = desk.scan("PASS")
    assert (unclear.verdict, unclear.ticket) == (Verdict.AMBIGUOUS, None)
    assert said(unclear).startswith("Several tickets of this person are for Main door.")
    assert desk.admit("ticket-PASS").verdict is Verdict.AMBIGUOUS
    assert desk.admit("ticket-TWO").admitted


def test_a_person_found_by_name_comes_in_by_whichever_ticket_is_for_the_list(store, stand):
    tour = a_ticket("TOUR")
    passed = a_ticket("PASS", attendee=tour.attendee)
    listed(store, tour, passed)
    on_a_server(store, told_of(tour, product="2"), told_of(passed))
    desk = stand(products=("2",))
    assert desk.scan("PASS").verdict is Verdict.WRONG_LIST
    assert desk.admit("ticket-PASS").ticket.id == tour.id
    assert desk.admit("ticket-TOUR").verdict is Verdict.ALREADY_ADMITTED
    assert stand(products=("9",)).admit("ticket-PASS").verdict is Verdict.WRONG_LIST


def test_a_canceled_ticket_is_unknown_and_says_that_it_was_canceled(stand, people):
    people("ADA1", is_withdrawn=True)
    desk = stand()
    for decision in (desk.scan("ADA1"), desk.admit("ticket-ADA1")):
        assert decision.verdict is Verdict.UNKNOWN_CODE
        assert said(decision).startswith("This ticket was canceled")


def test_a_code_that_a_ticket_had_before_is_unknown_unless_it_was_revoked(store, stand, people):
    (ada,) = people("ADA1")
    with store.write():
        store._db.execute("INSERT INTO other_codes VALUES ('OLD1', ?)", [ada.id])
    desk = stand()
    assert desk.scan("OLD1").verdict is Verdict.UNKNOWN_CODE
    with_signed_codes(store, SignedCodes(revoked=("OLD1", "ADA1", "GONE")))
    assert desk.scan("OLD1").verdict is Verdict.REVOKED
    assert desk.scan("GONE").verdict is Verdict.REVOKED
    assert desk.scan("ADA1").admitted
    on_a_server(store, told_of(ada, is_withdrawn=True))
    assert desk.scan("ADA1").verdict is Verdict.REVOKED


def test_rules_know_gate_zone_and_what_happened_here(store, stand, people, rules, clock):
    people("ADA1")
    at_a_gate(store, 3)
    desk = stand(rules="the rules", admits_again=True)
    desk.scan("ADA1")
    clock.pass_by(minutes=1)
    desk.scan("ADA1")
    (text, facts) = rules.asked[-1]
    assert (text, facts.gate, facts.zone) == ("the rules", "3", "Europe/Bucharest")
    assert (facts.entries, facts.is_inside) == ((NOON,), True)
    rules.ruling = RulesRuling(allowed=False, because="only at gate 4")
    assert desk.scan("ADA1").verdict is Verdict.RULES


def test_days_change_in_the_zone_of_the_servers_event(store, stand, people, rules):
    people("ADA1")
    with store.write():
        store.keep_fact(SERVER, "event", '{"timezone": "Europe/Lisbon"}')
    stand(rules="the rules").scan("ADA1")
    assert rules.asked[0][1].zone == "Europe/Lisbon"


def test_what_the_server_asks_is_asked_until_it_is_answered(store, stand, people, corrections):
    asked = Question("size", "Which size?", server=SERVER, server_question="7", products=("1",))
    foreign = replace(asked, id="other", server=ELSEWHERE)
    with store.write():
        for question in (asked, foreign):
            store.put_question(question, NOON.isoformat())
    (ada,) = people("ADA1")
    listed(store, a_ticket("WALKIN"))
    desk = stand()
    for _ in range(2):
        assert desk.scan("ADA1").questions == (asked,)
    assert desk.scan("WALKIN").admitted
    corrections.answer(ada.attendee.id, "size", "", answer_details(asked, ""))
    assert desk.scan("ADA1").admitted


def test_what_the_server_asks_it_asks_of_each_ticket_as_it_does_itself(
    store, stand, corrections, scribe
):
    size = Question("size", "Size?", server=SERVER, server_question="7", products=("1", "2"))
    with store.write():
        store.put_question(size, NOON.isoformat())
    bought, added = listed(store, *two_tickets())
    on_a_server(store, told_of(bought), told_of(added, product="2", parent="PASS"))
    desk = stand()
    station = Station(store, scribe, None, lambda _: desk, corrections)
    assert desk.scan("PASS").questions == (size,)
    line = station.keep_answer(desk.scan("PASS"), size, "L")
    assert line.ticket_id == bought.id
    assert desk.scan("PASS").admitted
    asked = desk.scan("ADDED")
    assert asked.questions == (size,)
    station.keep_answer(asked, size, "M")
    assert desk.scan("ADDED").admitted
    told = postings(store, SERVER, list(store.entries()))
    given = {each.entry.code: each.answers for each in told.values() if each.deed is Deed.PASSAGE}
    assert given == {"PASS": (("7", "L"),), "ADDED": (("7", "M"),)}


def two_tickets():
    holder = an_attendee("Ada Lovelace", id="ticket-PASS")
    return (a_ticket(code, attendee=holder) for code in ("PASS", "ADDED"))


def test_what_was_answered_for_no_ticket_counts_for_all(store, stand, corrections):
    size = Question("size", "Size?", server=SERVER, server_question="7", products=("1", "2"))
    with store.write():
        store.put_question(size, NOON.isoformat())
    bought, added = listed(store, *two_tickets())
    on_a_server(store, told_of(bought), told_of(added, product="2", parent="PASS"))
    corrections.answer("ticket-PASS", "size", "L", answer_details(size, "L"))
    desk = stand()
    assert [desk.scan(code).admitted for code in ("PASS", "ADDED")] == [True, True]
