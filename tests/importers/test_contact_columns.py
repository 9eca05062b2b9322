"""Columns of whom to contact, which may be who comes, an address or a number."""

import pytest

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise


def name_column(header, row):
    return header[dict(recognise(header, [row], {}).columns)[Field.NAME]]


@pytest.mark.parametrize("heading", ["Name", "Attendee"])
@pytest.mark.parametrize("contact", ["Contact name", "Contact"])
def test_who_comes_is_taken_before_whom_to_contact(heading, contact):
    assert name_column([contact, heading], ["Ion Ionescu", "Ana Pop"]) == heading


@pytest.mark.parametrize("contact", ["Contact name", "Contact", "Kontakt", "Ansprechpartner"])
def test_a_contact_is_who_comes_where_nobody_else_is_named(contact):
    header = [contact, "Company", "E-mail"]
    assert name_column(header, ["Ana Pop", "Acme", "ana@example.ro"]) == contact


@pytest.mark.parametrize("reached_at", ["ana@example.ro", "+40 21 123 45 67"])
def test_a_contact_that_is_an_address_or_a_number_is_no_name(reached_at):
    with pytest.raises(ListUnreadable, match="No column holds a name"):
        recognise(["Contact", "Company"], [[reached_at, "Acme"]])


def test_people_who_are_known_by_their_address_alone_come_in_by_it():
    assert name_column(["Attendee", "Company"], ["ana@example.ro", "Acme"]) == "Attendee"


@pytest.mark.parametrize(
    ("first", "last", "others"),
    [
        ("Prénom", "Nom", "Champ additionnel: Personne(s) à prévenir en cas d'accident"),
        ("Prenume", "Nume", "Persoană de contact în caz de urgență"),
        ("Nombre", "Apellidos", "Persona de contacto en caso de emergencia"),
        ("Vorname", "Nachname", "Notfallkontakt"),
        ("Förnamn", "Efternamn", "Närmast anhörig"),
        ("First name", "Last name", "Next of kin"),
    ],
)
def test_whom_to_call_in_an_emergency_is_not_who_comes(first, last, others):
    header = [f"{others}: {first}", f"{others}: {last}", first, last]
    mapping = recognise(header, [["Zoe", "Pop", "Ana", "Pop"], ["Ed", "Ek", "Bo", "Lund"]])
    names = {header[at] for field, at in mapping.columns}
    assert names == {first, last}


def test_who_registered_somebody_is_not_taken_for_them_unasked():
    rows = [["Ana Pop", "Zed Boss"], ["Bo Ek", "Zed Boss"]]
    with pytest.raises(ListUnreadable, match="could be the name"):
        recognise(["Name", "Registrant name"], rows)
    assert name_column(["Registrant name", "Company"], ["Ana Pop", "Acme"]) == "Registrant name"


def test_a_number_of_an_order_is_nobodys_name():
    # As Shopify lists its orders.
    header = ["Name", "Financial Status", "Billing Name", "Paid at"]
    rows = [
        ["#1001", "paid", "Ana Pop", "2026-03-01 10:11:12"],
        ["#1002", "refunded", "Bo Ek", "2026-03-01 10:11:12"],
    ]
    mapping = recognise(header, rows)
    assert (mapping.index(Field.NAME), mapping.index(Field.STATUS)) == (2, 1)
