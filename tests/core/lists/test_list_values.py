import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.lists.list_values import mode_of, status_of
from checkin.core.lists.status_words import (
    ACCEPTED,
    APPROVED,
    BLOCKED,
    CALLED_OFF,
    CONFIRMED,
    PAID,
    REFUNDED,
    WAITING,
)
from checkin.core.ticket import AttendanceMode, TicketStatus


@pytest.mark.parametrize(
    "text",
    "Virtual|online|Remote|ONLINE|I will attend online|På distans|verkossa|etänä|la distanță|Online"
    "|virtuell|à distance|en distanciel|En ligne|en línea|Da remoto|a distanza|zdalnie"
    "|virtual".split("|"),
)
def test_virtual_attendance_is_read_in_eight_languages(text):
    assert mode_of(text) is AttendanceMode.VIRTUAL


@pytest.mark.parametrize(
    "text",
    "On-site|onsite|on site|In person|I will come in person|På plats|paikan päällä|în persoană"
    "|fizic|Vor Ort|Präsenz|Présentiel|Sur place|presencial"
    "|En persona|in presenza|Hybrid|on-site".split("|"),
)
def test_attendance_on_site_is_read_in_eight_languages(text):
    assert mode_of(text) is AttendanceMode.ON_SITE


@pytest.mark.parametrize("text", ["", "yes", "Attending", "onsite or online", "Vegetarian", "3"])
def test_a_mode_that_is_not_said_is_none(text):
    assert mode_of(text) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("paid", TicketStatus.VALID),
        ("Paid", TicketStatus.VALID),
        ("Completed", TicketStatus.VALID),
        ("Attending", TicketStatus.VALID),
        ("bezahlt", TicketStatus.VALID),
        ("bekräftad", TicketStatus.VALID),
        ("confirmée", TicketStatus.VALID),
        ("valid", TicketStatus.VALID),
        ("Cancelled", TicketStatus.CANCELED),
        ("canceled", TicketStatus.CANCELED),
        ("Withdrawn", TicketStatus.CANCELED),
        ("Rejected", TicketStatus.CANCELED),
        ("Not Attending", TicketStatus.CANCELED),
        ("storniert", TicketStatus.CANCELED),
        ("Peruutettu", TicketStatus.CANCELED),
        ("anulat", TicketStatus.CANCELED),
        ("Awaiting payment", TicketStatus.UNPAID),
        ("not paid", TicketStatus.UNPAID),
        ("Avanmäld", TicketStatus.CANCELED),
        ("abgemeldet am 3.5.", TicketStatus.CANCELED),
        ("décliné", TicketStatus.CANCELED),
        ("Reserv", TicketStatus.UNAPPROVED),
        ("Liste d'attente", TicketStatus.UNAPPROVED),
        ("varasijalla 3", TicketStatus.UNAPPROVED),
        ("zugesagt", TicketStatus.VALID),
        ("nicht zugesagt", TicketStatus.UNAPPROVED),
        ("aceptada", TicketStatus.VALID),
        ("unpaid", TicketStatus.UNPAID),
        ("pendiente de pago", TicketStatus.UNPAID),
        ("Pending", TicketStatus.UNAPPROVED),
        ("approval pending", TicketStatus.UNAPPROVED),
        ("Waiting list", TicketStatus.UNAPPROVED),
        ("Återbud", TicketStatus.CANCELED),
        ("Kommer inte", TicketStatus.CANCELED),
        ("No asiste", TicketStatus.CANCELED),
        ("Inväntar betalning", TicketStatus.UNPAID),
        ("Wartet auf Zahlung", TicketStatus.UNPAID),
        ("Wartet auf Bestätigung", TicketStatus.UNAPPROVED),
        ("Sin confirmar", TicketStatus.UNAPPROVED),
        ("En espera", TicketStatus.UNAPPROVED),
        ("Achitat", TicketStatus.VALID),
        ("nu este achitat", TicketStatus.UNPAID),
        ("De achitat", TicketStatus.UNPAID),
        ("Achitat parțial", TicketStatus.UNPAID),
        ("Payé (partiellement)", TicketStatus.UNPAID),
        ("Nu s-a înscris", TicketStatus.UNAPPROVED),
        ("blocked", TicketStatus.BLOCKED),
        ("revoked", TicketStatus.REVOKED),
        ("", None),
        ("Romania", None),
        ("paidophile", None),
    ],
)
def test_a_status_is_read_as_lists_spell_it(text, status):
    assert status_of(text) is status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (PAID | APPROVED | CONFIRMED | ACCEPTED, TicketStatus.VALID),
        (CALLED_OFF | REFUNDED, TicketStatus.CANCELED),
        (BLOCKED, TicketStatus.BLOCKED),
        (WAITING, TicketStatus.UNAPPROVED),
    ],
)
def test_a_word_that_heads_a_column_is_understood_in_a_cell_too(words, status):
    assert {word for word in words if status_of(word) is not status} == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Inscripción anulada", TicketStatus.CANCELED),
        ("Storno 3.5.", TicketStatus.CANCELED),
        ("Frånvarande", TicketStatus.CANCELED),
        ("Abmeldung", TicketStatus.CANCELED),
        ("Bekräftat", TicketStatus.VALID),
        ("Maksanut", TicketStatus.VALID),
        ("Ei ole maksanut", TicketStatus.UNPAID),
        ("En ole maksanut", TicketStatus.UNPAID),
        ("ej godkänt", TicketStatus.UNAPPROVED),
    ],
)
def test_other_forms_of_a_word_say_the_same(text, status):
    assert status_of(text) is status


_UNPAID = (
    "not yet paid|partially paid|to be paid|inte betald|ej ännu betald|delvis betald|"
    "ei vielä maksettu|nu a plătit|noch nicht ganz bezahlt|teilweise bezahlt|pas encore payé|"
    "n'a pas payé|no ha pagado|non ancora pagato|Registered, partly paid|Paid: no|"
    "will be paid by invoice|muss noch bezahlt werden|de plătit|sarà pagato|Failed|Fehlgeschlagen"
)
_UNAPPROVED = (
    "to be confirmed|not yet confirmed|not complete|Not registered|ej bekräftad|ej anmäld|"
    "ei vahvistettu|neaprobat, nu este confirmat|noch nicht angemeldet|non approuvé|"
    "no aprobado|non approvato|Awaiting approval|Bestätigt: nein|"
    "de confirmat|urmează să fie confirmat|wird noch bestätigt|sera confirmé|à confirmer|"
    "väntande|Angefragt|Not yet purchased|sur liste d’attente|pe lista de așteptare|jonotuslista|"
    "Maybe|tbc|in_progress|Kanske|Vielleicht|Undecided|No Response|Ei vastannut|"
    "Keine Rückmeldung|Sans réponse|Nu a răspuns|Comes maybe|Kanske kommer|RSVP: maybe|"
    "Oui, peut-être|Yes (maybe)|Attends, TBC"
)
_VALID = (
    "Will be attending|Issued|Purchased|ACQUIRED|Success|Accepts|unused|confirmat de organizator|"
    "Confirmed, not checked in|Attended|Not attended|Incheckad|"
    "nicht eingecheckt|Enregistré|Registrado|Dinner: no, confirmed|Paid (no dinner)|"
    "no dinner, paid|approved with no remarks|Confirmed, arrival time TBC|Confirmed - maybe late|"
    "Registered (visa in progress)|Confirmed, no reply about the hotel|Kommer, kanske sent|"
    "Kommt, vielleicht später|Viene, forse in ritardo"
)

_NOT_OFF = (
    "not cancelled|Not canceled|not yet withdrawn|är inte avbokad|ej avbokad|nicht storniert|"
    "wurde nicht storniert|non annullato|n'est pas annulé|no ha sido cancelada|nu este anulat|"
    "ei peruttu|Paid, not refunded"
)
_OFF_ALL_THE_SAME = (
    "no, cancelled|no - cancelled|nu avbokad|Kommt nicht, storniert|kommer inte avbokad|"
    "not paid, cancelled|Cancelled, not refunded|not coming"
)


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        (_UNPAID, TicketStatus.UNPAID),
        (_UNAPPROVED, TicketStatus.UNAPPROVED),
        ("no longer attending|invalid|ungültig|ogiltig", TicketStatus.CANCELED),
        (_VALID, TicketStatus.VALID),
        (_NOT_OFF, TicketStatus.VALID),
        (_OFF_ALL_THE_SAME, TicketStatus.CANCELED),
        ("not cancelled, unpaid", TicketStatus.UNPAID),
    ],
)
def test_a_word_that_is_denied_lets_nobody_in(texts, status):
    understood = {text: status_of(text) for text in texts.split("|")}
    assert understood == dict.fromkeys(understood, status)


@pytest.mark.parametrize(
    "text", ["Yes, maybe with my wife", "Ja, vielleicht später", "Yes (diet tbc)"]
)
def test_a_doubt_behind_a_yes_is_of_something_else(text):
    assert status_of(text) is None


_COMES = (
    "I will attend|I'm coming|Jag kommer|Osallistun|Voi participa|Ich nehme teil|Je participerai|"
    "Asistiré|Parteciperò|I will be there, but not for long|Je serai présente"
)
_STAYS_AWAY = (
    "I will not be able to attend|Sorry, I can't make it|Jag kommer tyvärr inte|"
    "Jag kan tyvärr inte delta|En osallistu|En valitettavasti pääse|Nu voi participa|"
    "Nu pot participa|Ich nehme leider nicht teil|Ich komme nicht|Je ne pourrai pas participer|"
    "Je serai absent|No podré asistir|No asistiré|Non parteciperò|Registered, but cannot attend|"
    "Anmäld men kommer inte|Angemeldet, kommt aber nicht|I will not attend the conference|"
    "Attending: no|Återbud|Estynyt|Can't Go|Can’t go|INVALIDATED|RELEASED|Regret|"
    "Sends apologies|Förhinder|Declină invitația|Declina"
)


@pytest.mark.parametrize(
    ("texts", "status"), [(_COMES, TicketStatus.VALID), (_STAYS_AWAY, TicketStatus.CANCELED)]
)
def test_whether_somebody_comes_may_be_said_in_a_sentence(texts, status):
    understood = {text: status_of(text) for text in texts.split("|")}
    assert understood == dict.fromkeys(understood, status)


def test_who_is_confirmed_and_misses_a_part_is_not_understood_rather_than_refused():
    assert status_of("Confirmed, cannot attend the dinner") is None


@pytest.mark.parametrize("status", list(TicketStatus))
def test_our_own_words_for_a_status_are_read_back(status):
    assert status_of(status.value) is status


@pytest.mark.parametrize(
    ("texts", "mode"),
    [
        (
            (
                "not on site|ej på plats|pas en présentiel|ei paikalla|cannot come in person|"
                "I won't be attending on site|virtual, not on site|nicht vor Ort"
            ),
            AttendanceMode.VIRTUAL,
        ),
        (
            "no virtual|not attending online|nicht online|No, on site|no - on-site|ej på distans",
            AttendanceMode.ON_SITE,
        ),
        ("not virtual and not on site|not on site or online, but in person", None),
    ],
)
def test_a_way_to_attend_that_is_denied_is_the_other_one(texts, mode):
    understood = {text: mode_of(text) for text in texts.split("|")}
    assert understood == dict.fromkeys(understood, mode)


@given(st.text())
def test_no_text_is_too_odd_to_be_read(text):
    mode_of(text)
    status_of(text)
