import pytest

from checkin.core.registration import (
    attends_in,
    is_expected,
    is_registered,
    ticket_to_check_in,
)
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import a_list, a_ticket


def test_a_list_asks_for_the_category_and_the_column():
    dinner = a_list(categories=("Speaker",), column="Dinner")
    assert is_registered(a_ticket(category="Speaker", extra=(("Dinner", "x"),)), dinner)
    assert not is_registered(a_ticket(category="Speaker", extra=(("Dinner", ""),)), dinner)
    assert not is_registered(a_ticket(category="Media", extra=(("Dinner", "x"),)), dinner)


def test_of_two_columns_with_one_name_the_first_counts():
    ticket = a_ticket(extra=(("Dinner", "no"), ("Dinner", "yes")))
    assert not is_registered(ticket, a_list(column="Dinner"))


@pytest.mark.parametrize("mode", list(AttendanceMode))
def test_a_list_without_modes_is_for_everybody(mode):
    assert attends_in(mode, a_list(modes=()))


def test_a_list_with_modes_is_for_those():
    assert attends_in(AttendanceMode.ON_SITE, a_list())
    assert not attends_in(AttendanceMode.VIRTUAL, a_list())


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (TicketStatus.VALID, True),
        (TicketStatus.UNPAID, True),
        (TicketStatus.UNAPPROVED, True),
        (TicketStatus.CANCELED, False),
        (TicketStatus.REVOKED, False),
        (TicketStatus.BLOCKED, False),
    ],
)
def test_who_may_still_come_is_expected(status, expected):
    assert is_expected(a_ticket(status=status), a_list()) is expected


def test_who_is_not_for_the_list_is_not_expected():
    assert not is_expected(a_ticket(mode=AttendanceMode.VIRTUAL), a_list())
    assert not is_expected(a_ticket(category="Media"), a_list(categories=("Speaker",)))


def test_of_several_tickets_the_valid_one_for_this_list_is_checked_in():
    speaker = a_ticket("S", category="Speaker")
    canceled = a_ticket("C", category="Media", status=TicketStatus.CANCELED)
    media = a_ticket("M", category="Media")
    press = a_list(categories=("Media",))
    assert ticket_to_check_in([speaker, canceled, media], press) is media
    assert ticket_to_check_in([canceled, speaker], press) is speaker
    assert ticket_to_check_in([], press) is None
