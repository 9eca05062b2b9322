"""A pretix that answers from recordings, as the real one does: filtered, in order, by the page."""

import json
from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checkin.core.errors import TargetUnreachable
from checkin.servers.http_answer import Answer

WHERE = Path(__file__).parents[1] / "data" / "servers" / "pretix"
ADDRESS = "https://tickets.example.org/demo/{event}"
Query = Sequence[tuple[str, str | int]]
Told = dict[str, Any]
_ONCE = datetime(2026, 11, 26, 6, 0, tzinfo=UTC)


class RecordedPretix:
    """One event; what a test changes in `orders` is what the server holds from then on."""

    server = "tickets.example.org"
    origin = "https://tickets.example.org"
    clock_offset = 0.0

    def __init__(self, event: str = "conf", orders: int = 120) -> None:
        self.address = ADDRESS.format(event=event)
        self.told: Told = json.loads((WHERE / f"{event}.json").read_text("utf-8"))
        self.orders: list[Told] = self.told.pop("orders")[:orders]
        for layout in self.told["badgelayouts"]["results"]:
            layout["background"] = f"{self.origin}/media/badge.pdf"
        # Whenever it was recorded, nothing was changed for an hour.
        latest = max((_moment(each, "last_modified") for each in self.orders), default=_ONCE)
        self.now = latest.astimezone(UTC) + timedelta(hours=1)
        self.page_size = 50
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.answers_left = 1 << 30
        self.generates = True
        self.replies: dict[str, Answer] = {}
        self.file = Answer(200, self.server, b"%PDF-1.4 recorded")
        self.others: dict[str, RecordedPretix] = {}

    def order(self, code: str) -> Told:
        """Give an order that a test may change; `touch` it then."""
        return next(order for order in self.orders if order["code"] == code)

    def touch(self, order: Told) -> None:
        """Let an order have been changed now, a moment after all that was before."""
        self.now += timedelta(minutes=1)
        order["last_modified"] = self.now.isoformat()

    def touch_all(self) -> None:
        """Let all orders have been changed at one moment, after all that was before."""
        for order in self.orders:
            self.touch(order)
        for order in self.orders:
            order["last_modified"] = self.now.isoformat()

    def add(self, code: str) -> Told:
        """Let somebody order like the one before."""
        order = deepcopy(self.orders[-1])
        ids = [position["id"] for each in self.orders for position in each["positions"]]
        order["code"] = code
        for number, position in enumerate(order["positions"], start=1):
            position["id"] = max(ids) + number
            position["secret"] = f"{code}{number}secret".lower()
        self.orders.append(order)
        self.touch(order)
        order["datetime"] = self.now.isoformat()
        return order

    def get(self, path: str, query: Query = ()) -> Answer:
        self.answers_left -= 1
        if self.answers_left < 0:
            raise TargetUnreachable("tickets.example.org does not answer.")
        asked = dict(query)
        self.asked.append((path, asked))
        what = path.rstrip("/").rsplit("/", 1)[-1]
        if path.endswith(f"/events/{self.address.rsplit('/', 1)[1]}/"):
            return self._answer(self.told[""])
        named = asked.get("code", what)
        if named in self.replies:
            return self.replies[named]
        if what == "orders":
            return self._orders(asked)
        if path.endswith(f"/orders/{what}/"):
            return self._not_in_profile()
        if what in self.told:
            return self._answer(self.told[what])
        return self._missing()

    def follow(self, link: str) -> Answer:
        self.asked.append((link, {}))
        return self.file

    def elsewhere(self, address: str) -> "RecordedPretix":
        """Give another server that keeps files for this one; where there is none, nobody is."""
        for origin, there in self.others.items():
            if address.startswith(f"{origin}/"):
                there.origin = origin
                return there
        raise TargetUnreachable(f"{address} does not answer.")

    def said_of(self, orders: Sequence[Told]) -> Answer:
        """Make a page of orders behind which there are more."""
        return self._answer({"count": len(self.orders), "next": "x", "results": orders})

    def close(self) -> None:
        """There are no connections."""

    def _missing(self) -> Answer:
        return Answer(404, self.server, b'{"detail":"Not found."}')

    def _not_in_profile(self) -> Answer:
        # Scanners may see all orders, and none by itself.
        detail = b'{"detail":"Request denied by device security profile."}'
        return Answer(403, self.server, detail)

    def _orders(self, asked: dict[str, Any]) -> Answer:
        wanted = asked.get("code")
        found: Iterable[Told] = [each for each in self.orders if wanted in {None, each["code"]}]
        for name, field in (("created_since", "datetime"), ("modified_since", "last_modified")):
            if name in asked:
                since = datetime.fromisoformat(asked[name])
                found = [each for each in found if _moment(each, field) >= since]
        rows = sorted(found, key=lambda each: _moment(each, asked.get("ordering", "datetime")))
        size, page = self.page_size, int(asked.get("page", 1))
        shown = rows[(page - 1) * size : page * size]
        if page > 1 and not shown:
            return Answer(404, self.server, b'{"detail":"Invalid page."}')
        more = "https://elsewhere.example/next" if page * size < len(rows) else None
        return self._answer({"count": len(rows), "next": more, "results": shown})

    def _answer(self, told: object) -> Answer:
        body = json.dumps(told).encode()
        return Answer(
            200, self.server, body, page_generated=self.now.isoformat() if self.generates else ""
        )


def _moment(order: Told, field: str) -> datetime:
    return datetime.fromisoformat(order[field])
