"""From the time at which a list checks everybody out, nobody takes them to be inside."""

from datetime import timedelta

import pytest

from checkin.core.directory import Standing, Wish
from checkin.core.errors import Refused
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.server_ticket import OrderState, RulesRuling
from checkin.services.directory import Directory
from checkin.services.journal.audit import Audit
from tests.builders import NOON, a_ticket, listed
from tests.server_tickets import on_a_server, told_of

EVENING = NOON + timedelta(hours=9)


@pytest.fixture(autouse=True)
def _people(store, clock):
    """Ada and Bob have tickets of the server; Cleo came without one."""
    store.go_by(clock)
    tickets = listed(store, a_ticket("ADA1"), a_ticket("BOB2", name="Bob"), a_ticket("CLEO3"))
    on_a_server(store, *map(told_of, tickets[:2]))


@pytest.fixture
def desk(stand):
    desk = stand(all_leave_at=EVENING, rules="{}")
    for code in ("ADA1", "BOB2", "CLEO3"):
        desk.scan(code)
    return desk


def numbers(store):
    """Say who came and who is inside, as the board, the people's pages and the table have it."""
    inside = [each["main"].inside for each in store.all_presences().values()]
    pages = [store.presences(ticket_id)["main"].inside for ticket_id in store.all_presences()]
    directory = Directory(store)
    directory.prepare()
    listing = directory.listing(Wish("main", standing=Standing.INSIDE))
    assert inside == pages
    assert len(listing.people) == sum(inside)
    return store.counts("main"), sum(inside)


@pytest.mark.usefixtures("desk")
def test_everybody_is_out_once_the_time_has_come(store, clock):
    clock.moment = EVENING - timedelta(seconds=1)
    assert numbers(store) == ((3, 3), 3)
    clock.moment = EVENING
    assert numbers(store) == ((3, 0), 0)
    left = {each["main"].last_out for each in store.all_presences().values()}
    assert left == {EVENING}
    assert Audit(store).verify().ok


def test_who_comes_the_next_day_is_inside_and_nobody_else(store, desk, clock):
    clock.pass_by(days=1)
    again = [desk.scan(code).verdict for code in ("ADA1", "CLEO3")]
    assert again == [Verdict.ADMITTED] * 2
    assert numbers(store) == ((3, 2), 2)
    assert Audit(store).verify().ok


@pytest.mark.usefixtures("desk")
def test_a_table_that_is_open_is_read_anew_when_everybody_has_left(store, clock):
    directory = Directory(store)
    wish = Wish("main", standing=Standing.INSIDE)
    assert directory.prepare()
    inside = directory.listing(wish).people
    assert len(inside) == 3
    clock.moment = EVENING
    assert directory.prepare()
    assert directory.listing(wish).people == ()
    assert {row.standing for row in directory.rows(inside, "main")} == {Standing.LEFT}


def test_who_was_inside_the_day_before_can_be_let_in_by_hand(
    store, desk, clock, rules, corrections
):
    clock.pass_by(days=1)
    rules.ruling = RulesRuling(allowed=False)
    refused = desk.scan("ADA1")
    assert refused.verdict is Verdict.RULES
    line = corrections.override(refused.entry_id, "speaker")
    assert line.kind is EntryKind.OVERRIDE
    assert store.counts("main") == (3, 1)
    on_a_server(store, told_of(store.ticket("ticket-ADA1"), state=OrderState.CANCELED))
    again = desk.scan("ADA1")
    with pytest.raises(Refused, match="inside already"):
        corrections.override(again.entry_id, "speaker")
