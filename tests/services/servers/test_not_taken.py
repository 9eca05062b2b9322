"""What of a server could not be read is told until it comes right, and asked for again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.core.servers.outbox import Target
from checkin.core.servers.sync_status import TargetStatus
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.servers.pulling import Pulled, Pulling
from checkin.services.servers.sync import Sync
from checkin.storage.servers.ready_orders import ReadyOrders
from checkin.storage.store import Store
from tests.builders import an_event
from tests.servers.pulled import AT, first
from tests.servers.recorded_pretix import RecordedPretix


class Server(PretixPull):
    clock_offset = 0.0


class Desk:
    """An event file that is connected to a server; each of its runs asks anew."""

    def __init__(self, store: Store, server: RecordedPretix) -> None:
        self.store, self.server = store, server
        self.target = Target("pretix", server.address)
        self.start_anew()

    def start_anew(self) -> None:
        self.pulling: Pulling[ReadyOrders] = Pulling(
            self.store, lambda target: Server(self.server, target.address), lambda: AT
        )

    def pull(self) -> Pulled:
        self.server.asked.clear()
        return self.pulling.pull(self.target)

    def asked_singly(self) -> list[str]:
        return [asked["code"] for _, asked in self.server.asked if "code" in asked]

    def status(self) -> TargetStatus:
        (status,) = self.store.sync_status().targets
        return status


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Store.create(tmp_path / "event.checkin", an_event()) as store:
        server = RecordedPretix()
        with store.write():
            store.add_target(Target("pretix", server.address))
        yield Desk(store, server)


def spoil(desk: Desk, *codes: str) -> dict[str, str]:
    """Let orders be ones that nobody can read; give the codes of their tickets."""
    secrets = {code: first(desk.server, code)["secret"] for code in codes}
    for code in codes:
        first(desk.server, code)["secret"] = 17
    return secrets


def mend(desk: Desk, secrets: dict[str, str]) -> None:
    for code, secret in secrets.items():
        first(desk.server, code)["secret"] = secret


def test_an_order_that_could_not_be_read_is_told_until_it_was_changed_there(desk: Desk) -> None:
    secrets = spoil(desk, "CAAAC", "CAAAB")
    desk.pull()
    assert desk.status().left_out == ("CAAAB", "CAAAC")
    sync = Sync(desk.store, lambda _: pytest.fail("nothing is to be sent"), lambda: AT)
    assert sync.left(desk.target).left_out == ("CAAAB", "CAAAC")
    mend(desk, {"CAAAB": secrets["CAAAB"]})
    desk.server.touch(desk.server.order("CAAAB"))
    assert desk.pull().taken.new == 1
    assert desk.status().left_out == ("CAAAC",)


def test_it_is_asked_for_alone_at_the_next_fetch_though_nobody_changed_it(desk: Desk) -> None:
    secrets = spoil(desk, "CAAAC")
    desk.pull()
    assert desk.asked_singly() == []
    mend(desk, secrets)
    pulled = desk.pull()
    assert (pulled.news, desk.asked_singly()) == (1, ["CAAAC"])
    assert desk.store.tickets_by_code(secrets["CAAAC"])
    assert desk.status().left_out == ()


def test_one_that_stays_so_is_asked_for_once_in_each_run_of_the_program(desk: Desk) -> None:
    spoil(desk, "CAAAC")
    desk.pull()
    for asked in (["CAAAC"], [], []):
        desk.pull()
        assert desk.asked_singly() == asked
    assert desk.status().left_out == ("CAAAC",)
    desk.start_anew()  # as after an update
    desk.pull()
    assert desk.asked_singly() == ["CAAAC"]


def test_many_are_asked_for_some_at_a_time_each_in_its_turn(desk: Desk) -> None:
    codes = [order["code"] for order in desk.server.orders[:120]]
    spoil(desk, *codes)
    desk.pull()
    asked = []
    for _ in range(3):
        desk.start_anew()
        desk.pull()
        assert len(desk.asked_singly()) == 50
        asked += desk.asked_singly()
    assert set(asked) == set(codes)
    assert desk.status().left_out == tuple(sorted(codes))


def test_one_that_is_gone_there_is_told_of_no_more(desk: Desk) -> None:
    spoil(desk, "CAAAC")
    desk.pull()
    desk.server.orders.remove(desk.server.order("CAAAC"))
    desk.pull()
    assert desk.status().left_out == ()


def test_one_at_which_the_server_breaks_keeps_nothing_else_back(desk: Desk) -> None:
    spoil(desk, "CAAAC")
    desk.pull()
    desk.server.replies["CAAAC"] = Answer(500, desk.server.server, b"<h1>Server Error</h1>")
    desk.server.add("NEW01")
    assert desk.pull().taken.new == 1
    assert desk.status().left_out == ("CAAAC",)


def test_who_stops_a_fetch_waits_for_no_more_orders(desk: Desk) -> None:
    spoil(desk, "CAAAB", "CAAAC")
    desk.pull()
    desk.server.asked.clear()
    stops = iter([False, False, True])
    desk.pulling.pull(desk.target, is_stopped=lambda: next(stops))
    assert desk.asked_singly() == ["CAAAB"]


def test_what_else_was_not_taken_over_is_told_for_as_long_as_it_is_so(desk: Desk) -> None:
    questions = desk.server.told["questions"]["results"]
    asked = questions[0]["type"], questions[0]["ask_during_checkin"]
    questions[0] |= {"type": "F", "ask_during_checkin": True, "question": {"en": "Photo"}}
    desk.pull()
    told = "“Photo” asks for a file and is not asked here."
    assert desk.status().told == (told,)
    desk.pull()
    assert desk.status().told == (told,)
    questions[0]["type"], questions[0]["ask_during_checkin"] = asked
    desk.start_anew()
    desk.pull()
    assert desk.status().told == ()


def test_of_a_server_that_was_left_nothing_is_told(desk: Desk) -> None:
    spoil(desk, "CAAAC")
    desk.pull()
    (target,) = desk.store.targets()
    with desk.store.write():
        desk.store.leave_target(target.id, "left", "nothing")
    assert [each.left_out for each in desk.store.sync_status().targets] in ([], [()])
