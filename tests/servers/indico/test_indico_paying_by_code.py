"""Somebody who pays at the door, found by the code of an Indico's plugin."""

import pytest

from checkin.build import Place, Program
from checkin.core.errors import NotFound
from checkin.core.ticket import TicketStatus

PATTERNS = (("cards", "^card:(.+)$"), ("site cards", r"^CARD\s+id=(\S+)$"))


@pytest.fixture
def event(event, store):
    with store.write():
        store.add_patterns(event.indico.address, PATTERNS)
    return event


@pytest.fixture
def paying(event, monkeypatch):
    monkeypatch.setattr(Program, "server_at", lambda *_: event)
    return Program(event.store, Place("Desk 1", "Olive", event.clock)).paying


@pytest.mark.parametrize("written", ["card:{}", "CARD\nid={}", "{}"])
def test_who_pays_is_found_by_the_code_that_they_show(event, paying, written):
    unpaid = next(key for key, row in event.indico.rows.items() if row["state"] == "unpaid")
    assert event.ticket(unpaid).status is TicketStatus.UNPAID
    paying.pay(written.format(event.code(unpaid)))
    assert event.indico.rows[unpaid]["is_paid"]
    assert event.ticket(unpaid).status is TicketStatus.VALID


def test_a_code_of_two_people_is_nobodys(event, paying):
    for text in (f"card:{event.code(1)};{event.code(2)}", "card:4711", "4711\n4712"):
        with pytest.raises(NotFound, match="No ticket has this code"):
            paying.pay(text)
