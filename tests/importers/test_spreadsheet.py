import io
from datetime import date, datetime, time, timedelta

import pytest
from odf import table as odf_table
from odf.number import Number, NumberStyle

from checkin.core.errors import ListUnreadable
from checkin.importers.padding import Padding
from checkin.importers.sheet_extent import MOST_CELLS
from checkin.importers.source import read_table
from checkin.importers.spreadsheet import cell_text
from tests.workbooks import LISTS, ods, xlsx

NOON = datetime(2026, 5, 14, 12)  # noqa: DTZ001 - workbooks know no time zones


def rows(file, **how):
    return [cells for _, cells in read_table(file, name="list.xlsx", **how).rows]


def refusal(file, **how):
    with pytest.raises(ListUnreadable) as refused:
        list(read_table(file, name="list.xlsx", **how).rows)
    return str(refused.value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (" Ana \x07", "Ana"),
        ("a\r\nb\tc", "a\nb c"),
        (1.0, "1"),
        (1e15, "1000000000000000"),
        (1.2345678901234567e19, "1.2345678901234567E+19"),
        (1.2e19, "12000000000000000000"),
        (0.1, "0.1"),
        (2.50, "2.5"),
        (-3.0, "-3"),
        (1e-7, "0.0000001"),
        (10, "10"),
        (True, "TRUE"),
        (False, "FALSE"),
        ("#N/A", ""),
        ("", ""),
        (None, ""),
        (date(2026, 5, 14), "2026-05-14"),
        (NOON.replace(hour=0), "2026-05-14"),
        (NOON.replace(hour=9, minute=30), "2026-05-14 09:30"),
        (NOON.replace(hour=9, minute=29, second=59, microsecond=999_999), "2026-05-14 09:30"),
        (NOON.replace(hour=9, minute=30, second=5), "2026-05-14 09:30:05"),
        (time(9, 5), "09:05"),
        (timedelta(hours=30), "30:00"),
    ],
)
def test_a_cell_becomes_what_its_reader_sees(value, text):
    assert cell_text(value) == text


def test_numbers_that_were_codes_come_out_as_codes():
    found = rows(xlsx(["Name", "Code"], ["Ana", 1.0], ["Ion", 1e15], ["Eva", "007"], ["Dan", 42]))
    assert [code for _, code in found] == ["1", "1000000000000000", "007", "42"]


def test_titles_blank_rows_and_blank_columns_are_left_out():
    table = read_table(
        xlsx(
            ["Cluster Conference 2026"],
            [],
            [None, "Name", None, "E-mail"],
            [],
            [None, "Ana", None, "ana@example.ro"],
        )
    )
    assert table.header == ("Name", "E-mail")
    assert list(table.rows) == [(5, ["Ana", "ana@example.ro"])]


def test_embedded_newlines_stay_in_cells_and_leave_headers():
    table = read_table(xlsx(["Full\nname", "Notes"], ["Ana", "first\nsecond"]))
    assert table.header == ("Full name", "Notes")
    assert list(table.rows) == [(2, ["Ana", "first\nsecond"])]


def test_a_title_merged_over_the_table_is_no_group():
    def merge(book):
        book.active.merge_cells("A1:C1")

    table = read_table(
        xlsx(["List"], ["Name", "E-mail", "Town"], ["Ana", "a@b.ro", "Iași"], change=merge)
    )
    assert table.header == ("Name", "E-mail", "Town")


def test_a_merged_header_over_unknown_columns_is_joined():
    def merge(book):
        for cells in ("A1:A2", "B1:B2", "C1:D1"):
            book.active.merge_cells(cells)

    table = read_table(
        xlsx(
            ["Name", "E-mail", "14 May", None],
            [None, None, "Morning", "Evening"],
            ["Ana", "a@b.ro", "x", None],
            change=merge,
        )
    )
    assert table.header == ("Name", "E-mail", "14 May Morning", "14 May Evening")
    assert list(table.rows) == [(3, ["Ana", "a@b.ro", "x", ""])]


def test_what_is_merged_over_several_people_is_said_of_each():
    def merge(book):
        for cells in ("A1:A2", "B1:B2", "A3:A5"):
            book.active.merge_cells(cells)

    people = [["Acme", "Ana"], [None, "Ion"], [None, "Eva"], [None, "Bo"]]
    assert rows(xlsx(["Company", "Name"], [], *people, change=merge)) == [
        ["Acme", "Ana"], ["Acme", "Ion"], ["Acme", "Eva"], ["", "Bo"],
    ]  # fmt: skip


def test_neither_a_code_is_said_of_several_people_nor_anything_of_nobody():
    def merge(book):
        for cells in ("A2:A5", "C2:C3"):
            book.active.merge_cells(cells)

    people = [["Acme", "Ana", "A1"], [None, "Ion"], [], [None, "Eva", "E1"]]
    assert rows(xlsx(["Company", "Name", "Code"], *people, change=merge)) == [
        ["Acme", "Ana", "A1"], ["Acme", "Ion", ""], ["Acme", "Eva", "E1"],
    ]  # fmt: skip


def test_a_person_below_a_merged_name_is_not_taken_into_the_header():
    def merge(book):
        book.active.merge_cells("A1:B1")

    table = read_table(xlsx(["Name", None, "Town"], ["Ana", None, "Iași"], change=merge))
    assert [cells[0] for _, cells in table.rows] == ["Ana"]


def test_an_ods_workbook_is_read():
    table = read_table(ods(["Nimi", "Koodi"], ["Päivi Hämäläinen", 7], ["Åke", "007"]))
    assert table.header == ("Nimi", "Koodi")
    assert list(table.rows) == [(2, ["Päivi Hämäläinen", "7"]), (3, ["Åke", "007"])]
    assert table.reading == "ODS, sheet “Osallistujat”"


def test_an_old_xls_workbook_is_read():
    table = read_table(LISTS / "excel97.xls")
    assert table.header == ("Nume", "Prenume", "E-mail", "Cod", "Țara")
    assert next(iter(table.rows))[1][3] == "1000000000000000"


def test_the_first_visible_sheet_with_a_table_is_read():
    table = read_table(LISTS / "organiser.xlsx")
    assert table.reading == "XLSX, sheet “Participants”, the first of 2 that holds a list"


def test_other_sheets_that_name_people_are_not_passed_over_in_silence():
    def with_further_sheets(book):
        book.active.title = "Day 1"
        for title, *lines in (
            ("Rooms", ["Room", "Seats"], ["A", 10]),
            ("Day 2", ["First name", "Last name"], ["Bo", "Ek"]),
            ("Secret", ["Name"], ["Cy Orr"]),
            ("Speakers", ["List of speakers"], ["Name", "Talk"], ["Di Poe", "T1"]),
        ):
            sheet = book.create_sheet(title)
            for line in lines:
                sheet.append(line)
        book["Secret"].sheet_state = "hidden"

    file = xlsx(["Name", "E-mail"], ["Ann Lee", "a@x.org"], change=with_further_sheets)
    first = "XLSX, sheet “Day 1”, the first of 4 that holds a list, not read: “Day 2”, “Speakers”"
    assert read_table(file, name="list.xlsx").reading == first
    file.seek(0)
    assert read_table(file, name="list.xlsx", sheet="Day 2").reading == "XLSX, sheet “Day 2”"


def test_a_named_sheet_is_read_even_if_hidden():
    assert rows(LISTS / "organiser.xlsx", sheet="lookup") == [["nobody", "RO"]]


def test_a_sheet_that_does_not_exist_is_answered_with_those_that_do():
    assert refusal(LISTS / "organiser.xlsx", sheet="Guests") == (
        "“list.xlsx” has no sheet “Guests”; its sheets are “Read me”, “Lookup”, “Participants”."
    )


def test_an_empty_workbook_is_refused():
    assert refusal(xlsx()) == "“list.xlsx” is empty: no visible sheet holds anything."


def test_many_people_are_read_in_order():
    found = rows(xlsx(["Name", "No"], *([f"Person {number}", number] for number in range(5000))))
    assert len(found) == 5000
    assert found[-1] == ["Person 4999", "4999"]


def padded(*places, number_format="00000"):
    def change(book):
        for place in places:
            book.active[place].number_format = number_format

    return change


def test_a_code_that_is_shown_with_zeros_before_it_keeps_them():
    people = (["Ana", 123, 7], ["Ion", 98765, 7], ["Eva", 1234567, 7], ["Bo", "X1", 7])
    file = xlsx(["Name", "Code", "Table"], *people, change=padded("B2", "B3", "B4", "B5"))
    assert rows(file) == [
        ["Ana", "00123", "7"],
        ["Ion", "98765", "7"],
        ["Eva", "1234567", "7"],
        ["Bo", "X1", "7"],
    ]


def test_zeros_are_kept_cell_by_cell_wherever_the_list_stands():
    blank = [None, None, None]
    people = ([None, "Ana", 1.0], [None, "Ion", 2.5], [None, "Eva", -3], [None, "Bo", 4])
    file = xlsx(blank, [None, "Name", "Code"], *people, change=padded("C3", "C4", "C5"))
    assert rows(file) == [["Ana", "00001"], ["Ion", "2.5"], ["Eva", "-3"], ["Bo", "4"]]


@pytest.mark.parametrize("number_format", ["0", "0.00", "#,##0", "General", "000-000"])
def test_other_formats_are_left_alone(number_format):
    file = xlsx(["Name", "Code"], ["Ana", 123], change=padded("B2", number_format=number_format))
    assert rows(file) == [["Ana", "123"]]


def test_zeros_are_kept_in_the_sheet_that_was_chosen():
    def change(book):
        other = book.create_sheet("Guests")
        other.append(["Name", "Code"])
        other.append(["Ion", 45])
        other["B2"].number_format = "0000"

    file = xlsx(["Name", "Code"], ["Ana", 123], change=change)
    assert rows(file, sheet="Guests") == [["Ion", "0045"]]
    file.seek(0)
    assert rows(file) == [["Ana", "123"]]


def padded_ods(*rows, digits=5, change=None):
    def pad(document, sheet):
        style = NumberStyle(name="N5")
        style.addElement(Number(decimalplaces=0, minintegerdigits=digits))
        document.styles.addElement(style)
        if change:
            change(sheet)

    return ods(*rows, change=pad)


def test_zeros_of_an_ods_workbook_are_kept_as_they_are_shown():
    people = (["Ana", (123, "00123"), 7], ["Ion", (98765, "98765"), 7], ["Eva", "X1", (8, "08")])
    assert rows(padded_ods(["Name", "Code", "Table"], *people)) == [
        ["Ana", "00123", "7"],
        ["Ion", "98765", "7"],
        ["Eva", "X1", "08"],
    ]


def test_zeros_of_an_ods_workbook_are_kept_where_rows_and_cells_are_repeated():
    def change(sheet):
        first, _, last = sheet.getElementsByType(odf_table.TableRow)
        blank = odf_table.TableCell(numbercolumnsrepeated=2)
        last.insertBefore(blank, last.firstChild)
        blanks = odf_table.TableRow(numberrowsrepeated=3)
        blanks.addElement(odf_table.TableCell())
        sheet.insertBefore(blanks, last)
        first.firstChild.setAttribute("numbercolumnsrepeated", 1)

    header = ["", "", "Name", "Code"]
    file = padded_ods(header, ["", "", "Ana", (1, "00001")], ["Ion", (2, "00002")], change=change)
    assert rows(file) == [["Ana", "00001"], ["Ion", "00002"]]


@pytest.mark.parametrize("shown", ["0,123", "123", "00-123", "0:00123"])
def test_what_else_an_ods_workbook_shows_of_a_number_is_left_alone(shown):
    assert rows(padded_ods(["Name", "Code"], ["Ana", (123, shown)])) == [["Ana", "123"]]


def test_zeros_of_an_old_workbook_are_kept():
    # Its only format is made one that pads.
    made = (LISTS / "excel97.xls").read_bytes()
    padded = made.replace(b"\x07\x00\x00General", b"\x07\x00\x000000000")
    assert [cells[3] for cells in rows(io.BytesIO(padded))] == ["1000000000000000", "0000007"]
    assert [cells[3] for cells in rows(io.BytesIO(made))] == ["1000000000000000", "7"]


def test_zeros_are_kept_in_long_lists():
    people = [[f"Guest {number}", number] for number in range(1, 20_001)]
    places = [f"B{number + 1}" for number in range(1, 20_001)]
    found = rows(xlsx(["Name", "Code"], *people, change=padded(*places)))
    assert [code for _, code in found] == [f"{number:05}" for number in range(1, 20_001)]


def test_a_workbook_that_claims_cells_without_end_is_not_made_room_for():
    padding = Padding()
    for column in range(3):
        padding.add(column, MOST_CELLS - 1, 5)
    row = ["1", "1", "1"]
    padding.pad(MOST_CELLS - 1, row, [1.0, 1.0, 1.0], 0)
    assert row == ["00001", "1", "1"]
