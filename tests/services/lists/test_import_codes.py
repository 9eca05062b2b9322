"""Codes that a spreadsheet took for numbers before it wrote them into a list."""

from dataclasses import replace

import pytest

from checkin.core.lists.attendee_list import ColumnMapping, Field
from checkin.core.ticket import TicketStatus
from checkin.importers.spreadsheet import cell_text
from checkin.services.lists.imports import Imports
from tests.builders import a_ticket, listed, new_id
from tests.import_cases import a_table, counts, recognise, warnings


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


@pytest.mark.parametrize(
    ("listed", "code"),
    [("456.0", "456"), ("007.0", "007"), ("1E+15", "1000000000000000"), ("1.5E+3", "1500"),
     ("4.56E+02", "456"), ("456,0", "456"), ("1,5E+3", "1500"), ("4,5", "4,5"),
     ("1E5", "1E5"), ("A1.0", "A1.0"), ("4.5", "4.5"), ("1.25E+1", "1.25E+1")],
)  # fmt: skip
def test_a_code_that_was_taken_for_a_number_is_the_whole_one(imports, store, listed, code):
    table = a_table(("Ada Lovelace", "ada@x.org", "", listed), ("Bob", "", "", "B1"))
    report = imports.run(table)
    assert counts(report) == {"new": 2}
    assert not report.problems
    assert [ticket.code for ticket in store.tickets()] == [code, "B1"]
    assert counts(imports.run(replace(table, rows=[(2, table_row(listed))]))) == {
        "unchanged": 1,
        "vanished": 1,
    }


@pytest.mark.parametrize("code", ["1.23457E+14", "1,23457E+14", "1.23E+12", "1E+21"])
def test_a_rounded_code_is_kept_and_warned_of(imports, store, code):
    report = imports.run(a_table(("Ada Lovelace", "ada@x.org", "", code)))
    assert [ticket.code for ticket in store.tickets()] == [code]
    assert warnings(report) == [
        (
            2,
            "A spreadsheet has rounded this code; format its column as text and list it again.",
            code,
        )
    ]


@pytest.mark.parametrize("code", ["1.23457E+14", "456.0"])
@pytest.mark.parametrize("reading", ["CSV, UTF-8, commas", "XLSX, sheet “A”"])
def test_who_has_no_code_among_those_with_numbers_has_no_rounded_one(imports, code, reading):
    table = a_table(("Ada", "", "", code), ("Bob", "", "", ""))
    report = imports.run(replace(table, reading=reading))
    assert counts(report) == {"new": 2}
    assert not [value for row, _, value in warnings(report) if row != 2]


@pytest.mark.parametrize("code", ["-", "—", "n/a", "N/A", "TBA", "#N/A", "Saknas", "pending"])
@pytest.mark.parametrize("reading", ["CSV, UTF-8, commas", "XLSX, sheet “A”"])
def test_what_says_that_somebody_has_no_code_is_none(imports, store, code, reading):
    rows = [(name, "", "", code) for name in ("Ada", "Bob")]
    report = imports.run(replace(a_table(*rows, ("Eve", "", "", "456")), reading=reading))
    assert counts(report) == {"new": 3}
    assert len({ticket.code for ticket in store.tickets()} - {code}) == 3
    ((row, reason, value),) = warnings(report)
    assert (row, reason.partition(",")[0], value) == (2, "This is no code", code)


def test_a_code_that_was_issued_is_one_whatever_it_looks_like(imports, store):
    listed(store, a_ticket("TBA", name="Ada"))
    imports.run(a_table(("Ada", "", "", "TBA"), ("Bob", "", "", "N/A")))
    ada, bob = store.tickets()
    assert ada.code == "TBA"
    assert bob.code not in {"N/A", ""}


@pytest.mark.parametrize("several", ["T-300, T-301", "10001;10002", "A1B, A2B, A3B"])
@pytest.mark.parametrize("reading", ["CSV, UTF-8, commas", "XLSX, sheet “A”"])
def test_several_codes_in_a_cell_are_told(imports, several, reading):
    table = a_table(("Ada", "", "", several), ("Bob", "", "", "T-400"))
    ((row, reason, value),) = warnings(imports.run(replace(table, reading=reading)))
    assert (row, value) == (2, several)
    assert reason == (
        "These are several codes, it seems, and nobody is found by one of them; list each ticket "
        "in a row of its own."
    )


@pytest.mark.parametrize(
    "code",
    [
        "Main Street 1, Ada",
        "4,5",
        "111," * 50 + "x",
        "1" * 299 + ",",
        '{"a": "b1", "c": "d2"}',
        "T-300,",
    ],
)
def test_one_code_with_a_comma_is_not_told(imports, code):
    assert not imports.run(a_table(("Ada", "", "", code))).problems


def test_codes_that_a_workbook_holds_as_text_stay_as_they_are(imports, store):
    imports.run(replace(a_table(("Ada", "", "", "456.0")), reading="XLSX, sheet “A”"))
    assert [ticket.code for ticket in store.tickets()] == ["456.0"]


def test_a_code_that_a_workbook_has_rounded_is_warned_of(imports, store):
    code = cell_text(5.312312345712312e22)
    report = imports.run(replace(a_table(("Ada", "", "", code)), reading="XLSX, sheet “A”"))
    assert [ticket.code for ticket in store.tickets()] == [code]
    ((row, reason, value),) = warnings(report)
    assert (row, reason.partition(";")[0]) == (2, "A spreadsheet has rounded this code")
    assert value == "5.312312345712312E+22"


def table_row(code):
    return ["Ada Lovelace", "ada@x.org", "", code]


def test_a_column_of_codes_that_is_not_taken_is_told(store, clock):
    def as_recognised(*_):
        return ColumnMapping(((Field.NAME, 0),), not_taken=((Field.CODE, 3),))

    imports = Imports(store, as_recognised, new_id, clock)
    report = imports.run(a_table(("Ada", "", "", "RO"), ("Bob", "", "", "RO")))
    assert counts(report) == {"new": 2}
    ((row, reason, value),) = warnings(report)
    assert (row, value) == (0, "Code")
    assert reason.startswith("Not taken as the code")


@pytest.mark.parametrize(
    ("field", "words"), [(Field.STATUS, "nobody is refused"), (Field.MODE, "taken as on site")]
)
def test_a_column_that_says_who_comes_in_and_is_not_taken_is_told(store, clock, field, words):
    def as_recognised(*_):
        return ColumnMapping(((Field.NAME, 0),), not_taken=((field, 2),))

    report = Imports(store, as_recognised, new_id, clock).run(a_table(("Ada", "", "x", "")))
    ((row, reason, value),) = warnings(report)
    assert (row, value, words in reason) == (0, a_table().header[2], True)


@pytest.mark.parametrize("reading", ["CSV, UTF-8, commas", "XLSX, sheet “A”"])
def test_a_code_that_lost_its_zeros_in_a_spreadsheet_is_the_one_that_was_issued(
    imports, store, reading
):
    def run(*codes):
        rows = [(f"Guest {n}", "", "", code) for n, code in enumerate(codes)]
        return imports.run(replace(a_table(*rows), reading=reading))

    run("00123", "00124", "A0125")
    report = run("123", "124", "A0125")
    assert counts(report) == {"updated": 2, "unchanged": 1}
    assert [(row, value) for row, _, value in warnings(report)] == [(2, "123")]
    assert counts(run("123", "124", "A0125")) == {"unchanged": 3}
    assert {ticket.code for ticket in store.tickets()} == {"00123", "00124", "A0125"}
    assert not run("00123", "00124", "A0125").problems


def test_a_code_that_has_its_zeros_again_is_the_same_ticket_by_both_codes(imports, store):
    def run(*codes):
        return imports.run(a_table(*((f"Guest {n}", "", "Co", c) for n, c in enumerate(codes))))

    run("123", "124", "A0125")
    report = run("00123", "00124", "A0125")
    assert counts(report) == {"updated": 2, "unchanged": 1}
    assert [(row, value) for row, _, value in warnings(report)] == [(2, "00123")]
    for codes in (("00123", "00124", "A0125"), ("123", "124", "A0125"), ("00123", "124", "A0125")):
        assert not run(*codes).problems
        assert {ticket.code for ticket in store.tickets()} == {"123", "124", "A0125"}
        for number, code in ((0, "123"), (0, "00123"), (1, "124"), (1, "00124")):
            (ticket,) = store.tickets_by_code(code)
            assert (ticket.attendee.name, ticket.status) == (f"Guest {number}", TicketStatus.VALID)


def test_zeros_that_are_back_do_not_bring_a_revoked_code_back(imports, store):
    imports.run(a_table(("Ada", "ada@x.org", "", "123")))
    imports.run(a_table(("Ada", "ada@x.org", "", "900")))
    imports.run(a_table(("Ada", "ada@x.org", "", "00123")))
    states = {ticket.code: ticket.status for ticket in store.tickets()}
    assert states["00123"] is TicketStatus.VALID
    assert states["123"] is states["900"] is TicketStatus.REVOKED


def test_zeros_do_not_make_somebody_elses_code_theirs(imports, store):
    imports.run(a_table(("Ada", "", "", "123"), ("Bob", "", "", "77")))
    imports.run(a_table(("Ada", "", "", "123"), ("Bob", "", "", "00123")))
    held = {ticket.code: ticket.attendee.name for ticket in store.tickets()}
    assert (held["123"], held["00123"]) == ("Ada", "Bob")


def test_a_code_without_zeros_of_somebody_else_is_another_code(imports, store):
    imports.run(a_table(("Ada", "", "", "0123"), ("Bob", "", "", "00123"), ("Eve", "", "", "0124")))
    imports.run(a_table(("Bob", "", "", "123"), ("Di", "", "", "124")))
    held = {ticket.code: ticket.attendee.name for ticket in store.tickets()}
    assert held == {"0123": "Ada", "00123": "Bob", "0124": "Eve", "124": "Di"}


@pytest.mark.parametrize(
    ("codes", "rounded"),
    [
        (("4821930172653344", "4821931172653344"), ("4.82193E+15", "4.82193E+15")),
        (("4821930172653344", "7712399600000001"), ("4,82193E+15", "7,7124E+15")),
        (("48219301726533441234", "1999999999999999"), ("4.82193017265334E+19", "2.00000E+15")),
    ],
)
def test_a_code_that_was_rounded_in_a_spreadsheet_is_the_one_that_was_issued(
    imports, store, codes, rounded
):
    def run(*codes):
        return imports.run(
            a_table(*((f"Guest {n}", f"g{n}@x.org", "", code) for n, code in enumerate(codes)))
        )

    run(*codes)
    assert counts(run(*rounded)) == {"updated": 2}
    assert [(each.code, each.status) for each in store.tickets()] == [
        (code, TicketStatus.VALID) for code in codes
    ]
    assert not run(*codes).problems
