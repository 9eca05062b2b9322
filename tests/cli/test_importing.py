"""Attendee lists brought in at the command line."""

import os
import sys

import pytest
from openpyxl import Workbook


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere every name of a file is text.")
def test_a_list_whose_name_is_no_text_comes_in_by_what_can_be_read_of_it(checkin, event, tmp_path):
    path = tmp_path / os.fsdecode(b"Anm\xe4lan.csv")
    path.write_text("Name,E-mail,Code\nBo Ek,bo@example.org,BO1\n", encoding="utf-8")
    told = checkin("import", event, path)
    assert (told.status, told.err) == (0, "")
    assert "1 row: 1 new" in told.out


def test_sheets_of_one_workbook_are_lists_of_their_own(checkin, event, tmp_path):
    path = tmp_path / "days.xlsx"
    book = Workbook()
    book.remove(book.active)
    for day, people in (("Day 1", ("Ana", "Bo", "Cid")), ("Day 2", ("Eva", "Finn", "Gro"))):
        sheet = book.create_sheet(day)
        for row in (("Name", "E-mail"), *((name, f"{name}@example.org") for name in people)):
            sheet.append(row)
    book.save(path)
    assert "3 new" in checkin("import", event, path).out
    for sheet, new in (("Day 2", 3), ("Day 1", 0), ("Day 2", 0)):
        told = checkin("import", event, path, "--sheet", sheet).out
        assert f"3 rows: {new} new" in told
        assert " 0 vanished from the list" in told
