"""Codes that are a JSON object: tickets of Indico, and what sets up other scanners."""

import base64
import binascii
import re

from checkin.codes.plain import dashed, spellings_within
from checkin.codes.url import host
from checkin.core.code import CodeKind, Recognised
from checkin.core.servers.json_code import fields_in

# No known form has more than a few; a text of thousands is made to exhaust a parser.
_MOST_BRACKETS = 64
_UUID_BYTES = 16
_NUMBER = re.compile(r"0*([1-9][0-9]{0,17})")
# Positions in the list of an Indico ticket's second version: version, server, ticket, guest.
_SERVER, _TICKET, _GUEST = 1, 2, 3

_TOO_NESTED = "it is JSON nested too deeply"
_DAMAGED = "it is an Indico ticket whose number is damaged"
_SETUP = "it sets up a scanning device"


def recognise_json(text: str) -> Recognised | None:
    """Recognise a bare text beginning with a brace; None where it is no form known here."""
    if text.count("{") + text.count("[") > _MOST_BRACKETS:
        return Recognised.malformed(text, _TOO_NESTED)
    if (fields := fields_in(text)) is None:
        return None
    if "handshakeversion" in fields or {"regformid", "server"} <= fields.keys():
        # pretix's holds a token that would give access: it is neither kept nor shown.
        return Recognised((), CodeKind.SETUP, _SETUP, "(set-up code)")
    if isinstance(fields.get("i"), list):
        return _indico_v2(text, fields["i"])
    if "checkinsecret" in fields:
        return _indico_v1(text, fields)
    return None


def _indico_v1(text: str, fields: dict[str, object]) -> Recognised:
    """`{"registrant_id": …, "checkin_secret": UUID, "event_id": …, "server_url": …}`."""
    secret = fields["checkinsecret"]
    codes = spellings_within(secret) if isinstance(secret, str) else ()
    if not codes:
        return Recognised.malformed(text, _DAMAGED)
    server, event = fields.get("serverurl"), _event_number(fields.get("eventid"))
    return _ticket(text, CodeKind.INDICO_V1, codes, server, event)


def _indico_v2(text: str, items: list[object]) -> Recognised:
    """`{"i": [2, server, base64 of 16 UUID bytes, the same of a guest]}`.

    A guest's ticket is the guest's alone: the registration it belongs to is no candidate,
    or a guest would be let in as the person who brings them. It says whose guest it is.
    """
    is_guest = len(items) > _GUEST
    which = _GUEST if is_guest else _TICKET
    number = uuid_of_base64(items[which]) if len(items) > _TICKET else ""
    if not number:
        return Recognised.malformed(text, _DAMAGED)
    found = _ticket(text, CodeKind.INDICO_V2, (number,), items[_SERVER])
    return found._replace(guest_of=uuid_of_base64(items[_TICKET])) if is_guest else found


def uuid_of_base64(encoded: object) -> str:
    """Read a UUID in standard or URL-safe base64, padded or not; empty where there is none."""
    if not isinstance(encoded, str):
        return ""
    standard = encoded.replace("-", "+").replace("_", "/").rstrip("=") + "=="
    try:
        number = base64.b64decode(standard, validate=True)
    except (binascii.Error, ValueError):
        return ""
    return dashed(number.hex()) if len(number) == _UUID_BYTES else ""


def _event_number(told: object) -> str:
    """Write the number of an event, told as a text or as a number; empty where it is none."""
    if isinstance(told, bool) or not isinstance(told, str | int):
        return ""
    found = _NUMBER.fullmatch(str(told))
    return found.group(1) if found else ""


def _ticket(
    text: str, kind: CodeKind, codes: tuple[str, ...], server: object, event: str = ""
) -> Recognised:
    origin = host(server) if isinstance(server, str) else ""
    return Recognised.found(kind, (*codes, text), origin, event)
