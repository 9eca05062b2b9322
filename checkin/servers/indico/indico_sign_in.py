"""Signing in at an Indico with the browser: OAuth 2 with PKCE, for a client without a secret.

The browser is sent to the server with the fingerprint of a verifier, and comes back to this
computer with a code; the code and the verifier together are exchanged for a token.
"""

import base64
import hashlib
import re
import secrets
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.servers.sign_in import Client, Waiting
from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Answer, senseless
from checkin.servers.http_place import origin_of, server_name
from checkin.servers.indico.browser_return import BrowserReturn, Returned
from checkin.servers.json_reading import LONGEST_TEXT, Misread, Told, code, text, thing

DISCOVERY = "/.well-known/oauth-authorization-server"
BEARER = "Bearer"
_SCOPE = "registrants"
_METHOD = "S256"
_BYTES = 48  # of chance in a verifier and a state: 64 characters
_SIGNED_IN = "indo_"  # how tokens begin that come of signing in; others are "indp_"
_PLAIN_NAME = re.compile(r"[a-z_]{1,40}")


@dataclass(frozen=True, slots=True)
class _Endpoints:
    """Where the browser is sent, and the path at which a code is exchanged."""

    authorization: str
    token: str


@dataclass(frozen=True, slots=True)
class _Secrets:
    """What nobody else can know: by `state` the browser is known again, by `verifier` we are."""

    state: str = field(default_factory=lambda: secrets.token_urlsafe(_BYTES), repr=False)
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(_BYTES), repr=False)

    @property
    def challenge(self) -> str:
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def sign_in(line: HttpLine, client: Client, waiting: Waiting) -> str:
    """Have somebody sign in with the browser; give what is to be shown to the server then.

    Raises `CheckinError` in words that help.
    """
    if not client.id:
        raise AccessDenied(
            f"This computer has no client ID for {line.server} yet. The administrator there "
            "registers Checkin under “Applications”, with the callback URL "
            f"{client.redirect_url}, “Allow PKCE flow” and the scope “Event registrants”; give "
            "the client ID that is shown then."
        )
    there, own = _endpoints(line), _Secrets()
    check = (
        f"If the browser shows an error, check the client ID, and that {line.server} has the "
        f"callback URL {client.redirect_url}, “Allow PKCE flow” and the scope “Event "
        "registrants” for this application."
    )
    with BrowserReturn(client, own.state) as door:
        waiting.show(_page(there, client, own))
        returned = door.wait(waiting, check)
    if returned.error:
        raise _refused(line.server, returned)
    answer = line.submit(
        there.token,
        {
            "grant_type": "authorization_code",
            "code": returned.code,
            "redirect_uri": client.redirect_url,
            "client_id": client.id,
            "code_verifier": own.verifier,
        },
    )
    return f"{BEARER} {_token_in(answer)}"


def was_signed_in(shown: str) -> bool:
    """Whether what is shown to a server came of signing in there."""
    return shown.startswith(f"{BEARER} {_SIGNED_IN}")


def _page(there: _Endpoints, client: Client, own: _Secrets) -> str:
    """Give the address at which the person signs in."""
    asked = urlencode(
        {
            "response_type": "code",
            "client_id": client.id,
            "redirect_uri": client.redirect_url,
            "scope": _SCOPE,
            "state": own.state,
            "code_challenge": own.challenge,
            "code_challenge_method": _METHOD,
        }
    )
    return f"{there.authorization}{'&' if '?' in there.authorization else '?'}{asked}"


def _endpoints(line: HttpLine) -> _Endpoints:
    """Ask the server where one signs in; nobody is sent to another one."""
    answer = line.get(DISCOVERY)
    if answer.status != HTTPStatus.OK:
        raise senseless(line.server)
    try:
        told = thing(answer.json())
        page, token = (_own(line, told, f"{each}_endpoint") for each in ("authorization", "token"))
    except Misread as error:
        raise senseless(line.server) from error
    methods = told.get("code_challenge_methods_supported")
    if not isinstance(methods, list) or _METHOD not in methods:
        raise senseless(line.server)
    parts = urlsplit(token)
    return _Endpoints(page, f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")


def _own(line: HttpLine, told: Told, key: str) -> str:
    address = text(told, key, LONGEST_TEXT)
    try:
        origin = origin_of(address.partition("#")[0])
    except TargetUnreachable:
        origin = ""
    if origin != line.origin:
        raise TargetUnreachable(
            f"{line.server} sends whoever signs in on to {server_name(address)}, where Checkin "
            "does not go by itself. Tell whoever runs the server."
        )
    return address.partition("#")[0]


def _refused(server: str, returned: Returned) -> AccessDenied:
    if returned.error == "access_denied":
        return AccessDenied(
            f"Checkin was not allowed in at {server}, so nothing is connected. Sign in once more, "
            "and choose “Authorize” there."
        )
    return AccessDenied(
        f"{server} does not let Checkin in: {_plain(returned.error)}. Ask its administrator about "
        "this application."
    )


def _token_in(answer: Answer) -> str:
    """Read the token, or say why there is none."""
    if answer.status != HTTPStatus.OK:
        raise _withheld(answer)
    try:
        told = thing(answer.json())
        token, kind, scope = code(told, "access_token"), text(told, "token_type"), told.get("scope")
    except Misread as error:
        raise senseless(answer.server) from error
    if kind.casefold() != BEARER.casefold() or not token.isascii() or " " in token:
        raise senseless(answer.server)
    if isinstance(scope, str) and _SCOPE not in scope.split():
        raise AccessDenied(
            f"{answer.server} gave a token that is not for check-in. Let its administrator add the "
            "scope “Event registrants” to this application."
        )
    return token


def _withheld(answer: Answer) -> TargetUnreachable:
    server = answer.server
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return answer.in_trouble()
    if answer.is_web_page():
        return senseless(server)
    error = str(answer.record().get("error"))
    if error == "invalid_grant":
        return AccessDenied(
            f"{server} does not take what the browser brought: it is good once, and for a few "
            "minutes. Sign in once more."
        )
    if error in {"invalid_client", "unauthorized_client"}:
        return AccessDenied(
            f"{server} lets this application in with a secret only. Its administrator has to "
            "switch on “Allow PKCE flow” for it, under “Applications”."
        )
    return AccessDenied(
        f"{server} does not let Checkin in: {_plain(error)}. Ask its administrator about this "
        "application."
    )


def _plain(error: str) -> str:
    """Give the name of an error, if it is one."""
    return error if _PLAIN_NAME.fullmatch(error) else "it does not say why"
