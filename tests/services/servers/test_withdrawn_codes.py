"""Tickets known by their signature alone, whose codes the server withdraws later."""

from dataclasses import replace

import pytest

from checkin.codes.recognise import recognise
from checkin.core.scan import Verdict
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import RulesRuling, SignedTicket
from checkin.services.desk import Desk
from checkin.services.servers.server_doors import ServerDoors
from checkin.services.servers.signed_tickets import unseen_id
from tests.auditing import problems
from tests.builders import a_list, with_lists
from tests.server_tickets import SERVER, a_servers_list, with_signed_codes

# A code of the shape that pretix signs.
GENUINE = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/EOJcVO5niz6udAOxoewPdwjPFAwAAKFAB"
    "WzZVVrV2ZzkWCKAEARAQA"
)
KEYS = SignedCodes("pretix_sig1", ("key",), products=(("1", "Pass"),))
DOORS = ("main", "second", "own")


def _no_rules(_rules, _facts):
    return RulesRuling(allowed=True)


@pytest.mark.parametrize(
    ("withdrawn", "verdict"),
    [
        ({"revoked": (GENUINE,)}, Verdict.REVOKED),
        ({"blocked": ((GENUINE, True),)}, Verdict.BLOCKED),
    ],
)
def test_a_signed_code_that_is_withdrawn_after_it_was_let_in_opens_no_other_door(
    store, scribe, withdrawn, verdict
):
    with_signed_codes(store, KEYS)
    with_lists(store, a_servers_list(), replace(a_servers_list(), id="second", name="Second"))
    with_lists(store, a_list(id="own"))
    doors = ServerDoors(store, _no_rules, lambda _code, _keys: SignedTicket("seed", "1"))
    first, *desks = (Desk(store, scribe, recognise, door, doors) for door in DOORS)
    assert first.scan(GENUINE).verdict is Verdict.ADMITTED
    with_signed_codes(store, replace(KEYS, **withdrawn))
    unseen = unseen_id(SERVER, GENUINE)
    assert [each.scan(GENUINE).verdict for each in desks] == [verdict, verdict]
    assert [each.admit(unseen).verdict for each in desks] == [verdict, verdict]
    if "blocked" in withdrawn:
        with_signed_codes(store, replace(KEYS, blocked=((GENUINE, False),)))
        assert {each.scan(GENUINE).verdict for each in desks} == {Verdict.ADMITTED}
    assert problems(store) == []
