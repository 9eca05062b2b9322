# ruff: noqa: ARG001 - fixtures are asked for what they do
"""A scanner at a serial port: the other end of a pair of pseudo-terminals."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys

import pytest

from checkin.scanners import serial as serial_port
from checkin.scanners.serial import Serial

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals to play a scanner", allow_module_level=True)

import tty


class Scanner:
    """A scanner on a cable that can be pulled out."""

    def __init__(self, place):
        self.place = place
        self.plug_in()

    def plug_in(self):
        self.end, far = os.openpty()
        tty.setraw(far)
        self.place.unlink(missing_ok=True)
        self.place.symlink_to(os.ttyname(far))
        self._far = far

    def send(self, data):
        os.write(self.end, data)

    def pull_out(self):
        self.place.unlink()
        os.close(self._far)
        os.close(self.end)
        self.end = None

    def close(self):
        if self.end is not None:
            self.pull_out()


@pytest.fixture
def scanner(tmp_path):
    scanner = Scanner(tmp_path / "ttyScanner")
    yield scanner
    scanner.close()


@pytest.fixture
def serial(qapp):
    serial = Serial()
    serial.codes, serial.sentences = [], []
    serial.scanned.connect(serial.codes.append)
    serial.failed.connect(serial.sentences.append)
    yield serial
    serial.release()


@pytest.fixture
def listening(serial, scanner):
    serial.listen(str(scanner.place))
    assert serial.sentences == []
    return serial


@pytest.mark.parametrize("ending", [b"\r", b"\n", b"\r\n", b""])
def test_a_code_is_read_whatever_ends_it(qtbot, listening, scanner, ending):
    with qtbot.waitSignal(listening.scanned):
        scanner.send(b"TICKET-0012/aZ" + ending)
    qtbot.wait(20)
    assert listening.codes == ["TICKET-0012/aZ"]


@pytest.mark.parametrize("ending", [b"\r", b"\n", b"\r\n"])
def test_two_codes_at_once_are_two(qtbot, listening, scanner, ending):
    scanner.send(b"TICKET-0001" + ending + b"TICKET-0002" + ending)
    qtbot.waitUntil(lambda: listening.codes == ["TICKET-0001", "TICKET-0002"])


def test_a_code_in_pieces_is_one(qtbot, listening, scanner, monkeypatch):
    monkeypatch.setattr(serial_port, "_SILENCE_IN_A_LINE_MS", 60_000)  # the computer is busy
    with qtbot.waitSignal(listening.scanned):
        scanner.send(b"FIRST\r")
    scanner.send(b"TICKET-")
    qtbot.wait(200)  # a line that is to end is waited for
    scanner.send(b"0012\r")
    qtbot.waitUntil(lambda: listening.codes == ["FIRST", "TICKET-0012"])


def test_letters_beyond_ascii_are_read_in_both_ways_they_come(qtbot, listening, scanner):
    scanner.send("Wójcik-1\r".encode() + "Müller-2\r".encode("latin-1"))
    qtbot.waitUntil(lambda: listening.codes == ["Wójcik-1", "Müller-2"])


def test_a_line_without_end_fills_no_memory(qtbot, listening, scanner, monkeypatch):
    monkeypatch.setattr(serial_port, "_SILENCE_MS", 60_000)  # the computer is busy
    for _ in range(20):
        with qtbot.waitSignal(listening._port.readyRead):  # or the line is full, and takes no more
            scanner.send(b"A" * 1000)
    with qtbot.waitSignal(listening.scanned):
        scanner.send(b"\r")
    assert len(listening.codes[0]) <= 4096


def test_a_scanner_that_is_pulled_out_is_told_once_and_found_again(qtbot, listening, scanner):
    with qtbot.waitSignal(listening.failed):
        scanner.pull_out()
    qtbot.wait(700)  # it was looked for once, in vain
    assert listening.sentences == [
        f"There is no scanner at {scanner.place} now. Plug it in: it is looked for again."
    ]
    scanner.plug_in()
    qtbot.waitUntil(lambda: listening._port is not None)
    with qtbot.waitSignal(listening.scanned):
        scanner.send(b"TICKET-0013\r")
    assert listening.codes == ["TICKET-0013"]


def test_a_scanner_that_is_not_there_yet_is_waited_for(qtbot, serial, scanner):
    scanner.pull_out()
    serial.listen(str(scanner.place))
    assert len(serial.sentences) == 1
    scanner.plug_in()
    qtbot.waitUntil(lambda: serial._port is not None)


def test_no_port_is_read_where_none_is_chosen(qtbot, listening, scanner):
    listening.listen("")
    scanner.send(b"TICKET-0012\r")
    qtbot.wait(50)
    assert listening.codes == []


def test_ports_are_named(serial):
    assert all(each.key and each.name for each in serial.choices())


def test_a_missing_part_of_qt_is_a_sentence(serial, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    assert list(serial.choices()) == []
    serial.listen("ttyUSB0")
    assert "PySide6-Addons" in serial.sentences[0]
