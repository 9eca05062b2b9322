import pytest

from checkin.core.lists.list_questions import mode_reader, status_reader, taken_status_reader
from checkin.core.ticket import AttendanceMode, TicketStatus


@pytest.mark.parametrize(
    ("headings", "yes"),
    [
        ("Virtual|Online|Virtuellt|Etänä|En ligne", AttendanceMode.VIRTUAL),
        ("On site|På plats|Vor Ort|Presencial", AttendanceMode.ON_SITE),
    ],
)
def test_yes_and_no_answer_a_column_that_names_a_way_to_attend(headings, yes):
    (no,) = set(AttendanceMode) - {yes}
    for heading in headings.split("|"):
        read = mode_reader(heading)
        assert [read(cell) for cell in ("yes", "x", "nej", "0", "online")] == [
            yes, yes, no, no, AttendanceMode.VIRTUAL,
        ]  # fmt: skip
    assert mode_reader("On site or online?")("yes") is None


@pytest.mark.parametrize("heading", ["Confirmed", "Approved", "Bekräftad", "Bestätigt", "Aprobat"])
def test_yes_and_no_answer_a_column_that_asks_who_is_confirmed(heading):
    read = status_reader(heading)
    assert [read(cell) for cell in ("yes", "1")] == [TicketStatus.VALID] * 2
    no = [read(cell) for cell in ("nein", "0", "waiting list")]
    assert no == [TicketStatus.UNAPPROVED] * 3


@pytest.mark.parametrize("heading", ["Payment", "Betalning", "Zahlung", "Payment status"])
def test_yes_and_no_answer_a_column_of_payments(heading):
    read = status_reader(heading)
    assert [read(cell) for cell in ("yes", "no", "Unpaid", "Card")] == [
        TicketStatus.VALID, TicketStatus.UNPAID, TicketStatus.UNPAID, None,
    ]  # fmt: skip


@pytest.mark.parametrize("no", ["no", "nej", "Ej", "Nie", "nee", "ne", "nei", "нет", "όχι"])
def test_no_is_no_in_every_language_in_which_yes_is_yes(no):
    asked = ("Paid", "Confirmed", "Attending")
    assert [status_reader(heading)(no) for heading in asked] == [
        TicketStatus.UNPAID, TicketStatus.UNAPPROVED, TicketStatus.CANCELED,
    ]  # fmt: skip
    assert mode_reader("Online")(no) is AttendanceMode.ON_SITE


def test_who_answered_an_invitation_with_no_does_not_come():
    read = status_reader("RSVP")
    assert [read(cell) for cell in ("yes", "no", "Declined", "perhaps")] == [
        TicketStatus.VALID, TicketStatus.CANCELED, TicketStatus.CANCELED, None,
    ]  # fmt: skip


def test_who_answers_in_finnish_for_themselves_says_no():
    assert status_reader("Osallistutko?")("En") is TicketStatus.CANCELED
    assert status_reader("Osallistutko?")("En, valitettavasti") is TicketStatus.CANCELED
    assert status_reader("Paid")("EN") is None


@pytest.mark.parametrize("heading", ["Status", "RSVP", "Confirmed"])
@pytest.mark.parametrize("invited", ["Invited", "Kutsuttu", "Eingeladen", "invité"])
def test_who_is_invited_has_not_answered_yet(heading, invited):
    assert taken_status_reader(heading)(invited) is None


@pytest.mark.parametrize("heading", ["Will you attend?", "Kommer du?", "RSVP", "Teilnahme"])
def test_the_first_word_of_an_answer_says_whether_somebody_comes(heading):
    read = status_reader(heading)
    assert read("Yes, I will be there") is TicketStatus.VALID
    assert read("Nej, tyvärr") is read("No. Sorry!") is TicketStatus.CANCELED
    assert read("No, online") is None


def test_who_said_yes_and_was_called_off_since_does_not_come():
    for said in ("Yes, cancelled 3 May", "Ja, avbokat", "Attending: no"):
        assert status_reader("RSVP")(said) is TicketStatus.CANCELED
    assert status_reader("RSVP")("Yes, instead of Bo who cancelled") is TicketStatus.VALID
    assert status_reader("RSVP")("Ja, men min fru kommer inte") is None
