"""People of a registration server come into an event file, and what desks did there stays."""

from datetime import timedelta
from pathlib import Path

import pytest

from checkin.core.changes import edits_to_text
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.servers.pulled import Taken
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.ticket import TicketStatus
from checkin.services.journal.audit import Audit
from checkin.services.lists.imports import Imports
from checkin.storage.store import Store
from tests.builders import a_ticket, an_event, listed
from tests.import_cases import a_table, recognise
from tests.servers.pulled import AT, checkin, first, name_of, pull
from tests.servers.recorded_pretix import RecordedPretix


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix(orders=30)


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


def test_people_of_other_lists_are_left_alone(store: Store, server: RecordedPretix) -> None:
    listed(store, a_ticket())
    before = list(store.tickets())
    pull(store, server)
    assert [store.ticket(ticket.id) for ticket in before] == before


def test_a_list_of_the_same_people_says_nothing_of_the_others_of_a_server(
    store: Store, server: RecordedPretix
) -> None:
    pull(store, server)
    people = [ticket.attendee for ticket in store.tickets()]
    rows = [(each.name, each.email, each.company) for each in people[: len(people) * 3 // 4]]
    report = Imports(store, recognise, lambda: "NEW", lambda: AT).run(
        a_table(*rows, header=("Name", "E-mail", "Company"))
    )
    assert report.vanished == 0
    assert not [each for each in report.problems if each.value == server.address]
    assert not any(ticket.attendee.vanished for ticket in store.tickets()
                   if ticket.status is TicketStatus.VALID)  # fmt: skip
    server.touch(server.order("CAAAA"))
    pull(store, server)
    person = store.attendee(name_of(server))
    assert person
    assert person.last_name == "Strauß"


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


def test_what_the_server_withdrew_of_somebodys_tickets_stays_withdrawn_beside_an_older_copy(
    store: Store, server: RecordedPretix, tmp_path: Path
) -> None:
    order = server.order("CAAAJ")
    added = order["positions"].pop(1)
    name = ticket_id(server.address, str(added["id"]))
    pull(store, server)
    with (
        Store.create(tmp_path / "older.checkin", an_event()) as older,
        Store.create(tmp_path / "later.checkin", an_event()) as later,
    ):
        for copy in (older, later):
            with copy.write():
                copy.take_in(store)
        order["positions"].insert(1, added)
        server.touch(order)
        pull(older, server, AT + timedelta(minutes=1))
        pull(store, server, AT + timedelta(minutes=1))
        assert _status(older, name) is _status(store, name) is TicketStatus.VALID
        added["canceled"] = True
        server.touch(order)
        pull(later, server, AT + timedelta(minutes=2))
        order["positions"].remove(added)
        server.touch(order)
        pull(store, server, AT + timedelta(minutes=3))
        for file, other in ((store, older), (later, older), (older, later), (older, store)):
            with file.write():
                file.take_in(other)
            assert _status(file, name) is TicketStatus.CANCELED


def _status(store: Store, ticket: str) -> TicketStatus:
    found = store.ticket(ticket)
    assert found
    return found.status


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
        server.touch(server.orders[0])
        free |= {"blocked": False, "updated": server.now.isoformat()}
        pull(store, server, AT + timedelta(minutes=5))
        assert store.withdrawn(server.address, blocked) == set()
        with copy.write():
            copy.take_in(store)
        assert copy.withdrawn(server.address, blocked) == set()


def test_a_guest_who_is_named_unnamed_and_named_again_stays_one_person(
    store: Store, server: RecordedPretix
) -> None:
    order = server.order("CAAAA")
    guest = first(server) | {
        "id": 90_001,
        "positionid": 2,
        "secret": "secretofaguest",
        "addon_to": first(server)["id"],
        "attendee_name_parts": {},
    }
    order["positions"].append(guest)
    pull(store, server)
    before = store.number_of_attendees()
    for name in ("Someone Else", None, "Someone Else", None, "Third Person"):
        guest["attendee_name"] = name
        server.touch(order)
        pull(store, server)
        (ticket,) = store.tickets_by_code("secretofaguest")
        assert ticket.attendee.name == (name or first(server)["attendee_name"])
    assert store.number_of_attendees() == before + 1
    assert Audit(store).verify().ok
