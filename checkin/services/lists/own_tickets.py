"""What a person's own row in a list says of their ticket, and what becomes of its codes."""

from checkin.core.lists.listing import REPLACED_BY, STATE_FIELDS, ListedRow, OtherCode
from checkin.core.ticket import TicketStatus
from checkin.services.lists.findings import Findings
from checkin.services.lists.ledger import Columns, Page
from checkin.services.lists.roll import Known, KnownTicket, Roll

_REVOKED = TicketStatus.REVOKED.value
_CANCELED = TicketStatus.CANCELED.value
_BACK = (
    "By an earlier list, this person does not come; by this one, the ticket is valid again. If "
    "they do not come, say so in this list."
)
_NEW_CODE = "The code is new for this person; the ticket with the old one is revoked."


class OwnTickets:
    """Writes down what rows say of the tickets of those whom the event knows.

    A ticket whose code the list replaces takes on the new one, and keeps its history: whoever
    came by the old code has come. That is a revoked ticket's from then on. `other_codes` are
    those by which tickets are found besides.
    """

    def __init__(self, roll: Roll, page: Page, columns: Columns, findings: Findings) -> None:
        """Write on a page what is found on the roll."""
        self._roll = roll
        self._page = page
        self._columns = columns
        self._findings = findings
        self._replaced: list[tuple[KnownTicket, ListedRow]] = []
        self.other_codes: list[OtherCode] = []

    def meant(self, known: Known, ticket: KnownTicket | None) -> KnownTicket | None:
        """Give the ticket that a row is about, which has the code of `ticket`, or a new one.

        The code may be one from before, which is that of a revoked ticket.
        """
        held = known.ticket
        is_new = ticket is None or (ticket is not held and ticket.status == _REVOKED)
        return held if is_new and held and held.status != _REVOKED else ticket

    def write(self, listed: ListedRow, known: Known, ticket: KnownTicket | None, code: str) -> None:
        """Write down what a row says of the ticket that has its code.

        There is none where the code is new, or was just issued.
        """
        state = listed.state
        meant = self.meant(known, ticket)
        if meant is not None and meant.status == _CANCELED:
            self._tell_back(listed)
        if meant is None:
            self._page.tickets.append((code, code, known.number, "", *state, None, None))
        elif meant is not ticket:
            self._renew(meant, listed, ticket)
        elif ticket is known.ticket:
            is_first = self._is_first_code(code)
            told = self._columns.of_state(state if is_first else ticket.listed_state(state))
            self._page.change_ticket(ticket.number, *told)
            if is_first:
                self._page.change_ticket(ticket.number, ("code",), (code,))
                self.other_codes.append((ticket.code, ticket.id))
        else:
            self._page.change_ticket(meant.number, STATE_FIELDS, meant.listed_state(state))
            if known.ticket is not None:
                self._replaced.append((known.ticket, listed))

    def free(self, former: KnownTicket | None) -> None:
        """Let the code of a revoked ticket be another's: the list has it beside the one in use."""
        if former is not None:
            apart = f"{former.code}{REPLACED_BY}{former.id}"
            self._page.change_further(former.number, former.person.number, ("code",), (apart,))

    def finish(self) -> None:
        """Revoke tickets in whose place the list has another one of the same person."""
        for ticket, listed in self._replaced:
            if not ticket.is_read and ticket.status != _REVOKED:
                self._page.change_ticket(ticket.number, ("status",), (_REVOKED,))
                self._findings.warn(listed.number, _NEW_CODE, listed.code)

    def _renew(self, held: KnownTicket, listed: ListedRow, former: KnownTicket | None) -> None:
        # Where the list goes back to a code, that is a revoked ticket's, and they change places.
        code, state = listed.code, listed.state
        is_same = code.casefold() == held.code.casefold()
        fields, values = self._columns.of_state(held.listed_state(state) if is_same else state)
        self._page.change_ticket(held.number, ("code", *fields), (code, *values))
        if is_same:
            return  # Scanners and spreadsheets may change the case: both are one code.
        if former is None:
            # Not that of the new code, which a file that knows only this gives to its ticket.
            own_id = f"{held.code}{REPLACED_BY}{code}"
            of_old_code = (own_id, held.code, held.person.number, "", _REVOKED, *(None,) * 4)
            self._page.tickets.append(of_old_code)
        else:
            self._page.change_ticket(former.number, ("code",), (held.code,))
        self._findings.warn(listed.number, _NEW_CODE, code)

    def _tell_back(self, listed: ListedRow) -> None:
        # Of who has paid, say, a list need not know that they do not come.
        status = listed.state[0]
        if status == TicketStatus.VALID.value and self._columns.has_status:
            self._findings.warn(listed.number, _BACK, listed.name)

    def _is_first_code(self, code: str) -> bool:
        # The first that a list has for somebody whose code was issued here; no export has it.
        return bool(code) and code not in self._roll.tickets
