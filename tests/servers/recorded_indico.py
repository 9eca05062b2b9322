"""An Indico that answers from a recording, as the real one does, and takes what it is sent."""

import json
import re
import threading
import uuid
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checkin.core.errors import TargetUnreachable
from checkin.servers.http_answer import Answer
from tests.servers.indico_desk import BAD_TOKEN, ITS_PAGE, NO_REGISTRATION, form

RECORDING = Path(__file__).parents[1] / "data" / "servers" / "indico" / "event.json"
_REGISTRATION = re.compile(r"/api/checkin/event/1/forms/(\d+)/registrations/(\d*)")
Told = dict[str, Any]


class RecordedIndico:
    """One event; what a test changes in `rows` and `details` is what it holds from then on."""

    server = "indico.example.org"
    origin = "https://indico.example.org"
    address = f"{origin}/event/1"
    clock_offset = 0.0

    def __init__(self, *, is_empty: bool = False) -> None:
        """Hold everybody who was recorded, or nobody."""
        told = json.loads(RECORDING.read_text("utf-8"))
        self.event: Told = told["event"]
        self.titles = {each["id"]: each["title"] for each in told["forms"]}
        rows = [row for some in told["rows"].values() for row in some]
        self._pattern = rows[0], told["details"]["1"]
        self.rows: dict[int, Told] = {} if is_empty else {row["id"]: row for row in rows}
        self.details: dict[int, list[Told]] = {int(k): v for k, v in told["details"].items()}
        self.pictures: dict[str, bytes] = {}  # by their paths
        self.now = datetime(2027, 6, 14, 7, 0, tzinfo=UTC)
        self.log: list[tuple[int, bool]] = []  # as its own log: who was checked in, or reset
        self.asked: list[tuple[str, str]] = []
        self.replies: dict[tuple[str, str], list[Answer | Exception]] = {}
        self.is_revoked = self.is_gone = False
        self.broken: set[int] = set()  # of whom it tells an error of its own, and no details
        self.sessions: Told | None = None  # as it tells them whoever may see the event
        self._lock = threading.Lock()

    def register(self, name: tuple[str, str], guests: int = 0, form: int = 1) -> Told:
        """Let somebody register, with guests of the same name."""
        key = max(self.rows, default=0) + 1
        row, details = deepcopy(self._pattern)
        row |= {
            "id": key, "regform_id": form, "checkin_secret": str(uuid.uuid4()),
            "email": f"attendee{key}@example.org", "personal_data_picture": None,
            "occupied_slots": 1 + guests,
        }  # fmt: skip
        self.rows[key], self.details[key] = row, details
        companions = self.field(key, "Accompanying persons")
        companions["data"] = [
            {"id": str(uuid.uuid4()), "firstName": name[0], "lastName": name[1]}
            for _ in range(guests)
        ]
        self.rename(key, name)
        return row

    def rename(self, key: int, name: tuple[str, str]) -> None:
        """Put another name on a registration."""
        self.rows[key]["full_name"] = " ".join(name)
        for title, part in zip(("First Name", "Last Name"), name, strict=True):
            self.field(key, title)["data"] = part

    def field(self, key: int, title: str) -> Told:
        """Give a field of somebody's details."""
        fields = (each for section in self.details[key] for each in section["fields"])
        return next(each for each in fields if each["title"] == title)

    def reply(self, method: str, path: str, *answers: Answer | Exception) -> None:
        """Answer the next requests so whose path ends so; an error is raised once it acted."""
        self.replies.setdefault((method, path), []).extend(answers)

    def count(self, path: str) -> int:
        """Say how often something was asked for whose path ends so."""
        return sum(asked.endswith(path) for _, asked in self.asked)

    def as_anybody(self) -> "RecordedIndico":
        return self

    def get(self, path: str, query: object = (), *, bounds: object = None) -> Answer:
        del query, bounds
        return self._answer("GET", path, {})

    def patch(self, path: str, body: Mapping[str, Any]) -> Answer:
        return self._answer("PATCH", path, body)

    def _answer(self, method: str, path: str, change: Mapping[str, Any]) -> Answer:
        answer = self._answered(method, path, change)
        return replace(answer, is_to_deed=method == "PATCH")

    def _answered(self, method: str, path: str, change: Mapping[str, Any]) -> Answer:
        with self._lock:
            self.asked.append((method, path))
            if self.is_gone:
                raise TargetUnreachable("indico.example.org does not answer.")
            if self.is_revoked:
                return self.said(401, BAD_TOKEN)
            for (asked, ending), queue in self.replies.items():
                if asked == method and path.endswith(ending) and queue:
                    reply = queue.pop(0)
                    if isinstance(reply, Exception):
                        self._of_event(path, change)
                        raise reply
                    return reply
            return self._of_event(path, change)

    def _of_event(self, path: str, change: Mapping[str, Any]) -> Answer:
        base = "/api/checkin/event/1"
        if path == "/event/1/api/registration/session-blocks" and self.sessions is not None:
            return self.said(200, self.sessions)
        if path == f"{base}/":
            return self.said(200, self.event)
        if path == f"{base}/forms/":
            return self.said(200, [self._form(key) for key in self.titles])
        if path in self.pictures:
            return Answer(200, self.server, self.pictures[path], "image/png", date=self.now)
        found = _REGISTRATION.fullmatch(path)
        if not found:
            return Answer(404, self.server, ITS_PAGE, "text/html")
        own = [row for row in self.rows.values() if row["regform_id"] == int(found[1])]
        if not found[2]:
            return self.said(200, own)
        row = next((each for each in own if each["id"] == int(found[2])), None)
        if row is None:
            return self.said(404, NO_REGISTRATION)
        if row["id"] in self.broken:
            return self.said(500, ITS_PAGE)
        self._change(row, change)
        return self.said(200, row | {"registration_data": self.details[row["id"]]})

    def _change(self, row: Told, change: Mapping[str, Any]) -> None:
        if "checked_in" in change:
            self.check_in(row["id"], is_in=change["checked_in"])
        if "paid" in change and row["price"]:
            row |= {"is_paid": change["paid"], "state": "complete" if change["paid"] else "unpaid"}

    def check_in(self, key: int, *, is_in: bool = True) -> None:
        """Check somebody in as the real one does: the first time stays, and all is logged."""
        row = self.rows[key]
        self.now += timedelta(seconds=1)
        if not is_in:
            row["checked_in_dt"] = None
        elif not row["checked_in"]:
            row["checked_in_dt"] = self.now.isoformat()
        row["checked_in"] = is_in
        self.log.append((key, is_in))

    def _form(self, key: int) -> Told:
        own = [row for row in self.rows.values() if row["regform_id"] == key]
        slots = sum(row["occupied_slots"] for row in own)
        inside = sum(row["occupied_slots"] for row in own if row["checked_in"])
        return form(key, self.titles[key], slots, inside)

    def said(self, status: int, told: object) -> Answer:
        """Make an answer; one that is no bytes goes as JSON."""
        if isinstance(told, bytes):
            return Answer(status, self.server, told, "text/html", date=self.now)
        body = json.dumps(told).encode()
        return Answer(status, self.server, body, "application/json", date=self.now)
