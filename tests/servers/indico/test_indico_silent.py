"""An Indico that tells an error of its own in the place of somebody's details."""

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.core.scan import Verdict
from tests.servers.indico_event import IndicoEvent

WHO, WITH_GUESTS, ANOTHER = 3, 2, 9
GUESTS = "Accompanying persons"


@pytest.fixture
def event(store):
    made = IndicoEvent(store)
    made.indico.broken = {WHO}
    return made


def left_out(event):
    return event.store.left_out(event.target.address)


def test_everybody_else_comes_with_all_that_is_told_of_them(event):
    guest = event.indico.field(WITH_GUESTS, GUESTS)["data"][0]["id"]
    pulled = event.pull()
    assert pulled.whole
    assert event.desk.scan(guest).verdict is Verdict.ADMITTED
    assert event.ticket(ANOTHER).attendee.company
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ADMITTED


def test_they_are_named_until_they_come_right(event):
    event.pull()
    assert left_out(event) == (str(WHO),)
    assert event.store.without_details(event.target.address) == 0
    event.again()
    event.pull()
    assert left_out(event) == (str(WHO),)
    event.indico.broken = set()
    event.again()
    event.pull()
    assert left_out(event) == ()
    assert event.ticket(WHO).attendee.company


def test_what_the_list_says_of_them_and_of_others_counts(event):
    event.indico.broken = set()
    event.pull()
    event.indico.broken = {WHO}
    for key in (WHO, ANOTHER):
        event.indico.rows[key]["state"] = "withdrawn"
    del event.indico.rows[1]
    event.again()
    assert event.pull().whole
    assert left_out(event) == (str(WHO),)
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.CANCELED
    assert event.desk.scan(event.code(ANOTHER)).verdict is Verdict.CANCELED
    assert event.ticket(WHO).attendee.company


def test_a_server_that_is_in_trouble_is_told_so_and_nobody_is_named(event):
    event.indico.reply("GET", "/event/1/", event.indico.said(200, event.indico.event))
    event.indico.reply("GET", "/event/1/", event.indico.said(500, b"<html>"))
    with pytest.raises(TargetUnreachable, match="trouble of its own"):
        event.pull()
    assert left_out(event) == ()
    event.again()
    assert event.pull().whole


def test_a_form_of_which_nothing_is_told_keeps_back_no_other(event):
    event.indico.broken = set()
    for _ in range(2):
        error = event.indico.said(500, b"<html>")
        event.indico.reply("GET", "/forms/1/registrations/", error)
    with pytest.raises(TargetUnreachable, match="who registered with “Participants”"):
        event.pull()
    assert {each.attendee.category for each in event.store.tickets()} == {"Intervenant·e·s"}
    event.again()
    with pytest.raises(TargetUnreachable, match="All else is fetched"):
        event.pull()
    event.again()
    assert event.pull().whole
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ADMITTED


def test_everybody_elses_check_in_is_sent(event):
    event.indico.broken = set()
    event.pull()
    broken, others = [1, 2, 3, 5], [7, 9, 11]
    for key in (*broken, *others):
        assert event.desk.scan(event.code(key)).verdict is Verdict.ADMITTED
    event.indico.broken = set(broken)
    event.sync.sync()
    assert event.indico.log == [(key, True) for key in others]
    left = list(event.store.outbox())
    assert {each.reason for each in left} == {
        "Indico has trouble with this registration (error 500)."
    }
    assert all("tell whoever runs Indico" in each.advice for each in left)
    (target,) = event.store.sync_status().targets
    assert (target.unsent, target.failures, target.rests_until) == (len(broken), 0, None)
    event.indico.broken = set()
    event.clock.pass_by(minutes=1)
    event.sync.sync(due_only=True)
    assert event.indico.log == [(key, True) for key in (*others, *broken)]


def test_a_server_that_answers_nothing_is_left_alone(event):
    event.indico.broken = set()
    event.pull()
    for key in (1, 2, 3, 5, 7):
        event.desk.scan(event.code(key))
    for path in ("/", "/registrations/1", "/registrations/2", "/registrations/3"):
        event.indico.reply("GET", path, *[event.indico.said(500, b"<html>")] * 3)
    event.sync.sync()
    assert event.indico.log == []
    (target,) = event.store.sync_status().targets
    assert "trouble of its own" in target.trouble
    assert target.rests_until
