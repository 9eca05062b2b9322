"""Judges a scan on a list of a registration server, exactly as the server would."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from checkin.core.admission import NO_ANSWERS, Door, ask, goodbye
from checkin.core.answers import Answer, open_questions
from checkin.core.decision import Decision, Explanation, Reason, explain, naming
from checkin.core.event import CheckInList
from checkin.core.journal import (
    INWARDS,
    JournalEntry,
    first_entry,
    is_inside,
    last_entry,
    passages,
)
from checkin.core.question import Question, is_valid
from checkin.core.scan import Direction, Scan, Verdict
from checkin.core.servers.all_leave import after_all_left
from checkin.core.servers.server_candidates import Held, is_of_date, is_of_product
from checkin.core.servers.server_ticket import (
    ListTerms,
    OrderState,
    RuleFacts,
    RulesRuling,
    ServerTicket,
)
from checkin.core.ticket import Ticket, TicketStatus

RulesJudge: TypeAlias = Callable[[str, RuleFacts], RulesRuling]
_Ruling = tuple[Verdict, Explanation]

_REFUSED_BY_STATE: dict[OrderState, _Ruling] = {
    OrderState.CANCELED: (Verdict.CANCELED, Explanation(Reason.CANCELED)),
    OrderState.EXPIRED: (Verdict.CANCELED, Explanation(Reason.LAPSED)),
}


@dataclass(frozen=True, slots=True)
class ServerDoor:
    """A server's check-in list as it stands at the moment of a scan.

    `door` is the list as any other, `zone` the name of the time zone in which its days change,
    `questions` those of the server, `judge_rules` knows the server's rules, and `gate` is the
    server's id of the gate at which the desk stands.
    """

    door: Door
    terms: ListTerms
    zone: str
    judge_rules: RulesJudge
    questions: tuple[Question, ...] = ()
    gate: str = ""


def judge(
    scan: Scan,
    held: Held,
    door: ServerDoor,
    history: Sequence[JournalEntry],
    answers: Mapping[str, Answer] = NO_ANSWERS,
) -> Decision:
    """Judge one scan of a ticket against its history on the server's list.

    What is checked comes in the server's order, so that of several reasons both give the same.
    Reads no clock and no database, as `decide`.
    """
    ticket, told = held.ticket, passages(history) if history else []
    passed = after_all_left(told, door.terms, scan.at, door.zone)
    earlier = last_entry(passed)
    leaves = scan.direction is Direction.EXIT
    refused = (
        _replaced_here(ticket, is_leaving=leaves and is_inside(passed))
        or _refused_by_ticket(held.told)
        or (None if leaves else _outside_validity(ticket, scan.at))
        or _refused_by_list(scan, held, door)
        or (None if leaves else _refused_by_rules(scan, held, door, passed))
    )
    asked = () if refused or leaves else _open_at_server(held, door.questions, answers)
    if not (refused or asked):
        refused = _refused_by_medium(held, door.terms)
    if refused:
        return Decision(scan, *refused, ticket, earlier)
    if leaves:
        return Decision(scan, Verdict.CHECKED_OUT, goodbye(passed), ticket, earlier)
    again = None if asked else _not_again(door.terms, passed, earlier)
    if again:
        return Decision(scan, *again, ticket, earlier)
    # What only this event asks comes last, as everywhere.
    asked = asked or open_questions(door.door.questions, ticket, answers, history)
    if asked:
        return Decision(scan, *ask(asked), ticket, earlier, questions=asked)
    return Decision(scan, Verdict.ADMITTED, _welcome(held.told, passed), ticket, earlier)


def unseen(scan: Scan, found: Sequence[Held], door: ServerDoor) -> Decision:
    """Refuse a code none of whose tickets are candidates: to the server it is unknown."""
    held = next((each for each in found if not each.told.is_withdrawn), found[0])
    withdrawn = Explanation(Reason.WITHDRAWN) if held.told.is_withdrawn else None
    why = withdrawn or _other_date(held.told, door)
    return Decision(scan, Verdict.UNKNOWN_CODE, why, held.ticket)


def _replaced_here(ticket: Ticket, *, is_leaving: bool) -> _Ruling | None:
    # A desk gave it to somebody else, which the server has not heard of.
    if ticket.status is TicketStatus.REVOKED and not is_leaving:
        return Verdict.REVOKED, Explanation(Reason.REVOKED)
    return None


def _refused_by_ticket(told: ServerTicket) -> _Ruling | None:
    if told.is_withdrawn:
        return Verdict.CANCELED, Explanation(Reason.WITHDRAWN)
    if told.state in _REFUSED_BY_STATE:
        return _REFUSED_BY_STATE[told.state]
    if told.is_blocked:
        return Verdict.BLOCKED, Explanation(Reason.BLOCKED)
    if told.needs_approval and told.state is OrderState.PENDING:
        return Verdict.UNAPPROVED, Explanation(Reason.UNAPPROVED)
    return None


def _outside_validity(ticket: Ticket, at: datetime) -> _Ruling | None:
    # To the microsecond, unlike that of lists of ours.
    if ticket.valid_from is not None and ticket.valid_from > at:
        return Verdict.TOO_EARLY, explain(Reason.VALID_FROM, moment=ticket.valid_from)
    if ticket.valid_until is not None and ticket.valid_until < at:
        return Verdict.TOO_LATE, explain(Reason.VALID_UNTIL, moment=ticket.valid_until)
    return None


def _refused_by_list(scan: Scan, held: Held, door: ServerDoor) -> _Ruling | None:
    told, terms = held.told, door.terms
    if not is_of_product(told, terms):
        return Verdict.WRONG_LIST, _not_registered(scan, told, door)
    if not is_of_date(told, terms):
        return Verdict.WRONG_LIST, _other_date(told, door)
    if _is_pending(told) and not (scan.ignores_unpaid and terms.takes_unpaid):
        why = Reason.UNPAID_ASK if terms.takes_unpaid else Reason.UNPAID
        return Verdict.UNPAID, Explanation(why)
    return None


def _is_pending(told: ServerTicket) -> bool:
    return told.state is OrderState.PENDING and not told.valid_if_pending


def _not_registered(scan: Scan, told: ServerTicket, door: ServerDoor) -> Explanation:
    here, others = door.door.checkin_list.name, _others_for(told, door)
    # "Registered for" is worth saying of lists that not everybody may pass.
    some = [other for other in others if other.terms and other.terms.products is not None]
    now = [other for other in some if _is_open(scan, told, door, other)]
    if now or some:
        reason = Reason.REGISTERED_ELSEWHERE if now else Reason.REGISTERED_LATER
        return naming(reason, now or some, list=here)
    return explain(Reason.NOT_REGISTERED, list=here)


def _other_date(told: ServerTicket, door: ServerDoor) -> Explanation:
    here = door.door.checkin_list.name
    if others := [
        other for other in _others_for(told, door) if other.terms and other.terms.subevent
    ]:
        return naming(Reason.OTHER_DATE_LIST, others, list=here)
    return explain(Reason.OTHER_DATE, list=here)


def _others_for(told: ServerTicket, door: ServerDoor) -> list[CheckInList]:
    return [
        other
        for other in door.door.others
        if other.server == told.server
        and other.terms is not None
        and is_of_product(told, other.terms)
        and is_of_date(told, other.terms)
    ]


def _is_open(scan: Scan, told: ServerTicket, door: ServerDoor, other: CheckInList) -> bool:
    terms = other.terms
    if terms is None or not terms.rules:
        return terms is not None
    return _ruling(scan, told, door, terms, ()).allowed


def _refused_by_rules(
    scan: Scan, held: Held, door: ServerDoor, passed: Sequence[JournalEntry]
) -> _Ruling | None:
    if not door.terms.rules:
        return None
    ruling = _ruling(scan, held.told, door, door.terms, passed)
    if ruling.allowed:
        return None
    here = door.door.checkin_list.name
    if ruling.because:
        because = explain(Reason.RULES_BECAUSE, list=here, because=ruling.because)
        return Verdict.RULES, because
    return Verdict.RULES, explain(Reason.RULES, list=here)


def _ruling(
    scan: Scan,
    told: ServerTicket,
    door: ServerDoor,
    terms: ListTerms,
    passed: Sequence[JournalEntry],
) -> RulesRuling:
    facts = RuleFacts(
        scan.at,
        door.zone,
        told.product,
        told.variation,
        door.gate,
        tuple(line.at for line in passed if line.kind in INWARDS),
        is_inside(passed),
        next((dates for dates in terms.dates if dates.subevent == told.subevent), None),
    )
    return door.judge_rules(terms.rules, facts)


def _open_at_server(
    held: Held, questions: Sequence[Question], answers: Mapping[str, Answer]
) -> tuple[Question, ...]:
    # Whether it is required or not, the server lets nobody pass whom it has not asked.
    return tuple(
        question
        for question in questions
        if held.told.product in question.products
        and question.server_question not in held.told.answered
        and not (question.id in answers and is_valid(question, answers[question.id].value))
    )


def _refused_by_medium(held: Held, terms: ListTerms) -> _Ruling | None:
    # Whoever leaves needs the wristband as well.
    if held.by_medium or held.told.product not in terms.exchanged:
        return None
    if not held.has_medium:
        return Verdict.NOT_EXCHANGED, Explanation(Reason.NOT_EXCHANGED)
    if not terms.takes_exchanged:
        return Verdict.ALREADY_EXCHANGED, Explanation(Reason.ALREADY_EXCHANGED)
    return None


def _not_again(
    terms: ListTerms, passed: Sequence[JournalEntry], earlier: JournalEntry | None
) -> _Ruling | None:
    if earlier is None or terms.admits_again:
        return None
    if is_inside(passed):
        reason = Reason.ADMITTED_EARLIER
    elif terms.admits_after_exit:
        return None
    else:
        reason = Reason.ADMITTED_ONCE
    why = explain(reason, earlier=earlier.at, desk=earlier.desk)
    return Verdict.ALREADY_ADMITTED, why


def _welcome(told: ServerTicket, passed: Sequence[JournalEntry]) -> Explanation:
    if _is_pending(told):
        return Explanation(Reason.WELCOME_UNPAID)
    if first := first_entry(passed):
        return explain(Reason.WELCOME_BACK, earlier=first.at)
    return Explanation(Reason.WELCOME if told.key else Reason.WELCOME_UNSEEN)
