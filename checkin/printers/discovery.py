"""Finds printers: those that the system knows, and those that announce themselves nearby."""

import contextlib
import os
import re
import socket
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from checkin.core.badges.printing import FoundPrinter
from checkin.core.code import printable
from checkin.core.errors import CheckinError, PrinterRefused, PrinterUnreachable
from checkin.printers.ipp.ipp_address import IppAddress, read_ipp_address
from checkin.printers.ipp.ipp_line import asked
from checkin.printers.ipp.ipp_message import Attributes, Group, Operation, Tag, request, text

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, ServiceStateChange, Zeroconf

_CUPS_SECONDS = 4.0
# The ways to one and the same printer, the best first.
_WAYS = {
    "_ipp._tcp.local.": "ipp",
    "_ipps._tcp.local.": "ipps",
    "_pdl-datastream._tcp.local.": "socket",
}
_MOST_FOUND = 200
_HOST = re.compile(r"[\w.-]{1,255}", re.ASCII)
_DETAILS_MS = 1500
_MISSING = (
    "Looking for printers in the network needs a library that is not installed here, zeroconf: "
    "“pip install zeroconf” where Checkin is. Without it, type a printer's address yourself."
)


def printers_of_system() -> tuple[FoundPrinter, ...]:
    """Name the printers of this computer: the queues of CUPS, else what Qt knows."""
    try:
        return _queues()
    except (PrinterUnreachable, PrinterRefused):  # no CUPS here
        return _printers_of_qt()


def printers_nearby(
    seconds: float = 3.0, interfaces: Sequence[str] | None = None
) -> tuple[FoundPrinter, ...]:
    """Listen so long for printers that announce themselves (Bonjour), sorted by name.

    Raises `CheckinError` where that cannot be done here.
    """
    try:
        from zeroconf import DNSQuestionType, InterfaceChoice, ServiceBrowser, Zeroconf
    except ImportError as error:
        raise CheckinError(_MISSING) from error

    # An answer to us alone may go to another program that listens here, too.
    to_all = DNSQuestionType.QM
    heard: dict[tuple[str, str], None] = {}

    def hear(
        zeroconf: "Zeroconf", service_type: str, name: str, state_change: "ServiceStateChange"
    ) -> None:
        del zeroconf, state_change
        if len(heard) < _MOST_FOUND:
            heard[service_type, name] = None

    try:
        with Zeroconf(interfaces or InterfaceChoice.All) as ear:
            browser = ServiceBrowser(ear, list(_WAYS), handlers=[hear], question_type=to_all)
            time.sleep(seconds)
            browser.cancel()
            told = [
                (kind, ear.get_service_info(kind, name, _DETAILS_MS, to_all))
                for kind, name in tuple(heard)
            ]
    except OSError as error:
        raise CheckinError(
            "The network cannot be listened to for printers. Connect this computer to it, or type "
            "a printer's address yourself."
        ) from error
    return _best_ways((kind, info) for kind, info in told if info is not None)


def _queues() -> tuple[FoundPrinter, ...]:
    server = _cups_address()
    names = ["printer-name", "printer-info", "printer-make-and-model"]
    answer = asked(
        server,
        request(Operation.CUPS_GET_PRINTERS, [("requested-attributes", Tag.KEYWORD, names)]),
        _CUPS_SECONDS,
    )
    queues = [_queue(server, each) for each in answer.all_of(Group.PRINTER)[:_MOST_FOUND]]
    return tuple(queue for queue in queues if queue.name)


def _cups_address() -> IppAddress:
    """Say where CUPS is: on this computer, or where CUPS_SERVER says as to all its programs."""
    server = os.environ.get("CUPS_SERVER", "").partition("/")[0]
    try:
        return read_ipp_address(f"ipp://{server or 'localhost'}/")
    except CheckinError:
        return IppAddress("localhost", 631, "/")


def _queue(server: IppAddress, told: Attributes) -> FoundPrinter:
    name = text(told, "printer-name")
    address = IppAddress(server.host, server.port, f"/printers/{quote(name, safe='')}")
    about = text(told, "printer-make-and-model") or text(told, "printer-info")
    return FoundPrinter(address.uri, printable(name), printable(about))


def _printers_of_qt() -> tuple[FoundPrinter, ...]:
    try:
        from checkin.printers.system import names_of_printers
    except ImportError:  # Qt lacks a library of the system: a printer by it cannot be used
        return ()
    return tuple(FoundPrinter(f"system:{name}", printable(name)) for name in names_of_printers())


def _best_ways(told: Iterable[tuple[str, "ServiceInfo"]]) -> tuple[FoundPrinter, ...]:
    """Keep of each printer the best way to it."""
    best: dict[str, tuple[int, FoundPrinter]] = {}
    for kind, info in told:
        rank = list(_WAYS).index(kind)
        name = printable(info.name.removesuffix(f".{kind}"))
        address = _address(_WAYS[kind], info)
        if address and (name not in best or rank < best[name][0]):
            best[name] = (rank, FoundPrinter(address, name, printable(_property(info, b"ty"))))
    return tuple(found for _, found in sorted(best.values(), key=lambda each: each[1].name))


def _address(way: str, info: "ServiceInfo") -> str:
    host = _host(info)
    if not host or not info.port:
        return ""
    if way == "socket":
        return f"socket://{host}:{info.port}"
    path = _property(info, b"rp").strip("/") or "ipp/print"
    with contextlib.suppress(CheckinError):  # it announces what is none
        return read_ipp_address(f"{way}://{host}:{info.port}/{quote(path, safe='/%')}").uri
    return ""


def _host(info: "ServiceInfo") -> str:
    """Choose its name, which stays when its number changes; the number if nobody knows the name."""
    name = (info.server or "").rstrip(".")
    with contextlib.suppress(OSError, UnicodeError):
        if _HOST.fullmatch(name) and socket.getaddrinfo(name, info.port):
            return name
    number = next(iter(info.parsed_addresses()), "")
    return f"[{number}]" if ":" in number else number


def _property(info: "ServiceInfo", name: bytes) -> str:
    properties: Mapping[bytes, bytes | None] = info.properties
    return (properties.get(name) or b"").decode(errors="replace")
