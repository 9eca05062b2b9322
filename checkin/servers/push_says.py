"""What a server says to a line that it is sent, and what follows from that for the rest."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from checkin.core.code import printable
from checkin.core.servers.outbox import DeliveryState
from checkin.servers.http_answer import Answer

_LONGEST_SAID = 200  # characters of an answer that are shown
# What is said before anything is done; any other trouble may come after it.
_NOTHING_DONE = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
_NOT_NOW = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT, HTTPStatus.TOO_EARLY})

TOO_MUCH = "{name} asks to be left alone for a while."
IN_TROUBLE = "{name} has trouble of its own (error {status})."
TROUBLE_WITH_IT = "{name} has trouble with this line (error {status})."
WAIT_OR_TELL = "It is tried again. If it stays so, tell whoever runs {name}, or dismiss this line."
LOOK_AT_DOUBLES = "Both stand. “checkin conflicts” shows them side by side."
BUSY_WITH_IT = "{name} is still busy with this line."


class Reach(StrEnum):
    """Whom else an answer concerns."""

    LINE = "line"
    KIND = "kind"  # all lines that ask for the same kind of thing
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Said:
    """What became of a line. `is_trouble` tells that it says something about the server.

    `stands_as` is as which passage of the server a line of ours stands there: the server's own
    name of the passage, and the line's id; `fallen` names passages that were taken back from here.
    `may_have_acted` tells that the server may have done what it was asked before it fell silent,
    and `acted` between which moments it was asked.
    `sent_as` is the code with which it took the line, if not the one that it was made out with.
    `is_alone` tells that the server has trouble with this line and answers otherwise; of one of
    which that is to be found out yet, `if_alone` says what is said of it then.
    `is_sent` is false where the server keeps nothing of the kind, and was not told; `is_kept` where
    it was asked, and there was nothing to set.
    """

    state: DeliveryState
    reason: str = ""
    advice: str = ""
    not_before: datetime | None = None
    reach: Reach = Reach.LINE
    is_trouble: bool = False
    stands_as: tuple[str, str] | None = None
    fallen: tuple[str, ...] = ()
    may_have_acted: bool = False
    acted: tuple[datetime, datetime] | None = None
    sent_as: str = ""
    is_sent: bool = True
    is_kept: bool = True
    is_alone: bool = False
    if_alone: str = ""


@dataclass(frozen=True, slots=True)
class ServerWords:
    """What is said of a server of some kind that does not take lines.

    `denied` is for one that does not take the credentials any more; `not_allowed` says of an
    answer by which it does not let them do something why, and what can be done about it.
    """

    name: str
    denied: Said
    not_allowed: Callable[[Answer], tuple[str, str]]


TAKEN = Said(DeliveryState.ACCEPTED)
NOTHING_SET = Said(DeliveryState.ACCEPTED, is_kept=False)
UNTOLD = Said(DeliveryState.ACCEPTED, is_sent=False)


def denial(reason: str, advice: str) -> Said:
    """Say that a server does not take the credentials any more."""
    return Said(DeliveryState.PARKED, reason, advice, reach=Reach.EVERYTHING)


def said_at_once(answer: Answer, now: datetime, words: ServerWords) -> Said | None:
    """Read an answer that has nothing to do with what was asked for; None where it has.

    Raises `TargetUnreachable` where it is none of the server's.
    """
    status = answer.status
    is_down = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    if status == HTTPStatus.TOO_MANY_REQUESTS or (is_down and answer.retry_after is not None):
        return Said(
            DeliveryState.WAITING,
            TOO_MUCH.format(name=words.name),
            not_before=_until(answer, now),
            reach=Reach.EVERYTHING,
            may_have_acted=answer.is_to_deed and status not in _NOTHING_DONE,
        )
    if is_down:
        trouble = IN_TROUBLE.format(name=words.name, status=status)
        return Said(
            DeliveryState.WAITING,
            trouble,
            is_trouble=True,
            may_have_acted=answer.is_to_deed,
            if_alone=TROUBLE_WITH_IT.format(name=words.name, status=status),
        )
    if status in _NOT_NOW:
        busy = BUSY_WITH_IT.format(name=words.name)
        return Said(DeliveryState.WAITING, busy, not_before=_until(answer, now))
    answer.json()  # What is none, such as a web page, is not the server's own answer.
    if status == HTTPStatus.UNAUTHORIZED:
        return words.denied
    if status == HTTPStatus.FORBIDDEN:
        return Said(DeliveryState.PARKED, *words.not_allowed(answer), reach=Reach.KIND)
    return None


def alone(said: Said, reason: str, words: ServerWords) -> Said:
    """Say that a server has trouble with one line, and answers otherwise."""
    advice = WAIT_OR_TELL.format(name=words.name)
    return replace(said, reason=reason, advice=advice, is_alone=True)


# Any: whatever JSON holds.
def in_words(told: Any, status: int = 0) -> str:  # noqa: ANN401
    """Find the words in what a server says, made plain and short."""
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
