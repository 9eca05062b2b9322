"""A column that asks who comes tells of tickets, as long as it is answered."""

import pytest

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.list_questions import status_reader
from checkin.core.ticket import TicketStatus
from checkin.importers.columns import recognise


@pytest.mark.parametrize(
    "heading",
    ["Will you attend?", "Attending", "Are you coming?", "Deltar", "Kommer du?", "Osallistutko?",
     "Teilnahme", "Kommen Sie?", "Participă", "Viendra ?", "Asistirá", "Partecipa", "Response",
     "Prezență", "Confirmare prezență", "RSVP", "OSA", "Réponse invitation", "Svar på inbjudan",
     "Zu-/Absage", "Zusage/Absage", "Rückmeldung"],
)  # fmt: skip
def test_a_column_that_asks_who_comes_is_a_status_where_it_is_answered(heading):
    for yes, no in (("Yes", "No"), ("x", ""), ("Accepted", "Declined"), ("Yes, gladly", "No")):
        mapping = recognise(["Name", heading], [["Ana", yes], ["Ion", no]])
        assert (mapping.index(Field.STATUS), mapping.not_taken) == (1, ())
    by_mode = recognise(["Name", heading], [["Ana", "Yes, online"], ["Ion", "No"]])
    assert (by_mode.index(Field.STATUS), by_mode.index(Field.MODE)) == (None, 1)
    as_it_was = recognise(["Name", heading], [["Ana", "two days"], ["Ion", "a day"]])
    assert as_it_was.index(Field.STATUS) is None


@pytest.mark.parametrize(
    "heading",
    [
        "Attending the dinner",
        "Monday: attending",
        "Attends workshop",
        "Response time",
        "Reply no.",
        "Teil",
    ],
)
def test_who_comes_to_a_part_only_is_no_status(heading):
    rows = [["Ana", "yes"], ["Ion", "no"]]
    assert recognise(["Name", heading], rows).index(Field.STATUS) is None


@pytest.mark.parametrize(
    "heading",
    ["Do you plan to attend the conference in Bucharest?", "Will you attend the gala dinner?",
     "Kommer du att delta i klusterkonferensen?", "Osallistutko illalliselle?",
     "Werden Sie in Bukarest teilnehmen?", "Participerez-vous au dîner ?"],
)  # fmt: skip
def test_who_comes_to_the_event_or_a_part_of_it_only_is_not_passed_over(heading):
    header, rows = ["Name", heading], [["Ana", "Yes, gladly"], ["Ion", "No"]]
    mapping = recognise(header, rows)
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (None, (1,))
    assert recognise(header, rows, {"status": heading}).part_or_all == ()
    assert recognise(header, rows, {"status": ""}).part_or_all == ()
    assert recognise(header, [["Ana", "by train"], ["Ion", "on foot"]]).part_or_all == ()


@pytest.mark.parametrize("whole", ["Will you attend?", "Will you attend the conference?"])
def test_beside_a_question_for_all_of_the_event_others_ask_for_parts(whole):
    header = ["Name", whole, "Will you attend the gala dinner?"]
    mapping = recognise(header, [["Ana", "Yes", "No"], ["Ion", "No", "No"]])
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (1, ())
    mapping = recognise(header, [["Ana", "Yes, online", "No"], ["Ion", "No", "No"]])
    assert (mapping.index(Field.MODE), mapping.part_or_all) == (1, ())


@pytest.mark.parametrize(
    "heading", ["Attends Day 1", "Kommer du på måndag?", "Osallistuu 2. päivä", "Attendance 3 Dec"]
)
def test_who_comes_on_one_of_several_days_is_no_question_of_coming_at_all(heading):
    mapping = recognise(["Name", heading], [["Ana", "Yes"], ["Ion", "No"]])
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (None, ())


@pytest.mark.parametrize(
    "heading",
    ["Kommer du att delta?", "Werden Sie an der Konferenz teilnehmen?", "Participerez-vous ?",
     "Serez-vous présent(e) ?", "Pouvez-vous participer ?", "Kommst du?", "Pääsetkö paikalle?",
     "¿Vas a asistir?", "Parteciperai?", "Veți participa?"],
)  # fmt: skip
def test_forms_ask_who_comes_in_whole_sentences(heading):
    mapping = recognise(["Name", heading], [["Ana", "Yes"], ["Ion", "No"]])
    assert mapping.columns == ((Field.NAME, 0), (Field.STATUS, 1))


@pytest.mark.parametrize(
    "heading", ["Osallistutko paikan päällä?", "Kommer du online?", "Nehmen Sie vor Ort teil?"]
)
def test_who_comes_in_one_way_comes_in_the_other_or_not_so(heading):
    mapping = recognise(["Name", heading], [["Ana", "Yes"], ["Ion", "No"]])
    assert mapping.columns == ((Field.NAME, 0), (Field.MODE, 1))


def test_of_two_questions_how_somebody_comes_that_of_the_place_is_taken():
    header = ["Name", "Kommer du online?", "Kommer du på plats?"]
    mapping = recognise(header, [["Ana", "ja", "nej"], ["Ion", "nej", "ja"]])
    assert mapping.columns == ((Field.NAME, 0), (Field.MODE, 2))


@pytest.mark.parametrize(
    "heading",
    ["Not attending", "Not coming", "Kommer inte", "Kommt nicht", "Ei osallistu",
     "Ne participe pas", "Nu participă", "No asistirá", "Non partecipa", "Declined", "Förhindrad",
     "Absage", "Void status"],
)  # fmt: skip
def test_who_is_ticked_as_not_coming_does_not_come(heading):
    assert recognise(["Name", heading], [["Ana", "x"], ["Ion", ""]]).index(Field.STATUS) == 1
    assert status_reader(heading)("x") is TicketStatus.CANCELED
    assert status_reader(heading)("no") is TicketStatus.VALID


@pytest.mark.parametrize(
    "heading",
    ["Registered", "Anmäld", "Angemeldet?", "Ilmoittautunut", "Înregistrat", "Inscrit", "Iscritto"],
)
def test_who_is_not_registered_does_not_come_in(heading):
    mapping = recognise(["Name", heading], [["Ana", "yes"], ["Ion", "no"]])
    assert mapping.index(Field.STATUS) == 1
    assert status_reader(heading)("no") is TicketStatus.UNAPPROVED
    days = recognise(["Name", heading], [["Ana", "2026-11-01"], ["Ion", "2026-11-02"]])
    assert days.columns == ((Field.NAME, 0),)


def test_a_column_that_was_taken_for_what_it_is_not_can_be_left_alone():
    header, rows = ["Name", "Attendance", "Code"], [["Ana", "yes", "A1"], ["Ion", "no", "B1"]]
    assert recognise(header, rows).index(Field.STATUS) == 1
    left = recognise(header, rows, {"status": "", "code": ""})
    assert (left.columns, left.not_taken, left.rivals) == (((Field.NAME, 0),), (), ())


@pytest.mark.parametrize(
    "heading",
    ["5. Will you attend?", "Q5: Will you attend?", "Attending (yes/no)", "Deltar du? Ja/Nej",
     "RSVP (yes/no)", "Will you be there?", "Confirm attendance",
     "Confirmación de asistencia", "Nehmen Sie teil? Ja oder nein"],
)  # fmt: skip
def test_what_stands_around_a_question_turns_no_answer_round(heading):
    assert recognise(["Name", heading], [["Ana", "yes"], ["Ion", "no"]]).index(Field.STATUS) == 1
    read = status_reader(heading)
    assert (read("yes"), read("no")) == (TicketStatus.VALID, TicketStatus.CANCELED)
    assert status_reader("RSVP, no later than 5 May")("yes") is TicketStatus.VALID


@pytest.mark.parametrize("heading", ["Will you attend?", "Attending"])
def test_a_column_of_replies_that_are_mostly_not_understood_is_told(heading):
    rows = [["Ana", "no"], ["Ion", "only if it rains"], ["Eva", "two hours"]]
    mapping = recognise(["Name", heading], rows)
    assert (mapping.index(Field.STATUS), mapping.not_taken) == (None, ((Field.STATUS, 1),))


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Will you attend?", "I will attend", "I will not attend"),
        ("Kommer du?", "Jag kommer", "Jag kommer tyvärr inte"),
        ("Participare", "Voi participa", "Nu voi participa"),
        ("Nehmen Sie teil?", "Ich nehme teil", "Ich nehme nicht teil"),
        ("Présence", "Présent", "Excusé"),
    ],
)
def test_replies_may_be_sentences(heading, yes, no):
    mapping = recognise(["Name", heading], [["Ana", yes], ["Ion", no]])
    assert mapping.index(Field.STATUS) == 1


def test_a_question_of_coming_whose_answers_are_not_understood_at_all_is_told():
    rows = [["Ana", "Gladly"], ["Ion", "Perhaps another time"]]
    assert recognise(["Name", "Will you attend?"], rows).not_taken == ((Field.STATUS, 1),)


@pytest.mark.parametrize(
    ("heading", "here", "afar"),
    [
        ("Fizic/Online", "fizic", "online"),
        ("Präsenz oder online?", "Präsenz", "online"),
        ("Présentiel/distanciel", "en présentiel", "en visio"),
        ("Tipo de asistencia", "Presencial", "Telemática"),
        ("Hur deltar du?", "På plats", "Via länk"),
        ("Comment participez-vous ?", "Sur place", "En visioconférence"),
    ],
)
def test_a_column_that_names_both_ways_to_attend_or_asks_for_one_is_taken(heading, here, afar):
    rows = [["Ana", here], ["Ion", afar], ["Eva", "?"]]
    assert recognise(["Name", heading], rows).columns == ((Field.NAME, 0), (Field.MODE, 1))


@pytest.mark.parametrize("heading", ["Waiting list", "Väntelista", "Warteliste", "Lista de espera"])
def test_who_is_ticked_or_numbered_as_waiting_does_not_come_in_yet(heading):
    rows = [["Ana", "x"], ["Ion", ""], ["Eva", "2"]]
    assert recognise(["Name", heading], rows).index(Field.STATUS) == 1
    read = status_reader(heading)
    assert read("x") is read("2") is read("2026-05-01") is TicketStatus.UNAPPROVED
    assert read("no") is TicketStatus.VALID


@pytest.mark.parametrize("heading", ["Cancellation date", "Avbokningsdatum", "Date d'annulation"])
def test_who_has_a_day_of_calling_off_does_not_come(heading):
    rows = [["Ana", "2026-05-01"], ["Ion", ""]]
    assert recognise(["Name", heading], rows).index(Field.STATUS) == 1
    assert status_reader(heading)("2026-05-01") is TicketStatus.CANCELED


@pytest.mark.parametrize("heading", ["Accepted", "Antagen", "Registration confirmed?", "Has paid"])
def test_who_is_not_accepted_or_has_not_paid_does_not_come_in(heading):
    rows = [["Ana", "yes"], ["Ion", "no"]]
    assert recognise(["Name", heading], rows).index(Field.STATUS) == 1
    assert status_reader(heading)("no") in {TicketStatus.UNAPPROVED, TicketStatus.UNPAID}


def test_why_somebody_comes_is_no_answer_to_whether_they_come():
    why = "I want to participate in projects of other clusters, to learn how they do what they do"
    heading = "Why do you want to attend the conference?"
    mapping = recognise(["Name", heading], [["Ana", why], ["Ion", why]])
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (None, ())


@pytest.mark.parametrize("heading", ["Cena confermata", "Gala dinner paid", "Payment OK"])
def test_who_is_not_confirmed_or_has_not_paid_for_all_or_a_part_is_told(heading):
    header = ["Name", heading]
    assert recognise(header, [["Ana", "yes"], ["Ion", "no"]]).part_or_all == (1,)
    for nobody in ("yes", "0", ""):
        assert recognise(header, [["Ana", nobody], ["Ion", nobody]]).part_or_all == ()


def test_wine_is_none_of_those_who_come():
    assert recognise(["Name", "Vin"], [["Ana", "oui"], ["Ion", "non"]]).columns == (
        (Field.NAME, 0),
    )


@pytest.mark.parametrize(
    "heading",
    "Teilnahmestatus|Buchungsstatus|Status der Registrierung|Ticketstatus|Stato dell'iscrizione"
    "|Stato della prenotazione|Stato partecipazione|Estado del registro|Estado de la entrada"
    "|Estado de participación|Statut de la réservation|Statut de participation|Bokningsstatus"
    "|Status anmälan|Deltagandestatus|Osallistumisen tila|Ilmoittautumistila|Stare bilet"
    "|Statusul participării|Reservation status|Booking status|Registration state".split("|"),
)
def test_the_status_of_a_registration_is_known_whatever_a_language_calls_it(heading):
    mapping = recognise(["Name", heading], [["Ana", "confirmed"], ["Ion", "cancelled"]])
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (1, ())


@pytest.mark.parametrize("heading", ["Participation state", "Teilnahmestatus"])
def test_the_state_of_participation_may_be_the_way_to_attend(heading):
    mapping = recognise(["Name", heading], [["Ana", "on site"], ["Ion", "online"]])
    assert (mapping.index(Field.STATUS), mapping.index(Field.MODE)) == (None, 1)


@pytest.mark.parametrize("heading", ["Status", "RSVP", "Response"])
def test_who_declined_does_not_come_in_while_most_of_the_others_are_only_invited(heading):
    cells = ["Invited", "Invited", "Invited", "Declined", "Accepted"]
    mapping = recognise(["Name", heading], [[f"Guest {n}", cell] for n, cell in enumerate(cells)])
    assert (mapping.index(Field.STATUS), mapping.not_taken) == (1, ())


@pytest.mark.parametrize(
    ("heading", "good", "other"),
    [
        ("Situación", "Confirmada", "Anulada"), ("Confirmation", "Confirmé", "Annulé"),
        ("Current status", "registered", "withdrawn"), ("Stand", "angemeldet", "Warteliste"),
        ("Hotel", "booked", "cancelled"),
    ],
)  # fmt: skip
def test_states_below_a_heading_that_nobody_knows_are_told(heading, good, other):
    rows = [["Ana", good], ["Ion", other], ["Eva", ""]]
    mapping = recognise(["Name", heading], rows)
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (None, (1,))
    with_status = [[*row, "confirmed"] for row in rows]
    assert recognise(["Name", heading, "Status"], with_status).part_or_all == ()


@pytest.mark.parametrize(
    "cells",
    [["gluten free", "vegan", "vegan"], ["confirmed", "confirmed", "late"], ["", "", ""],
     ["late", "cancelled", "confirmed", "early", "by train", "on foot"]],
)  # fmt: skip
def test_columns_that_tell_no_states_are_not_told(cells):
    rows = [[f"Ana {number}", cell] for number, cell in enumerate(cells)]
    assert recognise(["Name", "Remark of ours"], rows).part_or_all == ()


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [("Inscription validée", "Oui", "Non"), ("Validé", "Oui", "Non"), ("Ticket paid", "x", "No"),
     ("Înscriere validată", "Da", "Nu"), ("Anmeldung bestätigt", "Ja", "Nein")],
)  # fmt: skip
def test_whose_registration_or_ticket_is_not_confirmed_does_not_come_in(heading, yes, no):
    mapping = recognise(["Name", heading], [["Ana Pop", yes], ["Bo Ek", no]])
    assert mapping.index(Field.STATUS) == 1
    assert status_reader(heading)(no) in {TicketStatus.UNAPPROVED, TicketStatus.UNPAID}
    badge = recognise(["Name", "Badge approved"], [["Ana Pop", yes], ["Bo Ek", no]])
    assert badge.index(Field.STATUS) is None


@pytest.mark.parametrize(
    ("heading", "no", "said"),
    [("Confirmare", "NU", TicketStatus.UNAPPROVED), ("Anmeldung", "nein", TicketStatus.UNAPPROVED),
     ("Registration", "No", TicketStatus.UNAPPROVED), ("Presenza", "NO", TicketStatus.CANCELED),
     ("Presenza confermata", "NO", TicketStatus.CANCELED),
     ("RSVP'd", "No", TicketStatus.CANCELED)],
)  # fmt: skip
def test_a_no_below_a_word_for_registering_or_coming_lets_nobody_in(heading, no, said):
    mapping = recognise(["Name", heading], [["Ana Pop", "x"], ["Bo Ek", no]])
    assert mapping.index(Field.STATUS) == 1
    assert status_reader(heading)(no) is said
    ways = recognise(["Name", heading], [["Ana Pop", "2026-A1"], ["Bo Ek", "2026-A2"]])
    assert ways.index(Field.STATUS) is None


def test_a_no_to_a_confirmation_which_may_be_of_anything_is_told():
    mapping = recognise(["Name", "Confirmation"], [["Ana Pop", "Yes"], ["Bo Ek", "No"]])
    assert (mapping.index(Field.STATUS), mapping.part_or_all) == (None, (1,))


@pytest.mark.parametrize("headings", [("Présentiel", "Distanciel"), ("Präsenz", "Online")])
def test_who_is_ticked_as_coming_from_afar_is_known_by_the_word_alone(headings):
    mapping = recognise(["Name", *headings], [["Ana Pop", "X", ""], ["Bo Ek", "", "X"]])
    assert mapping.index(Field.MODE) == 2


@pytest.mark.parametrize("heading", ["Billet validé", "Bilet validat", "Billet n° validé"])
def test_nobody_is_refused_whose_ticket_has_not_been_scanned_yet(heading):
    mapping = recognise(["Name", heading], [["Ana Pop", "Non"], ["Bo Ek", "Non"]])
    assert mapping.index(Field.STATUS) is None
