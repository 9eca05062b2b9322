"""How many rows of a sheet nobody sees, as where a filter leaves out who was canceled."""

import re
import zipfile
from typing import BinaryIO
from xml.parsers import expat

from checkin.importers.damage import damaged
from checkin.importers.padded_xlsx import path_of_sheet
from checkin.importers.workbook_archive import part_path

_CHUNK = 1 << 18
_LONGEST_ROW = 1 << 22
_START = b"<row"
_ANY = b" hidden="
# As all programs write them; those without cells are no matter.
_ROW = re.compile(rb'<row\b[^<>]*? hidden="(?:1|true)"[^<>]*>\s*<c\b')


def hidden_rows(workbook: BinaryIO, sheet: str, source: str) -> int:
    """Count the hidden rows of a sheet of an XLSX workbook.

    Raises ListUnreadable where the parts that tell where it lies are no XML.
    """
    with zipfile.ZipFile(workbook) as archive:
        parts = {part_path(part): part for part in archive.infolist()}
        try:
            path = path_of_sheet(archive, parts, sheet)
        except expat.ExpatError as error:
            raise damaged(source) from error
        if (part := parts.get(path)) is None:
            return 0
        count, before = 0, b""
        with archive.open(part) as file:
            while piece := file.read(_CHUNK):
                # The last row may go on in the next piece.
                text = before + piece
                end = text.rfind(_START)
                count += _hidden_in(text[: max(end, 0)])
                is_row = end >= 0 and len(text) - end < _LONGEST_ROW
                before = text[end:] if is_row else text[-len(_START) :]
        return count + _hidden_in(before)


def _hidden_in(xml: bytes) -> int:
    # A quick look first: nearly no list has any.
    return len(_ROW.findall(xml)) if _ANY in xml else 0
