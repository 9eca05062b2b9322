"""Connections whose answers are waited for so long and no longer; below is urllib3."""

import http.client
import io
import logging
import socket
import ssl
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection


@dataclass(slots=True)
class Exchange:
    """A request on its way: until when its answer has to be here, and whether it was sent.

    `silence` is for how many seconds the server may say nothing at all. Its clock is that of
    `time.monotonic`.
    """

    until: float
    silence: float
    was_sent: bool = False

    def seconds_left(self) -> float:
        """Say how long to wait for the next byte. Raises `TimeoutError` where time is up."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self.silence)


# It would write addresses, in which codes may stand, and what servers send into the log.
logging.getLogger(urllib3.__name__).setLevel(logging.CRITICAL)

# urllib3 hands nothing of ours down to the connections that it makes.
UNDER_WAY: ContextVar[Exchange] = ContextVar("UNDER_WAY")


class _Stream(io.RawIOBase):
    """What comes in: an answer in drops ends when its time is up, as one in silence does."""

    def __init__(self, line: socket.socket, exchange: Exchange) -> None:
        self._line = line
        self._exchange = exchange
        self._raw = line.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    # Any: the buffer is whatever the reader above has.
    def readinto(self, buffer: Any, /) -> int | None:  # noqa: ANN401
        self._line.settimeout(self._exchange.seconds_left())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    # Any: as http.client hands it on.
    def __init__(self, sock: socket.socket, *args: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(sock, *args, **named)
        if exchange := UNDER_WAY.get(None):
            self.fp.close()
            self.fp = io.BufferedReader(_Stream(sock, exchange))

    # By it urllib3 reads each chunk, of which it believes that it is as long as it says.
    def _safe_read(self, amt: int) -> bytes:
        if amt < 0:
            raise http.client.IncompleteRead(b"")
        read: bytes = super()._safe_read(amt)  # type: ignore[misc]
        return read


class _Watched:
    """Notes whether a request left: what connecting says on its way, to proxies, is none."""

    response_class: type[http.client.HTTPResponse] = _Response

    def connect(self) -> None:
        try:
            super().connect()  # type: ignore[misc]
        finally:
            _note_sent(sent=False)

    def send(self, data: object) -> None:
        if getattr(self, "sock", None) is not None:
            _note_sent(sent=True)
            super().send(data)  # type: ignore[misc]
            return
        self.connect()
        self.send(data)


class _Connection(_Watched, HTTPConnection):
    """A connection to this computer itself."""


class _SecureConnection(_Watched, HTTPSConnection):
    """A connection with TLS."""


class _Pool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


def connections(
    many: int, context: ssl.SSLContext | None, proxy: str, proxy_authorization: str
) -> urllib3.PoolManager:
    """Keep so many connections to a server, by way of a proxy where one is named."""
    # Any: urllib3 types each of these by itself.
    how: dict[str, Any] = {"maxsize": many, "block": True, "num_pools": 1, "ssl_context": context}
    manager: urllib3.PoolManager
    if proxy:
        headers = {"proxy-authorization": proxy_authorization} if proxy_authorization else {}
        manager = urllib3.ProxyManager(
            proxy, proxy_headers=headers, proxy_ssl_context=context, **how
        )
    else:
        manager = urllib3.PoolManager(**how)
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
    return manager


def _note_sent(*, sent: bool) -> None:
    if exchange := UNDER_WAY.get(None):
        exchange.was_sent = sent
