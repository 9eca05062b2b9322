"""No badge is printed of a ticket that does not count any more, unless its holder was let in."""

from dataclasses import replace

import pytest

from checkin.core.badges.printing import PrintState
from checkin.core.errors import Refused
from checkin.core.journal import EntryKind
from checkin.core.ticket import TicketStatus
from tests.builders import an_entry, some_lines

GONE = [TicketStatus.CANCELED, TicketStatus.BLOCKED, TicketStatus.REVOKED]


@pytest.mark.parametrize("status", GONE)
def test_nobody_gets_a_badge_whose_ticket_does_not_count(hall, printer, status):
    ids = hall.people("ADA1", status=status)
    for ask in (lambda: hall.queue.ask(ids), lambda: hall.queue.ask_again(ids[0])):
        with pytest.raises(Refused, match="canceled, blocked or replaced"):
            ask()
    hall.steps()
    assert (printer.papers, hall.states()) == ([], [])


def test_the_old_badge_of_whom_a_colleague_came_for_is_not_printed_when_the_printer_is_back(
    hall, printer, attendees
):
    printer.is_off = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps(1)
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    printer.is_off = False
    hall.clock.pass_by(minutes=1)
    hall.steps()
    assert (printer.papers, hall.states()) == ([], [PrintState.CANCELLED])
    assert "so its badge is not printed" in hall.queue.jobs()[0].said
    assert hall.queue.retry([hall.queue.jobs()[0].id]) == 1
    hall.steps()
    assert printer.papers == []


def test_whoever_was_let_in_all_the_same_gets_a_badge(hall, printer):
    (ada,) = hall.people("ADA1", status=TicketStatus.CANCELED)
    line = replace(an_entry(ticket_id=ada), kind=EntryKind.OVERRIDE)
    some_lines(hall.store, line)
    hall.queue.ask([ada])
    hall.steps()
    assert len(printer.papers) == 1
