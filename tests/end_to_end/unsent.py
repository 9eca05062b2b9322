"""An event file with lines that are to go to a scripted server, for the whole program to send."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from checkin import build
from checkin.core.journal import JournalEntry
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.outward import token_safe
from tests.builders import NOON, SECOND, a_list, a_ticket, an_event, listed, some_lines, with_lists
from tests.server_tickets import on_a_server, told_of
from tests.servers.scripted_server import ScriptedServer

Lines = Callable[[datetime, Mapping[str, str]], Iterable[JournalEntry]]


def unsent_event(path: Path, server: ScriptedServer, codes: Sequence[str], lines: Lines) -> Path:
    """Make an event with tickets of these codes, of which nothing was sent yet.

    `lines` gives those about one ticket, from a moment and the fields that say which it is.
    """
    with build.create_event(path, an_event()) as store:
        door = list_id(server.address, server.list_key)
        with_lists(store, a_list(id=door, server=server.address, server_list=server.list_key))
        tickets = listed(store, *map(a_ticket, codes))
        keys = {ticket: str(number) for number, ticket in enumerate(tickets, 1)}
        told = [
            told_of(each, server=server.address, key=key, order=each.code)
            for each, key in keys.items()
        ]
        on_a_server(store, *told)
        written: list[JournalEntry] = []
        for number, code in enumerate(codes):
            person = f"ticket-{code}"
            about = {"list_id": door, "code": code, "ticket_id": person, "attendee_id": person}
            written += lines(NOON + number * SECOND, about)
        some_lines(store, *written)
        with store.write():
            store.add_target(Target(server.kind, server.address))
        token_safe(store.event().id).keep(server.address, "Device of-a-test")
    return path
