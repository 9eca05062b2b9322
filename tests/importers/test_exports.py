from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checkin.core.lists.list_values import mode_of, status_of
from checkin.core.lists.listed_moments import moment_of
from checkin.importers.columns import recognise
from checkin.importers.source import read_table

LISTS = Path(__file__).parents[1] / "data" / "lists"

# What every export has to map to without a hand, and nothing else.
EXPORTS = {
    "pretix_positions.csv": {
        "name": "Attendee name",
        "first_name": "Attendee name: Given name",
        "last_name": "Attendee name: Family name",
        "email": "Attendee email",
        "company": "Company",
        "country": "Country",
        "category": "Product",
        "code": "Ticket secret",
        "status": "Status",
        "valid_from": "Valid from",
        "valid_until": "Valid until",
        "notes": "Order comment",
    },
    "pretix_positions_de.csv": {
        "name": "Name der teilnehmenden Person",
        "first_name": "Name der teilnehmenden Person: Vorname",
        "last_name": "Name der teilnehmenden Person: Nachname",
        "email": "E-Mail-Adresse der teilnehmenden Person",
        "company": "Firma",
        "country": "Land",
        "category": "Produkt",
        "code": "Ticket-Secret",
        "status": "Status",
        "valid_from": "Gültig ab",
        "valid_until": "Gültig bis",
        "notes": "Kommentar zur Bestellung",
    },
    "pretix_checkin_list.csv": {
        "name": "Attendee name",
        "first_name": "Attendee name: Given name",
        "last_name": "Attendee name: Family name",
        "email": "E-mail",
        "company": "Company",
        "category": "Product",
        "code": "Secret",
        "notes": "Comment",
    },
    "indico_registrations.csv": {
        "name": "Name",
        "first_name": "First Name",
        "last_name": "Last Name",
        "email": "Email Address",
        "company": "Affiliation",
        "country": "Country",
        "mode": "Participation",
        "status": "Registration state",
        "flags": "Tags",
    },
    "eventbrite_attendees.csv": {
        "first_name": "First Name",
        "last_name": "Last Name",
        "email": "Email",
        "company": "Company",
        "country": "Home Country",
        "category": "Ticket Type",
        "code": "Barcode #",
        "status": "Attendee Status",
    },
    "eusurvey_content.xlsx": {
        "first_name": "First name",
        "last_name": "Family name",
        "email": "E-mail address",
        "company": "Name of your organisation",
        "country": "Country",
        "mode": "I will participate",
        "code": "Contribution Id",
    },
    "google_forms.csv": {
        "first_name": "What is your first name?",
        "last_name": "What is your last name?",
        "email": "Email Address",
        "company": "Organisation / Company",
        "country": "Country of residence",
        "mode": "How will you attend the conference?",
    },
    "microsoft_forms.xlsx": {
        "name": "Full name",
        "email": "E-mail address",
        "company": "Organisation",
        "country": "Country",
        "category": "Participant type",
        "mode": "Attendance mode",
    },
    "microsoft_forms_accounts.xlsx": {"name": "Name", "email": "Email"},
    "organiser.xlsx": {
        "first_name": "Person First name",
        "last_name": "Person Last name",
        "email": "Contact E-mail",
        "company": "Organisation",
        "country": "Country",
        "code": "Badge code",
    },
}
EXPORTS["indico_registrations.xlsx"] = EXPORTS["indico_registrations.csv"]


def mapped(file_name):
    table = read_table(LISTS / file_name)
    rows = list(table.rows)
    mapping = recognise(table.header, [cells for _, cells in islice(rows, 50)])
    return table, rows, mapping


@pytest.mark.parametrize("file_name", EXPORTS)
def test_the_exports_of_other_programs_map_without_a_hand(file_name):
    table, _, mapping = mapped(file_name)
    assert {field.value: table.header[at] for field, at in mapping.columns} == EXPORTS[file_name]


@pytest.mark.parametrize("file_name", EXPORTS)
def test_every_person_of_an_export_is_read_with_their_letters(file_name):
    table, rows, _ = mapped(file_name)
    assert len(rows) == 13
    assert all(len(cells) == len(table.header) for _, cells in rows)
    everything = {cell for _, cells in rows for cell in cells}
    for words in ("Ștefan", "Łukasz", "Söderström", "Παπαδόπουλος", "Георгиев", "Yıldırım"):
        assert any(words in cell for cell in everything), words


@pytest.mark.parametrize("file_name", EXPORTS)
def test_the_values_of_an_export_are_understood(file_name):
    _, rows, mapping = mapped(file_name)
    for field, read in (("status", status_of), ("mode", mode_of)):
        column = next((at for known, at in mapping.columns if known.value == field), None)
        if column is not None:
            assert all(read(cells[column]) is not None for _, cells in rows)


def test_two_people_of_one_order_have_codes_of_their_own():
    _, rows, mapping = mapped("pretix_positions.csv")
    column = next(at for field, at in mapping.columns if field.value == "code")
    assert len({cells[column] for _, cells in rows}) == len(rows)


def test_rows_are_numbered_as_the_sheet_numbers_them():
    _, rows, _ = mapped("organiser.xlsx")
    assert [number for number, _ in rows] == [8, 9, 10, 11, 12, 13, *range(15, 22)]


def test_a_text_code_keeps_its_zeros_and_a_day_is_iso():
    table, rows, _ = mapped("organiser.xlsx")
    code = table.header.index("Badge code")
    day = table.header.index("Days 14 May")
    assert rows[0][1][code] == "0007"
    assert rows[1][1][code] == "1001"
    assert rows[1][1][day] == "2026-05-14"
    assert moment_of(rows[1][1][day], ZoneInfo("Europe/Bucharest"))
