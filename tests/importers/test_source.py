import io
import os
import stat
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from checkin.core.errors import ListUnreadable
from checkin.importers.source import read_table

LISTS = Path(__file__).parents[1] / "data" / "lists"
CSV = "Name;E-mail\nȘtefan;stefan@example.ro\n".encode()


def refusal(source, **how):
    with pytest.raises(ListUnreadable) as refused:
        list(read_table(source, **how).rows)
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert sentence.endswith((".", "?"))
    return sentence


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows or (["Name", "E-mail"], ["Ana", "ana@example.ro"]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def rezipped(data, change, **how):
    """Copy an archive, with the parts that `change` gives for a part's name and bytes."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **how) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return file.getvalue()


class Pipe(io.RawIOBase):
    """Bytes that can be read once and in small pieces, as from standard input."""

    def __init__(self, data):
        self._file = io.BytesIO(data)

    def read(self, size=-1):
        return self._file.read(min(size, 1000))

    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation


@pytest.mark.parametrize("data", [CSV, workbook()], ids=["csv", "xlsx"])
def test_a_list_is_read_from_a_path_and_from_standard_input_alike(tmp_path, data):
    path = tmp_path / "no suffix says what it is"
    path.write_bytes(data)
    from_path, from_pipe = read_table(path), read_table(Pipe(data))
    assert from_path.header == from_pipe.header == ("Name", "E-mail")
    assert list(from_path.rows) == list(from_pipe.rows)
    assert from_path.source == "no suffix says what it is"
    assert from_pipe.source == "standard input"


def test_content_counts_not_the_suffix(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(workbook())
    assert read_table(path).reading == "XLSX, sheet “Sheet”"
    path = tmp_path / "list.xlsx"
    path.write_bytes(CSV)
    assert read_table(path).reading == "CSV, UTF-8, semicolons"


def test_a_named_pipe_is_read_like_standard_input():
    reading, writing = os.pipe()
    os.write(writing, CSV)
    os.close(writing)
    path = Path(f"/dev/fd/{reading}")
    if not path.exists():
        pytest.skip("this system has no /dev/fd")
    assert [cells for _, cells in read_table(path).rows] == [["Ștefan", "stefan@example.ro"]]
    os.close(reading)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_refused_without_waiting_for_a_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert "“pipe.csv” is a pipe or a device" in refusal(tmp_path / "pipe.csv")


def test_a_large_list_from_standard_input_goes_through_a_file():
    data = b"Name;E-mail\n" + b"Ana Pop;ana@example.org\n" * 500_000
    assert sum(1 for _ in read_table(io.BytesIO(data)).rows) == 500_000


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)
    assert refusal(Path()).startswith("“.” is a folder.")


def test_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "no.csv") == ("There is no file “no.csv”. Check its name and folder.")


def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(CSV)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the superuser may read everything")
    assert "may not be read by you" in refusal(path)
    path.chmod(stat.S_IRUSR)


def test_a_path_that_cannot_be_one_is_refused():
    assert "cannot" in refusal(Path("x" * 5000))
    assert "cannot hold a zero character" in refusal(Path("a\0b"))


@pytest.mark.parametrize("data", [b"", b"\n\n", b"   ", b"\xef\xbb\xbf"])
def test_nothing_is_refused(data):
    assert "is empty" in refusal(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a picture"),
        (b"<!DOCTYPE html><html><table><tr><td>Name</td></tr></table>", "a web page"),
        (b"\r\n <html><body>Sign in", "a web page"),
        ("<?xml version='1.0'?><a/>".encode("utf-16"), "a web page"),
        (b'{"attendees": [{"name": "Ana"}]}', "JSON"),
        (b'[{"name": "Ana"}]', "JSON"),
        (b"\x1f\x8b\x08\x00" + bytes(100), "a compressed file"),
        (b"SQLite format 3\x00" + bytes(100), "a database"),
        (bytes(range(256)) * 20, "a file of another program"),
    ],
)
def test_what_is_no_table_is_told_by_what_it_is(data, what):
    sentence = refusal(io.BytesIO(data), name="list.csv")
    assert f"“list.csv” is {what}" in sentence
    assert "not a table" in sentence


def test_a_protected_workbook_asks_for_one_without_password():
    assert "protected by a password" in refusal(LISTS / "protected.xlsx")
    locked = bytearray(workbook())
    central = locked.rindex(b"PK\x01\x02")
    locked[central + 8] |= 1
    assert "protected by a password" in refusal(io.BytesIO(bytes(locked)))


def test_a_protected_ods_asks_for_one_without_password():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b"\x00\x01garbage")
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    assert "protected by a password" in refusal(io.BytesIO(file.getvalue()))


def test_a_damaged_workbook_is_refused():
    data = workbook()
    sheet = "xl/worksheets/sheet1.xml"
    at = data.index(sheet.encode()) + len(sheet)
    for broken in (data[: len(data) // 2], data[:60], data[:at] + b"x" * 50 + data[at + 50 :]):
        assert "damaged workbook" in refusal(io.BytesIO(broken))
    cut = rezipped(data, lambda name, part: part[:200] if name == sheet else part)
    assert "damaged workbook" in refusal(io.BytesIO(cut))
    assert "damaged workbook" in refusal(
        io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    )


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("word/document.xml", "an archive or a document"),
        ("xl/workbook.bin", "a binary workbook (XLSB)"),
        ("Index/Tables/DataList.iwa", "a Numbers document"),
    ],
)
def test_archives_of_other_kinds_are_refused(part, what):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(part, "x")
    assert what in refusal(io.BytesIO(file.getvalue()))


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    sheet = b"<worksheet><sheetData>" + b" " * 40_000_000 + b"</sheetData></worksheet>"
    bomb = rezipped(workbook(), lambda name, part: sheet if "sheet1" in name else part)
    assert len(bomb) < 60_000
    assert "unpacks to far more" in refusal(io.BytesIO(bomb))


def test_a_zip_bomb_that_lies_about_its_size_is_refused():
    sheet = b"<worksheet>" + b" " * 40_000_000 + b"</worksheet>"
    bomb = bytearray(rezipped(workbook(), lambda name, part: sheet if "sheet1" in name else part))
    size = len(sheet).to_bytes(4, "little")
    assert size in bomb
    lied = bytes(bomb).replace(size, (1000).to_bytes(4, "little"))
    assert "damaged workbook" in refusal(io.BytesIO(lied))


def test_a_sheet_with_a_cell_in_its_last_corner_is_refused_before_room_is_made():
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Name", "x"
    file = io.BytesIO()
    book.save(file)
    assert "1,048,576 rows by 16,384 columns" in refusal(io.BytesIO(file.getvalue()))


def test_a_sheet_that_repeats_one_long_text_is_refused_before_room_is_made():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:  # unlike openpyxl, it shares texts
        book.add_worksheet().write_row(0, 0, ["Name", "x" * 30_000])
    many = b'<c t="s"><v>1</v></c>' * 20_000
    data = rezipped(
        file.getvalue(),
        lambda name, part: part.replace(b"</row>", many + b"</row>") if "sheet1" in name else part,
    )
    assert "repeats so much text" in refusal(io.BytesIO(data))


def test_formatting_without_content_does_not_make_a_sheet_large():
    row = b'</row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    data = rezipped(
        workbook(),
        lambda name, part: (
            part.replace(b"</row></sheetData>", row + b"</sheetData>") if "sheet1" in name else part
        ),
    )
    assert len(list(read_table(io.BytesIO(data)).rows)) == 1


def ods_archive(content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return io.BytesIO(file.getvalue())


ODS = """<?xml version="1.0"?>{doctype}<office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="S"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell
table:number-columns-repeated="{columns}" office:value-type="string"><text:p>{text}</text:p>
</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048000">
<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>""".replace("\n<", "<").replace(
    "\n", " "
)


@pytest.mark.parametrize(
    ("rows", "columns", "text"),
    [(100_000, 1000, "x"), (1000, 100, "x" * 100_000), (1, 10**9, "x"), ("+1000000000", 1, "x")],
)
def test_an_ods_that_multiplies_its_cells_is_refused(rows, columns, text):
    content = ODS.format(doctype="", rows=rows, columns=columns, text=text)
    assert "more than any list" in refusal(ods_archive(content))


def test_an_ods_that_defines_entities_is_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    content = ODS.format(doctype=bomb, rows=1, columns=1, text="&b;")
    assert "damaged workbook" in refusal(ods_archive(content))


def test_blank_rows_repeated_to_the_end_of_an_ods_are_no_harm():
    content = ODS.format(doctype="", rows=3, columns=2, text="Name")
    assert read_table(ods_archive(content)).header == ("Name", "Name (2)")


def test_ten_gigabytes_of_one_line_are_refused_at_once():
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            self.given += size
            return b"x" * size

    endless = Endless()
    assert "far larger than any attendee list" in refusal(endless)
    assert endless.given < 10_000_000


def test_ten_gigabytes_in_a_file_are_refused_at_once(tmp_path):
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)  # takes no room on the disk
    assert "far larger than any attendee list" in refusal(path)


def test_half_a_gigabyte_of_one_line_is_refused(tmp_path):
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"Name;E-mail;")
        for _ in range(20):
            file.write(b"x" * 100_000)
        file.truncate(500_000_000)
    assert "a line of more than 1 MB" in refusal(path)


def test_a_text_file_has_no_sheets():
    assert "has no sheet “Guests”" in refusal(io.BytesIO(CSV), sheet="Guests")


def test_a_list_that_is_dropped_unread_leaves_nothing_open(tmp_path):
    # Unclosed files are warnings, and warnings are errors in these tests.
    path = tmp_path / "list.csv"
    path.write_bytes(CSV)
    read_table(path)
    read_table(io.BytesIO(b"Name;E-mail\n" + b"Ana Pop;ana@example.org\n" * 500_000))
