"""An event on a pretix, for the contract: real, or as it was recorded."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from checkin.core.scan import Direction
from checkin.core.servers.outbox import Target
from checkin.servers.http import HttpLine
from checkin.servers.pretix.pretix import PretixServer
from checkin.services.servers.registration_server import RegistrationServer
from tests.servers.between import Between
from tests.servers.live_pretix import LivePretix
from tests.servers.organizing import DOOR, Booked, Held, Seen
from tests.servers.pretix_api import LiveEvent

_RECORDINGS = Path(__file__).parents[1] / "data" / "servers" / "pretix" / "contract"


class PretixOrganizer:
    """Does at a pretix what the contract wants to happen."""

    def __init__(self, pretix: LivePretix, event: LiveEvent, between: Between) -> None:
        """Take a pretix that is reached through what stands between, and an event of it."""
        self._pretix = pretix
        self._event = event
        self._between = between
        self._desk = pretix.new_device_api()
        self._other_desk = pretix.new_device_api()
        self._tokens = [self._desk.token]
        self._nonces: dict[str, str] = {}
        self._lines: list[HttpLine] = []
        self.address = event.address
        self.question = str(event.questions["CONSENT"])

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(self._tokens)

    def server(self) -> RegistrationServer:
        self._lines.append(HttpLine(self.address, f"Device {self._desk.token}"))
        return PretixServer(Target("pretix", self.address), self._lines[-1])

    def close(self) -> None:
        """Hang up."""
        for line in self._lines:
            line.close()
        self._between.vanish()

    def order(self, first_name: str, last_name: str, *, addons: int = 0) -> Booked:
        made = self._event.order(first_name, last_name, addons=addons, consents=False)
        tickets = tuple(Held(str(each["id"]), each["secret"]) for each in made["positions"])
        return Booked(made["code"], tickets)

    def cancel(self, booked: Booked) -> None:
        self._event.cancel({"code": booked.key})

    def block(self, ticket: Held) -> None:
        self._event.block(int(ticket.key))

    def rename(self, ticket: Held, first_name: str, last_name: str) -> None:
        self._event.rename(int(ticket.key), first_name, last_name)

    def pass_elsewhere(self, ticket: Held, direction: Direction = Direction.ENTRY) -> None:
        nonce = self._nonces[ticket.key] = f"elsewhere-{len(self._nonces)}-{direction}"
        said = {"nonce": nonce, "type": direction.value, "questions_supported": False}
        self._event.redeem(ticket.code, DOOR, api=self._other_desk, **said)

    def annul_elsewhere(self, ticket: Held) -> None:
        self._event.annul(self._nonces[ticket.key], DOOR, api=self._other_desk)

    def passages(self, ticket: Held) -> list[Seen]:
        door = self._event.lists[DOOR]
        return sorted(
            (
                Seen(_moment(each["datetime"]), Direction(each["type"]))
                for each in self._event.position(int(ticket.key))["checkins"]
                if each["list"] == door
            ),
            key=lambda seen: seen.at,
        )

    def refusals(self, ticket: Held | None) -> list[datetime]:
        asked = int(ticket.key) if ticket is not None else None
        return [
            _moment(each["datetime"])
            for each in self._event.attempts()
            if not each["successful"] and each["position"] == asked
        ]

    def badges(self, ticket: Held) -> list[datetime]:
        logs = self._event.position(int(ticket.key))["print_logs"]
        return [_moment(each["datetime"]) for each in logs if each["type"] == "badge"]

    def answers(self, ticket: Held) -> Mapping[str, bool]:
        given = self._event.position(int(ticket.key))["answers"]
        return {str(each["question"]): each["answer"] == "True" for each in given}

    def revoke(self) -> None:
        self._desk.post("/device/revoke")

    def welcome(self) -> None:
        self._desk = self._pretix.new_device_api()
        self._tokens.append(self._desk.token)

    def vanish(self) -> None:
        self._between.vanish()

    def come_back(self) -> None:
        self._between.come_back()


def behind(between: Between, pretix: LivePretix) -> LivePretix:
    """Give the same pretix, reached through what stands between."""
    url = between.url
    events = {
        slug: replace(event, api=replace(event.api, url=url))
        for slug, event in pretix.events.items()
    }
    return replace(pretix, url=url, events=events)


def _moment(told: str) -> datetime:
    return datetime.fromisoformat(told)


def recorded(between: Between) -> LivePretix:
    """Give the pretix that was recorded."""
    return LivePretix(between.url, "demo", "of nobody", "of nobody", {}, {})


def recording_of(test: str) -> Path:
    """Say where it is kept what a test heard from pretix."""
    return _RECORDINGS / f"{test.removeprefix('test_')}.json.gz"


def slug_of(test: str) -> str:
    """Give a test an event whose name is the same each time."""
    return f"t{hashlib.sha256(test.encode()).hexdigest()[:12]}"
