"""Numbers as a spreadsheet writes them into a text file: "456.0", "1.5E+3", "1,5E+3"."""

import re
from decimal import Decimal

_AS_NUMBER = re.compile(
    r"(?P<digits>\d+)[.,]0|(?P<number>\d(?:[.,](?P<decimals>\d+))?E\+(?P<power>\d+))",
    re.ASCII,
)
# A whole number shown with more decimals than these, and yet not with all, has lost some.
_FEW_DECIMALS = 1
_HIGHEST_POWER = 20


def whole_code(code: str) -> str:
    """Write a code as the whole number that it is, if it is one; nothing for a rounded one."""
    as_number = _AS_NUMBER.fullmatch(code)
    if as_number is None:
        return code
    if digits := as_number["digits"]:
        return digits
    decimals, power = len(as_number["decimals"] or ""), int(as_number["power"])
    if power < decimals:
        return code
    if power > _HIGHEST_POWER or (decimals > _FEW_DECIMALS and power > decimals):
        return ""
    return format(Decimal(as_number["number"].replace(",", ".")), "f")
