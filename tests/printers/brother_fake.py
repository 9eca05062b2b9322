"""A Brother QL printer on loopback, which answers on its line, by SNMP, or not at all."""

import re
import socket
import threading
from dataclasses import dataclass, field

from tests.printers.fake_port import FakePort, picture_of

_OBJECT = bytes.fromhex("2b06010401930303030901060100")  # 1.3.6.1.4.1.2435.3.3.9.1.6.1.0


@dataclass
class Printed:
    """What came out: media asked for, settings, and the dots on the head, line by line."""

    kind: int = 0
    width: int = 0
    length: int = 0
    lines: int = 0
    first: bool = False
    margin: int = 0
    cuts: bool = False
    packed: bool = False
    switched: bool = False
    rows: list = field(default_factory=list)

    def picture(self, offset, pins):
        """Show the part of the head that lies over the printable width, as it is read."""
        head = len(self.rows[0]) * 8
        whole = picture_of(head, self.rows)
        return whole.crop((offset, 0, offset + pins, whole.height)).transpose(0)


def unpacked(packed):
    """Unpack PackBits, as the TIFF specification tells it."""
    row, at = b"", 0
    while at < len(packed):
        count = packed[at]
        at += 1
        if count < 128:
            row += packed[at : at + count + 1]
            at += count + 1
        elif count > 128:
            row += packed[at : at + 1] * (257 - count)
            at += 1
    return row


class BrotherFake(FakePort):
    def __init__(self, head=90, on_line=False):
        self.head = head
        self.on_line = on_line
        self.errors = [0, 0]
        self.media = (62, 0x0B, 100)
        self.phase = 0
        self.notice = 0
        self.completes = True
        self.speaks_snmp = not on_line
        self.printed = []
        self._page = Printed()
        self._buffer = b""
        self.snmp_port = 0
        super().__init__()

    def come_back(self):
        self._asked = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._asked.bind(("127.0.0.1", self.snmp_port))
        self.snmp_port = self._asked.getsockname()[1]
        if self.on_line:
            # It speaks with itself: whoever else asks is told at once that nobody is here.
            self._asked.connect(("127.0.0.1", self.snmp_port))
        self._listener = threading.Thread(target=self._tell, daemon=True)
        self._listener.start()
        super().come_back()

    def leave(self):
        if self._open:
            self._asked.sendto(b"", ("127.0.0.1", self.snmp_port))
            self._listener.join(5)
            self._asked.close()
        super().leave()

    def _tell(self):
        while True:
            question, whom = self._asked.recvfrom(4096)
            if not question:
                return
            if not self.speaks_snmp or _OBJECT not in question:
                continue
            # Version and community as they came; the number of the question stands behind them.
            number = re.search(rb"public\xa0.(\x02.)", question, re.DOTALL)
            start = number.start(1)
            number = question[start : start + 2 + question[start + 1]]
            value = b"\x04\x20" + self.status()
            pair = b"\x06" + bytes([len(_OBJECT)]) + _OBJECT + value
            pairs = b"\x30" + bytes([len(pair) + 2]) + b"\x30" + bytes([len(pair)]) + pair
            response = number + b"\x02\x01\x00\x02\x01\x00" + pairs
            response = b"\xa2" + bytes([len(response)]) + response
            whole = b"\x02\x01\x00\x04\x06public" + response
            self._asked.sendto(b"\x30" + bytes([len(whole)]) + whole, whom)

    def status(self, kind=0):
        width, media, length = self.media
        answer = bytearray(32)
        answer[:4] = b"\x80\x20B4"
        answer[8:10] = bytes(self.errors)
        answer[10], answer[11], answer[17] = width, media, length
        answer[18], answer[19], answer[22] = kind, self.phase, self.notice
        return bytes(answer)

    def begin(self):
        self._buffer, self._page = b"", Printed()

    def take(self, piece):
        self._buffer += piece
        answers = b""
        while (step := self._step()) is not None:
            length, answer = step
            self._buffer = self._buffer[length:]
            answers += answer
        return answers

    def _step(self):
        """Take one command; None if more of it is to come, and an error if it is none."""
        have, page = self._buffer, self._page
        sizes = {b"@": 0, b"iS": 0, b"ia": 1, b"iz": 10, b"iM": 1, b"iA": 1, b"iK": 1, b"id": 2}
        if not have:
            return None
        if have[0] == 0:
            return 1, b""
        if have[:1] == b"\x1b":
            name = have[1:2] if have[1:2] != b"i" else have[1:3]
            size = 1 + len(name) + sizes.get(name, 0)
            if len(have) < size or name == b"i":
                return None
            return size, self._set(name, have[1 + len(name) : size])
        if have[:1] == b"M":
            page.packed = have[1] == 2
            return (2, b"") if len(have) > 1 else None
        if have[:1] == b"g":
            if len(have) < 3 or len(have) < 3 + have[2]:
                return None
            row = have[3 : 3 + have[2]]
            row = unpacked(row) if page.packed else row
            assert len(row) == self.head
            page.rows.append(row)
            return 3 + have[2], b""
        assert have[:1] in {b"\x0c", b"\x1a"}, have[:10]
        assert len(page.rows) == page.lines
        self.printed.append(page)
        self._page = Printed(packed=page.packed)
        if not (self.on_line and self.completes):
            return 1, b""
        return 1, self.status(6) + self.status(1)

    def _set(self, name, numbers):
        page = self._page
        match name:
            case b"@":
                self._page = Printed()
            case b"iS":
                return self.status() if self.on_line else b""
            case b"ia":
                page.switched = numbers == b"\x01"
            case b"iz":
                assert numbers[0] & 0x86 == 0x86
                page.kind, page.width, page.length = numbers[1:4]
                page.lines = int.from_bytes(numbers[4:8], "little")
                page.first = numbers[8] == 0
            case b"iM":
                page.cuts = numbers == b"\x40"
            case b"id":
                page.margin = int.from_bytes(numbers, "little")
            case b"iA" | b"iK":
                pass
            case _:
                raise AssertionError(name)
        return b""
