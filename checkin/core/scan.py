"""A scan, and the words a desk may answer with."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Direction(StrEnum):
    """Which way somebody passes."""

    ENTRY = "entry"
    EXIT = "exit"


class Verdict(StrEnum):
    """What a desk says of a scan."""

    ADMITTED = "admitted"
    CHECKED_OUT = "checked_out"
    ALREADY_ADMITTED = "already_admitted"
    UNKNOWN_CODE = "unknown_code"
    WRONG_LIST = "wrong_list"
    CANCELED = "canceled"
    UNPAID = "unpaid"
    UNAPPROVED = "unapproved"
    BLOCKED = "blocked"
    REVOKED = "revoked"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    FULL = "full"
    VIRTUAL_ONLY = "virtual_only"
    ANSWERS_REQUIRED = "answers_required"
    RULES = "rules"
    NOT_EXCHANGED = "not_exchanged"
    ALREADY_EXCHANGED = "already_exchanged"
    AMBIGUOUS = "ambiguous"
    MALFORMED_CODE = "malformed_code"


@dataclass(frozen=True, slots=True)
class Scan:
    """A code presented at a desk, on a list, at a moment (aware, UTC), inwards or outwards.

    `ignores_unpaid` is true where somebody at the desk decided to take a pending order; only
    lists of registration servers that allow it heed that.
    """

    code: str
    at: datetime
    desk: str
    list_id: str
    direction: Direction = Direction.ENTRY
    ignores_unpaid: bool = False
