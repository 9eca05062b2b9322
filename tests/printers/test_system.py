"""Badges by way of the system's printing, into a PDF in the place of a printer."""

import os
import subprocess
import sys
import threading
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from checkin import badge_room
from checkin.core.badges.printing import Obstacle, PrintDocument, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.drawing.qr import qr_code
from checkin.printers.system import SystemPrinter
from checkin.scanners.barcode import read_codes
from tests.servers.processes import wait_until

MM = 72 / 25.4
CODE = "ECC-7QK2-N8"
pytestmark = pytest.mark.usefixtures("qapp")
PROJECT = Path(__file__).resolve().parents[2]


def a_badge(width=62, height=100, pages=1):
    """Draw a QR code of 20 mm, and a frame at the very edge."""
    from reportlab.pdfgen.canvas import Canvas

    written = BytesIO()
    canvas = Canvas(written, pagesize=(width * MM, height * MM), invariant=1)
    for _ in range(pages):
        code = qr_code(CODE)
        canvas.saveState()
        unit = 20 * MM / code.modules
        canvas.transform(unit, 0, 0, -unit, 5 * MM, height * MM - 5 * MM)
        dark = canvas.beginPath()
        for run in code.runs.splitlines():
            dark.rect(*map(float, run.split()[:4]))
        canvas.drawPath(dark, stroke=0, fill=1)
        canvas.restoreState()
        canvas.setLineWidth(2)
        canvas.rect(1, 1, width * MM - 2, height * MM - 2)
        canvas.showPage()
    canvas.save()
    return PrintDocument(written.getvalue(), width, height, "Badge 0001", pages)


@pytest.fixture
def output(tmp_path):
    return tmp_path / "printed.pdf"


@pytest.fixture
def printer(output):
    return SystemPrinter("", output=output)


@pytest.mark.parametrize(("width", "height"), [(62, 100), (105, 148), (85.6, 53.98), (29, 90)])
def test_a_badge_fills_its_page_and_is_read(printer, output, width, height):
    job = printer.submit(a_badge(width, height))
    assert printer.poll(job).state is PrintState.PRINTED
    with pypdfium2.PdfDocument(output.read_bytes()) as document:
        assert len(document) == 1
        assert document[0].get_size() == pytest.approx((width * MM, height * MM), abs=0.75)
        edges = document[0].render(scale=2).to_pil().convert("L").point(lambda each: each < 128)
    assert edges.getbbox() == pytest.approx((0, 0, *edges.size), abs=3)
    assert read_codes(output.read_bytes()) == (CODE,)


def test_both_sides_of_a_badge_are_two_pages(printer, output):
    printer.submit(a_badge(pages=2))
    with pypdfium2.PdfDocument(output.read_bytes()) as document:
        assert len(document) == 2


def test_more_dots_make_a_sharper_picture(tmp_path):
    sizes = []
    for dpi in (300, 600):
        SystemPrinter("", dpi=dpi, output=tmp_path / f"{dpi}.pdf").submit(a_badge())
        with pypdfium2.PdfDocument(tmp_path / f"{dpi}.pdf") as document:
            (picture,) = document[0].get_objects()
            sizes.append(picture.get_px_size())
    assert sizes == [(733, 1182), (1465, 2363)]


def test_a_badge_is_drawn_beside_the_windows_thread(printer, output):
    beside = threading.Thread(target=printer.submit, args=(a_badge(),))
    beside.start()
    beside.join()
    assert read_codes(output.read_bytes()) == (CODE,)


def test_what_is_no_pdf_is_refused(printer):
    with pytest.raises(PrinterRefused) as told:
        printer.submit(PrintDocument(b"no PDF", 62, 100, "x"))
    assert told.value.obstacle == Obstacle.REFUSED


def test_a_printer_that_the_system_does_not_know_is_off():
    printer = SystemPrinter("No such printer \u202e")
    assert printer.status().obstacles == {Obstacle.OFFLINE}
    with pytest.raises(PrinterUnreachable, match="has no printer called No such printer"):
        printer.submit(a_badge())


_PRINTING = """
import sys
from PySide6.QtGui import QGuiApplication
from checkin.core.badges.printing import PrintDocument
from checkin.printers.opening import open_printer
from checkin.printers.system import names_of_printers
application = QGuiApplication([])
assert names_of_printers() == ("Badges",), names_of_printers()
printer = open_printer("system:Badges")
assert printer.status().is_ready, printer.status()
printer.submit(PrintDocument(sys.stdin.buffer.read(), 62, 100, "Badge 0001"))
"""


def test_a_badge_comes_out_of_a_printer_of_the_system(print_server, badge_printer):
    known = os.environ | {"CUPS_SERVER": print_server.server, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", _PRINTING],
        input=a_badge().pdf, env=known, cwd=PROJECT, capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr.decode()
    wait_until(badge_printer.printed, "the badge")
    (out,) = badge_printer.printed()
    assert (out.width, out.height) == (6200, 10000)
    assert read_codes(out.document) == (CODE,)


_PRINTING_BY_A_COMMAND = """
import sys
from threading import Thread
from checkin.core.badges.printing import PrintDocument
from checkin.printers.opening import open_printer
printer, pdf = open_printer("system:Badges"), sys.stdin.buffer.read()
for number in range(2):  # a desk prints beside what it scans
    name = f"Badge 000{number + 1}"
    desk = Thread(target=lambda: print(printer.submit(PrintDocument(pdf, 62, 100, name))))
    desk.start()
    desk.join()
print(printer.submit(PrintDocument(pdf, 62, 100, "Badge 0003")))
"""


def test_badges_come_out_of_a_printer_of_the_system_by_commands(print_server, badge_printer):
    known = os.environ | {"CUPS_SERVER": print_server.server}
    ran = subprocess.run(
        [sys.executable, "-c", _PRINTING_BY_A_COMMAND],
        input=a_badge().pdf, env=known, cwd=PROJECT, capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    assert ran.stdout.decode().split() == ["Badge", "0001", "Badge", "0002", "Badge", "0003"]
    assert ran.returncode == 0, ran.stderr.decode()
    wait_until(lambda: len(badge_printer.printed()) == 3, "the badges")


_ASKING_BEFORE_A_WINDOW = """
from PySide6.QtWidgets import QApplication
from checkin.printers.system import names_of_printers
names_of_printers()
QApplication([])
"""


def test_who_asks_for_printers_may_show_a_window_afterwards():
    known = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    asked = [sys.executable, "-W", "error", "-c", _ASKING_BEFORE_A_WINDOW]
    ran = subprocess.run(
        asked, env=known, cwd=PROJECT, capture_output=True, check=False, timeout=300
    )
    assert ran.returncode == 0, ran.stderr.decode()


def test_the_window_and_the_commands_open_it_by_its_address():
    assert badge_room.open_printer("system:Nobody").status().obstacles == {Obstacle.OFFLINE}
