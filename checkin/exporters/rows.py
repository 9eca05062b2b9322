"""Rows of texts as a CSV file, written whole or not at all."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from checkin.core.formulas import defuse
from checkin.whole_file import written_whole


def write_rows(header: Sequence[str], rows: Iterable[Sequence[str]], path: Path) -> int:
    """Write comma-separated UTF-8 with a byte order mark, which spreadsheets open as it is.

    Cells that a spreadsheet would calculate get an apostrophe before them. Gives the number of
    rows. Raises `TargetUnreachable`.
    """
    count = 0
    with written_whole(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", errors="replace", newline="")
        writer = csv.writer(text)
        writer.writerow(map(defuse, header))
        for row in rows:
            writer.writerow(map(defuse, row))
            count += 1
        text.flush()
        text.detach()
    return count
