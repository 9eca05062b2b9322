"""A desk: judges what is scanned and writes the verdict down in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from checkin.core.admission import NO_ANSWERS, Door, decide, pick
from checkin.core.answers import Answer, asking_details
from checkin.core.code import LONGEST_CODE, Recognised, printable
from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.errors import NotFound
from checkin.core.event import CheckInList, Event
from checkin.core.journal import EntryKind, JournalEntry, after_those
from checkin.core.question import Question
from checkin.core.scan import Direction, Scan, Verdict
from checkin.core.servers.server_admission import ServerDoor
from checkin.core.ticket import Ticket
from checkin.core.waiting import BEFORE_ADMISSION
from checkin.services.scribe import Scribe
from checkin.services.servers.server_doors import ServerDoors
from checkin.services.ticket_kept import TicketStore, ticket_kept
from checkin.services.unknown_codes import UnknownCodes, UnknownCodesStore

TAKEN_UNPAID = "Checked in although the order is not paid"
_NOTED = {Reason.WELCOME_UNPAID: TAKEN_UNPAID}
_KINDS = {Verdict.ADMITTED: EntryKind.ENTRY, Verdict.CHECKED_OUT: EntryKind.EXIT}


class DeskStore(UnknownCodesStore, TicketStore, Protocol):
    """What a desk needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def event(self) -> Event:
        """Give the event."""

    def inside(self, list_id: str) -> int:
        """Count the tickets inside a list now."""

    def presented(self, code: str, list_id: str) -> tuple[Sequence[Ticket], bool]:
        """Find the tickets that a code stands for; say whether any was ever seen at a list."""

    def history(self, ticket_id: str, list_id: str) -> Sequence[JournalEntry]:
        """Give the journal's lines of one ticket on one list."""

    def questions(self) -> Sequence[Question]:
        """Give all questions that are asked at doors."""

    def answers_of(self, attendee_id: str) -> Mapping[str, Answer]:
        """Give somebody's newest answers, by the question's id."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class Desk:
    """One desk, checking in on one list."""

    def __init__(
        self,
        store: DeskStore,
        scribe: Scribe,
        recognise: Callable[[str], Recognised],
        list_id: str,
        server_doors: ServerDoors | None = None,
    ) -> None:
        """Stand at the list with this id; `server_doors` knows the lists of servers."""
        self._store = store
        self._scribe = scribe
        self._recognise = recognise
        self._list_id = list_id
        self._server_doors = server_doors
        self._unknown_codes = UnknownCodes(store, server_doors)
        self._lists_seen: Sequence[CheckInList] = ()
        self._standing_at: Door
        self._server_door: ServerDoor | None = None

    def scan(
        self, raw: str, direction: Direction = Direction.ENTRY, *, ignores_unpaid: bool = False
    ) -> Decision:
        """Judge a code and write the verdict down; both happen, or neither.

        `ignores_unpaid` takes pending orders where a server's list allows it. Raises
        `EventFileError` if it cannot be written: then nothing was decided.
        """
        found = self._recognise(raw)
        with self._store.write():
            return self._judge(raw, found, self._scan_of(found.shown, direction, ignores_unpaid))

    def scan_all(
        self,
        raws: Sequence[str],
        direction: Direction = Direction.ENTRY,
        *,
        ignores_unpaid: bool = False,
    ) -> list[Decision]:
        """Judge codes that wait together, in turn, and write all verdicts down, or none.

        Waits for the disk only once. Raises `EventFileError` if they cannot be written: then
        nothing was decided.
        """
        found = [self._recognise(raw) for raw in raws]
        with self._store.write():
            return [
                self._judge(raw, each, self._scan_of(each.shown, direction, ignores_unpaid))
                for raw, each in zip(raws, found, strict=True)
            ]

    def admit(
        self,
        ticket_id: str,
        direction: Direction = Direction.ENTRY,
        *,
        ignores_unpaid: bool = False,
    ) -> Decision:
        """Judge a ticket whose holder was found by hand, exactly as if it had been scanned."""
        with self._store.write():
            ticket = ticket_kept(self._store, ticket_id)
            scan = self._scan_of(ticket.code, direction, ignores_unpaid)
            door = self._door()
            if self._server_doors and self._server_door:
                met = self._server_doors.hand(scan, ticket, self._server_door)
                if met.decision:
                    return self._record_met(met.decision, met.history)
            return self._decide(scan, [ticket], door, is_known=True)

    def _judge(self, raw: str, found: Recognised, scan: Scan) -> Decision:
        code, tickets, is_known = self._look_up(found.candidates)
        if not tickets and found.may_be_of_plugin:
            code, tickets, is_known = self._look_up_within(raw) or (code, (), False)
        if found.trouble and not tickets:
            return self._record(self._unknown_codes.malformed(scan, found, raw))
        door, scan = self._door(), _of_code(scan, code)
        if self._server_doors and self._server_door:
            met = self._server_doors.meet(scan, found, tickets, self._server_door)
            if met.decision:
                return self._record_met(met.decision, met.history)
            tickets = met.others
        elif self._server_doors and not tickets:
            if on_medium := next(self._server_doors.on_media(found, scan.at), None):
                worn, linked = on_medium
                return self._decide(_of_code(scan, worn), linked, door, is_known=True)
            met = self._server_doors.meet_signed(scan, found)
            if met.decision:
                return self._record_met(met.decision, met.history)
            if met.others:
                return self._decide(scan, met.others, door, is_known=False, is_unseen=True)
        if not tickets:
            scan = replace(scan, code=printable(code, LONGEST_CODE))
            told = self._unknown_codes.unknown(scan, found, raw)
            return self._record(told or decide(scan, None, door, ()))
        return self._decide(scan, tickets, door, is_known=is_known)

    def _look_up(self, candidates: Sequence[str]) -> tuple[str, Sequence[Ticket], bool]:
        for code in candidates:
            tickets, is_known = self._store.presented(code, self._list_id)
            if tickets:
                return code, tickets, is_known
        return candidates[0] if candidates else "", (), False

    def _look_up_within(self, raw: str) -> tuple[str, Sequence[Ticket], bool] | None:
        """Look up the codes that plugins of servers put into a text; None unless one is known."""
        codes = self._server_doors.codes_in(raw) if self._server_doors else ()
        found = [(code, *self._store.presented(code, self._list_id)) for code in codes]
        known = [each for each in found if each[1]]
        return known[0] if len(known) == 1 else None

    def _scan_of(self, code: str, direction: Direction, ignores_unpaid: bool) -> Scan:  # noqa: FBT001 - as told
        scribe = self._scribe
        return Scan(code, scribe.now(), scribe.desk, self._list_id, direction, ignores_unpaid)

    def _decide(
        self,
        scan: Scan,
        tickets: Sequence[Ticket],
        door: Door,
        *,
        is_known: bool,
        is_unseen: bool = False,
    ) -> Decision:
        ticket = tickets[0] if len(tickets) == 1 else pick(tickets, scan, door.checkin_list)
        if ticket is None:
            unclear = Explanation(Reason.AMBIGUOUS)
            return self._record(Decision(scan, Verdict.AMBIGUOUS, unclear))
        history = self._store.history(ticket.id, self._list_id) if is_known else ()
        # Where nothing is asked, nothing is looked up.
        is_asked = door.questions and scan.direction is Direction.ENTRY
        answers = self._store.answers_of(ticket.attendee.id) if is_asked else NO_ANSWERS
        decision = decide(scan, ticket, door, history, answers)
        if is_unseen and decision.admitted:
            decision = replace(decision, explanation=Explanation(Reason.WELCOME_UNSEEN))
        return self._record(decision, _after(history, scan.at))

    def _door(self) -> Door:
        lists = self._store.lists()
        if lists is not self._lists_seen:
            # The store gives the same lists until something about the event has changed.
            self._lists_seen, self._standing_at = lists, self._stand_at(lists)
            if self._server_doors:
                self._server_door = self._server_doors.stand(self._standing_at, self._store.event())
        door = self._standing_at
        if door.checkin_list.capacity is None:
            return door
        return replace(door, inside=self._store.inside(self._list_id))

    def _stand_at(self, lists: Sequence[CheckInList]) -> Door:
        here = next((known for known in lists if known.id == self._list_id), None)
        if here is None:
            raise NotFound("This check-in list was removed. Choose another list.")
        others = tuple(known for known in lists if known is not here)
        # What a server asks, it asks of those who hold its tickets.
        own = [each for each in self._store.questions() if not each.server]
        asked = tuple(each for each in own if each.is_asked_at(here))
        return Door(here, self._store.event().zone, others=others, questions=asked)

    def _record_met(self, decision: Decision, history: Sequence[JournalEntry]) -> Decision:
        scan = decision.scan
        if decision.ticket is None:
            decision = replace(
                decision, scan=replace(scan, code=printable(scan.code, LONGEST_CODE))
            )
        return self._record(decision, _after(history, scan.at))

    def _record(self, decision: Decision, at: datetime | None = None) -> Decision:
        scan, ticket = decision.scan, decision.ticket
        entry = JournalEntry(
            self._scribe.new_id(),
            _KINDS.get(decision.verdict, EntryKind.REFUSAL),
            at or scan.at,
            scan.desk,
            self._scribe.operator,
            scan.list_id,
            ticket.id if ticket else "",
            ticket.attendee.id if ticket else "",
            scan.code,
            scan.direction,
            decision.verdict,
            reason=_NOTED.get(decision.explanation.reason, ""),
            details=asking_details(decision.questions) if decision.questions else "",
        )
        self._store.append(entry)
        return Decision(
            scan,
            decision.verdict,
            decision.explanation,
            ticket,
            decision.earlier,
            entry.id,
            decision.questions,
            decision.asks_about,
        )


def _of_code(scan: Scan, code: str) -> Scan:
    # Hardly ever another code, and making a scan anew costs as much as judging it.
    return scan if scan.code == code else replace(scan, code=code)


def _after(history: Sequence[JournalEntry], now: datetime) -> datetime:
    """Give the moment for a line after all passages and waits known here."""
    if not history or history[-1].at <= now:
        return now
    return after_those(BEFORE_ADMISSION, history, now)
