"""Attendance exported at the command line."""

import json

import pytest

from tests.attended_event import an_event, with_list
from tests.builders import a_ticket, listed


@pytest.fixture
def event(tmp_path):
    """Three people, one of whom holds two tickets."""
    with with_list(an_event(tmp_path)) as store:
        (ada,) = store.tickets_by_code("ADA1")
        listed(store, a_ticket("DINNER1", attendee=ada.attendee))
        return store.path


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_whoever_holds_several_tickets_is_one_attendee(checkin, event, tmp_path, ending):
    path = tmp_path / f"out.{ending}"
    assert checkin("export", event, path).out == f"3 attendees, 4 rows in {path}\n"
    told = json.loads(checkin("export", event, path, "--json").out)
    assert (told["attendees"], told["rows"]) == (3, 4)


def test_an_attendee_is_one_row_of_json(checkin, event, tmp_path):
    path = tmp_path / "out.json"
    assert checkin("export", event, path).out == f"3 attendees in {path}\n"
    assert len(json.loads(path.read_text(encoding="utf-8"))) == 3
