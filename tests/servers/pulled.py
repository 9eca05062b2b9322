"""A recorded pretix that is pulled into an event file, for tests."""

from datetime import UTC, datetime
from typing import Any

from checkin.core.journal import EntryKind, JournalEntry, passages
from checkin.core.scan import Verdict
from checkin.core.servers.pulled import Taken
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.storage.store import Store
from tests.servers.recorded_pretix import RecordedPretix

AT = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)


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
