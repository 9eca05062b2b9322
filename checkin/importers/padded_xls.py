"""Numbers that an old XLS workbook shows with zeros before them.

Its stream is a row of records: formats, styles that name one, where each sheet begins, and cells
that name a style. Names and numbers are those of Microsoft's description, [MS-XLS].
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from checkin.importers.old_workbook import workbook_stream
from checkin.importers.padding import PADDED_FORMAT, Padding
from checkin.importers.xls_sheets import PAIR, place_of_sheet, substream, text_of

_FORMAT, _STYLE = 0x41E, 0xE0
_NUMBER, _SMALL_NUMBER, _FORMULA, _SMALL_NUMBERS = 0x203, 0x27E, 0x06, 0xBD
_SINGLE = (_NUMBER, _SMALL_NUMBER, _FORMULA)
_PLACE = struct.Struct("<HHH")
_STYLE_AND_NUMBER = struct.Struct("<H4x")


def padding_of(workbook: BinaryIO, sheet: str) -> Padding | None:
    """Say what the formats of a sound workbook's sheet pad with zeros; None if nothing."""
    stream = workbook_stream(workbook)
    begins = place_of_sheet(stream, sheet)
    if begins is None:
        return None
    formats: dict[int, int] = {}
    styles: list[int] = []
    for kind, record in substream(stream, 0):
        if kind == _FORMAT:
            shown = text_of(record[2:4], record[4:])
            if PADDED_FORMAT.fullmatch(shown):
                formats[PAIR.unpack_from(record)[0]] = len(shown)
        elif kind == _STYLE:
            styles.append(PAIR.unpack_from(record)[1])
    padded = {style: formats[each] for style, each in enumerate(styles) if each in formats}
    if not padded:
        return None
    padding = Padding()
    for row, column, style in _cells(stream, begins):
        if style in padded:
            padding.add(column, row + 1, padded[style])
    return padding


def _cells(stream: bytes, begins: int) -> Iterator[tuple[int, int, int]]:
    # Row, column and style of each number.
    for kind, record in substream(stream, begins):
        if kind in _SINGLE:
            yield _PLACE.unpack_from(record)
        elif kind == _SMALL_NUMBERS:
            row, first = PAIR.unpack_from(record)
            told = record[PAIR.size : -2]
            whole = told[: len(told) - len(told) % _STYLE_AND_NUMBER.size]
            for column, (style,) in enumerate(_STYLE_AND_NUMBER.iter_unpack(whole), first):
                yield row, column, style
