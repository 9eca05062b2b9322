"""A version that reads more of orders than the one before reads all of them once more."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.servers.http_answer import Answer
from checkin.storage.store import Store
from tests.builders import an_event
from tests.servers.pulled import AT, an_entry, name_of
from tests.servers.recorded_pretix import RecordedPretix
from tests.services.servers.test_pulling import Desk, Target

ORDERS = 30


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    server = RecordedPretix(orders=ORDERS)
    server.page_size = 10
    with Store.create(tmp_path / "event.checkin", an_event()) as store:
        with store.write():
            store.add_target(Target("pretix", server.address))
        # The earlier version did not ask for these.
        server.replies["categories"] = Answer(404, server.server, b"{}")
        yield Desk(store, server)


def fetched_by_an_earlier_version(desk: Desk) -> None:
    """Leave the file as a version did that kept no number of what it reads."""
    cursor = json.loads(desk.store.cursor_at(desk.server.address))
    del cursor["form"]
    with desk.store.write():
        desk.store._db.execute("UPDATE contacts SET cursor = ?", [json.dumps(cursor)])
    del desk.server.replies["categories"]


def test_what_an_earlier_version_did_not_read_comes_once_and_nothing_is_forgotten(
    desk: Desk,
) -> None:
    desk.pull()
    name = name_of(desk.server)
    with desk.store.write():
        desk.store.append(an_entry(desk.server, AT))
    lines = [line.id for line in desk.store.entries()]
    fetched_by_an_earlier_version(desk)

    again = Desk(desk.store, desk.server)
    assert again.pull().orders >= ORDERS
    told = desk.store.attendee(name)
    assert told
    assert told.column("Product category") == "Tickets"
    assert [line.id for line in desk.store.entries()] == lines
    assert desk.codes() == desk.all_codes()

    assert Desk(desk.store, desk.server).pull().orders == 0


def test_it_goes_on_after_an_interruption_and_not_from_the_beginning(desk: Desk) -> None:
    desk.pull()
    fetched_by_an_earlier_version(desk)
    stopped = Desk(desk.store, desk.server)
    first = stopped.pulling.pull(stopped.target, is_stopped=lambda: True).orders
    rest = Desk(desk.store, desk.server)
    asked = [rest.pulling.pull(rest.target, is_stopped=lambda: True).orders for _ in range(8)]
    assert sum((first, *asked)) <= ORDERS + 8  # but for those at the border of two pages
    assert Desk(desk.store, desk.server).pull().orders == 0


def test_a_first_download_that_an_earlier_version_began_begins_anew(desk: Desk) -> None:
    desk.pulling.pull(desk.target, is_stopped=lambda: True)
    desk.pulling.pull(desk.target, is_stopped=lambda: True)
    fetched_by_an_earlier_version(desk)
    Desk(desk.store, desk.server).pull()
    assert desk.codes() == desk.all_codes()
    held = [
        desk.store.attendee(name_of(desk.server, order["code"])) for order in desk.server.orders
    ]
    assert all(each.column("Product category") for each in held if each)
