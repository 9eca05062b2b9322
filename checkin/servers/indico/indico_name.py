"""What an Indico calls itself: by any other name it refuses everything, whoever asks."""

from http import HTTPStatus
from typing import Protocol

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.servers.http_answer import Answer
from checkin.servers.http_place import origin_of
from checkin.servers.indico.indico_sign_in import DISCOVERY

_ITS_PAGE = b"<title>Indico</title>"


class Line(Protocol):
    """The way to the server, as `HttpLine` is one."""

    server: str
    origin: str

    def get(self, path: str) -> Answer:
        """Ask for what is at a path."""


def is_indico(line: Line) -> bool:
    """Whether an Indico answers, even if it calls itself otherwise."""
    answer = line.get(DISCOVERY)
    return _is_its_page(answer) or bool(own_name(answer))


def check_name(line: Line) -> None:
    """Compare what a server is called with what it calls itself, as far as it tells.

    Raises `AccessDenied`: nothing else works there then, and what it says of that misleads.
    """
    answer = line.get(DISCOVERY)
    own = own_name(answer)
    if own and own != line.origin:
        raise AccessDenied(
            f"{line.server} calls itself {own}, and answers by that name only. Connect the address "
            "that the browser shows at the event."
        )
    if _is_its_page(answer):
        raise AccessDenied(
            f"{line.server} is an Indico that calls itself otherwise, and answers by that name "
            "only. Connect the address that the browser shows at the event."
        )


def _is_its_page(answer: Answer) -> bool:
    return answer.status == HTTPStatus.NOT_FOUND and _ITS_PAGE in answer.body


def own_name(answer: Answer) -> str:
    """Give the address that an Indico says it has; empty where it is none."""
    if answer.status != HTTPStatus.OK or answer.is_web_page():
        return ""
    try:
        told = answer.record()
        if "registrants" not in told.get("scopes_supported", ()):
            return ""
        return origin_of(str(told.get("issuer")))
    except (TargetUnreachable, TypeError):
        return ""
