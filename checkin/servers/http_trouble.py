"""Why a server could not be asked, in sentences; one table for all that urllib3 may say."""

import errno
import ssl
from http.client import IncompleteRead, RemoteDisconnected

from urllib3 import exceptions as of

from checkin.core.errors import NotTrusted, TargetUnreachable

_NOT_YET_VALID, _EXPIRED, _OTHER_NAMES = 9, 10, (62, 64)  # as OpenSSL counts
_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})


def trouble(
    error: of.HTTPError, server: str, *, was_sent: bool, may_have_acted: bool, missing: str = ""
) -> TargetUnreachable:
    """Say what happened on the way to a server, and what to do.

    `missing` names a file with certificates that would be trusted if it could be read.
    """
    if not was_sent and _is_untrusted(error):
        return NotTrusted(_of_tls(error, server, missing), "" if missing else server)
    told = _sentence(error, server, was_sent=was_sent)
    return TargetUnreachable(told, may_have_acted=may_have_acted)


def _is_untrusted(error: of.HTTPError) -> bool:
    cause = _tls_cause(error)
    if not isinstance(error, of.SSLError) or not isinstance(cause, ssl.SSLCertVerificationError):
        return False
    return cause.verify_code not in {_NOT_YET_VALID, _EXPIRED, *_OTHER_NAMES}


def _sentence(error: of.HTTPError, server: str, *, was_sent: bool) -> str:
    if was_sent and isinstance(error, of.SSLError):
        return f"{server} closed the connection before it had answered. It is tried again."
    if isinstance(error, of.NewConnectionError | of.ConnectTimeoutError | of.ProxyError):
        return _of_connecting(error, server)
    if isinstance(error, of.SSLError):
        return _of_tls(error, server)
    if isinstance(error, of.TimeoutError):
        return f"{server} takes too long to answer. It is tried again."
    if isinstance(error, of.DecodeError):
        return f"{server} sent an answer that cannot be unpacked. It is tried again."
    if isinstance(error, of.ProtocolError):
        return _of_protocol(error, server)
    return f"{server} could not be asked. Check the address, and this computer's network."


def _of_connecting(error: of.HTTPError, server: str) -> str:
    if isinstance(error, of.ProxyError):
        return (
            f"The proxy of this computer does not let it through to {server}. Check the proxy's "
            "settings."
        )
    if isinstance(error, of.NameResolutionError):
        return (
            f"{server} cannot be found. Check the address, and whether this computer is "
            "connected to a network."
        )
    if not isinstance(error, of.NewConnectionError):
        return f"{server} does not answer. Check the address, and this computer's network."
    if _errno(error) in _NO_WAY:
        return f"There is no way to {server}. Connect this computer to a network."
    return f"{server} takes no connection. Check the address, and whether the server is running."


def _tls_cause(error: of.HTTPError) -> ssl.SSLError | None:
    return next((each for each in _causes(error) if isinstance(each, ssl.SSLError)), None)


def _of_tls(error: of.HTTPError, server: str, missing: str = "") -> str:
    cause = _tls_cause(error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _of_certificate(cause.verify_code, server, missing)
    if cause is not None and cause.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST"}:
        return f"{server} does not speak TLS (https) there. Check the address and its port."
    return (
        f"No secure connection to {server} could be made. Check the address, and whether this "
        "network wants you to sign in first: open a browser."
    )


def _of_certificate(code: int, server: str, missing: str) -> str:
    if code == _EXPIRED:
        return (
            f"The certificate of {server} has expired. Check the date of this computer, or tell "
            "whoever runs the server."
        )
    if code == _NOT_YET_VALID:
        return f"The certificate of {server} is not valid yet. Check the date of this computer."
    if code in _OTHER_NAMES:
        return (
            f"The certificate of {server} is that of another server. Check the address, and "
            "whether this network wants you to sign in first: open a browser."
        )
    if missing:
        return (
            f"The certificate of {server} is signed by nobody whom this computer trusts, and the "
            f"certificates in {missing} cannot be read any more. Bring that file back, or connect "
            "once more by “checkin connect EVENT ADDRESS --ca FILE”."
        )
    return (
        f"The certificate of {server} is signed by nobody whom this computer trusts. If your "
        "organisation signs its own, connect it once more and name its certificate file, in the "
        "window or by “checkin connect EVENT ADDRESS --ca FILE”; otherwise do not connect."
    )


def _of_protocol(error: of.ProtocolError, server: str) -> str:
    causes = list(_causes(error))
    if any(isinstance(each, RemoteDisconnected | ConnectionError) for each in causes):
        return f"{server} closed the connection before it had answered. It is tried again."
    broken = IncompleteRead | of.InvalidChunkLength
    if any(isinstance(each, broken) for each in (error, *causes)):
        return f"The answer of {server} broke off in the middle. It is tried again."
    return f"{server} answers something else than a web server would. Check the address."


def _causes(error: BaseException) -> list[BaseException]:
    """Give what is behind an error: urllib3 keeps it as an argument, a cause, or a context."""
    found: list[BaseException] = []
    left: list[BaseException] = [error]
    while left:
        each = left.pop()
        behind = [each.__cause__, each.__context__, *each.args, getattr(each, "reason", None)]
        new = [
            one
            for one in behind
            if isinstance(one, BaseException) and not any(one is seen for seen in found)
        ]
        found += new
        left += new
    return found


def _errno(error: BaseException) -> int | None:
    return next((each.errno for each in _causes(error) if isinstance(each, OSError)), None)
