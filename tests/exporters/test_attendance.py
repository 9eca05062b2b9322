import csv
import io
import json
import re
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.lists.attendee_list import Field
from checkin.core.lists.formulas import restore
from checkin.core.lists.own_columns import is_attendance_heading
from checkin.exporters.attendance import write_csv, write_json, write_xlsx
from checkin.services.reports import Reports
from tests.attended_event import ADA, GRETA, TEST, a_walk_in, an_event, noted, with_list


@pytest.fixture
def reports(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        noted(store, "ADA1")
        a_walk_in(store, "=HYPERLINK(1)", company="@SUM(A1)")
        yield Reports(store)


def rows_in(path, encoding="utf-8", delimiter=","):
    text = path.read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_the_lists_own_columns_come_first_as_they_were(reports, tmp_path):
    path = tmp_path / "out.csv"
    assert write_csv(reports.table(), path) == 4
    header, *rows = rows_in(path)
    assert header[:6] == ["Full name", "Company", "E-mail", "Code", "Diet", "Checkin: First in"]
    assert rows[0][:6] == [*ADA, "2026-05-14 09:41"]
    assert tuple(map(restore, rows[2][:5])) == TEST


def test_no_cell_of_a_csv_is_calculated(reports, tmp_path):
    path = tmp_path / "out.csv"
    write_csv(reports.table(), path)
    cells = [cell for row in rows_in(path) for cell in row]
    assert [cell for cell in cells if len(cell) > 1 and cell[0] in "=+-@"] == []
    assert "'=HYPERLINK(1)" in cells
    assert "'=1+1" in cells


def test_excel_opens_it_by_its_mark_and_semicolons(reports, tmp_path):
    path = tmp_path / "out.csv"
    write_csv(reports.table(), path, excel=True)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfFull name;Company;")
    assert rows_in(path, "utf-8-sig", ";")[2][0] == "Γκρέτα Κρυστάλλη"


def test_a_workbook_holds_texts_only(reports, tmp_path):
    path = tmp_path / "out.xlsx"
    assert write_xlsx(reports.table(), path) == 4
    sheet = load_workbook(path)["Attendance"]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[1][:6] == [*ADA, "2026-05-14 09:41"]
    assert rows[3][4] == "=1+1"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet["E4"].quotePrefix
    assert b"<f>" not in ZipFile(path).read("xl/worksheets/sheet1.xml")


def test_json_holds_a_list_of_attendees(reports, tmp_path):
    path = tmp_path / "out.json"
    assert write_json(reports.objects(), path) == 4
    told = json.loads(path.read_text(encoding="utf-8"))
    assert [person["name"] for person in told][:2] == [ADA[0], GRETA[0]]
    assert told[0]["lists"]["Main door"]["first_in"] == "2026-05-14T06:41:00Z"
    assert len(path.read_text(encoding="utf-8").splitlines()) == 6


def test_a_workbook_without_room_for_all_columns_is_refused(tmp_path):
    header = ("Name", *(f"Column {number}" for number in range(16_384)))
    with with_list(an_event(tmp_path), [header], header, {Field.NAME: 0}) as store:
        table = Reports(store).table()
    with pytest.raises(Refused, match="columns"):
        write_xlsx(table, tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()


def test_a_workbook_without_room_for_everybody_is_refused(reports, tmp_path, monkeypatch):
    monkeypatch.setattr("checkin.exporters.attendance._XLSX_ROWS", 3)
    with pytest.raises(Refused, match="attendees"):
        write_xlsx(reports.table(), tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_an_event_without_anybody_gives_a_file_too(tmp_path, ending):
    path = tmp_path / f"out.{ending}"
    with an_event(tmp_path) as store:
        reports = Reports(store)
        counts = {
            "csv": lambda: write_csv(reports.table(), path),
            "xlsx": lambda: write_xlsx(reports.table(), path),
            "json": lambda: write_json(reports.objects(), path),
        }
        assert counts[ending]() == 0
    assert path.stat().st_size > 0


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_where_nothing_can_be_written_is_told(reports, tmp_path, write):
    with pytest.raises(TargetUnreachable, match="is a folder"):
        write(reports.table(), tmp_path)


def test_ten_thousand_attendees_come_out(tmp_path):
    rows = [(f"Name {i}", "Company", f"a{i}@b.org", f"C{i:05}", "") for i in range(10_000)]
    with with_list(an_event(tmp_path), rows) as store:
        assert write_csv(Reports(store).table(), tmp_path / "out.csv") == 10_000
        assert write_xlsx(Reports(store).table(), tmp_path / "out.xlsx") == 10_000
    assert len(rows_in(tmp_path / "out.csv")) == 10_001


def test_a_second_list_of_the_exported_columns_exports_the_same(tmp_path):
    path = tmp_path / "out.csv"
    with with_list(an_event(tmp_path)) as store:
        noted(store, "ADA1")
        write_csv(Reports(store).table(), path)
    header, *rows = [[restore(cell) for cell in row] for row in rows_in(path)]
    mapping = {Field.NAME: 0, Field.COMPANY: 1, Field.EMAIL: 2, Field.CODE: 3}
    with with_list(an_event(tmp_path), map(tuple, rows), tuple(header), mapping) as again:
        noted(again, "ADA1")
        second = tmp_path / "second.csv"
        write_csv(Reports(again).table(), second)
    assert second.read_bytes() == path.read_bytes()


def test_headings_of_ours_are_known_as_ours(reports):
    ours = [c.heading for c in reports.table().columns if is_attendance_heading(c.heading)]
    assert len(ours) == 5
    assert all(re.match("Checkin: [A-Z]", heading) for heading in ours)
