"""Where a printer is that speaks IPP, as it is written down and as it is called."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from checkin.core.code import printable
from checkin.core.errors import CheckinError

IPP_PORT = 631
_LONGEST = 1000  # characters
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_QUEUES = ("/printers/", "/classes/")  # where CUPS has them


@dataclass(frozen=True, slots=True)
class IppAddress:
    """A host, a port and a path there.

    `fingerprint` is the SHA-256 of the only certificate that is trusted, for printers that made
    theirs themselves; without it the authorities decide that this computer trusts.
    """

    host: str
    port: int
    path: str
    is_secure: bool = False
    fingerprint: str = ""

    @property
    def uri(self) -> str:
        """The address as the printer is told it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'ipps' if self.is_secure else 'ipp'}://{host}:{self.port}{self.path}"

    @property
    def is_queue(self) -> bool:
        """Whether a print server stands before the printer."""
        return self.path.startswith(_QUEUES)

    @property
    def called(self) -> str:
        """What people call it: the name of a queue, else the host."""
        queue = next((self.path.removeprefix(each) for each in _QUEUES if each in self.path), "")
        return printable(unquote(queue) or self.host)


def read_ipp_address(text: str) -> IppAddress:
    """Read ipp://host:port/path, or ipps://…, perhaps with ?sha256=…. Raises `CheckinError`."""
    wrong = CheckinError(
        f"“{printable(text)}” is no address of a printer. Write it as ipp://HOST/ipp/print, or "
        "ipp://localhost/printers/NAME for a printer of this computer."
    )
    if len(text) > _LONGEST or not text.isprintable() or " " in text:
        raise wrong
    try:
        parts = urlsplit(text)
        port = IPP_PORT if parts.port is None else parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError as error:  # brackets, a port that is no number, a name that is no host's
        raise wrong from error
    if parts.scheme not in {"ipp", "ipps"} or not host or parts.username is not None:
        raise wrong
    if not port:
        raise wrong
    asked = parse_qs(parts.query)
    fingerprint = asked.get("sha256", [""])[0].replace(":", "").lower()
    is_secure = parts.scheme == "ipps"
    if asked.keys() - {"sha256"} or (fingerprint and not _FINGERPRINT.fullmatch(fingerprint)):
        raise wrong
    if not parts.path.isascii() or parts.fragment or (fingerprint and not is_secure):
        raise wrong
    return IppAddress(host, port, parts.path or "/ipp/print", is_secure, fingerprint)
