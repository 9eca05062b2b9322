"""A failing server that answers as pretix does, as far as check-ins go.

A nonce counts once for each ticket and list. What was refused is kept under its nonce too, and an
annulment has to mean a single check-in. Of refused scans each is kept once by nonce and code, of
printed badges each that it is told of.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

from tests.servers.failing_server import Answers, FailingServer, Fault

_NOT_FOUND = {"detail": "Not found.", "status": "error", "reason": "invalid"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A check-in; one that `stands` was neither refused nor annulled."""

    secret: str
    list_key: int
    direction: str
    at: str
    nonce: str
    stands: bool = True


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
        self.attempts: list[Passage] = []
        self.refusals: dict[tuple[str, str], str] = {}  # what they were refused for
        self.prints: list[tuple[str, str]] = []  # whose badge, and when
        self._positions = {secret: number for number, secret in enumerate(secrets, 1)}
        super().__init__(certificate, other_certificate, pause)
        self.address = f"{self.origin}/aef/conf"

    @property
    def passages(self) -> list[Passage]:
        """Give the check-ins that stand there."""
        return [each for each in self.attempts if each.stands]

    def know(self, secret: str) -> None:
        """Hold one more ticket."""
        self._positions[secret] = len(self._positions) + 1

    def code_in(self, path: str, told: dict[str, Any]) -> str:
        if path.endswith("/printlog/"):
            return self._printed(path)
        if path.endswith("/annul/"):
            meant = [each.secret for each in self.attempts if each.nonce == told["nonce"]]
            return meant[0] if meant else ""
        # An order is called as its one ticket is.
        names = (told.get(name) for name in ("secret", "raw_barcode", "code"))
        return next((each for each in names if each), "")

    def act(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, object]:
        del method
        kind = path.rstrip("/").rpartition("/")[2]
        if kind == "redeem":
            return self._redeem(told)
        if kind == "annul":
            return self._annul(told)
        if kind == "failed_checkins":
            self.refusals.setdefault((told["nonce"], told["raw_barcode"]), told["error_reason"])
            return 201, told
        if kind == "printlog":
            self.prints.append((self._printed(path), told["datetime"]))
            return 201, told
        if kind == "orders" and "code" in told:
            return 200, self._order(told["code"])
        return 200, _held(kind)

    def _printed(self, path: str) -> str:
        key = int(path.rstrip("/").split("/")[-2])
        return next(secret for secret, number in self._positions.items() if number == key)

    def _order(self, code: str) -> dict[str, object]:
        if code not in self._positions:
            return {"count": 0, "next": None, "results": []}
        printed = [
            {"datetime": at, "type": "badge", "source": "Checkin"}
            for whose, at in self.prints
            if whose == code
        ]
        position = self._position(code) | {"print_logs": printed}
        return {"count": 1, "next": None, "results": [{"code": code, "positions": [position]}]}

    def _position(self, secret: str) -> dict[str, object]:
        standing = [each for each in self.passages if each.secret == secret]
        return {
            "id": self._positions[secret],
            "secret": secret,
            "checkins": [
                {"list": each.list_key, "datetime": each.at, "type": each.direction}
                for each in reversed(standing)
            ],
        }

    def _redeem(self, told: dict[str, Any]) -> tuple[int, object]:
        secret = told["secret"]
        if secret not in self._positions:
            if not told.get("simulate"):
                self.attempts.append(replace(_attempt(told), stands=False))
            return 404, _NOT_FOUND
        standing = [each for each in self.passages if each.secret == secret]
        position = self._position(secret)
        if not told.get("simulate"):
            made = _attempt(told)
            if (made.list_key, made.nonce) not in {
                (each.list_key, each.nonce) for each in standing
            }:
                self.attempts.append(made)
        return 201, {"status": "ok", "position": position}

    def _annul(self, told: dict[str, Any]) -> tuple[int, object]:
        nonce, (list_key,) = told["nonce"], told["lists"]
        meant = [each for each in self.attempts if (each.nonce, each.list_key) == (nonce, list_key)]
        if not meant:
            return 404, {"detail": "No check-in found based on nonce"}
        if len(meant) > 1:
            return 400, ["Multiple check-ins found based on nonce"]
        if not meant[0].stands:
            return 400, ["Cannot annul an unsuccessful checkin"]
        self.attempts[self.attempts.index(meant[0])] = replace(meant[0], stands=False)
        return 200, {"status": "ok"}


def _attempt(told: dict[str, Any]) -> Passage:
    (list_key,) = told["lists"]
    return Passage(told["secret"], list_key, told["type"], told["datetime"], told["nonce"])


def _held(kind: str) -> object:
    """Give what is to be had: an event with one list of the id 7, and nobody in it."""
    if kind == "conf":
        return {"name": {"en": "Conference"}, "date_from": "2026-05-13T09:00:00+03:00",
                "timezone": "Europe/Bucharest"}  # fmt: skip
    found = [{"id": 7, "name": "Main door"}] if kind == "checkinlists" else []
    return {"count": len(found), "next": None, "results": found}
