"""Waits on this computer for the browser to come back from a sign-in."""

import contextlib
import secrets
import selectors
import socket
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from checkin.core.errors import CheckinError, PortTaken, TargetUnreachable
from checkin.core.servers.sign_in import Client, Waiting

_HERE = "127.0.0.1"
_STEP = 0.2  # seconds between two looks whether somebody stopped it
_PATIENCE = 10.0  # seconds that a browser has for its question
_MOST_CALLS = 32  # at the same time: browsers open some before they ask
_LARGEST = 16 << 10  # bytes of a question
_MOST_FIELDS = 20
_LONGEST = 2_000  # characters of a code
_PAGE = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Checkin</title>{words}</html>'
_HEAD = (
    "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\n"
    "Content-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
)
_COME_BACK = "<p>You can close this window and go back to Checkin.</p>"


@dataclass(frozen=True, slots=True)
class Returned:
    """What the browser brought: a code that serves once, or the name of an error."""

    code: str = field(default="", repr=False)
    error: str = ""


@dataclass(slots=True, eq=False)
class _Call:
    """A browser on the line, and what it said so far."""

    line: socket.socket
    until: float
    said: bytearray = field(default_factory=bytearray)


class BrowserReturn:
    """Listens where only this computer's own programs come, from the beginning to the end.

    Whoever asks for something else, or does not know the state, is sent away.
    """

    def __init__(self, client: Client, state: str) -> None:
        """Listen at the port of the redirect URL. Raises `PortTaken`."""
        self._place = urlsplit(client.redirect_url)
        self._state = state
        self._selector = selectors.DefaultSelector()
        self._door = _listening(client.port)
        self._selector.register(self._door, selectors.EVENT_READ)
        self._calls: list[_Call] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for call in tuple(self._calls):
            self._hang_up(call)
        self._selector.close()
        self._door.close()

    def wait(self, waiting: Waiting, check: str) -> Returned:
        """Wait for the browser; `check` says what to look at where it does not come.

        Raises `CheckinError` where somebody stopped it, or nobody came in time.
        """
        began, is_reminded = time.monotonic(), False
        while True:
            for key, _ in self._selector.select(_STEP):
                if key.data is None:
                    self._take_call()
                elif returned := self._listen_to(key.data):
                    return returned
            now = time.monotonic()
            for call in [each for each in self._calls if each.until < now]:
                self._hang_up(call)
            if waiting.is_stopped():
                raise CheckinError("The sign-in was stopped, and nothing was changed.")
            if now - began > waiting.time_limit:
                raise TargetUnreachable(f"The browser did not come back in time. {check}")
            if not is_reminded and now - began > waiting.remind_after:
                is_reminded = True
                waiting.remind(check)

    def _take_call(self) -> None:
        try:
            line, _ = self._door.accept()
        except OSError:  # whoever called has gone
            return
        line.settimeout(0)
        call = _Call(line, time.monotonic() + _PATIENCE)
        self._selector.register(line, selectors.EVENT_READ, call)
        self._calls.append(call)
        if len(self._calls) > _MOST_CALLS:
            self._hang_up(self._calls[0])

    def _listen_to(self, call: _Call) -> Returned | None:
        if call not in self._calls:  # there were too many meanwhile
            return None
        try:
            piece = call.line.recv(_LARGEST)
        except BlockingIOError:
            return None
        except OSError:
            piece = b""
        call.said += piece
        head, end, _ = bytes(call.said).partition(b"\r\n\r\n")
        if piece and not end and len(call.said) <= _LARGEST:
            return None
        returned = self._understood(head.decode("latin-1")) if end else None
        if call.said:
            _answer(call.line, returned)
        self._hang_up(call)
        return returned

    def _understood(self, head: str) -> Returned | None:
        """Read a question; none is meant but that of the browser that comes back."""
        first, *lines = head.split("\r\n")
        method, _, rest = first.partition(" ")
        target, _, version = rest.partition(" ")
        named = [line.partition(":") for line in lines]
        hosts = [value.strip() for name, _, value in named if name.casefold() == "host"]
        path, _, query = target.partition("?")
        is_ours = (
            method == "GET"
            and version.startswith("HTTP/1.")
            # No page of another name for this computer speaks to us.
            and hosts == [self._place.netloc]
            and path == self._place.path
        )
        return self._brought(query) if is_ours else None

    def _brought(self, query: str) -> Returned | None:
        try:
            told = parse_qs(query, max_num_fields=_MOST_FIELDS)
        except ValueError:
            return None
        if any(len(values) > 1 for values in told.values()):
            return None
        state, code, error = (told.get(name, [""])[0] for name in ("state", "code", "error"))
        if not secrets.compare_digest(state.encode(), self._state.encode()):
            return None
        if not all(each.isascii() and each.isprintable() for each in (code, error)):
            return None
        return Returned(code, error) if (code or error) and len(code + error) <= _LONGEST else None

    def _hang_up(self, call: _Call) -> None:
        self._calls.remove(call)
        self._selector.unregister(call.line)
        call.line.close()


def _listening(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # On Windows, two programs may listen at one port unless the first of them forbids it.
    alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
    try:
        door.setsockopt(socket.SOL_SOCKET, alone, 1)
        door.bind((_HERE, port))
        door.listen(_MOST_CALLS)
    except OSError as error:
        door.close()
        raise PortTaken(
            f"The port {port} of this computer is taken by another program, so that the browser "
            "could not come back. Close that program, or take another port, which has to stand in "
            "the registered callback URL too."
        ) from error
    door.settimeout(0)
    return door


def _answer(line: socket.socket, returned: Returned | None) -> None:
    status, words = "200 OK", _COME_BACK
    if returned is None:
        status, words = "404 Not Found", "<p>This is not what Checkin waits for.</p>"
    elif returned.error:
        words = f"<p>Nothing was allowed.</p>{_COME_BACK}"
    body = _PAGE.format(words=words).encode()
    # Short as it is, it fits the line's own memory: nobody is waited for.
    with contextlib.suppress(OSError):
        line.sendall(_HEAD.format(status=status, length=len(body)).encode() + body)
        line.shutdown(socket.SHUT_WR)
