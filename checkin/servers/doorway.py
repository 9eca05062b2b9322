"""Finds out what a server at an address is: each kind is asked whether it is at home."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.servers.sign_in import Client, SignIn, Waiting
from checkin.servers.http import HttpLine
from checkin.servers.http_place import server_name
from checkin.servers.indico.indico_door import IndicoDoor
from checkin.servers.known_clients import KnownClients
from checkin.servers.pasted import PastedPlace, names_event, not_below, pairing_in, place_in
from checkin.servers.pretix.pretix_door import PretixDoor
from checkin.servers.trust import NOBODY_ELSE, Trust

Server = TypeVar("Server")


class Safe(Protocol):
    """Where tokens are kept."""

    def keep(self, address: str, token: str) -> str:
        """Keep a token; give a warning in a sentence where it could not be kept well."""

    def token(self, address: str) -> str:
        """Give a token; empty where none is kept."""


class Door(Protocol):
    """The way into one kind of server."""

    kind: str
    asks_for: str  # what is said, behind its name, of a server to which no token is shown
    stays: str  # what is said to whoever leaves a server at which somebody signed in

    def is_at(self, origin: str) -> bool:
        """Whether a server of this kind answers at an address."""

    def knock(self, place: PastedPlace, token: str) -> Offer:
        """Come in with a token."""

    def sign_in(self, place: PastedPlace, client: Client, waiting: Waiting) -> str:
        """Have somebody sign in with the browser; give what is to be shown then."""

    def was_signed_in(self, shown: str) -> bool:
        """Whether what is shown came of signing in."""

    def look_into(self, line: HttpLine, offer: Offer, event: OfferedEvent) -> Offer:
        """Ask more of one event that was offered: the offer is then for that one alone."""

    def holds(
        self, line: HttpLine, event: OfferedEvent, tickets: Sequence[tuple[ServerTicket, str]]
    ) -> bool:
        """Whether an event that is offered is the one that these tickets are of."""

    def is_still_at(self, address: str) -> bool:
        """Whether a server answers at the address of an event, and goes by its name as ever."""

    def set_up(self, origin: str, code: str) -> str:
        """Set this computer up with a code that serves once; give what is to be shown then."""

    def renew(self, line: HttpLine, shown: str) -> str:
        """Have a token replaced; give what is to be shown then."""

    def revoke(self, line: HttpLine, shown: str) -> None:
        """Have this computer shut out."""


class Doorway(Generic[Server]):
    """Comes in at registration servers of every kind; tokens are found in a safe."""

    def __init__(
        self,
        safe: Safe,
        opening: Mapping[str, Callable[[Target, HttpLine], Server]],
        trust: Callable[[], Trust] = lambda: NOBODY_ELSE,
        clients: KnownClients | None = None,
    ) -> None:
        """Take the safe, how each kind of server is opened, and whom to trust besides.

        Whom to trust is asked anew for each line, since that may be told at any time.
        `clients` knows as which application Checkin is registered where.
        """
        self._clients = clients or KnownClients()
        self._safe = safe
        self._opening = opening
        self._trust = trust
        self._doors: tuple[Door, ...] = (PretixDoor(self._line), IndicoDoor(self._line))

    def knock(self, url: str, token: str) -> Offer:
        """Ask a server of whatever kind; with no token, by one that is kept.

        Raises `CheckinError` in words that help.
        """
        place = place_in(url)
        door = self._door_at(place)
        shown = token.strip() or self._kept(place)
        if not shown:
            raise AccessDenied(f"{server_name(place.origin)} {door.asks_for}")
        return door.knock(place, shown)

    def pair(self, text: str) -> Offer:
        """Set this computer up with a pairing code, and keep what that gives before all else.

        One that only names an event needs a token that is kept.
        """
        if names_event(text):
            return self.knock(text, "")
        code = pairing_in(text)
        place = place_in(code.url)
        door = self._door_at(place)
        shown = door.set_up(place.origin, code.token)
        self._safe.keep(place.origin, shown)
        return door.knock(place, shown)

    def sign_in(self, asked: SignIn, waiting: Waiting) -> Offer:
        """Have somebody sign in at a server with the browser. Raises `CheckinError`.

        Its address may be the code of an event. The token is not kept yet.
        """
        place = place_in(asked.url)
        door = self._door_at(place)
        client = self._clients.chosen(place.origin, asked)
        shown = door.sign_in(place, client, waiting)
        if asked.is_remembered:
            self._clients.keep(place.origin, client)
        return door.knock(place, shown)

    def was_signed_in(self, target: Target) -> bool:
        """Whether the token that is kept for an event came of signing in."""
        here = [door for door in self._doors if door.kind == target.kind]
        return any(door.was_signed_in(self._safe.token(target.place)) for door in here)

    def farewell(self, target: Target) -> str:
        """Say what stays at a server that is left; empty for nothing."""
        return self._door_of(target.kind).stays if self.was_signed_in(target) else ""

    def look_into(self, offer: Offer, event: OfferedEvent) -> Offer:
        """Ask more of one event that was offered: the offer is then for that one alone."""
        door = self._door_of(offer.kind)
        return door.look_into(self._line(event.place or event.address, offer.token), offer, event)

    def holds(
        self, offer: Offer, event: OfferedEvent, tickets: Sequence[tuple[ServerTicket, str]]
    ) -> bool:
        """Whether an event that is offered is the one that these tickets are of, as it proves."""
        line = self._line(event.address, offer.token)
        return self._door_of(offer.kind).holds(line, event, tickets)

    def is_still_at(self, kind: str, address: str) -> bool:
        """Whether a server of some kind answers at an address, and goes by its name as ever."""
        return self._door_of(kind).is_still_at(address)

    def server_of(self, text: str) -> str:
        """Name the server of a pairing code, which stays unused."""
        place = place_in(text if names_event(text) else pairing_in(text).url)
        self._door_at(place)
        return place.origin

    def open(self, target: Target) -> Server:
        """Open an event that was connected earlier; its token is found by its place."""
        line, _ = self._line_to(target)
        return self._opening[target.kind](target, line)

    def renew(self, target: Target) -> str:
        """Have the token replaced, which the old one does not survive; give the new one."""
        return self._door_of(target.kind).renew(*self._line_to(target))

    def revoke(self, target: Target) -> None:
        """Have this computer shut out for ever, where it was set up as a device."""
        self._door_of(target.kind).revoke(*self._line_to(target))

    def _line(self, address: str, authorization: str = "") -> HttpLine:
        trust = self._trust()
        return HttpLine(address, authorization, trust=trust)

    def _line_to(self, target: Target) -> tuple[HttpLine, str]:
        if target.kind not in self._opening:
            raise TargetUnreachable(f"This Checkin cannot reach {target.place}. Update Checkin.")
        shown = self._safe.token(target.place)
        if not shown:
            raise AccessDenied(
                f"This computer has no token for {target.place}. Connect the event here too; "
                "what is unsent is kept."
            )
        return self._line(target.place, shown), shown

    def _kept(self, place: PastedPlace) -> str:
        named = f"{place.origin}/{place.organizer}/{place.event}" if place.event else ""
        return (named and self._safe.token(named)) or self._safe.token(place.origin)

    def _door_of(self, kind: str) -> Door:
        return next(door for door in self._doors if door.kind == kind)

    def _door_at(self, place: PastedPlace) -> Door:
        for door in self._doors:
            if door.is_at(place.origin):
                return door
        if place.below:
            raise not_below(place)
        raise TargetUnreachable(
            f"{server_name(place.origin)} is no registration server that Checkin knows. Take the "
            "address at which you set up your events; shops may have another one."
        )
