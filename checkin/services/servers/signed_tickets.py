"""Tickets whose codes prove themselves, by which somebody comes in who was not downloaded yet."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias
from uuid import NAMESPACE_URL, uuid5

from checkin.core.code import printable
from checkin.core.moments import stored
from checkin.core.scan import Scan
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_candidates import Held
from checkin.core.servers.server_ticket import ServerTicket, SignedTicket
from checkin.core.ticket import Attendee, Ticket, TicketStatus

ReadSigned: TypeAlias = Callable[[str, Sequence[str]], SignedTicket | None]
_LONGEST_SEED = 30  # characters; those of pretix have nine


class SignedTicketStore(Protocol):
    """What signed tickets need of the event file."""

    def signing_servers(self) -> Sequence[str]:
        """Give the addresses of the servers whose codes prove themselves."""

    def signed_codes(self, server: str) -> SignedCodes:
        """Say how codes of a server's event prove themselves."""

    def withdrawn(self, server: str, code: str) -> Collection[str]:
        """Say in which ways a code does not count any more: "revoked", "blocked"."""

    def add_unseen(self, ticket: Ticket, told: ServerTicket, changed_at: str) -> None:
        """Add a ticket that is known by its signature alone."""


@dataclass(frozen=True, slots=True)
class Genuine:
    """What a genuine code says of itself, and which server signed it.

    `category` is what it is for, in words; empty where that is not downloaded.
    """

    server: str
    says: SignedTicket
    category: str
    is_of_known_product: bool


class SignedTickets:
    """Reads signed codes, and lets in whose codes they are."""

    def __init__(self, store: SignedTicketStore, read_signed: ReadSigned) -> None:
        """Know the keys in an event file; `read_signed` gives what a genuine code says."""
        self._store = store
        self._read_signed = read_signed

    def can_tell(self, server: str = "") -> bool:
        """Whether codes of a server can be told from others; of any, where none is named."""
        if not server:
            return bool(self._store.signing_servers())
        return bool(self._store.signed_codes(server).keys)

    def read(self, code: str, server: str) -> Genuine | None:
        """Read a code that a server signed; None where it did not."""
        signed = self._store.signed_codes(server)
        says = self._read_signed(code, signed.keys) if signed.keys else None
        if says is None:
            return None
        names, variation = dict(signed.products), f"{says.product}-{says.variation}"
        category = names.get(variation) or names.get(says.product, "")
        return Genuine(server, says, category, is_of_known_product=says.product in names)

    def read_anywhere(self, code: str) -> Genuine | None:
        """Read a code that one of the servers signed which are known here."""
        found = (self.read(code, server) for server in self._store.signing_servers())
        return next((each for each in found if each is not None), None)

    def let_in(self, scan: Scan, genuine: Genuine) -> Held:
        """Add the ticket of a code that no ticket has; inside the transaction of the scan."""
        code, server, says = scan.code, genuine.server, genuine.says
        name = unseen_id(server, code)
        told = ServerTicket(
            name,
            server,
            product=says.product,
            variation=says.variation,
            subevent=says.subevent,
            is_blocked="blocked" in self._store.withdrawn(server, code),
        )
        # Until the name is downloaded, there is something to read and to search for.
        seed, category = printable(says.seed, _LONGEST_SEED), genuine.category
        ticket = Ticket(
            name,
            code,
            Attendee(name, f"Ticket {seed}", category=category),
            category,
            TicketStatus.BLOCKED if told.is_blocked else TicketStatus.VALID,
            valid_from=says.valid_from,
            valid_until=says.valid_until,
            server=server,
            product=says.product,
        )
        self._store.add_unseen(ticket, told, stored(scan.at))
        return Held(told, ticket)


def unseen_id(server: str, code: str) -> str:
    """Give the id of a ticket known by its signature alone: the same on every desk."""
    return str(uuid5(NAMESPACE_URL, f"{server}#code-{code}"))
