"""The outbox: what became of each journal line on its way to each target."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.core.attendance import in_utc
from checkin.core.journal import JournalEntry
from checkin.core.servers.offer import place_of

_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(minutes=10)


class DeliveryState(StrEnum):
    """Where a line stands on its way to a target."""

    WAITING = "waiting"  # goes out by itself, at once or after a pause
    SENDING = "sending"  # on its way; tried again if nothing is heard of it
    ACCEPTED = "accepted"
    REFUSED = "refused"  # the target does not want it, now or ever; kept to be seen
    PARKED = "parked"  # goes out once somebody has put something right and syncs by hand
    DISMISSED = "dismissed"  # somebody decided, with a reason, that it does not go out


# What can be done about a line, where its target said nothing better.
USUAL_ADVICE = {
    DeliveryState.WAITING: "It goes out by itself.",
    DeliveryState.SENDING: "There is nothing to do: it is on its way.",
    DeliveryState.ACCEPTED: "There is nothing to do: it was taken.",
    DeliveryState.REFUSED: "Send it again, send it with another code, or dismiss it.",
    DeliveryState.PARKED: "Put right what is said, then send it again.",
    DeliveryState.DISMISSED: "There is nothing to do. It can still be sent again.",
}
BEHIND_ANOTHER = "An earlier line of the same ticket has to go out first."
NOT_TOLD_OF = "The server has not told of this ticket yet."
# What is said of lines that wait while nothing is sent at all.
OFFLINE = "It is kept back while you work offline, and goes out once you do not."
REHEARSED = "It is kept back: a rehearsal never sends anything."
ONCE_TOLD_OF = "There is nothing to do: it goes out once the ticket was fetched."


@dataclass(frozen=True, slots=True)
class Target:
    """Where attendance goes: what kind of place, its address, and what it remembers of us.

    `id` is 0 until the event file knows it; `memory` is JSON that only this kind reads. One
    that `is_left` was disconnected, and is known only for the lines that it never got. All that
    is here of a server is known by its `address`, of which ids are made too; so that stays, even
    where the server moved to another `place`.
    """

    kind: str
    address: str
    memory: str = "{}"
    id: int = 0
    is_left: bool = False

    @property
    def is_server(self) -> bool:
        """Whether it is reached over a network, and reports lines of its own."""
        return "://" in self.address

    @property
    def place(self) -> str:
        """Where it is reached now, and what people are told: its address, unless it moved."""
        return place_of(self.memory) or self.address


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A line that is to go out, its position in the file, and how often that was tried.

    `entry` is what is sent: the journal's line, but for a code that somebody changed on its
    way. Its id is that of the line. `has_failed` tells that the target said why it had to wait.
    """

    entry: JournalEntry
    position: int
    attempts: int = 0
    has_failed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a target says of one line.

    Where it did not accept it: in a sentence each, why, and what somebody can do about it.
    Waiting means that the target could not take it now, for reasons of its own: several such
    in a row, and it is left alone for a while. `not_before` is set where it asked to be left
    alone until then; nothing else goes to it either. `stands_as` is set where a passage of ours
    stands there as one that comes back with another moment: the target's own name of it, and
    the id of our line. `fallen` names passages there that were taken back from here: that they are
    gone is no news. `sent_as` is the code with which it was taken, if not with the usual one.
    `is_alone` tells of a line that has to wait although the target takes others.
    `is_sent` is false where nothing of the line was to be sent, so that the target was not asked;
    `is_kept` where it was, and keeps nothing of the line. `acted` is between which moments the
    target may have done all the same what it was asked; None where it cannot have.
    """

    entry_id: str
    state: DeliveryState
    reason: str = ""
    not_before: datetime | None = None
    advice: str = ""
    stands_as: tuple[str, str] | None = None
    fallen: tuple[str, ...] = ()
    is_sent: bool = True
    acted: tuple[datetime, datetime] | None = None
    sent_as: str = ""
    is_kept: bool = True
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class Pushed:
    """What came of sending some lines, as far as that is known.

    `memory` is what the target is to remember from now on; None leaves it as it is.
    """

    outcomes: tuple[Outcome, ...] = ()
    memory: str | None = None


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """A line that a target does not have yet, or that it accepted and said something of.

    `reason` is the target's last answer in words, `advice` what can be done about it. `code` is
    what is sent in the place of the line's own code; empty where nobody changed it. `dismissed`
    says why somebody decided that it does not go out. `may_be_there` tells that the target may
    have taken it, and was not looked at since its answer was lost. `is_kept_back` tells that
    nothing is sent now, by choice.
    """

    entry_id: str
    target: str
    state: DeliveryState
    attempts: int = 0
    reason: str = ""
    next_at: datetime | None = None
    advice: str = ""
    code: str = ""
    dismissed: str = ""
    may_be_there: bool = False
    is_kept_back: bool = False


@dataclass(frozen=True, slots=True)
class Lacking:
    """A target that does not have a line; `is_held_up` tells that it was tried, or decided on."""

    target_id: int
    address: str
    state: DeliveryState
    is_held_up: bool


def advised(line: OutboxLine, kept_back: str) -> OutboxLine:
    """Say what can be done about a line whose target said nothing better.

    `kept_back` says why nothing is sent at all; empty where something is.
    """
    usual = USUAL_ADVICE[line.state]
    if not kept_back or line.state is not DeliveryState.WAITING:
        return line if line.advice else replace(line, advice=usual)
    advice = kept_back if line.advice in {"", usual} else line.advice
    return replace(line, advice=advice, next_at=None, is_kept_back=True)


def outcomes_for(
    entries: Iterable[JournalEntry], state: DeliveryState, reason: str = ""
) -> tuple[Outcome, ...]:
    """Say the same of several lines."""
    return tuple(Outcome(entry.id, state, reason) for entry in entries)


def pause_after(attempts: int, chance: float) -> timedelta:
    """Say how long to leave a target alone after so many attempts.

    Doubles from 5 seconds to 10 minutes. `chance`, from 0 to 1, takes away up to half, so that
    the desks of an event do not all come back at the same instant.
    """
    doublings = min(max(attempts - 1, 0), 16)
    return min(_FIRST_PAUSE * (1 << doublings), _LONGEST_PAUSE) * (1 - chance / 2)


def outbox_object(line: OutboxLine) -> dict[str, object]:
    """Write a line of the outbox as an object for JSON."""
    return {
        "entry_id": line.entry_id,
        "target": line.target,
        "state": line.state.value,
        "attempts": line.attempts,
        "reason": line.reason,
        "advice": line.advice,
        "next_at": in_utc(line.next_at),
        "code": line.code,
        "dismissed": line.dismissed,
    }
