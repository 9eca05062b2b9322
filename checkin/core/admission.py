"""Judges a scan: the one place where it is decided who may pass."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from checkin.core.answers import Answer, open_questions
from checkin.core.decision import Decision, Explanation, Reason, explain, naming
from checkin.core.event import CheckInList, Reentry
from checkin.core.journal import JournalEntry, first_entry, is_inside, last_entry, passages
from checkin.core.moments import is_after, is_before, same_day
from checkin.core.question import Question
from checkin.core.registration import attends_in, is_registered
from checkin.core.scan import Direction, Scan, Verdict
from checkin.core.servers.all_leave import after_all_left
from checkin.core.ticket import ENDED, AttendanceMode, Ticket, TicketStatus

_Ruling = tuple[Verdict, Explanation]

_REFUSED_BY_STATUS: dict[TicketStatus, _Ruling] = {
    TicketStatus.CANCELED: (Verdict.CANCELED, Explanation(Reason.CANCELED)),
    TicketStatus.REVOKED: (Verdict.REVOKED, Explanation(Reason.REVOKED)),
    TicketStatus.BLOCKED: (Verdict.BLOCKED, Explanation(Reason.BLOCKED)),
    TicketStatus.UNAPPROVED: (Verdict.UNAPPROVED, Explanation(Reason.UNAPPROVED)),
    TicketStatus.UNPAID: (Verdict.UNPAID, Explanation(Reason.UNPAID)),
}
_GONE = (Verdict.CANCELED, Explanation(Reason.GONE))
_WELCOME = (Verdict.ADMITTED, Explanation(Reason.WELCOME))
_UNKNOWN = (Verdict.UNKNOWN_CODE, Explanation(Reason.UNKNOWN))
NO_ANSWERS: Mapping[str, Answer] = {}


@dataclass(frozen=True, slots=True)
class Door:
    """A check-in list as it stands at the moment of a scan.

    `zone` is the event's time zone, `inside` how many tickets are inside the list,
    `others` the event's other lists, to name the one that would admit, `questions` what is
    asked here.
    """

    checkin_list: CheckInList
    zone: tzinfo
    inside: int = 0
    others: tuple[CheckInList, ...] = ()
    questions: tuple[Question, ...] = ()


def decide(
    scan: Scan,
    ticket: Ticket | None,
    door: Door,
    history: Sequence[JournalEntry],
    answers: Mapping[str, Answer] = NO_ANSWERS,
) -> Decision:
    """Judge one scan of a ticket against its history on this check-in list.

    `answers` are what the journal keeps of the ticket's holder, by the question's id.
    Reads no clock and no database: the same arguments always give the same answer, on
    every desk and again tomorrow.
    """
    if ticket is None:
        return Decision(scan, *_UNKNOWN)
    told = passages(history) if history else []
    passed = after_all_left(told, door.checkin_list.terms, scan.at, str(door.zone))
    if scan.direction is Direction.EXIT:
        ruling = _judge_exit(scan, ticket, door, passed)
    else:
        ruling = _judge_entry(scan, ticket, door, passed)
        if ruling[0] is Verdict.ADMITTED and door.questions:
            # Asked last: nobody answers questions only to be refused all the same.
            asked = open_questions(door.questions, ticket, answers, history)
            if asked:
                return Decision(scan, *ask(asked), ticket, last_entry(passed), questions=asked)
    return Decision(scan, *ruling, ticket, last_entry(passed))


def pick(tickets: Sequence[Ticket], scan: Scan, checkin_list: CheckInList) -> Ticket | None:
    """Choose among tickets that share a code, as those of different servers may.

    Gives the one that this list is for; if there are several of these, the one that is valid at
    the time of the scan. None if that does not leave exactly one.
    """
    fitting = [ticket for ticket in tickets if is_registered(ticket, checkin_list)]
    if len(fitting) > 1:
        fitting = [ticket for ticket in fitting if not _outside_validity(scan.at, ticket)]
    return fitting[0] if len(fitting) == 1 else None


def why_not_again(
    reentry: Reentry, passed: Sequence[JournalEntry], at: datetime, zone: tzinfo
) -> Reason | None:
    """Say why somebody with these passages may not come in again at `at`; None if they may.

    `passed` are the standing passages of one ticket on one list, in order.
    """
    last = last_entry(passed)
    if last is None:
        return None
    return why_not_since(reentry, last.at, at, zone, inside=is_inside(passed))


def why_not_since(
    reentry: Reentry, last_in: datetime, at: datetime, zone: tzinfo, *, inside: bool
) -> Reason | None:
    """Say why somebody who last came in at `last_in` may not come in again; None if they may."""
    if reentry is Reentry.ALWAYS:
        return None
    if reentry is Reentry.DAILY:
        # An entry of a later day was written by a clock that has been set back since.
        is_new_day = at.astimezone(zone).date() > last_in.astimezone(zone).date()
        return None if is_new_day else Reason.ADMITTED_TODAY
    if inside:
        return Reason.ADMITTED_EARLIER
    return Reason.ADMITTED_ONCE if reentry is Reentry.NEVER else None


def goodbye(passed: Sequence[JournalEntry]) -> Explanation:
    """Say what is to be told of somebody who leaves, after these standing passages."""
    if not passed:
        return Explanation(Reason.NOT_SEEN_IN)
    if is_inside(passed):
        return Explanation(Reason.GOODBYE)
    return explain(Reason.LEFT_ALREADY, earlier=passed[-1].at)


def _refused_by_status(ticket: Ticket) -> _Ruling | None:
    if ticket.status is TicketStatus.CANCELED and ticket.attendee.vanished:
        return _GONE
    return _REFUSED_BY_STATUS.get(ticket.status)


def _judge_exit(scan: Scan, ticket: Ticket, door: Door, passed: Sequence[JournalEntry]) -> _Ruling:
    # Whoever is inside may always leave, blocked or canceled meanwhile or not: the count of
    # people in the building has to be right.
    if not is_inside(passed) and (
        refused := _refused_by_status(ticket) or _refused_here(scan, ticket, door)
    ):
        return refused
    return Verdict.CHECKED_OUT, goodbye(passed)


def _judge_entry(scan: Scan, ticket: Ticket, door: Door, passed: Sequence[JournalEntry]) -> _Ruling:
    refused = (
        # A ticket that ends while its holder is inside is worth saying, whatever else there is.
        (_refused_by_status(ticket) if ticket.status in ENDED else None)
        # Before what forbids a first entry: whoever was let in by hand all the same is inside.
        or (_already_admitted(scan, door, passed) if passed else None)
        or _refused_by_status(ticket)
        or _outside_validity(scan.at, ticket)
        or _refused_here(scan, ticket, door)
        or _outside_window(scan.at, ticket, door)
    )
    if refused:
        return refused
    capacity = door.checkin_list.capacity
    if capacity is not None and door.inside >= capacity and not is_inside(passed):
        return Verdict.FULL, explain(
            Reason.FULL,
            list=door.checkin_list.name,
            inside=str(door.inside),
            capacity=str(capacity),
        )
    if first := first_entry(passed):
        return Verdict.ADMITTED, explain(Reason.WELCOME_BACK, earlier=first.at)
    return _WELCOME


def ask(asked: Sequence[Question]) -> _Ruling:
    """Rule that these questions have to be answered first."""
    if len(asked) == 1:
        return Verdict.ANSWERS_REQUIRED, Explanation(Reason.ANSWERS_REQUIRED)
    many = explain(Reason.SEVERAL_ANSWERS_REQUIRED, count=str(len(asked)))
    return Verdict.ANSWERS_REQUIRED, many


def _outside_validity(at: datetime, ticket: Ticket) -> _Ruling | None:
    # To the second, both ends included.
    if ticket.valid_from is not None and is_before(at, ticket.valid_from):
        return Verdict.TOO_EARLY, explain(Reason.VALID_FROM, moment=ticket.valid_from)
    if ticket.valid_until is not None and is_after(at, ticket.valid_until):
        return Verdict.TOO_LATE, explain(Reason.VALID_UNTIL, moment=ticket.valid_until)
    return None


def _refused_here(scan: Scan, ticket: Ticket, door: Door) -> _Ruling | None:
    here = door.checkin_list
    if not attends_in(ticket.attendee.mode, here):
        if ticket.attendee.mode is AttendanceMode.VIRTUAL:
            return Verdict.VIRTUAL_ONLY, Explanation(Reason.VIRTUAL_ONLY)
        return Verdict.WRONG_LIST, explain(Reason.ON_SITE_ONLY, list=here.name)
    if is_registered(ticket, here):
        return None
    # "Registered for" is worth saying of lists that not everybody may pass.
    elsewhere = [other for other in _admitting(ticket, door) if other.categories or other.column]
    open_now = [other for other in _admitting(ticket, door) if other.is_open(scan.at)]
    if open_now:
        return Verdict.WRONG_LIST, naming(Reason.REGISTERED_ELSEWHERE, open_now, list=here.name)
    if elsewhere:
        return Verdict.WRONG_LIST, naming(Reason.REGISTERED_LATER, elsewhere, list=here.name)
    return Verdict.WRONG_LIST, explain(Reason.NOT_REGISTERED, list=here.name)


def _outside_window(at: datetime, ticket: Ticket, door: Door) -> _Ruling | None:
    here = door.checkin_list
    if here.is_open(at):
        return None
    early = is_before(at, here.opens)
    moment = here.opens if early else here.closes
    assert moment is not None  # noqa: S101 -- a list without ends is open
    verdict = Verdict.TOO_EARLY if early else Verdict.TOO_LATE
    open_now = [other for other in _admitting(ticket, door) if other.is_open(at)]
    if open_now:
        reason = Reason.OPENS_ELSEWHERE if early else Reason.CLOSED_ELSEWHERE
        return verdict, naming(reason, open_now, list=here.name, moment=moment)
    reason = Reason.OPENS if early else Reason.CLOSED
    return verdict, explain(reason, list=here.name, moment=moment)


def _already_admitted(scan: Scan, door: Door, passed: Sequence[JournalEntry]) -> _Ruling | None:
    last = last_entry(passed)
    reason = why_not_again(door.checkin_list.reentry, passed, scan.at, door.zone)
    if last is None or reason is None or _is_over_since(last, scan, door):
        return None
    return Verdict.ALREADY_ADMITTED, explain(reason, earlier=last.at, desk=last.desk)


def _is_over_since(last: JournalEntry, scan: Scan, door: Door) -> bool:
    """Whether a list closed on an earlier day than this one, after somebody had come in.

    A desk that still stands at yesterday's list finds that everybody was admitted already. It is
    more useful there to hear which list is open today.
    """
    closes = door.checkin_list.closes
    if closes is None or not is_after(scan.at, closes) or is_after(last.at, closes):
        return False
    return not same_day(closes, scan.at, door.zone)


def _admitting(ticket: Ticket, door: Door) -> list[CheckInList]:
    return [
        other
        for other in door.others
        if is_registered(ticket, other) and attends_in(ticket.attendee.mode, other)
    ]
