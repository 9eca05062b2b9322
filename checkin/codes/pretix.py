"""Secrets of pretix: 32 random characters, which are plain codes, or signed texts."""

import base64
import binascii
import re

# Base64 written backwards: the padding comes first.
_BACKWARDS = re.compile(r"={0,2}[0-9A-Za-z+/]{90,}")
_SCHEME_VERSION = 1
_HEADER_BYTES = 5
_SIGNATURE_BYTES = 64


def is_signed(text: str) -> bool:
    """Whether `text` has the shape of a `pretix_sig1` secret; the signature is not verified."""
    return signed_parts(text) is not None


def signed_parts(text: str) -> tuple[bytes, bytes] | None:
    """Take the payload and its signature out of a `pretix_sig1` secret; None for other texts.

    Written forwards and decoded it is the byte 1, two lengths of two bytes each (payload,
    signature; big end first), the payload and a signature of 64 bytes.
    """
    if not _BACKWARDS.fullmatch(text):
        return None
    try:
        data = base64.b64decode(text[::-1], validate=True)
    except binascii.Error:
        return None
    payload = int.from_bytes(data[1:3], "big")
    signature = int.from_bytes(data[3:5], "big")
    if (
        data[0] != _SCHEME_VERSION
        or signature != _SIGNATURE_BYTES
        or len(data) != _HEADER_BYTES + payload + signature
    ):
        return None
    return data[_HEADER_BYTES:-_SIGNATURE_BYTES], data[-_SIGNATURE_BYTES:]
