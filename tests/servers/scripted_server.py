"""A failing server that answers as pretix does, as far as check-ins go.

A nonce counts once for each ticket and list.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from tests.servers.failing_server import Answers, FailingServer, Fault

_NOT_FOUND = {"detail": "Not found.", "status": "error", "reason": "invalid"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A check-in that stands there."""

    secret: str
    list_key: int
    direction: str
    at: str
    nonce: str


class ScriptedServer(FailingServer):
    """Serves one event with some tickets, by their secrets, on lists of whatever id."""

    kind = "pretix"
    list_key = "7"
    own_answers: ClassVar[Answers] = {
        Fault.ERROR_IN_200: (200, {"status": "error", "reason": "rules"}, {}),
        Fault.BAD_REQUEST: (400, {"datetime": ["Datetime has wrong format."]}, {}),
        Fault.UNAUTHORIZED: (401, {"detail": "Device access has been revoked."}, {}),
        Fault.FORBIDDEN: (403, {"detail": "This is not allowed."}, {}),
        Fault.NOT_FOUND: (404, _NOT_FOUND, {}),
    }

    def __init__(
        self,
        secrets: Collection[str],
        certificate: Path | None = None,
        other_certificate: Path | None = None,
        pause: float = 0.0,
    ) -> None:
        """Begin to serve; every answer takes a `pause`, in seconds."""
        self.passages: list[Passage] = []
        self._positions = {secret: number for number, secret in enumerate(secrets, 1)}
        super().__init__(certificate, other_certificate, pause)
        self.address = f"{self.origin}/aef/conf"

    def know(self, secret: str) -> None:
        """Hold one more ticket."""
        self._positions[secret] = len(self._positions) + 1

    def code_in(self, path: str, told: dict[str, Any]) -> str:
        del path
        return told.get("secret", "")

    def act(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, object]:
        kind = path.rstrip("/").rpartition("/")[2]
        if kind == "redeem":
            return self._redeem(told)
        if method == "GET":
            return 200, _held(kind)
        return 201, {"status": "ok"}

    def _redeem(self, told: dict[str, Any]) -> tuple[int, object]:
        secret = told["secret"]
        if secret not in self._positions:
            return 404, _NOT_FOUND
        standing = [each for each in self.passages if each.secret == secret]
        position = {
            "id": self._positions[secret],
            "secret": secret,
            "checkins": [
                {"list": each.list_key, "datetime": each.at, "type": each.direction}
                for each in reversed(standing)
            ],
        }
        if not told.get("simulate"):
            (list_key,) = told["lists"]
            made = Passage(secret, list_key, told["type"], told["datetime"], told["nonce"])
            if not any((each.list_key, each.nonce) == (list_key, made.nonce) for each in standing):
                self.passages.append(made)
        return 201, {"status": "ok", "position": position}


def _held(kind: str) -> object:
    """Give what is to be had: an event with one list of the id 7, and nobody in it."""
    if kind == "conf":
        return {"name": {"en": "Conference"}, "date_from": "2026-05-13T09:00:00+03:00",
                "timezone": "Europe/Bucharest"}  # fmt: skip
    found = [{"id": 7, "name": "Main door"}] if kind == "checkinlists" else []
    return {"count": len(found), "next": None, "results": found}
