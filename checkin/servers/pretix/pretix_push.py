"""Sends what happened at the desks to an event of a pretix, each line once.

A passage goes with our line's id as its nonce, which pretix takes once for each ticket and list;
with another code, it goes with a nonce of its own, for pretix keeps what it refused under one too.
It looks at the nonce last, though, and forgets it with an annulment; so whatever may have been
sent before is looked for among what stands there, by its exact moment, before it goes again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

from checkin.core.errors import TargetUnreachable
from checkin.core.journal import JournalEntry
from checkin.core.moments import spoken
from checkin.core.servers.outbox import DeliveryState, Pushed
from checkin.core.servers.posting import Deed, Posting
from checkin.servers.going_on import GoingOn
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_calls import Line, PretixCalls, nonce_with
from checkin.servers.pretix.pretix_says import PRETIX, refusal, refused
from checkin.servers.pretix.pretix_seen import (
    DOUBLE,
    SeenPassage,
    double_of,
    has_printed,
    is_among,
    is_page,
    passages_in,
    position_in,
)
from checkin.servers.push_says import LOOK_AT_DOUBLES, TAKEN, UNTOLD, Said, in_words
from checkin.servers.pushing import Pushing

Position = dict[str, object]  # a ticket as pretix tells of it

CONNECTIONS = 4
_BATCH = 100
_LONGEST_UNDO = timedelta(minutes=15)
_SEVERAL = "Multiple check-ins found"  # pretix's own words, which it does not translate

UNKNOWN = "pretix does not know this ticket, or not any more."
LIST_IS_GONE = "pretix has no such check-in list any more."
USE_ANOTHER_LIST = "Use another check-in list from now on, and dismiss this line."
POSITION_IS_GONE = "pretix has no such ticket any more."
TOO_LATE = "pretix takes no check-in back later than 15 minutes after it."
TRIED_TWICE = "pretix takes no check-in back that it had refused once before it took it."
NOT_OURS = "pretix lets only the device that checked somebody in take that back."
CANNOT_TELL = "pretix did not take this back, and does not say whether the check-in still stands."
PERHAPS_TWICE = "Taken. pretix may list this badge twice: it does not show what it had already."
UNDO_THERE = "Delete the check-in in pretix, at the order, and dismiss this line."
ANSWERS_TOO_LATE = "pretix takes answers with a check-in only, and another one came after it."
ANSWER_THERE = "Write the answer into the order in pretix, and dismiss this line."


class PretixPush:
    """Sends lines to one event; used from one thread at a time, sends from several."""

    batch = _BATCH

    def __init__(
        self,
        line: Line,
        address: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        connections: int = CONNECTIONS,
        rest: Callable[[float], None] | None = None,
    ) -> None:
        """Take the line to the server and the event's address; `rest` lets seconds pass."""
        self._calls = PretixCalls(line, address)
        self._now = now
        deeds = {
            Deed.PASSAGE: self._passage,
            Deed.REFUSAL: self._refusal,
            Deed.UNDO: self._undo,
            Deed.BADGE: self._badge,
            Deed.ANSWERS: self._answers,
            Deed.VOID: self._void,
        }
        self._pushing = Pushing(deeds, PRETIX, now, connections, self._is_well)
        self._read = self._pushing.read
        self._going_on = GoingOn(now, rest or self._pushing.rest)

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known.

        Raises `TargetUnreachable` where pretix takes nothing, and `AccessDenied` where it does
        not take the credentials any more; then all lines are parked before.
        """
        return self._pushing.push(postings)

    def _passage(self, posting: Posting) -> Said:
        if posting.may_be_there:
            position, is_unknown = self._looked(posting, posting.entry)
            seen = passages_in(position)
            if is_among(posting.entry, posting.list_key, seen):
                # With a code that is not known there it cannot have come.
                sent_as = _secret(position) if is_unknown and not posting.is_edited else ""
                return replace(_taken(posting, seen), sent_as=sent_as)
        return self._redeemed(posting, posting.entry)

    def _redeemed(self, posting: Posting, passage: JournalEntry) -> Said:
        name, sent_as = posting.entry.id, ""
        nonce = _nonce(posting, name)
        answer = self._read(self._calls.redeem(posting, passage, posting.code, nonce))
        if _is_unknown(answer):
            for code in self._other_codes(posting):
                sent_as, nonce = code, nonce_with(code, name)
                answer = self._read(self._calls.redeem(posting, passage, code, nonce))
                if not _is_unknown(answer):
                    break
            else:
                return refused(UNKNOWN)
        told = answer.json()
        if not _is_ok(told):
            is_gone = isinstance(told, dict) and "lists" in told
            return refused(LIST_IS_GONE, USE_ANOTHER_LIST) if is_gone else refusal(answer)
        return replace(_taken(posting, passages_in(told.get("position"))), sent_as=sent_as)

    def _other_codes(self, posting: Posting) -> Iterator[str]:
        """Give the code that was scanned, and the one that the ticket has at pretix by now."""
        if posting.is_edited:
            return
        if posting.entry.code and posting.entry.code != posting.code:
            yield posting.entry.code
        secret = _secret(self._position(posting))
        if secret and secret != posting.code:
            yield secret

    def _undo(self, posting: Posting) -> Said:
        passage = posting.passage
        if passage is None or posting.is_new_there:
            return TAKEN
        if posting.stands:
            there = self._stands(posting, passage)
            # How it came back says nothing of how the passage had gone.
            return TAKEN if there else replace(self._redeemed(posting, passage), sent_as="")
        gone = replace(TAKEN, fallen=posting.stood_as)
        if posting.entry.at - passage.at > _LONGEST_UNDO:
            is_gone = self._stands(posting, passage) is False
            return gone if is_gone else refused(TOO_LATE, UNDO_THERE)
        answers = self._annulled(posting, [_nonce(posting, name) for name in posting.names])
        stands = None if _is_done(answers) else self._stands(posting, passage)
        if _is_done(answers) or stands is False:
            return gone
        answers += self._annulled(posting, self._other_nonces(posting, passage))
        if _is_done(answers):
            return gone
        if stands is None:
            return refused(CANNOT_TELL, UNDO_THERE)
        was_tried_twice = any(_SEVERAL in in_words(each.json()) for each in answers)
        return refused(TRIED_TWICE if was_tried_twice else NOT_OURS, UNDO_THERE)

    def _void(self, posting: Posting) -> Said:
        """Let pretix end what it may be at: the line that undoes this one looks how it stands."""
        is_passage = posting.deed is Deed.PASSAGE
        tried = posting.acted if is_passage or posting.stands else posting.taken_back
        self._going_on.let_end(tried, self._now(), timedelta(0))
        return UNTOLD

    def _annulled(self, posting: Posting, nonces: Iterable[str]) -> list[Answer]:
        """Take back what was sent under one of some nonces; give the answers up to then."""
        answers: list[Answer] = []
        for nonce in nonces:
            answers.append(self._read(self._calls.annul(posting, nonce)))
            if _is_done(answers):
                break
        return answers

    def _other_nonces(self, posting: Posting, passage: JournalEntry) -> Iterator[str]:
        """Give those under which a passage may stand there besides the usual one."""
        if posting.is_edited:
            yield from posting.names  # as older versions sent it
            return
        codes = {passage.code, posting.code}
        for code in sorted(codes) if len(codes) > 1 else ():
            yield from (nonce_with(code, name) for name in posting.names)
        secret = _secret(self._position(posting)) if posting.names else ""
        if secret and secret not in codes:
            yield from (nonce_with(secret, name) for name in posting.names)

    def _answers(self, posting: Posting) -> Said:
        passage = posting.passage
        if passage is None or not posting.names:
            return refused(ANSWERS_TOO_LATE, ANSWER_THERE)
        seen = passages_in(self._looked(posting, passage)[0])
        here = [each for each in seen if each.list_key == posting.list_key]
        last = max(here, key=lambda each: each.at, default=None)
        # On top of anything else, the repeat would be a passage of its own.
        if last is None or not is_among(passage, posting.list_key, [last]):
            return refused(ANSWERS_TOO_LATE, ANSWER_THERE)
        nonce = _nonce(posting, posting.names[0])
        answer = self._read(self._calls.keep_answers(posting, passage, nonce))
        return TAKEN if answer.status in {HTTPStatus.OK, HTTPStatus.CREATED} else refusal(answer)

    def _refusal(self, posting: Posting) -> Said:
        answer = self._read(self._calls.refuse(posting))
        if answer.status == HTTPStatus.BAD_REQUEST and posting.told is not None:
            # Products and tickets may be gone; that somebody was turned away stays true.
            answer = self._read(self._calls.refuse(posting, says_little=True))
        if answer.status == HTTPStatus.NOT_FOUND:
            return refused(LIST_IS_GONE, USE_ANOTHER_LIST)
        return TAKEN if answer.status == HTTPStatus.CREATED else refusal(answer)

    def _badge(self, posting: Posting) -> Said:
        position = self._position(posting) if posting.may_be_there else {}
        if has_printed(position, posting.entry.at):
            return TAKEN
        answer = self._read(self._calls.note_badge(posting))
        if answer.status == HTTPStatus.NOT_FOUND:
            return refused(POSITION_IS_GONE)
        if answer.status == HTTPStatus.CREATED and position is None:
            return replace(TAKEN, reason=PERHAPS_TWICE)
        return TAKEN if answer.status == HTTPStatus.CREATED else refusal(answer)

    def _is_well(self) -> bool:
        """Whether pretix answers when nothing is to be done."""
        try:
            return not self._calls.event().is_busy
        except TargetUnreachable:
            return False

    def _stands(self, posting: Posting, passage: JournalEntry) -> bool | None:
        """Ask whether a passage stands at pretix; None where nobody can tell."""
        position, _ = self._looked(posting, passage)
        if position is None:
            return None
        return is_among(passage, posting.list_key, passages_in(position))

    def _looked(self, posting: Posting, passage: JournalEntry) -> tuple[Position | None, bool]:
        """Ask for a ticket with what stands there, and say whether its code is unknown there."""
        if self._calls.goes_by_key(posting):
            return self._position(posting), False
        answer = self._read(self._calls.look(posting, passage.at, posting.code))
        if _is_unknown(answer):
            return self._position(posting), True
        told = answer.json()
        position = told.get("position") if isinstance(told, dict) else None
        if isinstance(position, dict):
            return position, False
        # With a list its check-ins are gone.
        return {} if isinstance(told, dict) and "lists" in told else None, False

    def _position(self, posting: Posting) -> Position | None:
        """Ask for a ticket as its order has it: empty where it is gone, None if nobody can tell."""
        told = posting.told
        if told is None or not (told.key and told.order):
            return None
        answer = self._calls.order(posting)
        if answer.status == HTTPStatus.FORBIDDEN:
            return None  # Some tokens may check people in, and not see orders.
        told_of_order = self._read(answer).json()
        if answer.status != HTTPStatus.OK or not is_page(told_of_order):
            return None
        return position_in(told_of_order, told.key) or {}


def _nonce(posting: Posting, name: str) -> str:
    return nonce_with(posting.code, name) if posting.is_edited else name


def _secret(position: object) -> str:
    """Give the code that a ticket has there by now."""
    secret = position.get("secret") if isinstance(position, dict) else None
    return secret if isinstance(secret, str) else ""


def _is_done(answers: Sequence[Answer]) -> bool:
    return any(each.status == HTTPStatus.OK and _is_ok(each.json()) for each in answers)


def _is_ok(told: object) -> bool:
    return isinstance(told, dict) and told.get("status") == "ok"


def _is_unknown(answer: Answer) -> bool:
    return answer.status == HTTPStatus.NOT_FOUND


def _taken(posting: Posting, seen: Sequence[SeenPassage]) -> Said:
    double = double_of(posting, seen)
    if double is None:
        return TAKEN
    time = spoken(double.at, posting.entry.at, posting.zone)
    reason = DOUBLE.format(time=time, by=double.device or "by somebody else")
    return Said(DeliveryState.ACCEPTED, reason, LOOK_AT_DOUBLES)
