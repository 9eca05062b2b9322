"""The line to a printer that speaks IPP: one question over HTTP, and its answer, in time."""

import contextlib
import hashlib
import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

from checkin.core.badges.printing import Obstacle
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.ipp.ipp_address import IPP_PORT, IppAddress
from checkin.printers.ipp.ipp_message import LARGEST_ANSWER, Answer, MalformedAnswer, read_answer

_TO_CONNECT = 5.0  # seconds, at most
OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
# Where CUPS listens too, and sometimes only.
_CUPS_SOCKETS = (Path("/run/cups/cups.sock"), Path("/private/var/run/cupsd"))


def asked(address: IppAddress, question: bytes, seconds: float, *, prints: bool = False) -> Answer:
    """Ask a printer, within so many seconds after it was reached.

    Raises `PrinterUnreachable`, which `may_have_printed` once anything of a question that
    `prints` was on its way, and `PrinterRefused` where something that is no printer answers.
    """
    with _reached(address, seconds) as connection, _ended_after(connection, seconds):
        try:
            return read_answer(_exchanged(address, connection, question))
        except (OSError, http.client.RemoteDisconnected, http.client.IncompleteRead) as error:
            raise PrinterUnreachable(silent(address), may_have_printed=prints) from error
        except (http.client.HTTPException, MalformedAnswer) as error:
            raise PrinterUnreachable(_babbling(address), may_have_printed=prints) from error


def _exchanged(
    address: IppAddress, connection: http.client.HTTPConnection, question: bytes
) -> bytes:
    # Who does not want a document may answer and hang up before all of it was sent.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        connection.request("POST", address.path, question, {"Content-Type": "application/ipp"})
    response = connection.getresponse()
    if response.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
        raise http.client.RemoteDisconnected(str(response.status))
    if response.status != http.HTTPStatus.OK:
        raise PrinterRefused(_no_printer(address, response.status), Obstacle.REFUSED)
    # A place of this size, for “read” believes whatever size a chunk says that it has.
    place = bytearray(LARGEST_ANSWER + 1)
    length = response.readinto(place)
    if length > LARGEST_ANSWER:
        raise MalformedAnswer("too long")
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return bytes(place[:length])


@contextlib.contextmanager
def _reached(address: IppAddress, seconds: float) -> Iterator[http.client.HTTPConnection]:
    """Open a line to the printer, on which nothing was said yet."""
    connection = _connection(address, min(seconds, _TO_CONNECT))
    try:
        try:
            connection.connect()
            _look_at_certificate(address, connection)
            connection.sock.settimeout(seconds)
        except ssl.SSLCertVerificationError as error:
            raise PrinterUnreachable(_untrusted(address)) from error
        except ssl.SSLError as error:
            raise PrinterUnreachable(
                f"The printer {address.called} speaks no encryption that is safe today. Write "
                "ipp:// in its address to go without."
            ) from error
        except OSError as error:
            raise PrinterUnreachable(silent(address)) from error
        yield connection
    finally:
        connection.close()


def _connection(address: IppAddress, seconds: float) -> http.client.HTTPConnection:
    if not address.is_secure:
        return _Line(address.host, address.port, timeout=seconds)
    trust = ssl.create_default_context()
    if address.fingerprint:
        trust.check_hostname = False
        trust.verify_mode = ssl.CERT_NONE  # this very certificate is looked for instead
    return http.client.HTTPSConnection(address.host, address.port, timeout=seconds, context=trust)


class _Line(http.client.HTTPConnection):
    """A connection that finds this computer's CUPS also where it listens at no port."""

    def connect(self) -> None:
        """Connect, to its port or to its socket."""
        try:
            super().connect()
        except ConnectionRefusedError:
            own = self.host in OWN_NAMES and self.port == IPP_PORT and hasattr(socket, "AF_UNIX")
            place = next((each for each in _CUPS_SOCKETS if own and each.exists()), None)
            if place is None:
                raise
            self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.sock.settimeout(self.timeout)
            self.sock.connect(str(place))


def _look_at_certificate(address: IppAddress, connection: http.client.HTTPConnection) -> None:
    if not address.fingerprint or not isinstance(connection.sock, ssl.SSLSocket):
        return
    shown = connection.sock.getpeercert(binary_form=True) or b""
    if hashlib.sha256(shown).hexdigest() != address.fingerprint:
        raise PrinterUnreachable(
            f"The printer {address.called} shows another certificate than the one that was "
            "trusted. Ask who looks after it; if it was changed, take the new sha256."
        )


@contextlib.contextmanager
def _ended_after(connection: http.client.HTTPConnection, seconds: float) -> Iterator[None]:
    """Hang up when time is over, also on a printer that says a byte now and then."""
    line = connection.sock

    def hang_up() -> None:
        with contextlib.suppress(OSError):
            # The line itself, below its encryption: whoever reads from it is to notice.
            socket.socket.shutdown(line, socket.SHUT_RDWR)

    clock = threading.Timer(seconds, hang_up)
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()


def silent(address: IppAddress) -> str:
    """Say that a printer does not answer."""
    return (
        f"The printer {address.called} does not answer. Check that it is on and in this network, "
        "or choose another one."
    )


def _babbling(address: IppAddress) -> str:
    return (
        f"What the printer {address.called} answers is not the language of printers (IPP). "
        "Check its address, or start it anew."
    )


def _untrusted(address: IppAddress) -> str:
    fingerprint = _fingerprint_at(address)
    remedy = (
        f"Compare its fingerprint with the printer's own page and add ?sha256={fingerprint} to "
        "the address, or write ipp:// to go without encryption."
        if fingerprint
        else "Write ipp:// in its address to go without encryption."
    )
    return f"The certificate of the printer {address.called} is not trusted here. {remedy}"


def _fingerprint_at(address: IppAddress) -> str:
    """Ask for the certificate alone, which says what to compare; empty where none comes."""
    with contextlib.suppress(OSError, ValueError):
        place = (address.host, address.port)
        shown = ssl.get_server_certificate(place, timeout=_TO_CONNECT)
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(shown)).hexdigest()
    return ""


def _no_printer(address: IppAddress, status: int) -> str:
    called = address.called
    if status in {http.HTTPStatus.UNAUTHORIZED, http.HTTPStatus.FORBIDDEN}:
        return f"The printer {called} asks for a password. Allow printing without one there."
    if status == http.HTTPStatus.UPGRADE_REQUIRED:
        return f"The printer {called} wants encryption. Write ipps:// in its address."
    return (
        f"There is no printer at {address.uri} (HTTP {status}). Check its address: “checkin "
        "find-printers” lists those that are found."
    )
