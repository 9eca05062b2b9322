"""What pretix and Indico export in the language of their users: all map without a hand."""

import io

import openpyxl
import pytest

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import Field, SourceTable
from checkin.core.lists.list_questions import status_reader
from checkin.core.ticket import TicketStatus
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.lists.imports import Imports
from tests.builders import new_id

# pretix's own names for its columns, whatever is between them. An order's mail is the buyer's.
POSITIONS = """
en: Order code; Status; Email; Product; Attendee name; Attendee name: Given name;
    Attendee name: Family name; Attendee email; Company; Country; Ticket secret; Valid from;
    Valid until; Order comment
de: Bestellnummer; Status; E-Mail; Produkt; Name Teilnehmer*in; Teilnehmer*innenname: Vorname;
    Teilnehmer*innenname: Nachname; E-Mail Teilnehmer*in; Firma; Land; Ticket-Code; Gültig ab;
    Gültig bis; Bestellkommentar
fr: Code de commande; Statut; E-mail; Produit; Nom du participant; Nom du participant : Prénom;
    Nom du participant : Nom de famille; E-mail du participant; Entreprise; Pays;
    Secret du billet; Valable depuis; Valable jusqu'au; Commentaire de commande
es: Código del pedido; Estado; Correo electrónico; Producto; Nombre del asistente;
    Nombre del asistente: Nombre; Nombre del asistente: Apellido;
    Correo electrónico del participante; Empresa; País; Secreto de la entrada; Válido desde;
    Válido hasta; Comentario del pedido
it: Codice ordine; Stato; Email; Prodotto; Nome del partecipante; Nome del partecipante: Nome;
    Nome del partecipante: Cognome; Email partecipante; Azienda; Nazione; Biglietto segreto;
    Valido da; Valida fino a; Commento all'ordine
sv: Bokningsnummer; Status; E-post; Produkt; Namn på deltagare; Deltagarnamn: Förnamn;
    Deltagarnamn: Efternamn; E-post till deltagare; Företag; Land; Klient-hemlighet; Giltig från;
    Giltig till; Bokningskommentar
fi: Tilauskoodi; Tila; Sähköposti; Tuote; Osallistujan nimi; Osallistujan nimi: Etunimi;
    Osallistujan nimi: Sukunimi; Osallistujan sähköposti; Yritys; Maa; Lipun salaisuus;
    Voimassa alkaen; Voimassa kunnes; Tilauksen kommentti
ro: ID comandă; Stare; Email; Produs; Numele participantului; Numele participantului: Prenume;
    Numele participantului: Nume; E-mailul participantului; Companie; Țară;
    Cheie secretă bilet; Valid de la; Valabil până la; Comentariu de comandă
"""
MEANT = (
    "", "status", "", "category", "name", "first_name", "last_name", "email", "company",
    "country", "code", "valid_from", "valid_until", "notes",
)  # fmt: skip
ROWS = [
    [
        "A1",
        "",
        "boss@x.org",
        "Pass",
        "Ana Pop",
        "Ana",
        "Pop",
        "ana@x.org",
        "Co",
        "RO",
        "q7xk3jf9w2",
    ],
    ["A1", "", "boss@x.org", "Pass", "Bo Ek", "Bo", "Ek", "bo@x.org", "Co", "SE", "z8yt4mhe5c"],
]


def languages(headers):
    for told in headers.strip().replace("\n    ", " ").splitlines():
        language, _, names = told.partition(": ")
        yield pytest.param([name.strip() for name in names.split(";")], id=language)


@pytest.mark.parametrize("header", list(languages(POSITIONS)))
def test_an_export_of_positions_maps_in_every_language(header):
    rows = [row + [""] * (len(header) - len(row)) for row in ROWS]
    mapping = recognise(header, rows)
    assert {field.value: header[at] for field, at in mapping.columns} == {
        meant: name for meant, name in zip(MEANT, header, strict=True) if meant
    }


@pytest.mark.parametrize(
    ("paid", "yes", "no"),
    [("Paid", "Yes", "No"), ("Payment received", "Yes", "No"),
     ("bezahlt", "Ja", "Nein"), ("Payé", "Oui", "Non"),
     ("Pagado", "Si", "No"), ("Pagato", "Sì", "No"), ("Betald", "Ja", "Nej"),
     ("Maksettu", "Kyllä", "Ei"), ("Plătită", "Da", "Nu")],
)  # fmt: skip
def test_a_check_in_list_with_pending_orders_says_who_did_not_pay(paid, yes, no):
    rows = [["Ana Pop", yes], ["Bo Ek", no], ["Cy Ek", yes], ["Di Ek", no]]
    mapping = recognise(["Name", paid], rows)
    assert [(field.value, at) for field, at in mapping.columns] == [("name", 0), ("status", 1)]
    read = status_reader(paid)
    assert (read(yes), read(no)) == (TicketStatus.VALID, TicketStatus.UNPAID)


def test_whoever_did_not_pay_has_an_unpaid_ticket(store, clock):
    rows = [(2, ["Ana Pop", "A1", "Yes"]), (3, ["Bo Ek", "B2", "No"]), (4, ["Cy Ek", "C3", ""])]
    table = SourceTable(("Name", "Code", "Paid"), rows, "list.csv", "CSV, UTF-8, commas")
    report = Imports(store, recognise, new_id, clock).run(table)
    assert [problem.row for problem in report.problems] == [4]
    assert [ticket.status for ticket in store.tickets()] == [
        TicketStatus.VALID, TicketStatus.UNPAID, TicketStatus.VALID,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["Secret", "Secreto", "Hemligt", "Salainen", "Cheie secretă", "Secret du billet",
     "Secreto de la entrada", "Biglietto segreto", "Klient-hemlighet", "Lipun salaisuus"],
)  # fmt: skip
def test_a_single_ticket_has_its_code_too(name):
    mapping = recognise(["Name", name], [["Ana Pop", "q7xk3jf9w2"]])
    assert [field.value for field, _ in mapping.columns] == ["name", "code"]


@pytest.mark.parametrize("amounts", [["0.00", "120.00"], ["0", "0"], ["2026-05-01", "2026-05-02"]])
def test_what_was_paid_or_when_is_no_status(amounts):
    mapping = recognise(["Name", "Paid"], [["Ana Pop", amounts[0]], ["Bo Ek", amounts[1]]])
    assert [field.value for field, _ in mapping.columns] == ["name"]


@pytest.mark.parametrize(
    ("heading", "gone", "comes"),
    [
        ("Cancelled", ("Yes", "x", "2026-04-01", "1"), ("No", "0")),
        ("Is canceled?", ("TRUE", "true"), ("FALSE",)),
        ("Avbokad", ("Ja", "1.4.2026"), ("Nej",)),
        ("Storniert", ("ja",), ("nein",)),
        ("Annulé", ("oui",), ("non",)),
        ("Ticket storniert", ("Ja",), ("Nein",)),
        ("Registration cancelled", ("Yes",), ("No",)),
        ("Inscription annulée", ("Oui",), ("Non",)),
        ("Bokning avbokad", ("Ja",), ("Nej",)),
        ("Refunded", ("Yes",), ("No", "0")),
    ],
)
def test_who_called_off_is_said_by_a_column_of_its_own(heading, gone, comes):
    cells = [*gone, *comes, ""]
    mapping = recognise(["Name", heading], [[f"Guest {n}", cell] for n, cell in enumerate(cells)])
    assert mapping.index(Field.STATUS) == 1
    read = status_reader(heading)
    assert {read(cell) for cell in gone} == {TicketStatus.CANCELED}
    assert {read(cell) for cell in comes} == {TicketStatus.VALID}


@pytest.mark.parametrize(
    ("heading", "yes"),
    [("Blocked", "Yes"), ("Gesperrt", "Ja"), ("Bloqué", "Oui"), ("Blockerad", "Ja"),
     ("Estetty", "Kyllä"), ("Blocat", "Da"), ("Bloqueado", "Sí"), ("Bloccato", "Sì")],
)  # fmt: skip
def test_whose_ticket_pretix_has_blocked_is_not_let_in(heading, yes):
    mapping = recognise(["Name", heading], [["Ana Pop", ""], ["Bo Ek", yes]])
    assert mapping.index(Field.STATUS) == 1
    assert status_reader(heading)(yes) is TicketStatus.BLOCKED
    for other in ("Status", "Order status", "Booking status", "Order paid"):
        mapping = recognise(["Name", other, heading], [["Ana Pop", "paid", yes]])
        assert mapping.index(Field.STATUS) == 1
        assert mapping.rivals == ((Field.STATUS, 2),)


@pytest.mark.parametrize(
    ("asks", "says"), [("Paid", ("Yes", "No")), ("Status", ("paid", "unpaid"))]
)
def test_of_two_columns_that_ask_one_is_taken_and_the_other_told(store, clock, asks, says):
    rows = [(2, ["Ana Pop", "A1", says[0], "Yes"]), (3, ["Bo Ek", "B1", says[1], "No"])]
    table = SourceTable(("Name", "Code", asks, "Cancelled"), rows, "l.csv", "CSV, UTF-8, commas")
    report = Imports(store, recognise, new_id, clock).run(table)
    assert dict(report.mapping)["status"] == asks
    (told,) = report.problems
    assert (told.row, told.value) == (0, "Cancelled")
    assert told.reason.startswith("Not taken, since another column is taken as the status")


@pytest.mark.parametrize("heading", ["Payment status", "Statut du paiement", "Stare plată"])
def test_a_payment_beside_a_status_is_told_where_it_would_keep_somebody_out(heading):
    header = ["Name", "Status", heading]
    known = recognise(header, [["Ana Pop", "confirmed", "paid"], ["Bo Ek", "canceled", "unpaid"]])
    assert (known.index(Field.STATUS), known.rivals) == (1, ())
    known = recognise(header, [["Ana Pop", "confirmed", "unpaid"]])
    assert (known.index(Field.STATUS), known.rivals) == (1, ((Field.STATUS, 2),))


def test_a_status_goes_before_a_column_of_who_called_off():
    mapping = recognise(["Name", "Cancelled", "Status"], [["Ana Pop", "No", "paid"]])
    assert mapping.index(Field.STATUS) == 2


def test_yes_says_nothing_of_a_ticket_where_nobody_asks_who_paid():
    assert status_reader("Status")("Yes") is None


# Indico's own columns are English, those of its forms as whoever made them speaks.
INDICO = """
de: Vorname; Nachname; E-Mail-Adresse; Zugehörigkeit; Land
fr: Prénom; Nom; Adresse électronique; Affiliation; Pays
es: Nombre; Apellidos; Dirección de correo; Afiliación; País
it: Nome; Cognome; Indirizzo email; Affiliazione; Nazione
sv: Förnamn; Efternamn; E-postadress; Organisationstillhörighet; Land
fi: Etunimi; Sukunimi; Sähköpostiosoite; Affiliaatio; Maa
"""


@pytest.mark.parametrize("header", list(languages(INDICO)))
def test_an_export_of_registrations_maps_in_every_language(header):
    rows = [["1", "Ana Pop", "Ana", "Pop", "ana@x.org", "Co", "RO"],
            ["2", "Bo Ek", "Bo", "Ek", "bo@x.org", "Co", "SE"]]  # fmt: skip
    mapping = recognise(["ID", "Name", *header], rows)
    assert [field.value for field, _ in mapping.columns] == [
        "name", "first_name", "last_name", "email", "company", "country",
    ]  # fmt: skip
    assert [at for _, at in mapping.columns] == [1, 2, 3, 4, 5, 6]


def test_two_names_of_which_none_is_in_the_other_are_left_to_somebody():
    with pytest.raises(ListUnreadable, match="could be the name"):
        recognise(["Name", "Nom", "Prénom"], [["Ana Pop", "Ek", "Bo"]])


@pytest.mark.parametrize(
    "waiting",
    ["Warten auf Zahlung", "En attente du paiement", "En espera de pago", "Avvaktar betalning",
     "À payer", "Por pagar", "Da pagare", "Att betala", "Überfällig"],
)  # fmt: skip
def test_whoever_has_still_to_pay_is_not_let_in(waiting):
    assert status_reader("Registration state")(waiting) is TicketStatus.UNPAID


@pytest.mark.parametrize(
    ("heading", "unpaid"),
    [
        ("Payment status", "unpaid"), ("Betalstatus", "obetald"), ("Maksutilanne", "maksamatta"),
        ("Stare plată", "neplătit"), ("Zahlungsstatus", "unbezahlt"),
        ("Statut du paiement", "impayé"), ("Estado de pago", "no pagado"),
        ("Stato del pagamento", "non pagato"),
    ],
)  # fmt: skip
def test_whoever_has_not_paid_is_not_let_in_in_eight_languages(heading, unpaid):
    assert status_reader(heading)(unpaid) is TicketStatus.UNPAID


def test_a_registration_that_is_not_confirmed_is_read_in_romanian():
    assert status_reader("Stare înscriere")("neconfirmat") is TicketStatus.UNAPPROVED


@pytest.mark.parametrize(
    "done",
    ["Terminé", "Färdigställd", "Completado", "Abgeschlossen", "Bokad", "Gratuit", "Kostenlos"],
)  # fmt: skip
def test_whoever_has_completed_the_registration_is(done):
    assert status_reader("Registration state")(done) is TicketStatus.VALID


@pytest.mark.parametrize("off", ["Denied", "Inactive", "A renunțat", "Krediterad"])
def test_whoever_was_turned_down_or_gave_up_is_not_let_in(off):
    assert status_reader("Status")(off) is TicketStatus.CANCELED


@pytest.mark.parametrize("pending", ["Avvaktande", "pendiente", "In attesa", "În curs de aprobare"])
def test_whoever_is_pending_is_not_let_in(pending):
    assert status_reader("Status")(pending) is TicketStatus.UNAPPROVED


# The first sheet of the workbook that pretix makes of orders; the second has the positions.
ORDERS = """
en: Order code; Status; Email; Company; Name; Given name; Family name; Country; Comment
de: Bestellnummer; Status; E-Mail; Firma; Name; Vorname; Nachname; Land; Kommentar
fr: Code de commande; Statut; E-mail; Entreprise; Nom; Prénom; Nom de famille; Pays; Commentaire
es: Código del pedido; Estado; Correo electrónico; Empresa; Nombre; Nombre; Apellido; País; Nota
it: Codice ordine; Stato; Email; Azienda; Nome; Nome; Cognome; Nazione; Commento
sv: Bokningsnummer; Status; E-post; Företag; Namn; Förnamn; Efternamn; Land; Kommentar
fi: Tilauskoodi; Tila; Sähköposti; Yritys; Nimi; Etunimi; Sukunimi; Maa; Kommentti
ro: ID comandă; Stare; Email; Companie; Nume; Prenume; Nume; Țară; Comentariu
"""


@pytest.mark.parametrize(
    ("orders", "positions"),
    list(zip(
        [each.values[0] for each in languages(ORDERS)],
        [each.values[0] for each in languages(POSITIONS)],
        strict=True,
    )),
)  # fmt: skip
def test_of_a_workbook_of_orders_the_sheet_with_their_tickets_is_read(orders, positions):
    table = read_table(workbook([orders], [positions, *ROWS]), name="orders.xlsx")
    assert [cells[4] for _, cells in table.rows] == ["Ana Pop", "Bo Ek"]
    assert table.reading == "XLSX, sheet “2”, the first of 2 that holds tickets"


def test_orders_alone_are_a_list_of_who_ordered():
    orders = [["Order code", "Name"], ["A1", "Zed Boss"]]
    table = read_table(workbook(orders, [["Fee"], ["2.00"]]), name="orders.xlsx")
    assert [cells for _, cells in table.rows] == [["A1", "Zed Boss"]]


@pytest.mark.parametrize("column", ["Company", "Invoice address"])
def test_a_list_of_people_is_read_whatever_is_behind_it(column):
    speakers = [["Name", "Code"], ["Bo Ek", "B2"]]
    table = read_table(workbook([["Name", column], ["Ana Pop", "Co"]], speakers), name="l.xlsx")
    assert [cells for _, cells in table.rows] == [["Ana Pop", "Co"]]


def test_where_nobody_was_asked_for_names_of_attendees_the_buyers_are_taken():
    header = ["Attendee name", "Invoice address name", "Ticket secret"]
    rows = [["", "Zed Boss", "q7xk3jf9w2"], ["", "Yan Boss", "z8yt4mhe5c"]]
    assert recognise(header, rows).index(Field.NAME) == 1
    rows[0][0] = "Ana Pop"
    assert recognise(header, rows).index(Field.NAME) == 0
    assert recognise(header, []).index(Field.NAME) == 0


def test_columns_that_differ_by_an_accent_only_are_one_name():
    header = ["Código del pedido", "Nombre", "País", "Pais"]
    mapping = recognise(header, [["A1", "Ana Pop", "RO", "DE"], ["A2", "Bo Ek", "SE", "DE"]])
    assert mapping.index(Field.COUNTRY) == 2


def workbook(*sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(str(number))
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file
