"""Rows and columns of workbooks that nobody sees."""

import io
import struct
import zipfile

import pytest
from odf import table as odf_table

from checkin.importers.source import read_table
from tests.workbooks import LISTS, ods, xlsx


def test_hidden_rows_come_in_and_are_told():
    def hide(book):
        for row in (3, 4, 9):
            book.active.row_dimensions[row].hidden = True

    listed = [["Name", "Code"], ["Ana", "A"], ["Ion", "B"], ["Eva", "C"]]
    table = read_table(xlsx(*listed, change=hide))
    assert [cells for _, cells in table.rows] == listed[1:]
    assert table.reading == "XLSX, sheet “Sheet”, hidden rows: 2"
    assert read_table(xlsx(*listed)).reading == "XLSX, sheet “Sheet”"


def test_a_row_that_says_again_and_again_that_it_is_hidden_is_read_once():
    # Looked at anew for each of these, it would take hours.
    remark = b"<row r='9' x='" + b' hidden="1"' * 300_000 + b"'></row>"
    made = io.BytesIO()
    book = xlsx(["Name", "Code"], ["Ana", "A"])
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(made, "w") as changed:
        for name in whole.namelist():
            xml = whole.read(name).replace(b"</sheetData>", remark + b"</sheetData>")
            changed.writestr(name, xml)
    made.seek(0)
    assert read_table(made).reading == "XLSX, sheet “Sheet”"


@pytest.mark.parametrize("how", ["collapse", "filter"])
def test_hidden_rows_of_an_ods_workbook_come_in_and_are_told(how):
    def hide(document, sheet):
        lines = sheet.getElementsByType(odf_table.TableRow)
        for line in (lines[1], lines[3]):
            line.setAttribute("visibility", how)
        blank = odf_table.TableRow(visibility=how, numberrowsrepeated=1000)
        blank.addElement(odf_table.TableCell())
        sheet.addElement(blank)
        other = odf_table.Table(name="Other")
        other.addElement(odf_table.TableRow(visibility=how))
        document.spreadsheet.addElement(other)

    listed = [["Name", "Code"], ["Ana", "A"], ["Ion", "B"], ["Eva", "C"]]
    table = read_table(ods(*listed, change=hide))
    assert [cells for _, cells in table.rows] == listed[1:]
    assert (
        table.reading
        == "ODS, sheet “Osallistujat”, the first of 2 that holds a list, hidden rows: 2"
    )


def test_hidden_rows_of_an_old_workbook_come_in_and_are_told():
    workbook = bytearray((LISTS / "excel97.xls").read_bytes())
    seen = read_table(io.BytesIO(bytes(workbook)))
    for row in (1, 2):
        place = workbook.index(b"\x08\x02\x10\x00" + row.to_bytes(2, "little"))
        workbook[place + 16] |= 0x20
    table = read_table(io.BytesIO(bytes(workbook)))
    assert table.reading == f"{seen.reading}, hidden rows: 2"
    assert list(table.rows) == list(seen.rows)


def test_hidden_columns_come_in_and_are_named():
    def hide(book):
        book.active.column_dimensions.group("C", "D", hidden=True)
        book.active.column_dimensions["Z"].hidden = True
        book.active.row_dimensions[2].hidden = True

    listed = [["Name", "Code", "Status", "VIP"], ["Ana", "A", "canceled", "x"]]
    table = read_table(xlsx(*listed, change=hide))
    assert [cells for _, cells in table.rows] == listed[1:]
    assert table.reading.endswith(", hidden rows: 1, hidden columns: Status, VIP")


def test_of_many_hidden_columns_the_first_are_named():
    def hide(book):
        book.active.column_dimensions.group("B", "Z", hidden=True)

    header = ["Name", *(f"Day {number}" for number in range(1, 20))]
    table = read_table(xlsx(header, ["Ana", *["x"] * 19], change=hide))
    assert table.reading.endswith("Day 1, Day 2, Day 3, Day 4, Day 5, …")


def test_hidden_columns_of_an_ods_workbook_are_named():
    def hide(_, sheet):
        before = sheet.firstChild
        for visibility, times in (("visible", 2), ("collapse", 1)):
            column = odf_table.TableColumn(visibility=visibility, numbercolumnsrepeated=times)
            sheet.insertBefore(column, before)

    listed = [["Name", "Code", "Status"], ["Ana", "A", "canceled"]]
    table = read_table(ods(*listed, change=hide))
    assert table.reading == "ODS, sheet “Osallistujat”, hidden columns: Status"


def test_hidden_columns_of_an_old_workbook_are_named():
    workbook = bytearray((LISTS / "excel97.xls").read_bytes())
    seen = read_table(io.BytesIO(bytes(workbook)))
    # In place of how the sheet is printed.
    place = workbook.index(b"\xa1\x00\x22\x00")
    workbook[place] = 0x7D
    workbook[place + 4 : place + 14] = struct.pack("<5H", 1, 1, 2048, 15, 1)
    table = read_table(io.BytesIO(bytes(workbook)))
    assert table.reading == f"{seen.reading}, hidden columns: {seen.header[1]}"
    assert list(table.rows) == list(seen.rows)
