"""A list whose rows say how it writes its days is read so in every row."""

from dataclasses import replace

import pytest

from checkin.importers import columns
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, recognise, warnings

HEADER = ("Name", "Code", "From", "Until")


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def table(*days):
    rows = [(f"Guest {n}", f"G{n}", first, last) for n, (first, last) in enumerate(days)]
    return a_table(*rows, header=HEADER)


def first_days(store):
    return [f"{ticket.valid_from:%Y-%m-%d}" for ticket in store.tickets() if ticket.valid_from]


@pytest.mark.parametrize("between", [0, 300])
def test_days_with_the_month_first_are_read_so_wherever_a_row_shows_it(imports, store, between):
    days = [("05/12/2026 12:00", "05/12/2026")] + [("", "")] * between + [("", "05/14/2026")]
    report = imports.run(table(*days))
    assert first_days(store) == ["2026-05-12"]
    reason = "Days are listed month first here, as another row shows; they are read so."
    assert warnings(report) == [(0, reason, "05/12/2026 12:00")]
    assert report.rows == len(days)


@pytest.mark.parametrize("between", [0, 300])
def test_days_with_the_day_first_are_read_so_without_a_word(imports, store, between):
    days = [("05/12/2026 12:00", "")] + [("", "")] * between + [("14/12/2026 12:00", "")]
    report = imports.run(table(*days))
    assert first_days(store) == ["2026-12-05", "2026-12-14"]
    assert not report.problems


@pytest.mark.parametrize("before", ["", "2026-05-01 12:00", "05/05/2026 12:00"])
def test_days_are_read_in_their_order_where_the_rows_before_them_show_none(imports, store, before):
    days = [(before, "")] * 300 + [("05/12/2026 12:00", ""), ("05/31/2026 12:00", "")]
    imports.run(table(*days))
    assert first_days(store)[-2:] == ["2026-05-12", "2026-05-31"]


@pytest.mark.parametrize(
    ("first", "other", "told"),
    [
        ("14/12/2026 12:00", "12/25/2026", "The month is first here, unlike elsewhere"),
        ("12/14/2026 12:00", "25/12/2026", "The day is first here, unlike elsewhere"),
    ],
)
def test_a_day_that_is_written_the_other_way_than_the_others_is_told(imports, first, other, told):
    days = [(first, "")] + [("", "")] * 300 + [("05/12/2026 12:00", other), ("", other)]
    ((row, reason, value),) = [
        warning for warning in warnings(imports.run(table(*days))) if warning[0]
    ]
    assert (row, value, reason.startswith(told)) == (303, other, True)


def test_days_in_words_and_short_years_are_read_as_those_of_the_event(imports, store):
    report = imports.run(table(("Mon 11 May 12:00", "13 maj"), ("12.5.26 12:00", "13.05.26")))
    assert first_days(store) == ["2026-05-11", "2026-05-12"]
    assert len({ticket.valid_until for ticket in store.tickets()}) == 1
    assert not report.problems


def test_no_more_of_a_list_is_held_than_until_a_row_shows_the_order(imports):
    days = [("05/12/2026", "")] + [("", "")] * 300 + [("05/31/2026", "")] + [("", "")] * 5000
    listed = table(*days)
    seen = []
    rows = (seen.append(row) or row for row in listed.rows)
    held = []
    imports.run(replace(listed, rows=rows), progress=lambda _: held.append(len(seen)))
    assert held[0] < 1000
    assert len(seen) == len(days)


def test_days_of_which_no_row_says_how_they_are_written_are_told(imports, store):
    report = imports.run(table(("05/12/2026 12:00", "05/12/2026")))
    assert first_days(store) == ["2026-12-05"]
    (told,) = warnings(report)
    assert told[1].startswith("Nothing in the list says whether the day or the month is first here")
    assert not imports.run(table(("05.12.2026 12:00", "05.12.2026"))).problems


@pytest.mark.parametrize(
    ("heading", "answers", "told"),
    [
        ("Paid", ("x", "", "x"), [2]),
        ("Confirmed", ("yes", "yes", ""), [3]),
        ("RSVP", ("", "x", ""), [1]),
        ("Will you attend?", ("Yes", "", "No"), [2, 3]),
        ("Paid", ("yes", "yes", "yes"), []),
        ("Paid", ("", "", ""), []),
        ("Cancelled", ("x", "", ""), []),
        ("On site", ("x", "", "x"), [2]),
        ("On site", ("x", "", "no"), [2]),
        ("Virtual", ("x", "", "x"), []),
        ("RSVP", ("x",) * 300 + ("",), [301]),
    ],
)
def test_rows_without_an_answer_are_told_where_a_column_asks_who_comes_in(
    store, clock, heading, answers, told
):
    rows = [(f"Guest {n}", f"G{n}", answer) for n, answer in enumerate(answers)]
    table = a_table(*rows, header=("Name", "Code", heading))
    found = warnings(Imports(store, columns.recognise, new_id, clock).run(table))
    assert [(row - 1, value) for row, _, value in found] == [(n, heading) for n in told]


def test_the_first_who_is_not_let_in_for_a_reply_is_told(store, clock):
    rows = [("Ada", "A1", "yes"), ("Bob", "B1", "no"), ("Cy", "C1", "no")]
    run = Imports(store, columns.recognise, new_id, clock).run
    ((row, reason, value),) = warnings(run(a_table(*rows, header=("Name", "Code", "Attendance"))))
    assert (row, value) == (3, "Attendance")
    assert reason.startswith("Who answered as in this row is not let in.")
    assert not run(a_table(*rows, header=("Name", "Code", "Paid"))).problems


def test_an_answer_may_tell_whether_somebody_comes_and_in_which_way(store, clock):
    answers = ("Yes, in person", "Yes - online", "No, sorry", "Yes", "", "Perhaps")
    rows = [(f"Guest {n}", f"G{n}", answer) for n, answer in enumerate(answers)]
    for heading in ("Will you attend?", "Attendance"):
        table = a_table(*rows, header=("Name", "Code", heading))
        report = Imports(store, columns.recognise, new_id, clock).run(table)
        assert [(row, value) for row, _, value in warnings(report)] == [
            (4, heading),
            (7, "Perhaps"),
        ]
        said = [(ticket.attendee.mode, ticket.status) for ticket in store.tickets()]
        assert said == [
            ("on-site", "valid"), ("virtual", "valid"), ("on-site", "canceled"),
            ("on-site", "valid"), ("on-site", "valid"), ("on-site", "valid"),
        ]  # fmt: skip
