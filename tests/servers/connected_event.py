"""An event file connected to a scripted server, with lines that are to go there, for tests."""

from contextlib import closing, contextmanager

from checkin.core.journal import EntryKind
from checkin.core.servers.outbox import Target
from checkin.servers.http import Bounds, HttpLine
from checkin.servers.indico.indico_push import IndicoPush
from checkin.servers.pretix.pretix_push import PretixPush
from checkin.servers.trust import NOBODY_ELSE, Trust, certificates_in
from checkin.services.scribe import Scribe
from checkin.services.servers.outbox import Outbox
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import (
    NOON,
    SECOND,
    Clock,
    a_list,
    a_ticket,
    an_entry,
    an_undo,
    listed,
    new_id,
    some_lines,
    with_lists,
)
from tests.server_tickets import on_a_server, told_of
from tests.servers.scripted_server import ScriptedServer

_QUICK = Bounds(connect=20.0, silence=1.0, total=60.0)
_PUSHES = {"pretix": PretixPush, "indico": IndicoPush}


class ConnectedEvent:
    """An event with some tickets of a server, by their codes, on the one list of the server's."""

    def __init__(self, store, server, *, connections=1, ca_file=None, rest=None):
        trust = NOBODY_ELSE if ca_file is None else Trust(certificates_in(ca_file))
        self.store, self.server = store, server
        self.clock = Clock()
        self._line = HttpLine(server.address, trust=trust, connections=connections, bounds=_QUICK)
        made = _PUSHES[server.kind]
        push = made(self._line, server.address, self.clock, connections, rest)
        reach = ServerDestination(store, server.address, push)
        self.sync = Sync(store, lambda _: reach, self.clock, lambda: 0.0)
        self.sync.connect(Target(server.kind, server.address))
        self.outbox = Outbox(store, Scribe("Desk 1", "", self.clock, new_id))
        with_lists(store, a_list(server=server.address, server_list=server.list_key))

    def close(self):
        self._line.close()

    def with_tickets(self, *codes, in_orders=False):
        """Bring in tickets that the server knows, each in an order that is called as it is."""
        tickets = listed(self.store, *map(a_ticket, codes))
        on_a_server(
            self.store,
            *(
                told_of(
                    ticket,
                    server=self.server.address,
                    key=str(number),
                    order=ticket.code if in_orders else "",
                )
                for number, ticket in enumerate(tickets, 1)
            ),
        )

    def passed(self, *codes, kind=EntryKind.ENTRY, after=0, **fields):
        """Write down that somebody passed, one after the other; give the lines' ids."""
        lines = [
            an_entry(
                kind,
                NOON + (after + number) * SECOND,
                code=code,
                ticket_id=f"ticket-{code}",
                attendee_id=f"ticket-{code}",
                **fields,
            )
            for number, code in enumerate(codes)
        ]
        some_lines(self.store, *lines)
        return [line.id for line in lines]

    def undone(self, *lines, after=120):
        """Write down that lines are undone, one after the other; give the undos' ids."""
        known = {line.id: line for line in self.store.entries()}
        undos = [
            an_undo(known[line], NOON + (after + number) * SECOND)
            for number, line in enumerate(lines)
        ]
        some_lines(self.store, *undos)
        return [line.id for line in undos]

    def state(self):
        """Give state and reason of every line that is unsent, by its id."""
        return {line.entry_id: (line.state.value, line.reason) for line in self.store.outbox()}


@contextmanager
def connected_to_pretix(store, *codes):
    """Have an event connected to a scripted pretix, both with tickets of these codes."""
    with closing(ScriptedServer(codes)) as server, closing(ConnectedEvent(store, server)) as event:
        event.with_tickets(*codes)
        yield event
