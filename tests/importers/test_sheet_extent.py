import io
import zipfile

import openpyxl
import pytest

from checkin.core.errors import ListUnreadable
from checkin.importers.source import read_table

CORNER = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


def workbook(rows, changed_part=lambda _name, xml: xml):
    """Make a workbook whose sheet has these rows of XML below its header."""
    made, changed = io.BytesIO(), io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Name", "Company"])
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(changed, "w") as target:
        for part in source.infolist():
            xml = source.read(part)
            if "sheet1" in part.filename:
                xml = xml.replace(b"</sheetData>", rows + b"</sheetData>")
            name = part.filename
            if xml := changed_part(name, xml):
                target.writestr(name, xml, zipfile.ZIP_DEFLATED)
    return io.BytesIO(changed.getvalue())


def refusal(rows, changed_part=lambda _name, xml: xml):
    with pytest.raises(ListUnreadable) as refused:
        list(read_table(workbook(rows, changed_part), name="list.xlsx").rows)
    return str(refused.value)


def test_a_cell_that_names_another_row_than_its_own_counts_there():
    rows = b'<row r="2"><c  r="XFD1048576"><v>1</v></c></row>'
    assert "1,048,576 rows by 16,384 columns" in refusal(rows)


@pytest.mark.parametrize("reference", ["ZZZZZZ2", "XFE2", "A1048577", "A9999999", "A99999999", "A"])
def test_a_cell_that_no_sheet_has_is_damage(reference):
    rows = f'<row r="2"><c r="{reference}"><v>1</v></c></row>'.encode()
    assert "damaged" in refusal(rows)


def test_a_row_that_no_sheet_has_is_damage():
    assert "damaged" in refusal(b'<row r="1048577"><c><v>1</v></c></row>')


@pytest.mark.parametrize("place", ["/other/sheet.xml", "/content.xml", "/docs/sheet.rels"])
def test_a_sheet_is_measured_wherever_in_the_workbook_it_lies(place):
    def moved(_name, xml):
        return xml.replace(b"/xl/worksheets/sheet1.xml", place.encode())

    with zipfile.ZipFile(workbook(CORNER)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    made = workbook(b"", moved)
    with zipfile.ZipFile(made, "a") as book:
        book.writestr(place.lstrip("/"), sheet)
    made.seek(0)
    with pytest.raises(ListUnreadable, match="1,048,576 rows by 16,384 columns"):
        read_table(made)


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml"])
def test_a_sheet_is_measured_in_a_part_that_is_something_else_as_well(part):
    with zipfile.ZipFile(workbook(CORNER)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")

    def both(name, xml):
        xml = xml.replace(b"/xl/worksheets/sheet1.xml", f"/{part}".encode())
        told = xml.partition(b"?>")[2] if xml.startswith(b"<?xml") else xml
        return sheet.replace(b"<sheetData>", told + b"<sheetData>") if name == part else xml

    assert "1,048,576 rows by 16,384 columns" in refusal(b"", both)


def test_a_sheet_with_one_long_remark_is_measured_to_its_end():
    remark = b"<!--" + bytes(range(97, 123)) * 40_000 + b"-->"
    assert "1,048,576 rows by 16,384 columns" in refusal(remark + CORNER)
