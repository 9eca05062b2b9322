"""What tests want to happen on a registration server, whichever kind it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from checkin.core.scan import Direction
from checkin.services.servers.registration_server import RegistrationServer

DOOR = "Day 1"  # a check-in list without rules, which lets people in again after they left


@dataclass(frozen=True, slots=True)
class Held:
    """A ticket: the server's own name of it, and its code."""

    key: str
    code: str


@dataclass(frozen=True, slots=True)
class Booked:
    """An order, and its tickets: the first is somebody's, the others are added to it."""

    key: str
    tickets: tuple[Held, ...]

    @property
    def ticket(self) -> Held:
        """Give the ticket that the others are added to."""
        return self.tickets[0]


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage that the server holds."""

    at: datetime
    direction: Direction = Direction.ENTRY


class Organizer(Protocol):
    """One event on a server, seen from behind: by who organises it, and at another desk.

    `question` is the server's id of one that is answered by yes or no.
    """

    address: str
    question: str

    @property
    def secrets(self) -> tuple[str, ...]:
        """Give every token that must appear nowhere."""

    def server(self) -> RegistrationServer:
        """Open the event as a desk does that was connected earlier."""

    def order(self, first_name: str, last_name: str, *, addons: int = 0) -> Booked:
        """Order a ticket for somebody, with tickets added to it."""

    def cancel(self, booked: Booked) -> None:
        """Cancel an order."""

    def block(self, ticket: Held) -> None:
        """Block a ticket."""

    def rename(self, ticket: Held, first_name: str, last_name: str) -> None:
        """Put another name on a ticket."""

    def pass_elsewhere(self, ticket: Held, direction: Direction = Direction.ENTRY) -> None:
        """Let somebody pass `DOOR` at another desk, now."""

    def annul_elsewhere(self, ticket: Held) -> None:
        """Take back what the other desk did last with a ticket."""

    def passages(self, ticket: Held) -> list[Seen]:
        """Give the passages of `DOOR` that stand, in order of time."""

    def refusals(self, ticket: Held | None) -> list[datetime]:
        """Give when a ticket was refused, or a code that is nobody's, as far as it was told."""

    def badges(self, ticket: Held) -> list[datetime]:
        """Give when a ticket's badge was printed, as far as the server was told."""

    def answers(self, ticket: Held) -> Mapping[str, bool]:
        """Give what was answered for a ticket, by the server's ids of the questions."""

    def revoke(self) -> None:
        """Take away what a desk is known by."""

    def welcome(self) -> None:
        """Let it be known again, perhaps by something else."""

    def vanish(self) -> None:
        """Be no longer there."""

    def come_back(self) -> None:
        """Be there again."""
