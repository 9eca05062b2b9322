"""A server on this computer that fails as servers fail, whatever kind of server it is.

What it acted upon is kept, whether or not it lived to say so.
"""

import contextlib
import json
import ssl
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, TypeAlias
from urllib.parse import parse_qs, urlsplit

HUGE = 300_000_000  # bytes
_PIECE = b" " * 65_536
_PAGE = "<!DOCTYPE html><title>Not what you asked for</title>"


class Fault(StrEnum):
    """What goes wrong."""

    ERROR_IN_200 = "200 with an error in it"
    BAD_REQUEST = "400"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    NOT_FOUND = "404 as JSON"
    NO_PAGE = "404 as a page"
    CONFLICT = "409"
    TOO_MANY = "429"
    BROKEN = "500"
    BAD_GATEWAY = "502 as a page"
    SILENT_BEFORE = "time-out before it acted"
    SILENT_AFTER = "time-out after it acted"
    CUT = "connection cut in the middle of the body"
    WRONG_CERTIFICATE = "wrong certificate"
    MOVED = "redirect to another host"
    HUGE = "an answer of 300 MB"


Answers: TypeAlias = Mapping[Fault, tuple[int, object, Mapping[str, str]]]

# Status, body and further headers of those that are an answer of whatever server.
_ANSWERS: Answers = {
    Fault.NO_PAGE: (404, _PAGE, {}),
    Fault.CONFLICT: (409, {"detail": "Concurrent request."}, {"Retry-After": "5"}),
    Fault.TOO_MANY: (429, {"detail": "Request was throttled."}, {"Retry-After": "120"}),
    Fault.BROKEN: (500, _PAGE, {}),
    Fault.BAD_GATEWAY: (502, _PAGE, {}),
    Fault.MOVED: (302, "", {"Location": "http://elsewhere.example/api/"}),
}
_ACTS = {Fault.SILENT_AFTER, Fault.CUT, Fault.HUGE}


class FailingServer(ABC):
    """Serves what a server of its kind answers.

    `fail` makes requests about some tickets, or all, go wrong until `heal`. Over TLS where a
    certificate is given; `other_certificate` is shown in its place while that is the fault, and
    what is asked of it all the same stands in `asked_in_disguise`.
    """

    own_answers: ClassVar[Answers]  # of faults that each kind of server words in its own way

    def __init__(
        self,
        certificate: Path | None = None,
        other_certificate: Path | None = None,
        pause: float = 0.0,
    ) -> None:
        """Begin to serve; every answer takes a `pause`, in seconds."""
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.asked_in_disguise: list[str] = []
        self._lock = threading.Lock()
        self._fault: Fault | None = None
        self._about: Collection[str] | None = None
        self._methods: Collection[str] = ()
        self._ending = ""
        self._healed = threading.Event()
        self._awaited: list[tuple[int, threading.Event]] = []
        self._posted = 0
        self._is_disguised = False
        self._pause = pause
        self._contexts = [_context(each) for each in (certificate, other_certificate)]
        self._disguises = [each for each in self._contexts[1:] if each is not None]
        self._server = _Server(("127.0.0.1", 0), _Asked)
        self._server.failing = self
        scheme = "https" if certificate else "http"
        self.origin = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        """Serve no longer."""
        self.heal()
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()
        self._server.server_close()

    def fail(
        self,
        fault: Fault,
        about: Collection[str] | None = None,
        methods: Collection[str] = ("GET", "POST", "PATCH"),
        ending: str = "",
    ) -> None:
        """Let requests about tickets with these codes go wrong, at paths that end so; None: all."""
        self._healed.clear()
        self._fault, self._about, self._methods = fault, about, methods
        self._ending = ending

    def heal(self) -> None:
        """Let nothing go wrong any more."""
        self._fault, self._is_disguised = None, False
        self._healed.set()
        self._server.hang_up()

    def when_sent(self, times: int) -> threading.Event:
        """Give what is set once it was sent something so many times more."""
        with self._lock:
            event = threading.Event()
            self._awaited = [*self._awaited, (self._posted + times, event)]
        return event

    def context(self) -> ssl.SSLContext | None:
        """Give what a new connection is met with."""
        return self._contexts[self._is_disguised]

    def answer(self, asked: "_Asked", path: str, told: dict[str, Any]) -> None:
        """Answer one request, or fail to."""
        time.sleep(self._pause)
        with self._lock:
            self.asked.append((path, told))
            if getattr(asked.connection, "context", None) in self._disguises:
                self.asked_in_disguise.append(path)
            self._posted += asked.command != "GET"
            for count, event in self._awaited:
                if count <= self._posted:
                    event.set()
            fault = self._fault if self._concerns(asked.command, path, told) else None
            acts = fault is None or fault in _ACTS
            status, body = self.act(asked.command, path, told) if acts else (0, None)
        answers = {**_ANSWERS, **self.own_answers}
        if fault is None:
            asked.say(status, body, {})
        elif fault in answers:
            asked.say(*answers[fault])
        elif fault is Fault.CUT:
            asked.begin_to_say(status, json.dumps(body).encode())
        elif fault is Fault.HUGE:
            asked.say_far_too_much(status)
        elif fault is Fault.WRONG_CERTIFICATE:
            # As after a restart: the next connection is met with the other one.
            self._is_disguised = asked.close_connection = True
        else:
            self._healed.wait()
            asked.close_connection = True

    def date(self) -> datetime:
        """Give what its clock says."""
        return datetime.now(UTC)

    @abstractmethod
    def act(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, object]:
        """Do what is asked for; give status and body."""

    @abstractmethod
    def code_in(self, path: str, told: dict[str, Any]) -> str:
        """Say which ticket is asked about; nothing where none is."""

    def _concerns(self, method: str, path: str, told: dict[str, Any]) -> bool:
        is_about = self._about is None or self.code_in(path, told) in self._about
        return method in self._methods and is_about and path.endswith(self._ending)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    failing: FailingServer

    def __init__(self, *where: Any) -> None:
        super().__init__(*where)
        self._lines: set[Any] = set()
        self._lines_lock = threading.Lock()

    def process_request_thread(self, request, client_address):
        context = self.failing.context()
        try:
            if context is not None:
                request = context.wrap_socket(request, server_side=True)
        except OSError:
            request.close()
            return
        with self._lines_lock:
            self._lines.add(request)
        with contextlib.suppress(OSError):
            super().process_request_thread(request, client_address)
        with self._lines_lock:
            self._lines.discard(request)

    def hang_up(self) -> None:
        with self._lines_lock:
            lines = list(self._lines)
        for line in lines:
            with contextlib.suppress(OSError):
                line.shutdown(2)

    def handle_error(self, request, client_address):
        """Say nothing: who hung up, hung up."""


class _Asked(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    server: _Server

    def do_GET(self) -> None:
        place = urlsplit(self.path)
        told = {name: values[0] for name, values in parse_qs(place.query).items()}
        self.server.failing.answer(self, place.path, told)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.failing.answer(self, urlsplit(self.path).path, json.loads(body))

    def do_PATCH(self) -> None:
        self.do_POST()

    def date_time_string(self, timestamp: float | None = None) -> str:
        told = self.server.failing.date().timestamp() if timestamp is None else timestamp
        return super().date_time_string(told)

    def say(self, status: int, body: object, headers: Mapping[str, str]) -> None:
        is_page = isinstance(body, str)
        sent = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self._begin(status, len(sent), "text/html" if is_page else "application/json", headers)
        self.wfile.write(sent)

    def begin_to_say(self, status: int, sent: bytes) -> None:
        self._begin(status, len(sent), "application/json", {})
        self.wfile.write(sent[: len(sent) // 2])
        self.close_connection = True

    def say_far_too_much(self, status: int) -> None:
        self._begin(status, HUGE, "application/json", {})
        with contextlib.suppress(OSError):
            for _ in range(HUGE // len(_PIECE)):
                self.wfile.write(_PIECE)
        self.close_connection = True

    def log_message(self, *_told: object) -> None:
        """Say nothing."""

    def _begin(self, status: int, length: int, kind: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        told = {"Content-Type": kind, "Content-Length": str(length), **headers}
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()


def _context(certificate: Path | None) -> ssl.SSLContext | None:
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
