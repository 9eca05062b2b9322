"""The matrix on a real pretix: filled there, fetched from there, and asked on both sides."""

import json
import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

from checkin.core.question import QuestionKind
from checkin.core.servers.outbox import Target
from checkin.servers.http import HttpLine
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.servers.pulling import Pulling
from checkin.storage.store import Store
from tests.builders import NOON, an_event
from tests.servers.live_pretix import LivePretix
from tests.servers.matrix import Cell, Outcome
from tests.servers.matrix_desk import Rehearsal
from tests.servers.matrix_server import Asking

_BOXES = {"yes": "true", "no": "false"}


class Matrix:
    """Four events on a pretix, two of them filled for the matrix, and an event file of each."""

    def __init__(
        self, told: Mapping[str, Any], asking: Asking,
        stores: Mapping[str, Store], rehearsals: Mapping[str, Rehearsal],
    ) -> None:  # fmt: skip
        """Take what was filled in, who asks the server, and files and desks by event."""
        self.told = told
        self.stores = stores
        self._asking = asking
        self._rehearsals = rehearsals

    @classmethod
    def filled(cls, pretix: LivePretix, folder: Path, closing: ExitStack) -> Self:
        """Fill two events, and fetch all into new files, which `closing` closes."""
        told = json.loads(pretix.run_inside("seed_matrix.py", uuid.uuid4().hex[:12]))
        matrix, series = told["matrix"], told["series"]
        lists = {matrix["slug"]: matrix["lists"], series["slug"]: series["lists"]}
        lists |= {slug: event.lists for slug, event in pretix.events.items()}
        stores, rehearsals = {}, {}
        for slug in lists:
            store = closing.enter_context(fetched(folder / f"{slug}.checkin", slug, pretix))
            stores[slug] = store
            rehearsals[slug] = closing.enter_context(Rehearsal(store, str(matrix["gate"])))
        device = _set_up(pretix, matrix["device"])
        credentials = {False: f"Token {pretix.api_token}", True: f"Device {device}"}
        ids = {(slug, name): key for slug, named in lists.items() for name, key in named.items()}
        asking = Asking(pretix.url, pretix.organizer, credentials, ids)
        return cls(told, asking, stores, rehearsals)

    def fetched_anew(self, pretix: LivePretix, folder: Path, closing: ExitStack) -> "Matrix":
        """Fetch the event with all but series into another new file."""
        told = self.told["matrix"]
        slug, gate = told["slug"], str(told["gate"])
        store = closing.enter_context(fetched(folder / f"{slug}.checkin", slug, pretix))
        rehearsal = closing.enter_context(Rehearsal(store, gate))
        return Matrix(self.told, self._asking, {slug: store}, {slug: rehearsal})

    def noons(self, slug: str) -> tuple[datetime, ...]:
        """Give an hour of each of the three days of a seeded event, an hour after it begins."""
        terms = [each.terms for each in self.stores[slug].lists() if each.terms]
        begins = terms[0].dates[0].starts + timedelta(hours=1)
        return tuple(begins + timedelta(days=days) for days in range(3))

    def ours(self, asked: Sequence[Cell]) -> list[Outcome]:
        """Judge cells at our desks."""
        return [self._rehearsals[cell.slug].outcome(cell) for cell in asked]

    def theirs(self, asked: Sequence[Cell]) -> list[Outcome]:
        """Ask the server about cells."""
        return self._asking.outcomes(asked, self._said)

    def _said(self, cell: Cell) -> dict[str, str]:
        said = {}
        for question, text, is_kept in self._rehearsals[cell.slug].meant(cell):
            is_box = is_kept and question.kind is QuestionKind.YES_NO
            said[question.server_question] = _BOXES[text] if is_box else text
        return said


def fetched(path: Path, slug: str, pretix: LivePretix) -> Store:
    """Fetch all that an event holds into a new file, where it has an address for ever."""
    line = HttpLine(pretix.url, f"Token {pretix.api_token}")
    address = f"https://pretix.example/{pretix.organizer}/{slug}"
    server = SimpleNamespace(clock_offset=None, pull=PretixPull(line, address).pull)
    store = Store.create(path, an_event())
    pulled = Pulling(store, lambda _: server, lambda: NOON).pull(Target("pretix", address))
    line.close()
    assert pulled.whole
    assert not pulled.left_out
    return store


def _set_up(pretix: LivePretix, token: str) -> str:
    asked = {
        "token": token, "hardware_brand": "test", "hardware_model": "test",
        "software_brand": "test", "software_version": "1",
    }  # fmt: skip
    return str(pretix.api.post("/device/initialize", asked)["api_token"])
