"""Printers of labels on a loopback socket: they answer, have faults and keep what they printed."""

import re
import socket
import threading
from time import sleep

import pytest
from PIL import Image

from checkin.core.errors import PrinterUnreachable
from checkin.printers.labels import power_cuts


class FakePort:
    """Listens as a printer's port 9100 does, on a thread of its own, one connection at a time."""

    def __init__(self):
        self.silent = False  # accepts and never answers
        self.cut_after = None  # hangs up after so many bytes
        self.slow = False  # takes little at a time
        self.rests = 0.0  # takes nothing for so many seconds, once a badge has begun
        self.port = 0
        self.come_back()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.leave()

    def leave(self):
        """Be switched off."""
        if self._open:
            self._open = False
            with socket.create_connection(("127.0.0.1", self.port)):
                pass
            self._thread.join(5)
            self._listening.close()

    def come_back(self):
        """Be switched on, at the same place as before."""
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.port = self._listening.getsockname()[1]
        self._open = True
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        while True:
            connection, _ = self._listening.accept()
            with connection:
                if not self._open:
                    return
                connection.settimeout(20)
                try:
                    self._talk(connection)
                except OSError:
                    continue

    def _talk(self, connection):
        self.begin()
        count = 0
        while piece := connection.recv(512 if self.slow else 65_536):
            count += len(piece)
            if self.cut_after is not None and count >= self.cut_after:
                # Without a word, as a printer does whose plug is pulled.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                return
            if self.slow:
                sleep(0.001)
            if self.rests and count > 100:
                sleep(self.rests)
                self.rests = 0.0
            answer = self.take(piece)
            if answer and not self.silent:
                connection.sendall(answer)

    def begin(self):
        """Begin a connection."""

    def take(self, piece):
        """Take what came, and say what to answer."""
        raise NotImplementedError


def switched_off_and_on(fake, printer, job, monkeypatch):
    """Pull the plug of a printer that has a job for an hour, and put it in again."""
    fake.leave()
    for moment in (0.0, 3_600.0):
        monkeypatch.setattr(power_cuts, "monotonic", lambda moment=moment: moment)
        with pytest.raises(PrinterUnreachable):
            printer.poll(job)
    fake.come_back()


class ZebraFake(FakePort):
    """Speaks as much ZPL as badges need."""

    def __init__(self):
        self.printed = []  # formats, from ^XA to ^XZ
        self.waiting = []
        self.flags = set()  # paper, pause, full, head, ribbon, hot
        self.busy = False  # keeps what it gets, until `go_on`
        self.mute_after_label = False
        self._buffer = b""
        super().__init__()

    def begin(self):
        self._buffer = b""

    def go_on(self):
        """Print what waits."""
        self.busy = False
        self.printed += self.waiting
        self.waiting.clear()

    def take(self, piece):
        self._buffer += piece
        answers = b""
        while found := re.search(rb"~HS|~JA|\^XA.*?\^XZ", self._buffer, re.DOTALL):
            self._buffer = self._buffer[found.end() :]
            match found[0]:
                case b"~HS":
                    answers += self._status()
                case b"~JA":
                    self.waiting.clear()
                case label:
                    self.silent = self.silent or self.mute_after_label
                    self.waiting.append(label)
                    if not (self.busy or self.flags):
                        self.go_on()
        return answers

    def _status(self):
        flag = {name: int(name in self.flags) for name in ("paper", "pause", "full", "hot")}
        head, ribbon = int("head" in self.flags), int("ribbon" in self.flags)
        waits = len(self.waiting)
        return (
            f"\x02030,{flag['paper']},{flag['pause']},1183,{max(waits - 1, 0):03},{flag['full']}"
            f",0,0,000,0,0,{flag['hot']}\x03\r\n"
            f"\x02000,0,{head},{ribbon},0,2,4,0,{min(waits, 1):08},1,000\x03\r\n"
            "\x021234,0\x03\r\n"
        ).encode()


_INVERTED = bytes(255 - byte for byte in range(256))


def picture_of(width, rows):
    """Make a picture of rows of bits, 1 being black, as a person would see it."""
    stride = (width + 7) // 8
    inverted = b"".join(rows).translate(_INVERTED)
    return Image.frombytes("1", (width, len(inverted) // stride), inverted)
