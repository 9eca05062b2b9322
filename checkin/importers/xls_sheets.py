"""The sheets of an old XLS workbook, each a row of records in its stream.

Names and numbers are those of Microsoft's description, [MS-XLS].
"""

import struct
from collections.abc import Iterator

from checkin.importers.old_workbook import records

PAIR = struct.Struct("<HH")
_BEGIN, _END, _SHEET = 0x809, 0x0A, 0x85
_BIFF8 = 0x600  # before it, texts are written in other ways, and hardly a file is left
_SHORTEST = 6
_WIDE = 1


def place_of_sheet(stream: bytes, sheet: str) -> int | None:
    """Say where in a workbook's stream a sheet begins; None where nobody can tell."""
    for kind, record in substream(stream, 0):
        if kind == _BEGIN and PAIR.unpack_from(record)[0] != _BIFF8:
            return None
        if kind == _SHEET and text_of(record[6:7], record[7:]) == sheet:
            (begins,) = struct.unpack_from("<L", record)
            return int(begins)
    return None


def substream(stream: bytes, begins: int) -> Iterator[tuple[int, bytes]]:
    """Give kind and content of the records of one part of a workbook, up to its end.

    A chart inside it is a part of its own. What is cut short tells nothing.
    """
    depth = 0
    for kind, record in records(stream, begins):
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        if depth == 1 and len(record) > _SHORTEST:
            yield kind, record


def text_of(length: bytes, told: bytes) -> str:
    """Read a text of so many characters; a byte says whether each takes one byte or two."""
    count = int.from_bytes(length, "little")
    if told[:1] and told[0] & _WIDE:
        return told[1 : 1 + 2 * count].decode("utf-16-le", "replace")
    return told[1 : 1 + count].decode("latin-1")
