"""Stands between a desk and a server, and cuts connections as a test wants it."""

import http.client
import threading
from contextlib import closing
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_LATE_SECONDS = 2.0


class Cut(Enum):
    """When a connection is cut."""

    NEVER = auto()
    BEFORE = auto()  # the server never hears of it
    AFTER = auto()  # the server has acted, and nobody hears of that
    MIDDLE = auto()  # half of the answer comes through
    LATE = auto()  # the server acts when nobody listens any more


class CuttingProxy:
    """Passes on what it is asked; `plan` says of the number of a POST or PATCH how it fares."""

    def __init__(self, server, plan):
        self._there = urlsplit(server).netloc
        self._plan = plan
        self._deeds = 0
        self._counting = threading.Lock()
        self._late: list[threading.Timer] = []
        handler = type("Handler", (_Handler,), {"proxy": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def close(self):
        for each in self._late:
            each.join()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def fate(self, method):
        if method == "GET":
            return Cut.NEVER
        with self._counting:
            self._deeds += 1
            return self._plan(self._deeds)

    def ask_late(self, *asked):
        self._late.append(threading.Timer(_LATE_SECONDS, self.ask, asked))
        self._late[-1].start()

    def ask(self, method, path, headers, body):
        kept = {name: text for name, text in headers.items() if name.lower() != "host"}
        with closing(http.client.HTTPConnection(self._there, timeout=60)) as passed_on:
            passed_on.request(method, path, body, kept)
            with passed_on.getresponse() as answer:
                return answer.status, answer.getheaders(), answer.read()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    proxy: CuttingProxy

    def do_GET(self):
        self._pass_on("GET")

    def do_POST(self):
        self._pass_on("POST")

    def do_PATCH(self):
        self._pass_on("PATCH")

    def log_message(self, *_):
        pass

    def _pass_on(self, method):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fate = self.proxy.fate(method)
        asked = method, self.path, self.headers, body
        if fate is Cut.LATE:
            self.proxy.ask_late(*asked)
        elif fate is not Cut.BEFORE:
            status, headers, said = self.proxy.ask(*asked)
        if fate in {Cut.BEFORE, Cut.AFTER, Cut.LATE}:
            self.close_connection = True
            return
        self.send_response(status)
        for name, text in headers:
            if name.lower() in {"content-type", "content-encoding", "retry-after"}:
                self.send_header(name, text)
        self.send_header("Content-Length", str(len(said)))
        if fate is Cut.MIDDLE:
            said = said[: len(said) // 2]
            self.close_connection = True
        try:
            self.end_headers()
            self.wfile.write(said)
        except ConnectionError:  # Whoever asked was killed meanwhile.
            self.close_connection = True
