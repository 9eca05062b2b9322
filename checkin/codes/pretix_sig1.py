"""Tickets that pretix signs (`pretix_sig1`): read and verified without its server."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from checkin.codes.pretix import signed_parts
from checkin.core.moments import EARLIEST, LATEST, within_time
from checkin.core.servers.server_ticket import SignedTicket

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_SEED, _ITEM, _VARIATION, _SUBEVENT, _VALID_FROM, _VALID_UNTIL = range(1, 7)
_VARINT, _EIGHT_BYTES, _TEXT, _FOUR_BYTES = 0, 1, 2, 5
_VARINT_BYTES = 10
_INT64 = 1 << 64

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_signed(code: str, keys: Sequence[str]) -> SignedTicket | None:
    """Read a signed secret whose signature one of the event's public keys verifies.

    None for every other text. `keys` are as the server gives them: base64 of PEM; those that
    cannot be read are passed over. Never raises.
    """
    parts = signed_parts(code)
    if parts is None or not any(_verifies(key, *parts) for key in keys):
        return None
    try:
        return _ticket(dict(_fields(parts[0])))
    except (IndexError, ValueError):
        return None


def _verifies(key: str, payload: bytes, signature: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature

    public = _public_key(key)
    if public is None:
        return False
    try:
        public.verify(signature, payload)
    except InvalidSignature:
        return False
    return True


@lru_cache(maxsize=64)
def _public_key(key: str) -> "Ed25519PublicKey | None":
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        public = load_pem_public_key(base64.b64decode(key, validate=True))
    except (binascii.Error, UnsupportedAlgorithm, ValueError):
        return None
    return public if isinstance(public, Ed25519PublicKey) else None


def _ticket(fields: dict[tuple[int, int], bytes | int]) -> SignedTicket:
    """Put together a ticket; a field of another type than it should have is not known."""

    def number(field: int) -> int:
        found = int(fields.get((field, _VARINT), 0))
        return found - _INT64 if found >= _INT64 // 2 else found

    def server_id(field: int) -> str:
        return str(number(field) or "")

    def moment(field: int) -> datetime | None:
        seconds = number(field)
        return _moment(seconds) if seconds else None

    return SignedTicket(
        seed=bytes(fields.get((_SEED, _TEXT), b"")).decode(),
        product=server_id(_ITEM),
        variation=server_id(_VARIATION),
        subevent=server_id(_SUBEVENT),
        valid_from=moment(_VALID_FROM),
        valid_until=moment(_VALID_UNTIL),
    )


def _moment(seconds: int) -> datetime:
    try:
        return within_time(_EPOCH + timedelta(seconds=seconds))
    except OverflowError:
        return LATEST if seconds > 0 else EARLIEST


def _fields(payload: bytes) -> Iterator[tuple[tuple[int, int], bytes | int]]:
    """Yield ((number, type), value) of each field of a protobuf message.

    Raises ValueError where the message cannot be read.
    """
    at = 0
    while at < len(payload):
        tag, at = _varint(payload, at)
        field, wire = tag >> 3, tag & 7
        if not field:
            raise ValueError("a field has the number 0")
        if wire == _VARINT:
            value, at = _varint(payload, at)
            yield (field, wire), value
            continue
        if wire == _TEXT:
            size, at = _varint(payload, at)
        elif wire in {_EIGHT_BYTES, _FOUR_BYTES}:
            size = 8 if wire == _EIGHT_BYTES else 4
        else:
            raise ValueError(f"a field is of type {wire}")
        if size > len(payload) - at:
            raise ValueError("a field is longer than the message")
        yield (field, wire), payload[at : at + size]
        at += size


def _varint(payload: bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the lowest first; return where the next field begins."""
    number = 0
    for place in range(_VARINT_BYTES):
        byte = payload[at + place]
        number |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says that another byte follows
            return number % _INT64, at + place + 1
    raise ValueError("a number has more than ten bytes")
