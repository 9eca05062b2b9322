"""Who may pass: every verdict that needs no server, and why, word by word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.core.admission import Door, decide, pick
from checkin.core.decision import Reason, sentence
from checkin.core.event import Reentry
from checkin.core.journal import EntryKind, presence
from checkin.core.moments import local_moment
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import (
    HALF_A_SECOND,
    NOON,
    SECOND,
    a_list,
    a_scan,
    a_ticket,
    an_attendee,
    an_entry,
    an_exit,
    an_undo,
)

BUCHAREST = ZoneInfo("Europe/Bucharest")
BRUSSELS = ZoneInfo("Europe/Brussels")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def judged(ticket=None, history=(), scan=None, door=None, **rules):
    """Judge a scan at noon of a good ticket at a door with these rules."""
    return decide(
        scan or a_scan(), ticket or a_ticket(), door or Door(a_list(**rules), BUCHAREST), history
    )


def said(decision, zone=BUCHAREST):
    return sentence(decision.explanation, decision.scan.at, zone)


def entered(at=NOON - HOUR, **fields):
    return an_entry(at=at, **fields)


def left(at=NOON - MINUTE):
    return an_entry(EntryKind.EXIT, at)


# -- the ticket itself


def test_a_good_ticket_is_welcome():
    decision = judged()
    assert decision.admitted
    assert decision.verdict is Verdict.ADMITTED
    assert said(decision) == "Welcome."


def test_nobody_knows_an_unknown_code():
    decision = decide(a_scan("ADA2"), None, Door(a_list(), BUCHAREST), ())
    assert decision.verdict is Verdict.UNKNOWN_CODE
    assert decision.ticket is None
    assert said(decision) == (
        "No ticket has this code. Search by name, or check that the ticket is for this event."
    )


@pytest.mark.parametrize(
    ("status", "verdict", "words"),
    [
        (
            TicketStatus.CANCELED,
            Verdict.CANCELED,
            "This ticket was canceled. Send the person to the registration desk.",
        ),
        (
            TicketStatus.UNPAID,
            Verdict.UNPAID,
            "This ticket is not paid. Send the person to the registration desk.",
        ),
        (
            TicketStatus.UNAPPROVED,
            Verdict.UNAPPROVED,
            "This registration is not approved yet. Send the person to the registration desk.",
        ),
        (TicketStatus.BLOCKED, Verdict.BLOCKED, "This ticket is blocked. Call a supervisor."),
        (
            TicketStatus.REVOKED,
            Verdict.REVOKED,
            "This ticket was replaced or withdrawn. Ask for the newest one.",
        ),
    ],
)
def test_a_ticket_that_is_not_valid_is_refused_with_the_reason(status, verdict, words):
    decision = judged(a_ticket(status=status))
    assert decision.verdict is verdict
    assert not decision.admitted
    assert said(decision) == words


def test_a_status_weighs_more_than_having_been_admitted():
    decision = judged(a_ticket(status=TicketStatus.BLOCKED), [entered()])
    assert decision.verdict is Verdict.BLOCKED


@pytest.mark.parametrize(
    ("offset", "verdict"),
    [
        (-SECOND, Verdict.TOO_EARLY),
        (-HALF_A_SECOND, Verdict.TOO_EARLY),
        (0 * SECOND, Verdict.ADMITTED),
        (HALF_A_SECOND, Verdict.ADMITTED),
    ],
)
def test_a_ticket_is_valid_from_its_first_second(offset, verdict):
    decision = judged(a_ticket(valid_from=NOON), scan=a_scan(at=NOON + offset))
    assert decision.verdict is verdict


@pytest.mark.parametrize(
    ("offset", "verdict"),
    [
        (0 * SECOND, Verdict.ADMITTED),
        (HALF_A_SECOND, Verdict.ADMITTED),
        (SECOND - timedelta(microseconds=1), Verdict.ADMITTED),
        (SECOND, Verdict.TOO_LATE),
    ],
)
def test_a_ticket_is_valid_through_its_last_second(offset, verdict):
    decision = judged(a_ticket(valid_until=NOON), scan=a_scan(at=NOON + offset))
    assert decision.verdict is verdict


def test_a_ticket_may_be_valid_for_one_second():
    ticket = a_ticket(valid_from=NOON, valid_until=NOON)
    assert judged(ticket).admitted


@pytest.mark.parametrize(
    ("valid_from", "words"),
    [
        (datetime(2026, 5, 14, 9, 30, tzinfo=UTC), "Valid from 12:30."),
        (datetime(2026, 5, 15, 6, 0, tzinfo=UTC), "Valid from tomorrow, 09:00."),
        (datetime(2026, 5, 18, 6, 0, tzinfo=UTC), "Valid from Monday, 09:00."),
        (datetime(2026, 6, 1, 6, 0, tzinfo=UTC), "Valid from 1 Jun 2026, 09:00."),
    ],
)
def test_who_comes_too_early_hears_from_when(valid_from, words):
    assert said(judged(a_ticket(valid_from=valid_from))) == words


def test_who_comes_too_late_hears_until_when():
    decision = judged(a_ticket(valid_until=NOON - DAY))
    assert said(decision) == "Valid until yesterday, 12:00."


# -- the door: its window, whom it is for


@pytest.mark.parametrize(
    ("offset", "verdict"),
    [
        (-SECOND, Verdict.TOO_EARLY),
        (-HALF_A_SECOND, Verdict.TOO_EARLY),
        (0 * SECOND, Verdict.ADMITTED),
        (HALF_A_SECOND, Verdict.ADMITTED),
        (HOUR, Verdict.ADMITTED),
        (HOUR + HALF_A_SECOND, Verdict.ADMITTED),
        (HOUR + SECOND, Verdict.TOO_LATE),
    ],
)
def test_a_door_is_open_from_its_first_second_through_its_last(offset, verdict):
    decision = judged(scan=a_scan(at=NOON + offset), opens=NOON, closes=NOON + HOUR)
    assert decision.verdict is verdict


@pytest.mark.parametrize("offset", [timedelta(0), HALF_A_SECOND, SECOND])
def test_a_moment_within_a_second_stands_for_the_whole_second(offset):
    within = NOON + timedelta(milliseconds=700)
    at = a_scan(at=NOON + offset)
    assert judged(scan=at, opens=within).verdict is Verdict.ADMITTED
    assert judged(a_ticket(valid_from=within), scan=at).verdict is Verdict.ADMITTED
    last = Verdict.TOO_LATE if offset == SECOND else Verdict.ADMITTED
    assert judged(scan=at, closes=within).verdict is last
    assert judged(a_ticket(valid_until=within), scan=at).verdict is last


def test_a_closed_door_says_when_it_opens_or_closed():
    assert said(judged(opens=NOON + HOUR)) == "Main door opens 13:00."
    assert said(judged(closes=NOON - DAY)) == "Main door closed yesterday, 12:00."


def test_a_closed_door_names_the_one_that_is_open():
    matchmaking = a_list(id="matchmaking", name="Matchmaking")
    early = Door(a_list(opens=NOON + DAY), BUCHAREST, others=(matchmaking,))
    late = Door(a_list(closes=NOON - HOUR), BUCHAREST, others=(matchmaking,))
    assert said(judged(door=early)) == (
        "Main door opens tomorrow, 12:00. That list is open now: Matchmaking."
    )
    assert said(judged(door=late)) == (
        "Main door closed 11:00. That list is open now: Matchmaking."
    )


def test_a_closed_door_names_no_other_that_would_not_admit_either():
    others = (
        a_list(id="tomorrow", name="Tomorrow", opens=NOON + DAY),
        a_list(id="press", name="Press", categories=("Media",)),
        a_list(id="stream", name="Stream", modes=(AttendanceMode.VIRTUAL,)),
    )
    door = Door(a_list(opens=NOON + HOUR), BUCHAREST, others=others)
    assert said(judged(door=door)) == "Main door opens 13:00."


@pytest.mark.parametrize(
    ("category", "categories"),
    [
        ("Speaker", ()),
        ("Speaker", ("Speaker",)),
        ("SPEAKER", ("Media", "speaker")),
        ("Vortragende ", ("vortragende",)),
        ("Întâlnire", ("intalnire",)),
        ("Ομιλητής", ("ΟΜΙΛΗΤΗΣ",)),
        ("", ("",)),
    ],
)
def test_a_category_passes_where_it_is_named_however_it_is_spelt(category, categories):
    assert judged(a_ticket(category=category), categories=categories).admitted


@pytest.mark.parametrize("category", ["", "Speakers", "Media"])
def test_a_category_that_is_not_named_does_not_pass(category):
    decision = judged(a_ticket(category=category), categories=("Speaker",))
    assert decision.verdict is Verdict.WRONG_LIST
    assert said(decision) == "Not registered for Main door."


def test_a_ticket_without_a_category_of_its_own_has_that_of_its_holder():
    speaker = an_attendee(category="Speaker")
    assert judged(a_ticket(attendee=speaker), categories=("Speaker",)).admitted
    for_media = a_ticket(attendee=speaker, category="Media")
    assert not judged(for_media, categories=("Speaker",)).admitted


@pytest.mark.parametrize("cell", ["x", "Yes", "JA", "da", "✓", "kyllä", "sí", "confirmed", "1"])
def test_a_column_that_says_yes_lets_in(cell):
    assert judged(a_ticket(extra=(("Dinner", cell),)), column="Dinner").admitted


@pytest.mark.parametrize("cell", ["", "no", "nein", "maybe", "waiting list", "0", "-", "declined"])
def test_a_column_that_says_anything_else_does_not(cell):
    decision = judged(a_ticket(extra=(("Dinner", cell),)), column="Dinner")
    assert decision.verdict is Verdict.WRONG_LIST


def test_who_has_no_such_column_is_not_registered():
    assert judged(a_ticket(), column="Dinner").verdict is Verdict.WRONG_LIST


def test_who_is_at_the_wrong_door_hears_which_is_open():
    matchmaking = a_list(id="matchmaking", name="Matchmaking", column="Matchmaking")
    dinner = a_list(id="dinner", name="Dinner", column="Dinner", opens=NOON + HOUR)
    ticket = a_ticket(extra=(("Matchmaking", "yes"), ("Dinner", "yes")))
    door = Door(a_list(name="Media lounge", column="Media"), BUCHAREST, 0, (matchmaking, dinner))
    decision = judged(ticket, door=door)
    assert decision.verdict is Verdict.WRONG_LIST
    assert said(decision) == (
        "Not registered for Media lounge. That list is open now: Matchmaking."
    )


def test_who_is_at_the_wrong_door_hears_of_what_comes_later():
    open_to_all = a_list(id="day2", name="Day 2", opens=NOON + DAY)
    dinner = a_list(id="dinner", name="Dinner", column="Dinner", opens=NOON + HOUR)
    ticket = a_ticket(extra=(("Dinner", "yes"),))
    door = Door(a_list(name="Media lounge", column="Media"), BUCHAREST, 0, (open_to_all, dinner))
    assert said(judged(ticket, door=door)) == (
        "Not registered for Media lounge. Registered for Dinner."
    )


def test_a_virtual_attendee_at_the_desk_may_be_switched():
    decision = judged(a_ticket(mode=AttendanceMode.VIRTUAL))
    assert decision.verdict is Verdict.VIRTUAL_ONLY
    assert said(decision) == (
        "Registered for virtual attendance only. A supervisor may switch it to on site."
    )


def test_a_virtual_session_is_not_for_those_on_site():
    decision = judged(name="Stream", modes=(AttendanceMode.VIRTUAL,))
    assert decision.verdict is Verdict.WRONG_LIST
    assert said(decision) == (
        "Stream is for virtual attendance; this person is registered on site."
    )


@pytest.mark.parametrize("mode", list(AttendanceMode))
@pytest.mark.parametrize("modes", [(), tuple(AttendanceMode)])
def test_a_list_for_both_modes_or_none_named_takes_everybody(mode, modes):
    assert judged(a_ticket(mode=mode), modes=modes).admitted


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


@pytest.mark.parametrize("history", [[entered()], [entered(), left()], [left()]])
def test_always_means_always(history):
    assert judged(history=history, reentry=Reentry.ALWAYS).admitted


@pytest.mark.parametrize("reentry", list(Reentry))
def test_an_exit_alone_is_no_admission(reentry):
    assert judged(history=[left()], reentry=reentry).admitted


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


def test_who_left_already_was_not_seen_in_again():
    decision = judged(history=[entered(), left()], scan=an_exit())
    assert said(decision) == "Checked out. No entry was recorded before."


def test_a_blocked_ticket_that_never_came_in_is_stopped_on_the_way_out():
    ticket = a_ticket(status=TicketStatus.BLOCKED)
    assert judged(ticket, scan=an_exit()).verdict is Verdict.BLOCKED


def test_whoever_is_not_registered_here_does_not_leave_here():
    decision = judged(scan=an_exit(), categories=("Media",))
    assert decision.verdict is Verdict.WRONG_LIST


def test_time_stops_nobody_from_leaving():
    ticket = a_ticket(valid_until=NOON - DAY)
    assert judged(ticket, scan=an_exit(), closes=NOON - DAY).verdict is Verdict.CHECKED_OUT


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
doors = st.builds(Door, lists, st.sampled_from([BUCHAREST, BRUSSELS]), st.integers(0, 3))
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


@given(tickets, doors, histories_of_who_is_inside(), moments, strict)
def test_whoever_is_inside_is_not_admitted_again(ticket, door, history, at, reentry):
    assert not decide(a_scan(at=at), ticket, with_reentry(door, reentry), history).admitted


@given(tickets, doors, histories_of_who_is_inside(), st.integers(0, 3 * 24 * 60))
def test_whoever_came_today_is_not_admitted_again_where_once_a_day_is_allowed(
    ticket, door, history, minutes
):
    at = history[-1].at + minutes * MINUTE
    decision = decide(a_scan(at=at), ticket, with_reentry(door, Reentry.DAILY), history)
    days = {moment.astimezone(door.zone).date() for moment in (at, history[-1].at)}
    assert not (decision.admitted and len(days) == 1)


@given(tickets, doors, histories_of_who_is_inside(), moments)
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


@given(tickets, lists, histories(), scans, st.integers(0, 3))
def test_no_more_are_admitted_than_there_are_seats(ticket, checkin_list, history, scan, seats):
    full = Door(replace(checkin_list, capacity=seats), BUCHAREST, inside=seats)
    assume(not presence(history).inside)
    assert not decide(scan, ticket, full, history).admitted


@given(st.none() | tickets, doors, histories(), scans)
def test_every_decision_can_be_said(ticket, door, history, scan):
    decision = decide(scan, ticket, door, history if ticket else ())
    words = sentence(decision.explanation, scan.at, door.zone)
    assert words.endswith(".")
    assert "{" not in words


def test_reasons_of_servers_can_be_said_too():
    assert Reason.RULES.value.format(list="Dinner") == "The rules of Dinner do not allow it now."
