"""Codes that a spreadsheet has taken for numbers, as text files and cells show them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from checkin.core.whole_code import whole_code
from checkin.services.findings import Findings
from checkin.services.listed_rows import ListedRows

_ROUNDED = "A spreadsheet has rounded this code; format its column as text and list it again."


def whole_codes(rows: ListedRows, known: Collection[str], findings: Findings) -> ListedRows:
    """Write codes as the whole numbers they are: "456.0" is 456, "1.5E+3" is 1500.

    Those of which a spreadsheet kept the beginning only, as "1.23457E+14", stay as they are
    and are warned of. So do codes that are known as they stand.
    """
    if not _look_like_numbers(rows.codes):
        return rows
    warn_of_rounded(rows, findings)
    codes = [code if code in known else whole_code(code) or code for code in rows.codes]
    return replace(rows, codes=codes)


def warn_of_rounded(rows: ListedRows, findings: Findings) -> None:
    """Warn of the codes of which a spreadsheet kept the beginning only."""
    if _look_like_numbers(rows.codes):
        for number, code in zip(rows.numbers, rows.codes, strict=True):
            if not whole_code(code):
                findings.warn(number, _ROUNDED, code)


def _look_like_numbers(codes: Sequence[str]) -> bool:
    # One look for all: nearly no list has such codes.
    text = "\n".join(codes)
    return ".0" in text or ",0" in text or "E+" in text
