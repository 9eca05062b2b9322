"""Whatever the file: a table, or one sentence. Never another exception, never a traceback."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.core.errors import ListUnreadable
from checkin.importers.columns import recognise
from checkin.importers.source import read_table

LISTS = Path(__file__).parents[1] / "data" / "lists"
TEXTS = sorted(path.name for path in LISTS.glob("*.csv"))
WORKBOOKS = ["organiser.xlsx", "microsoft_forms.xlsx", "eusurvey_content.xlsx"]

BITES = st.binary(max_size=6) | st.sampled_from(
    [b'"', b"\n", b"\r", b"\0", b";", b",", b"\t", b"sep=|\n", b"99999999", b"1e308", b"-1", b"<",
     b"&", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xae"]
)  # fmt: skip


@st.composite
def damage(draw):
    """Give a function that puts other bytes at some places, given as shares of the length."""
    wounds = draw(
        st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), BITES), min_size=1, max_size=8)
    )

    def done(data):
        for share, length, bite in wounds:
            at = int(share * len(data))
            data = data[:at] + bite + data[at + length :]
        return data

    return done


def read(data):
    try:
        table = read_table(io.BytesIO(data), name="list")
        rows = list(table.rows)
        recognise(table.header, [cells for _, cells in rows[:50]])
    except ListUnreadable:
        return
    assert len(set(table.header)) == len(table.header)
    for number, cells in rows:
        assert number > 0
        assert len(cells) >= len(table.header)
        assert all(cell == cell.strip() and "\0" not in cell for cell in cells)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=3000))
def test_any_bytes_are_read_or_refused(data):
    read(data)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from('Name;,\t|"\n\r @.x1Ș\u2028\ufeff='), max_size=400))
def test_any_text_that_looks_like_a_table_is_read_or_refused(text):
    for codec in ("utf-8", "utf-16"):
        read(text.encode(codec))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(TEXTS), damage())
def test_a_damaged_text_file_is_read_or_refused(name, damaged):
    read(damaged((LISTS / name).read_bytes()))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([*WORKBOOKS, "protected.xlsx", "excel97.xls"]), damage())
def test_a_damaged_workbook_is_read_or_refused(name, damaged):
    read(damaged((LISTS / name).read_bytes()))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(WORKBOOKS), st.integers(0, 20), damage())
def test_a_workbook_with_a_damaged_part_is_read_or_refused(name, part, damaged):
    file = io.BytesIO()
    with (
        zipfile.ZipFile(LISTS / name) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        names = old.namelist()
        for place, inner in enumerate(names):
            data = old.read(inner)
            new.writestr(inner, damaged(data) if place == part % len(names) else data)
    read(file.getvalue())


@pytest.mark.parametrize("name", [*TEXTS, *WORKBOOKS, "excel97.xls"])
def test_a_file_cut_off_anywhere_is_read_or_refused(name, capfd):
    data = (LISTS / name).read_bytes()
    for end in range(0, len(data), max(1, len(data) // 40)):
        read(data[:end])
    assert capfd.readouterr().err == ""


_FIRST_TABLE, _DIRECTORY, _SMALL_TABLE = 76, 48, 60  # where the header of an XLS file says so


@pytest.mark.parametrize("place", [_FIRST_TABLE, _FIRST_TABLE + 4, _DIRECTORY, _SMALL_TABLE])
def test_an_old_workbook_that_points_behind_its_end_is_refused(place, capfd):
    data = bytearray((LISTS / "excel97.xls").read_bytes())
    data[place : place + 4] = (len(data) // 512).to_bytes(4, "little")
    with pytest.raises(ListUnreadable, match="is a damaged workbook"):
        read_table(io.BytesIO(data), name="list")
    assert capfd.readouterr().err == ""


def test_an_old_workbook_whose_sheet_begins_behind_its_end_is_refused(capfd):
    data = bytearray((LISTS / "excel97.xls").read_bytes())
    sheet = data.index(b"\x85\x00", 512)
    data[sheet + 4 : sheet + 8] = (1 << 24).to_bytes(4, "little")
    with pytest.raises(ListUnreadable, match="is a damaged workbook"):
        read_table(io.BytesIO(data), name="list")
    assert capfd.readouterr().err == ""
