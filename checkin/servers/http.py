"""The one way to a registration server: HTTP over TLS that is always verified, and in bounds."""

import json
import re
import time
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from http import HTTPStatus
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.servers.http_answer import Answer, Query, answer_of
from checkin.servers.http_place import origin_of, proxy_to, server_name
from checkin.servers.server_clock import ServerClock
from checkin.servers.trust import NOBODY_ELSE, Trust, trusting

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

_PIECE = 1 << 16  # bytes
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_NUMBER = re.compile(r"[0-9]{1,18}")
_MOVED = frozenset(
    {
        HTTPStatus.MOVED_PERMANENTLY,
        HTTPStatus.FOUND,
        HTTPStatus.SEE_OTHER,
        HTTPStatus.TEMPORARY_REDIRECT,
        HTTPStatus.PERMANENT_REDIRECT,
    }
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a request may cost: seconds, and bytes of its answer, unpacked.

    `connect` is for being taken, `silence` for hearing nothing at all, `total` for everything.
    """

    connect: float = 10.0
    silence: float = 30.0
    total: float = 120.0
    size: int = 32 << 20


_ELSEWHERE = Bounds(connect=5.0, silence=10.0, total=30.0)


class HttpLine:
    """Asks one server, over connections that stay open; several threads may ask at once.

    Nothing is tried twice. Raises `TargetUnreachable` where no answer that makes sense comes
    back; a status of whatever kind is an answer.
    """

    def __init__(
        self,
        address: str,
        authorization: str = "",
        *,
        trust: Trust = NOBODY_ELSE,
        connections: int = 4,
        bounds: Bounds = Bounds(),
    ) -> None:
        """Take any address at the server, and what to show there; ask nothing yet.

        `trust` says whom to trust besides those that the system trusts.
        """
        self.origin = origin_of(address)
        self.server = server_name(self.origin)
        self._bounds = bounds
        self._clock = ServerClock()
        self._trust = trust
        self._headers = _headers(authorization)
        self._manager = _manager(self.origin, trust, connections)

    def as_anybody(self) -> "HttpLine":
        """Give the same line with nothing to show there."""
        line = copy(self)
        line._headers = _headers("")  # noqa: SLF001 - of our own kind
        return line

    def elsewhere(self, address: str) -> "HttpLine":
        """Give a line to another server, where nothing is shown, and which nobody waits for long.

        Raises `TargetUnreachable` where that is no address, or none that is secure.
        """
        return HttpLine(address, trust=self._trust, connections=1, bounds=_ELSEWHERE)

    @property
    def clock_offset(self) -> float | None:
        """How many seconds the server's clock is ahead of ours, as far as its answers tell."""
        return self._clock.offset

    def get(self, path: str, query: Query = (), *, bounds: Bounds | None = None) -> Answer:
        """Ask for what is at a path, which may hold a query already.

        Where the server names another path of its own, that is asked for, once.
        """
        asked = _with_query(path, query)
        answer, moved = self._ask("GET", asked, b"", {}, bounds or self._bounds)
        if not moved:
            return answer
        answer, again = self._ask(
            "GET", self._own_path(asked, moved), b"", {}, bounds or self._bounds
        )
        if again:
            raise TargetUnreachable(
                f"{self.server} sends Checkin from one page to the next. Check the address."
            )
        return answer

    def post(
        self,
        path: str,
        body: Mapping[str, Any],  # Any: what JSON can hold
        *,
        headers: Mapping[str, str] | None = None,
        bounds: Bounds | None = None,
    ) -> Answer:
        """Send an object as JSON; an error tells by `may_have_acted` whether it was on its way."""
        return self._tell("POST", path, body, headers or {}, bounds or self._bounds)

    def submit(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Send fields as a web form does; an error tells as one of `post` does."""
        return self._send("POST", path, urlencode(fields).encode(), _FORM, self._bounds)

    def patch(self, path: str, body: Mapping[str, Any]) -> Answer:  # Any: what JSON can hold
        """Send what is to change as JSON; an error tells as one of `post` does."""
        return self._tell("PATCH", path, body, {}, self._bounds)

    def _tell(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any],  # Any: what JSON can hold
        headers: Mapping[str, str],
        bounds: Bounds,
    ) -> Answer:
        more = {"Content-Type": "application/json", **headers}
        return self._send(method, path, json.dumps(body).encode(), more, bounds)

    def _send(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], bounds: Bounds
    ) -> Answer:
        answer, moved = self._ask(method, path, body, headers, bounds)
        if moved:
            self._own_path(path, moved)
            raise TargetUnreachable(
                f"{self.server} answers at another address than the one that is known. Connect "
                "it anew."
            )
        return answer

    def follow(self, link: str, *, bounds: Bounds | None = None) -> Answer:
        """Ask for what an answer names as the next page, at this server whatever it says."""
        try:
            path = _path_in(urlsplit(link))
        except ValueError as error:
            raise TargetUnreachable(
                f"What {self.server} names as the next page is no address. Tell whoever runs the "
                "server."
            ) from error
        return self.get(path, bounds=bounds)

    def close(self) -> None:
        """Let go of the connections."""
        self._manager.clear()

    def _ask(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], bounds: Bounds
    ) -> tuple[Answer, str]:
        """Ask once; give the answer, and where to go for it instead, if anywhere."""
        from urllib3.exceptions import HTTPError

        from checkin.servers.http_trouble import trouble
        from checkin.servers.http_wire import UNDER_WAY, Exchange

        exchange = Exchange(time.monotonic() + bounds.total, bounds.silence)
        mark = UNDER_WAY.set(exchange)
        try:
            response = self._sent(method, path, body, headers, bounds)
            try:
                return self._read(response, bounds.size, is_to_deed=method != "GET")
            except BaseException:
                response.close()
                raise
            finally:
                response.release_conn()
        except HTTPError as error:
            sent, missing = exchange.was_sent, self._trust.missing
            acted = method != "GET" and sent
            raise trouble(
                error, self.server, was_sent=sent, may_have_acted=acted, missing=missing
            ) from error
        finally:
            UNDER_WAY.reset(mark)

    def _sent(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], bounds: Bounds
    ) -> "BaseHTTPResponse":
        from urllib3 import Timeout

        began = time.time()
        response = self._manager.urlopen(
            method,
            self.origin + path,
            body=body or None,
            headers={**self._headers, **headers},
            timeout=Timeout(connect=bounds.connect, read=bounds.silence),
            pool_timeout=bounds.total,
            retries=False,
            redirect=False,
            preload_content=False,
        )
        self._clock.note(began, time.time(), response.headers.get("Date", ""))
        return response

    def _read(
        self, response: "BaseHTTPResponse", size: int, *, is_to_deed: bool
    ) -> tuple[Answer, str]:
        if response.status in _MOVED:
            response.close()
            return Answer(response.status, self.server), response.headers.get("Location") or "/"
        pieces: list[bytes] = []
        stream = response.stream(_PIECE, decode_content=True)  # else chunks stay packed
        length = response.headers.get("Content-Length", "")
        got = int(length) if _NUMBER.fullmatch(length) and int(length) > size else 0
        while got <= size and (piece := next(stream, b"")):
            pieces.append(piece)
            got += len(piece)
        if got > size:
            raise TargetUnreachable(
                f"{self.server} sends more than {size >> 20} MB in one answer, which Checkin "
                "does not take. Check the address.",
                may_have_acted=is_to_deed,
            )
        body = b"".join(pieces)
        answer = answer_of(response.status, response.headers, self.server, body)
        return replace(answer, is_to_deed=is_to_deed), ""

    def _own_path(self, asked: str, moved: str) -> str:
        """Give the path that the server names instead, if it is one of its own."""
        there = moved
        try:
            there = urljoin(self.origin + asked, moved)
            origin = origin_of(there)
        except (TargetUnreachable, ValueError):
            origin = ""
        if origin != self.origin:
            raise TargetUnreachable(
                f"{self.server} sends Checkin on to {server_name(there)}, where it does not go "
                "by itself. If that is right, connect the address there."
            )
        parts = urlsplit(there)
        return _path_in(parts)


Opener = Callable[[str, str], HttpLine]  # an address, and what to show there


def _path_in(parts: SplitResult) -> str:
    path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
    return f"{path}?{parts.query}" if parts.query else path


def _with_query(path: str, query: Query) -> str:
    if not query:
        return path
    return f"{path}{'&' if '?' in path else '?'}{urlencode(query)}"


def _headers(authorization: str) -> dict[str, str]:
    if not (authorization.isascii() and authorization.isprintable()):
        raise AccessDenied("The token holds characters that no token has. Copy it once more.")
    headers = {
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": f"Checkin/{version('checkin')}",
    }
    return headers | ({"Authorization": authorization} if authorization else {})


def _manager(origin: str, trust: Trust, many: int) -> "PoolManager":
    from checkin.servers.http_wire import connections

    is_secure = origin.startswith("https:")
    return connections(many, trusting(trust) if is_secure else None, *proxy_to(origin))
