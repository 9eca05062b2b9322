"""An open quotation mark that a later one closes takes rows into a cell, which is told."""

import io

import pytest

from checkin.core.errors import ListUnreadable
from checkin.importers.source import read_table
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import counts, recognise, warnings

HEADER = "Name,E-mail,Company,Country\n"


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def imported(imports, text):
    return imports.run(read_table(io.BytesIO(text.encode()), name="list.csv"))


@pytest.mark.parametrize("between", [0, 1, 40])
def test_rows_that_an_open_quotation_mark_took_in_are_told(imports, between):
    swallowed = "".join(f"Guest {n},g{n}@x.org,Co,RO\n" for n in range(between))
    text = HEADER + f'Ada,a@x.org,"Co,RO\n{swallowed}Eve,e@x.org,"Poets",SE\nZoe,z@x.org,Co,SE\n'
    report = imported(imports, text)
    ((row, reason, _),) = warnings(report)
    assert row == 2
    assert f"the rows below, as many as {between + 1}:" in reason
    assert counts(report) == {"new": 2}


def test_rows_without_addresses_are_told_too(imports):
    text = 'Name;Company;Country\nAda;"Co;RO\nBob;Co;SE\nEve;"Poets";SE\n'
    assert [row for row, _, _ in warnings(imported(imports, text))] == [2]


@pytest.mark.parametrize(
    "cell",
    [
        "1 Main Street\nBucharest",
        "1 Main Street\nBucharest, Romania",
        "no nuts, no milk\nno eggs, no soy, please",
        "one\ntwo\nthree",
        "Ask for:\nBob, bob@x.org",
    ],
)
@pytest.mark.parametrize(
    "row", ['"{}",a@x.org,Co,RO', 'Ada,a@x.org,"{}",RO', 'Ada,a@x.org,Co,"{}"']
)
def test_a_cell_of_several_lines_is_no_swallowed_row(imports, row, cell):
    assert warnings(imported(imports, HEADER + row.format(cell) + "\n")) == []


def test_a_mark_in_another_column_leaves_a_row_that_is_rejected(imports):
    text = HEADER + 'Ada,a@x.org,"Co,RO\nEve,"e@x.org",Co,SE\n'
    report = imported(imports, text)
    assert counts(report) == {"rejected": 1}


def test_a_mark_that_is_never_closed_is_refused(imports):
    with pytest.raises(ListUnreadable, match="never closed"):
        imported(imports, HEADER + 'Ada,a@x.org,"Co,RO\nEve,e@x.org,Co,SE\n')
