"""A line to a printer's port 9100: what is sent, what comes back, and how long that may take."""

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from checkin.core.errors import PrinterUnreachable

_CHUNK = 4096
# A printer's answer is some dozens of bytes; whoever sends more is no printer.
_LONGEST = 65_536
# A printer that takes a badge slowly is given so many times the patience for one answer.
_SENDING = 5
_MOMENT = 0.001


@dataclass(slots=True)
class SocketLine:
    """One connection; may be used in a `with`.

    `patience` is how many seconds the printer has for each step. Every trouble is a
    `PrinterUnreachable`, which says whether something that prints was `begun`, here or before.
    """

    host: str
    port: int
    patience: float
    begun: bool = False
    _socket: socket.socket = field(init=False, repr=False)
    _sent: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        """Connect."""
        try:
            self._socket = socket.create_connection((self.host, self.port), self.patience)
        except (OSError, UnicodeError) as error:
            raise PrinterUnreachable(
                f"The printer at {self.host} does not answer."
                " Look whether it is on and in the network, then try again.",
                may_have_printed=self.begun,
            ) from error

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hang up."""
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def send(self, message: bytes, *, prints: bool = False) -> None:
        """Send all of a message; `prints` if the printer may print when it has it."""
        self._sent = self._sent or prints
        self.begun = self.begun or prints
        until = time.monotonic() + self.patience * _SENDING
        rest = memoryview(message)
        try:
            while rest:
                # A printer whose memory is full takes more once a label is out.
                self._socket.settimeout(max(until - time.monotonic(), _MOMENT))
                sent = self._socket.send(rest[:_CHUNK])
                rest = rest[sent:]
        except OSError as error:
            raise self.lost() from error
        finally:
            self._socket.settimeout(self.patience)

    def receive(self, is_whole: Callable[[bytes], bool], patience: float | None = None) -> bytes:
        """Wait for an answer; give what there is of it where the printer falls silent."""
        until = time.monotonic() + (self.patience if patience is None else patience)
        received = b""
        try:
            while not is_whole(received) and (left := until - time.monotonic()) > 0:
                self._socket.settimeout(left)
                piece = self._socket.recv(_CHUNK)
                if not piece or len(received) > _LONGEST:
                    raise self.lost()
                received += piece
        except TimeoutError:
            pass
        except OSError as error:
            raise self.lost() from error
        finally:
            self._socket.settimeout(self.patience)
        return received

    def finish(self) -> None:
        """Say that nothing more comes, and give the printer time to say that it has all."""
        try:
            until = time.monotonic() + self.patience
            self._socket.shutdown(socket.SHUT_WR)
            while self._socket.recv(_CHUNK) and time.monotonic() < until:
                pass
        except TimeoutError:
            pass
        except OSError as error:
            raise self.lost() from error

    def lost(self) -> PrinterUnreachable:
        """Say that the printer fell silent, and what that means for the badge."""
        if self._sent:
            return PrinterUnreachable(
                f"The printer at {self.host} fell silent while a badge was sent."
                " Look whether the badge came out before you print it again.",
                may_have_printed=True,
            )
        return PrinterUnreachable(
            f"The printer at {self.host} accepts a connection but does not answer. Look at its"
            " display: it may be without labels, open or busy with another computer.",
            may_have_printed=self.begun,
        )
