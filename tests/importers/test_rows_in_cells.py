"""Lists whose rows stand in one cell each."""

import io

from checkin.importers.source import read_table


def test_a_list_that_stands_in_one_column_is_parted():
    wrapped = b'"Name;""Company"";Email"\n"Ana Pop;""Acme, Inc."";a@x.ro"\n\n"Ion;;i@x.ro"\n'
    table = read_table(io.BytesIO(wrapped))
    assert table.header == ("Name", "Company", "Email")
    assert list(table.rows) == [
        (2, ["Ana Pop", "Acme, Inc.", "a@x.ro"]),
        (4, ["Ion", "", "i@x.ro"]),
    ]
    assert table.reading == "CSV, UTF-8, a single column, parted at “;”"
    plain = read_table(io.BytesIO(b"Name\nPop; Ana\n"))
    assert (plain.header, list(plain.rows)) == (("Name",), [(2, ["Pop; Ana"])])


def test_a_row_of_one_column_that_has_more_cells_than_the_header_is_kept_as_it_is():
    table = read_table(io.BytesIO(b'"Name;Email"\n"Ana;a@x.ro;more"\n'))
    assert list(table.rows) == [(2, ["Ana", "a@x.ro", "more"])]


def test_whole_names_under_a_heading_for_both_parts_are_not_parted():
    data = b'"Name, surname"\n' + b"Ana Pop\n" * 300 + b'"Ek, Bo"\n'
    table = read_table(io.BytesIO(data))
    assert table.header == ("Name, surname",)
    assert list(table.rows)[-2:] == [(301, ["Ana Pop"]), (302, ["Ek, Bo"])]


def test_nothing_is_lost_of_a_cell_that_holds_several_rows():
    data = b'"Name;Email"\n"Ana;a@x.ro\nIon;i@x.ro"\n"Eva;""e@x.ro\nor none"""\n'
    rows = [cells for _, cells in read_table(io.BytesIO(data)).rows]
    assert rows == [["Ana", "a@x.ro", "Ion", "i@x.ro"], ["Eva", "e@x.ro\nor none"]]
