"""Rows of texts as a CSV file, written whole or not at all."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from checkin.core.lists.formulas import defuse
from checkin.whole_file import written_whole


def write_rows(
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    path: Path,
    *,
    delimiter: str = ",",
    is_marked: bool = True,
) -> int:
    """Write UTF-8, with a byte order mark, by which spreadsheets know it, unless not `is_marked`.

    Cells that a spreadsheet would calculate get an apostrophe before them. Gives the number of
    rows. Raises `TargetUnreachable`.
    """
    count = 0
    with written_whole(path) as file:
        encoding = "utf-8-sig" if is_marked else "utf-8"
        text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
        writer = csv.writer(text, delimiter=delimiter)
        writer.writerow(map(defuse, header))
        for row in rows:
            writer.writerow(map(defuse, row))
            count += 1
        text.flush()
        text.detach()
    return count
