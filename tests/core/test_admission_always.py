"""What holds of every decision, whatever happened before."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.core.admission import Door, decide, pick
from checkin.core.decision import Reason, sentence
from checkin.core.event import Reentry
from checkin.core.journal import EntryKind, presence
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import (
    NOON,
    a_list,
    a_scan,
    a_ticket,
    an_entry,
    an_exit,
    an_undo,
)
from tests.judging import BRUSSELS, BUCHAREST, DAY, MINUTE

# -- several tickets with one code


def test_of_tickets_that_share_a_code_the_one_that_the_list_is_for_is_picked():
    media, speaker = a_ticket(id="1", category="Media"), a_ticket(id="2", category="Speaker")
    assert pick([media, speaker], a_scan(), a_list(categories=("Speaker",))) == speaker


def test_of_several_for_the_list_the_one_valid_now_is_picked():
    past = a_ticket(id="1", valid_until=NOON - DAY)
    now = a_ticket(id="2", valid_from=NOON)
    assert pick([past, now], a_scan(), a_list()) == now


@pytest.mark.parametrize("categories", [(), ("Media",)])
def test_where_several_or_none_fit_nobody_guesses(categories):
    tickets = [a_ticket(id="1"), a_ticket(id="2")]
    assert pick(tickets, a_scan(), a_list(categories=categories)) is None


# -- whatever happened before

moments = st.integers(0, 3 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))
kinds = st.sampled_from([EntryKind.ENTRY, EntryKind.EXIT, EntryKind.OVERRIDE, EntryKind.REFUSAL])


@st.composite
def histories(draw):
    """Draw what may have happened to a ticket: passages, refusals, undos and undos of undos."""
    lines = [an_entry(kind, at) for kind, at in draw(st.lists(st.tuples(kinds, moments)))]
    for _ in range(draw(st.integers(0, 4)) if lines else 0):
        lines.append(an_undo(draw(st.sampled_from(lines)), draw(moments)))
    return draw(st.permutations(lines))


tickets = st.builds(
    a_ticket,
    status=st.sampled_from(TicketStatus),
    category=st.sampled_from(["", "Speaker"]),
    mode=st.sampled_from(AttendanceMode),
    valid_from=st.none() | moments,
    valid_until=st.none() | moments,
)
lists = st.builds(
    a_list,
    reentry=st.sampled_from(Reentry),
    capacity=st.none() | st.integers(0, 3),
    categories=st.sampled_from([(), ("Speaker",)]),
    opens=st.none() | moments,
    closes=st.none() | moments,
)
zones = st.sampled_from([BUCHAREST, BRUSSELS])
doors = st.builds(Door, lists, zones, st.integers(0, 3))
# Nothing but what happened before keeps these from coming in, or a property of that would
# nearly always hold for another reason.
valid_tickets = st.builds(a_ticket, category=st.sampled_from(["", "Speaker"]))
open_doors = st.builds(Door, st.builds(a_list), zones)
scans = st.builds(a_scan, at=moments, direction=st.sampled_from(Direction))


@st.composite
def histories_of_who_is_inside(draw):
    """Draw whatever may have happened, and a last admission."""
    lines = draw(histories())
    last = draw(st.sampled_from([EntryKind.ENTRY, EntryKind.OVERRIDE]))
    return [*lines, an_entry(last, max([NOON, *(line.at for line in lines)]) + MINUTE)]


strict = st.sampled_from([Reentry.NEVER, Reentry.AFTER_EXIT])


def with_reentry(door, reentry):
    return replace(door, checkin_list=replace(door.checkin_list, reentry=reentry))


@given(valid_tickets, open_doors, histories_of_who_is_inside(), moments, strict)
def test_whoever_is_inside_is_not_admitted_again(ticket, door, history, at, reentry):
    assert not decide(a_scan(at=at), ticket, with_reentry(door, reentry), history).admitted


@given(valid_tickets, open_doors, histories_of_who_is_inside(), st.integers(0, 3 * 24 * 60))
def test_whoever_came_today_is_not_admitted_again_where_once_a_day_is_allowed(
    ticket, door, history, minutes
):
    at = history[-1].at + minutes * MINUTE
    decision = decide(a_scan(at=at), ticket, with_reentry(door, Reentry.DAILY), history)
    days = {moment.astimezone(door.zone).date() for moment in (at, history[-1].at)}
    assert not (decision.admitted and len(days) == 1)


@given(valid_tickets, open_doors, histories_of_who_is_inside(), moments)
def test_nobody_comes_twice_where_coming_back_is_not_allowed(ticket, door, history, at):
    out = an_entry(EntryKind.EXIT, history[-1].at + MINUTE)
    never = with_reentry(door, Reentry.NEVER)
    assert not decide(a_scan(at=at), ticket, never, [*history, out]).admitted


@given(tickets, doors, histories_of_who_is_inside(), moments)
def test_whoever_is_inside_may_always_leave(ticket, door, history, at):
    assert decide(an_exit(at=at), ticket, door, history).verdict is Verdict.CHECKED_OUT


@given(tickets, doors, histories(), scans)
def test_the_same_question_gets_the_same_answer_in_whatever_order_history_is_told(
    ticket, door, history, scan
):
    decision = decide(scan, ticket, door, history)
    assert decision == decide(scan, ticket, door, tuple(reversed(history)))


@given(valid_tickets, st.sampled_from(Reentry), histories(), moments, st.integers(0, 3))
def test_no_more_are_admitted_than_there_are_seats(ticket, reentry, history, at, seats):
    full = Door(a_list(reentry=reentry, capacity=seats), BUCHAREST, inside=seats)
    assume(not presence(history).inside)
    assert not decide(a_scan(at=at), ticket, full, history).admitted


@given(st.none() | tickets, doors, histories(), scans)
def test_every_decision_can_be_said(ticket, door, history, scan):
    decision = decide(scan, ticket, door, history if ticket else ())
    words = sentence(decision.explanation, scan.at, door.zone)
    assert words.endswith(".")
    assert "{" not in words


def test_reasons_of_servers_can_be_said_too():
    assert Reason.RULES.value.format(list="Dinner") == "The rules of Dinner do not allow it now."
