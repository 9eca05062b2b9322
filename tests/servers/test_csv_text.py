"""A file that is read and written back is the same file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import ListUnreadable
from checkin.servers.csv_text import CsvWays, read_csv_text

HEADER = ["Code", "Name"]
# Blanks before a cell are only kept where none stand before quotation marks.
cells = st.text(st.sampled_from("a1ä \"';,\t|\r\n="), max_size=6).map(lambda c: c.lstrip(" "))
rows_of_cells = st.lists(st.tuples(cells, cells).map(list), max_size=4)


def read(path, content):
    path.write_bytes(content)
    text, _ = read_csv_text(path, lambda *_: "utf-8", HEADER)
    return text


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n", b"\r"])
@pytest.mark.parametrize("inside", [b"\r\n", b"\n", b"\r"])
def test_lines_end_as_they_did_whatever_stands_inside_cells(tmp_path, line_end, inside):
    rows = [b"Code;Name", b'A1;"Ada' + inside + b'Ek"', b'A2;"Bo; Ek"', b""]
    content = line_end.join(rows)
    text = read(tmp_path / "list.csv", content)
    assert text.ways.bytes_of(text.rows) == content


def test_the_first_heading_may_go_over_several_lines(tmp_path):
    content = b'"Code\r\n(of the ticket)",Name\nA1,Ada\n'
    text = read(tmp_path / "list.csv", content)
    assert text.ways.bytes_of(text.rows) == content


def test_blanks_before_quotes_do_not_tear_a_cell_in_two(tmp_path):
    text = read(tmp_path / "list.csv", b'Code, Name\nA1, "Ek, Ada"\n')
    assert text.rows[1] == ["A1", "Ek, Ada"]
    assert text.ways.bytes_of(text.rows) == b'Code,Name\nA1,"Ek, Ada"\n'


def test_other_blanks_stay(tmp_path):
    content = b"Code; Name\n A1;  Ada \n"
    text = read(tmp_path / "list.csv", content)
    assert text.ways.bytes_of(text.rows) == content


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b""])
def test_a_quotation_mark_that_is_never_closed_is_told_with_its_row(tmp_path, end):
    content = b'Code;Name\nA1;"Ada Ek\nA2;Bo Ek' + end
    with pytest.raises(ListUnreadable, match="in row 2 of “list"):
        read(tmp_path / "list.csv", content)


@given(rows_of_cells, st.sampled_from(["\r\n", "\n", "\r"]), st.sampled_from(",;\t|"))
def test_cells_come_back_as_they_were_in_whichever_way_they_are_written(
    tmp_path_factory, rows, line_end, delimiter
):
    ways = CsvWays(delimiter=delimiter, line_end=line_end)
    path = tmp_path_factory.getbasetemp() / "list.csv"
    text = read(path, ways.bytes_of([HEADER, *rows]))
    assert text.rows == [HEADER, *rows]
    assert text.ways.line_end == line_end
