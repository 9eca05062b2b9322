from pathlib import Path

from checkin.importers.sheets import read_list

LISTS = Path(__file__).parent.parent / "data" / "lists"


def test_a_text_file_has_no_sheets():
    file = read_list(LISTS / "google_forms.csv")
    assert (file.sheets, file.sheet) == ((), "")
    assert file.table.header


def test_an_old_workbook_names_its_sheets():
    file = read_list(LISTS / "excel97.xls")
    assert file.sheet in file.sheets
