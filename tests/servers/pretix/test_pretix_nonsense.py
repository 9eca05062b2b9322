"""What no pretix says is told as such, and leaves nothing behind."""

import contextlib
import json
from itertools import cycle
from typing import Any

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.core.servers.pulled import PulledPage
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.pretix_pages import all_codes, codes, everything
from tests.servers.recorded_pretix import Query, RecordedPretix


@pytest.mark.parametrize(
    ("place", "told"), [(3, {"datetime": [7]}), (6, {"datetime": "soon"}), (6, {"code": {}})]
)
def test_orders_of_which_nobody_can_say_when_they_came_leave_nothing_behind(
    place: int, told: dict[str, Any]
) -> None:
    server = RecordedPretix()
    odd = server.orders[place]
    known = {name: odd[name] for name in told}
    odd |= told
    server.replies["orders"] = server.said_of(server.orders[:7])
    pages: list[PulledPage] = []
    with pytest.raises(TargetUnreachable, match="does not understand"):
        pages.extend(PretixPull(server, server.address).pull(""))
    odd |= known
    server.replies.clear()
    assert codes(pages) | codes(everything(server, pages[-1].cursor)) == all_codes(server)


class _Endless(RecordedPretix):
    """A server that has always another page of orders, made of those it holds."""

    def __init__(self, *moments: str) -> None:
        super().__init__(orders=1)
        self._moments = cycle(moments)

    def get(self, path: str, query: Query = ()) -> Answer:
        answer = super().get(path, query)
        if not path.endswith("/orders/"):
            return answer
        (order,) = self.orders
        told = {"count": 1, "next": "x", "results": [order | {"datetime": next(self._moments)}]}
        return Answer(200, self.server, json.dumps(told).encode())


@pytest.mark.parametrize(
    "moments",
    [
        ["2026-10-01T09:00:00+02:00"],
        ["2026-10-01T09:00:00+02:00", "2026-10-02T09:00:00+02:00"],
        ["2026-10-01T09:00:00+02:00", "2026-10-01T08:59:00Z", "2026-10-01T09:01:00Z"],
    ],
)
def test_a_server_whose_pages_never_end_is_given_up(moments: list[str]) -> None:
    with pytest.raises(TargetUnreachable, match="does not understand"):
        everything(_Endless(*moments))


@pytest.mark.parametrize("keys", [None, [], "x", 7, {"pretix_sig1": None}, {}])
def test_an_event_that_signs_nothing_has_no_signed_codes(keys: object) -> None:
    server = RecordedPretix("confsig")
    server.told[""]["valid_keys"] = keys
    assert not [page for page in everything(server) if page.event and page.event.signed.keys]


@pytest.mark.parametrize("keys", ["x", [7], ["\ud800"], ["x" * 10_000]])
def test_keys_that_are_none_are_not_taken_in(keys: object) -> None:
    server = RecordedPretix("confsig")
    server.told[""]["valid_keys"] = {"pretix_sig1": keys}
    with pytest.raises(TargetUnreachable, match="does not understand"):
        everything(server)


def test_what_is_nested_as_deep_as_can_be_read_does_no_harm() -> None:
    for levels in range(800, 1_000, 5):
        server = RecordedPretix(orders=1)
        deep = json.dumps(server.told["checkinlists"]).replace(
            '"rules": {}', f'"rules": {{"or": {"[" * levels}{"]" * levels}}}'
        )
        server.replies["checkinlists"] = Answer(200, server.server, deep.encode())
        with contextlib.suppress(TargetUnreachable):
            everything(server)
