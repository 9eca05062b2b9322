"""A desk at work, over a real event file."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.recognise import recognise
from checkin.core.decision import sentence
from checkin.core.errors import EventFileError, NotFound
from checkin.core.event import Reentry
from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from checkin.services.desk import Desk
from checkin.storage.store import Store
from tests.auditing import problems
from tests.builders import NOON, a_list, a_ticket, an_event, listed, with_lists

OUT = Direction.EXIT

# Ada is on the list of every event here, and has the code ADA1.
pytestmark = pytest.mark.usefixtures("ada")


@pytest.fixture
def ada(store):
    return listed(store, a_ticket("ADA1"))[0]


@pytest.fixture
def at(store, scribe):
    """Stand at another list."""
    return lambda list_id: Desk(store, scribe, recognise, list_id)


def journal(store):
    return list(store.entries())


def said(decision):
    return sentence(decision.explanation, decision.scan.at, an_event().zone)


def test_a_scan_is_decided_and_written_down(store, desk, ada):
    decision = desk.scan("ADA1")
    assert decision.verdict is Verdict.ADMITTED
    assert decision.ticket == ada
    (line,) = journal(store)
    assert line.id == decision.entry_id
    assert (line.kind, line.verdict) == (EntryKind.ENTRY, Verdict.ADMITTED)
    assert (line.at, line.desk, line.operator) == (NOON, "Desk 1", "Olive")
    assert (line.list_id, line.ticket_id, line.code) == ("main", ada.id, "ADA1")
    assert line.attendee_id == ada.attendee.id


def test_a_second_scan_says_when_the_first_was(desk, clock):
    first = desk.scan("ADA1")
    clock.pass_by(minutes=5)
    again = desk.scan("ADA1")
    assert again.verdict is Verdict.ALREADY_ADMITTED
    assert again.earlier.id == first.entry_id
    assert said(again) == "Admitted 12:00 at Desk 1."


def test_a_refused_scan_is_written_down_too(store, desk):
    desk.scan("ADA1")
    refused = desk.scan("ADA1")
    line = store.entry(refused.entry_id)
    assert (line.kind, line.verdict) == (EntryKind.REFUSAL, Verdict.ALREADY_ADMITTED)


def test_who_leaves_may_come_back(store, desk, clock):
    for direction in (Direction.ENTRY, OUT, Direction.ENTRY):
        assert desk.scan("ADA1", direction).verdict in {Verdict.ADMITTED, Verdict.CHECKED_OUT}
        clock.pass_by(minutes=1)
    assert [line.kind for line in journal(store)] == ["entry", "exit", "entry"]
    assert store.inside("main") == 1


def test_an_unknown_code_is_written_down_as_it_was_shown(store, desk):
    decision = desk.scan("NOBODY7")
    assert decision.verdict is Verdict.UNKNOWN_CODE
    (line,) = journal(store)
    assert (line.code, line.ticket_id, line.attendee_id) == ("NOBODY7", "", "")


def test_a_code_of_a_megabyte_is_no_code(store, desk):
    decision = desk.scan("x" * 1_000_000)
    assert decision.verdict is Verdict.MALFORMED_CODE
    (line,) = journal(store)
    assert len(line.code) <= 100
    assert said(decision).startswith("This is not a ticket's code: ")


def test_a_ticket_of_another_server_says_so(desk):
    decision = desk.scan("https://tickets.example.org/t/4711abcdef")
    assert decision.verdict is Verdict.UNKNOWN_CODE
    assert said(decision) == (
        "This ticket belongs to another event or server: tickets.example.org."
    )


def test_the_case_of_a_code_does_not_matter_where_it_is_clear(desk):
    assert desk.scan(" ada1\r\n").admitted


def test_two_codes_that_differ_in_case_only_are_two(store, desk):
    listed(store, a_ticket("aBc1"), a_ticket("AbC1"))
    assert desk.scan("AbC1").ticket.code == "AbC1"
    assert desk.scan("abc1").verdict is Verdict.AMBIGUOUS


def test_of_two_tickets_with_one_code_the_one_for_the_list_is_taken(store, at):
    with_lists(store, a_list(id="media", name="Media lounge", categories=("Media",)))
    listed(
        store,
        a_ticket("SAME", id="1", category="Media"),
        a_ticket("SAME", id="2", category="Speaker"),
    )
    assert at("media").scan("SAME").ticket.id == "1"


def test_where_two_tickets_with_one_code_fit_nobody_is_let_in(store, desk):
    listed(store, a_ticket("SAME", id="1"), a_ticket("SAME", id="2"))
    decision = desk.scan("SAME")
    assert decision.verdict is Verdict.AMBIGUOUS
    assert decision.ticket is None
    assert said(decision) == ("Several tickets have this code. Search by name and pick the person.")


def test_who_is_found_by_hand_is_judged_as_if_scanned(store, desk, ada):
    assert desk.admit(ada.id).admitted
    again = desk.scan("ADA1")
    assert again.verdict is Verdict.ALREADY_ADMITTED
    assert desk.admit(ada.id, OUT).verdict is Verdict.CHECKED_OUT
    assert {line.code for line in journal(store)} == {"ADA1"}


def test_a_ticket_that_is_gone_cannot_be_admitted(store, desk):
    with pytest.raises(NotFound, match="not in the event any more"):
        desk.admit("nobody")
    assert journal(store) == []


def test_a_list_that_was_removed_admits_nobody(store, at):
    with pytest.raises(NotFound, match="Choose another list"):
        at("gone").scan("ADA1")
    assert journal(store) == []


def test_a_change_of_the_list_counts_from_the_next_scan(store, desk):
    with_lists(store, a_list(closes=NOON - timedelta(hours=1)))
    decision = desk.scan("ADA1")
    assert decision.verdict is Verdict.TOO_LATE


def test_a_change_that_another_program_made_counts_too(store, desk):
    desk.scan("NOBODY7")
    with Store(store.path) as elsewhere:
        with_lists(elsewhere, a_list(categories=("Media",)))
    assert desk.scan("ADA1").verdict is Verdict.WRONG_LIST


def test_an_admission_by_another_program_counts_too(store, desk, scribe):
    desk.scan("NOBODY7")
    with Store(store.path) as elsewhere:
        there = Desk(elsewhere, scribe, recognise, "main").scan("ADA1")
    again = desk.scan("ADA1")
    assert again.verdict is Verdict.ALREADY_ADMITTED
    assert again.earlier.id == there.entry_id


def test_the_open_list_is_named_to_who_is_at_the_wrong_one(store, desk, at):
    matchmaking = a_list(id="matchmaking", name="Matchmaking", column="Matchmaking")
    with_lists(store, a_list(column="Media"), matchmaking)
    listed(store, a_ticket("BOB2", extra=(("Matchmaking", "x"), ("Media", ""))))
    assert said(desk.scan("BOB2")) == (
        "Not registered for Main door. That list is open now: Matchmaking."
    )
    assert at("matchmaking").scan("BOB2").admitted


def test_the_last_seat_goes_to_the_first_who_comes(store, desk):
    with_lists(store, a_list(capacity=2))
    listed(store, a_ticket("BOB2"), a_ticket("EVE3"))
    assert desk.scan("ADA1").admitted
    assert desk.scan("BOB2").admitted
    full = desk.scan("EVE3")
    assert full.verdict is Verdict.FULL
    assert said(full) == "Main door is full: 2 of 2 are inside. Somebody has to leave first."
    desk.scan("ADA1", OUT)
    assert desk.scan("EVE3").admitted
    assert desk.scan("ADA1").verdict is Verdict.FULL


def test_lists_do_not_share_seats_nor_passages(store, desk, at):
    with_lists(store, a_list(id="dinner", name="Dinner", capacity=1))
    assert desk.scan("ADA1").admitted
    assert at("dinner").scan("ADA1").admitted


def test_whoever_is_blocked_inside_may_leave(store, desk):
    desk.scan("ADA1")
    store._db.execute("UPDATE tickets SET status = ?", [TicketStatus.BLOCKED])
    assert desk.scan("ADA1", OUT).verdict is Verdict.CHECKED_OUT
    assert desk.scan("ADA1").verdict is Verdict.BLOCKED


def test_an_undone_admission_is_as_if_it_had_not_been(store, desk, corrections):
    with_lists(store, a_list(reentry=Reentry.NEVER))
    first = desk.scan("ADA1")
    undo = corrections.undo(first.entry_id, "wrong person")
    assert store.inside("main") == 0
    assert desk.scan("ADA1").admitted
    corrections.undo(undo.id, "it was the right one")
    assert desk.scan("ADA1").verdict is Verdict.ALREADY_ADMITTED


# -- clocks that are wrong


def test_a_clock_that_goes_back_does_not_bring_back_who_left(store, desk, clock):
    desk.scan("ADA1")
    clock.pass_by(minutes=-10)
    assert desk.scan("ADA1", OUT).verdict is Verdict.CHECKED_OUT
    assert store.inside("main") == 0
    assert desk.scan("ADA1").admitted
    assert store.inside("main") == 1
    assert desk.scan("ADA1").verdict is Verdict.ALREADY_ADMITTED


def test_a_clock_that_goes_back_does_not_move_a_refusal(store, desk, clock):
    clock.pass_by(days=400)
    desk.scan("NOBODY7")
    with_lists(store, a_list(closes=NOON))
    desk.scan("ADA1")
    clock.pass_by(days=-400)
    decision = desk.scan("ADA1")
    assert decision.admitted
    assert store.entry(decision.entry_id).at == NOON


def test_what_is_judged_is_the_moment_that_the_clock_shows(store, desk, clock):
    desk.scan("ADA1")
    clock.pass_by(minutes=-10)
    desk.scan("ADA1", OUT)
    with_lists(store, a_list(closes=clock()))
    assert desk.scan("ADA1").admitted


# -- both happen, or neither


def test_what_cannot_be_written_was_not_decided(store, desk):
    store._db.execute("PRAGMA query_only = ON")
    with pytest.raises(EventFileError, match="cannot be written"):
        desk.scan("ADA1")
    store._db.execute("PRAGMA query_only = OFF")
    assert journal(store) == []
    assert desk.scan("ADA1").admitted
    (line,) = journal(store)
    assert line.number == 1


def test_codes_that_wait_together_are_judged_in_turn(store, desk):
    listed(store, a_ticket("BOB2"))
    decisions = desk.scan_all(["ADA1", "NOBODY7", "ADA1", "", "BOB2"])
    assert [decision.verdict for decision in decisions] == [
        Verdict.ADMITTED,
        Verdict.UNKNOWN_CODE,
        Verdict.ALREADY_ADMITTED,
        Verdict.MALFORMED_CODE,
        Verdict.ADMITTED,
    ]
    assert [line.id for line in journal(store)] == [decision.entry_id for decision in decisions]
    assert [desk.scan_all(["ADA1"], OUT)[0].verdict, store.inside("main")] == ["checked_out", 1]
    assert problems(store) == []


def test_of_codes_that_wait_together_all_are_decided_or_none(store, desk):
    codes = ["ADA1", *("NOBODY7" for _ in range(40))]
    store._db.execute("PRAGMA max_page_count = 1")  # means: the file may not grow
    with pytest.raises(EventFileError, match="is full"):
        desk.scan_all(codes)
    assert journal(store) == []
    store._db.execute("PRAGMA max_page_count = 1000000")
    assert desk.scan_all(codes)[0].admitted
    assert [line.number for line in journal(store)] == list(range(1, 42))


@given(st.text(max_size=300) | st.binary(max_size=100).map(lambda raw: raw.decode("latin-1")))
def test_whatever_is_scanned_gets_a_verdict(store, desk, raw):
    before = len(journal(store))
    decision = desk.scan(raw)
    assert decision.verdict in {Verdict.UNKNOWN_CODE, Verdict.MALFORMED_CODE}
    assert said(decision)
    assert len(journal(store)) == before + 1
