"""Numbers that an XLSX workbook shows with zeros before them.

Its styles are looked at, and only where one pads with zeros, the cells of the sheet for it.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO
from xml.parsers import expat

from checkin.importers.damage import damaged
from checkin.importers.padding import PADDED_FORMAT, Padding
from checkin.importers.workbook_archive import part_path

_MOST_XML = 8 << 20
_MOST_STYLES = 200
_CHUNK = 1 << 18
_LONGEST_START = 40  # bytes of a cell's place and style
_BASE = 26

_Start = Callable[[str, dict[str, str]], None]


def padding_of(workbook: BinaryIO, sheet: str, source: str) -> Padding | None:
    """Say what the formats of an XLSX workbook's sheet pad with zeros; None if nothing.

    Raises ListUnreadable where the parts that tell it are no XML.
    """
    with zipfile.ZipFile(workbook) as archive:
        parts = {part_path(part): part for part in archive.infolist()}
        try:
            styles = _padding_styles(archive, parts)
            path = path_of_sheet(archive, parts, sheet) if styles else ""
        except expat.ExpatError as error:
            raise damaged(source) from error
        if path not in parts:
            return None
        padding = Padding()
        for column, row, style in _cells(archive, parts[path], tuple(styles)):
            padding.add(column, row, styles[style])
        return padding


def _padding_styles(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> dict[int, int]:
    """Give the styles of cells that pad, by number, each with its digits."""
    digits: dict[str, int] = {}
    styles: list[str] = []
    place = ""

    def start(tag: str, told: dict[str, str]) -> None:
        nonlocal place
        if tag == "numFmt" and PADDED_FORMAT.fullmatch(told.get("formatCode", "")):
            digits[told.get("numFmtId", "")] = len(told["formatCode"])
        elif tag in {"cellXfs", "cellStyleXfs", "dxfs"}:
            place = tag
        elif tag == "xf" and place == "cellXfs":
            styles.append(told.get("numFmtId", ""))

    _walk(archive, parts.get("xl/styles.xml"), start)
    padding = ((number, digits[style]) for number, style in enumerate(styles) if style in digits)
    return dict(islice(padding, _MOST_STYLES))


def path_of_sheet(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], sheet: str) -> str:
    """Give the path of a sheet's part."""
    targets: dict[str, str] = {}
    names: dict[str, str] = {}

    def start(tag: str, told: dict[str, str]) -> None:
        if tag == "Relationship":
            targets[told.get("Id", "")] = told.get("Target", "")
        elif tag == "sheet":
            ids = (value for name, value in told.items() if name.endswith(":id"))
            names[told.get("name", "")] = next(ids, "")

    _walk(archive, parts.get("xl/_rels/workbook.xml.rels"), start)
    _walk(archive, parts.get("xl/workbook.xml"), start)
    target = targets.get(names.get(sheet, ""), "").lower()
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _walk(archive: zipfile.ZipFile, part: zipfile.ZipInfo | None, start: _Start) -> None:
    if part is None or part.file_size > _MOST_XML:
        return

    def element(tag: str, told: dict[str, str]) -> None:
        start(tag.rpartition(":")[2], told)

    parser = expat.ParserCreate()
    parser.StartElementHandler = element
    parser.Parse(archive.read(part), True)  # noqa: FBT003 - expat takes it by position only


def _cells(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, styles: tuple[int, ...]
) -> Iterator[tuple[int, int, int]]:
    # Column, row and style of the cells in these styles, as all programs write them.
    wanted = "|".join(map(str, styles)).encode()
    cell = re.compile(rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})" s="(' + wanted + rb')"')
    before = b""
    with archive.open(part) as file:
        while piece := file.read(_CHUNK):
            text = before + piece
            end = 0
            for found in cell.finditer(text):
                end = found.end()
                yield _column(found[1]), int(found[2]), int(found[3])
            before = text[max(end, len(text) - _LONGEST_START) :]


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * _BASE + letter - ord("A") + 1
    return column - 1
