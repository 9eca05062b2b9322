"""Columns that have the codes of tickets, and what people have several of."""

import pytest

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise

PEOPLE = ("Ana Pop", "Bo Ek", "Eva Lund", "Ion Stan")


def rows(*columns):
    return [list(row) for row in zip(PEOPLE, *columns, strict=True)]


CODES = ("T-0042", "T-0043", "T-0044", "T-0045")
SECONDS = ("T-1042", "", "", "")


@pytest.mark.parametrize(
    "heading", ["Ticket", "Biljett", "Lippu", "Bilet", "Billet", "Entrada", "Biglietto", "Badge"]
)
def test_a_ticket_is_a_code_where_everybody_has_their_own(heading):
    assert recognise(["Name", heading], rows(CODES)).columns == ((Field.NAME, 0), (Field.CODE, 1))


@pytest.mark.parametrize(
    "heading",
    ["Ticket-Nr.", "Biljettnr", "Biljett-ID", "Lipun numero", "Nr. bilet", "Numărul biletului",
     "N° de billet", "Bar code ID", "Nº de entrada", "N. biglietto", "Código de acceso",
     "Zugangscode"],
)  # fmt: skip
def test_a_number_of_a_ticket_is_its_code_in_each_language(heading):
    numbers = ("A1", "A2", "A3", "A4")
    assert recognise(["Name", heading], rows(numbers)).index(Field.CODE) == 1


@pytest.mark.parametrize("heading", ["No. of tickets", "Nombre de billets", "N. entradas"])
def test_how_many_tickets_there_are_is_no_code(heading):
    assert recognise(["Name", heading], rows("1214")).columns == ((Field.NAME, 0),)


@pytest.mark.parametrize(
    "cells",
    [
        tuple(f"{digit}," * 60 + "@" for digit in range(4)),
        ("Early bird", "VIP", "Press", "Staff"),
        ("Day 1", "Day 2", "Day 1", "Day 2"),
    ],
)
def test_a_ticket_is_a_category_where_its_cells_are_sorts(cells):
    assert recognise(["Name", "Biljett"], rows(cells)).index(Field.CATEGORY) == 1


@pytest.mark.parametrize(
    "cells", [("Day1", "Day2", "Day3", "VIP4"), ("100", "150", "75", "0"), ("P1", "P2", "P3", "P4")]
)
def test_short_cells_of_a_few_people_are_sorts_or_prices_of_tickets(cells):
    assert recognise(["Name", "Ticket"], rows(cells)).index(Field.CATEGORY) == 1


def test_short_codes_are_codes_where_many_people_have_their_own():
    people = [f"{name} {family}" for name in PEOPLE for family in ("Ax", "By", "Cy")]
    listed = [[name, str(number)] for number, name in enumerate(people, 101)]
    assert recognise(["Name", "Ticket"], listed).index(Field.CODE) == 1


@pytest.mark.parametrize("what", ["Ticket", "Code", "QR code"])
def test_of_several_codes_the_first_is_taken_and_the_others_are_told(what):
    header = ["Name", f"{what} 1", f"{what} 2", f"{what} 3"]
    mapping = recognise(header, rows(CODES, SECONDS, ("", "", "", "")))
    assert mapping.columns == ((Field.NAME, 0), (Field.CODE, 1))
    assert mapping.rivals == ((Field.CODE, 2),)


def test_a_column_of_codes_beside_the_one_that_is_taken_is_told():
    mapping = recognise(["Name", "Ticket", "Barcode"], rows(CODES, ("1", "2", "3", "4")))
    assert (mapping.index(Field.CODE), mapping.rivals) == (2, ((Field.CODE, 1),))


def test_of_several_e_mails_the_first_is_taken():
    cells = tuple(f"p{number}@example.org" for number in range(4))
    mapping = recognise(["Name", "E-mail 2", "E-mail 1"], rows(cells, cells[::-1]))
    assert mapping.columns == ((Field.NAME, 0), (Field.EMAIL, 2))


def test_of_several_people_in_a_row_none_is_taken_for_all():
    with pytest.raises(ListUnreadable, match="No column holds a name"):
        recognise(["Participant 1", "Participant 2"], [["Ana Pop", "Bo Ek"], ["Eva Lund", ""]])


@pytest.mark.parametrize("heading", ["DNI", "Codice fiscale", "Henkilötunnus", "Passport no."])
def test_what_somebody_is_known_by_elsewhere_is_no_code_of_a_ticket(heading):
    cells = ("12345678Z", "87654321X", "11223344A", "44332211B")
    assert recognise(["Name", heading], rows(cells)).columns == ((Field.NAME, 0),)


def test_the_web_address_in_a_qr_code_is_the_code_where_there_is_no_other():
    # As Luma lists its guests: what it calls them by itself is not what their tickets hold.
    ids = tuple(f"gst-tU41zGbPfLQk3{n}" for n in range(4))
    addresses = tuple(
        f"https://luma.example/check-in/evt-Ab1?pk=g-7nDpHCLCFJz{n}" for n in range(4)
    )
    header = ["api_id", "name", "qr_code_url"]
    lines = [list(row) for row in zip(ids, PEOPLE, addresses, strict=True)]
    assert recognise(header, lines).index(Field.CODE) == 2
    header[0] = "ticket_code"
    assert recognise(header, lines).index(Field.CODE) == 0
