"""Badges drawn before somebody asks: as they are now, never as they were."""

import pytest

from checkin.core.badges.print_job import EventPrinter
from checkin.core.badges.printing import PrintDocument
from checkin.core.errors import CheckinError
from checkin.core.journal import EntryKind
from checkin.services.printing.ready_badges import ReadyBadges
from tests.builders import a_ticket, an_entry, listed, some_lines

FRONT = EventPrinter("front", "Front", "folder:front")


class Drawing:
    """Draws badges that show what a ticket's holder is called, and counts."""

    def __init__(self, store):
        self._store = store
        self.drawn = []

    def mark(self, ticket_id, *, title):
        return f"{title} {self._store.ticket(ticket_id).attendee.name}"

    def document(self, ticket_id, *, title, right, down):
        ticket = self._store.ticket(ticket_id)
        if ticket.attendee.name == "Unprintable":
            raise CheckinError("This badge has no layout.")
        self.drawn.append(ticket.code)
        told = f"{title} {ticket.attendee.name} {right:g} {down:g}"
        return PrintDocument(told.encode(), 60, 30, "badge")


@pytest.fixture
def drawing(store):
    listed(store, a_ticket("ADA1"), a_ticket("BO1", name="Bo Ek"))
    with store.write():
        store.put_printer(FRONT)
    return Drawing(store)


@pytest.fixture
def ready(store, drawing):
    return ReadyBadges(store, drawing, lambda: "Conference", "Desk 1")


def all_ahead(ready):
    while ready.draw_one():
        pass


def test_whoever_is_expected_is_drawn_ahead_and_not_again(ready, drawing):
    all_ahead(ready)
    assert drawing.drawn == ["ADA1", "BO1"]
    assert ready.document("ticket-BO1", FRONT).pdf == b"Conference Bo Ek 0 0"
    assert drawing.drawn == ["ADA1", "BO1"]


def test_one_badge_is_drawn_at_a_time(ready, drawing):
    ready.draw_one()
    assert drawing.drawn == ["ADA1"]


def test_a_badge_that_was_corrected_since_is_drawn_anew(ready, attendees):
    all_ahead(ready)
    attendees.edit("BO1", {"name": "Bo Eriksson"}, "Married")
    assert ready.document("ticket-BO1", FRONT).pdf == b"Conference Bo Eriksson 0 0"


def test_a_printer_that_prints_elsewhere_gets_its_own(ready):
    all_ahead(ready)
    moved = EventPrinter("back", "Back", "folder:back", right=1.5, down=-2)
    assert ready.document("ticket-BO1", moved).pdf == b"Conference Bo Ek 1.5 -2"


def test_whoever_has_a_badge_is_not_drawn_ahead(ready, drawing, store):
    some_lines(store, an_entry(EntryKind.BADGE, ticket_id="ticket-ADA1"))
    all_ahead(ready)
    assert drawing.drawn == ["BO1"]


def test_a_badge_that_cannot_be_drawn_keeps_no_other_from_it(ready, drawing, attendees):
    attendees.edit("ADA1", {"name": "Unprintable"}, "Test")
    all_ahead(ready)
    assert drawing.drawn == ["BO1"]
    with pytest.raises(CheckinError, match="no layout"):
        ready.document("ticket-ADA1", FRONT)


def test_nothing_is_drawn_ahead_that_no_printer_prints(ready, drawing, store):
    with store.write():
        store.drop_printer("front")
    all_ahead(ready)
    assert drawing.drawn == []
