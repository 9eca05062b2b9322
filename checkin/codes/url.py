"""Codes inside web addresses: `https://tickets.example/t/CODE`, `…?code=CODE`, `…#/t/CODE`."""

import re
from itertools import islice
from urllib.parse import unquote, urlsplit

from checkin.codes.plain import MOST_WITHIN, spellings_within

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}://\S+")
# Without its scheme an address must have a host with a dot and something after it.
_SHORT_ADDRESS = re.compile(r"(?:[0-9A-Za-z-]{1,63}\.)+[A-Za-z]{2,24}(?::[0-9]{1,5})?/\S+")

# Names under which systems hand over a code, most telling first.
_NAMES = (
    "code",
    "ticket_code",
    "ticketcode",
    "secret",
    "ticket",
    "ticket_id",
    "ticketid",
    "checkin_secret",
    "barcode",
    "qrcode",
    "qr",
    "token",
    "uuid",
    "id",
    "t",
    "c",
)
_RANK = {name: rank for rank, name in enumerate(_NAMES)}
# "tickets", "check-in", "view": parts of an address that are rather words than codes.
_WORD = re.compile(r"[a-z-]{1,15}")


def is_address(text: str) -> bool:
    """Whether `text` is a web address."""
    return _ADDRESS.fullmatch(text) is not None


def is_short_address(text: str) -> bool:
    """Whether `text` could be a web address without its scheme, or a code with a slash."""
    return _SHORT_ADDRESS.fullmatch(text) is not None


def host(address: str) -> str:
    """Name the host, with its port, that an address or a bare server name points to."""
    try:
        # Without "//" the name of a server on its own port would pass for a scheme.
        parts = urlsplit(address if "://" in address else f"//{address}")
    except ValueError:
        return ""
    return parts.netloc.rpartition("@")[2].lower()


def codes_in(address: str) -> tuple[str, ...]:
    """List the codes an address may hold, best first; the address itself is not among them.

    First come parameters with a telling name, in query and fragment; then the segments
    of path and fragment, from the end backwards, with plain words after all others.
    """
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
    except ValueError:
        return ()
    path, _, inner_query = parts.fragment.partition("?")
    if "=" in path and not inner_query:
        path, inner_query = "", path
    found = _parameters(f"{parts.query}&{inner_query}")
    found += _segments(f"{parts.path}/{path}")
    codes = (spelling for part in found for spelling in spellings_within(part))
    return tuple(islice(codes, MOST_WITHIN))


def _parameters(query: str) -> list[str]:
    named = []
    for pair in query.split("&"):
        # Only the first "=" parts the two: a signed secret begins with one. A "+" stays
        # what it is, since base64 has it and a code has no blanks.
        name, equals, value = pair.partition("=")
        rank = _RANK.get(unquote(name).lower()) if equals else len(_NAMES)
        if rank is not None:
            named.append((rank, unquote(value if equals else name)))
    named.sort(key=lambda ranked: ranked[0])
    return [value for _, value in named]


def _segments(path: str) -> list[str]:
    segments = [unquote(segment) for segment in reversed(path.split("/"))]
    return sorted(segments, key=lambda segment: _WORD.fullmatch(segment) is not None)
