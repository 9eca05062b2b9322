"""The ids of what comes from a registration server: the same on every desk that takes it in."""

import re
from uuid import NAMESPACE_URL, uuid5

_NUMBERED = re.compile(r"https?://[^/]+/event/([1-9][0-9]*)")


def ticket_id(address: str, key: str) -> str:
    """Give the id of a ticket by the server's own name of it."""
    return _id(address, "ticket", key)


def list_id(address: str, key: str) -> str:
    """Give the id of a check-in list by the server's own name of it."""
    return _id(address, "list", key)


def question_id(address: str, key: str) -> str:
    """Give the id of a question by the server's own name of it."""
    return _id(address, "question", key)


def passage_id(address: str, key: str) -> str:
    """Give the id of the line that tells of a passage on the server."""
    return _id(address, "checkin", key)


def undo_id(address: str, key: str) -> str:
    """Give the id of the line that tells that a passage was annulled on the server."""
    return _id(address, "annulled", key)


def moved_id(address: str, line_id: str) -> str:
    """Give the id of the line by which another counts for a ticket told of later."""
    return _id(address, "moved", line_id)


def badge_id(address: str, key: str) -> str:
    """Give the id of the line that tells that a badge was printed elsewhere."""
    return _id(address, "badge", key)


def host_of(address: str) -> str:
    """Name the host of an address, and its port where that is its own, as codes name it too."""
    scheme, _, rest = address.rpartition("://")
    host = rest.partition("/")[0].lower()
    usual = ":80" if scheme == "http" else ":443"
    return host.removesuffix(usual)


def event_number_of(address: str) -> str:
    """Give the number of an event by its address at an Indico; empty where it has none."""
    found = _NUMBERED.fullmatch(address)
    return found.group(1) if found else ""


def holds_orders(address: str) -> bool:
    """Whether an event at a server has orders; one of an Indico has registrations."""
    return not event_number_of(address)


def _id(address: str, kind: str, key: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{address}#{kind}-{key}"))
