import csv
import gc
import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import ListUnreadable
from checkin.importers.csv_file import read_csv


def table(text, codec="utf-8"):
    data = text if isinstance(text, bytes) else text.encode(codec)
    return read_csv(io.BytesIO(data), "list.csv")


def rows(text, codec="utf-8"):
    return list(table(text, codec).rows)


@pytest.mark.parametrize(
    ("delimiter", "word"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
)
def test_the_delimiter_is_found(delimiter, word):
    found = table(f"Name{delimiter}E-mail\nAna{delimiter}ana@example.ro\n")
    assert found.header == ("Name", "E-mail")
    assert list(found.rows) == [(2, ["Ana", "ana@example.ro"])]
    assert found.reading == f"CSV, UTF-8, {word}"
    assert found.source == "list.csv"


def test_a_delimiter_inside_cells_is_none():
    assert rows("Name;E-mail\nPop, Ana;ana@example.ro\nIon, Eva;eva@example.ro\n") == [
        (2, ["Pop, Ana", "ana@example.ro"]),
        (3, ["Ion, Eva", "eva@example.ro"]),
    ]
    assert rows('Name,Days\n"Pop; Ana",1;2\n"Ion; Eva",1;3\n')[0] == (2, ["Pop; Ana", "1;2"])


def test_a_single_column_is_a_table_too():
    assert rows("Name\nPop, Ana\nIon; Eva\n") == [(2, ["Pop, Ana"]), (3, ["Ion; Eva"])]


def test_excels_line_that_names_the_separator_is_obeyed():
    found = table("sep=|\nName|Days;hours\nAna|1;2\n")
    assert found.header == ("Name", "Days;hours")
    assert list(found.rows) == [(2, ["Ana", "1;2"])]
    assert rows('"sep=;"\r\nName;Town\r\nAna;Iași\r\n') == [(2, ["Ana", "Iași"])]


def test_a_row_that_goes_on_and_on_over_lines_is_refused_before_it_fills_the_memory():
    endless = 'Name,E-mail\n"Ana' + '\n","a' * 4_000_000 + '"\n'
    with pytest.raises(ListUnreadable, match="far larger than any attendee list"):
        rows(endless)
    many = "Name,E-mail\n" + "Ana,a@example.org\n" * 300 + endless
    with pytest.raises(ListUnreadable, match="far larger than any attendee list"):
        rows(many)


def test_quotes_hold_delimiters_quotes_and_line_ends():
    text = 'Name,Notes\r\n"Pop, ""Ani""","first\r\nsecond"\r\nIon,none\r\n'
    assert rows(text) == [(2, ['Pop, "Ani"', "first\nsecond"]), (3, ["Ion", "none"])]


def test_blanks_beside_a_quoted_cell_do_not_unquote_it():
    assert rows('Name, Town\n"Pop, Ana" , "Iași, RO"\n') == [(2, ["Pop, Ana", "Iași, RO"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_row(end):
    text = end.join(["Name;E-mail", "Ana;ana@example.ro", "", "Ion;ion@example.ro"])
    assert rows(text) == [(2, ["Ana", "ana@example.ro"]), (4, ["Ion", "ion@example.ro"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_rows_keep_their_numbers_wherever_a_piece_of_the_file_ends(end, codec):
    # Every length of a row, so that some line end lies across any two pieces.
    people = [f"Ana{number},{'x' * (number % 61)}" for number in range(3000)]
    between = 2 if end == "\r\r\n" else 1  # a blank row after each
    found = rows(end.join(["Name,Notes", *people, ""]), codec)
    assert [number for number, _ in found] == [1 + between * (k + 1) for k in range(3000)]
    assert [",".join(cells) for _, cells in found] == people


def test_a_line_end_in_a_cell_is_a_newline_wherever_it_lies():
    people = [[f"Ana{number}", f"{'x' * (number % 61 + 1)}\r\ny"] for number in range(3000)]
    text = "Name,Notes\r\n" + "".join(f'{name},"{notes}"\r\n' for name, notes in people)
    assert [cells[1] for _, cells in rows(text)] == [
        notes.replace("\r\n", "\n") for _, notes in people
    ]


def test_titles_above_the_header_and_blank_rows_are_left_out():
    text = "Cluster Conference 2026;;\nas of 30.04.2026;;\n;;\nName;E-mail;Country\n;;\n"
    text += "Ana;a@b.ro;RO\n"
    found = table(text)
    assert found.header == ("Name", "E-mail", "Country")
    assert list(found.rows) == [(6, ["Ana", "a@b.ro", "RO"])]


def test_blank_columns_are_left_out_and_nameless_ones_lettered():
    found = table(";Name;;E-mail;;\n;Ana;;a@b.ro;vegan;\n;Ion;;i@b.ro;;\n")
    assert found.header == ("Name", "E-mail", "Column E")
    assert list(found.rows) == [(2, ["Ana", "a@b.ro", "vegan"]), (3, ["Ion", "i@b.ro", ""])]


def test_columns_of_one_name_are_numbered():
    assert table("Name,Company,Company\nAna,A,B\n").header == ("Name", "Company", "Company (2)")


def test_a_list_without_a_header_has_lettered_columns():
    found = table("Ana Pop,ana@example.ro\nIon Ene,ion@example.ro\n")
    assert found.header == ("Column A", "Column B")
    assert len(list(found.rows)) == 2


def test_a_header_in_two_rows_is_joined():
    found = table("Person,,Code\nFirst,Last,\nAna,Pop,A1\n")
    assert found.header == ("Person First", "Person Last", "Code")
    assert list(found.rows) == [(3, ["Ana", "Pop", "A1"])]


def test_short_rows_are_filled_and_long_ones_keep_what_is_too_much():
    assert rows("Name,E-mail,Town\nAna\nIon,i@b.ro,Iași,,\nPop, Eva,e@b.ro,Cluj\n") == [
        (2, ["Ana", "", ""]),
        (3, ["Ion", "i@b.ro", "Iași"]),
        (4, ["Pop", "Eva", "e@b.ro", "Cluj"]),
    ]


def test_control_characters_and_what_nobody_sees_are_taken_out():
    found = rows(
        "Name;Code\nA\x00n\x07a\u200b\x85;\ufeffX\u200e1\u00ad\x1b\nI\u202eon\t;\x7fY\u2028Z\n"
    )
    assert found == [(2, ["Ana", "X1"]), (3, ["Ion", "Y Z"])]


def test_tabs_inside_cells_are_blanks():
    assert rows("Name;Town\nAna\tPop;Iași\n") == [(2, ["Ana Pop", "Iași"])]
    assert rows('Name\tTown\n"Ana\tPop"\tIași\n') == [(2, ["Ana Pop", "Iași"])]


def test_utf_16_as_excel_writes_it_is_read():
    text = "Name\tE-mail\r\nȘtefan\tstefan@example.ro\r\n"
    for codec in ("utf-16", "utf-16-le", "utf-16-be"):
        assert rows(text, codec) == [(2, ["Ștefan", "stefan@example.ro"])]


def test_the_first_accent_far_down_is_read_rightly():
    text = "Name;E-mail\n" + "John;j@example.org\n" * 80_000 + "Łukasz;l@example.org\n"
    for codec in ("utf-8", "cp1250"):
        *_, last = table(text, codec).rows
        assert last == (80_002, ["Łukasz", "l@example.org"])


def test_utf_16_that_breaks_off_is_refused_when_the_rows_get_there():
    data = ("Name;E-mail\n" + "Ana;a@example.org\n" * 9000).encode("utf-16") + b"\x00\xd8"
    found = table(data)
    with pytest.raises(ListUnreadable, match="is damaged after line"):
        list(found.rows)


@pytest.mark.parametrize("people", [1, 8, 500])
@pytest.mark.parametrize("end", ["", "\n"])
def test_an_open_quotation_mark_that_swallows_the_rest_is_refused(people, end):
    above = "".join(f"Guest {number},g{number}@x.org,Co\n" for number in range(people))
    text = f'Name,E-mail,Company\n{above}Broken Quote,bq@x.org,"Co\nEve,e@x.org,Co{end}'
    with pytest.raises(ListUnreadable, match=rf"quotation mark in row {people + 2} .*never closed"):
        rows(text)


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_closed_quotation_mark_at_the_end_is_no_open_one(end):
    text = f'Name,Notes\nAda,"no nuts\nlate"\nBob,"so\n""what"""{end}'
    assert rows(text) == [(2, ["Ada", "no nuts\nlate"]), (3, ["Bob", 'so\n"what"'])]


def test_an_open_quotation_mark_is_refused_with_its_row():
    text = "Name,Town\n" + "Ana,Iași\n" * 500 + 'Ion,"Cluj\n' + "Eva,Arad\n" * 30_000
    found = table(text)
    with pytest.raises(ListUnreadable, match=r"Row 502 .* a quotation mark may not be closed"):
        list(found.rows)


@pytest.mark.parametrize("text", ["", " \n\n \n", "\ufeff", ";;;\n;;;\n"])
def test_nothing_is_refused_as_empty(text):
    with pytest.raises(ListUnreadable, match=r"“list.csv” is empty\."):
        table(text)


def test_columns_of_one_name_are_numbered_past_names_that_have_a_number():
    assert table("Name,A,A (2),A,A\nAna,1,2,3,4\n").header[1:] == ("A", "A (2)", "A (3)", "A (4)")


def test_too_many_columns_of_one_name_are_refused():
    with pytest.raises(ListUnreadable, match="has 40000 columns"):
        table(",".join(["c"] * 40_000) + "\n")


def test_too_many_columns_are_refused():
    header = ",".join(f"c{number}" for number in range(2000))
    with pytest.raises(ListUnreadable, match="has 2000 columns"):
        table(header + "\n")


def test_a_large_list_takes_little_memory():
    line = "Ștefan Țurcanu;stefan@example.ro;Clusterul Mobila;Romania\n"
    data = io.BytesIO(("Name;E-mail;Company;Country\n" + line * 150_000).encode())
    tracemalloc.start()
    count = sum(1 for _ in read_csv(data, "list.csv").rows)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 150_000
    assert peak < 10_000_000


def test_the_file_is_closed_when_read_and_when_dropped(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name;Town\n" + "Ana;Cluj\n" * 9, encoding="utf-8")
    read, dropped = path.open("rb"), path.open("rb")
    list(read_csv(read, "list.csv").rows)
    assert read.closed
    read_csv(dropped, "list.csv")
    gc.collect()
    assert dropped.closed


# Cells as they come back: stripped, with newlines for line ends, and never a lone surrogate.
CELLS = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cf", "Zs", "Zl", "Zp", "Cs"],
        include_characters=" ",
    ),
    max_size=20,
).map(str.strip)


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3).filter(any), max_size=20),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_program_writes_is_what_is_read(people, delimiter, codec):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerow(["First name", "Last name", "E-mail"])
    writer.writerows(people)
    found = table(file.getvalue(), codec)
    assert found.header == ("First name", "Last name", "E-mail")
    assert [cells for _, cells in found.rows] == people


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252"])
def test_blanks_of_all_kinds_are_plain_blanks(codec):
    found = table(
        "Name,E-mail\nAda\u00a0Lovelace,ada@example.org\nZoë\u00a0Ek,zoe@example.org\n", codec
    )
    assert found.is_plain
    assert [cells[0] for _, cells in found.rows] == ["Ada Lovelace", "Zoë Ek"]


@pytest.mark.parametrize("blank", "\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\u0085")
def test_blanks_that_only_unicode_knows_are_plain_blanks(blank):
    found = table(f"Name,E-mail\nAda{blank}Lovelace,ada@example.org\n")
    assert [cells[0] for _, cells in found.rows] == ["Ada Lovelace"]
