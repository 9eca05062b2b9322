from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.list_values import last_moment_of, mode_of, moment_of, status_of
from checkin.core.ticket import AttendanceMode, TicketStatus

BUCHAREST = ZoneInfo("Europe/Bucharest")


@pytest.mark.parametrize(
    "text",
    "Virtual|online|Remote|ONLINE|I will attend online|På distans|verkossa|etänä|la distanță|Online"
    "|virtuell|à distance|En ligne|en línea|Da remoto|a distanza|zdalnie|virtual".split("|"),
)
def test_virtual_attendance_is_read_in_eight_languages(text):
    assert mode_of(text) is AttendanceMode.VIRTUAL


@pytest.mark.parametrize(
    "text",
    "On-site|onsite|on site|In person|I will come in person|På plats|paikan päällä|în persoană"
    "|fizic|Vor Ort|Präsenz|Présentiel|Sur place|presencial"
    "|En persona|in presenza|Hybrid|on-site".split("|"),
)
def test_attendance_on_site_is_read_in_eight_languages(text):
    assert mode_of(text) is AttendanceMode.ON_SITE


@pytest.mark.parametrize("text", ["", "yes", "Attending", "onsite or online", "Vegetarian", "3"])
def test_a_mode_that_is_not_said_is_none(text):
    assert mode_of(text) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("paid", TicketStatus.VALID),
        ("Paid", TicketStatus.VALID),
        ("Completed", TicketStatus.VALID),
        ("Attending", TicketStatus.VALID),
        ("bezahlt", TicketStatus.VALID),
        ("bekräftad", TicketStatus.VALID),
        ("confirmée", TicketStatus.VALID),
        ("valid", TicketStatus.VALID),
        ("Cancelled", TicketStatus.CANCELED),
        ("canceled", TicketStatus.CANCELED),
        ("Withdrawn", TicketStatus.CANCELED),
        ("Rejected", TicketStatus.CANCELED),
        ("Not Attending", TicketStatus.CANCELED),
        ("storniert", TicketStatus.CANCELED),
        ("Peruutettu", TicketStatus.CANCELED),
        ("anulat", TicketStatus.CANCELED),
        ("Awaiting payment", TicketStatus.UNPAID),
        ("not paid", TicketStatus.UNPAID),
        ("unpaid", TicketStatus.UNPAID),
        ("pendiente de pago", TicketStatus.UNPAID),
        ("Pending", TicketStatus.UNAPPROVED),
        ("approval pending", TicketStatus.UNAPPROVED),
        ("Waiting list", TicketStatus.UNAPPROVED),
        ("blocked", TicketStatus.BLOCKED),
        ("revoked", TicketStatus.REVOKED),
        ("", None),
        ("Romania", None),
        ("paidophile", None),
    ],
)
def test_a_status_is_read_as_lists_spell_it(text, status):
    assert status_of(text) is status


_UNPAID = (
    "not yet paid|partially paid|to be paid|inte betald|ej ännu betald|delvis betald|"
    "ei vielä maksettu|nu a plătit|noch nicht ganz bezahlt|teilweise bezahlt|pas encore payé|"
    "n'a pas payé|no ha pagado|non ancora pagato|Registered, partly paid|Paid: no"
)
_UNAPPROVED = (
    "to be confirmed|not yet confirmed|not complete|Not registered|ej bekräftad|ej anmäld|"
    "ei vahvistettu|neaprobat, nu este confirmat|noch nicht angemeldet|non approuvé|"
    "no aprobado|non approvato|Awaiting approval|Bestätigt: nein"
)
_VALID = (
    "Confirmed, not checked in|Dinner: no, confirmed|Paid (no dinner)|no dinner, paid|"
    "approved with no remarks"
)


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        (_UNPAID, TicketStatus.UNPAID),
        (_UNAPPROVED, TicketStatus.UNAPPROVED),
        ("no longer attending|invalid|ungültig|ogiltig", TicketStatus.CANCELED),
        (_VALID, TicketStatus.VALID),
    ],
)
def test_a_word_that_is_denied_lets_nobody_in(texts, status):
    understood = {text: status_of(text) for text in texts.split("|")}
    assert understood == dict.fromkeys(understood, status)


@pytest.mark.parametrize("status", list(TicketStatus))
def test_our_own_words_for_a_status_are_read_back(status):
    assert status_of(status.value) is status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-14", datetime(2026, 5, 13, 21, 0, tzinfo=UTC)),
        ("2026-05-14 09:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("2026-05-14T09:00:30Z", datetime(2026, 5, 14, 9, 0, 30, tzinfo=UTC)),
        ("2026-05-14T09:00:00+02:00", datetime(2026, 5, 14, 7, 0, tzinfo=UTC)),
        ("14.05.2026 09:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("14.5.2026", datetime(2026, 5, 13, 21, 0, tzinfo=UTC)),
        ("14/05/2026 9:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("5/14/2026 9:00 PM", datetime(2026, 5, 14, 18, 0, tzinfo=UTC)),
        ("2026/05/14 09.30", datetime(2026, 5, 14, 6, 30, tzinfo=UTC)),
        ("2026-01-14 12:00 am", datetime(2026, 1, 13, 22, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_is_read_in_the_events_zone(text, expected):
    assert moment_of(text, BUCHAREST) == expected


def test_a_bare_last_day_counts_to_its_last_second():
    assert last_moment_of("2026-05-16", BUCHAREST) == datetime(2026, 5, 16, 20, 59, 59, tzinfo=UTC)
    assert last_moment_of("16.05.2026", BUCHAREST) == last_moment_of("2026-05-16", BUCHAREST)


@pytest.mark.parametrize(
    "text",
    ["", "tomorrow", "20260514", "31.02.2026", "2026-13-40", "14.05.", "0001-01-01", "9:00", "1e9",
     "2026-05-14 25:00", "2026-05-14 9 o'clock", "١٤.٠٥.٢٠٢٦"],
)  # fmt: skip
def test_what_is_no_moment_is_none(text):
    assert moment_of(text, BUCHAREST) is None


@given(st.text())
def test_no_text_is_too_odd_to_be_read(text):
    mode_of(text)
    status_of(text)
    for read in (moment_of, last_moment_of):
        moment = read(text, BUCHAREST)
        assert moment is None or moment.tzinfo is UTC
