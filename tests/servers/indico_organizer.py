"""An event on an Indico, for the contract, seen from behind."""

from datetime import datetime

from checkin.core.scan import Direction
from checkin.servers.indico_pull import IndicoPull
from checkin.servers.indico_push import IndicoPush
from checkin.services.registration_server import RegistrationServer
from tests.servers.organizing import Booked, Held, Seen
from tests.servers.recorded_indico import RecordedIndico


class RecordedOrganizer:
    """Does at an Indico out of a recording what the contract wants to happen."""

    question = ""
    secrets = ("indp_d3skd3skd3sk",)

    def __init__(self, indico: RecordedIndico) -> None:
        self.indico = indico
        self.address = indico.address

    def server(self) -> RegistrationServer:
        return BothWays(self.indico, self.address)

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

    def __init__(self, line, address: str) -> None:
        self._pull = IndicoPull(line, address)
        self._push = IndicoPush(line, address)
        self.batch = self._push.batch
        self.lists, self.pull, self.push = self._pull.lists, self._pull.pull, self._push.push


def booked(key: int, code: str, guests: list[str]) -> Booked:
    """Name a registration and its guests as they are named here."""
    companions = (Held(f"{key}-{guest}", guest) for guest in guests)
    return Booked(str(key), (Held(str(key), code), *companions))


def seen_in(row) -> list[Seen]:
    """Give the check-in of a registration, if there is one."""
    return [Seen(datetime.fromisoformat(row["checked_in_dt"]))] if row["checked_in"] else []
