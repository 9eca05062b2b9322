"""Printers by their addresses."""

from typing import NoReturn

from checkin.core.errors import CheckinError


def open_printer(address: str) -> NoReturn:
    """Open the printer at an address. Raises `CheckinError` for one that is none."""
    raise CheckinError(f"“{address[:100]}” is no printer's address.")
