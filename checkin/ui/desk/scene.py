"""What a verdict is shown against: the event's zone and its check-in lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from checkin.core.hand_out import HandOut, handed_out
from checkin.core.registration import attends_in, is_registered

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.core.event import CheckInList
    from checkin.core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Scene:
    """The event's time zone and all its check-in lists."""

    zone: tzinfo
    lists: tuple[CheckInList, ...] = ()

    def list_of(self, decision: Decision) -> CheckInList | None:
        """Give the list at which somebody was scanned."""
        return next((each for each in self.lists if each.id == decision.scan.list_id), None)

    def name_of(self, list_id: str) -> str:
        """Name a list; empty where there is none, as for what happened at no door."""
        return next((each.name for each in self.lists if each.id == list_id), "")

    def is_decided_by_server(self, decision: Decision) -> bool:
        """Whether a server decides who may pass the list, and desks as it does."""
        here = self.list_of(decision)
        return here is not None and here.terms is not None

    def elsewhere(self, decision: Decision) -> CheckInList | None:
        """Give another list that is open and would let the person in."""
        open_now = (
            each for each in self.admitting(decision.ticket) if each.is_open(decision.scan.at)
        )
        return next((each for each in open_now if each.id != decision.scan.list_id), None)

    def admitting(self, ticket: Ticket | None) -> list[CheckInList]:
        """Give the lists that a ticket is registered for."""
        if ticket is None:
            return []
        mode = ticket.attendee.mode
        here = (each for each in self.lists if attends_in(mode, each))
        return [each for each in here if is_registered(ticket, each)]

    def hand_outs(self, decision: Decision) -> tuple[HandOut, ...]:
        """Say what the person is given now; nothing where nobody was let in."""
        here = self.list_of(decision)
        return handed_out(decision, here) if here is not None else ()
