"""Where a table begins whose columns are headed by days and numbers."""

import pytest

from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise
from checkin.importers.header import find_header
from checkin.importers.header_words import meaning_of


@pytest.mark.parametrize(
    "days", [("12.05.", "13.05."), ("2026-05-12", "2026-05-13"), ("1", "2"), ("12/05", "2026")]
)
@pytest.mark.parametrize("named", [("Name", "E-mail"), ("First name", "Last name"), ("Name",)])
def test_days_and_numbers_head_columns_beside_others_that_are_named(named, days):
    people = [[*("Ana Pop", "ana@example.org")[: len(named)], "x", ""]] * 3
    header = find_header([["The congress"], [*named, *days], *people])
    assert header is not None
    assert (header.names, header.first_row) == ((*named, *days), 2)


def test_days_that_are_ticked_with_numbers_are_days():
    header = find_header([["Name", "12.05.", "13.05."], ["Ana Pop", "1", "0"]])
    assert header is not None
    assert header.names == ("Name", "12.05.", "13.05.")


def test_a_name_and_an_address_are_headings_beside_numbers_like_those_below():
    header = find_header([["Name", "E-mail", "1", "2"], ["Ana Pop", "ana@example.org", "1", "0"]])
    assert header is not None
    assert header.names == ("Name", "E-mail", "1", "2")


def test_groups_stand_above_numbers_too():
    rows = [
        ["Participant", "Participant", "Days", "Days"],
        ["First", "Last", "1", "2"],
        ["Ana", "Pop", "x", ""],
    ]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    assert header.names == ("Participant First", "Participant Last", "Days 1", "Days 2")


def test_a_group_of_any_name_hides_none_of_what_stands_below_it():
    rows = [
        ["Personal data", "Personal data", "Contact", "Contact", "Arrival", "Arrival"],
        ["First name", "Surname", "E-mail", "Company", "Code", "Date"],
        ["Ana", "Pop", "ana@example.org", "Acme", "RO 381", "2026-05-11"],
    ]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    assert header.names == (
        "Personal data: First name", "Personal data: Surname",
        "Contact E-mail", "Contact: Company", "Arrival Code", "Arrival Date",
    )  # fmt: skip


def test_names_below_personal_details_are_the_attendees_and_not_their_guests():
    rows = [
        ["Personal details", "Personal details", "Guest", "Guest", "Affiliation"],
        ["First name", "Last name", "First name", "Last name", "Name"],
        ["Ana", "Pop", "Ion", "Dima", "Acme"],
    ]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    assert header.names == (
        "Personal details: First name", "Personal details: Last name",
        "Guest First name", "Guest Last name", "Affiliation Name",
    )  # fmt: skip
    meanings = [meaning_of(name) for name in header.names]
    assert meanings[0].weight > meanings[2].weight
    assert meanings[1].weight > meanings[3].weight
    assert meanings[4].field is Field.COMPANY


@pytest.mark.parametrize(
    ("group", "code", "status"),
    [
        ("Ticket", "Ticket code", "Status"), ("Participation", "Ticket code", "Status"),
        ("Biljett", "Biljettkod", "Status"), ("Anmälan", "Kod", "Status"),
        ("Lippu", "Lippukoodi", "Tila"), ("Bilet", "Cod bilet", "Stare"),
        ("Ticket", "Ticketnummer", "Status"), ("Anmeldung", "Ticketcode", "Status"),
        ("Billet", "Code du billet", "Statut"), ("Inscription", "Code du billet", "Statut"),
        ("Entrada", "Código de entrada", "Estado"), ("Biglietto", "Codice biglietto", "Stato"),
    ],
)  # fmt: skip
def test_what_stands_below_ticket_or_registration_is_of_the_attendees_ticket(group, code, status):
    rows = [
        ["Person", "Person", group, group, "Visum", "Visum"],
        ["Name", "E-mail", code, status, "Status", "Code"],
        ["Ana Pop", "ana@example.org", "AB12CD34", "canceled", "issued", "V 17"],
    ]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    meanings = [meaning_of(name) for name in header.names]
    assert [meaning.field for meaning in meanings[2:4]] == [Field.CODE, Field.STATUS]
    assert meanings[4:] == [None, None]


@pytest.mark.parametrize(
    ("group", "first", "last", "company", "of_company"),
    [
        ("Personuppgifter", "Förnamn", "Efternamn", "Organisation", "Namn"),
        ("Perustiedot", "Etunimi", "Sukunimi", "Organisaatio", "Nimi"),
        ("Date personale", "Prenume", "Nume", "Organizație", "Nume"),
        ("Persönliche Angaben", "Vorname", "Name", "Unternehmen", "Name"),
        ("Coordonnées", "Prénom", "Nom", "Organisation", "Nom"),
        ("Datos personales", "Nombre", "Apellidos", "Empresa", "Nombre"),
        ("Dati personali", "Nome", "Cognome", "Azienda", "Nome"),
    ],
)
def test_a_name_is_of_whomever_its_group_is_about(group, first, last, company, of_company):
    rows = [
        [group, group, company, company, "Hotel"],
        [first, last, of_company, "Land", of_company],
        ["Hélène", "Noël", "Acme", "France", "Ritz"],
    ]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    mapping = recognise(header.names, [rows[2]])
    fields = (Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY, Field.COUNTRY)
    assert mapping.columns == tuple(zip(fields, range(4), strict=True))


@pytest.mark.parametrize("group", ["Persona", "Persoană", "Henkilö"])
def test_names_stand_below_person_in_any_language(group):
    rows = [[group, group, "Hotel"], ["Nombre", "Nume", "Nombre"], ["Ana", "Pop", "Ritz"]]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    meanings = [meaning_of(name) for name in header.names]
    assert [meaning.field for meaning in meanings[:2]] == [Field.NAME, Field.NAME]
    assert meanings[2] is None


@pytest.mark.parametrize(
    "people",
    [
        [["Ana Pop", "Participant", "Paid", "100"], ["Bo Ek", "Speaker", "Free", "20"]],
        [["Ana Pop", "Participant", "Paid", "ana@example.org"], ["Bo Ek", "", "", ""]],
        [["Ana Pop", "12", "Participant"], ["Bo Ek", "", "Speaker"]],
    ],
)
def test_a_list_that_begins_with_a_person_has_no_header(people):
    header = find_header(people)
    assert header is not None
    assert (header.names[0], header.first_row) == ("Column A", 0)
