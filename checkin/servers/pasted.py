"""What people paste to connect a server: an address out of the browser, a pairing code."""

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from checkin.core.code import printable
from checkin.core.errors import CheckinError, TargetUnreachable
from checkin.core.servers.event_code import event_code_in
from checkin.servers.http_place import is_loopback, origin_of, server_name

_SLUG = re.compile(r"[A-Za-z0-9._-]{1,60}")
_TOKEN = re.compile(r"[!-~]{1,400}")
_LONGEST = 10_000  # characters of a pairing code
_LONGEST_PATH = 60
_NEWEST = 1
# How paths begin that name an organizer, and perhaps an event behind it.
_NAMING = (
    re.compile(r"/api/checkin/(?P<organizer>event)/(?P<event>[0-9]+)"),
    re.compile(r"/control/event/(?P<organizer>[^/]+)/(?P<event>[^/]+)"),
    re.compile(r"/control/organizer/(?P<organizer>[^/]+)"),
    re.compile(r"/api/v1/organizers/(?P<organizer>[^/]+)/events/(?P<event>[^/]+)"),
    re.compile(r"/api/v1/organizers/(?P<organizer>[^/]+)"),
    re.compile(r"/(?!control\b|api\b|static\b|media\b)(?P<organizer>[^/]+)/(?P<event>[^/]+)"),
)
_BELOW = re.compile(
    r"(?P<below>/(?!control/).+?)(?<!/api/checkin)(?:/api/checkin)?/event/[0-9]+(?:/|$)"
)


INDICO_EVENT = "event"  # what stands before an event's number there, as an organizer elsewhere


@dataclass(frozen=True, slots=True)
class PastedPlace:
    """A server, and the organizer and event there that an address names, if any.

    The code of an event at an Indico names one of its forms too, and the `patterns` of codes
    that its plugins make, by name. If it is an Indico's address, that has no host of its own, but
    is `below` a path of it; empty for none.
    """

    origin: str
    organizer: str = ""
    event: str = ""
    form: str = ""
    patterns: tuple[tuple[str, str], ...] = ()
    below: str = ""


@dataclass(frozen=True, slots=True)
class PairingCode:
    """What a pairing code says: where a device is to be set up, and the code that serves once."""

    url: str
    token: str

    def __repr__(self) -> str:
        """Show the server alone."""
        return f"PairingCode({self.url!r})"


def place_in(address: str) -> PastedPlace:
    """Read an address as people have it. Raises `TargetUnreachable` for what is none."""
    plain = address.strip()
    if code := event_code_in(plain):
        there, below = place_in(code.url).origin, urlsplit(code.url).path.rstrip("/")
        return PastedPlace(there, INDICO_EVENT, code.event, code.form, code.patterns, below)
    if plain and "://" not in plain:
        host = plain.partition("/")[0].rpartition(":")[0] or plain.partition("/")[0]
        plain = f"{'http' if is_loopback(host.strip('[]')) else 'https'}://{plain}"
    origin = origin_of(plain)
    path = urlsplit(plain).path
    found = _BELOW.match(path)
    below = found["below"] if found else ""
    for form in _NAMING:
        if found := form.match(path):
            named = found.groupdict()
            slugs = [named["organizer"], named.get("event") or ""]
            organizer, event = (each if _SLUG.fullmatch(each) else "" for each in slugs)
            return PastedPlace(origin, organizer, event if organizer else "", below=below)
    return PastedPlace(origin, below=below)


def not_below(place: PastedPlace) -> TargetUnreachable:
    """Say that an Indico below a path is not reached."""
    server, below = server_name(place.origin), printable(place.below, _LONGEST_PATH)
    return TargetUnreachable(
        f"“{below}” of {server} is not reached: Checkin connects an Indico only where it has a "
        "host of its own. Leave that out of the address, or ask whoever runs the server."
    )


def names_event(text: str) -> bool:
    """Whether a code names an event and sets nothing up, as those of Indico do."""
    return event_code_in(text.strip()) is not None


def pairing_in(text: str) -> PairingCode:
    """Read a pairing code as it was scanned or pasted. Raises `CheckinError` for what is none."""
    plain = text.strip()
    if len(plain) > _LONGEST:
        raise _no_pairing()
    if not plain.startswith("{"):
        return _two_words(plain)
    try:
        told = json.loads(plain, strict=False)
    except (ValueError, RecursionError) as error:
        raise CheckinError(
            "The pairing code is not complete. Copy all of it, from the first brace to the last."
        ) from error
    if not isinstance(told, dict):
        raise _no_pairing()
    return _handshake(told)


def _two_words(plain: str) -> PairingCode:
    """Read an address and a set-up code that stand side by side, as pretix's page shows them."""
    url, _, token = " ".join(plain.split()).partition(" ")
    if not _TOKEN.fullmatch(token) or not ("." in url or "://" in url):
        raise _no_pairing()
    return PairingCode(url, token)


# Any: JSON that anybody may have written.
def _handshake(told: dict[str, Any]) -> PairingCode:
    handshake = told.get("handshake_version")
    if handshake is None:
        raise _of_another_form(told)
    if not isinstance(handshake, int) or isinstance(handshake, bool) or handshake < 1:
        raise _no_pairing()
    if handshake > _NEWEST:
        raise CheckinError(
            "This pairing code has a newer form than Checkin knows. Update Checkin, or connect "
            "with a token."
        )
    url, token = told.get("url"), told.get("token")
    if not isinstance(url, str) or not url.strip():
        raise CheckinError(
            "This pairing code names no server. Open the device at the server once more, and use "
            "the code that it shows then."
        )
    if not isinstance(token, str) or not _TOKEN.fullmatch(token.strip()):
        raise CheckinError(
            "This pairing code holds no set-up code: the device was perhaps set up before. Add "
            "another device at the server, and use its code."
        )
    return PairingCode(url.strip(), token.strip())


def _of_another_form(told: dict[str, Any]) -> CheckinError:
    if "key" in told and "url" in told:
        return CheckinError(
            "This pairing code is for apps of long ago. Add a device in pretix, under the "
            "organizer, and use the code that it shows."
        )
    if "regform_id" in told or "regformId" in told:
        return CheckinError(
            "This code of Indico names an event and holds no token. Make a personal token there, "
            "and connect with both."
        )
    return _no_pairing()


def _no_pairing() -> CheckinError:
    return CheckinError(
        "This is no pairing code. In pretix, open the organizer's devices, add one, and use the "
        "code that is shown then."
    )
