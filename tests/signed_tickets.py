"""Tickets signed as pretix signs them, with a key of the test's own."""

import base64
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class Signer:
    """A key pair of an event; `public` is what its server gives out."""

    def __init__(self, seed: int = 1):
        self._private = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)

    @cached_property
    def public(self) -> str:
        pem = self._private.public_key().public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )
        return base64.b64encode(pem).decode()

    def sign(self, payload: bytes, *, version: int = 1) -> str:
        """Make the text of a ticket code from any payload."""
        signature = self._private.sign(payload)
        header = bytes([version]) + len(payload).to_bytes(2, "big") + len(signature).to_bytes(2)
        return base64.b64encode(header + payload + signature).decode()[::-1]

    def ticket(self, seed: str, *numbers: int) -> str:
        """Make a ticket code: item, variation, subevent, valid from and until, as far as given."""
        fields = [field(number, value) for number, value in enumerate(numbers, start=2)]
        return self.sign(text_field(1, seed.encode()) + b"".join(fields))


def varint(number: int) -> bytes:
    number %= 1 << 64
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*written, number])


def field(number: int, value: int) -> bytes:
    """Write a field that holds a number."""
    return varint(number << 3) + varint(value)


def text_field(number: int, value: bytes) -> bytes:
    """Write a field that holds a text or bytes."""
    return varint(number << 3 | 2) + varint(len(value)) + value
