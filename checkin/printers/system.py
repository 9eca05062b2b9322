"""Printers by way of the system's own printing, as pictures: for Windows, and as the last resort.

A spooler takes what it is given and says no more of it: a badge handed over counts as printed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkin.core.badges.printing import (
    JobReport,
    Obstacle,
    PrintDocument,
    PrinterStatus,
    PrintState,
)
from checkin.core.code import printable
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.pdfium import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

DPI = 300
_MM_PER_INCH, _POINTS_PER_INCH = 25.4, 72
_NEAR_MM = 0.5
_MOST_TOLD = 8
_MM = QPageSize.Unit.Millimeter


class SystemPrinter:
    """A printer that the system knows by this name; in any thread."""

    def __init__(self, name: str, *, dpi: int = DPI, output: Path | None = None) -> None:
        """Print there so many dots to the inch, or into a PDF in the place of a printer."""
        self._name = name
        self._dpi = dpi
        self._output = output

    def submit(self, document: PrintDocument) -> str:
        """Draw a document, and hand it to the system."""
        with _application():
            self._print(document)
        return document.name

    def poll(self, job: str) -> JobReport:
        """Say that it was handed over, which is all that is known."""
        del job
        return JobReport(PrintState.PRINTED)

    def find(self, name: str) -> str | None:
        """Say that it is not known: the system keeps no list for us."""
        del name
        return None

    def cancel(self, job: str) -> None:
        """Leave the job to the system, which lets go of none."""

    def status(self) -> PrinterStatus:
        """Say what the system says of the printer, which is little."""
        if self._output is not None:
            return PrinterStatus()
        known = QPrinterInfo.printerInfo(self._name)
        if known.isNull():
            return PrinterStatus(frozenset({Obstacle.OFFLINE}), self._unknown())
        if known.state() == QPrinter.PrinterState.Error:
            said = f"The system says that {self._called} has a fault. Look at it."
            return PrinterStatus(frozenset({Obstacle.OTHER}), said)
        return PrinterStatus()

    def close(self) -> None:
        """Let go of the printer; nothing is held."""

    @property
    def _called(self) -> str:
        return f"the printer {printable(self._name)}"

    def _unknown(self) -> str:
        return (
            f"The system has no printer called {printable(self._name)}. Choose one that it has: "
            "“checkin find-printers” lists them."
        )

    def _printer(self) -> QPrinter:
        if self._output is not None:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(self._output))
        else:
            known = QPrinterInfo.printerInfo(self._name)
            if known.isNull():
                raise PrinterUnreachable(self._unknown())
            printer = QPrinter(known, QPrinter.PrinterMode.HighResolution)
        printer.setResolution(self._dpi)
        return printer

    def _print(self, document: PrintDocument) -> None:
        printer = self._printer()
        self._lay_out(printer, document)
        with _pages(document) as pages:
            painter = QPainter()
            if not painter.begin(printer):
                raise PrinterRefused(
                    f"The system does not print on {self._called}. Look at it in the system's "
                    "settings.",
                    Obstacle.REFUSED,
                )
            try:
                self._draw(painter, printer, document, pages)
            finally:
                painter.end()

    def _lay_out(self, printer: QPrinter, document: PrintDocument) -> None:
        printer.setDocName(document.name)
        printer.setFullPage(True)
        size, is_turned = self._size_for(document)
        printer.setPageSize(size)
        layout = QPageLayout.Orientation
        printer.setPageOrientation(layout.Landscape if is_turned else layout.Portrait)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)

    def _size_for(self, document: PrintDocument) -> tuple[QPageSize, bool]:
        """Choose the nearest label, and say whether it lies the other way round."""
        wanted = QSizeF(document.width, document.height)
        exactly = QPageSize(wanted, _MM, "", QPageSize.SizeMatchPolicy.ExactMatch)
        known = QPrinterInfo.printerInfo(self._name)
        sizes = () if self._output is not None else known.supportedPageSizes()
        near = [size for size in sizes if _distance(size.size(_MM), wanted) <= _NEAR_MM]
        if near:
            return min(near, key=lambda size: _distance(size.size(_MM), wanted)), False
        turned = wanted.transposed()
        near = [size for size in sizes if _distance(size.size(_MM), turned) <= _NEAR_MM]
        if near:
            return min(near, key=lambda size: _distance(size.size(_MM), turned)), True
        if not sizes or known.supportsCustomPageSizes():
            return exactly, False
        offered = ", ".join(size.name() for size in sizes[:_MOST_TOLD])
        raise PrinterRefused(
            f"The system's {self._called.removeprefix('the ')} has no label of "
            f"{document.width:g} × {document.height:g} mm. It has {printable(offered, 300)}. "
            "Choose another layout, or set the size up in the system.",
            Obstacle.WRONG_MEDIA,
        )

    def _draw(
        self, painter: QPainter, printer: QPrinter, document: PrintDocument, pages: "PdfDocument"
    ) -> None:
        whole = QRectF(
            0,
            0,
            document.width / _MM_PER_INCH * printer.logicalDpiX(),
            document.height / _MM_PER_INCH * printer.logicalDpiY(),
        )
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                break
            painter.drawImage(whole, _drawn(page, self._dpi))
        else:
            return
        raise PrinterUnreachable(
            f"The system stopped printing on {self._called}. Look what has come out of it.",
            may_have_printed=True,
        )


def _distance(one: QSizeF, other: QSizeF) -> float:
    return max(abs(one.width() - other.width()), abs(one.height() - other.height()))


@contextmanager
def _pages(document: PrintDocument) -> Iterator["PdfDocument"]:
    import pypdfium2

    try:
        with PDFIUM, pypdfium2.PdfDocument(document.pdf) as pages:
            yield pages
    except pypdfium2.PdfiumError as error:
        raise PrinterRefused(
            "The badge is no PDF that can be drawn. Make it anew.", Obstacle.REFUSED
        ) from error


def _drawn(page: "PdfPage", dpi: int) -> QImage:
    # On white and without transparency, which printers would get as a second picture.
    drawn = page.render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True)
    stride, form = drawn.stride, QImage.Format.Format_RGB888
    return QImage(bytes(drawn.buffer), drawn.width, drawn.height, stride, form).copy()


def names_of_printers() -> tuple[str, ...]:
    """Name the printers that the system knows; asking may take long where they are far away."""
    with _application():
        return tuple(QPrinterInfo.availablePrinterNames())


@contextmanager
def _application() -> Iterator[None]:
    """Have an application of Qt: a command has none, and without one Qt ends the program."""
    lent = None
    if QCoreApplication.instance() is None:
        lent = QGuiApplication(["checkin", "-platform", "offscreen"])
    try:
        yield
    finally:
        if lent is not None:
            lent.shutdown()  # it would stand in the way of a window's
