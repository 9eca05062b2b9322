"""The check-in lists of registration servers, as a desk stands at them."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeAlias

from checkin.core.admission import NO_ANSWERS, Door
from checkin.core.answers import Answer
from checkin.core.code import CodeKind, PluginCode, Recognised
from checkin.core.decision import Decision, Explanation, Reason, explain
from checkin.core.event import Event
from checkin.core.journal import JournalEntry
from checkin.core.question import Question
from checkin.core.scan import Direction, Scan, Verdict
from checkin.core.servers.server_admission import RulesJudge, ServerDoor, judge, unseen
from checkin.core.servers.server_candidates import (
    Held,
    candidates,
    candidates_by_medium,
    choose,
    is_of_product,
)
from checkin.core.servers.server_ticket import ListTerms, ServerTicket
from checkin.core.ticket import Ticket
from checkin.services.servers.signed_tickets import (
    Genuine,
    ReadSigned,
    SignedTickets,
    SignedTicketStore,
)

ReadByPatterns: TypeAlias = Callable[[str, Sequence[tuple[str, str]]], PluginCode]
_BEFORE_PRODUCTS = frozenset(
    {Verdict.BLOCKED, Verdict.TOO_EARLY, Verdict.TOO_LATE, Verdict.WRONG_LIST}
)


class ServerDoorStore(SignedTicketStore, Protocol):
    """What the lists of servers need of the event file."""

    def plugin_patterns(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Give the patterns of codes that servers' plugins make, by server."""

    def questions(self) -> Sequence[Question]:
        """Give all questions that are asked at doors."""

    def answers_of(self, attendee_id: str, ticket_id: str = "") -> Mapping[str, Answer]:
        """Give somebody's newest answers, by the question's id: all, or those of one ticket."""

    def history(self, ticket_id: str, list_id: str) -> Sequence[JournalEntry]:
        """Give the journal's lines of one ticket on one list."""

    def tickets_of(self, attendee_id: str) -> Sequence[Ticket]:
        """Find the tickets that an attendee holds."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id; those of no server are not in it."""

    def on_medium(self, code: str, at: datetime) -> Sequence[Ticket]:
        """Find the tickets that a wristband or card stands for at a moment."""

    def has_medium(self, server: str, key: str) -> bool:
        """Whether a ticket was exchanged for a wristband, card or chip; so while nobody knows."""

    def tickets_added_to(self, server: str, key: str) -> Sequence[Ticket]:
        """Find the tickets that are added to the one with this key."""

    def gate_at(self, server: str) -> str:
        """Give the server's id of the gate at which this computer stands; empty for none."""

    def server_zone(self, server: str) -> str:
        """Give the time zone in which days change at a server's event; empty if not known."""


@dataclass(frozen=True, slots=True)
class Met:
    """What comes of a scan at a server's list.

    `decision` rests on the lines of `history`. It is None where the server has no say: then
    `others` are the tickets that were found and are of no server.
    """

    decision: Decision | None = None
    history: Sequence[JournalEntry] = ()
    others: Sequence[Ticket] = ()


NOT_CONCERNED = Met()


class ServerDoors:
    """Stands at the check-in lists of servers, and judges whom they concern."""

    def __init__(
        self,
        store: ServerDoorStore,
        judge_rules: RulesJudge,
        read_signed: ReadSigned,
        read_by_patterns: ReadByPatterns | None = None,
    ) -> None:
        """Stand in an event file.

        `read_signed` gives what a signed code says, if it is genuine, and `read_by_patterns`
        what patterns of a server's plugins find in a text.
        """
        self._store = store
        self._judge_rules = judge_rules
        self._signed = SignedTickets(store, read_signed)
        self._read_by_patterns = read_by_patterns

    def stand(self, door: Door, event: Event) -> ServerDoor | None:
        """Stand at a list; None where no server decides about it."""
        here = door.checkin_list
        if here.terms is None:
            return None
        questions = tuple(each for each in self._store.questions() if each.server == here.server)
        gate = self._store.gate_at(here.server)
        zone = self._store.server_zone(here.server) or event.timezone
        return ServerDoor(door, here.terms, zone, self._judge_rules, questions, gate)

    def codes_in(self, text: str) -> tuple[str, ...]:
        """List the codes that plugins of servers may have put into a text.

        A desk that shares the event need not be connected itself; nor does one that was once,
        for the people stay.
        """
        return self._read(text).codes

    def plugin_of(self, text: str) -> str:
        """Name the plugin that made a text which holds no code that can be read here."""
        read = self._read(text)
        return "" if read.codes else read.plugin

    def _read(self, text: str) -> PluginCode:
        if self._read_by_patterns is None:
            return PluginCode()
        patterns = [each for own in self._store.plugin_patterns().values() for each in own]
        return self._read_by_patterns(text, patterns) if patterns else PluginCode()

    def meet(
        self, scan: Scan, read: Recognised, tickets: Sequence[Ticket], door: ServerDoor
    ) -> Met:
        """Judge a code that these tickets have, or none."""
        told = self._store.server_tickets([ticket.id for ticket in tickets]) if tickets else {}
        is_exact = read.kind is CodeKind.PRETIX_SIG1
        here = [
            self._as_of_now(Held(told[ticket.id], ticket))
            for ticket in tickets
            if _is_of(door, told.get(ticket.id)) and _has_code(ticket, scan.code, is_exact=is_exact)
        ]
        is_unseen = here and not any(held.told.key for held in here)
        if is_unseen and (refused := self._revoked(scan, here[0].ticket.code, door)):
            return Met(refused)
        if here:
            return self._judge_any(scan, [*here, *self._added_to(here, door.terms)], door, here)
        return (
            _of_others(scan, tickets, told, door)
            or self._meet_medium(scan, read, door)
            or self._without_ticket(scan, read, door)
            or NOT_CONCERNED
        )

    def meet_signed(self, scan: Scan, read: Recognised) -> Met:
        """Judge a code that no ticket has, at a list where no server decides.

        A ticket that is genuine is one of `others`, to be judged as any, downloaded or not.
        """
        if read.kind is not CodeKind.PRETIX_SIG1 or not self._signed.can_tell():
            return NOT_CONCERNED
        genuine = self._signed.read_anywhere(scan.code)
        if genuine is None:
            return Met(Decision(scan, Verdict.UNKNOWN_CODE, Explanation(Reason.NOT_GENUINE)))
        if "revoked" in self._store.withdrawn(genuine.server, scan.code):
            return Met(Decision(scan, Verdict.REVOKED, Explanation(Reason.REVOKED)))
        ticket = self._signed.let_in(scan, genuine).ticket
        if genuine.is_of_known_product:
            return Met(others=(ticket,))
        why = Explanation(Reason.UNKNOWN_PRODUCT)
        return Met(Decision(scan, Verdict.WRONG_LIST, why, ticket))

    def hand(self, scan: Scan, ticket: Ticket, door: ServerDoor) -> Met:
        """Judge a ticket whose holder was found by hand; another one of theirs may fit better."""
        told = self._store.server_tickets([ticket.id])
        if not _is_of(door, told.get(ticket.id)):
            return _of_others(scan, [ticket], told, door) or NOT_CONCERNED
        held = self._as_of_now(Held(told[ticket.id], ticket))
        if not held.told.key and (refused := self._revoked(scan, ticket.code, door)):
            return Met(refused)
        if _fits(held, door.terms):
            return self._judge_any(scan, [held], door, [held])
        found = [held, *self._added_to([held], door.terms)]
        if not any(_fits(each, door.terms) for each in found):
            theirs = self._held(self._store.tickets_of(ticket.attendee.id), held.told.server)
            found += [each for each in theirs if _fits(each, door.terms)]
        return self._judge_any(scan, found, door, [held])

    def on_media(self, read: Recognised, at: datetime) -> Iterator[tuple[str, Sequence[Ticket]]]:
        """Find the tickets that wristbands or cards of servers stand for, by their codes.

        A whole web address may be such a code.
        """
        found = ((code, self._store.on_medium(code, at)) for code in read.candidates)
        return (each for each in found if each[1])

    def _meet_medium(self, scan: Scan, read: Recognised, door: ServerDoor) -> Met | None:
        server = door.door.checkin_list.server
        for code, tickets in self.on_media(read, scan.at):
            if linked := self._held(tickets, server):
                found = [*linked, *self._added_to(linked, door.terms)]
                worn = candidates_by_medium([replace(held, by_medium=True) for held in found])
                return self._judge_one_of(replace(scan, code=code), worn, door, linked)
        return None

    def _judge_any(
        self, scan: Scan, found: Sequence[Held], door: ServerDoor, shown: Sequence[Held]
    ) -> Met:
        standing = candidates(found, door.terms)
        if not standing:
            if refused := self._revoked(scan, scan.code, door):
                return Met(refused)
            return Met(unseen(scan, shown, door))
        return self._judge_one_of(scan, standing, door, shown)

    def _judge_one_of(
        self, scan: Scan, standing: Sequence[Held], door: ServerDoor, shown: Sequence[Held]
    ) -> Met:
        held = choose(standing, scan.at, door.terms)
        if held is None:
            unclear = explain(Reason.AMBIGUOUS_ADDED, list=door.door.checkin_list.name)
            if len(shown) > 1:
                unclear = Explanation(Reason.AMBIGUOUS)
            return Met(Decision(scan, Verdict.AMBIGUOUS, unclear))
        return self._judge(scan, held, door)

    def _judge(self, scan: Scan, held: Held, door: ServerDoor) -> Met:
        if not held.by_medium and held.told.product in door.terms.exchanged:
            # Of a ticket that was not downloaded, nobody knows more than what is usual.
            has_medium = (
                self._store.has_medium(held.told.server, held.told.key)
                if held.told.key
                else held.told.product in door.terms.exchanged_at_once
            )
            held = replace(held, has_medium=has_medium)
        history = self._store.history(held.ticket.id, scan.list_id)
        # Where nothing is asked, nothing is looked up.
        is_asked = (door.questions or door.door.questions) and scan.direction is Direction.ENTRY
        ticket = held.ticket
        # The server asks of each ticket anew, whoever holds it.
        answers = self._store.answers_of(ticket.attendee.id, ticket.id) if is_asked else NO_ANSWERS
        return Met(judge(scan, held, door, history, answers), history)

    def _as_of_now(self, held: Held) -> Held:
        """Give a ticket known by its signature alone as blocked or not, as the server says now."""
        if held.told.key:
            return held
        withdrawn = self._store.withdrawn(held.told.server, held.ticket.code)
        return replace(held, told=replace(held.told, is_blocked="blocked" in withdrawn))

    def _without_ticket(self, scan: Scan, read: Recognised, door: ServerDoor) -> Met | None:
        for code in read.candidates:
            if refused := self._revoked(scan, code, door):
                return Met(refused)
        here = door.door.checkin_list
        if read.kind is not CodeKind.PRETIX_SIG1 or not self._signed.can_tell(here.server):
            return None
        if genuine := self._signed.read(scan.code, here.server):
            return self._judge_signed(scan, genuine, door)
        if elsewhere := self._signed.read_anywhere(scan.code):
            why = explain(Reason.OTHER_SERVER, list=here.name, origin=elsewhere.server)
            return Met(Decision(scan, Verdict.WRONG_LIST, why))
        return Met(Decision(scan, Verdict.UNKNOWN_CODE, Explanation(Reason.NOT_GENUINE)))

    def _revoked(self, scan: Scan, code: str, door: ServerDoor) -> Decision | None:
        if "revoked" not in self._store.withdrawn(door.door.checkin_list.server, code):
            return None
        return Decision(scan, Verdict.REVOKED, Explanation(Reason.REVOKED))

    def _judge_signed(self, scan: Scan, genuine: Genuine, door: ServerDoor) -> Met:
        held = self._signed.let_in(scan, genuine)
        met = self._judge(scan, held, door)
        if genuine.is_of_known_product or (
            met.decision and met.decision.verdict in _BEFORE_PRODUCTS
        ):
            return met
        why = Explanation(Reason.UNKNOWN_PRODUCT)
        return Met(Decision(scan, Verdict.WRONG_LIST, why, held.ticket), met.history)

    def _added_to(self, found: Sequence[Held], terms: ListTerms) -> list[Held]:
        if not terms.matches_addons:
            return []
        return [
            added
            for held in found
            if held.told.key
            for added in self._held(
                self._store.tickets_added_to(held.told.server, held.told.key), held.told.server
            )
        ]

    def _held(self, tickets: Sequence[Ticket], server: str) -> list[Held]:
        told = self._store.server_tickets([ticket.id for ticket in tickets]) if tickets else {}
        held = [Held(told[ticket.id], ticket) for ticket in tickets if ticket.id in told]
        return [each for each in held if each.told.server == server]


def _has_code(ticket: Ticket, code: str, *, is_exact: bool) -> bool:
    # Of a signed code each letter counts. A code that a ticket had before is none of its own.
    return ticket.code == code or (not is_exact and ticket.code.casefold() == code.casefold())


def _fits(held: Held, terms: ListTerms) -> bool:
    return is_of_product(held.told, terms) and bool(candidates([held], terms))


def _is_of(door: ServerDoor, told: ServerTicket | None) -> bool:
    return told is not None and told.server == door.door.checkin_list.server


def _of_others(
    scan: Scan, tickets: Sequence[Ticket], told: Mapping[str, ServerTicket], door: ServerDoor
) -> Met | None:
    """Leave tickets of no server to who judges them; refuse those of another server."""
    if own := [ticket for ticket in tickets if ticket.id not in told]:
        return Met(others=own)
    foreign = [ticket for ticket in tickets if not _is_of(door, told[ticket.id])]
    if not foreign:
        return None
    here, origin = door.door.checkin_list.name, told[foreign[0].id].server
    why = explain(Reason.OTHER_SERVER, list=here, origin=origin)
    return Met(Decision(scan, Verdict.WRONG_LIST, why, foreign[0]))
