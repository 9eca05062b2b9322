"""Signed tickets at the list of the registration server that signed them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.decision import sentence
from checkin.core.scan import Verdict
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import RulesRuling, SignedTicket
from checkin.services.servers.signed_tickets import unseen_id
from tests.auditing import problems
from tests.builders import NOON, a_ticket, an_event, listed
from tests.server_tickets import (
    SERVER,
    with_signed_codes,
)

# Two codes of the shape that pretix signs; which of them is genuine is said by `Keys`.
GENUINE = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/EOJcVO5niz6udAOxoewPdwjPFAwAAKFAB"
    "WzZVVrV2ZzkWCKAEARAQA"
)
TAMPERED = GENUINE.replace("KFABW", "KHABW")
KEYS = SignedCodes("pretix_sig1", ("key",), products=(("1", "Pass"), ("1-4", "Pass, Student")))


@pytest.fixture
def signed():
    """Say what each genuine code says of itself."""
    return {GENUINE: SignedTicket("seed", "1")}


@pytest.fixture
def stand_signed(store, stand, signed):
    """Stand at the server's list, where the genuine code says something of itself."""

    def at(says, **terms):
        with_signed_codes(store, KEYS)
        signed[GENUINE] = SignedTicket("seed", **{"product": "1"} | says)
        return stand(**terms)

    return at


def said(decision):
    return sentence(decision.explanation, NOON, an_event().zone)


def test_a_signed_ticket_that_was_not_downloaded_is_admitted_once(store, stand, signed, clock):
    with_signed_codes(store, KEYS)
    signed[GENUINE] = SignedTicket("i3gekUVsX", "1", "4", valid_from=NOON)
    desk = stand()
    first = desk.scan(GENUINE)
    assert (first.verdict, first.ticket.id) == (Verdict.ADMITTED, unseen_id(SERVER, GENUINE))
    assert (first.ticket.category, first.ticket.attendee.name) == (
        "Pass, Student",
        "Ticket i3gekUVsX",
    )
    assert said(first).startswith("Welcome. The ticket is genuine")
    assert store.tickets_by_code(GENUINE) == [first.ticket]
    clock.pass_by(minutes=1)
    assert desk.scan(GENUINE).verdict is Verdict.ALREADY_ADMITTED
    assert not problems(store)


def test_a_tampered_ticket_is_unknown(store, stand):
    desk = stand()
    assert said(desk.scan(TAMPERED)).startswith("No ticket has this code")
    with_signed_codes(store, KEYS)
    for code in (TAMPERED, GENUINE.swapcase()):
        decision = desk.scan(code)
        assert decision.verdict is Verdict.UNKNOWN_CODE
    assert said(desk.scan(TAMPERED)).startswith("Not genuine")
    desk.scan(GENUINE)
    assert desk.scan(GENUINE.replace("K", "k", 1)).verdict is Verdict.UNKNOWN_CODE


@pytest.mark.parametrize(
    ("says", "terms", "verdict"),
    [
        ({"valid_from": NOON + timedelta(seconds=1)}, {}, Verdict.TOO_EARLY),
        ({"valid_until": NOON - timedelta(seconds=1)}, {}, Verdict.TOO_LATE),
        ({}, {"products": ("2",)}, Verdict.WRONG_LIST),
        ({"subevent": "1"}, {"subevent": "2"}, Verdict.WRONG_LIST),
        ({"product": "77"}, {}, Verdict.WRONG_LIST),
        ({}, {"exchanged": ("1",)}, Verdict.NOT_EXCHANGED),
        ({}, {"exchanged": ("1",), "exchanged_at_once": ("1",)}, Verdict.ADMITTED),
    ],
)
def test_a_signed_ticket_is_judged_by_what_it_says(stand_signed, says, terms, verdict):
    assert stand_signed(says, **terms).scan(GENUINE).verdict is verdict


def test_rules_are_asked_about_a_signed_ticket(stand_signed, rules):
    rules.ruling = RulesRuling(allowed=False)
    assert stand_signed({"variation": "4"}, rules="x").scan(GENUINE).verdict is Verdict.RULES
    ((_, facts),) = rules.asked
    assert facts.variation == "4"


@pytest.mark.parametrize(
    ("codes", "verdict"),
    [
        ({"revoked": (GENUINE,), "blocked": ((GENUINE, True),)}, Verdict.REVOKED),
        ({"blocked": ((GENUINE, True),)}, Verdict.BLOCKED),
        ({"blocked": ((GENUINE, False),)}, Verdict.ADMITTED),
    ],
)
def test_revoked_and_blocked_signed_tickets_are_refused(store, stand, codes, verdict):
    with_signed_codes(store, replace(KEYS, **codes))
    assert stand().scan(GENUINE).verdict is verdict


def test_a_signed_code_of_a_list_that_was_imported_is_that_of_the_list(store, stand):
    (ada,) = listed(store, a_ticket(GENUINE, id="ada"))
    with_signed_codes(store, KEYS)
    assert stand().scan(GENUINE).ticket == ada
