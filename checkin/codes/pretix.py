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
    """Whether `text` has the shape of a `pretix_sig1` secret; the signature is not verified.

    Written forwards and decoded it is the byte 1, two lengths of two bytes each (payload,
    signature; big end first), the payload and a signature of 64 bytes.
    """
    if not _BACKWARDS.fullmatch(text):
        return False
    try:
        data = base64.b64decode(text[::-1], validate=True)
    except binascii.Error:
        return False
    payload = int.from_bytes(data[1:3], "big")
    signature = int.from_bytes(data[3:5], "big")
    return (
        data[0] == _SCHEME_VERSION
        and signature == _SIGNATURE_BYTES
        and len(data) == _HEADER_BYTES + payload + signature
    )
