"""The part of an ODS workbook that holds the cells of all its sheets."""

import re
import zipfile
from collections.abc import Iterable
from xml.parsers import expat

from checkin.importers.damage import damaged
from checkin.importers.workbook_archive import says

CONTENT = "content.xml"


def walk_where_said(
    archive: zipfile.ZipFile,
    said: re.Pattern[bytes],
    parser: expat.XMLParserType,
    source: str,
    parts: Iterable[str] = (CONTENT,),
) -> bool:
    """Have `parser` go through the cells, if an attribute is in one of these parts at all.

    Gives whether it is. Raises ListUnreadable where the cells are no XML.
    """
    here = archive.namelist()
    if CONTENT not in here or not any(says(archive, each, said) for each in parts if each in here):
        return False
    try:
        with archive.open(CONTENT) as file:
            parser.ParseFile(file)
    except expat.ExpatError as error:
        raise damaged(source) from error
    return True
