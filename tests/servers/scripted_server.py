"""A registration server on this computer that fails as servers fail, and remembers what it did.

It answers as pretix does, as far as check-ins go: a nonce counts once for each ticket and list.
What it acted upon is kept, whether or not it lived to say so.
"""

import contextlib
import json
import ssl
import threading
import time
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

HUGE = 300_000_000  # bytes
_PIECE = b" " * 65_536
_PAGE = "<!DOCTYPE html><title>Not what you asked for</title>"
_DETAIL = {"detail": "This is not allowed."}


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


# Status, body and further headers of those that are an answer.
_ANSWERS: dict[Fault, tuple[int, object, dict[str, str]]] = {
    Fault.ERROR_IN_200: (200, {"status": "error", "reason": "rules"}, {}),
    Fault.BAD_REQUEST: (400, {"datetime": ["Datetime has wrong format."]}, {}),
    Fault.UNAUTHORIZED: (401, {"detail": "Device access has been revoked."}, {}),
    Fault.FORBIDDEN: (403, _DETAIL, {}),
    Fault.NOT_FOUND: (404, {"detail": "Not found.", "status": "error", "reason": "invalid"}, {}),
    Fault.NO_PAGE: (404, _PAGE, {}),
    Fault.CONFLICT: (409, {"detail": "Concurrent request."}, {"Retry-After": "5"}),
    Fault.TOO_MANY: (429, {"detail": "Request was throttled."}, {"Retry-After": "120"}),
    Fault.BROKEN: (500, _PAGE, {}),
    Fault.BAD_GATEWAY: (502, _PAGE, {}),
    Fault.MOVED: (302, "", {"Location": "http://elsewhere.example/api/"}),
}
_ACTS = {Fault.SILENT_AFTER, Fault.CUT, Fault.HUGE}


@dataclass(frozen=True, slots=True)
class Passage:
    """A check-in that stands there."""

    secret: str
    list_key: int
    direction: str
    at: str
    nonce: str


class ScriptedServer:
    """Serves one event with some tickets, by their secrets, on lists of whatever id.

    `fail` makes requests about some tickets, or all, go wrong until `heal`. Over TLS where a
    certificate is given; `other_certificate` is shown in its place while that is the fault.
    """

    def __init__(
        self,
        secrets: Collection[str],
        certificate: Path | None = None,
        other_certificate: Path | None = None,
        pause: float = 0.0,
    ) -> None:
        """Begin to serve; every answer takes a `pause`, in seconds."""
        self.passages: list[Passage] = []
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self._positions = {secret: number for number, secret in enumerate(secrets, 1)}
        self._lock = threading.Lock()
        self._fault: Fault | None = None
        self._about: Collection[str] | None = None
        self._healed = threading.Event()
        self._awaited: list[tuple[int, threading.Event]] = []
        self._posted = 0
        self._is_disguised = False
        self._pause = pause
        self._contexts = [_context(each) for each in (certificate, other_certificate)]
        self._server = _Server(("127.0.0.1", 0), _Asked)
        self._server.scripted = self
        scheme = "https" if certificate else "http"
        self.origin = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"
        self.address = f"{self.origin}/aef/conf"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        """Serve no longer."""
        self.heal()
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()
        self._server.server_close()

    def fail(self, fault: Fault, about: Collection[str] | None = None) -> None:
        """Let requests about tickets with these secrets go wrong; None: all."""
        self._healed.clear()
        self._fault, self._about = fault, about

    def know(self, secret: str) -> None:
        """Hold one more ticket."""
        self._positions[secret] = len(self._positions) + 1

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
        is_get = asked.command == "GET"
        time.sleep(self._pause)
        with self._lock:
            self.asked.append((path, told))
            self._posted += not is_get
            for count, event in self._awaited:
                if count <= self._posted:
                    event.set()
            fault = self._fault if self._concerns(told) else None
            answer = (
                self._act(path, told, is_get=is_get) if fault is None or fault in _ACTS else None
            )
        if fault in _ANSWERS:
            asked.say(*_ANSWERS[fault])
        elif answer is not None and fault is None:
            asked.say(*answer, {})
        elif fault is Fault.CUT:
            asked.begin_to_say(json.dumps(answer[1]).encode() if answer else b"{}")
        elif fault is Fault.HUGE:
            asked.say_far_too_much()
        elif fault is Fault.WRONG_CERTIFICATE:
            # As after a restart: the next connection is met with the other one.
            self._is_disguised = asked.close_connection = True
        else:
            self._healed.wait()
            asked.close_connection = True

    def _concerns(self, told: dict[str, Any]) -> bool:
        return self._about is None or told.get("secret") in self._about

    def _act(self, path: str, told: dict[str, Any], *, is_get: bool) -> tuple[int, object]:
        kind = path.rstrip("/").rpartition("/")[2]
        if kind == "redeem":
            return self._redeem(told)
        if is_get:
            return 200, _held(kind)
        return 201, {"status": "ok"}

    def _redeem(self, told: dict[str, Any]) -> tuple[int, object]:
        secret = told["secret"]
        if secret not in self._positions:
            return _ANSWERS[Fault.NOT_FOUND][:2]
        standing = [each for each in self.passages if each.secret == secret]
        position = {
            "id": self._positions[secret],
            "secret": secret,
            "checkins": [
                {"list": each.list_key, "datetime": each.at, "type": each.direction}
                for each in reversed(standing)
            ],
        }
        if not told.get("simulate"):
            (list_key,) = told["lists"]
            made = Passage(secret, list_key, told["type"], told["datetime"], told["nonce"])
            if not any((each.list_key, each.nonce) == (list_key, made.nonce) for each in standing):
                self.passages.append(made)
        return 201, {"status": "ok", "position": position}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    scripted: ScriptedServer

    def __init__(self, *where: Any) -> None:
        super().__init__(*where)
        self._lines: set[Any] = set()
        self._lines_lock = threading.Lock()

    def process_request_thread(self, request, client_address):
        context = self.scripted.context()
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
        self.server.scripted.answer(self, place.path, told)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.scripted.answer(self, urlsplit(self.path).path, json.loads(body))

    def say(self, status: int, body: object, headers: dict[str, str]) -> None:
        is_page = isinstance(body, str)
        sent = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self._begin(status, len(sent), "text/html" if is_page else "application/json", headers)
        self.wfile.write(sent)

    def begin_to_say(self, sent: bytes) -> None:
        self._begin(201, len(sent), "application/json", {})
        self.wfile.write(sent[: len(sent) // 2])
        self.close_connection = True

    def say_far_too_much(self) -> None:
        self._begin(201, HUGE, "application/json", {})
        with contextlib.suppress(OSError):
            for _ in range(HUGE // len(_PIECE)):
                self.wfile.write(_PIECE)
        self.close_connection = True

    def log_message(self, *_told: object) -> None:
        """Say nothing."""

    def _begin(self, status: int, length: int, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        told = {"Content-Type": kind, "Content-Length": str(length), **headers}
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()


def _held(kind: str) -> object:
    """Give what is to be had: an event with one list of the id 7, and nobody in it."""
    if kind == "conf":
        return {"name": {"en": "Conference"}, "date_from": "2026-05-13T09:00:00+03:00",
                "timezone": "Europe/Bucharest"}  # fmt: skip
    found = [{"id": 7, "name": "Main door"}] if kind == "checkinlists" else []
    return {"count": len(found), "next": None, "results": found}


def _context(certificate: Path | None) -> ssl.SSLContext | None:
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
