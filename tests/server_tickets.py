"""What registration servers say of tickets, put into an event file, for tests."""

import json

from checkin.core.moments import stored
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import ListTerms, ServerTicket
from checkin.storage.servers.server_tickets import SERVER_TICKET_COLUMNS, server_ticket_row
from tests.builders import NOON, a_list

SERVER = "https://tickets.example/aef/conf"


def told_of(ticket, **fields):
    """Say what a server tells of a ticket: paid, of product 1, unless told otherwise."""
    key = {"key": ticket.id.removeprefix("ticket-")}
    return ServerTicket(ticket.id, **{"server": SERVER, "product": "1"} | key | fields)


def a_servers_list(**terms):
    """Make the door “main” one of the server's lists."""
    return a_list(server=SERVER, server_list="7", terms=ListTerms(**terms))


def on_a_server(store, *told, changed_at=NOON):
    """Say in an event file what a server tells of tickets that are in it."""
    with store.write():
        for each in told:
            store._db.execute(
                f"INSERT OR REPLACE INTO server_tickets ({SERVER_TICKET_COLUMNS}, changed_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*server_ticket_row(each), stored(changed_at)),
            )


def with_signed_codes(store, signed: SignedCodes, server=SERVER):
    """Say in an event file how the codes of a server prove themselves, and which are void."""
    with store.write():
        store._take_codes(server, signed)
        store._tell_change()


def at_a_gate(store, gate, server=SERVER):
    """Say in an event file at which of the server's gates this computer stands."""
    with store.write():
        store._db.execute(
            "INSERT OR REPLACE INTO targets (kind, address, settings) VALUES ('pretix', ?, ?)",
            (server, json.dumps({"gate": gate})),
        )
        store._tell_change()
