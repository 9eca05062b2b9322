"""A server on this computer that answers in the bytes a test gives it, and its certificates."""

import contextlib
import json
import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from itertools import count
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from checkin.core.errors import TargetUnreachable

HANG_UP = b""
SILENCE = None
TLS_HELLO = b"\x16"
YEAR = timedelta(days=365)


def http(body=b"", status="200 OK", **headers):
    """Write an answer over HTTP; a body that is no bytes goes as JSON."""
    kind = "text/html" if isinstance(body, bytes) else "application/json"
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    told = {"Content-Type": kind, "Content-Length": len(sent)}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value is not None)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + sent


def refusal(ask):
    """Give the error that asking ends in."""
    with pytest.raises(TargetUnreachable) as told:
        ask()
    return told.value


class Loopback:
    """Answers one question after the other with the bytes it was given; the last one for ever.

    `HANG_UP` closes the line once the question has arrived, `SILENCE` says nothing more, and a
    function is asked for pieces, one after the other, after which the line is closed.
    """

    def __init__(self, *answers, certificate=None):
        self._answers = list(answers)
        self._is_over = threading.Event()
        self._context = None
        if certificate is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate)
        self.questions = []
        self.lines = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        scheme = "http" if certificate is None else "https"
        self.address = f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"
        self.name = self.address.partition("//")[2]
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    def close(self):
        self._is_over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join()

    def _listen(self):
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.lines += 1
            self._threads.append(threading.Thread(target=self._serve, args=(line,), daemon=True))
            self._threads[-1].start()

    def _serve(self, line):
        with contextlib.suppress(OSError), line:
            line.settimeout(0.05)
            if self._context is not None:
                line.settimeout(5)
                line = self._context.wrap_socket(line, server_side=True)
                line.settimeout(0.05)
            with line:
                while (question := self._question(line)) and self._answer(line, question):
                    pass

    def _answer(self, line, question):
        self.questions.append(question)
        more = len(self._answers) > 1
        answer = self._answers.pop(0) if more else self._answers[0]
        line.settimeout(5)
        if answer is SILENCE:
            self._is_over.wait()
        elif callable(answer):
            for piece in answer():
                line.sendall(piece)
                if self._is_over.is_set():
                    break
        else:
            line.sendall(answer)
        line.settimeout(0.05)
        return bool(answer) and not callable(answer) and b"Connection: close" not in answer

    def _question(self, line):
        """Read a question whole; nothing where the line was closed instead."""
        got = b""
        while not self._is_over.is_set():
            head, end, body = got.partition(b"\r\n\r\n")
            if got.startswith(TLS_HELLO):  # which no server that knows no TLS understands
                return "TLS"
            if end and len(body) >= _length(head):
                return got.decode()
            try:
                piece = line.recv(1 << 16)
            except TimeoutError:
                continue
            if not piece:
                return ""
            got += piece
        return ""


def _length(head):
    for each in head.lower().split(b"\r\n"):
        name, _, value = each.partition(b":")
        if name == b"content-length":
            return int(value)
    return 0


_numbers = count(1)


def certificate(folder: Path, host="127.0.0.1", starts=-YEAR, ends=YEAR):
    """Make a certificate that signs itself, with its key, in a file; give the file."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    try:
        named = x509.IPAddress(ip_address(host))
    except ValueError:
        named = x509.DNSName(host)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + starts)
        .not_valid_after(now + ends)
        .add_extension(x509.SubjectAlternativeName([named]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    file = folder / f"certificate{next(_numbers)}.pem"
    file.write_bytes(
        made.public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return file
