"""Sessions that people of an Indico chose, of which their registrations tell the numbers."""

import pytest

from checkin.servers.http import HttpLine
from tests.servers.indico_desk import DESK, FORBIDDEN, MISSING, NO_SCOPE
from tests.servers.indico_event import IndicoEvent
from tests.servers.loopback import Routes, http

BLOCKS = {
    "2027-06-14": [
        {"id": 12, "start_date": "2027-06-14", "time": "9:00 - 10:00", "full_title": "Opening"},
        {
            "id": 14,
            "start_date": "2027-06-14",
            "time": "11:00 - 12:00",
            "full_title": "Keynote",
        },
    ],
    "2027-06-15": [
        {"id": 20, "start_date": "2027-06-15", "time": "9:00 - 10:00", "full_title": "Panel"}
    ],
}
CHOSEN, OTHER, PATH = 1, 3, "/event/1/api/registration/session-blocks"


@pytest.fixture
def event(store):
    event = IndicoEvent(store)
    event.indico.sessions = BLOCKS
    return event


def choose(event, key, *numbers):
    """Let somebody choose sessions."""
    fields = event.indico.details[key][-1]["fields"]
    field = next((each for each in fields if each["input_type"] == "sessions"), None)
    if field is None:
        field = {"id": 990, "position": 90, "title": "Sessions", "input_type": "sessions"}
        fields.append(field)
    field["data"] = list(numbers)


def sessions(event, key):
    return dict(event.ticket(key).attendee.extra).get("Sessions", "")


def test_they_are_a_column_with_their_titles(event):
    choose(event, CHOSEN, 14, 20)
    choose(event, OTHER)
    event.pull()
    assert sessions(event, CHOSEN) == "Keynote; Panel"
    assert sessions(event, OTHER) == ""


def test_they_are_asked_for_once_and_only_where_somebody_chose_some(event):
    event.pull()
    assert event.indico.count(PATH) == 0
    for key in (CHOSEN, OTHER):
        choose(event, key, 12)
    event.again()
    for key in (CHOSEN, OTHER):
        event.indico.rows[key]["tags"] = []
        event.indico.rows[key]["full_name"] += " II"
    event.pull()
    assert event.indico.count(PATH) == 1
    assert sessions(event, CHOSEN) == "Opening"


def test_a_session_that_is_not_told_of_keeps_its_number(event):
    choose(event, CHOSEN, 12, 99)
    event.pull()
    assert sessions(event, CHOSEN) == "Opening; 99"


@pytest.mark.parametrize("told", [None, {}, [], {"2027-06-14": 7}, {"2027-06-14": [{"id": "x"}]}])
def test_where_indico_does_not_tell_them_there_is_no_column(event, told):
    event.indico.sessions = told
    choose(event, CHOSEN, 12)
    event.pull()
    assert "Sessions" not in dict(event.ticket(CHOSEN).attendee.extra)


def test_whose_page_is_opened_keeps_them(event):
    choose(event, CHOSEN, 12)
    event.pull()
    choose(event, CHOSEN, 12, 20)
    event.look_closer(CHOSEN)
    assert sessions(event, CHOSEN) == "Opening; Panel"


def test_no_token_is_shown_for_them(serving):
    routes = Routes()
    routes.add(PATH, http(BLOCKS), shown="")
    routes.add(PATH, http(NO_SCOPE, FORBIDDEN), DESK)
    line = HttpLine(serving(routes).address, DESK)
    assert line.get(PATH).status != line.as_anybody().get(PATH).status
    assert line.as_anybody().get(PATH).json() == BLOCKS
    assert line.get("/elsewhere").status == int(MISSING[:3])
    line.close()
