"""Recognises events of registration servers that have another address than they had here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import event_number_of, host_of, list_id
from checkin.core.servers.server_ticket import ServerTicket
from checkin.services.servers.registration_server import ServerDoorway

# Of whom the server is asked: some may have been deleted there.
_ASKED = 5
COPIED = (
    "{old} still answers by that name, so {new} may be a copy of it, for tests say. What is sent "
    "goes to the new address alone once it is connected."
)


class KnownStore(Protocol):
    """What recognising an event needs of the event file."""

    def targets(self) -> Sequence[Target]:
        """Give all targets, those that were left among them."""

    def some_tickets_of_servers(
        self, most: int
    ) -> Mapping[str, Sequence[tuple[ServerTicket, str]]]:
        """Give a few tickets of each server that told of some, with their codes, by its address."""


def as_known_here(store: KnownStore, doorway: ServerDoorway, offer: Offer) -> Offer:
    """Give an offer with its events by the addresses by which they are known here.

    People, lists and lines of the journal stay those of the server that moved. That it is the
    same one it proves by codes of its tickets, and it is asked for these only where the event has
    its number. One that answers at its old address too is said to be a copy, perhaps. Raises
    `TargetUnreachable`.
    """
    events = tuple(_known(store, doorway, offer, each) for each in offer.events)
    copied = [
        COPIED.format(old=host_of(each.address), new=host_of(each.place))
        for each in events
        if each.place and doorway.is_still_at(offer.kind, each.address)
    ]
    return replace(offer, events=events, cannot=(*offer.cannot, *copied))


def _known(
    store: KnownStore, doorway: ServerDoorway, offer: Offer, event: OfferedEvent
) -> OfferedEvent:
    number = event_number_of(event.address)
    if not number:
        return event
    targets = store.targets()
    if any(each.address == event.address for each in targets):
        return event
    if moved := next((each for each in targets if each.place == event.address), None):
        return _by_address(event, moved.address)
    told = store.some_tickets_of_servers(_ASKED)
    if event.address in told:
        return event
    for address, tickets in told.items():
        if event_number_of(address) == number and doorway.holds(offer, event, tickets):
            return _by_address(event, address)
    return event


def _by_address(event: OfferedEvent, address: str) -> OfferedEvent:
    lists = tuple(
        replace(each, id=list_id(address, each.server_list), server=address) for each in event.lists
    )
    return replace(event, address=address, place=event.address, lists=lists)
