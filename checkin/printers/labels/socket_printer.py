"""Label printers by their addresses, whatever language they speak."""

from checkin.printers.labels.brother import BrotherPrinter, open_brother
from checkin.printers.labels.socket_address import socket_address
from checkin.printers.labels.zpl import ZplPrinter, open_zpl


def open_socket_printer(address: str) -> BrotherPrinter | ZplPrinter:
    """Make a printer of socket://HOST:9100?language=zpl… or ?language=brother….

    Nothing is sent yet. Raises `CheckinError` for an address that is not right.
    """
    match socket_address(address).choice("language", ("zpl", "brother"), "zpl"):
        case "brother":
            return open_brother(address)
        case _:
            return open_zpl(address)
