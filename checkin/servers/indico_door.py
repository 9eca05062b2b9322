"""An Indico's door: it is known, and not opened yet."""

from http import HTTPStatus
from typing import Never

from checkin.core.errors import TargetUnreachable
from checkin.servers.http import HttpLine
from checkin.servers.http_place import server_name
from checkin.servers.pasted import PastedPlace
from checkin.servers.pretix_door import Opener

KIND = "indico"
_DISCOVERY = "/.well-known/oauth-authorization-server"


class IndicoDoor:
    """Knows servers of this kind."""

    kind = KIND

    def __init__(self, opened: Opener) -> None:
        """Take the way to open a line."""
        self._opened = opened

    def is_at(self, origin: str) -> bool:
        """Whether an Indico answers at an address: it tells how to log in for the check-in."""
        answer = self._opened(origin, "").get(_DISCOVERY)
        if answer.status != HTTPStatus.OK or answer.is_web_page():
            return False
        try:
            return "registrants" in answer.record().get("scopes_supported", ())
        except (TargetUnreachable, TypeError):
            return False

    def knock(self, place: PastedPlace, token: str) -> Never:
        """Say that there is no way in yet."""
        del token
        raise _closed(place.origin)

    def set_up(self, origin: str, code: str) -> Never:
        """Say that there is no way in yet."""
        del code
        raise _closed(origin)

    def renew(self, line: HttpLine, shown: str) -> Never:
        """Say that there is no way in yet."""
        del shown
        raise _closed(line.origin)

    def revoke(self, line: HttpLine, shown: str) -> Never:
        """Say that there is no way in yet."""
        del shown
        raise _closed(line.origin)


def _closed(origin: str) -> TargetUnreachable:
    return TargetUnreachable(
        f"{server_name(origin)} is an Indico, which Checkin cannot be connected to yet. Export the "
        "list of participants there, and import it."
    )
