"""XLSX and ODS files are archives, and archives can lie: nothing is read before it is weighed.

A workbook's parts are unpacked piece by piece, within bounds, into a plain copy; what the
reader of spreadsheets is given has no compression, no encryption and no surprise in it. On
the way the extent of every sheet is measured, because a reader makes room for all of it.
"""

import re
import struct
import zipfile
import zlib
from enum import StrEnum
from typing import BinaryIO

from checkin.core.errors import ListUnreadable
from checkin.importers.damage import damaged, encrypted
from checkin.importers.sheet_extent import (
    GlancedExtent,
    OdsExtent,
    SharedTexts,
    SheetExtent,
    XlsxExtent,
)

_MOST_UNPACKED = 600 << 20
_HIGHEST_RATIO = 200
_SMALL = 10 << 20
_MOST_DIRECTORY = 4 << 20
_CHUNK = 1 << 18
_LONGEST_ATTRIBUTE = 40
_END_OF_DIRECTORY = b"PK\x05\x06"
_LONGEST_END = 65_557
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_TEXTS = "xl/sharedstrings.xml"
# Parts that hold no cells: pictures, themes, settings.
_UNREAD = re.compile(r"(^|/)(media|drawings|theme|customxml|docprops|pictures|configurations2)/")

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
)


class WorkbookKind(StrEnum):
    """What an archive turns out to be."""

    XLSX = "XLSX"
    ODS = "ODS"


def copy_checked(file: BinaryIO, copy: BinaryIO, source: str) -> WorkbookKind:
    """Unpack a workbook's parts from `file` into an uncompressed archive `copy`.

    Raises ListUnreadable for what is no workbook, encrypted, corrupt, or larger unpacked
    than any list.
    """
    _refuse_a_huge_directory(file, source)
    try:
        with zipfile.ZipFile(file) as archive:
            kind = _kind(archive, source)
            _refuse_bombs(archive.infolist(), source)
            with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as plain:
                _copy_parts(archive, plain, source)
    except _BROKEN as error:
        raise damaged(source) from error
    copy.seek(0)
    return kind


def _refuse_a_huge_directory(file: BinaryIO, source: str) -> None:
    # Python reads an archive's whole directory into memory, so its size is looked at first.
    size = file.seek(0, 2)
    file.seek(max(0, size - _LONGEST_END))
    end = file.read(_LONGEST_END)
    at = end.rfind(_END_OF_DIRECTORY)
    if at < 0 or len(end) < at + 16:
        raise damaged(source)
    (directory,) = struct.unpack_from("<L", end, at + 12)
    if directory > _MOST_DIRECTORY:
        raise _bomb(source)
    file.seek(0)


def _kind(archive: zipfile.ZipFile, source: str) -> WorkbookKind:
    names = {part_path(part) for part in archive.infolist()}
    if any(part.flag_bits & 1 for part in archive.infolist()):
        raise encrypted(source)
    if "xl/workbook.xml" in names:
        return WorkbookKind.XLSX
    if "mimetype" in names and "content.xml" in names:
        with archive.open("mimetype") as part:
            if part.read(100).startswith(_ODS_TYPE):
                _refuse_encrypted_ods(archive, source)
                return WorkbookKind.ODS
    if "xl/workbook.bin" in names:
        what = "a binary workbook (XLSB)"
    elif any(name.startswith("index/") for name in names):
        what = "a Numbers document"
    else:
        what = "an archive or a document"
    raise ListUnreadable(f"“{source}” is {what}. Save the list as CSV or XLSX and import that.")


def _refuse_encrypted_ods(archive: zipfile.ZipFile, source: str) -> None:
    if "META-INF/manifest.xml" in archive.namelist():
        with archive.open("META-INF/manifest.xml") as manifest:
            if b"encryption-data" in manifest.read(_CHUNK):
                raise encrypted(source)


def _refuse_bombs(parts: list[zipfile.ZipInfo], source: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > _MOST_UNPACKED or (
        unpacked > _SMALL and unpacked > max(packed, 1) * _HIGHEST_RATIO
    ):
        raise _bomb(source)
    if len({part.filename for part in parts}) < len(parts):
        raise damaged(source)


def _bomb(source: str) -> ListUnreadable:
    return ListUnreadable(
        f"“{source}” unpacks to far more than any list holds; it looks made to do harm. "
        "Ask for the list as CSV."
    )


def _copy_parts(archive: zipfile.ZipFile, plain: zipfile.ZipFile, source: str) -> None:
    shared = SharedTexts(source)
    # The texts come first, to know their lengths when cells refer to them.
    for part in sorted(archive.infolist(), key=lambda part: part_path(part) != _TEXTS):
        path = part_path(part)
        if not _is_read(path):
            continue
        # Workbooks name their sheets, and may call any part one.
        glanced = GlancedExtent()
        extents: list[SheetExtent] = [glanced]
        if path == _TEXTS:
            extents.append(shared)
        elif path == "content.xml":
            extents.append(OdsExtent(source))
        _copy_part(archive, part, plain, extents)
        if not glanced.is_harmless() or (shared.are_long() and glanced.has_cells()):
            _measure(archive, part, XlsxExtent(source, shared.lengths))


def _copy_part(
    archive: zipfile.ZipFile,
    part: zipfile.ZipInfo,
    plain: zipfile.ZipFile,
    extents: list[SheetExtent],
) -> None:
    # The directory's sizes are claims; ZipFile reads no further than them and checks the sum.
    with archive.open(part) as packed, plain.open(part.filename, "w") as unpacked:
        while piece := packed.read(_CHUNK):
            unpacked.write(piece)
            for extent in extents:
                extent.feed(piece)
    for extent in extents:
        extent.close()


def _measure(archive: zipfile.ZipFile, part: zipfile.ZipInfo, extent: SheetExtent) -> None:
    with archive.open(part) as packed:
        while piece := packed.read(_CHUNK):
            extent.feed(piece)
    extent.close()


def _is_read(path: str) -> bool:
    return path == "mimetype" or (path.endswith((".xml", ".rels")) and _UNREAD.search(path) is None)


def part_path(part: zipfile.ZipInfo) -> str:
    """Give the name of a workbook's part, whatever program wrote it."""
    return part.filename.replace("\\", "/").lower()


def says(archive: zipfile.ZipFile, part: str, what: re.Pattern[bytes]) -> bool:
    """Look for an attribute, which is in a part of a workbook or nowhere: nearly no list has it."""
    before = b""
    with archive.open(part) as file:
        while piece := file.read(_CHUNK):
            if what.search(before + piece):
                return True
            before = piece[-_LONGEST_ATTRIBUTE:]
    return False
