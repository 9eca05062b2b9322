"""One question by SNMP, version 1: how Brother's printers tell in a network how they are."""

import secrets
import socket
import time

_INTEGER, _STRING, _NULL, _NAME, _SEQUENCE = 0x02, 0x04, 0x05, 0x06, 0x30
_GET, _RESPONSE = 0xA0, 0xA2
_LONG_FORM = 0x80
_COMMUNITY = b"public"
_LARGEST = 4096
_TRIES = 2


def ask_snmp(address: tuple[str, int], name: str, patience: float) -> bytes | None:
    """Ask for one value that is a string of bytes; None if there is no answer.

    `name` is an object identifier, as in 1.3.6.1.2.1.1.1.0.
    """
    number = secrets.randbelow(1 << 30)
    question = _question(number, name)
    try:
        family, kind, _, _, place = socket.getaddrinfo(*address, type=socket.SOCK_DGRAM)[0]
        with socket.socket(family, kind) as asked:
            asked.connect(place)
            for _ in range(_TRIES):
                asked.send(question)
                until = time.monotonic() + patience / _TRIES
                while (left := until - time.monotonic()) > 0:
                    asked.settimeout(left)
                    try:
                        answer = _answer(asked.recv(_LARGEST), number)
                    except TimeoutError:
                        break
                    if answer is not None:
                        return answer
    except (OSError, UnicodeError):
        return None
    return None


def _question(number: int, name: str) -> bytes:
    pair = _block(_SEQUENCE, _block(_NAME, _object_name(name)), _block(_NULL))
    asked = _block(_GET, _whole(number), _whole(0), _whole(0), _block(_SEQUENCE, pair))
    return _block(_SEQUENCE, _whole(0), _block(_STRING, _COMMUNITY), asked)


def _answer(message: bytes, number: int) -> bytes | None:
    """Take the string out of an answer; None if it is none, or one to another question."""
    try:
        kind, whole = _parts(message)[0]
        _, _, (form, response) = _parts(whole)
        (_, asked), (_, trouble), _, (_, pairs) = _parts(response)
        (_, pair), *_ = _parts(pairs)
        _, (value_kind, value) = _parts(pair)
    except (ValueError, IndexError):
        return None
    right = kind == _SEQUENCE and form == _RESPONSE and value_kind == _STRING
    if not right or int.from_bytes(asked) != number or any(trouble):
        return None
    return value


def _block(kind: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    if size < _LONG_FORM:
        return bytes([kind, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([kind, _LONG_FORM | len(length)]) + length + content


def _whole(number: int) -> bytes:
    return _block(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1))


def _object_name(name: str) -> bytes:
    first, second, *rest = map(int, name.split("."))
    written = bytearray([first * 40 + second])
    for number in rest:
        sevens = [number & 0x7F]
        while number := number >> 7:
            sevens.append(number & 0x7F | 0x80)
        written += bytes(reversed(sevens))
    return bytes(written)


def _parts(content: bytes) -> list[tuple[int, bytes]]:
    """Split what stands in a row into kinds and contents; raises what a damaged one raises."""
    parts = []
    while content:
        kind, size, content = content[0], content[1], content[2:]
        if size & _LONG_FORM:
            count = size & ~_LONG_FORM
            size, content = int.from_bytes(content[:count]), content[count:]
        if size > len(content):
            raise ValueError(size)
        parts.append((kind, content[:size]))
        content = content[size:]
    return parts
