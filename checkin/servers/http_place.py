"""Which server an address names, and the proxy on the way to it."""

import base64
import ipaddress
from urllib.parse import SplitResult, unquote, urlsplit

from checkin.core.code import printable
from checkin.core.errors import TargetUnreachable

_LONGEST = 2000  # characters of an address
_PORTS = {"http": 80, "https": 443}


def origin_of(address: str) -> str:
    """Give scheme, host and port of an address, written in one way.

    Raises `TargetUnreachable` for what is no address, and for one that is not secure.
    """
    parts, host = _parted(address)
    if parts.scheme not in _PORTS or not host:
        raise TargetUnreachable(
            f"“{printable(address)}” is no address of a server. It begins with https://."
        )
    if parts.username is not None or parts.password is not None:
        raise TargetUnreachable(
            "An address with a name or password in it is not taken. Leave out what stands "
            "before the “@”."
        )
    if parts.scheme == "http" and not is_loopback(host):
        raise TargetUnreachable(
            f"{host} would be asked without encryption, and everybody on the way could read "
            "along. Use its address that begins with https://."
        )
    shown = f"[{host}]" if ":" in host else host
    port = parts.port or _PORTS[parts.scheme]
    return f"{parts.scheme}://{shown}" + ("" if port == _PORTS[parts.scheme] else f":{port}")


def server_name(address: str) -> str:
    """Name the server of an address as sentences do: its host, and a port that is its own."""
    try:
        return printable(urlsplit(address).netloc.rpartition("@")[2] or address)
    except ValueError:
        return printable(address)


def is_loopback(host: str) -> bool:
    """Whether a host is this computer itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def proxy_to(origin: str) -> tuple[str, str]:
    """Give the proxy that this computer uses on the way to a server, and what to show there."""
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(origin)
    host = parts.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return "", ""
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not proxy:
        return "", ""
    there = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    plain = f"{there.scheme}://{there.netloc.rpartition('@')[2]}"
    if there.username is None:
        return plain, ""
    shown = f"{unquote(there.username)}:{unquote(there.password or '')}"
    return plain, f"Basic {base64.b64encode(shown.encode()).decode()}"


def _parted(address: str) -> tuple[SplitResult, str]:
    nothing = urlsplit("")
    if len(address) > _LONGEST or not address.isprintable() or " " in address:
        return nothing, ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
        _ = parts.port  # said to be wrong only when it is asked for
        return parts, host if host.isascii() else host.encode("idna").decode()
    except ValueError:  # of which UnicodeError is one
        return nothing, ""
