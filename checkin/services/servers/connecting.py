"""Connects an event file to registration servers, and lets go of them."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.errors import Refused
from checkin.core.event import CheckInList
from checkin.core.servers.offer import (
    Offer,
    OfferedEvent,
    plugin_patterns,
    wanted_lists,
    with_lists,
    with_name,
    with_place,
    without_patterns,
)
from checkin.core.servers.outbox import Target
from checkin.core.servers.sign_in import SignIn, Waiting
from checkin.services.servers.moved_servers import KnownStore, as_known_here
from checkin.services.servers.registration_server import ServerDoorway, TokenSafe
from checkin.services.servers.target_named import target_named

LEFT = "This was not sent when {address} was disconnected."
CONNECT_AGAIN = "Connect it again, and this goes out; or dismiss the line."


class ConnectingStore(KnownStore, Protocol):
    """What connecting needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def unsent_to(self, target: Target) -> int:
        """Count the lines that a target would still have got."""

    def remember(self, target_id: int, memory: str) -> None:
        """Keep what a target wants to be told again; inside a transaction."""

    def add_patterns(self, server: str, patterns: Sequence[tuple[str, str]]) -> None:
        """Keep patterns of a server's plugins beside those that are known; in a transaction."""

    def leave_target(self, target_id: int, reason: str, advice: str) -> None:
        """Let go of a target, with the lines that it did not get; inside a transaction."""


class Remembering(Protocol):
    """Remembers targets, as `Sync` does."""

    def connect(self, target: Target) -> None:
        """Remember a target, to which all lines go from now on. Raises `Refused`."""


@dataclass(frozen=True, slots=True)
class Left:
    """A target that was let go of, and how many lines it never got, which are kept.

    `advice` says in a sentence what stays at the server, and who ends it.
    """

    address: str
    unsent: int
    advice: str = ""


class Connecting:
    """Finds servers, connects them, and lets go of them."""

    def __init__(
        self,
        store: ConnectingStore,
        remembering: Remembering,
        doorway: ServerDoorway,
        tokens: TokenSafe,
    ) -> None:
        """Take the event file, who remembers its targets, the way to servers, and the safe."""
        self._store = store
        self._remembering = remembering
        self._doorway = doorway
        self._tokens = tokens

    def knock(self, url: str, token: str) -> Offer:
        """Ask a server what it offers to a token; nothing is changed anywhere."""
        return self._beside_what_is_here(self._doorway.knock(url, token))

    def pair(self, text: str) -> Offer:
        """Set this computer up with a pairing code, which serves once, and ask for an offer.

        Of several events the one that is or was connected here is meant, whatever the server
        thinks of a computer that it takes for a new one.
        """
        offer = self._beside_what_is_here(self._doorway.pair(text))
        known = {each.address for each in self._store.targets()}
        here = [each.address for each in offer.events if each.address in known]
        if len(here) != 1:
            return offer
        events = tuple(replace(each, is_meant=each.address in here) for each in offer.events)
        return replace(offer, events=events)

    def sign_in(self, asked: SignIn, waiting: Waiting) -> Offer:
        """Have somebody sign in at a server with the browser, and ask for an offer.

        Nothing is changed here or there, but that the server knows of the permission.
        """
        return self._beside_what_is_here(self._doorway.sign_in(asked, waiting))

    def look_into(self, offer: Offer, event: OfferedEvent) -> Offer:
        """Ask more of one event that was offered, its lists above all: what is offered of it."""
        return self._beside_what_is_used(self._doorway.look_into(offer, event))

    def server_of(self, text: str) -> str:
        """Name the server of a pairing code, which stays unused."""
        return self._doorway.server_of(text)

    def dropped(self, event: OfferedEvent, lists: Sequence[CheckInList]) -> tuple[CheckInList, ...]:
        """Give the lists of an event that are in use here, and would not be with these alone."""
        used = self._used(event)
        if used is None or not lists:
            return ()
        chosen = {each.server_list for each in lists}
        in_use = [each for each in event.lists if not used or each.server_list in used]
        return tuple(each for each in in_use if each.server_list not in chosen)

    def connect(self, offer: Offer, event: OfferedEvent, lists: Sequence[CheckInList] = ()) -> str:
        """Connect an event that was offered, with all of its lists or with some.

        How the server's plugins make codes is kept for all desks of this event, and added to what
        is known of it. One that moved goes on from where it was, at its new place. Gives a warning
        in a sentence where the token could not be kept well; else nothing. Raises `Refused` in a
        rehearsal.
        """
        memory = with_name(without_patterns(offer.memory), event.name)
        memory = with_lists(memory, [each.server_list for each in lists])
        memory = with_place(memory, event.place)
        self._remembering.connect(Target(offer.kind, event.address, memory))
        known = target_named(self._store.targets(), event.address)
        with self._store.write():
            self._store.remember(known.id, memory)
            self._store.add_patterns(event.address, plugin_patterns(offer.memory))
        now = replace(known, memory=memory)
        warning = self._tokens.keep(now.place, offer.token)
        if now.place != known.place:
            self._tokens.forget(known.place)
        return warning

    def disconnect(self, address: str, *, with_unsent: bool = False, revoke: bool = False) -> Left:
        """Let go of a target, and forget its token.

        Raises `Refused` while it lacks lines, unless they may be left; then they are kept in
        the outbox. `revoke` has this computer shut out at the server before.
        """
        target = target_named(self._store.targets(), address)
        unsent = self._store.unsent_to(target)
        if unsent and not with_unsent and not target.is_left:
            raise Refused(
                f"Not sent to {target.place} yet, in lines: {unsent}. Sync first; what is left "
                "then may stay behind in the outbox."
            )
        if revoke:
            self._doorway.revoke(target)
        advice = self._doorway.farewell(target)
        with self._store.write():
            self._store.leave_target(target.id, LEFT.format(address=target.place), CONNECT_AGAIN)
        self._forget(target)
        return Left(target.place, unsent, advice)

    def renew(self, address: str, waiting: Waiting) -> str:
        """Have a device's token replaced, here and at the server; give a warning, or nothing.

        The old one is good for nothing from then on: the new one is kept before all else, for
        all events here that went by the old one. Where somebody had signed in, they do so again.
        """
        target = target_named(self._store.targets(), address)
        old = self._tokens.token(target.place)
        if self._doorway.was_signed_in(target):
            new = self._doorway.sign_in(SignIn(target.place), waiting).token
        else:
            new = self._doorway.renew(target)
        warning = self._tokens.keep(target.place, new)
        for other in self._kin(target):
            if self._tokens.token(other) == old:
                self._tokens.keep(other, new)
        return warning

    def _beside_what_is_here(self, offer: Offer) -> Offer:
        """Give an offer by the addresses by which its events are known here."""
        return self._beside_what_is_used(as_known_here(self._store, self._doorway, offer))

    def _beside_what_is_used(self, offer: Offer) -> Offer:
        """Add to the lists that are meant of an event those of it that are in use here."""
        return replace(offer, events=tuple(map(self._with_used, offer.events)))

    def _with_used(self, event: OfferedEvent) -> OfferedEvent:
        used = self._used(event)
        if used is None:
            return event
        # All are in use: then all are meant.
        meant = tuple(sorted(used.union(event.meant_lists))) if used else ()
        return replace(event, meant_lists=meant)

    def _used(self, event: OfferedEvent) -> frozenset[str] | None:
        """Say which lists of a connected event are in use, by the server's ids; none means all."""
        for target in self._store.targets():
            if target.address == event.address and not target.is_left:
                return wanted_lists(target.memory)
        return None

    def _forget(self, target: Target) -> None:
        if not target.is_server:
            return
        token = self._tokens.token(target.place)
        self._tokens.forget(target.place)
        # What set this computer up is kept for the server until its last event here is gone.
        server = _server_of(target)
        others = [other for other in self._kin(target) if other != server]
        if all(self._tokens.token(other) != token for other in others) and (
            self._tokens.token(server) == token
        ):
            self._tokens.forget(server)

    def _kin(self, target: Target) -> list[str]:
        """Give the other addresses of the same server that may have the same token."""
        server = _server_of(target)
        known = [each.place for each in self._store.targets() if not each.is_left]
        return [server, *(each for each in known if each.startswith(f"{server}/"))]


def _server_of(target: Target) -> str:
    """Give a server's own address, without the event."""
    scheme, _, rest = target.place.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}"
