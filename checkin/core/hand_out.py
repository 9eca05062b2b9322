"""What somebody is given at a door, as the attendee list tells it."""

from typing import NamedTuple

from checkin.core.event import CheckInList
from checkin.core.registration import says_alike, says_yes
from checkin.core.ticket import Attendee

# How lists say that somebody gets nothing: "no" in the languages that say yes elsewhere.
_NO = frozenset(
    "0 n no non nein nej ei nie ne nu nee nao nem ni nei не нет ні όχι οχι "
    "false falsch faux none nothing inget ingen keine aucun - – — / na n/a ✗ ✘ ✖ ❌ ☐ "
    "✖\ufe0f".split()
)


class HandOut(NamedTuple):
    """A thing to give: what it is, and which one where the list says more than yes."""

    what: str
    which: str = ""


def hand_outs(attendee: Attendee, checkin_list: CheckInList) -> tuple[HandOut, ...]:
    """Say what somebody is given at a list, in the order in which the list names it."""
    given = []
    for column in checkin_list.hand_outs:
        cell = " ".join(attendee.column(column).split())
        if cell and not says_no(cell):
            given.append(HandOut(column, "" if says_yes(cell) else cell))
    return tuple(given)


def says_no(cell: str) -> bool:
    """Whether a cell of an attendee list means no, in any of the languages lists come in."""
    return cell in _NO or says_alike(cell, _NO)
