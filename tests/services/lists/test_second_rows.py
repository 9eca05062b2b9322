"""Somebody who registered twice, and was called off once, comes in by the ticket that is valid."""

import pytest

from checkin.core.lists.attendee_list import ProblemKind
from checkin.core.ticket import TicketStatus
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, counts, recognise, told

HEADER = ("Name", "E-mail", "Code", "Status")
DUPLICATE = ProblemKind.DUPLICATE
VALID, CANCELED = TicketStatus.VALID, TicketStatus.CANCELED


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def a_list(*rows):
    return a_table(*(("Ann Lee", "a@x.org", *row) for row in rows), header=HEADER)


def status_by_code(store, *codes):
    return [{ticket.status for ticket in store.tickets_by_code(code)} for code in codes]


@pytest.mark.parametrize("states", [("canceled", "paid"), ("paid", "canceled")])
def test_who_registered_again_comes_in_by_the_new_code_alone(imports, store, states):
    table = a_list(*zip(("A1", "B1"), states, strict=True))
    assert counts(imports.run(table)) == {"new": 1, "updated": 1}
    statuses = [{VALID if state == "paid" else CANCELED} for state in states]
    assert status_by_code(store, "A1", "B1") == statuses
    table = a_list(*zip(("A1", "B1"), states, strict=True))
    assert counts(imports.run(table)) == {"unchanged": 2}


@pytest.mark.parametrize("states", [("canceled", "paid"), ("paid", "canceled")])
def test_of_two_codes_of_a_ticket_one_may_be_called_off_later(imports, store, states):
    imports.run(a_list(("A1", "paid"), ("B1", "paid")))
    imports.run(a_list(*zip(("A1", "B1"), states, strict=True)))
    assert status_by_code(store, "A1", "B1") == [{VALID}, {VALID}]
    imports.run(a_list(("A1", "canceled"), ("B1", "canceled")))
    assert status_by_code(store, "A1", "B1") == [{CANCELED}, {CANCELED}]


@pytest.mark.parametrize("states", [("canceled", "paid"), ("paid", "canceled")])
def test_a_ticket_that_was_called_off_is_not_missed_where_the_list_drops_it(imports, states):
    rows = list(zip(("A1", "B1"), states, strict=True))
    imports.run(a_list(*rows))
    report = imports.run(a_list(*(row for row in rows if row[1] == "paid")))
    assert (counts(report), report.problems) == ({"unchanged": 1}, ())


def test_of_two_codes_that_let_nobody_in_the_first_says_why_however_often_the_list_comes(
    imports, store
):
    rows = (("A1", "pending"), ("B1", "canceled"))
    for _ in range(3):
        imports.run(a_list(*rows))
        assert status_by_code(store, "A1", "B1") == [{TicketStatus.UNAPPROVED}] * 2


@pytest.mark.parametrize("states", [("canceled", "paid"), ("paid", "canceled")])
def test_without_codes_the_status_of_the_first_row_stays_and_that_is_told(imports, store, states):
    report = imports.run(a_list(*zip(("", ""), states, strict=True)))
    ((row, reason, _),) = told(report, DUPLICATE)
    assert (row, reason.startswith("Row 2 names the same person with another status")) == (3, True)
    (ticket,) = store.tickets()
    assert ticket.status is (VALID if states[0] == "paid" else CANCELED)


def test_who_changed_the_way_to_attend_in_a_second_answer_is_told(imports):
    rows = (("Ann", "a@x.org", "virtual"), ("Ann", "a@x.org", "on site"), ("Ann", "a@x.org", ""),
            ("Bo", "b@x.org", "virtual"), ("Bo", "b@x.org", "online"))  # fmt: skip
    report = imports.run(a_table(*rows, header=("Name", "E-mail", "Mode")))
    of_another = "Row 2 names the same person with another status or way to attend"
    assert [(each[0], each[1].startswith(of_another)) for each in told(report, DUPLICATE)] == [
        (3, True), (4, True), (6, False),
    ]  # fmt: skip
