"""The demo's attendee list is what resources/demo/README.md says."""

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from checkin.core.lists.yes_no import says_yes
from checkin.core.names.folding import fold

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
WORKBOOK = DEMO / "European Cluster Conference 2026.xlsx"
GROUP_ROW, HEADING_ROW = 4, 5


def sheets(path):
    book = CalamineWorkbook.from_path(path)
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


@pytest.fixture(scope="module")
def cells():
    return sheets(WORKBOOK)["Registrations"]


@pytest.fixture(scope="module")
def rows(cells):
    """Every row with anything in it, by its heading with that of the merged cell in front."""
    group, headings = "", []
    for above, heading in zip(cells[GROUP_ROW], cells[HEADING_ROW], strict=True):
        inside = heading in {"Day 1", "Day 2", "Day 3", "Dinner 13 May", "Table", "Dietary needs"}
        group = (above or group) if inside else ""
        headings.append(f"{group} {heading}".strip())
    return [dict(zip(headings, row, strict=True)) for row in cells[HEADING_ROW + 1 :] if any(row)]


@pytest.fixture(scope="module")
def people(rows):
    """The first row of each person who has a name."""
    found = {}
    for row in rows:
        if full_name(row):
            found.setdefault((fold(row["E-mail"]), fold(full_name(row))), row)
    return list(found.values())


@pytest.fixture(scope="module")
def told():
    """The numbers of the README's tables, by the first column."""
    text = (DEMO / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| (.+?) \| (\d+) \|(?: (\d+) \|)?$", text, re.MULTILINE)
    return {label: (int(one), int(other)) if other else int(one) for label, one, other in lines}


def full_name(row):
    return f"{row['First name']} {row['Last name']}".strip()


def letters(row):
    return {unicodedata.name(letter).split()[0] for letter in full_name(row) if letter.isalpha()}


def test_four_hundred_people_stand_in_405_rows(rows, people, told):
    nameless = [row for row in rows if not full_name(row)]
    assert told["Rows with anything in them below the heading"] == len(rows) == 405
    assert told["Different people"] == len(people) == 400
    assert told["Rejected: no name"] == len(nameless) == 2
    assert told["Duplicates"] == len(rows) - len(people) - len(nameless) == 3


@pytest.mark.parametrize("heading", ["Participant type", "Attendance", "Status"])
def test_the_readme_counts_people_as_the_list_does(people, told, heading):
    for value, number in Counter(row[heading].strip() for row in people).items():
        assert told[value] == number, value


def test_the_readme_counts_who_is_registered_for_what(people, told):
    registered = {label: numbers for label, numbers in told.items() if isinstance(numbers, tuple)}
    assert len(registered) == 6
    for heading, numbers in registered.items():
        modes = Counter(row["Attendance"] for row in people if says_yes(row[heading]))
        assert numbers == (modes["On site"], modes["Virtual"]), heading


def test_everybody_attends_some_day(people):
    days = ("Attends Day 1", "Attends Day 2", "Attends Day 3")
    assert all(any(says_yes(row[day]) for day in days) for row in people)


def test_people_come_from_more_than_thirty_countries(people, told):
    assert told["Countries"] == len({row["Country"] for row in people}) > 30


def test_names_are_written_in_five_scripts(people):
    scripts = Counter(script for row in people for script in letters(row))
    assert {"LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW"} <= scripts.keys()
    assert scripts["GREEK"] >= 10
    assert scripts["CYRILLIC"] >= 15
    assert 4 <= scripts["ARABIC"] + scripts["HEBREW"] <= 8


def test_the_letters_that_programs_get_wrong_are_there(people):
    written = "".join(full_name(row) for row in people)
    letters_due = set("șțăâîłżóćıİğşţħġßöäåøæðþőűčřžĺŕģķņėūõ’'\u0301\u00a0")
    missing = letters_due - set(written + written.lower())
    assert not missing


def test_long_names_and_a_single_one_are_there(people):
    assert sum(len(full_name(row)) > 60 for row in people) == 4
    assert [row["Last name"] for row in people if not row["First name"]] == ["Wibisana"]


def test_ticket_codes_are_different_and_cannot_be_guessed(people, told):
    codes = [row["Ticket code"] for row in people if row["Ticket code"]]
    assert told["Ticket code from the registration site"] == len(set(codes)) == len(codes)
    assert told["No ticket code: to be issued"] == len(people) - len(codes)
    # Twenty characters of five bits.
    assert all(re.fullmatch(r"ECC26(-[0-9A-HJKMNP-TV-Z]{5}){4}", code) for code in codes)


def test_nobody_who_waits_for_approval_has_a_code(people):
    assert not any(row["Ticket code"] for row in people if row["Status"] == "Pending approval")


def test_no_mail_can_reach_anybody(rows):
    addresses = [row["E-mail"] for row in rows if row["E-mail"]]
    assert all(address.endswith(".example") for address in addresses)
    odd = [a for a in addresses if not re.fullmatch(r"[\w.-]*\w@\w[\w-]*\.example", a, re.ASCII)]
    assert odd == ["kvetoslava.hrebejnova@@klastr-sklarske-udoli.example"]


def test_an_address_shared_by_colleagues_makes_no_duplicates(people, told):
    addresses = Counter(row["E-mail"] for row in people if row["E-mail"])
    shared = {address: number for address, number in addresses.items() if number > 1}
    assert shared == {"office@plava-uvala.example": 4, "info@sumadinka.example": 2}
    assert told["Sharing an e-mail address"] == sum(shared.values())


def test_the_head_is_that_of_a_real_list(cells):
    assert cells[0][0] == "European Cluster Conference 2026 – Registrations"
    assert cells[2][0] == "Export of 2 May 2026, 17:40"
    assert not any(cells[3])
    assert [text for text in cells[GROUP_ROW] if text] == ["Attends", "Meals"]
    assert cells[HEADING_ROW].count("") == 1


def test_cells_have_the_types_that_spreadsheets_give_them(people):
    assert people[0]["Registration no."] == "00001"
    assert people[0]["Registered on"].isoformat() == "2026-01-12"
    assert {type(row["Meals Table"]) for row in people} == {float, str}
    assert [row["Organisation"] for row in people if isinstance(row["Organisation"], float)] == [
        1870
    ]
    assert any("\n" in row["Notes"] for row in people)
    assert {row["Attends Day 1"] for row in people} == {"x", "X", "Yes", "YES", "yes ", ""}
    companies = {row["Organisation"] for row in people}
    assert {"=Cluster+", "+Build e.V.", "@Hjem Energi ApS", "-20° Cold Chain AS"} <= companies


def test_a_blank_row_stands_in_the_middle(cells):
    blank = [number for number, row in enumerate(cells) if not any(row)]
    assert blank[0] == 3
    assert len(blank) == 2


def test_the_generator_writes_the_same_list_again(tmp_path):
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    for path in (first, second):
        subprocess.run(
            [sys.executable, ROOT / "packaging" / "demo_list.py", path], check=True, timeout=300
        )
    assert first.read_bytes() == second.read_bytes()
    # Another version of the library may write other bytes for the same cells.
    assert sheets(first) == sheets(WORKBOOK)
