"""What stands between a desk and a pretix in tests: it passes on, keeps what it heard, repeats it.

The recordings hold what invented people ordered on a pretix that is gone, and no token.
"""

import contextlib
import gzip
import http.client
import json
import re
import threading
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_TOLD = ("Content-Type", "X-Page-Generated", "Retry-After")
_EXACT = re.compile(r"/(redeem|annul|failed_checkins|printlog)/")
_SECRET = re.compile(r'"(?:api_token|initialization_token)": ?"([^"]+)"')
_UNKNOWN = 599
_ORIGIN = "http://pretix.example"
_PATIENCE_SECONDS = 60


class Between:
    """A server on this computer; with a real one behind it, or a recording."""

    def __init__(self, behind: str = "", recording: Path | None = None) -> None:
        """Take the address of the real one; without it, what was recorded is repeated."""
        self._behind = behind
        self._recording = recording
        self._heard: dict[str, list[tuple[int, dict[str, str], str]]] = defaultdict(list)
        if not behind and recording is not None:
            self._heard.update(_read(recording))
        self._lock = threading.Lock()
        self._server: _Server | None = None
        self._port = 0
        self.come_back()

    @property
    def url(self) -> str:
        """Give its address."""
        return f"http://127.0.0.1:{self._port}"

    def come_back(self) -> None:
        """Be there, at the same port as before."""
        self._server = _Server(("127.0.0.1", self._port), _Asked)
        self._server.between = self
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def vanish(self) -> None:
        """Be there no longer, for those either who are connected."""
        if self._server is not None:
            self._server.shutdown()
            self._server.hang_up()
            self._server.server_close()
            self._server = None

    def keep(self) -> None:
        """Write down what was heard from the real one."""
        if self._behind and self._recording is not None:
            _write(self._recording, self._heard, self._behind)

    def answer(self, asked: "_Asked") -> tuple[int, dict[str, str], str]:
        """Say what the real one says, or said."""
        body = asked.rfile.read(int(asked.headers.get("Content-Length", 0)))
        name = _name(asked.command, asked.path, body.decode())
        if self._behind:
            heard = self._passed_on(asked, body)
            with self._lock:
                self._heard[name].append(heard)
            return heard
        with self._lock:
            said = self._heard.get(name, [])
            # What is asked for again ahead of its time is told as it was told last.
            if len(said) > 1:
                return said.pop(0)
        missing = f"{name} was never asked when this was recorded: make record-servers"
        return said[0] if said else (_UNKNOWN, {}, missing)

    def _passed_on(self, asked: "_Asked", body: bytes) -> tuple[int, dict[str, str], str]:
        line = http.client.HTTPConnection(urlsplit(self._behind).netloc, timeout=_PATIENCE_SECONDS)
        with contextlib.closing(line):
            kept = {"Authorization", "Content-Type", "Accept", "X-Idempotency-Key"}
            headers = {name: asked.headers[name] for name in kept if name in asked.headers}
            line.request(asked.command, asked.path, body, headers)
            answer = line.getresponse()
            told = {name: answer.headers[name] for name in _TOLD if name in answer.headers}
            return answer.status, told, answer.read().decode("latin-1")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    between: Between

    def __init__(self, *where: Any) -> None:
        super().__init__(*where)
        self._lines: list[Any] = []

    def process_request(self, request, client_address):
        self._lines.append(request)
        super().process_request(request, client_address)

    def hang_up(self) -> None:
        for line in self._lines:
            with contextlib.suppress(OSError):
                line.shutdown(2)

    def handle_error(self, request, client_address):
        """Say nothing: who hung up, hung up."""


class _Asked(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or each answer waits for the one before to be confirmed
    server: _Server

    def _answer(self) -> None:
        status, headers, text = self.server.between.answer(self)
        body = text.encode("latin-1")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = _answer  # noqa: N815 - as the library calls them

    def log_message(self, *_told: object) -> None:
        """Say nothing."""


def _name(method: str, path: str, body: str) -> str:
    """Name a question: by all of it where a different body is another question."""
    asked = f"{method} {path}"
    if not _EXACT.search(path):
        return asked
    return f"{asked} {json.dumps(json.loads(body), sort_keys=True, ensure_ascii=False)}"


def _write(path: Path, heard, behind: str) -> None:
    """Keep every different text once; who heard what refers to them by number."""
    numbers: dict[str, int] = {}
    said = {
        name: [[status, headers, numbers.setdefault(text, len(numbers))]
               for status, headers, text in answers]
        for name, answers in heard.items()
    }  # fmt: skip
    told = json.dumps({"said": said, "texts": list(numbers)}, ensure_ascii=False, sort_keys=True)
    for number, secret in enumerate(sorted(set(_SECRET.findall(told.replace('\\"', '"'))))):
        told = told.replace(secret, f"token{number}ofarecording")
    told = told.replace(behind, _ORIGIN)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(told.encode(), mtime=0))


def _read(path: Path) -> dict[str, list[tuple[int, dict[str, str], str]]]:
    told = json.loads(gzip.decompress(path.read_bytes()))
    return {
        name: [(status, headers, told["texts"][text]) for status, headers, text in answers]
        for name, answers in told["said"].items()
    }
