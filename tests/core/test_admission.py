"""Who may pass a door: the ticket, and whom and when the door is for, word by word."""

from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.admission import Door, decide
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import (
    HALF_A_SECOND,
    NOON,
    SECOND,
    a_list,
    a_scan,
    a_ticket,
    an_attendee,
)
from tests.judging import BUCHAREST, DAY, HOUR, entered, judged, said

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


def test_a_closed_door_names_all_that_are_open():
    others = (a_list(id="lunch", name="Lunch"), a_list(id="tours", name="Tours", column="Tours"))
    ticket = a_ticket(extra=(("Tours", "yes"),))
    early = Door(a_list(opens=NOON + DAY), BUCHAREST, others=others)
    late = Door(a_list(closes=NOON - HOUR), BUCHAREST, others=others)
    wrong = Door(a_list(name="Media lounge", column="Media"), BUCHAREST, others=others)
    open_now = "Those lists are open now: Lunch, Tours."
    assert said(judged(ticket, door=early)) == f"Main door opens tomorrow, 12:00. {open_now}"
    assert said(judged(ticket, door=late)) == f"Main door closed 11:00. {open_now}"
    assert said(judged(ticket, door=wrong)) == f"Not registered for Media lounge. {open_now}"


def test_of_many_that_are_open_a_closed_door_names_the_first_few():
    others = tuple(a_list(id=each, name=f"Session {each}") for each in "ABCDEFGHI")
    late = Door(a_list(closes=NOON - HOUR), BUCHAREST, others=others)
    assert said(judged(door=late)).endswith("open now: Session A, Session B, Session C (+6).")


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
