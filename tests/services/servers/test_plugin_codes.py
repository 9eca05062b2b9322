"""A desk at an Indico whose plugins make codes in forms of their own."""

import json

import pytest

from checkin.build import Place, Program
from checkin.core.decision import Reason, explain
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.outbox import Target
from checkin.services.journal.merging import Merging
from checkin.storage.store import Store
from tests.builders import a_ticket, listed

ADDRESS = "https://indico.example.org/event/1"
ADA, BEN = "8c5b2a1e-7d3f-4c1a-9e21-0a9b8c7d6e5f", "11111111-2222-4333-8444-555555555555"
CARDS = {"site cards": "^card:([^;]+)(?:;(.+))?$"}


@pytest.fixture
def desk_with(store, clock):
    """Stand at a desk of an event whose target remembers something."""
    listed(store, a_ticket(ADA), a_ticket(BEN), a_ticket("card:7"))

    def stand(patterns, address=ADDRESS):
        with store.write():
            store.add_target(Target("indico", address))
            store.add_patterns(address, list(patterns.items()))
        return Program(store, Place("Desk 1", "Olive", clock)).desk("main")

    return stand


@pytest.fixture
def desk(desk_with):
    return desk_with(CARDS)


def test_a_plugins_code_is_decided_and_written_down_as_the_ticket_it_holds(desk, store):
    decision = desk.scan(f"card:{ADA.replace('-', '')}\r\n")
    assert decision.verdict is Verdict.ADMITTED
    assert decision.ticket.code == ADA
    assert store.latest(1)[0].code == ADA
    assert desk.scan(ADA).verdict is Verdict.ALREADY_ADMITTED


def test_plugins_codes_that_wait_together_are_decided_in_turn(desk):
    decisions = desk.scan_all([f"card:{ADA}", f"card:{BEN}", f"card:{ADA}"])
    assert [each.ticket.code for each in decisions] == [ADA, BEN, ADA]
    assert [each.admitted for each in decisions] == [True, True, False]


def test_a_code_that_a_ticket_has_is_that_tickets(desk):
    assert desk.scan("card:7").ticket.code == "card:7"


def test_a_plugins_code_of_somebody_unknown_is_unknown(desk):
    decision = desk.scan(f"card:{ADA[:-1]}0")
    assert decision.verdict is Verdict.UNKNOWN_CODE
    assert decision.scan.code == f"card:{ADA[:-1]}0"


def test_a_plugins_code_that_only_indico_can_read_says_so(desk):
    decision = desk.scan("card:4711")
    assert decision.verdict is Verdict.UNKNOWN_CODE
    assert decision.explanation == explain(Reason.UNKNOWN_PLUGIN, plugin="site cards")
    for other in (f"card:{ADA[:-1]}0", "bill:4711"):
        assert desk.scan(other).explanation.reason is Reason.UNKNOWN


def test_a_text_with_two_peoples_tickets_admits_neither(desk):
    assert desk.scan(f"card:{ADA};{BEN}").verdict is Verdict.UNKNOWN_CODE


def test_an_unknown_guests_ticket_is_not_taken_for_the_registration_it_belongs_to(desk_with):
    desk = desk_with({"greedy": f"({ADA})"})
    guest = "AAAAAAAAAAAAAAAAAAAAAA=="
    text = json.dumps({"i": [2, "indico.example.org", "", guest], "for": ADA})
    assert desk.scan(text).verdict is Verdict.UNKNOWN_CODE


def test_without_patterns_a_plugins_code_is_unknown(desk_with):
    assert desk_with({}).scan(f"card:{ADA}").verdict is Verdict.UNKNOWN_CODE


def test_a_pattern_without_end_stops_no_desk(desk_with, caplog):
    desk = desk_with({"endless": "(a+)+$"} | CARDS)
    assert desk.scan("a" * 4000 + "!").verdict is Verdict.UNKNOWN_CODE
    caplog.clear()
    assert desk.scan(f"card:{ADA}").admitted


def test_whose_indico_was_disconnected_is_known_by_their_code_still(desk, store):
    (target,) = store.targets()
    with store.write():
        store.leave_target(target.id, "Left.", "")
    assert desk.scan(f"card:{ADA}").admitted


def test_a_typed_code_of_a_plugin_is_decided_too(desk_with, store, clock):
    desk_with(CARDS)
    station = Program(store, Place("Desk 1", "Olive", clock)).station
    assert station.take_typed("main", f"card:{ADA}", Direction.ENTRY).admitted
    assert station.take_typed("main", f"card:{ADA[:-1]}0", Direction.ENTRY) is None
    assert station.take_typed("main", "Ada Lovelace", Direction.ENTRY) is None


def test_patterns_that_are_told_later_are_added_to_those_that_are_known(desk_with):
    desk = desk_with({"badges": "^badge:(.+)$", "site cards": "^old:(.+)$"})
    assert desk.scan(f"card:{ADA}").verdict is Verdict.UNKNOWN_CODE
    desk_with(CARDS)
    assert desk.scan(f"card:{ADA}").admitted
    assert desk.scan(f"badge:{BEN}").admitted
    assert desk.scan(f"old:{BEN}").verdict is Verdict.UNKNOWN_CODE


def test_a_desk_that_shares_the_event_knows_them_without_being_connected(
    desk_with, store, clock, tmp_path
):
    copy = tmp_path / "copy.checkin"
    store.copy_to(copy, store.event())
    desk_with(CARDS)
    with Store(copy) as other:
        desk = Program(other, Place("Desk 2", "Olive", clock)).desk("main")
        assert desk.scan(f"card:{ADA}").verdict is Verdict.UNKNOWN_CODE
        Merging(other).merge(store)
        assert not other.targets()
        assert desk.scan(f"card:{ADA}").admitted


@pytest.mark.parametrize("text", ["", "\x00", f"\udc80{ADA}", f"card:{ADA}" + " " * 4096 + "."])
def test_what_is_no_text_at_all_is_no_plugins_either(desk_with, text):
    assert desk_with({"greedy": "^[^;]*$"}).scan(text).verdict is Verdict.MALFORMED_CODE


LINES = {"site cards": r"^CARD\s+id=(\S+)\s+\w+$"}


@pytest.mark.parametrize("between", ["\n", "\r\n", "\t"])
def test_a_plugins_code_of_several_lines_is_decided_too(desk_with, store, between):
    desk = desk_with(LINES)
    code = between.join(("CARD", f"id={ADA}", "Ada"))
    decision = desk.scan(code)
    assert (decision.verdict, decision.ticket.code) == (Verdict.ADMITTED, ADA)
    assert store.latest(1)[0].code == ADA
    assert desk.scan(code).verdict is Verdict.ALREADY_ADMITTED


def test_one_that_holds_no_known_ticket_names_the_plugin_or_is_unknown(desk_with):
    desk = desk_with(LINES)
    unread = desk.scan("CARD\nid=4711\nAda")
    assert unread.verdict is Verdict.UNKNOWN_CODE
    assert unread.explanation == explain(Reason.UNKNOWN_PLUGIN, plugin="site cards")
    for other in (f"CARD\nid={ADA[:-1]}0\nAda", f"CARD\nid={ADA}\nAda\n{BEN}", f"{ADA}\n{BEN}"):
        assert desk.scan(other).verdict is Verdict.MALFORMED_CODE
