"""What a session has done in the desk's lane, where it is more than one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkin.core.scan import Direction

if TYPE_CHECKING:
    from datetime import datetime

    from checkin.core.decision import Decision
    from checkin.core.event import CheckInList
    from checkin.core.journal import JournalEntry
    from checkin.core.ticket import Ticket
    from checkin.services.waiting_list import Waiter
    from checkin.ui.desk.given_answer import GivenAnswer
    from checkin.ui.services import Services


def scan(list_id: str, code: str, direction: Direction, services: Services) -> Decision:
    """Judge a scanned code."""
    return services.station.scan(list_id, code, direction)


def answer(given: GivenAnswer, services: Services) -> Decision | None:
    """Keep an answer; the last one decides anew."""
    asked = given.asked
    services.station.keep_answer(asked, given.question, given.text)
    return services.station.admit_again(asked) if given.is_last else None


def admit_again(refused: Decision, services: Services) -> Decision:
    """Judge anew whom a decision refused, for whom something has changed."""
    return services.station.admit_again(refused)


def wait(refused: Decision, services: Services) -> Waiter:
    """Put on the waiting list whom a full list refused."""
    return services.waiting_list.put(refused.entry_id)


def note_call(refused: Decision, told: str, services: Services) -> JournalEntry:
    """Note that somebody was called about a refused scan."""
    return services.corrections.note_about(refused.entry_id, told)


def take_unpaid(refused: Decision, services: Services) -> Decision:
    """Check in anyway whose order is pending."""
    return services.station.admit_again(refused, ignores_unpaid=True)


def switch(list_id: str, ticket: Ticket, reason: str, services: Services) -> Decision:
    """Let somebody take part on site, and check them in."""
    from checkin.core.ticket import AttendanceMode

    services.attendees.edit(ticket.code, {"mode": AttendanceMode.ON_SITE.value}, reason)
    return services.station.admit(list_id, ticket.id, Direction.ENTRY)


def list_for(lists: tuple[CheckInList, ...], now: datetime) -> str | None:
    """Choose where a desk stands at first: the first list open now, else the first at all."""
    open_now = (each.id for each in lists if each.is_open(now))
    return next(open_now, lists[0].id if lists else None)
