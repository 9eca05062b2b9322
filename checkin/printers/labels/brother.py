"""Brother's QL label printers, fed over TCP 9100.

In a network they tell how they are by SNMP only; behind a print server they may answer on the
line. Both are asked, in this order.
"""

import secrets
from functools import partial

from checkin.core.badges.printing import (
    JobReport,
    Obstacle,
    PrintDocument,
    PrinterStatus,
    PrintState,
)
from checkin.core.errors import CheckinError, PrinterRefused, PrinterUnreachable
from checkin.printers.labels.brother_media import MEDIA, MEDIA_BY_NAME, Loaded, Media, in_words
from checkin.printers.labels.brother_raster import CLEAR, DPI, MODELS, encoded, on_media
from checkin.printers.labels.brother_status import (
    OBJECT,
    QUESTION,
    SIZE,
    BrotherStatus,
    Told,
    read_status,
)
from checkin.printers.labels.power_cuts import PowerCuts
from checkin.printers.labels.raster import Page, draw_pages
from checkin.printers.labels.snmp import ask_snmp
from checkin.printers.labels.socket_address import SocketAddress, socket_address
from checkin.printers.labels.socket_line import SocketLine

_PATIENCE = 3.0
_SNMP_PORT = "161"
# Whoever asks right after sending is told that nothing is printed yet: so twice.
_CALM_POLLS = 2


def open_brother(address: str, *, patience: float = _PATIENCE) -> "BrotherPrinter":
    """Make a printer of socket://HOST:9100?language=brother&model=ql-820nwb&label=62x100.

    Nothing is sent yet. Further words: `label`, without which the one that is loaded is
    taken; `right` and `down`, by how many millimetres pictures are moved; `snmp`, the port
    for questions; `status=no` for a printer that never answers how it is.
    """
    read = socket_address(address)
    read.allow_only({"model", "label", "right", "down", "snmp", "status"})
    return BrotherPrinter(read, patience)


class BrotherPrinter:
    """One printer; holds a line to it only where that tells how far a badge is."""

    def __init__(self, address: SocketAddress, patience: float = _PATIENCE) -> None:
        """Know its address, and how many seconds it has for an answer."""
        self._address = address
        self._patience = patience
        self._model = MODELS[address.choice("model", MODELS, "ql-820nwb")]
        names = {
            name for name, media in MEDIA_BY_NAME.items() if self._model.wide or not media.wide
        }
        label = address.choice("label", ("", *sorted(names)), "")
        self._label = MEDIA_BY_NAME[label] if label else None
        self._offset = address.offset()
        self._tells = address.choice("status", ("yes", "no"), "yes") == "yes"
        self._snmp_port = address.wishes.get("snmp", _SNMP_PORT)
        if not (self._snmp_port.isdecimal() and int(self._snmp_port) < 1 << 16):
            raise CheckinError("The printer's address is not right: “snmp” should be a port.")
        self._power = PowerCuts(address.host, patience)
        self._lines: dict[str, SocketLine] = {}
        self._calm: dict[str, int] = {}

    def submit(self, document: PrintDocument) -> str:
        """Send a badge, if the right labels are loaded and nothing is in its way."""
        pages = list(draw_pages(document, DPI, self._offset))
        self.close()
        told = self._told_by_snmp()
        line = self._line()
        try:
            on_line = self._tells and told is None
            if on_line:
                told = self._ask(line)
            line.send(self._job(document, pages, told), prints=True)
            if not on_line:
                line.finish()
        except CheckinError:
            line.close()
            raise
        job = secrets.token_hex(8)
        if on_line:
            self._lines[job] = line
        else:
            line.close()
            self._calm[job] = 0
        self._power.watch(job)
        return job

    def poll(self, job: str) -> JobReport:
        """Say whether the printer is still at it."""
        if not self._tells:
            return JobReport(PrintState.PRINTED, said="Sent; this printer does not tell more.")
        if job in self._lines:
            return self._heard(job)
        told = self._told_by_snmp()
        if told is None:
            with self._power.line(job, partial(self._line, begun=True)) as line:
                told = self._ask(line)
        self._power.answered(job)
        self._calm[job] = self._calm.get(job, 0) + 1
        if told.is_printing or told.obstacles:
            # It was seen at work: when it rests, it is done.
            self._calm[job] = _CALM_POLLS
            self._power.watch(job)
        elif self._calm[job] >= _CALM_POLLS:
            del self._calm[job]
            return self._power.at_rest(job)
        return JobReport(PrintState.PRINTING, told.obstacles, told.said)

    def find(self, name: str) -> str | None:
        """Find nothing: the printer keeps no names of what it was sent."""
        del name
        return None

    def cancel(self, job: str) -> None:
        """Do nothing: the printer prints what it is sent as it comes, and forgets nothing."""

    def status(self) -> PrinterStatus:
        """Ask the printer how it is."""
        if self._lines:
            return PrinterStatus(frozenset({Obstacle.BUSY}), "printing")
        try:
            told = self._told_by_snmp()
            if told is None:
                with self._line() as line:
                    if not self._tells:
                        return PrinterStatus(said="This printer does not tell how it is.")
                    told = self._ask(line)
        except PrinterUnreachable as error:
            return PrinterStatus(frozenset({Obstacle.OFFLINE}), str(error))
        told = told.for_another()
        return PrinterStatus(told.obstacles, told.said)

    def close(self) -> None:
        """Let go of the printer."""
        for line in self._lines.values():
            line.close()
        self._lines.clear()

    def _line(self, *, begun: bool = False) -> SocketLine:
        return SocketLine(self._address.host, self._address.port, self._patience, begun)

    def _told_by_snmp(self) -> BrotherStatus | None:
        if not self._tells:
            return None
        address = self._address.host, int(self._snmp_port)
        return read_status(ask_snmp(address, OBJECT, self._patience / 2) or b"")

    def _ask(self, line: SocketLine) -> BrotherStatus:
        line.send(CLEAR + QUESTION)
        told = read_status(line.receive(lambda answer: len(answer) >= SIZE)[:SIZE])
        if told is None:
            raise PrinterUnreachable(
                f"The printer at {self._address.host} does not tell how it is. Switch on SNMP in"
                " its settings, or add “status=no” to its address here.",
                may_have_printed=line.begun,
            )
        return told

    def _heard(self, job: str) -> JobReport:
        """Read what the printer said by itself since the last time; the latest counts."""
        line = self._lines[job]
        try:
            answer = line.receive(lambda answer: len(answer) >= SIZE, self._patience / 2)
        except PrinterUnreachable:
            self._lines.pop(job).close()
            raise
        report = JobReport(PrintState.PRINTING)
        for start in range(0, len(answer), SIZE):
            told = read_status(answer[start : start + SIZE])
            if told is not None and told.told is Told.PRINTED:
                self._lines.pop(job).close()
                return JobReport(PrintState.PRINTED)
            if told is not None:
                report = JobReport(PrintState.PRINTING, told.obstacles, told.said)
        return report

    def _job(self, document: PrintDocument, pages: list[Page], told: BrotherStatus | None) -> bytes:
        told = told.for_another() if told else None
        if told is not None and told.obstacles:
            obstacle = next(each for each in Obstacle if each in told.obstacles)
            raise PrinterRefused(
                f"The printer at {self._address.host} cannot print now: {told.said}.", obstacle
            )
        loaded = told.loaded if told else None
        media, turned = self._media(document, loaded)
        cut = [on_media(page.turned() if turned else page, media) for page in pages]
        return encoded(cut, self._model, media, loaded or Loaded(media.width, media.length))

    def _media(self, document: PrintDocument, loaded: Loaded | None) -> tuple[Media, bool]:
        """Choose the media for a badge, and whether the badge is turned on it."""
        upright = document.width, document.height
        choices = [self._label] if self._label else [m for m in MEDIA if self._may_take(m)]
        fitting = [
            (media, turned)
            for media in choices
            for turned in (False, True)
            if media.takes(*(reversed(upright) if turned else upright))
        ]
        for media, turned in fitting:
            if loaded is None or loaded.is_of(media):
                return media, turned
        wanted = self._label
        needs = in_words(wanted.width, wanted.length) if wanted and fitting else in_words(*upright)
        has = f"has {loaded} in it" if loaded else "takes no labels of this size"
        if loaded and wanted and loaded.is_of(wanted):
            advice = "Choose a layout of that size, or another printer."
        else:
            advice = "Put the right ones in, or choose another printer."
        raise PrinterRefused(
            f"The badge needs {needs}, and the printer at {self._address.host} {has}. {advice}",
            Obstacle.WRONG_MEDIA,
        )

    def _may_take(self, media: Media) -> bool:
        return self._model.wide or not media.wide
