"""How many may pass, how often, and on the way out."""

from datetime import UTC, datetime

import pytest

from checkin.core.admission import Door, decide
from checkin.core.event import Reentry
from checkin.core.journal import EntryKind
from checkin.core.moments import local_moment
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import (
    NOON,
    SECOND,
    a_list,
    a_scan,
    a_ticket,
    an_entry,
    an_exit,
    an_undo,
)
from tests.judging import BRUSSELS, BUCHAREST, DAY, HOUR, MINUTE, entered, judged, left, said

# -- how many


def test_the_last_seat_is_given_and_no_further_one():
    assert judged(door=Door(a_list(capacity=2), BUCHAREST, inside=1)).admitted
    decision = judged(door=Door(a_list(capacity=2), BUCHAREST, inside=2))
    assert decision.verdict is Verdict.FULL
    assert said(decision) == "Main door is full: 2 of 2 are inside. Somebody has to leave first."


def test_no_seats_means_nobody():
    assert judged(door=Door(a_list(capacity=0), BUCHAREST)).verdict is Verdict.FULL


def test_a_room_that_is_over_full_stays_closed():
    assert judged(door=Door(a_list(capacity=2), BUCHAREST, inside=3)).verdict is Verdict.FULL


def test_who_left_has_no_seat_any_more():
    door = Door(a_list(capacity=2), BUCHAREST, inside=2)
    assert judged(history=[entered(), left()], door=door).verdict is Verdict.FULL


def test_who_is_inside_needs_no_second_seat():
    door = Door(a_list(capacity=1, reentry=Reentry.ALWAYS), BUCHAREST, inside=1)
    assert judged(history=[entered()], door=door).admitted


def test_who_was_admitted_hears_so_even_where_the_room_is_full():
    door = Door(a_list(capacity=1), BUCHAREST, inside=1)
    assert judged(history=[entered()], door=door).verdict is Verdict.ALREADY_ADMITTED


# -- how often


def test_a_second_scan_says_when_and_where_the_first_was():
    first = entered(datetime(2026, 5, 14, 5, 41, tzinfo=UTC), desk="Desk 2")
    decision = judged(history=[first])
    assert decision.verdict is Verdict.ALREADY_ADMITTED
    assert decision.earlier == first
    assert said(decision) == "Admitted 08:41 at Desk 2."


@pytest.mark.parametrize("reentry", [Reentry.NEVER, Reentry.AFTER_EXIT])
def test_who_came_to_yesterdays_list_hears_today_which_one_is_open(reentry):
    today = a_list(id="day2", name="Day 2")
    yesterday = a_list(name="Day 1", closes=NOON - DAY + HOUR, reentry=reentry)
    came = entered(NOON - DAY)
    decision = judged(history=[came], door=Door(yesterday, BUCHAREST, others=(today,)))
    assert decision.verdict is Verdict.TOO_LATE
    assert said(decision) == "Day 1 closed yesterday, 13:00. That list is open now: Day 2."
    assert decision.earlier == came


def test_whoever_was_let_in_after_the_end_is_not_let_in_twice():
    late = an_entry(EntryKind.OVERRIDE, NOON - HOUR, verdict=Verdict.TOO_LATE)
    for closes in (NOON - 2 * HOUR, NOON - DAY):
        assert judged(history=[late], closes=closes).verdict is Verdict.ALREADY_ADMITTED


def test_a_second_scan_just_after_the_end_still_says_when_the_first_was():
    decision = judged(history=[entered(NOON - HOUR)], closes=NOON - MINUTE)
    assert decision.verdict is Verdict.ALREADY_ADMITTED


def test_who_left_is_welcome_back():
    decision = judged(history=[entered(), left()])
    assert decision.admitted
    assert said(decision) == "Welcome back. First admitted 11:00."


def test_where_coming_back_is_not_allowed_nobody_comes_back():
    decision = judged(history=[entered(), left()], reentry=Reentry.NEVER)
    assert decision.verdict is Verdict.ALREADY_ADMITTED
    assert said(decision) == "Admitted 11:00 at Desk 1. Coming back is not allowed here."


def test_once_a_day_is_once_a_day():
    decision = judged(history=[entered(), left()], reentry=Reentry.DAILY)
    assert decision.verdict is Verdict.ALREADY_ADMITTED
    assert said(decision) == (
        "Admitted 11:00 at Desk 1. Once a day is allowed here; next from tomorrow."
    )


def test_once_a_day_forgets_who_did_not_check_out_yesterday():
    assert judged(history=[entered(NOON - DAY)], reentry=Reentry.DAILY).admitted


def test_once_a_day_holds_though_the_clock_was_set_back_to_the_day_before():
    decision = judged(history=[entered(NOON + DAY)], reentry=Reentry.DAILY)
    assert decision.verdict is Verdict.ALREADY_ADMITTED


@pytest.mark.parametrize("history", [[entered()], [entered(), left()], [left()]])
def test_always_means_always(history):
    assert judged(history=history, reentry=Reentry.ALWAYS).admitted


@pytest.mark.parametrize("reentry", list(Reentry))
def test_an_exit_alone_is_no_admission(reentry):
    decision = judged(history=[left()], reentry=reentry)
    assert decision.admitted
    assert said(decision) == "Welcome."


@pytest.mark.parametrize("reentry", [Reentry.NEVER, Reentry.AFTER_EXIT, Reentry.DAILY])
def test_an_override_counts_as_an_entry(reentry):
    override = an_entry(EntryKind.OVERRIDE, NOON - HOUR, verdict=Verdict.UNPAID)
    decision = judged(history=[override], reentry=reentry)
    assert decision.verdict is Verdict.ALREADY_ADMITTED
    assert decision.earlier == override


def test_a_refused_scan_is_no_admission():
    refusal = an_entry(EntryKind.REFUSAL, NOON - HOUR, verdict=Verdict.TOO_EARLY)
    assert said(judged(history=[refusal])) == "Welcome."


def test_an_admission_that_was_undone_did_not_happen():
    first = entered()
    decision = judged(history=[first, an_undo(first)], reentry=Reentry.NEVER)
    assert said(decision) == "Welcome."


def test_an_undo_that_was_undone_did_not_happen_either():
    first = entered()
    undo = an_undo(first, NOON - MINUTE)
    decision = judged(history=[first, undo, an_undo(undo, NOON)])
    assert decision.verdict is Verdict.ALREADY_ADMITTED


def test_an_exit_that_was_undone_leaves_the_person_inside():
    out = left()
    assert judged(history=[entered(), out, an_undo(out)]).verdict is Verdict.ALREADY_ADMITTED


# -- days change at midnight of the event, also when the clocks do


def local(text, zone, *, latest=False):
    return local_moment(datetime.fromisoformat(text), zone, latest=latest)


@pytest.mark.parametrize("zone", [BUCHAREST, BRUSSELS])
@pytest.mark.parametrize("day", ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"])
def test_a_day_ends_at_local_midnight(zone, day):
    evening = local(f"{day} 23:59:59", zone)
    midnight = evening + SECOND
    door = Door(a_list(reentry=Reentry.DAILY), zone)
    morning = entered(local(f"{day} 00:00", zone))
    same = decide(a_scan(at=evening), a_ticket(), door, [morning])
    following = decide(a_scan(at=midnight), a_ticket(), door, [morning])
    assert same.verdict is Verdict.ALREADY_ADMITTED
    assert following.admitted


@pytest.mark.parametrize(
    ("zone", "offset"), [(BUCHAREST, 3), (BRUSSELS, 2)], ids=["Bucharest", "Brussels"]
)
def test_the_days_of_the_world_clock_do_not_count(zone, offset):
    # Late in the evening there it is still the same day in UTC, early in the morning not yet.
    before = datetime(2026, 5, 14, 24 - offset, tzinfo=UTC) - SECOND
    door = Door(a_list(reentry=Reentry.DAILY), zone)
    assert decide(a_scan(at=before + SECOND), a_ticket(), door, [entered(before)]).admitted
    utc_midnight = datetime(2026, 5, 15, tzinfo=UTC)
    decision = decide(a_scan(at=utc_midnight), a_ticket(), door, [entered(utc_midnight - SECOND)])
    assert decision.verdict is Verdict.ALREADY_ADMITTED


def test_the_hour_that_occurs_twice_is_one_day():
    first = local("2026-10-25 03:30", BUCHAREST)
    second = local("2026-10-25 03:30", BUCHAREST, latest=True)
    assert second - first == HOUR
    door = Door(a_list(reentry=Reentry.DAILY), BUCHAREST)
    decision = decide(a_scan(at=second), a_ticket(), door, [entered(first)])
    assert decision.verdict is Verdict.ALREADY_ADMITTED
    assert said(decision).startswith("Admitted 03:30 at Desk 1.")


@pytest.mark.parametrize(("zone", "hour"), [(BUCHAREST, 3), (BRUSSELS, 2)])
def test_a_window_to_the_hour_that_occurs_twice_ends_with_its_second_occurrence(zone, hour):
    closes = local(f"2026-10-25 0{hour}:30", zone, latest=True)
    door = Door(a_list(closes=closes), zone)
    assert decide(a_scan(at=closes), a_ticket(), door, ()).admitted
    assert decide(a_scan(at=closes + SECOND), a_ticket(), door, ()).verdict is Verdict.TOO_LATE


# -- on the way out


def test_who_is_inside_may_leave():
    decision = judged(history=[entered()], scan=an_exit())
    assert decision.verdict is Verdict.CHECKED_OUT
    assert not decision.admitted
    assert said(decision) == "Checked out."


@pytest.mark.parametrize("status", list(TicketStatus))
def test_who_is_inside_may_leave_whatever_became_of_the_ticket(status):
    ticket = a_ticket(status=status, valid_until=NOON - DAY, mode=AttendanceMode.VIRTUAL)
    decision = judged(ticket, [entered()], an_exit(), closes=NOON - DAY, categories=("Media",))
    assert decision.verdict is Verdict.CHECKED_OUT


def test_who_was_not_seen_in_leaves_with_a_remark():
    decision = judged(scan=an_exit())
    assert decision.verdict is Verdict.CHECKED_OUT
    assert said(decision) == "Checked out. No entry was recorded before."


def test_who_left_already_is_told_when():
    decision = judged(history=[entered(), left()], scan=an_exit())
    assert decision.verdict is Verdict.CHECKED_OUT
    assert said(decision) == "Checked out already 11:59."


def test_a_blocked_ticket_that_never_came_in_is_stopped_on_the_way_out():
    ticket = a_ticket(status=TicketStatus.BLOCKED)
    assert judged(ticket, scan=an_exit()).verdict is Verdict.BLOCKED


def test_whoever_is_not_registered_here_does_not_leave_here():
    decision = judged(scan=an_exit(), categories=("Media",))
    assert decision.verdict is Verdict.WRONG_LIST


def test_time_stops_nobody_from_leaving():
    ticket = a_ticket(valid_until=NOON - DAY)
    assert judged(ticket, scan=an_exit(), closes=NOON - DAY).verdict is Verdict.CHECKED_OUT
