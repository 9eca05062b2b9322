"""What a synchronisation with an Indico says that it brought and sent."""

import pytest

from tests.servers.indico_event import IndicoEvent

WITH_GUESTS, ADMITTED, ELSEWHERE = 2, 1, 3


@pytest.fixture
def event(store):
    return IndicoEvent(store)


def test_everybody_counts_once_whatever_comes_of_them(event, store):
    assert event.pull().news == store.number_of_attendees()
    event.indico.check_in(ADMITTED)
    event.indico.rows[ADMITTED]["tags"] = [{"color": "red", "id": 2, "title": "VIP"}]
    event.again()
    assert event.pull().news == 1


def test_guests_count_with_who_brings_them(event):
    event.pull()
    guests = len(event.indico.field(WITH_GUESTS, "Accompanying persons")["data"])
    event.indico.rows[WITH_GUESTS]["state"] = "withdrawn"
    event.again()
    assert event.pull().news == 1 + guests
    event.indico.field(WITH_GUESTS, "Accompanying persons")["data"] = []
    event.again()
    assert event.pull().news == guests


def test_only_what_is_set_there_counts_as_sent(event):
    event.pull()
    for key in (ADMITTED, ELSEWHERE):
        event.desk.scan(event.code(key))
    event.indico.check_in(ELSEWHERE)
    (done,) = event.sync.sync()
    assert (done.accepted, done.waiting, done.trouble) == (1, 0, "")
