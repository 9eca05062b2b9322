"""A printer that answers what a test tells it to, in bytes: also what no printer should say."""

import contextlib
import socket
import threading
from collections.abc import Sequence

from checkin.printers.ipp.ipp_message import Group, Sent, Tag, request

HANG_UP = None
FOR_EVER = b"HTTP/1.1 100 Continue\r\n\r\n"
READY = (
    ("printer-state", Tag.ENUM, [3]),
    ("printer-state-reasons", Tag.KEYWORD, ["none"]),
    ("document-format-supported", Tag.MIME, ["application/pdf"]),
)


def ipp(status: int = 0, group: Group = Group.PRINTER, attributes: Sequence[Sent] = READY) -> bytes:
    """Write an answer in IPP, with one group of attributes."""
    # Answers are written as requests are, with the status in the place of the operation.
    written = request(status, (), attributes)
    ahead = len(request(status, ())) - 1
    return written[:ahead] + bytes([group]) + written[ahead + 1 :]


def http(body: bytes, status: str = "200 OK") -> bytes:
    """Write an answer over HTTP."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/ipp\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"Connection: close\r\n\r\n" + body


class ScriptedPrinter:
    """Answers one question after the other with the bytes it was given; the last one for ever.

    `HANG_UP` in the place of an answer closes the line once the question has arrived; `FOR_EVER`
    says again and again that the answer will come.
    """

    def __init__(self, *answers: bytes | None) -> None:
        self._answers = list(answers)
        self._is_over = threading.Event()
        self.questions: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"ipp://127.0.0.1:{self._listener.getsockname()[1]}/ipp/print"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._is_over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            with line, contextlib.suppress(OSError):
                self.questions.append(_question(line))
                more = len(self._answers) > 1
                answer = self._answers.pop(0) if more else self._answers[0]
                while answer == FOR_EVER and not self._is_over.wait(0.05):
                    line.sendall(answer)
                line.sendall(answer or b"")


def _question(line: socket.socket) -> bytes:
    with line.makefile("rb") as stream:
        length = 0
        while (header := stream.readline().strip().lower()) != b"":
            name, _, value = header.partition(b":")
            length = int(value) if name == b"content-length" else length
        return stream.read(length)
