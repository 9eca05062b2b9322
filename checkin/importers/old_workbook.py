"""XLS files are file systems in a file, and a damaged one may run in circles.

The reader of spreadsheets follows their chains of sectors without looking back, and makes room
for whatever they claim to hold. A chain that bites its tail, or a claim of four thousand million
texts, would take all memory, and a chain that leads out of a file that was cut off makes it panic,
which writes to standard error. So chains and claims are checked here first. Names and numbers are
those of Microsoft's descriptions, [MS-CFB] and [MS-XLS].
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from checkin.core.errors import ListUnreadable
from checkin.importers.damage import damaged, encrypted

_LARGEST = 64 << 20
_HEADER = struct.Struct("<30xH12x2L8x4L109L")
_SHIFTS = (9, 12)
# Numbers from here on mean the end of a chain, or no sector at all.
_LARGEST_NUMBER = 0xFFFFFFFA
_IN_HEADER = 109
_FAT_COUNT, _DIFAT_COUNT = 1, 6
_NUMBER = struct.Struct("<L")
# Streams shorter than this lie in small sectors, inside the stream of the first entry, the root.
_LEAST_OUTSIDE, _MINI, _ROOT = 4096, 64, 5
_ENTRY, _KIND_AT, _START_AT, _SIZE_AT = 128, 66, 116, 120
_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_RECORD = struct.Struct("<HH")
_LONGEST_LOOK = 14
_ROWS, _COLUMNS = 1 << 16, 256
# A protected workbook is a container with a stream of this name.
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def refuse_unsound(file: BinaryIO, source: str) -> None:
    """Check an XLS workbook before it is read; raises ListUnreadable where it is not sound."""
    file.seek(0)
    content = file.read(_LARGEST + 1)
    file.seek(0)
    if _PROTECTED in content:
        raise encrypted(source)
    if len(content) < _HEADER.size:
        raise damaged(source)
    header = _HEADER.unpack_from(content)
    # The tables of files of up to 7 MB are listed in the header; no list in XLS is larger.
    if len(content) > _LARGEST or header[_FAT_COUNT] > _IN_HEADER or header[_DIFAT_COUNT]:
        raise ListUnreadable(f"“{source}” is too large for an XLS file. Save it as XLSX or CSV.")
    if not _is_sound(content, header):
        raise damaged(source)


def _is_sound(content: bytes, header: tuple[int, ...]) -> bool:
    shift, fat_count, directory, mini, mini_count, _, _, *fat_sectors = header
    if shift not in _SHIFTS:
        return False
    sector = 1 << shift
    fat = _numbers(content, sector, fat_sectors[:fat_count])
    count = min((len(content) - 1) // sector, len(fat))
    if not _all_end(fat, count) or mini_count > count:
        return False
    # Only what streams hold may be cut off in the last sector.
    whole = min(len(content) // sector - 1, len(fat))
    tables = [*fat_sectors, directory, *_chain(fat, directory), mini, *_chain(fat, mini)]
    if not all(_is_there(place, whole) for place in tables):
        return False
    mini_fat = _numbers(content, sector, _chain(fat, mini))
    minis = 0
    for entry in _entries(content, sector, _chain(fat, directory)):
        (start,) = _NUMBER.unpack_from(entry, _START_AT)
        (size,) = _NUMBER.unpack_from(entry, _SIZE_AT)
        is_root = entry[_KIND_AT] == _ROOT
        if size > len(content) or (is_root and not _is_there(start, count)):
            return False
        if is_root:
            minis = -(-len(_stream(content, sector, fat, entry)) // _MINI)
            minis = min(minis, len(mini_fat))
        if entry.startswith(_STREAMS):
            stream = _stream(content, sector, fat, entry)
            most = count if size >= _LEAST_OUTSIDE else minis
            if not _is_there(start, most) or not _records_are_sound(stream):
                return False
    return _all_end(mini_fat, minis)


def _is_there(place: int, count: int) -> bool:
    """Whether a sector is among so many of a file, or none is meant."""
    return place < count or place >= _LARGEST_NUMBER


def workbook_stream(file: BinaryIO) -> bytes:
    """Give the records of a sound XLS workbook."""
    file.seek(0)
    content = file.read(_LARGEST)
    shift, fat_count, directory, _, _, _, _, *fat_sectors = _HEADER.unpack_from(content)
    sector = 1 << shift
    fat = _numbers(content, sector, fat_sectors[:fat_count])
    for entry in _entries(content, sector, _chain(fat, directory)):
        if entry.startswith(_STREAMS):
            return _stream(content, sector, fat, entry)
    return b""


def records(stream: bytes, begins: int = 0) -> Iterator[tuple[int, bytes]]:
    """Give the records of a workbook from a place on: what kind each is, and what it holds."""
    at = begins
    while at + _RECORD.size <= len(stream):
        kind, length = _RECORD.unpack_from(stream, at)
        at += _RECORD.size
        yield kind, stream[at : at + length]
        at += length


def _stream(content: bytes, sector: int, fat: list[int], entry: bytes) -> bytes:
    (start,) = _NUMBER.unpack_from(entry, _START_AT)
    (size,) = _NUMBER.unpack_from(entry, _SIZE_AT)
    stream = b"".join(_sector(content, sector, place) for place in _chain(fat, start))
    return stream[:size]


def _numbers(content: bytes, sector: int, places: Iterable[int]) -> list[int]:
    return [
        number
        for place in places
        for (number,) in _NUMBER.iter_unpack(_sector(content, sector, place))
    ]


def _sector(content: bytes, sector: int, place: int) -> bytes:
    found = content[(place + 1) * sector : (place + 2) * sector]
    return found + bytes(-len(found) % _ENTRY)


def _chain(table: list[int], start: int) -> Iterator[int]:
    # The table is known to end: nothing is met twice.
    while start < len(table):
        yield start
        start = table[start]


def _all_end(table: list[int], count: int) -> bool:
    """Whether no chain of a table runs in circles or out of the file."""
    ended = bytearray(len(table))
    for first in range(len(table)):
        path: list[int] = []
        place = first
        while place < len(table) and not ended[place]:
            ended[place] = 1
            path.append(place)
            place = table[place]
        if count <= place < _LARGEST_NUMBER or (place < len(table) and ended[place] == 1):
            return False
        for place in path:
            ended[place] = 2
    return True


def _entries(content: bytes, sector: int, places: Iterable[int]) -> Iterator[bytes]:
    # The files and folders in the container.
    for place in places:
        entries = _sector(content, sector, place)
        for at in range(0, len(entries), _ENTRY):
            if entries[at + _KIND_AT]:
                yield entries[at : at + _ENTRY]


def _records_are_sound(stream: bytes) -> bool:
    # No more texts than fit into the file, nothing beyond the last cell of XLS, and no sheet that
    # begins behind the end.
    for kind, record in records(stream):
        if kind == _SHEET and len(record) >= _NUMBER.size:
            (begins,) = _NUMBER.unpack_from(record)
            if begins > len(stream):
                return False
        is_sound = _SOUND.get(kind)
        if is_sound and not is_sound(record.ljust(_LONGEST_LOOK, b"\0")):
            return False
    return True


def _cell_is_sound(record: bytes) -> bool:
    _, column = struct.unpack_from("<HH", record)
    return int(column) < _COLUMNS


def _extent_is_sound(record: bytes) -> bool:
    # The first row and the one after the last, then the same of columns.
    first_row, row, first_column, column = struct.unpack_from("<LLHH", record)
    return bool(first_row <= row <= _ROWS and first_column <= column <= _COLUMNS)


def _texts_are_sound(record: bytes) -> bool:
    # How many different texts there are; a record has at most 8 kB, a text three bytes or more.
    (count,) = _NUMBER.unpack_from(record, _NUMBER.size)
    return int(count) < _LARGEST


_SHEET = 0x85
_CELLS = (0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x206, 0x27E, 0x406)
_SOUND: dict[int, Callable[[bytes], bool]] = {
    **dict.fromkeys(_CELLS, _cell_is_sound),
    0x200: _extent_is_sound,
    0xFC: _texts_are_sound,
}
