"""What Checkin needs of a registration server, whichever kind it is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from checkin.core.event import CheckInList
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.outbox import Pushed, Target
from checkin.core.servers.posting import Posting
from checkin.core.servers.pulled import PulledPage
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.servers.sign_in import SignIn, Waiting


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

    def ask_for_all(self) -> None:
        """Have the next pull leave nothing out because it was asked for a little while ago."""

    def push(self, postings: Sequence[Posting]) -> Iterable[Pushed]:
        """Send lines made out to it, and say of each what became of it, as soon as that is known.

        The order of each `thread` is kept: where one has to wait, so do those behind it, of
        which nothing is said. A line may come again that the server took before: its id tells
        that it is the same, and it makes no second entry.
        """


class ServerDoorway(Protocol):
    """Finds out what a server at an address is, and what it offers to credentials."""

    def knock(self, url: str, token: str) -> Offer:
        """Ask a server of whatever kind; with no token, by one that is kept.

        Raises `CheckinError` in words that help.
        """

    def pair(self, text: str) -> Offer:
        """Set this computer up with a pairing code. Raises `CheckinError`.

        The code serves once: the token that it gives is kept before anything else is done, so
        that `knock` with no token goes on where this came to an end too early.
        """

    def sign_in(self, asked: SignIn, waiting: Waiting) -> Offer:
        """Have somebody sign in at a server with the browser. Raises `CheckinError`."""

    def was_signed_in(self, target: Target) -> bool:
        """Whether the token that is kept for an event came of signing in."""

    def farewell(self, target: Target) -> str:
        """Say what stays at a server that is left, in a sentence; empty for nothing."""

    def look_into(self, offer: Offer, event: OfferedEvent) -> Offer:
        """Ask more of one event that was offered: the offer is then for that one alone."""

    def holds(
        self, offer: Offer, event: OfferedEvent, tickets: Sequence[tuple[ServerTicket, str]]
    ) -> bool:
        """Whether an event that is offered is the one that these tickets, with codes, are of.

        Raises `TargetUnreachable` where the server does not say enough to tell.
        """

    def is_still_at(self, kind: str, address: str) -> bool:
        """Whether a server of some kind answers at an address, and goes by its name as ever."""

    def server_of(self, text: str) -> str:
        """Name the server of a pairing code, which stays unused."""

    def open(self, target: Target) -> RegistrationServer:
        """Open an event that was connected earlier; its token is found by its place."""

    def renew(self, target: Target) -> str:
        """Have the token replaced, which the old one does not survive; give the new one."""

    def revoke(self, target: Target) -> None:
        """Have this computer shut out for ever, where it was set up as a device."""


class TokenSafe(Protocol):
    """Keeps tokens outside event files."""

    def keep(self, address: str, token: str) -> str:
        """Keep a token; give a warning in a sentence where it could not be kept well."""

    def token(self, address: str) -> str:
        """Give a token; empty where none is kept."""

    def forget(self, address: str) -> None:
        """Forget a token."""
