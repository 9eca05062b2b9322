"""What a registration server offers, in words and as JSON, and choosing from it."""

from collections.abc import Sequence

from checkin.core.errors import NotFound
from checkin.core.event import CheckInList
from checkin.core.names.folding import fold
from checkin.core.servers.offer import Offer, OfferedEvent

MOVED = (
    "Moved:  known here as {address}, and reached at its new address. People, journal and outbox "
    "stay."
)
_MANY = 8  # that are named where one has to be chosen

_READS = (
    "attendees, their tickets and answers",
    "check-in lists, questions and badge layouts",
    "who passed at other desks",
    "wristbands, cards and chips of the organizer",
)
_WRITES = (
    "who passes these lists, and who is refused",
    "answers given at the door",
    "badges that were printed",
    "what is undone of these",
)
# Of servers that know less.
_OTHER_READS = {
    "indico": (
        "registrations and guests, with answers, tags, and the picture of whom somebody looks at",
        "registration forms, each of which is a check-in list",
        "who was checked in at other desks",
    )
}
_OTHER_WRITES = {
    "indico": (
        "who is checked in with these forms, for the first time",
        "what is undone of that",
        "whom somebody marks as paid",
    )
}


def reads(kind: str) -> Sequence[str]:
    """Say what is read at a server of some kind."""
    return _OTHER_READS.get(kind, _READS)


def writes(kind: str) -> Sequence[str]:
    """Say what is written at a server of some kind."""
    return _OTHER_WRITES.get(kind, _WRITES)


def chosen_event(offer: Offer, named: str) -> OfferedEvent:
    """Choose an event by its name, or the only one that may be meant. Raises `NotFound`."""
    wanted = fold(named)
    found = [
        each
        for each in offer.events
        if (wanted in {fold(each.name), fold(each.slug)} if named else each.is_meant)
    ]
    if len(found) == 1:
        return found[0]
    if not named and len(offer.events) == 1:
        return offer.events[0]
    names = ", ".join(f"{each.slug} (“{each.name}”)" for each in offer.events[:_MANY])
    more = ", …" if len(offer.events) > _MANY else ""
    lack = f"{offer.server} has no event “{named[:60]}”. " if named else ""
    raise NotFound(f"{lack}Say which event with --event: {names}{more}.")


def chosen_lists(event: OfferedEvent, named: Sequence[str]) -> tuple[CheckInList, ...]:
    """Choose check-in lists by their names; none means those that are meant, or all.

    Raises `NotFound`.
    """
    if not named:
        return tuple(each for each in event.lists if each.server_list in event.meant_lists)
    chosen = []
    for name in named:
        found = [each for each in event.lists if fold(each.name) == fold(name)]
        if not found:
            names = ", ".join(f"“{each.name}”" for each in event.lists)
            raise NotFound(
                f"“{event.name}” has no check-in list “{name[:60]}”. It has {names or 'none'}."
            )
        chosen += found
    return tuple(chosen)


def offer_object(
    offer: Offer,
    event: OfferedEvent,
    lists: Sequence[CheckInList],
    dropped: Sequence[CheckInList] = (),
) -> dict[str, object]:
    """Write what was chosen of an offer for JSON; `dropped` lists were in use until now."""
    return {
        "target": event.address,
        "place": event.place or event.address,
        "kind": offer.kind,
        "server": offer.server,
        "account": offer.account,
        "event": event.name,
        "starts": event.starts,
        "note": event.note,
        "lists": [each.name for each in lists or event.lists],
        "dropped": [each.name for each in dropped],
        "reads": list(reads(offer.kind)),
        "writes": list(writes(offer.kind)),
        "cannot": list(offer.cannot),
    }


def agreement(
    offer: Offer,
    event: OfferedEvent,
    lists: Sequence[CheckInList],
    dropped: Sequence[CheckInList] = (),
) -> str:
    """Say in words what will be read and written, and what no longer (`dropped`)."""
    note = f" ({event.note})" if event.note else ""
    names = ", ".join(each.name for each in lists or event.lists) or "none"
    left = ", ".join(each.name for each in dropped)
    return "\n".join(
        (
            f"{offer.kind} at {offer.server}, where Checkin is {offer.account}.",
            f"Event:  {event.name}{note}",
            *([MOVED.format(address=event.address)] if event.place else []),
            f"Lists:  {names}",
            *([f"Left:   {left} (nothing new of it comes from now on)"] if left else []),
            f"Reads:  {'; '.join(reads(offer.kind))}.",
            f"Writes: {'; '.join(writes(offer.kind))}.",
            "Nothing else is changed there.",
        )
    )
