"""Numbers that an old XLS workbook shows with zeros before them.

Its stream is a row of records: formats, styles that name one, where each sheet begins, and cells
that name a style. Names and numbers are those of Microsoft's description, [MS-XLS].
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from checkin.importers.old_workbook import records, workbook_stream
from checkin.importers.padding import PADDED_FORMAT, Padding

_BEGIN, _END = 0x809, 0x0A
_FORMAT, _STYLE, _SHEET = 0x41E, 0xE0, 0x85
_NUMBER, _SMALL_NUMBER, _FORMULA, _SMALL_NUMBERS = 0x203, 0x27E, 0x06, 0xBD
_SINGLE = (_NUMBER, _SMALL_NUMBER, _FORMULA)
_BIFF8 = 0x600  # before it, texts are written in other ways, and hardly a file is left
_PAIR = struct.Struct("<HH")
_PLACE = struct.Struct("<HHH")
_STYLE_AND_NUMBER = struct.Struct("<H4x")
_WIDE = 1


def padding_of(workbook: BinaryIO, sheet: str) -> Padding | None:
    """Say what the formats of a sound workbook's sheet pad with zeros; None if nothing."""
    stream = workbook_stream(workbook)
    formats: dict[int, int] = {}
    styles: list[int] = []
    begins = None
    for kind, record in _substream(stream, 0):
        if kind == _BEGIN and _PAIR.unpack_from(record)[0] != _BIFF8:
            return None
        if kind == _FORMAT:
            shown = _text(record[2:4], record[4:])
            if PADDED_FORMAT.fullmatch(shown):
                formats[_PAIR.unpack_from(record)[0]] = len(shown)
        elif kind == _STYLE:
            styles.append(_PAIR.unpack_from(record)[1])
        elif kind == _SHEET and _text(record[6:7], record[7:]) == sheet:
            (begins,) = struct.unpack_from("<L", record)
    padded = {style: formats[each] for style, each in enumerate(styles) if each in formats}
    if not padded or begins is None:
        return None
    padding = Padding()
    for row, column, style in _cells(stream, begins):
        if style in padded:
            padding.add(column, row + 1, padded[style])
    return padding


def _substream(stream: bytes, begins: int) -> Iterator[tuple[int, bytes]]:
    # Up to its end; a chart inside it is one of its own. What is cut short tells nothing.
    depth = 0
    for kind, record in records(stream, begins):
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        if depth == 1 and len(record) > _PLACE.size:
            yield kind, record


def _text(length: bytes, told: bytes) -> str:
    # A byte says whether each of its characters takes one byte or two.
    count = int.from_bytes(length, "little")
    if told[:1] and told[0] & _WIDE:
        return told[1 : 1 + 2 * count].decode("utf-16-le", "replace")
    return told[1 : 1 + count].decode("latin-1")


def _cells(stream: bytes, begins: int) -> Iterator[tuple[int, int, int]]:
    # Row, column and style of each number.
    for kind, record in _substream(stream, begins):
        if kind in _SINGLE:
            yield _PLACE.unpack_from(record)
        elif kind == _SMALL_NUMBERS:
            row, first = _PAIR.unpack_from(record)
            told = record[_PAIR.size : -2]
            whole = told[: len(told) - len(told) % _STYLE_AND_NUMBER.size]
            for column, (style,) in enumerate(_STYLE_AND_NUMBER.iter_unpack(whole), first):
                yield row, column, style
