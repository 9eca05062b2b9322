"""An event on an Indico, for the contract, seen from behind."""

from datetime import UTC, datetime

from checkin.core.scan import Direction
from checkin.servers.http import HttpLine
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.indico.indico_push import IndicoPush
from checkin.services.servers.registration_server import RegistrationServer
from tests.servers.between import Between
from tests.servers.live_indico import LiveIndico
from tests.servers.organizing import DOOR, Booked, Held, Seen
from tests.servers.recorded_indico import RecordedIndico


class RecordedOrganizer:
    """Does at an Indico out of a recording what the contract wants to happen."""

    question = ""
    secrets = ("indp_d3skd3skd3sk",)

    def __init__(self, indico: RecordedIndico) -> None:
        self.indico = indico
        self.address = indico.address

    def server(self) -> RegistrationServer:
        return BothWays(self.indico, self.address, lambda: self.indico.now)

    def order(self, first_name: str, last_name: str, *, addons: int = 0) -> Booked:
        row = self.indico.register((first_name, last_name), addons)
        companions = self.indico.field(row["id"], "Accompanying persons")["data"]
        return booked(row["id"], row["checkin_secret"], [each["id"] for each in companions])

    def cancel(self, booked: Booked) -> None:
        self.indico.rows[int(booked.key)]["state"] = "withdrawn"

    def rename(self, ticket: Held, first_name: str, last_name: str) -> None:
        self.indico.rename(int(ticket.key), (first_name, last_name))

    def pass_elsewhere(self, ticket: Held, direction: Direction = Direction.ENTRY) -> None:
        assert direction is Direction.ENTRY
        self.indico.check_in(int(ticket.key))

    def annul_elsewhere(self, ticket: Held) -> None:
        self.indico.check_in(int(ticket.key), is_in=False)

    def passages(self, ticket: Held) -> list[Seen]:
        return seen_in(self.indico.rows[int(ticket.key)])

    def revoke(self) -> None:
        self.indico.is_revoked = True

    def welcome(self) -> None:
        self.indico.is_revoked = False

    def vanish(self) -> None:
        self.indico.is_gone = True

    def come_back(self) -> None:
        self.indico.is_gone = False


class BothWays:
    """Both ways to one event of an Indico."""

    def __init__(self, line, address: str, now=lambda: datetime.now(UTC)) -> None:
        self._pull = IndicoPull(line, address)
        self._push = IndicoPush(line, address, now)
        self.batch = self._push.batch
        self.lists, self.pull, self.push = self._pull.lists, self._pull.pull, self._push.push


def booked(key: int, code: str, guests: list[str]) -> Booked:
    """Name a registration and its guests as they are named here."""
    companions = (Held(f"{key}-{guest}", guest) for guest in guests)
    return Booked(str(key), (Held(str(key), code), *companions))


def seen_in(row) -> list[Seen]:
    """Give the check-in of a registration, if there is one."""
    return [Seen(datetime.fromisoformat(row["checked_in_dt"]))] if row["checked_in"] else []


class LiveOrganizer:
    """Does at a real Indico what the contract wants to happen."""

    question = ""

    def __init__(self, indico: LiveIndico, between: Between) -> None:
        self._indico = indico
        self._between = between
        made = indico.new_event([DOOR, "Matchmaking"])
        self.event: int = made["event"]
        self._form = made["forms"][DOOR]
        self.address = f"{between.url}/event/{self.event}"
        self._tokens = [indico.organize("new_token", user="desk")]
        self._lines: list[HttpLine] = []

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(each["token"] for each in self._tokens)

    def server(self) -> RegistrationServer:
        self._lines.append(HttpLine(self.address, f"Bearer {self._tokens[-1]['token']}"))
        return BothWays(self._lines[-1], self.address)

    def close(self) -> None:
        for line in self._lines:
            line.close()
        self._between.vanish()

    def order(self, first_name: str, last_name: str, *, addons: int = 0) -> Booked:
        names = {"first_name": first_name, "last_name": last_name}
        made = self._indico.organize("register", form=self._form, guests=addons, **names)
        return booked(made["id"], made["code"], made["guests"])

    def cancel(self, booked: Booked) -> None:
        self._indico.organize("withdraw", registration=int(booked.key))

    def delete(self, booked: Booked) -> None:
        self._indico.organize("delete", registration=int(booked.key))

    def rename(self, ticket: Held, first_name: str, last_name: str) -> None:
        names = {"first_name": first_name, "last_name": last_name}
        self._indico.organize("rename", registration=int(ticket.key), **names)

    def pass_elsewhere(self, ticket: Held, direction: Direction = Direction.ENTRY) -> None:
        assert direction is Direction.ENTRY
        self._indico.check_in(self._path(ticket), is_in=True)

    def annul_elsewhere(self, ticket: Held) -> None:
        self._indico.check_in(self._path(ticket), is_in=False)

    def passages(self, ticket: Held) -> list[Seen]:
        return seen_in(self._indico.registration(self._path(ticket)))

    def log(self) -> list[str]:
        """Give what its log says of who was checked in."""
        return self._indico.organize("log", event=self.event)

    def revoke(self) -> None:
        self._indico.organize("revoke_token", token=self._tokens[-1]["id"])

    def welcome(self) -> None:
        self._tokens.append(self._indico.organize("new_token", user="desk"))

    def vanish(self) -> None:
        self._between.vanish()

    def come_back(self) -> None:
        self._between.come_back()

    def _path(self, ticket: Held) -> str:
        forms = f"/api/checkin/event/{self.event}/forms"
        return f"{forms}/{self._form}/registrations/{ticket.key}"
