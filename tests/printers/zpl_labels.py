"""Reads labels written in ZPL back into pictures, by Zebra's description of the language."""

import base64
import re
import zlib

from tests.printers.fake_port import picture_of

_LABEL = re.compile(
    rb"\^XA(?P<setup>.*?)\^FO0,0\^GFA,(\d+),(\d+),(\d+),:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})"
    rb"\^FS\^PQ1\^XZ",
    re.DOTALL,
)


def _remainder(byte):
    """Reckon bit by bit what is left of a byte: x16 + x12 + x5 + 1."""
    register = byte << 8
    for _ in range(8):
        register = (register << 1) ^ (0x1021 if register & 0x8000 else 0)
    return register & 0xFFFF


_REMAINDERS = [_remainder(byte) for byte in range(256)]


def crc(data):
    """Reckon the check of 16 bits that Zebra's describe, byte by byte."""
    register = 0
    for byte in data:
        register = (register << 8 & 0xFFFF) ^ _REMAINDERS[register >> 8 ^ byte]
    return register


def read_label(label):
    """Return a label's width and length as set, its other settings, and its picture."""
    found = _LABEL.fullmatch(label)
    assert found, label[:100]
    setup = dict(re.findall(r"\^([A-Z]{2})([^^]*)", found["setup"].decode()))
    total, same, stride = (int(found[number]) for number in (2, 3, 4))
    assert crc(found[5]) == int(found[6], 16)
    rows = zlib.decompress(base64.b64decode(found[5], validate=True))
    assert total == same == len(rows)
    width, length = int(setup.pop("PW")), int(setup.pop("LL"))
    assert stride == (width + 7) // 8
    return (width, length), setup, picture_of(width, [rows])
