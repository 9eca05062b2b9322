"""What Checkin needs of a registration server, whichever kind it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from checkin.core.event import CheckInList
from checkin.core.outbox import Pushed, Target
from checkin.core.posting import Posting
from checkin.core.pulled import PulledPage


@dataclass(frozen=True, slots=True)
class OfferedEvent:
    """An event on a server that these credentials reach.

    `address` is that of the `Target` it would be: the server's own address, and which event.
    """

    address: str
    name: str
    starts: str = ""
    lists: tuple[CheckInList, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a server says to credentials that it takes.

    `token` is the one to be kept, which is not the one that was given where that served once to
    set up a device. `account` says in words as whom Checkin is known there (“device Desk 1, gate
    Main entrance”), `cannot` what the credentials do not allow, in a sentence each. `memory` is
    what a target of this server is to remember, as JSON.
    """

    kind: str
    server: str
    token: str
    account: str
    events: tuple[OfferedEvent, ...]
    cannot: tuple[str, ...] = ()
    memory: str = "{}"


@dataclass(frozen=True, slots=True)
class ServerContact:
    """When a server was last reached, and what was learned.

    `pulled_at` is when everything that it holds had last come in, `clock_offset` how many
    seconds its clock is ahead of ours, None while not measured.
    """

    reached_at: datetime | None = None
    pulled_at: datetime | None = None
    clock_offset: float | None = None
    trouble: str = ""


class RegistrationServer(Protocol):
    """One event on a registration server.

    Raises `TargetUnreachable` where the server does not answer, or answers nothing that makes
    sense, and `AccessDenied` where it does not take the credentials any more.
    """

    batch: int

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists, with their terms."""

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything.

        Ends after the page that `is_last`. Whoever stops in between goes on later from the
        cursor of the last page that was stored.
        """

    def push(self, postings: Sequence[Posting]) -> Iterable[Pushed]:
        """Send lines made out to it, and say of each what became of it, as soon as that is known.

        The order of each `thread` is kept: where one has to wait, so do those behind it, of
        which nothing is said. A line may come again that the server took before: its id tells
        that it is the same, and it makes no second entry.
        """


class ServerDoorway(Protocol):
    """Finds out what a server at an address is, and what it offers to credentials."""

    def knock(self, url: str, token: str) -> Offer:
        """Ask a server of whatever kind. Raises `CheckinError` in words that help."""

    def pair(self, text: str) -> Offer:
        """Set this computer up with a pairing code. Raises `CheckinError`."""

    def open(self, target: Target) -> RegistrationServer:
        """Open an event that was connected earlier; its token is found by its address."""


class TokenSafe(Protocol):
    """Keeps tokens outside event files."""

    def keep(self, address: str, token: str) -> str:
        """Keep a token; give a warning in a sentence where it could not be kept well."""

    def token(self, address: str) -> str:
        """Give a token; empty where none is kept."""

    def forget(self, address: str) -> None:
        """Forget a token."""
