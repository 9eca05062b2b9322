"""What a registration server says of tickets, as an event file keeps it."""

import json
from collections.abc import Collection, Mapping, Sequence

from checkin.core.moments import stored
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import OrderState, ServerTicket
from checkin.core.ticket import Ticket
from checkin.storage.people.search import Search
from checkin.storage.rows import (
    ATTENDEE_COLUMNS,
    TICKET_COLUMNS,
    Row,
    reading,
    texts_from,
    ticket_from,
)
from checkin.storage.schema import AMONG
from checkin.storage.servers.facts import fact_of

SERVER_TICKET_COLUMNS = 'ticket_id, server, key, "order", parent, told'
REVOKED, BLOCKED = "revoked", "blocked"  # kinds of withdrawn codes
SIGNED = "signed"  # the name under which `server_facts` keep signed codes

_PICTURE = "picture"
_NEEDS_APPROVAL = "needs_approval"
_YES_OR_NO = ("valid_if_pending", _NEEDS_APPROVAL, "is_blocked", "is_withdrawn")
_OF_TICKETS = f"SELECT {SERVER_TICKET_COLUMNS} FROM server_tickets WHERE ticket_id {AMONG}"
_ADDED = (
    f"SELECT {TICKET_COLUMNS}, {ATTENDEE_COLUMNS} FROM server_tickets s "
    "JOIN tickets t ON t.id = s.ticket_id JOIN attendees a ON a.number = t.attendee "
    "WHERE s.server = ? AND s.parent = ? AND s.parent <> '' ORDER BY t.number"
)
_OF_A_SERVER = (
    'SELECT s.ticket_id, s.server, s.key, s."order", s.parent, s.told, t.code '
    "FROM server_tickets s JOIN tickets t ON t.id = s.ticket_id "
    "WHERE s.server = ? AND s.key <> '' AND s.parent = '' "
    "ORDER BY t.status <> 'valid', t.number LIMIT ?"
)
_ADD_PERSON = (
    "INSERT INTO attendees (id, source, name, first_name, last_name, email, company, country, "
    "category, mode, flags, notes, cells, changed_at) "
    "VALUES (?, 0, ?, '', '', '', '', '', ?, ?, '', '', '', ?)"
)
_ADD_TICKET = (
    "INSERT INTO tickets (id, code, attendee, category, status, valid_from, valid_until) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_WITHDRAWN = (
    "EXISTS (SELECT 1 FROM withdrawn_codes w WHERE w.server = ?1 "
    "AND w.code = tickets.code COLLATE BINARY AND w.kind = ?{})"
)
_JUDGE_UNSEEN = (
    f"UPDATE tickets SET status = CASE WHEN {_WITHDRAWN.format(2)} THEN 'revoked' "
    f"WHEN {_WITHDRAWN.format(3)} THEN 'blocked' ELSE 'valid' END "
    "WHERE id IN (SELECT ticket_id FROM server_tickets WHERE server = ?1 AND key = '')"
)


class ServerTickets(Search):
    """Finds what servers say of tickets, and lets in tickets known by their signature alone."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id; those of no server are not in it."""
        with self.translated:
            rows = self._db.execute(_OF_TICKETS, [json.dumps(list(ticket_ids))]).fetchall()
        return {row[0]: server_ticket_from(row) for row in rows}

    def some_tickets_of_servers(
        self, most: int
    ) -> Mapping[str, Sequence[tuple[ServerTicket, str]]]:
        """Give a few tickets of each server that told of some, with their codes, by its address."""
        with self.translated:
            servers = self._db.execute("SELECT DISTINCT server FROM server_tickets").fetchall()
            rows = {
                server: self._db.execute(_OF_A_SERVER, (server, most)).fetchall()
                for (server,) in servers
            }
        return {
            server: [(server_ticket_from(row[:-1]), row[-1]) for row in some]
            for server, some in rows.items()
        }

    def tickets_added_to(self, server: str, key: str) -> Sequence[Ticket]:
        """Find the tickets that are added to the one with this key, oldest first."""
        with self.translated:
            rows = self._db.execute(_ADDED, (server, key)).fetchall()
            return [ticket_from(row, self.sources()) for row in rows]

    def withdrawn(self, server: str, code: str) -> Collection[str]:
        """Say in which ways a code does not count any more: `REVOKED`, `BLOCKED`."""
        with self.translated:
            rows = self._db.execute(
                "SELECT kind FROM withdrawn_codes WHERE code = ? AND server = ?", (code, server)
            ).fetchall()
        return {kind for (kind,) in rows}

    def judge_unseen(self, server: str) -> None:
        """Revoke, block or free tickets known by their signature alone, as the server has it."""
        with self.translated:
            self._db.execute(_JUDGE_UNSEEN, (server, REVOKED, BLOCKED))

    def signed_codes(self, server: str) -> SignedCodes:
        """Say how codes of a server's event prove themselves; withdrawn ones are not told."""
        kept: dict[str, SignedCodes] = self._remembered("signed codes", dict)
        if server not in kept:
            with self.translated:
                content = fact_of(self._db, server, SIGNED)
            kept[server] = SignedCodes() if content is None else signed_codes_from(content)
        return kept[server]

    def signing_servers(self) -> Sequence[str]:
        """Give the addresses of the servers whose codes prove themselves."""
        return self._remembered("signing servers", self._read_signing_servers)

    def _read_signing_servers(self) -> Sequence[str]:
        # All from one look: while it goes on, nothing is forgotten that belongs to what is read.
        rows = self._db.execute(
            "SELECT server, content FROM server_facts WHERE name = ? ORDER BY server", [SIGNED]
        )
        return [server for server, content in rows.fetchall() if signed_codes_from(content).keys]

    def gate_at(self, server: str) -> str:
        """Give the server's id of the gate at which this computer stands; empty for none."""
        kept: dict[str, str] = self._remembered("gates", dict)
        if server not in kept:
            with self.translated:
                row = self._db.execute(
                    "SELECT settings FROM targets WHERE address = ?", [server]
                ).fetchone()
            with reading("what a target is to remember"):
                gate = json.loads(row[0]).get("gate", "") if row else ""
                kept[server] = "" if gate is None else str(gate)
        return kept[server]

    def add_unseen(self, ticket: Ticket, told: ServerTicket, changed_at: str) -> None:
        """Add a ticket that is known by its signature alone; inside a transaction."""
        person = ticket.attendee
        with self.translated:
            number = self._db.execute(
                _ADD_PERSON,
                (person.id, person.name, person.category, str(person.mode), changed_at),
            ).lastrowid
            self._db.execute(
                _ADD_TICKET,
                (
                    ticket.id,
                    ticket.code,
                    number,
                    ticket.category,
                    str(ticket.status),
                    ticket.valid_from and stored(ticket.valid_from),
                    ticket.valid_until and stored(ticket.valid_until),
                ),
            )
            self._db.execute(
                f"INSERT INTO server_tickets ({SERVER_TICKET_COLUMNS}, changed_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*server_ticket_row(told), changed_at),
            )
            self.index_attendees([number or 0])


def server_ticket_row(told: ServerTicket) -> Row:
    """Write what a server says of a ticket, in the order of `SERVER_TICKET_COLUMNS`."""
    text = json.dumps(
        {
            "product": told.product,
            "variation": told.variation,
            "subevent": told.subevent,
            "state": told.state,
            **{name: True for name in _YES_OR_NO if getattr(told, name)},
            "answered": sorted(told.answered),
            **({_PICTURE: told.picture} if told.picture else {}),
        },
        ensure_ascii=False,
    )
    return told.ticket_id, told.server, told.key, told.order, told.parent, text


def server_ticket_from(row: Row) -> ServerTicket:
    """Read what `server_ticket_row` wrote."""
    ticket_id, server, key, order, parent, text = row
    with reading(f"what a server says of the ticket {ticket_id!r:.60}"):
        told = json.loads(text)
        product, variation, subevent = texts_from(
            [told["product"], told["variation"], told["subevent"]]
        )
        (picture,) = texts_from([told.get(_PICTURE, "")])
        answers = {name: told.get(name, False) for name in _YES_OR_NO}
        if any(type(answer) is not bool for answer in answers.values()):
            raise TypeError(text)
        return ServerTicket(
            ticket_id, server, key, order, parent, product, variation, subevent,
            OrderState(told["state"]), answered=frozenset(texts_from(told["answered"])),
            picture=picture, **answers,
        )  # fmt: skip


def led_by(text: str, host: ServerTicket) -> str:
    """Write what was told of a ticket anew, with the state of its host's, which it follows."""
    before = json.loads(text)
    told = before | {"state": host.state}
    told.pop(_NEEDS_APPROVAL, None)
    if host.needs_approval:
        told[_NEEDS_APPROVAL] = True
    return text if told == before else json.dumps(told, ensure_ascii=False)


def signed_codes_row(signed: SignedCodes) -> str:
    """Write how codes prove themselves, for `server_facts`; withdrawn ones have their table."""
    return json.dumps(
        {"scheme": signed.scheme, "keys": signed.keys, "products": signed.products},
        ensure_ascii=False,
    )


def signed_codes_from(text: str) -> SignedCodes:
    """Read what `signed_codes_row` wrote."""
    with reading("how the codes of a server prove themselves"):
        told = json.loads(text)
        (scheme,) = texts_from([told["scheme"]])
        products = [texts_from(product) for product in told["products"]]
        return SignedCodes(
            scheme=scheme,
            keys=texts_from(told["keys"]),
            products=tuple((product, name) for product, name in products),
        )
