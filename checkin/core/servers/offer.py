"""What a registration server offers to somebody who shows credentials."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from checkin.core.code import printable
from checkin.core.event import CheckInList

_LISTS = "lists"
_PATTERNS = "patterns"
_NAME = "name"
_PLACE = "place"
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class OfferedEvent:
    """An event on a server that these credentials reach.

    `address` is that of the `Target` it would be: the server's own address, and which event.
    `starts` is a day or moment as ISO 8601 has it. `note` says in a few words what is special
    about it (“test mode”), `is_meant` whether the address that was given, or the server, names
    this one, and `meant_lists` which of its lists, by the server's ids; empty for none, or all. Of
    many events, the lists are asked for where one is chosen; before, it `is_unread`. One that is
    known here by an `address` at which its server was before is reached at its `place`, in the
    same form; empty where that is the address.
    """

    address: str
    name: str
    starts: str = ""
    lists: tuple[CheckInList, ...] = ()
    note: str = ""
    is_meant: bool = False
    meant_lists: tuple[str, ...] = ()
    is_unread: bool = False
    place: str = ""

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


def with_lists(memory: str, lists: Sequence[str]) -> str:
    """Add to what a target remembers which of its lists are wanted, by the server's ids.

    None at all means all of them, those too that are made later.
    """
    told = json.loads(memory)
    told.pop(_LISTS, None)
    return json.dumps(told | ({_LISTS: list(lists)} if lists else {}))


def wanted_lists(memory: str) -> frozenset[str]:
    """Say which lists are wanted, by the server's ids; none means all."""
    told = json.loads(memory).get(_LISTS)
    return frozenset(map(str, told)) if isinstance(told, list) else frozenset()


def without_patterns(memory: str) -> str:
    """Leave out of what a target remembers the patterns, which the whole event remembers."""
    told = json.loads(memory)
    told.pop(_PATTERNS, None)
    return json.dumps(told)


def with_name(memory: str, name: str) -> str:
    """Add to what a target remembers how its event is called there."""
    return json.dumps(json.loads(memory) | {_NAME: name})


def event_name(memory: str) -> str:
    """Say how a target's event is called there; empty where that was never noted."""
    return printable(_text_in(memory, _NAME), _LONGEST_NAME)


def with_place(memory: str, place: str) -> str:
    """Add to what a target remembers where it is reached since it moved; empty: it did not."""
    told = json.loads(memory)
    told.pop(_PLACE, None)
    return json.dumps(told | ({_PLACE: place} if place else {}))


def place_of(memory: str) -> str:
    """Say where a target is reached since it moved; empty where it is still at its address."""
    return _text_in(memory, _PLACE)


def plugin_patterns(memory: str) -> tuple[tuple[str, str], ...]:
    """Give the patterns of codes that a server's plugins make, each behind its name."""
    try:
        told = json.loads(memory)
    except ValueError:
        return ()
    patterns = told.get(_PATTERNS) if isinstance(told, dict) else None
    if not isinstance(patterns, dict):
        return ()
    return tuple((name, each) for name, each in patterns.items() if isinstance(each, str))


def _text_in(memory: str, name: str) -> str:
    try:
        told = json.loads(memory)
    except ValueError:
        return ""
    found = told.get(name) if isinstance(told, dict) else None
    return found if isinstance(found, str) else ""
