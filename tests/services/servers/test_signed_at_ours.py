"""Signed tickets that were not downloaded yet, at lists of our own and of other servers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin import adapters
from checkin.codes.recognise import recognise
from checkin.core.decision import sentence
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import RulesRuling, SignedTicket
from checkin.services.desk import Desk
from checkin.services.servers.server_doors import ServerDoors
from checkin.services.servers.signed_tickets import unseen_id
from tests.auditing import problems
from tests.builders import NOON, a_list, an_event, with_lists
from tests.server_tickets import SERVER, a_servers_list, with_signed_codes
from tests.servers.pulled import first, name_of, pull
from tests.servers.recorded_pretix import RecordedPretix

ELSEWHERE = "https://elsewhere.example/a/b"
# Codes of the shape that pretix signs; which of them is genuine, and whose, say the keys.
GENUINE = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/EOJcVO5niz6udAOxoewPdwjPFAwAAKFAB"
    "WzZVVrV2ZzkWCKAEARAQA"
)
TAMPERED = GENUINE.replace("KFABW", "KHABW")
KEYS = SignedCodes("pretix_sig1", ("key",), products=(("1", "Pass"), ("1-4", "Pass, Student")))
SAYS = SignedTicket("seed", "1")


def no_rules(_rules, _facts):
    return RulesRuling(allowed=True)


@pytest.fixture
def stand(store, scribe):
    """Stand at a list; the genuine code says something of itself, to whom has the right key."""

    def at(here, says=SAYS):
        def read(code, keys):
            return says if code == GENUINE and "key" in keys else None

        with_lists(store, here)
        return Desk(store, scribe, recognise, here.id, ServerDoors(store, no_rules, read))

    return at


def ours(**fields):
    return a_list(id="ours", **fields)


def said(decision):
    return sentence(decision.explanation, NOON, an_event().zone)


def test_a_genuine_ticket_comes_in_at_a_list_of_ours_and_only_once(store, stand, clock):
    with_signed_codes(store, KEYS)
    desk = stand(ours())
    came = desk.scan(GENUINE)
    assert (came.verdict, came.ticket.id) == (Verdict.ADMITTED, unseen_id(SERVER, GENUINE))
    assert said(came).startswith("Welcome. The ticket is genuine")
    clock.pass_by(minutes=1)
    assert desk.scan(GENUINE).verdict is Verdict.ALREADY_ADMITTED
    assert desk.scan(GENUINE, Direction.EXIT).verdict is Verdict.CHECKED_OUT
    assert problems(store) == []


@pytest.mark.parametrize(
    ("says", "fields", "verdict"),
    [
        ({}, {"categories": ("Pass",)}, Verdict.ADMITTED),
        ({"variation": "4"}, {"categories": ("Pass, Student",)}, Verdict.ADMITTED),
        ({}, {"categories": ("Workshop",)}, Verdict.WRONG_LIST),
        ({"product": "77"}, {}, Verdict.WRONG_LIST),
        ({"valid_from": NOON + timedelta(seconds=1)}, {}, Verdict.TOO_EARLY),
        ({"valid_until": NOON - timedelta(seconds=1)}, {}, Verdict.TOO_LATE),
    ],
)
def test_it_is_judged_there_by_its_category_as_any_ticket(store, stand, says, fields, verdict):
    with_signed_codes(store, KEYS)
    desk = stand(ours(**fields), replace(SAYS, **says))
    assert desk.scan(GENUINE).verdict is verdict


@pytest.mark.parametrize(
    ("codes", "verdict"),
    [
        ({"revoked": (GENUINE,)}, Verdict.REVOKED),
        ({"blocked": ((GENUINE, True),)}, Verdict.BLOCKED),
    ],
)
def test_a_withdrawn_code_opens_no_list_of_ours(store, stand, codes, verdict):
    with_signed_codes(store, replace(KEYS, **codes))
    assert stand(ours()).scan(GENUINE).verdict is verdict


def test_a_tampered_code_is_told_from_a_genuine_one(store, stand):
    desk = stand(ours())
    assert said(desk.scan(TAMPERED)).startswith("No ticket has this code")
    with_signed_codes(store, KEYS)
    refused = desk.scan(TAMPERED)
    assert (refused.verdict, refused.ticket) == (Verdict.UNKNOWN_CODE, None)
    assert said(refused).startswith("Not genuine")


def test_a_genuine_ticket_of_another_server_is_at_the_wrong_list(store, stand):
    with_signed_codes(store, KEYS, ELSEWHERE)
    with_signed_codes(store, replace(KEYS, keys=("other",)))
    refused = stand(a_servers_list()).scan(GENUINE)
    assert (refused.verdict, refused.ticket) == (Verdict.WRONG_LIST, None)
    assert "elsewhere.example" in said(refused)
    assert stand(a_servers_list()).scan(TAMPERED).verdict is Verdict.UNKNOWN_CODE


def test_who_came_in_at_a_list_of_ours_is_known_there_once_they_are_downloaded(store, scribe):
    server = RecordedPretix("confsig", orders=10)
    order, code = server.order("SAAAA"), first(server, "SAAAA")["secret"]
    name = name_of(server, "SAAAA")
    server.orders.remove(order)
    pull(store, server)
    with_lists(store, ours())
    doors = ServerDoors(store, no_rules, adapters.read_signed)
    desk = Desk(store, scribe, recognise, "ours", doors)
    came = desk.scan(code)
    assert came.verdict is Verdict.ADMITTED
    assert came.ticket.attendee.name.startswith("Ticket ")
    server.orders.append(order)
    server.touch(order)
    pull(store, server)
    again = desk.scan(code)
    assert (again.verdict, again.ticket.id) == (Verdict.ALREADY_ADMITTED, name)
    assert not again.ticket.attendee.name.startswith("Ticket ")
    assert problems(store) == []
