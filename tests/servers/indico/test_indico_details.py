"""Details of an Indico's registrations that are otherwise than usual keep back nothing else."""

import pytest

from checkin.core.scan import Verdict
from tests.servers.indico_event import IndicoEvent

WHO, WITH_GUESTS, UNPAID = 1, 2, 4
GUESTS = "Accompanying persons"


@pytest.fixture
def event(store):
    return IndicoEvent(store)


def bring_unnamed_guests(event, many=0):
    """Have the form ask how many come along, and not who."""
    for key in event.indico.details:
        if event.indico.rows[key]["regform_id"] == 1:
            event.indico.field(key, GUESTS)["data"] = many


def test_where_guests_have_no_names_their_number_is_a_column(event):
    bring_unnamed_guests(event)
    event.indico.field(WHO, GUESTS)["data"] = 3
    pulled = event.pull()
    assert pulled.left_out == ()
    assert [event.ticket(key).attendee.column(GUESTS) for key in (WHO, WITH_GUESTS)] == ["3", "0"]


def test_whoever_withdraws_or_is_approved_there_is_so_here_whatever_the_details_say(event):
    event.pull()
    for key in (WHO, WITH_GUESTS):
        event.indico.field(key, GUESTS)["data"] = "nonsense"
    event.indico.rows[WHO]["state"] = "withdrawn"
    event.indico.rows[WITH_GUESTS]["state"] = "pending"
    event.again()
    assert set(event.pull().left_out) == {str(WHO), str(WITH_GUESTS)}
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.CANCELED
    assert event.desk.scan(event.code(WITH_GUESTS)).verdict is Verdict.UNAPPROVED
    assert event.ticket(WHO).attendee.company == "Université №0"


def test_what_cannot_be_read_is_named_until_it_comes_right(event):
    before = event.indico.field(WHO, GUESTS)["data"]
    event.indico.field(WHO, GUESTS)["data"] = "nonsense"
    event.pull()
    assert event.store.left_out(event.target.address) == (str(WHO),)
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ADMITTED
    event.indico.field(WHO, GUESTS)["data"] = before
    event.again()
    event.pull()
    assert event.store.left_out(event.target.address) == ()


def test_who_pays_is_let_in_whatever_the_details_say(event):
    event.pull()
    code = event.code(UNPAID)
    event.indico.field(UNPAID, GUESTS)["data"] = "nonsense"
    event.paying.pay(code)
    assert event.desk.scan(code).verdict is Verdict.ADMITTED


def test_who_is_looked_at_stands_as_there_whatever_the_details_say(event):
    event.pull()
    event.indico.field(WHO, GUESTS)["data"] = "nonsense"
    event.indico.rows[WHO]["state"] = "rejected"
    assert event.look_closer(WHO).has_changed
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.CANCELED
