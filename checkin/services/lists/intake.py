"""Takes the rows of a list in: decides for each whom it is about, and what changes.

A row with the code of a known ticket is about that ticket and its holder. Any other row is
about the person with the same e-mail address and name; without an address, about whom exactly
this row was about before, else about the only one with this name and company. Names are the
same whatever their accents, umlauts, titles, case and order of words.

- Two rows of a list with one code are duplicates, and so are two that are about one person.
  Where those have different codes, both admit, as one ticket; unless they differ in the category,
  or in whether they let anybody in: then the second row is a further ticket, as with tickets by
  the day. It counts as an update.
- A row whose code is a known ticket's and whose name is not the holder's corrects the name,
  but only if the rest of the list has no other place for either of the two. Else codes have
  changed hands, and the row is rejected: nobody may take the place of somebody else.
- People who share an address are different people if their names differ. So are people
  without address and code, unless their rows are the same in every cell.
- Where a list has another code for somebody than it had before, their ticket takes it on, and
  the old code is refused; a warning is given. Where the code was issued here, the ticket is
  still found by the old one, which may be printed.
- A field that the list has no column for stays as it is. What a desk edited stays as edited.
"""

from collections.abc import Callable, Sequence

from checkin.core.lists.attendee_list import ProblemKind
from checkin.core.lists.listing import VALID, ListedRow, ListedRows
from checkin.core.names.person_name import person_key
from checkin.services.lists.findings import Findings
from checkin.services.lists.ledger import Columns, Ledger, Page
from checkin.services.lists.mentions import Mention, Mentions
from checkin.services.lists.order_rows import OrderRows
from checkin.services.lists.own_tickets import OwnTickets
from checkin.services.lists.roll import Known, KnownTicket, Roll
from checkin.services.lists.second_rows import SecondRows


class Intake:
    """Takes the rows of one list in, batch by batch.

    `new`, `updated` and `unchanged` count rows; all others went to the findings.
    """

    def __init__(
        self,
        roll: Roll,
        ledger: Ledger,
        findings: Findings,
        new_code: Callable[[], str],
        orders: OrderRows,
    ) -> None:
        """Take in the rows of a list, of which `orders` may know more than they say."""
        self._roll = roll
        self._ledger = ledger
        self._findings = findings
        self._new_code = new_code
        self._orders = orders
        self._mentions = Mentions()
        self._columns = Columns(roll.current.mapping)
        self._page = Page(self._columns.person_fields)
        self._next = roll.next_number
        self._tickets = OwnTickets(roll, self._page, self._columns, findings)
        self._second = SecondRows(roll, self._page, self._tickets, findings, ledger.source)
        # Rows that can be judged only once all others were read.
        self._strangers: list[tuple[ListedRow, KnownTicket]] = []
        self._moved: list[tuple[ListedRow, Known]] = []
        self.new = 0
        self.updated = 0
        self.unchanged = 0

    @property
    def rows(self) -> int:
        """How many rows were taken in, or not, so far."""
        counts = self._findings.counts
        refused = counts[ProblemKind.DUPLICATE] + counts[ProblemKind.REJECTED]
        return self.new + self.updated + self.unchanged + refused

    def take(self, rows: ListedRows) -> None:
        """Decide what some rows mean, and write it down."""
        # Numbers are given by place, so that people stay in the order of the list.
        numbers: Sequence[int] = range(self._next, self._next + len(rows))
        self._next += len(rows)
        others = self._mentions.enter_new(rows, numbers, self._roll)
        new = (numbers, rows.codes, *self._columns.pick(rows.people))
        self._page.people = columns = list(map(list, new))
        self._second.look(rows)
        if rows.states.count(VALID) < len(rows):
            states = zip(rows.states, numbers, strict=True)
            known = {numbers[index] for index in others}
            self._page.states += [
                (*state, number)
                for state, number in states
                if state is not VALID and number not in known
            ]
        for index in reversed(others):
            for column in columns:
                del column[index]
        self.new += len(columns[0])
        for index in others:
            self._look_closely(rows.at(index), numbers[index])
        self._page.write(self._ledger)

    def finish(self) -> None:
        """Decide on the rows put aside, and revoke tickets whose codes the list replaced."""
        self._settle()
        self._judge_strangers()
        self._settle()
        self._tickets.finish()
        self._page.write(self._ledger)
        # A ticket that others were to stand for may have turned out to be another's second code.
        merged = dict(self._tickets.other_codes)
        self._ledger.add_other_codes(
            [(code, merged.get(ticket, ticket)) for code, ticket in self._tickets.other_codes]
        )

    def _look_closely(self, listed: ListedRow, number: int) -> None:
        if first := self._mentions.by_code(listed.code):
            self._second.same_code(listed, first)
        elif ticket := self._roll.tickets.get(listed.code):
            if ticket.person.is_called(listed.name):
                self._known_ticket(listed, ticket)
            else:
                self._strangers.append((listed, ticket))
        elif first := self._named_before(listed):
            self._mention(listed, first.person, first.ticket)
            self._same_person(listed, first)
        elif known := self._known_person(listed):
            self._about(listed, known)
        else:
            self._add(listed, number)

    def _about(self, listed: ListedRow, known: Known) -> None:
        # A row that is about somebody the event knows, and has no code or one that is new.
        if known.row:
            first = self._mention_of(known)
            self._mention(listed, known.number, first.ticket)
            self._same_person(listed, first)
        elif listed.code and known.has_listed_code and known.ticket is not None:
            self._put_aside(listed, known)
        else:
            self._own_row(listed, known, known.ticket)

    def _put_aside(self, listed: ListedRow, known: Known) -> None:
        # The row with the code that they have may still come.
        ticket = self._tickets.meant(known, None)
        self._mention(listed, known.number, ticket.id if ticket else listed.code)
        self._moved.append((listed, known))

    def _settle(self) -> None:
        """Decide on rows with another code of somebody: a second one, or one in place of theirs."""
        for listed, known in self._moved:
            former = self._roll.tickets.get(listed.code)
            if known.row and former is None and listed.number in self._orders.bought:
                self._add(listed, self._next)
                self._next += 1
                continue
            if known.row:
                self._same_person(listed, self._mention_of(known), former)
                continue
            if former is not None:
                self._warn_of_another_person(listed, known)
            self._own_row(listed, known, former)
        self._moved.clear()

    def _judge_strangers(self) -> None:
        # Nobody gets the place of somebody whom the list names elsewhere, or who is known
        # elsewhere: the codes of two people were mixed up then.
        known_elsewhere: list[bool] = []
        for listed, _ in self._strangers:
            address = listed.address
            bearers = self._roll.bearing(listed.name, address)
            for known in bearers:
                known.is_named = True
            first = self._mentions.by_address(address, listed.name) if address else None
            known_elsewhere.append(bool(bearers) or first is not None)
        for (listed, ticket), is_known in zip(self._strangers, known_elsewhere, strict=True):
            holder = ticket.person
            if first := self._mentions.by_code(listed.code):
                self._second.same_code(listed, first)
            elif not is_known and (
                holder.is_called(listed.name) or not (holder.row or holder.is_named)
            ):
                self._known_ticket(listed, ticket)
            else:
                reason = (
                    f"Code {listed.code} is {holder.new_name or holder.name}'s in this event; "
                    f"give {listed.name} another code."
                )
                self._findings.reject(listed.number, reason, listed.code_and_name)

    def _mention(self, listed: ListedRow, number: int, ticket: str) -> Mention:
        mention = Mention(listed.number, listed.name, listed.category, number, ticket)
        self._mentions.enter(mention, listed.code, listed.address, listed.cells)
        return mention

    def _mention_of(self, known: Known) -> Mention:
        ticket = known.ticket.id if known.ticket else ""
        return Mention(known.row, known.name, known.category, known.number, ticket)

    def _named_before(self, listed: ListedRow) -> Mention | None:
        if listed.address:
            return self._mentions.by_address(listed.address, listed.name)
        if listed.number in self._orders.holders:
            return self._mentions.of_row(self._orders.holders[listed.number])
        return None if listed.code else self._mentions.by_row(listed.cells)

    def _known_person(self, listed: ListedRow) -> Known | None:
        address = listed.address
        if address and (known := self._roll.by_address(address, listed.name)):
            return known
        if not (listed.code or address) and (known := self._roll.by_row(listed.cells)):
            return known
        return self._roll.by_company(listed.name, listed.company)

    def _same_person(
        self, listed: ListedRow, first: Mention, former: KnownTicket | None = None
    ) -> None:
        self.updated += self._second.same_person(listed, first, former)

    def _add(self, listed: ListedRow, number: int) -> None:
        self.new += 1
        code = listed.code or self._new_code()
        self._mention(listed, number, code)
        self._page.add_person(number, code, self._columns.pick(listed.person))
        if listed.state is not VALID:
            self._page.states.append((*listed.state, number))

    def _known_ticket(self, listed: ListedRow, ticket: KnownTicket) -> None:
        # A row with the code of a ticket that the event knows, and the name of its holder.
        known = ticket.person
        if ticket.is_read:
            # By a row without a code, or with another code of the same ticket.
            self._mention(listed, known.number, ticket.id)
            self._second.same_ticket(listed, ticket)
            return
        if ticket.fingerprint is None and self._tickets.meant(known, ticket) is not ticket:
            self._put_aside(listed, known)
            return
        if ticket.fingerprint is None and not known.is_read:
            self._warn_of_another_person(listed, known)
            self._own_row(listed, known, ticket)
            return
        mention = self._mention(listed, known.number, ticket.id)
        self._second.has_further(mention)
        ticket.row = listed.number
        known.row = known.row or listed.number
        if ticket.fingerprint == self._roll.fingerprint(listed.cells):
            self.unchanged += 1
            return
        self._second.change(listed, ticket)
        self.updated += 1

    def _own_row(self, listed: ListedRow, known: Known, ticket: KnownTicket | None) -> None:
        # The row that is about somebody the event knows, and about this ticket of theirs.
        code, person, cells = listed.code, listed.person, listed.cells
        meant = self._tickets.meant(known, ticket)
        if known.carried:
            cells = self._roll.completed(cells, known.carried)
            person = (*person[:-1], cells)
        if meant is None:
            code = code or self._new_code()
        self._mention(listed, known.number, meant.id if meant else code)
        known.row, known.is_read, known.category = listed.number, True, listed.category
        is_same = known.fingerprint == self._roll.fingerprint(cells)
        if meant is not None:
            meant.row = listed.number
        if is_same and ticket is not None and ticket is known.ticket:
            self._same_again(known)
            return
        self.updated += 1
        if not known.is_called(listed.name):
            known.new_name = listed.name
        if known.is_edited:
            self._page.restored.append(known.number)
        values = self._columns.pick(person)
        self._page.change_person(known.number, self._columns.person_fields, values)
        self._tickets.write(listed, known, ticket, code)

    def _same_again(self, known: Known) -> None:
        if known.vanished:
            self.updated += 1
        else:
            self.unchanged += 1
        if known.vanished or known.source != self._ledger.source:
            self._page.change_person(known.number, (), ())

    def _warn_of_another_person(self, listed: ListedRow, known: Known) -> None:
        address = listed.address
        words = set(person_key(listed.name).split())
        is_similar = not words.isdisjoint(person_key(known.name).split())
        if known.is_called(listed.name) or (
            is_similar and (not (address and known.email) or address == known.email.lower())
        ):
            return
        reason = f"This code was {known.name}'s; the ticket is now another person's."
        self._findings.warn(listed.number, reason, listed.code_and_name)
