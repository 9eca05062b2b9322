"""People of a registration server come into an event file, and what desks did there stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from checkin.core.changes import edits_to_text
from checkin.core.journal import EntryKind, JournalEntry, passages
from checkin.core.pulled import Taken
from checkin.core.scan import Direction, Verdict
from checkin.core.server_names import list_id, passage_id, ticket_id
from checkin.core.ticket import TicketStatus
from checkin.servers.pretix_pull import PretixPull
from checkin.services.audit import Audit
from checkin.storage.store import Store
from tests.builders import NOON, a_ticket, an_event, listed
from tests.servers.recorded_pretix import RecordedPretix

AT = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix(orders=30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "event.checkin", an_event()) as made:
        yield made


def pull(store: Store, server: RecordedPretix, at: datetime = AT) -> Taken:
    taken = Taken()
    for page in PretixPull(server, server.address).pull(store.cursor_at(server.address)):
        ready = store.ready_orders(server.address, page.orders)
        with store.write():
            if page.event:
                store.take_event(server.address, page.event, at)
            taken += store.take_orders(ready, at)
            store.keep_cursor(server.address, page, at)
    return taken


def first(server: RecordedPretix, code: str = "CAAAA") -> dict[str, Any]:
    found: dict[str, Any] = server.order(code)["positions"][0]
    return found


def name_of(server: RecordedPretix, code: str = "CAAAA") -> str:
    return ticket_id(server.address, str(first(server, code)["id"]))


def checkin(
    number: int = 8, at: str = "2026-11-26T09:00:00.5+02:00", **more: Any
) -> dict[str, Any]:
    told = {"id": number, "datetime": at, "list": 1, "type": "entry", "auto_checked_in": False,
            "gate": None, "device": 12, "device_id": 3}  # fmt: skip
    return told | more


def an_entry(server: RecordedPretix, at: datetime) -> JournalEntry:
    name = name_of(server)
    return JournalEntry(
        "0195c0de-0000-7000-8000-00000000000a", EntryKind.ENTRY, at, "Desk 1",
        list_id=list_id(server.address, "1"), ticket_id=name, attendee_id=name,
        code="x", verdict=Verdict.ADMITTED,
    )  # fmt: skip


def standing(store: Store, server: RecordedPretix) -> list[tuple[str, datetime]]:
    found = passages(store.history(name_of(server), list_id(server.address, "1")))
    return [(line.desk, line.at) for line in found]


def test_everybody_is_there_and_found_by_name_and_code(
    store: Store, server: RecordedPretix
) -> None:
    taken = pull(store, server)
    assert taken.new == store.number_of_attendees()
    assert taken.changed == taken.canceled == taken.reported == 0
    assert store.find("kaethe strauss")[0].attendee.name == "Käthe Strauß"
    assert store.find("Ελένη Ξανθάκη")[0].attendee.name == "Ελένη Ξανθάκη"
    (ticket,) = store.tickets_by_code(first(server)["secret"])
    assert ticket.id == ticket.attendee.id == name_of(server)
    assert ticket.category == ""
    assert ticket.category_in_force == "Conference pass"
    assert ticket.attendee.column("Order") == "CAAAA"
    assert store.find("zzzz") == []
    assert Audit(store).verify().ok


def test_the_search_index_is_as_if_written_anew(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    first(server)["attendee_name"] = "Käthe Neumann"
    first(server)["attendee_name_parts"] = {"given_name": "Käthe", "family_name": "Neumann"}
    server.touch(server.order("CAAAA"))
    pull(store, server)

    def found() -> list[list[str]]:
        asked = ("neumann", "strauss", "wraiopoulou", "groß", "ubermorgen", "guest1", "niemann")
        return [sorted(hit.attendee.id for hit in store.find(text, limit=50)) for text in asked]

    before = found()
    assert name_of(server) in before[0]
    with store.write():
        store.index_attendees()
    assert found() == before


def test_nothing_new_changes_nothing(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    for order in server.orders:
        server.touch(order)
    assert pull(store, server, AT + timedelta(hours=1)) == Taken()


def test_changes_come_but_what_a_desk_edited_stays(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    with store.write():
        store.append(
            JournalEntry(
                "e1", EntryKind.EDIT, AT, "Desk 1", attendee_id=name_of(server),
                details=edits_to_text({"company": "Desk AB"}),
            )
        )  # fmt: skip
    first(server).update(company="Server AB", attendee_email="new@example.org")
    server.touch(server.order("CAAAA"))
    assert pull(store, server).changed == 1
    person = store.attendee(name_of(server))
    assert person
    assert (person.company, person.email) == ("Desk AB", "new@example.org")
    assert store.find("new example")[0].attendee.id == person.id
    with store.write():
        store.append(JournalEntry("u1", EntryKind.UNDO, AT, "Desk 1", attendee_id=person.id,
                                  refers_to="e1"))  # fmt: skip
    undone = store.attendee(person.id)
    assert undone
    assert undone.company == "Server AB"


def test_a_replaced_code_is_the_only_one_that_counts(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    old = first(server)["secret"]
    first(server)["secret"] = "brandnewsecret"  # noqa: S105
    server.touch(server.order("CAAAA"))
    pull(store, server)
    assert store.tickets_by_code(old) == []
    assert [ticket.id for ticket in store.tickets_by_code("brandnewsecret")] == [name_of(server)]


def test_canceled_orders_and_positions_do_not_count(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    server.order("CAAAA")["status"] = "c"
    server.touch(server.order("CAAAA"))
    added = server.order("CAAAJ")["positions"][1]
    added["canceled"] = True
    server.touch(server.order("CAAAJ"))
    assert pull(store, server).canceled == 2
    ticket = store.ticket(name_of(server))
    assert ticket
    assert ticket.status is TicketStatus.CANCELED
    assert not ticket.attendee.vanished
    withdrawn = store.ticket(ticket_id(server.address, str(added["id"])))
    assert withdrawn
    assert withdrawn.status is TicketStatus.CANCELED


def test_who_is_no_longer_in_an_order_is_marked_and_never_removed(
    store: Store, server: RecordedPretix
) -> None:
    pull(store, server)
    gone = server.order("CAAAA")["positions"].pop(0)
    other = dict(server.order("CAAAB")["positions"][0]) | {"id": 7_000, "secret": "another"}
    server.order("CAAAA")["positions"].append(other)
    server.touch(server.order("CAAAA"))
    taken = pull(store, server)
    assert (taken.new, taken.canceled) == (1, 1)
    ticket = store.ticket(ticket_id(server.address, str(gone["id"])))
    assert ticket
    assert ticket.status is TicketStatus.CANCELED
    assert ticket.attendee.vanished
    assert store.server_tickets([ticket.id])[ticket.id].is_withdrawn
    server.touch(server.order("CAAAA"))
    assert pull(store, server) == Taken()
    server.order("CAAAA")["positions"].append(gone)
    server.touch(server.order("CAAAA"))
    pull(store, server)
    back = store.ticket(ticket.id)
    assert back
    assert back.status is TicketStatus.VALID
    assert not back.attendee.vanished


def test_a_ticket_moved_to_another_order_stays_the_same(
    store: Store, server: RecordedPretix
) -> None:
    pull(store, server)
    moved = server.order("CAAAA")["positions"].pop(0)
    server.order("CAAAB")["positions"].append(moved)
    for code in ("CAAAA", "CAAAB"):
        server.touch(server.order(code))
    pull(store, server)
    ticket = store.ticket(ticket_id(server.address, str(moved["id"])))
    assert ticket
    assert store.server_tickets([ticket.id])[ticket.id].order == "CAAAB"
    assert not ticket.attendee.vanished


def test_what_other_devices_did_comes_into_the_journal_once(
    store: Store, server: RecordedPretix
) -> None:
    first(server)["checkins"] = [checkin()]
    assert pull(store, server).reported == 1
    (line,) = store.history(name_of(server), list_id(server.address, "1"))
    assert line.is_reported
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


def test_people_of_other_lists_are_left_alone(store: Store, server: RecordedPretix) -> None:
    listed(store, a_ticket())
    before = list(store.tickets())
    pull(store, server)
    assert [store.ticket(ticket.id) for ticket in before] == before


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


def test_a_copy_of_the_file_takes_over_what_the_server_said(
    store: Store, server: RecordedPretix, tmp_path: Path
) -> None:
    pull(store, server)
    with Store.create(tmp_path / "copy.checkin", an_event()) as copy:
        with copy.write():
            copy.take_in(store)
        name = name_of(server)
        assert copy.server_tickets([name]) == store.server_tickets([name])
        first(server)["checkins"] = [checkin()]
        server.order("CAAAB")["status"] = "c"
        for code in ("CAAAA", "CAAAB"):
            server.touch(server.order(code))
        pull(store, server, AT + timedelta(minutes=1))
        with copy.write():
            lines, _ = copy.take_in(store)
        assert lines == 1
        assert copy.inside(list_id(server.address, "1")) == 1
        other = name_of(server, "CAAAB")
        canceled = copy.ticket(other)
        assert canceled
        assert canceled.status is TicketStatus.CANCELED
        assert copy.server_tickets([other]) == store.server_tickets([other])
        assert Audit(copy).verify().ok
        with store.write():
            assert store.take_in(copy) == (0, 0)


def test_a_copy_takes_over_withdrawn_codes_and_that_some_are_free_again(
    store: Store, tmp_path: Path
) -> None:
    server = RecordedPretix("confsig")
    pull(store, server)
    (blocked,) = (each["secret"] for each in server.told["blockedsecrets"]["results"])
    with Store.create(tmp_path / "copy.checkin", an_event()) as copy:
        with copy.write():
            copy.take_in(store)
        assert copy.withdrawn(server.address, blocked) == {"blocked"}
        assert copy.signed_codes(server.address) == store.signed_codes(server.address)
        free = server.told["blockedsecrets"]["results"][0]
        free |= {"blocked": False, "updated": "2026-11-26T09:30:00+02:00"}
        server.touch(server.orders[0])
        pull(store, server, AT + timedelta(minutes=5))
        assert store.withdrawn(server.address, blocked) == set()
        with copy.write():
            copy.take_in(store)
        assert copy.withdrawn(server.address, blocked) == set()
