"""Rows are read some hundred at a time, by the column, and still each as it would be alone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checkin.services.lists.findings import Findings
from checkin.services.lists.listed_rows import RowReader
from tests.builders import an_event
from tests.import_cases import FULL_HEADER, a_table, recognise

# Of a text file's cells: no other blanks than the common one, no control characters but newlines.
_letters = st.sampled_from([*"aeB,;@.", " ", "\n", "é", "\u0301", "ł", "Ж"])
_cells = st.one_of(
    st.text(_letters, max_size=6).map(str.strip),
    st.sampled_from(
        ["a@x.org", "É@x.org", "a at x.org", "virtual", "revoked", "2026-05-12", "x\ny"]
    ),
)
_rows = st.lists(st.lists(_cells, min_size=len(FULL_HEADER), max_size=len(FULL_HEADER)), max_size=8)
_some_odd_rows = st.lists(st.lists(st.text(max_size=4), max_size=12), max_size=6)


def what_is_read(table, pieces):
    """Give the rows of a table, handed over in pieces, and what was told of them."""
    findings = Findings()
    reader = RowReader(table, recognise(table.header, [], {}), an_event(), findings)
    read = [row for piece in pieces for batch in reader.read(piece) for row in batch]
    return read, findings.problems(), reader.refused_codes


def copied(rows):
    return [(number, [*cells]) for number, cells in rows]


def a_text_file(*rows):
    return replace(a_table(*rows, header=FULL_HEADER), is_plain=True, delimiter=",")


@given(_rows)
def test_rows_are_read_together_as_they_are_alone(rows):
    table = a_text_file(*rows)
    rows = list(table.rows)
    together = what_is_read(table, [copied(rows)])
    assert together == what_is_read(table, [[row] for row in copied(rows)])


@given(_some_odd_rows)
def test_odd_rows_are_read_together_as_they_are_alone(rows):
    table = a_table(header=FULL_HEADER)
    rows = list(enumerate(rows, 2))
    together = what_is_read(table, [copied(rows)])
    assert together == what_is_read(table, [[row] for row in copied(rows)])


@given(_rows)
def test_what_a_reader_promises_of_its_cells_changes_nothing(rows):
    table = a_text_file(*rows)
    rows = list(table.rows)
    trusted = what_is_read(table, [copied(rows)])
    assert trusted == what_is_read(replace(table, is_plain=False), [copied(rows)])
