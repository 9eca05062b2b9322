"""What a registration server offers to somebody who shows credentials."""

from dataclasses import dataclass, field

from checkin.core.event import CheckInList


@dataclass(frozen=True, slots=True)
class OfferedEvent:
    """An event on a server that these credentials reach.

    `address` is that of the `Target` it would be: the server's own address, and which event.
    `starts` is a day or moment as ISO 8601 has it. `note` says in a few words what is special
    about it (“test mode”), `is_meant` whether the address that was given, or the server, names
    this one.
    """

    address: str
    name: str
    starts: str = ""
    lists: tuple[CheckInList, ...] = ()
    note: str = ""
    is_meant: bool = False

    @property
    def slug(self) -> str:
        """The event's own short name at the server."""
        return self.address.rpartition("/")[2]


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
    token: str = field(repr=False)
    account: str
    events: tuple[OfferedEvent, ...]
    cannot: tuple[str, ...] = ()
    memory: str = "{}"
