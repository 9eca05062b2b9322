"""A failing server that answers as an Indico was recorded to."""

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from tests.servers.failing_server import Answers, FailingServer, Fault
from tests.servers.indico_desk import BAD_TOKEN, NO_REGISTRATION, NO_RIGHT
from tests.servers.recorded_indico import RecordedIndico

_NOT_UNDERSTOOD = {
    "error": {
        "error_uuid": None,
        "message": "Failed to decode JSON object.",
        "title": "Bad Request",
    }
}


class ScriptedIndico(FailingServer):
    """Serves one event with a form, 1, at which the tickets of some codes are registered."""

    kind = "indico"
    list_key = "1"
    own_answers: ClassVar[Answers] = {
        Fault.ERROR_IN_200: (200, NO_REGISTRATION, {}),
        Fault.BAD_REQUEST: (400, _NOT_UNDERSTOOD, {}),
        Fault.UNAUTHORIZED: (401, BAD_TOKEN, {}),
        Fault.FORBIDDEN: (403, NO_RIGHT, {}),
        Fault.NOT_FOUND: (404, NO_REGISTRATION, {}),
    }

    def __init__(
        self,
        codes: Collection[str],
        certificate: Path | None = None,
        other_certificate: Path | None = None,
    ) -> None:
        """Begin to serve."""
        self._recorded = RecordedIndico(is_empty=True)
        self._recorded.now = datetime.now(UTC)
        for code in codes:
            self._recorded.register(("Ada", code))["checkin_secret"] = code
        super().__init__(certificate, other_certificate)
        self.address = f"{self.origin}/event/1"

    @property
    def log(self) -> list[tuple[str, bool]]:
        """Say who was checked in, or reset, in the order in which it was."""
        rows = self._recorded.rows
        return [(rows[key]["checkin_secret"], is_in) for key, is_in in self._recorded.log]

    def date(self) -> datetime:
        return self._recorded.now

    def code_in(self, path: str, told: dict[str, Any]) -> str:
        del told
        key = path.rpartition("/")[2]
        return self._recorded.rows[int(key)]["checkin_secret"] if key.isdigit() else ""

    def act(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, object]:
        recorded = self._recorded
        answer = recorded.patch(path, told) if method == "PATCH" else recorded.get(path)
        return answer.status, answer.json()
