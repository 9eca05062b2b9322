"""Workbooks as spreadsheet programs write them."""

import io
from pathlib import Path

import openpyxl
from odf import table as odf_table
from odf import text as odf_text
from odf.opendocument import OpenDocumentSpreadsheet

LISTS = Path(__file__).parent / "data" / "lists"


def xlsx(*rows, change=None):
    """Make an XLSX workbook of rows of values, changed before it is saved."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def ods(*rows, change=None):
    """Make an ODS workbook; a value may be a pair, of a number and what is shown of it."""
    document = OpenDocumentSpreadsheet()
    sheet = odf_table.Table(name="Osallistujat")
    for row in rows:
        line = odf_table.TableRow()
        for value in row:
            told, shown = value if isinstance(value, tuple) else (value, str(value))
            number = {"valuetype": "float", "value": told}
            is_text = isinstance(told, str)
            cell = odf_table.TableCell(**({"valuetype": "string"} if is_text else number))
            cell.addElement(odf_text.P(text=shown))
            line.addElement(cell)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    if change:
        change(document, sheet)
    file = io.BytesIO()
    document.write(file)
    file.seek(0)
    return file
