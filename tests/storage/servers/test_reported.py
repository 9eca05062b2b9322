"""What other devices did at a server comes into the journal, once, and what we did does not."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from checkin.core.scan import Direction, Verdict
from checkin.core.servers.server_names import list_id, passage_id
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.journal.audit import Audit
from checkin.services.reports import Reports
from checkin.storage.store import Store
from tests.builders import NOON, an_event, tampered
from tests.servers.pulled import AT, an_entry, checkin, first, name_of, pull, standing
from tests.servers.recorded_pretix import RecordedPretix


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix(orders=30)


def test_what_other_devices_did_comes_into_the_journal_once(
    store: Store, server: RecordedPretix
) -> None:
    first(server)["checkins"] = [checkin()]
    assert pull(store, server).reported == 1
    (line,) = store.history(name_of(server), list_id(server.address, "1"))
    assert line.is_reported
    assert store.latest(5) == []
    assert store.journal_desks() == ["pretix, device 3"]
    assert line.id == passage_id(server.address, "8")
    assert (line.desk, line.verdict) == ("pretix, device 3", Verdict.ADMITTED)
    assert store.inside(list_id(server.address, "1")) == 1
    server.touch(server.order("CAAAA"))
    assert pull(store, server).reported == 0
    report = Audit(store).verify()
    assert report.ok
    assert report.reported == 1


def test_an_exit_elsewhere_lets_somebody_be_outside(store: Store, server: RecordedPretix) -> None:
    first(server)["checkins"] = [
        checkin(9, "2026-11-26T10:00:00+02:00", type="exit"), checkin()
    ]  # fmt: skip
    pull(store, server)
    here = list_id(server.address, "1")
    assert store.counts(here) == (1, 0)
    assert [line.direction for line in store.history(name_of(server), here)] == [
        Direction.ENTRY, Direction.EXIT,
    ]  # fmt: skip


def test_our_own_lines_come_back_and_are_no_news(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    at = datetime(2026, 11, 26, 7, 0, 0, 500_000, tzinfo=UTC)
    with store.write():
        store.append(an_entry(server, at))
    first(server)["checkins"] = [checkin()]
    server.touch(server.order("CAAAA"))
    assert pull(store, server).reported == 0
    assert standing(store, server) == [("Desk 1", at)]


@pytest.mark.parametrize("is_ours", [False, True])
def test_what_was_annulled_on_the_server_does_not_stand_here(
    store: Store, server: RecordedPretix, is_ours: bool
) -> None:
    pull(store, server)
    if is_ours:
        with store.write():
            store.append(an_entry(server, datetime(2026, 11, 26, 7, 0, 0, 500_000, UTC)))
    first(server)["checkins"] = [checkin()]
    server.touch(server.order("CAAAA"))
    pull(store, server)
    assert len(standing(store, server)) == 1
    first(server)["checkins"] = []
    server.touch(server.order("CAAAA"))
    assert pull(store, server).reported == 1
    assert standing(store, server) == []
    assert store.inside(list_id(server.address, "1")) == 0
    server.touch(server.order("CAAAA"))
    assert pull(store, server).reported == 0
    first(server)["checkins"] = [checkin(11)]
    server.touch(server.order("CAAAA"))
    pull(store, server)
    assert len(standing(store, server)) == 1
    assert Audit(store).verify().ok


def test_what_is_there_by_another_name_was_not_annulled(
    store: Store, server: RecordedPretix
) -> None:
    pull(store, server)
    with store.write():
        store.append(an_entry(server, datetime(2026, 11, 26, 7, 0, 0, 500_000, UTC)))
    for checkins in ([checkin()], [checkin(11)]):
        first(server)["checkins"] = checkins
        server.touch(server.order("CAAAA"))
        assert pull(store, server).reported == 0
    assert len(standing(store, server)) == 1


def test_badges_printed_elsewhere_are_known(store: Store, server: RecordedPretix) -> None:
    first(server)["print_logs"] = [
        {"id": 1, "successful": True, "datetime": "2026-11-26T09:00:01+02:00", "type": "badge"}
    ]
    assert pull(store, server).reported == 1
    assert store.has_badge(name_of(server))
    server.touch(server.order("CAAAA"))
    assert pull(store, server).reported == 0


def test_lines_that_were_not_sent_yet_are_never_lost_to_a_download(
    store: Store, server: RecordedPretix
) -> None:
    pull(store, server)
    with store.write():
        store.append(an_entry(server, AT))
    for order in server.orders:
        server.touch(order)
    pull(store, server)
    assert standing(store, server) == [("Desk 1", AT)]
    with store.write():
        store.keep_cursor(server.address, replace(a_page(server), cursor=""), AT)
    pull(store, server)
    assert standing(store, server) == [("Desk 1", AT)]


def a_page(server: RecordedPretix) -> Any:
    return next(iter(PretixPull(server, server.address).pull("")))


def test_every_file_makes_the_same_of_the_same_news(
    store: Store, server: RecordedPretix, tmp_path: Path
) -> None:
    first(server)["checkins"] = [checkin()]
    with Store.create(tmp_path / "other.checkin", an_event()) as other:
        for each, at in ((store, AT), (other, NOON)):
            pull(each, server, at)
        first(server)["checkins"] = []
        server.touch(server.order("CAAAA"))
        for each, at in ((store, AT), (other, NOON)):
            pull(each, server, at)
        lines = [[*each.entries()] for each in (store, other)]
        assert lines[0] == lines[1]
        assert len(lines[0]) == 2
        assert {ticket.id for ticket in store.tickets()} == {t.id for t in other.tickets()}


def test_attendance_tells_of_it_as_of_any_other_passage(
    store: Store, server: RecordedPretix
) -> None:
    first(server)["checkins"] = [checkin()]
    pull(store, server)
    table = Reports(store).table()
    row = next(iter(table.rows))
    told = dict(zip((column.heading for column in table.columns), row.cells, strict=True))
    assert told["Name"] == "Käthe Strauß"
    assert told["Order"] == "CAAAA"
    assert "pretix, device 3" in told.values()


def test_a_reported_line_that_was_changed_is_found(store: Store, server: RecordedPretix) -> None:
    first(server)["checkins"] = [checkin()]
    pull(store, server)
    tampered(store, "UPDATE journal SET at = '2026-11-26T05:00:00.000000+00:00'")
    (problem, *_) = Audit(store).verify().problems
    assert "reported" in problem
