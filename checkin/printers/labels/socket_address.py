"""Addresses of label printers: socket://HOST:9100?language=zpl&dpi=203."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Never
from urllib.parse import SplitResult, parse_qsl, urlsplit

from checkin.core.errors import CheckinError
from checkin.printers.labels.raster import Offset

SCHEME = "socket"
PORT = 9100
_FURTHEST = 50.0


@dataclass(frozen=True, slots=True)
class SocketAddress:
    """Where a printer listens, and what its address says of it."""

    host: str
    port: int
    wishes: dict[str, str]

    def choice(self, name: str, among: Collection[str], otherwise: str) -> str:
        """Read one of a few words."""
        word = self.wishes.get(name, otherwise)
        if word not in among:
            self._complain(name, "one of " + ", ".join(filter(None, among)))
        return word

    def length(self, name: str, otherwise: float, most: float) -> float:
        """Read a number of millimetres."""
        try:
            millimetres = float(self.wishes.get(name, otherwise))
        except ValueError:
            self._complain(name, "a number of millimetres, as in 0.5")
        if not abs(millimetres) <= most:
            self._complain(name, f"at most {most:g} millimetres")
        return millimetres

    def offset(self) -> Offset:
        """Read by how much pictures are moved."""
        return Offset(self.length("right", 0, _FURTHEST), self.length("down", 0, _FURTHEST))

    def allow_only(self, names: Collection[str]) -> None:
        """Complain of a word that nobody asks for, such as one with a typing error."""
        for name in self.wishes.keys() - {"language", *names}:
            raise CheckinError(
                f"The printer's address says “{name[:40]}”, which means nothing here."
                f" It may say {', '.join(sorted(names))}."
            )

    def _complain(self, name: str, wanted: str) -> Never:
        raise CheckinError(f"The printer's address is not right: “{name}” should be {wanted}.")


def socket_address(address: str) -> SocketAddress:
    """Read an address; raises `CheckinError` where it is none."""
    try:
        parts: SplitResult = urlsplit(address)
        port = PORT if parts.port is None else parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:  # brackets, a port that is no number, a name that is no host's
        host, port = "", 0
    if not host or not port or parts.scheme != SCHEME or parts.username is not None:
        raise CheckinError(
            "The printer's address is not right."
            " Write it as in socket://192.168.1.20:9100?language=zpl&dpi=203."
        )
    wishes = {name: value.strip().lower() for name, value in parse_qsl(parts.query)}
    return SocketAddress(host, port, wishes)
