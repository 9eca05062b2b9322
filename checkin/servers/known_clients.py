"""As which application Checkin is registered at servers: this computer asks it once of each."""

import contextlib
import json
from pathlib import Path
from typing import Any

from checkin.core.errors import CheckinError
from checkin.core.servers.sign_in import FIRST_PORT, LAST_PORT, USUAL_PORT, Client, SignIn
from checkin.servers.json_reading import LONGEST_CODE
from checkin.whole_file import written_whole

_LARGEST = 1 << 18  # bytes


class KnownClients:
    """A small file beside the settings; nothing in it is secret."""

    def __init__(self, file: Path | None = None) -> None:
        """Take the file, which may not be there yet; without one nothing is remembered."""
        self._file = file

    def chosen(self, origin: str, asked: SignIn) -> Client:
        """Give what was asked for at a server, and for the rest what is remembered of it.

        Raises `CheckinError` for what is no client ID or no port.
        """
        given = asked.client_id.strip()
        if len(given) > LONGEST_CODE or not (given.isascii() and given.isprintable()):
            raise CheckinError(
                "This is no client ID. Copy it once more from the application that is registered "
                "at the server."
            )
        known = self._known(origin)
        client = Client(given or known.id, asked.port or known.port)
        if not FIRST_PORT <= client.port <= LAST_PORT:
            raise CheckinError(
                f"{client.port} is no port that Checkin can take. Choose one from {FIRST_PORT} to "
                f"{LAST_PORT}."
            )
        return client

    def keep(self, origin: str, client: Client) -> None:
        """Remember this of a server."""
        if self._file is None or self._known(origin) == client:
            return
        told = self._told() | {origin: {"client_id": client.id, "port": client.port}}
        # Where it cannot be written, it is asked again: nobody is kept from signing in.
        with contextlib.suppress(OSError, CheckinError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(self._file) as written:
                written.write(json.dumps(told, indent=2).encode())

    def _known(self, origin: str) -> Client:
        told = self._told().get(origin)
        match told:
            case {"client_id": str(name), "port": int(port)} if name.isprintable():
                return Client(name, port if FIRST_PORT <= port <= LAST_PORT else USUAL_PORT)
        return Client()

    def _told(self) -> dict[str, Any]:  # Any: JSON that anybody may have written
        if self._file is None:
            return {}
        try:
            with self._file.open("rb") as file:
                told = json.loads(file.read(_LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}
