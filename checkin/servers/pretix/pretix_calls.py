"""How pretix is asked for what lines of the journal call for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid5

from checkin.core.journal import JournalEntry
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.posting import Posting
from checkin.servers.http_answer import Answer, Query
from checkin.servers.pretix.pretix_seen import SOURCE, direction_of

# What pretix calls the reasons for which we refuse. Lists of its own know no others.
_REASONS = {
    Verdict.ALREADY_ADMITTED: "already_redeemed",
    Verdict.WRONG_LIST: "product",
    Verdict.CANCELED: "canceled",
    Verdict.UNPAID: "unpaid",
    Verdict.UNAPPROVED: "unapproved",
    Verdict.BLOCKED: "blocked",
    Verdict.REVOKED: "revoked",
    Verdict.TOO_EARLY: "invalid_time",
    Verdict.TOO_LATE: "invalid_time",
    Verdict.ANSWERS_REQUIRED: "incomplete",
    Verdict.AMBIGUOUS: "ambiguous",
    Verdict.RULES: "rules",
    Verdict.ALREADY_EXCHANGED: "already_exchanged",
    Verdict.FULL: "rules",
    Verdict.VIRTUAL_ONLY: "rules",
}
_UNKNOWN = "invalid"
_NOT_LOOKED_AT = (
    "payments", "refunds", "fees", "downloads", "customer", "invoice_address",
    "positions.downloads", "positions.plugin_data", "positions.answers",
)  # fmt: skip
_NONCES = UUID("6f0b3c52-9d1e-4c38-8a55-0d7f4f5e2b91")


def nonce_with(code: str, name: str) -> str:
    """Give the nonce of an attempt with another code than usual, under the name of its line.

    pretix keeps refused attempts too, and annuls none where a nonce was used twice.
    """
    return str(uuid5(_NONCES, f"{name} {code}"))


class Line(Protocol):
    """The way to the server, as `HttpLine` is one."""

    def get(self, path: str, query: Query = ()) -> Answer:
        """Ask for what is at a path."""

    def post(self, path: str, body: Mapping[str, Any]) -> Answer:  # Any: what JSON can hold
        """Send an object as JSON."""


class PretixCalls:
    """Asks one event of a pretix; nothing here is tried twice."""

    def __init__(self, line: Line, address: str) -> None:
        """Take the line to the server and the address of the event's target."""
        self._line = line
        organizer, event = urlsplit(address).path.strip("/").split("/")[-2:]
        self._organizer = f"/api/v1/organizers/{quote(organizer)}"
        self._event = f"{self._organizer}/events/{quote(event)}"

    def redeem(self, posting: Posting, passage: JournalEntry, code: str, nonce: str) -> Answer:
        """Let a passage of ours stand there, whatever pretix thinks of it: it has happened."""
        body = self._passing(posting, direction_of(passage), passage.at) | {"nonce": nonce}
        if self.goes_by_key(posting):
            place = f"checkinlists/{quote(posting.list_key, safe='')}/positions/{_key(posting)}"
            return self._line.post(f"{self._event}/{place}/redeem/", body)
        return self._line.post(f"{self._organizer}/checkinrpc/redeem/", body | {"secret": code})

    def look(self, posting: Posting, at: datetime, code: str) -> Answer:
        """Ask what would become of an admission, which tells what stands there. Changes nothing."""
        body = self._passing(posting, Direction.ENTRY, at)
        return self._line.post(
            f"{self._organizer}/checkinrpc/redeem/", body | {"secret": code, "simulate": True}
        )

    def keep_answers(self, posting: Posting, passage: JournalEntry, nonce: str) -> Answer:
        """Send answers with a repeat of the ticket's latest passage, which changes nothing else."""
        body = self._passing(posting, Direction.ENTRY, passage.at)
        return self._line.post(
            f"{self._organizer}/checkinrpc/redeem/",
            body | {"secret": posting.code, "nonce": nonce},
        )

    def annul(self, posting: Posting, nonce: str) -> Answer:
        """Take back the passage that was sent under a nonce."""
        return self._line.post(
            f"{self._organizer}/checkinrpc/annul/",
            {
                "lists": [_number(posting.list_key)],
                "nonce": nonce,
                "datetime": posting.entry.at.isoformat(),
                "error_explanation": posting.entry.reason or None,
            },
        )

    def refuse(self, posting: Posting, *, says_little: bool = False) -> Answer:
        """Note that somebody was turned away; of the ticket too, unless it `says_little`."""
        line, told = posting.entry, posting.told
        body: dict[str, Any] = {
            "error_reason": _REASONS.get(line.verdict, _UNKNOWN) if line.verdict else _UNKNOWN,
            "raw_barcode": posting.code,
            "raw_source_type": "barcode",
            "type": str(line.direction),
            "datetime": line.at.isoformat(),
            "nonce": line.id,
        }
        if told is not None and not says_little:
            named = {
                "position": told.key,
                "raw_item": told.product,
                "raw_variation": told.variation,
                "raw_subevent": told.subevent,
            }
            body |= {name: _number(key) for name, key in named.items() if key}
        return self._line.post(
            f"{self._event}/checkinlists/{quote(posting.list_key, safe='')}/failed_checkins/", body
        )

    def note_badge(self, posting: Posting) -> Answer:
        """Note that a badge was made."""
        body = {
            "datetime": posting.entry.at.isoformat(),
            "type": "badge",
            "source": SOURCE,
            "successful": True,
            "info": {"line": posting.entry.id},
        }
        return self._line.post(f"{self._event}/orderpositions/{_key(posting)}/printlog/", body)

    def order(self, posting: Posting) -> Answer:
        """Ask for the order that a ticket belongs to."""
        code = posting.told.order if posting.told is not None else ""
        query: list[tuple[str, str | int]] = [("code", code), ("page_size", 1)]
        query += [("include_canceled_positions", "true")]
        query += [("exclude", each) for each in _NOT_LOOKED_AT]
        return self._line.get(f"{self._event}/orders/", query)

    def event(self) -> Answer:
        """Ask for the event, of which anybody may see something, and which changes nothing."""
        return self._line.get(f"{self._event}/")

    def goes_by_key(self, posting: Posting) -> bool:
        """Whether a ticket has to be named by its id, for its code stands for its add-ons too."""
        told = posting.told
        return bool(posting.matches_addons and told is not None and told.key and not told.parent)

    def _passing(self, posting: Posting, direction: str, at: datetime) -> dict[str, Any]:
        return {
            "lists": [_number(posting.list_key)],
            "source_type": "barcode",
            "type": direction,
            "force": True,
            "ignore_unpaid": True,
            "questions_supported": False,
            "canceled_supported": True,
            "datetime": at.isoformat(),
            "answers": dict(posting.answers),
        }


def _key(posting: Posting) -> str:
    return quote(posting.told.key, safe="") if posting.told is not None else ""


def _number(key: str) -> int | str:
    return int(key) if key.isdecimal() else key
