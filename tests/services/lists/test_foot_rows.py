"""Rows that sum a list up are no people."""

import pytest

from checkin.core.lists.attendee_list import ProblemKind
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, codes, counts, recognise, told


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


@pytest.mark.parametrize(
    "foot",
    [("Total",), ("TOTAL:", "", "", "2"), ("Totalt: 398",), ("Summe Teilnehmer", "412"),
     ("Yhteensä",), ("Total général", "", "2"), ("Grand total", "", "", "12,5 €"),
     ("Sous-total", "", "2"), ("Total participanți: 2",), ("Totalt antal anmälda: 2",),
     ("Total: 2 (1 paid)",), ("11 participants", "", "Total"), ("2 personer", "Summa", "", "2"),
     ("Anzahl Teilnehmer: 2",), ("Yhteensä 2 osallistujaa",), ("Total de participantes", "", "2")],
)  # fmt: skip
def test_a_sum_at_the_foot_of_a_list_is_nobody(imports, store, foot):
    report = imports.run(a_table(("Ada", "ada@x.org", "Co", "A1"), ("Bob", "", "", "B1"), foot))
    assert counts(report) == {"new": 2, "rejected": 1}
    said = ", ".join(filter(None, foot))
    assert told(report, ProblemKind.REJECTED) == [(4, "The row is a sum, and names nobody.", said)]
    assert codes(store) == {"Ada": "A1", "Bob": "B1"}


@pytest.mark.parametrize(
    "somebody",
    [("Total Ali", "", "", "7"), ("Summa", "summa@x.org"), ("Somme", "", "Acme"),
     ("Total", "", "", "A7"), ("Somma Anna",), ("Sumi",),
     ("Guest number 3",), ("2 participants", "", "Acme"), ("Paid", "", "Total")],
)  # fmt: skip
def test_who_is_called_like_a_sum_comes_in(imports, store, somebody):
    report = imports.run(a_table(("Ada", "ada@x.org", "Co", "A1"), somebody))
    assert counts(report) == {"new": 2}
    assert somebody[0] in codes(store)


def test_a_sum_below_a_long_list_is_nobody_wherever_it_is_cut(imports):
    for length in (198, 199, 200, 201, 499, 500, 501):
        rows = [(f"Guest {n}", "", "", f"G{n}") for n in range(length)]
        table = a_table(*rows, ("Total", "", "", str(length)), ("Total", "3"))
        report = imports.run(table, dry_run=True)
        assert counts(report)["rejected"] == 2
