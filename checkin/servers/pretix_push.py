"""Sends what happened at the desks to an event of a pretix, each line once.

A passage goes with our line's id as its nonce, which pretix takes once for each ticket and list;
with another code, it goes with a nonce of its own, for pretix keeps what it refused under one too.
It looks at the nonce last, though, and forgets it with an annulment; so whatever may have been
sent before is looked for among what stands there, by its exact moment, before it goes again.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

from checkin.core.journal import JournalEntry
from checkin.core.outbox import DeliveryState, Pushed
from checkin.core.posting import Deed, Posting
from checkin.servers.http_answer import Answer
from checkin.servers.pretix_calls import Line, PretixCalls, nonce_with
from checkin.servers.pretix_says import PRETIX, refusal, refused
from checkin.servers.pretix_seen import (
    DOUBLE,
    LOOK_AT_DOUBLES,
    SeenPassage,
    double_of,
    has_printed,
    is_among,
    passages_in,
    position_in,
)
from checkin.servers.push_says import TAKEN, Said
from checkin.servers.pushing import Pushing

CONNECTIONS = 4
_BATCH = 100
_LONGEST_UNDO = timedelta(minutes=15)

UNKNOWN = "pretix does not know this ticket, or not any more."
LIST_IS_GONE = "pretix has no such check-in list any more."
POSITION_IS_GONE = "pretix has no such ticket any more."
TOO_LATE = "pretix takes no check-in back later than 15 minutes after it."
NOT_OURS = "pretix lets only the device that checked somebody in take that back."
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
    ) -> None:
        """Take the line to the server and the address of the event's target."""
        self._calls = PretixCalls(line, address)
        deeds = {
            Deed.PASSAGE: self._passage,
            Deed.REFUSAL: self._refusal,
            Deed.UNDO: self._undo,
            Deed.BADGE: self._badge,
            Deed.ANSWERS: self._answers,
        }
        self._pushing = Pushing(deeds, PRETIX, now, connections)
        self._read = self._pushing.read

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known.

        Raises `TargetUnreachable` where pretix takes nothing, and `AccessDenied` where it does
        not take the credentials any more; then all lines are parked before.
        """
        return self._pushing.push(postings)

    def _passage(self, posting: Posting) -> Said:
        if posting.may_be_there:
            seen = self._standing(posting, posting.entry)
            if is_among(posting.entry, posting.list_key, seen):
                return _taken(posting, seen)
        return self._redeemed(posting, posting.entry)

    def _redeemed(self, posting: Posting, passage: JournalEntry) -> Said:
        nonce = _nonce(posting, posting.entry.id)
        answer = self._read(self._calls.redeem(posting, passage, posting.code, nonce))
        if _is_unknown(answer):
            for code in self._other_codes(posting):
                answer = self._read(self._calls.redeem(posting, passage, code, nonce))
                if not _is_unknown(answer):
                    break
            else:
                return refused(UNKNOWN)
        told = answer.json()
        if not isinstance(told, dict) or told.get("status") != "ok":
            is_gone = isinstance(told, dict) and "lists" in told
            return refused(LIST_IS_GONE) if is_gone else refusal(answer)
        return _taken(posting, passages_in(told.get("position")))

    def _other_codes(self, posting: Posting) -> Iterator[str]:
        """Give the code that was scanned, and the one that the ticket has at pretix by now."""
        if posting.is_edited:
            return
        if posting.entry.code and posting.entry.code != posting.code:
            yield posting.entry.code
        position = self._position(posting)
        secret = position.get("secret") if position else None
        if isinstance(secret, str) and secret != posting.code:
            yield secret

    def _undo(self, posting: Posting) -> Said:
        passage = posting.passage
        if passage is None or posting.is_new_there:
            return TAKEN
        if posting.stands:
            seen = self._standing(posting, passage)
            there = is_among(passage, posting.list_key, seen)
            return TAKEN if there else self._redeemed(posting, passage)
        is_in_time = posting.entry.at - passage.at <= _LONGEST_UNDO
        for nonce in _nonces(posting) if is_in_time else ():
            if self._read(self._calls.annul(posting, nonce)).status == HTTPStatus.OK:
                return TAKEN
        if not is_among(passage, posting.list_key, self._standing(posting, passage)):
            return TAKEN
        return refused(NOT_OURS if is_in_time else TOO_LATE, UNDO_THERE)

    def _answers(self, posting: Posting) -> Said:
        passage = posting.passage
        if passage is None or not posting.names:
            return refused(ANSWERS_TOO_LATE, ANSWER_THERE)
        here = [
            each for each in self._standing(posting, passage) if each.list_key == posting.list_key
        ]
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
            return refused(LIST_IS_GONE)
        return TAKEN if answer.status == HTTPStatus.CREATED else refusal(answer)

    def _badge(self, posting: Posting) -> Said:
        if posting.may_be_there and has_printed(self._position(posting), posting.entry.at):
            return TAKEN
        answer = self._read(self._calls.note_badge(posting))
        if answer.status == HTTPStatus.NOT_FOUND:
            return refused(POSITION_IS_GONE)
        return TAKEN if answer.status == HTTPStatus.CREATED else refusal(answer)

    def _standing(self, posting: Posting, passage: JournalEntry) -> Sequence[SeenPassage]:
        """Ask what stands at pretix of a ticket."""
        if self._calls.goes_by_key(posting):
            return passages_in(self._position(posting))
        answer = self._read(self._calls.look(posting, passage.at, posting.code))
        if _is_unknown(answer):
            return passages_in(self._position(posting))
        told = answer.json()
        return passages_in(told.get("position")) if isinstance(told, dict) else ()

    def _position(self, posting: Posting) -> dict[str, object] | None:
        """Ask for a ticket as its order has it; none where there is none."""
        told = posting.told
        if told is None or not (told.key and told.order):
            return None
        answer = self._calls.order(posting)
        if answer.status == HTTPStatus.FORBIDDEN:
            return None  # Some tokens may check people in, and not see orders.
        told_of_order = self._read(answer).json()
        return position_in(told_of_order, told.key) if answer.status == HTTPStatus.OK else None


def _nonce(posting: Posting, name: str) -> str:
    return nonce_with(posting.code, name) if posting.is_edited else name


def _nonces(posting: Posting) -> Sequence[str]:
    """Give all under which a passage may stand there, as older versions sent it too."""
    sent = [_nonce(posting, name) for name in posting.names]
    return tuple(dict.fromkeys((*sent, *posting.names)))


def _is_unknown(answer: Answer) -> bool:
    return answer.status == HTTPStatus.NOT_FOUND


def _taken(posting: Posting, seen: Sequence[SeenPassage]) -> Said:
    double = double_of(posting, seen)
    if double is None:
        return TAKEN
    time = f"{double.at:%H:%M}"
    reason = DOUBLE.format(time=time, by=double.device or "by somebody else")
    return Said(DeliveryState.ACCEPTED, reason, LOOK_AT_DOUBLES)
