"""Rows that name somebody whom an earlier row of the list names: said again, or another ticket."""

from itertools import compress
from typing import TypeAlias

from checkin.core.lists.listing import PERSON_FIELDS, STATE_FIELDS, VALID, ListedRow, ListedRows
from checkin.core.names.person_name import person_key
from checkin.core.ticket import AttendanceMode, TicketStatus
from checkin.services.lists.findings import Findings
from checkin.services.lists.ledger import Columns, Page
from checkin.services.lists.mentions import Mention
from checkin.services.lists.own_tickets import OwnTickets
from checkin.services.lists.roll import KnownTicket, Roll

_MODE = PERSON_FIELDS.index("mode")
_Further: TypeAlias = tuple[str, str, str | None, str | None, int, str]
_FURTHER = ("category", *STATE_FIELDS, "source", "cells")
_VALID, _AFAR = TicketStatus.VALID.value, AttendanceMode.VIRTUAL.value
_SAME = "Row {} names the same person."
_ADMITS_TOO = "Row {} names the same person; this code admits them too."
_OTHER_CATEGORY = (
    "Row {} names the same person in another category, which stays. For a ticket of each, give "
    "both rows a code."
)
_OTHER_STATUS = (
    "Row {} names the same person with another status or way to attend: what that row says stays. "
    "Take the row that is not meant out of the list."
)


class SecondRows:
    """Decides what becomes of rows that name somebody again, by a code or without one.

    Where two rows have codes of their own, both admit, as one ticket; unless they differ in the
    category, or in whether they let anybody in: then the second is a further ticket.
    """

    def __init__(
        self, roll: Roll, page: Page, tickets: OwnTickets, findings: Findings, source: int
    ) -> None:
        """Write on a page what the rows of the list with this number say."""
        self._first_new = roll.next_number
        self._columns = Columns(roll.current.mapping)
        self._page = page
        self._tickets = tickets
        self._findings = findings
        self._source = source
        # Tickets besides the first, by the number of the holder.
        self._further: dict[int, list[Mention]] = {}
        self._refused: set[int] = set()
        self._afar: set[int] = set()

    def look(self, rows: ListedRows) -> None:
        """Remember which of some rows let nobody in, or only from afar."""
        if rows.states.count(VALID) < len(rows):
            states = zip(rows.numbers, rows.states, strict=True)
            self._refused.update(number for number, (status, _, _) in states if status != _VALID)
        modes = rows.people[_MODE]
        if _AFAR in modes:
            self._afar.update(compress(rows.numbers, map(_AFAR.__eq__, modes)))

    def has_further(self, mention: Mention) -> None:
        """Remember a ticket that the event knows as a further one of its holder."""
        self._further.setdefault(mention.person, []).append(mention)

    def same_code(self, listed: ListedRow, first: Mention) -> None:
        """Tell of a row with the code of an earlier one."""
        if person_key(listed.name) == person_key(first.name):
            reason, value = f"Row {first.row} has the same code and name.", listed.code
        else:
            reason = f"Row {first.row} has this code for somebody else."
            value = listed.code_and_name
        self._findings.duplicate(listed.number, reason, value)

    def same_ticket(self, listed: ListedRow, ticket: KnownTicket) -> None:
        """Tell of a row with another code of a ticket; who is let in by one of them is let in."""
        lets_in = listed.number not in self._refused
        # Also where this one lets nobody in any more: by the list of before, it may have done so.
        if ticket.row in self._refused and (lets_in or ticket.status == _VALID):
            told = self._columns.of_state(ticket.listed_state(listed.state))
            self._page.change_ticket(ticket.number, *told)
            if lets_in:
                self._refused.discard(ticket.row)
        reason = _ADMITS_TOO.format(ticket.row)
        self._findings.duplicate(listed.number, reason, listed.code_and_name)

    def same_person(
        self, listed: ListedRow, first: Mention, former: KnownTicket | None = None
    ) -> bool:
        """Decide on a row about somebody named before; say whether it is a further ticket.

        Its code may be that of a `former` ticket, which is revoked.
        """
        row, code, category = listed.number, listed.code, listed.category
        value = f"{listed.name}, {listed.email}" if listed.email else listed.name
        if not code:
            self._findings.duplicate(row, self._without_code(row, category, first), value)
            return False
        further = self._further.setdefault(first.person, [])
        same = [each for each in (first, *further) if self._is_alike(row, category, each)]
        if same and same[0].ticket:
            self._tickets.free(former)
            self._tickets.other_codes.append((code, same[0].ticket))
            self._findings.duplicate(row, _ADMITS_TOO.format(same[0].row), f"{code} ({value})")
            return False
        ticket = former.id if former else code
        further.append(Mention(row, listed.name, category, first.person, ticket))
        if former:
            self._page.change_further(former.number, first.person, _FURTHER, self._said(listed))
        else:
            self._page.tickets.append((code, code, first.person, *self._said(listed)))
            if first.person < self._first_new:
                self._page.mark_changed(first.person)
        return True

    def change(self, listed: ListedRow, ticket: KnownTicket) -> None:
        """Write down what a row says of a further ticket that the event knows."""
        told = self._said(listed._replace(state=ticket.listed_state(listed.state)))
        self._page.change_further(ticket.number, ticket.person.number, _FURTHER, told)

    def _without_code(self, row: int, category: str, first: Mention) -> str:
        if category not in {"", first.category}:
            return _OTHER_CATEGORY.format(first.row)
        ways = (row in self._afar) == (first.row in self._afar)
        is_same = ways and self._is_alike(row, category, first)
        return (_SAME if is_same else _OTHER_STATUS).format(first.row)

    def _is_alike(self, row: int, category: str, other: Mention) -> bool:
        is_same = category in {"", other.category}
        return is_same and (row in self._refused) == (other.row in self._refused)

    def _said(self, listed: ListedRow) -> _Further:
        # Category, state and row of a ticket that is not its holder's first.
        return (listed.category, *listed.state, self._source, listed.cells)
