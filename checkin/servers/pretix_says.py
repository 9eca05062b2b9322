"""What pretix says to what it is sent, and what follows from that for a line and the rest."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from checkin.core.code import printable
from checkin.core.outbox import DeliveryState
from checkin.servers.http_answer import Answer

_LONGEST_SAID = 200  # characters of an answer that are shown
_NOT_NOW = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT, HTTPStatus.TOO_EARLY})

CONNECT_AGAIN = "pretix does not take this device any more."
HOW_TO_CONNECT_AGAIN = "Connect the event to pretix again. Until then nothing is lost."
NOT_ALLOWED = "pretix does not let this device do that: {said}"
ASK_FOR_RIGHTS = (
    "Give the device another security profile in pretix, or its team the right to check people "
    "in, then sync by hand."
)
TOO_MUCH = "pretix asks to be left alone for a while."
IN_TROUBLE = "pretix has trouble of its own (error {status})."
BUSY_WITH_IT = "pretix is still busy with this line."
NOT_TAKEN = "pretix does not take this: {said}"
LOOK_THERE = "Look at the order in pretix. If it is right there, dismiss this line."

_REASONS = {
    "invalid": "it does not know the ticket",
    "canceled": "the order was canceled",
    "unpaid": "the order is not paid",
    "product": "the ticket is not for this list",
    "rules": "the rules of the list do not allow it",
    "revoked": "the code was replaced",
    "incomplete": "questions have to be answered first",
    "already_redeemed": "the ticket was used before",
    "ambiguous": "the code stands for several tickets",
    "blocked": "the ticket is blocked",
    "unapproved": "the order is not approved",
    "invalid_time": "the ticket is not valid at this time",
    "already_exchanged": "the ticket was exchanged for another medium",
}


class Reach(StrEnum):
    """Whom else an answer concerns."""

    LINE = "line"
    KIND = "kind"  # all lines that ask for the same kind of thing
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Said:
    """What became of a line. `is_trouble` tells that it says something about the server."""

    state: DeliveryState
    reason: str = ""
    advice: str = ""
    not_before: datetime | None = None
    reach: Reach = Reach.LINE
    is_trouble: bool = False


TAKEN = Said(DeliveryState.ACCEPTED)
DENIED = Said(DeliveryState.PARKED, CONNECT_AGAIN, HOW_TO_CONNECT_AGAIN, reach=Reach.EVERYTHING)


def refused(reason: str, advice: str = LOOK_THERE) -> Said:
    """Say that pretix does not want a line, now or ever."""
    return Said(DeliveryState.REFUSED, reason, advice)


def said_at_once(answer: Answer, now: datetime) -> Said | None:
    """Read an answer that has nothing to do with what was asked for; None where it has.

    Raises `TargetUnreachable` where it is none of pretix's.
    """
    status = answer.status
    is_down = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    if status == HTTPStatus.TOO_MANY_REQUESTS or (is_down and answer.retry_after is not None):
        return Said(
            DeliveryState.WAITING, TOO_MUCH, not_before=_until(answer, now), reach=Reach.EVERYTHING
        )
    if is_down:
        trouble = IN_TROUBLE.format(status=status)
        return Said(DeliveryState.WAITING, trouble, is_trouble=True)
    if status in _NOT_NOW:
        return Said(DeliveryState.WAITING, BUSY_WITH_IT, not_before=_until(answer, now))
    told = answer.json()
    if status == HTTPStatus.UNAUTHORIZED:
        return DENIED
    if status == HTTPStatus.FORBIDDEN:
        trouble = NOT_ALLOWED.format(said=in_words(told))
        return Said(DeliveryState.PARKED, trouble, ASK_FOR_RIGHTS, reach=Reach.KIND)
    return None


def refusal(answer: Answer) -> Said:
    """Put into words why pretix does not take a line."""
    told = answer.json()
    reason = told.get("reason") or told.get("status") if isinstance(told, dict) else None
    said = _REASONS.get(reason, "") if isinstance(reason, str) else ""
    return refused(NOT_TAKEN.format(said=f"{said or in_words(told, answer.status)}."))


# Any: whatever JSON holds.
def in_words(told: Any, status: int = 0) -> str:  # noqa: ANN401
    """Find the words in what pretix says, made plain and short."""
    words: list[str] = []
    left = [told]
    while left and sum(map(len, words)) < _LONGEST_SAID:
        each = left.pop(0)
        if isinstance(each, str):
            words.append(" ".join(each.split()))
        elif isinstance(each, dict):
            left += list(each.values())[:_LONGEST_SAID]
        elif isinstance(each, list):
            left += each[:_LONGEST_SAID]
    said = printable(" ".join(filter(None, words)), _LONGEST_SAID).rstrip(".")
    return f"“{said}”" if said else f"error {status}" if status else "it does not say why"


def _until(answer: Answer, now: datetime) -> datetime | None:
    rest = answer.retry_after
    return None if rest is None else now + timedelta(seconds=rest)
