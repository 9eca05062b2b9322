"""A real Indico that tests may use: `tests/live/indico/up` says where it is."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

VARIABLE = "CHECKIN_INDICO"
ABSENT = (
    f"There is no Indico to ask. `make test-servers` starts one where Python 3.12 is; or start it"
    f" with `tests/live/indico/up > indico.json` and set {VARIABLE} to that file."
)
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class LiveIndico:
    """A real Indico; its event 1 stays as it is: who changes something makes a `new_event`."""

    url: str
    token: str = field(repr=False)
    tokens: Mapping[str, str] = field(repr=False)
    tickets: Mapping[str, Mapping[str, Any]]
    event_code: str
    password: str = field(repr=False)
    clients: Mapping[str, str]

    def organize(self, deed: str, **asked: object) -> Any:
        """Do what an organiser does in the browser."""
        return self._told(f"/-/organize/{deed}", "POST", asked, "")

    def new_event(self, titles: Sequence[str]) -> Mapping[str, Any]:
        """Make an event with forms of these titles, without registrations."""
        return self.organize("new_event", titles=titles)

    def check_in(self, path: str, *, is_in: bool) -> None:
        """Check somebody in at another desk, or take that back."""
        self._told(path, "PATCH", {"checked_in": is_in}, self.tokens["admin"])

    def registration(self, path: str) -> Mapping[str, Any]:
        """Give a registration as it stands."""
        return self._told(path, "GET", None, self.tokens["admin"])

    def _told(self, path: str, method: str, body: object, token: str) -> Any:
        sent = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        asked = Request(self.url + path, sent, headers, method=method)  # noqa: S310 - loopback
        with urlopen(asked, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
            return json.loads(answer.read())


def indico_of_the_environment() -> LiveIndico | None:
    """Give the Indico that the environment names; None if it names none."""
    path = os.environ.get(VARIABLE, "")
    if not path:
        return None
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    names = ("url", "token", "tokens", "tickets", "config_qr", "password", "clients")
    return LiveIndico(*(told[name] for name in names))
