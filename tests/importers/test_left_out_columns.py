"""Columns that may decide who comes in are told where they are not taken for it."""

import pytest

from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise


@pytest.mark.parametrize(
    ("name", "cells", "field"),
    [
        ("Registration status", ["Betaald", "Geannuleerd"], Field.STATUS),
        ("Attendance mode", ["Zaal", "Scherm"], Field.MODE),
    ],
)
def test_what_decides_who_comes_in_and_is_not_understood_is_told(name, cells, field):
    rows = [["Ana", cells[0]], ["Ion", cells[1]]]
    assert recognise(["Name", name], rows).not_taken == ((field, 1),)
    assert recognise(["Name", name], rows, {field: name}).not_taken == ()


def test_a_status_that_is_not_understood_is_told_though_another_column_is_taken():
    rows = [["Ana", "Geannuleerd", "yes", "Card"], ["Ion", "Betaald", "no", "Invoice"]]
    mapping = recognise(["Name", "Status", "Paid", "Payment status"], rows)
    assert (mapping.index(Field.STATUS), mapping.not_taken) == (
        2, ((Field.STATUS, 1), (Field.STATUS, 3)),
    )  # fmt: skip
    rows = [["Ana", "Geannuleerd", "yes"], ["Ion", "Avbokad", "yes"], ["Eva", "Klaar", "no"]]
    mapping = recognise(["Name", "Status", "Paid"], rows)
    assert (mapping.not_taken, mapping.rivals) == (((Field.STATUS, 1),), ())
    rows = [["Ana", "x", "Confirmed", "Betaald"], ["Ion", "x", "Canceled", "-"]]
    mapping = recognise(["Name", "Registered", "Attendee status", "Status"], rows)
    assert (mapping.index(Field.STATUS), mapping.not_taken) == (2, ())


@pytest.mark.parametrize(
    "paid", [["120.00", "60 €", "60 €"], ["2026-03-01", "12.3.2026", "1/5/26"]]
)
def test_what_was_paid_or_when_is_no_status_and_those_who_did_not_pay_are_told(paid):
    rows = [[f"Guest {at}", cell] for at, cell in enumerate(paid)]
    assert recognise(["Name", "Paid"], rows).not_taken == ()
    mapping = recognise(["Name", "Paid"], [*rows, ["Dan", "no"]])
    assert (mapping.index(Field.STATUS), mapping.not_taken) == (None, ((Field.STATUS, 1),))


@pytest.mark.parametrize("name", ["State", "Stato", "Paid"])
def test_a_column_that_may_well_be_something_else_is_passed_over(name):
    rows = [["Ana", "120.00"], ["Ion", "60.00"]]
    assert recognise(["Name", name], rows).not_taken == ()


def test_of_two_columns_of_statuses_the_other_one_is_told_where_it_refuses_somebody():
    rows = [["Ana", "Confirmed", "Paid"], ["Ion", "Confirmed", "Paid"]]
    header = ["Name", "Registration status", "Payment status"]
    assert recognise(header, rows).rivals == ()
    mapping = recognise(header, [*rows, ["Eva", "Confirmed", "Unpaid"]])
    assert (mapping.index(Field.STATUS), mapping.rivals) == (1, ((Field.STATUS, 2),))


@pytest.mark.parametrize("heading", ["Member State", "État membre", "Mitgliedstaat", "Stat membru"])
def test_the_member_state_of_the_union_is_a_country(heading):
    mapping = recognise(["Name", heading], [["Ana Pop", "RO"], ["Bo Ek", "SE"]])
    assert (mapping.index(Field.COUNTRY), mapping.not_taken) == (1, ())


@pytest.mark.parametrize("parts", [("Nome", "Apelido"), ("Nome", "Sobrenome"), ("Nom", "Cognoms")])
def test_last_names_are_not_left_out_in_languages_with_the_same_word_for_the_first(parts):
    mapping = recognise([*parts, "Email"], [["Ana", "Silva", "a@x.org"], ["Rui", "Costa", ""]])
    assert (mapping.index(Field.FIRST_NAME), mapping.index(Field.LAST_NAME)) == (0, 1)


@pytest.mark.parametrize("last", ["Refunded", "Blocked"])
def test_who_was_refunded_or_blocked_is_told_beside_any_other_column_of_who_comes(last):
    for other in ("Cancelled", "Waiting list", "Paid", "Confirmed", "Approved", "Attending"):
        mapping = recognise(["Name", last, other], [["Ana Pop", "Yes", "No"], ["Bo", "", ""]])
        assert mapping.index(Field.STATUS) == 2
        assert (Field.STATUS, 1) in mapping.rivals
