"""Finding people at the command line."""

import json

from checkin.core.ticket import TicketStatus
from tests.attended_event import an_event
from tests.builders import a_ticket, listed

TWICE = """Name,E-mail,Ticket code,Status
Ada Lovelace,ada@example.org,OLD1,canceled
Ada Lovelace,ada@example.org,NEW1,valid
Bo Ek,bo@example.org,BOE1,valid
"""


def test_the_ticket_that_lets_in_is_named_and_not_the_older_one(checkin, tmp_path):
    with an_event(tmp_path) as store:
        path = store.path
    checkin("import", path, "-", given=TWICE)
    found = checkin("find", path, "lovelace").out
    assert ("NEW1" in found, "OLD1" in found, "canceled" in found) == (True, False, False)
    assert json.loads(checkin("find", path, "lovelace", "--json").out)["code"] == "NEW1"


def test_who_cannot_come_in_with_their_ticket_is_told_apart_from_namesakes(checkin, tmp_path):
    with an_event(tmp_path) as store:
        listed(
            store,
            a_ticket("ADA1", name="Ada Lovelace", status=TicketStatus.CANCELED),
            a_ticket("ADA2", name="Ada Lovelace"),
            a_ticket("GRA3", name="Grace Hopper"),
        )
    head, *rows = (line.split() for line in checkin("find", store.path, "ada").out.splitlines())
    assert head == ["Name", "Company", "Category", "Ticket", "Came", "Code"]
    assert sorted(row[2:] for row in rows) == [["ADA2"], ["canceled", "ADA1"]]
    assert "Ticket" not in checkin("find", store.path, "grace").out
