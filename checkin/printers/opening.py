"""Opens a printer by its address, whatever language it speaks."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from checkin.core.code import printable
from checkin.core.errors import CheckinError
from checkin.printers.folder import FolderPrinter
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.ipp.ipp_address import read_ipp_address
from checkin.printers.labels.socket_printer import open_socket_printer
from checkin.whole_file import without_folder

if TYPE_CHECKING:
    from checkin.printers.labels.brother import BrotherPrinter
    from checkin.printers.labels.zpl import ZplPrinter
    from checkin.printers.system import SystemPrinter

    AnyPrinter: TypeAlias = (
        "IppPrinter | ZplPrinter | BrotherPrinter | FolderPrinter | SystemPrinter"
    )

_LONGEST = 1_000  # characters
_NO_LETTER = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
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
    if opener is None or not rest.strip() or not _is_a_line(address):
        known = ", ".join(f"{each}:" for each in _OPENERS)
        raise CheckinError(
            f"“{printable(address)}” is no address of a printer. One begins with {known}; "
            "“checkin find-printers” lists those that are found."
        )
    return opener(address)


def _is_a_line(address: str) -> bool:
    """Whether this may be an address at all, and not a page of text or what no letter is."""
    return len(address) <= _LONGEST and not _NO_LETTER.search(address)


def _open_ipp(address: str) -> IppPrinter:
    return IppPrinter(read_ipp_address(address))


def _open_folder(address: str) -> FolderPrinter:
    folder = Path(address.partition(":")[2])
    try:
        folder = folder.expanduser().absolute()
    except RuntimeError as error:  # ~somebody whom this computer does not know
        raise CheckinError(without_folder(printable(str(folder)))) from error
    return FolderPrinter(folder)


def _open_system(address: str) -> "SystemPrinter":
    try:
        from checkin.printers.system import DPI, SystemPrinter
    except ImportError as error:
        raise CheckinError(
            f"The system's printers cannot be used: a part of Qt is missing here ({error.msg}). "
            "Install what it needs, or use another printer."
        ) from error
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
