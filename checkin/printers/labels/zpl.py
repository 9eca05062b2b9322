"""Label printers that speak ZPL, as Zebra's do, over TCP 9100.

The encoding of pictures is a dozen lines of the standard library, so there is no library for it.
"""

import base64
import binascii
import secrets
import zlib
from functools import partial

from checkin.core.badges.printing import (
    Doubt,
    JobReport,
    Obstacle,
    PrintDocument,
    PrinterStatus,
    PrintState,
)
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.labels.host_status import QUESTION, HostStatus, is_whole, read_host_status
from checkin.printers.labels.power_cuts import PowerCuts
from checkin.printers.labels.raster import Offset, Page, Raster, dots, draw_pages
from checkin.printers.labels.socket_address import SocketAddress, socket_address
from checkin.printers.labels.socket_line import SocketLine

# The head of a printer for labels of four inches.
_HEAD = 104.0
_WIDEST = 250.0
# By how much a badge may be wider than the head: the edges of a label cannot be printed on.
_EDGE = 3.0
_DENSITIES = ("203", "300", "600")
_PATIENCE = 3.0
# A printer whose memory is full takes a badge only once another is out.
_TAKING = 4
_CANCEL_ALL = b"~JA"


def zpl_label(raster: Raster) -> bytes:
    """Write a picture as one label, printed once; darkness and speed stay as they are set."""
    packed = base64.b64encode(zlib.compress(raster.rows, 9))
    check = binascii.crc_hqx(packed, 0)
    total = len(raster.rows)
    return (
        f"^XA^PON^LH0,0^PW{raster.width}^LL{raster.height}"
        f"^FO0,0^GFA,{total},{total},{raster.stride},:Z64:".encode()
        + packed
        + f":{check:04X}^FS^PQ1^XZ\n".encode()
    )


def open_zpl(address: str, *, patience: float = _PATIENCE) -> "ZplPrinter":
    """Make a printer of socket://HOST:9100?language=zpl&dpi=203; nothing is sent yet.

    Further words: `width`, the millimetres that the head or the narrower label is wide;
    `right` and `down`, by how many millimetres pictures are moved; `status=no` for a printer
    that never answers how it is.
    """
    read = socket_address(address)
    read.allow_only({"dpi", "width", "right", "down", "status"})
    return ZplPrinter(read, patience)


class ZplPrinter:
    """One printer; connects for every question, so that other desks reach it, too."""

    def __init__(self, address: SocketAddress, patience: float = _PATIENCE) -> None:
        """Know its address, and how many seconds it has for an answer."""
        self._address = address
        self._patience = patience
        self._dpi = int(address.choice("dpi", _DENSITIES, _DENSITIES[0]))
        self._head = abs(address.length("width", _HEAD, _WIDEST))
        self._offset: Offset = address.offset()
        self._tells = address.choice("status", ("yes", "no"), "yes") == "yes"
        self._power = PowerCuts(address.host, patience)
        self._pages: dict[str, int] = {}
        self._cancelled: dict[str, Doubt] = {}  # with what is not certain of them

    def submit(self, document: PrintDocument) -> str:
        """Send a badge, if the printer would print it now; returns a name for the job."""
        labels = [self._label(page) for page in draw_pages(document, self._dpi, self._offset)]
        with self._line() as line:
            if self._tells:
                self._check(self._ask(line))
            line.send(b"".join(labels), prints=True)
            # What is answered after the badge tells that the badge has arrived.
            if self._tells:
                self._ask(line, self._patience * _TAKING)
            else:
                line.finish()
        job = secrets.token_hex(8)
        self._pages[job] = len(labels)
        self._power.watch(job)
        return job

    def poll(self, job: str) -> JobReport:
        """Say whether the printer still has labels to print.

        It counts labels and does not name them: a job is printed when nothing waits.
        """
        if job in self._cancelled:
            return JobReport(PrintState.CANCELLED, doubt=self._cancelled[job])
        if not self._tells:
            return JobReport(PrintState.PRINTED, said="Sent; this printer does not tell more.")
        with self._power.line(job, partial(self._line, begun=True)) as line:
            status = self._ask(line)
        if status.is_idle and not status.obstacles:
            self._pages.pop(job, None)
            return self._power.at_rest(job)
        self._power.watch(job)
        return JobReport(PrintState.PRINTING, status.obstacles, status.said)

    def find(self, name: str) -> str | None:
        """Find nothing: the printer keeps no names of what it was sent."""
        del name
        return None

    def cancel(self, job: str) -> None:
        """Take a job back if it is the only one that waits: the printer can only forget all."""
        if job not in self._pages or not self._tells:
            return
        with self._line() as line:
            status = self._ask(line)
            if 0 < status.waiting <= self._pages[job]:
                line.send(_CANCEL_ALL)
                # Its answer tells that the wish has arrived.
                self._ask(line)
                # A label that nothing kept was on its way out.
                is_kept = status.obstacles - {Obstacle.BUSY}
                self._cancelled[job] = Doubt.NONE if is_kept else Doubt.CAME_OUT
                del self._pages[job]

    def status(self) -> PrinterStatus:
        """Ask the printer how it is."""
        try:
            with self._line() as line:
                if not self._tells:
                    return PrinterStatus(said="This printer does not tell how it is.")
                status = self._ask(line)
        except PrinterUnreachable as error:
            return PrinterStatus(frozenset({Obstacle.OFFLINE}), str(error))
        return PrinterStatus(status.obstacles, status.said)

    def close(self) -> None:
        """Let go of the printer; there is no connection between two questions."""

    def _line(self, *, begun: bool = False) -> SocketLine:
        return SocketLine(self._address.host, self._address.port, self._patience, begun)

    def _ask(self, line: SocketLine, patience: float | None = None) -> HostStatus:
        line.send(QUESTION)
        status = read_host_status(line.receive(is_whole, patience))
        if status is None:
            raise line.lost()
        return status

    def _check(self, status: HostStatus) -> None:
        for obstacle in Obstacle:
            if obstacle in status.obstacles:
                raise PrinterRefused(
                    f"The printer at {self._address.host} cannot print now: {status.said}.",
                    obstacle,
                )

    def _label(self, page: Page) -> bytes:
        """Turn a page where only that makes it fit under the head, and cut what edges it has."""
        head, most = dots(self._head, self._dpi), dots(self._head + _EDGE, self._dpi)
        if page.image.width > most >= page.image.height:
            page = page.turned()
        if page.image.width > most:
            width = page.image.width / self._dpi * 25.4
            raise PrinterRefused(
                f"The badge is {width:.0f} mm wide, and the printer at {self._address.host} prints"
                f" {self._head:g} mm. Choose another printer or a smaller badge.",
                Obstacle.WRONG_MEDIA,
            )
        if page.image.width > head:
            page = page.centred(head, page.image.height)
        return zpl_label(page.raster())
