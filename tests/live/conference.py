"""An event file that is connected to a real pretix, by the command that people type."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.end_to_end.program import Outcome, Program, lines
from tests.servers.live_indico import LiveIndico
from tests.servers.live_pretix import LivePretix
from tests.servers.pretix_api import Api, LiveEvent

_DAYS = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")


@dataclass(frozen=True, slots=True)
class Conference:
    """One event file, and the command."""

    checkin: Program
    pretix: LivePretix
    file: Path
    tokens: list[str] = field(default_factory=list)

    def made(self) -> "Conference":
        """Make the event file. Tokens go into files, not into the keyring of whoever tests."""
        self.checkin.environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
        self.does("new", self.file, "--name", "Cluster Conference", *_DAYS)
        return self

    def does(self, *arguments: object, given: bytes = b"") -> list[dict[str, Any]]:
        """Run a command that does what it was asked; give its answers."""
        done = self.checkin(*arguments, "--json", given=given)
        assert done.status == 0, done
        return done.objects

    def pair(self, event: LiveEvent) -> dict[str, Any]:
        """Connect an event as a new device."""
        token = self.pretix.new_device()
        self.tokens.append(token)
        given = self.pretix.pairing_text(token).encode()
        return self._connected(
            "connect", self.file, "--pair", "-", "--event", event.slug, given=given
        )

    def connect(self, event: LiveEvent) -> dict[str, Any]:
        """Connect an event with the token of a team."""
        self.tokens.append(self.pretix.api_token)
        place = f"{self.pretix.url}/control/event/{self.pretix.organizer}/{event.slug}/"
        given = self.pretix.api_token.encode()
        return self._connected("connect", self.file, place, "--token", "-", given=given)

    def connect_indico(self, indico: LiveIndico, event: int) -> dict[str, Any]:
        """Connect an event of an Indico with the token of somebody."""
        self.tokens.append(indico.token)
        place = f"{indico.url}/event/{event}/"
        given = indico.token.encode()
        return self._connected("connect", self.file, place, "--token", "-", given=given)

    def sync(self) -> dict[str, dict[str, Any]]:
        """Fetch and send; give what became of it by target."""
        return {told["target"]: told for told in self.does("sync", self.file)}

    def tries_to_sync(self) -> Outcome:
        """Fetch and send, with whatever result."""
        return self.checkin("sync", self.file, "--json")

    def scan(self, checkin_list: str, *codes: str, out: bool = False) -> list[str]:
        """Scan codes; give the verdicts."""
        way = ["--exit"] if out else []
        told = self.does("scan", self.file, "--list", checkin_list, *way, given=lines(codes))
        return [each["verdict"] for each in told]

    def line_of(self, code: str) -> str:
        """Give the id of the last line about a code."""
        told = [each for each in self.does("journal", self.file) if each["code"] == code]
        return told[-1]["entry_id"]

    def outbox(self) -> list[dict[str, Any]]:
        """Give what is unsent."""
        return self.does("outbox", self.file)

    def is_revoked(self, event: LiveEvent) -> None:
        """Revoke the device as which an event is connected."""
        for kept in self.checkin.settings.rglob("tokens/*.json"):
            told = json.loads(kept.read_text(encoding="utf-8"))
            if told["address"] == event.address:
                kind, token = told["token"].split()
                Api(self.pretix.url, self.pretix.organizer, token, kind).post("/device/revoke")

    def wait_for_orders(self, count: int) -> None:
        """Wait until so many people have come in."""
        until = time.monotonic() + 60
        while self.does("status", self.file)[0]["attendees"] < count:
            assert time.monotonic() < until

    def _connected(self, *arguments: object, given: bytes) -> dict[str, Any]:
        (told,) = self.does(*arguments, given=given)
        return told
