"""Orders that are not paid yet, at a list of a server that may leave them to the desk."""

import pytest

from checkin.codes.recognise import recognise
from checkin.core.decision import sentence
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.server_ticket import OrderState, RulesRuling
from checkin.services.desk import TAKEN_UNPAID, Desk
from checkin.services.servers.server_doors import ServerDoors
from tests.builders import NOON, a_ticket, an_event, listed, with_lists
from tests.server_tickets import a_servers_list, on_a_server, told_of


@pytest.fixture
def stand(store, scribe):
    """Stand at the server's list on some terms."""

    def at(**terms):
        with_lists(store, a_servers_list(**terms))
        doors = ServerDoors(store, lambda *_: RulesRuling(allowed=True), lambda *_: None)
        return Desk(store, scribe, recognise, "main", doors)

    return at


@pytest.fixture(autouse=True)
def _owing(store):
    for ticket in listed(store, a_ticket("ADA1"), a_ticket("BOB2")):
        on_a_server(store, told_of(ticket, state=OrderState.PENDING))


def said(decision):
    return sentence(decision.explanation, NOON, an_event().zone)


def test_a_pending_order_is_checked_in_anyway_only_where_the_list_leaves_it_to_the_desk(
    store, stand
):
    desk = stand(takes_unpaid=True)
    refused = desk.scan("ADA1")
    assert (refused.verdict, refused.may_ignore_unpaid) == (Verdict.UNPAID, True)
    admitted = desk.admit("ticket-ADA1", ignores_unpaid=True)
    assert (admitted.verdict, said(admitted)) == (
        Verdict.ADMITTED,
        "Welcome. The order is not paid yet; the desk checked in anyway.",
    )
    assert [line.reason for line in store.entries()] == ["", TAKEN_UNPAID]
    assert [each.verdict for each in desk.scan_all(["ADA1", "BOB2"], ignores_unpaid=True)] == [
        Verdict.ALREADY_ADMITTED,
        Verdict.ADMITTED,
    ]
    strict = stand()
    refused = strict.scan("BOB2", ignores_unpaid=True)
    assert (refused.verdict, refused.may_ignore_unpaid) == (Verdict.UNPAID, False)


def test_who_was_checked_in_unpaid_is_checked_out_anyway(stand):
    desk = stand(takes_unpaid=True)
    desk.scan("ADA1", ignores_unpaid=True)
    assert desk.scan("ADA1", Direction.EXIT).may_ignore_unpaid
    left = desk.admit("ticket-ADA1", Direction.EXIT, ignores_unpaid=True)
    assert left.verdict is Verdict.CHECKED_OUT
