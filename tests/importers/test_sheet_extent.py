import io
import zipfile

import openpyxl
import pytest

from checkin.core.errors import ListUnreadable
from checkin.importers.source import read_table


def workbook(rows):
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
            target.writestr(part, xml, zipfile.ZIP_DEFLATED)
    return io.BytesIO(changed.getvalue())


def refusal(rows):
    with pytest.raises(ListUnreadable) as refused:
        list(read_table(workbook(rows), name="list.xlsx").rows)
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
