import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import Field
from checkin.importers.column_names import PHRASES
from checkin.importers.columns import recognise
from checkin.importers.header_words import meaning_of


def by_name(header, rows=(), **overrides):
    mapping = recognise(header, rows, overrides)
    return {field.value: header[at] for field, at in mapping.columns}


@pytest.mark.parametrize(
    "header",
    [
        ["First name", "Last name", "E-mail address *", "Company", "Country"],
        ["Given name", "Surname", "Email", "Organization", "Country of residence"],
        ["Förnamn", "Efternamn", "E-post", "Företag", "Land"],
        ["Etunimi", "Sukunimi", "Sähköposti", "Yritys", "Maa"],
        ["Prenume", "Nume", "Adresă de e-mail", "Compania", "Țara"],
        ["PRENUME", "NUME DE FAMILIE", "E-MAIL", "ORGANIZAŢIA", "ŢARA"],
        ["Vorname", "Nachname", "E-Mail-Adresse", "Firma", "Land"],
        ["Vorname", "Name", "E-Mail", "Unternehmen", "Land"],
        ["Prénom", "Nom", "Adresse électronique", "Société", "Pays"],
        ["Prénom", "Nom", "Courriel", "Établissement", "Pays"],
        ["Nombre", "Apellidos", "Correo electrónico", "Empresa", "País"],
        ["Nome", "Cognome", "Posta elettronica", "Azienda", "Paese"],
        ["First name / Prénom", "Last name / Nom", "E-mail / Courriel", "Company", "Country/Pays"],
        [
            "Participant's first name",
            "Participant's last name",
            "Participant's e-mail",
            "Org.",
            "Participant's country",
        ],
        ["Prénom", "Nom", "Mail", "Structure", "Pays"],
        ["Name First", "Name Last", "Your e-mail", "Organisation (full name)", "Country:"],
    ],
)
def test_columns_are_known_by_their_names_in_eight_languages(header):
    assert by_name(header) == dict(
        zip(["first_name", "last_name", "email", "company", "country"], header, strict=True)
    )


@pytest.mark.parametrize(
    ("first", "last", "other"),
    [
        ("Nombre", "Primer apellido", "Segundo apellido"),
        ("Nombre", "Apellido 1", "Apellido 2"),
        ("Nombre", "1er apellido", "2º apellido"),
        ("Nombre", "1º Apellido", "2º Apellido"),
        ("Nombre", "Apellido paterno", "Apellido materno"),
        ("Prénom", "Nom de naissance", "Nationalité"),
        ("Prénom", "Nom d'usage", "Nom de naissance"),
    ],
)
def test_of_two_last_names_the_one_that_somebody_goes_by_is_taken(first, last, other):
    assert by_name([other, first, last]) == {"first_name": first, "last_name": last}


@pytest.mark.parametrize(
    "name",
    ["Name", "Full name", "Namn", "Nimi", "Nume complet", "Vor- und Nachname", "Nom et prénom",
     "Nombre y apellidos", "Nome e cognome", "Name des Teilnehmers", "Numele participantului",
     "Osallistujan nimi", "Deltagarens namn", "För- och efternamn", "Etu- ja sukunimi",
     "Nom du participant", "Attendee", "Vor- und Zuname", "Speaker", "Vad heter du?",
     "1. Full name", "Participant name *", "Participant's full name",
     "Please enter your full name:"],
)  # fmt: skip
def test_a_full_name_is_known(name):
    assert by_name([name, "Remarks"])["name"] == name


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Ticket type", Field.CATEGORY),
        ("Product", Field.CATEGORY),
        ("Cognome Nome", Field.NAME),
        ("LASTNAME Firstname", Field.NAME),
        ("Sukunimi ja etunimi", Field.NAME),
        ("Participant type", Field.CATEGORY),
        ("Kategorie", Field.CATEGORY),
        ("Biljettyp", Field.CATEGORY),
        ("Attendance mode", Field.MODE),
        ("Mod de participare", Field.MODE),
        ("Teilnahmeart", Field.MODE),
        ("Barcode #", Field.CODE),
        ("Ticket barcode", Field.CODE),
        ("Ticket QR code", Field.CODE),
        ("Code barre", Field.CODE),
        ("Secret", Field.CODE),
        ("Ticket code", Field.CODE),
        ("Ticket ID", Field.CODE),
        ("QR-Code", Field.CODE),
        ("N.º de código de barras", Field.CODE),
        ("Codice a barre n.", Field.CODE),
        ("Streckkod nr", Field.CODE),
        ("Registration status", Field.STATUS),
        ("Attendee Status", Field.STATUS),
        ("Gültig bis", Field.VALID_UNTIL),
        ("Valid from", Field.VALID_FROM),
        ("Valid on", Field.VALID_FROM),
        ("Valid to", Field.VALID_UNTIL),
        ("Valid to (date) *", Field.VALID_UNTIL),
        ("Valid", None),
        ("Payment", Field.STATUS),
        ("Anmeldung", Field.STATUS),
        ("Will you attend in person?", Field.MODE),
        ("Firm", Field.COMPANY),
        ("emailAddress", Field.EMAIL),
        ("3. E-mail", Field.EMAIL),
        ("Q2: Company name", Field.COMPANY),
        ("E-mail confirmation", None),
        ("Payment method", None),
        ("Anmärkning", None),
        ("Anteckningar", Field.NOTES),
        ("Tags", Field.FLAGS),
        ("Ditt namn", Field.NAME),
        ("Deine E-Mail-Adresse", Field.EMAIL),
        ("Il tuo nome", Field.NAME),
        ("Tu nombre", Field.NAME),
        ("Etunimesi", Field.FIRST_NAME),
        ("Ticket Full Name", Field.NAME),
        ("Ticket Email", Field.EMAIL),
        # Traps: they look like something about the attendee and are not.
        ("Title", None),
        ("Job title", None),
        ("Ticket name", Field.CATEGORY),
        ("Username", None),
        ("User name", None),
        ("Event name", None),
        ("List name", None),
        ("Order code", None),
        ("Code no.", None),
        ("Order #", None),
        ("Attendee #", None),
        ("ID", None),
        ("Emergency contact name", None),
        ("Partner's first name", None),
        ("E-mail address verified", None),
        ("Company's event", None),
        ("City/Country", None),
        ("Quantity", None),
        ("VAT ID", None),
        ("Requires special attention", None),
        ("", None),
        ("***", None),
    ],
)
def test_what_a_column_name_means(name, field):
    meaning = meaning_of(name)
    assert (meaning.field if meaning else None) is field


def test_no_name_of_a_column_is_taken_for_that_of_another_field():
    meant = {name: field for field, names in PHRASES.items() for name in names}
    assert {name: meaning_of(name).field for name in meant} == meant


def test_a_company_name_is_no_name():
    with pytest.raises(ListUnreadable, match="No column holds a name"):
        recognise(["Company name", "Event name", "Username"], [])


def test_a_list_that_begins_with_somebody_is_told_to_name_its_columns():
    with pytest.raises(ListUnreadable, match="if these are people, put a row above them"):
        recognise(["Ann Lee"], [["Bo Ek"]])


def test_the_attendees_own_columns_are_taken_before_the_buyers():
    header = ["Buyer first name", "Buyer last name", "Order e-mail", "Attendee e-mail",
              "Attendee first name", "Attendee last name"]  # fmt: skip
    assert by_name(header) == {
        "first_name": "Attendee first name",
        "last_name": "Attendee last name",
        "email": "Attendee e-mail",
    }


def test_a_buyer_stands_in_where_nobody_else_is_named():
    assert by_name(["Buyer name", "Order e-mail"]) == {
        "name": "Buyer name",
        "email": "Order e-mail",
    }


def test_a_blank_column_gives_way_to_a_filled_one():
    rows = [["Ana", "", "ana@example.ro"], ["Ion", "", "ion@example.ro"]]
    assert by_name(["Name", "Attendee e-mail", "E-mail"], rows)["email"] == "E-mail"


def test_a_ticket_code_is_taken_before_an_order_code():
    rows = [["Ana", "AB12C", "x"], ["Ion", "AB12C", "y"]]
    assert by_name(["Name", "Order code", "Ticket ID"], rows)["code"] == "Ticket ID"
    assert "code" not in by_name(["Name", "Order code"], [["Ana", "AB12C"], ["Ion", "AB12C"]])


def test_a_code_that_most_rows_share_is_none():
    rows = [["Ana", "RO"], ["Ion", "RO"], ["Eva", "RO"]]
    assert "code" not in by_name(["Name", "Code"], rows)
    assert recognise(["Name", "Code"], rows).not_taken == ((Field.CODE, 1),)
    assert (
        recognise(["Name", "Code", "Ticket ID"], [[*row, row[0]] for row in rows]).not_taken == ()
    )
    assert recognise(["Name", "Code"], rows, {"code": "Code"}).not_taken == ()


@pytest.mark.parametrize("heading", ["Payment", "Registration"])
def test_a_column_that_may_hold_much_is_a_status_where_its_cells_are(heading):
    rows = [["Ana", "Confirmed"], ["Ion", "Cancelled"]]
    assert by_name(["Name", heading], rows)["status"] == heading
    mapping = recognise(["Name", heading], [["Ana", "Card"], ["Ion", "Invoice"]])
    assert (mapping.index(Field.STATUS), mapping.not_taken) == (None, ())


def test_of_two_columns_that_are_ticked_the_one_of_those_who_are_afar_is_taken():
    header = ["Name", "On site", "Online"]
    assert by_name(header, [["Ana", "x", ""], ["Ion", "", "x"]])["mode"] == "Online"
    assert by_name(header, [["Ana", "yes", "no"], ["Ion", "no", "yes"]])["mode"] == "On site"


def test_a_state_is_a_status_only_where_it_says_one():
    assert "status" not in by_name(["Name", "State"], [["Ana", "Bavaria"], ["Ion", "Texas"]])
    assert "status" in by_name(["Name", "State"], [["Ana", "paid"], ["Ion", "canceled"]])


def test_a_name_beside_a_first_name_is_full_where_it_contains_it():
    rows = [["Ana Pop", "Ana"], ["Jörg Groß", "JÖRG"]]
    assert by_name(["Name", "Vorname"], rows) == {"name": "Name", "first_name": "Vorname"}
    rows = [["Pop", "Ana"], ["Groß", "Jörg"]]
    assert by_name(["Name", "Vorname"], rows) == {"last_name": "Name", "first_name": "Vorname"}


@pytest.mark.parametrize(
    "heading", ["Registration code", "Anmälningskod", "Code d'inscription", "Código de inscripción"]
)
def test_the_code_of_a_registration_is_the_ticket_s_however_short_it_is(heading):
    rows = [["Ana", "1041", "2026-05-12"], ["Ion", "1042", "2026-05-13"]]
    assert by_name(["Name", heading, "Ticket valid until"], rows) == {
        "name": "Name", "code": heading, "valid_until": "Ticket valid until",
    }  # fmt: skip


def test_numbers_in_sequence_and_shops_are_neither_codes_nor_modes():
    rows = [["Ana", "1", "Online shop", "en"], ["Ion", "2", "Online shop", "de"]]
    assert by_name(["Name", "ID", "Sales channel", "Language"], rows) == {"name": "Name"}


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Confirmed", Field.STATUS), ("Approved?", Field.STATUS), ("Godkänd", Field.STATUS),
     ("Virtual", Field.MODE), ("Attending online", Field.MODE), ("På plats", Field.MODE),
     ("In person?", Field.MODE), ("In-person", Field.MODE), ("In presenza", Field.MODE)],
)  # fmt: skip
def test_a_column_that_asks_who_comes_in_is_taken_where_it_is_answered(heading, field):
    for yes, no in (("yes", "no"), ("ja", "nej"), ("x", "")):
        mapping = recognise(["Name", heading], [["Ana Pop", yes], ["Bo Ek", no]])
        assert mapping.index(field) == 1
        parts = recognise(["First name", "Last name", heading], [["Ana", "Pop", yes]])
        assert (parts.index(Field.NAME), parts.index(field)) == (None, 2)
    for no_answers in (["2026-05-01", "2026-05-02"], ["Zoom", "Teams"]):
        rows = [["Ana Pop", no_answers[0]], ["Bo Ek", no_answers[1]]]
        assert recognise(["Name", heading], rows) == recognise(["Name", "Mark"], rows)


def test_of_several_columns_that_ask_who_comes_in_those_not_taken_are_told():
    header = ["Name", "Confirmed", "Virtual", "Approved", "On site", "Attendance mode"]
    rows = [["Ana Pop", "yes", "no", "yes", "yes", "on site"], ["Bo Ek", *["no"] * 4, "virtual"]]
    mapping = recognise(header, rows)
    assert (mapping.index(Field.STATUS), mapping.index(Field.MODE)) == (3, 5)
    assert mapping.rivals == ((Field.STATUS, 1), (Field.MODE, 2), (Field.MODE, 4))
    assert recognise(header[:5], rows).index(Field.MODE) == 4


def test_two_columns_for_one_field_are_named_with_the_way_out():
    rows = [["Ana", "a@example.ro", "b@example.ro"]]
    with pytest.raises(ListUnreadable) as refused:
        recognise(["Name", "E-mail", "Mail address"], rows)
    assert str(refused.value) == (
        "Both “E-mail” and “Mail address” could be the email. "
        'Choose one, as in --map email="E-mail".'
    )
    assert by_name(["Name", "E-mail", "Mail address"], rows, email="Mail address") == {
        "name": "Name",
        "email": "Mail address",
    }


def test_one_name_twice_is_two_columns_for_one_field():
    with pytest.raises(ListUnreadable, match="Both “Email” and “Email \\(2\\)”"):
        recognise(["Name", "Email", "Email (2)"], [["Ana", "a@example.ro", "b@example.ro"]])


def test_two_columns_that_say_the_same_are_one():
    rows = [["Ana", "a@example.ro", "a@example.ro"]]
    assert by_name(["Name", "E-mail", "Mail address"], rows)["email"] == "E-mail"


def test_without_a_name_the_columns_found_are_told():
    with pytest.raises(ListUnreadable, match="the columns are “E-mail”, “Town”"):
        recognise(["E-mail", "Town"], [])


def test_overrides_take_the_exact_name_else_the_folded_one():
    header = ["Who", "Prénom", "Mail"]
    assert by_name(header, [], name="Who")["name"] == "Who"
    assert by_name(header, [], name="who")["name"] == "Who"
    assert by_name(header, [], first_name="prenom")["first_name"] == "Prénom"
    assert by_name(header, [], **{"First Name": "Prénom"})["first_name"] == "Prénom"


def test_an_override_frees_the_column_from_its_own_meaning():
    assert by_name(["Name", "Company"], [], name="Company") == {"name": "Company"}


def test_unknown_fields_and_columns_are_told_with_the_nearest():
    with pytest.raises(ListUnreadable, match="no field “emial” \\(did you mean “email”"):
        recognise(["Name"], [], {"emial": "Name"})
    with pytest.raises(ListUnreadable, match="no column “Fullname” \\(did you mean “Full name”"):
        recognise(["Full name", "E-mail"], [], {"name": "Fullname"})


def test_a_sample_may_have_short_rows():
    assert by_name(["Name", "E-mail"], [["Ana"], []])["email"] == "E-mail"


@given(
    st.lists(st.text(), min_size=1, max_size=6, unique=True),
    st.lists(st.lists(st.text(max_size=10), max_size=7), max_size=5),
    st.dictionaries(st.text(max_size=6), st.text(max_size=6), max_size=2),
)
def test_any_header_is_mapped_or_refused_in_words(header, sample, overrides):
    try:
        mapping = recognise(header, sample, overrides)
    except ListUnreadable:
        return
    columns = [at for _, at in mapping.columns]
    assert all(0 <= at < len(header) for at in columns)


def test_a_column_is_told_by_the_beginning_of_its_cells_however_long_they_are():
    # Looked at to their ends, as many as there are could take hours.
    numbers = "Number 1234567890 " * 7_000
    assert by_name(["Notes", "Name"], [[numbers, "Ana"]] * 50) == {"notes": "Notes", "name": "Name"}
