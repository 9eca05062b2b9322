"""What somebody is given at a door, as the attendee list tells it."""

from typing import NamedTuple

from checkin.core.decision import Decision
from checkin.core.event import CheckInList
from checkin.core.lists.yes_no import says_no, says_yes
from checkin.core.ticket import Attendee


class HandOut(NamedTuple):
    """A thing to give: what it is, and which one where the list says more than yes."""

    what: str
    which: str = ""


def handed_out(decision: Decision, checkin_list: CheckInList) -> tuple[HandOut, ...]:
    """Say what somebody is given after a scan; nothing where nobody was let in."""
    if decision.ticket is None or not decision.admitted:
        return ()
    return hand_outs(decision.ticket.attendee, checkin_list)


def hand_outs(attendee: Attendee, checkin_list: CheckInList) -> tuple[HandOut, ...]:
    """Say what somebody is given at a list, in the order in which the list names it."""
    given = []
    for column in checkin_list.hand_outs:
        cell = " ".join(attendee.column(column).split())
        if cell and not says_no(cell):
            # "S" is a size more often than it is "sí" or "sim".
            is_which = cell.casefold() == "s" or not says_yes(cell)
            given.append(HandOut(column, cell if is_which else ""))
    return tuple(given)
