"""Printers by their addresses."""

from checkin.core.errors import CheckinError
from checkin.printers.brother import BrotherPrinter
from checkin.printers.socket_printer import open_socket_printer
from checkin.printers.zpl import ZplPrinter


def open_printer(address: str) -> BrotherPrinter | ZplPrinter:
    """Open the printer at an address; nothing is sent yet.

    Raises `CheckinError` for an address that is none.
    """
    scheme = address.partition(":")[0]
    if scheme == "socket":
        return open_socket_printer(address)
    raise CheckinError(f"“{address[:100]}” is no printer's address.")
