"""Opens a printer by its address, whatever language it speaks."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from checkin.core.code import printable
from checkin.core.errors import CheckinError
from checkin.printers.folder import FolderPrinter
from checkin.printers.ipp import IppPrinter
from checkin.printers.ipp_address import read_ipp_address
from checkin.printers.socket_printer import open_socket_printer

if TYPE_CHECKING:
    from checkin.printers.brother import BrotherPrinter
    from checkin.printers.system import SystemPrinter
    from checkin.printers.zpl import ZplPrinter

    AnyPrinter: TypeAlias = (
        "IppPrinter | ZplPrinter | BrotherPrinter | FolderPrinter | SystemPrinter"
    )

_SHARPNESS = re.compile(r"(?P<name>.+?)(\?dpi=(?P<dpi>203|300|600))?", re.DOTALL)


def open_printer(address: str) -> "AnyPrinter":
    """Open the printer at an address. Raises `CheckinError` for what is none.

    ipp://HOST/ipp/print and ipps://…    a printer in the network that speaks IPP
    ipp://localhost/printers/NAME        a queue of CUPS on this computer
    socket://HOST:9100?language=zpl      a label printer (also language=brother)
    folder:PATH                          a folder that badges are put into as PDF
    system:NAME, system:NAME?dpi=600     a printer as the system knows it

    Nothing is asked of the printer yet.
    """
    scheme, _, rest = address.partition(":")
    opener = _OPENERS.get(scheme.casefold())
    if opener is None or not rest:
        known = ", ".join(f"{each}:" for each in _OPENERS)
        raise CheckinError(
            f"“{printable(address)}” is no address of a printer. One begins with {known}; "
            "“checkin find-printers” lists those that are found."
        )
    return opener(address)


def _open_ipp(address: str) -> IppPrinter:
    return IppPrinter(read_ipp_address(address))


def _open_folder(address: str) -> FolderPrinter:
    return FolderPrinter(Path(address.partition(":")[2]).expanduser().absolute())


def _open_system(address: str) -> "SystemPrinter":
    from checkin.printers.system import DPI, SystemPrinter

    asked = _SHARPNESS.fullmatch(address.partition(":")[2])
    if asked is None:
        raise CheckinError("Name the system's printer behind “system:”.")
    return SystemPrinter(asked["name"], dpi=int(asked["dpi"] or DPI))


# Another language of printers is another line here, and another kind of printer above.
_OPENERS: dict[str, Callable[[str], "AnyPrinter"]] = {
    "ipp": _open_ipp,
    "ipps": _open_ipp,
    "socket": open_socket_printer,
    "folder": _open_folder,
    "system": _open_system,
}
