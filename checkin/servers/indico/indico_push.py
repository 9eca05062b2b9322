"""Sends what happened at the desks to an event of an Indico, each change once.

An Indico knows of each registration whether somebody was checked in, and since when by its own
clock: no exits, no guests, no refusals. It takes every check-in and never says that there was one
before. So it is looked at before anything is set, and what others set is never set anew.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import quote

from checkin.core.errors import TargetUnreachable
from checkin.core.journal import INWARDS
from checkin.core.moments import spoken
from checkin.core.servers.outbox import DeliveryState, Pushed
from checkin.core.servers.posting import Deed, Posting, Span
from checkin.servers.going_on import GoingOn, latest_end
from checkin.servers.http_answer import Answer, senseless
from checkin.servers.indico.indico_event import event_path
from checkin.servers.indico.indico_map import checked_in_at, passage_key
from checkin.servers.indico.indico_refusal import denial_in, message_in
from checkin.servers.json_reading import Misread, thing
from checkin.servers.push_says import (
    LOOK_AT_DOUBLES,
    NOTHING_SET,
    TAKEN,
    UNTOLD,
    Said,
    ServerWords,
    alone,
    denial,
    in_words,
)
from checkin.servers.pushing import Pushing, Settled

CONNECTIONS = 4
_BATCH = 100
# Two clocks that were compared by headers of whole seconds may differ by so much.
_CLOCKS_DIFFER = timedelta(seconds=2)
# The header Date leaves out up to a second, and may be written by another computer's clock.
_DATE_DIFFERS = timedelta(seconds=0.5)

NO_EXITS = "Kept here only: Indico keeps no exits."
NO_GUESTS = "Kept here only: Indico checks guests in with who brings them, and not one by one."
OTHER_FORM = "Kept here only: in Indico this person is registered with another form."
DOUBLE = "Taken. Indico had let in the same ticket at {time}, and keeps that time."
UNKNOWN = "Indico does not know this registration, or not any more."
NOT_TAKEN = "Indico does not take this: {said}."
IN_TROUBLE_WITH = "Indico has trouble with this registration (error {status})."
LOOK_THERE = "Look at the registration in Indico. If it is right there, dismiss this line."
NOT_OURS = "Indico has a check-in of {time} that was not sent from here, and it is not erased."
UNDO_THERE = "If it is wrong, take it back in Indico. Then dismiss this line."
INDICO = ServerWords(
    "Indico",
    denial(
        "Indico does not take this token any more: it was revoked.",
        "Connect the event to Indico again. Until then nothing is lost.",
    ),
    denial_in,
)


class Line(Protocol):
    """The way to the server, as `HttpLine` is one."""

    @property
    def clock_offset(self) -> float | None:
        """How many seconds its clock is ahead of ours; None while not measured."""

    def get(self, path: str) -> Answer:
        """Ask for what is at a path."""

    def patch(self, path: str, body: Mapping[str, Any]) -> Answer:  # Any: what JSON can hold
        """Send what is to change as JSON."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A registration as it stands there; `at` is when somebody was checked in, if they are.

    `told` is when that was said, by the server's clock.
    """

    key: str
    at: datetime | None
    told: datetime | None

    @property
    def passage(self) -> str:
        return passage_key(self.key, self.at) if self.at else ""


class IndicoPush:
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
        self._line = line
        self._path = event_path(address)
        self._now = now
        deeds = {Deed.PASSAGE: self._passage, Deed.UNDO: self._undo, Deed.VOID: self._void}
        self._pushing = Pushing(deeds, INDICO, now, connections)
        self._going_on = GoingOn(now, rest or self._pushing.rest)
        # What was set in this run stands in no posting yet: passages there, and our lines.
        self._set: dict[str, str] = {}

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known.

        Raises `TargetUnreachable` where Indico takes nothing, and `AccessDenied` where it does
        not take the credentials any more; then all lines are parked before.
        """
        return self._pushing.push(postings)

    def _passage(self, posting: Posting) -> Said:
        line = posting.entry
        if line.kind not in INWARDS:
            return replace(UNTOLD, reason=NO_EXITS)
        if _is_guest(posting):
            return replace(UNTOLD, reason=NO_GUESTS)
        if _is_of_another_form(posting):
            return replace(UNTOLD, reason=OTHER_FORM)
        seen = self._looked(posting, posting.acted, ())
        if seen is None:
            return _refused(UNKNOWN)
        if seen.at is None:
            return self._check_in(posting, line.id, seen)
        if seen.passage in self._ours(posting):
            return TAKEN
        if self._was_lost(seen.at, posting):
            return self._stands(seen, line.id)
        return _double(seen.at, posting)

    def _void(self, posting: Posting) -> Said:
        """Look what became of what was undone meanwhile: the line that undoes it has to know."""
        is_passage = posting.deed is Deed.PASSAGE
        tried = posting.acted if is_passage or posting.stands else posting.taken_back
        if not tried:
            return UNTOLD
        seen = self._looked(posting, tried, () if is_passage else tried)
        if not is_passage and seen is not None and seen.at is None:
            return replace(TAKEN, fallen=self._stood_as(posting))
        if not is_passage or seen is None or seen.at is None:
            return TAKEN
        if seen.passage in self._ours(posting) or not self._was_lost(seen.at, posting):
            return TAKEN
        return self._stands(seen, posting.entry.id)

    def _check_in(self, posting: Posting, line_id: str, before: _Seen) -> Said:
        # Not before then can it have been set by us, as that clock tells, and as ours does.
        asked = self._now() + self._ahead - _CLOCKS_DIFFER
        if before.told is not None:
            asked = max(asked, before.told - _DATE_DIFFERS)
        now = self._changed(posting, checked_in=True)
        if now is None or now.at is None:
            return _refused(UNKNOWN)
        if now.at < asked:
            return _double(now.at, posting)  # Somebody was quicker.
        return self._stands(now, line_id)

    def _undo(self, posting: Posting) -> Said:
        passage = posting.passage
        if passage is None or passage.kind not in INWARDS or self._is_unheard(posting):
            return UNTOLD
        if _is_guest(posting) or _is_of_another_form(posting):
            return UNTOLD
        seen = self._looked(posting, posting.acted, posting.taken_back)
        if seen is None:
            return _refused(UNKNOWN)
        if posting.stands:
            return self._brought_back(posting, passage.id, seen)
        gone = replace(TAKEN, fallen=self._stood_as(posting))
        if seen.at is None:
            return gone
        if posting.ours:  # Who came in more than once is still checked in by the other line.
            is_by_this = self._ours(posting).get(seen.passage) == passage.id
            return self._stands(seen, posting.heir) if is_by_this else TAKEN
        if seen.passage not in self._ours(posting) and not self._was_lost(seen.at, posting):
            if self._was_taken_back(posting):
                return TAKEN  # and somebody was checked in anew since
            if posting.was_taken and passage.id not in self._ours(posting).values():
                return NOTHING_SET  # It was a double.
            return _refused(NOT_OURS.format(time=_shown(seen.at, posting)), UNDO_THERE)
        return gone if self._changed(posting, checked_in=False) else _refused(UNKNOWN)

    def _is_unheard(self, posting: Posting) -> bool:
        """Whether what is undone never came there, and no check-in of another line stands for it.

        One does since that line was undone before this one was sent.
        """
        passage = posting.passage
        stands = passage is not None and passage.id in self._ours(posting).values()
        return posting.is_new_there and not stands

    def _brought_back(self, posting: Posting, line_id: str, seen: _Seen) -> Said:
        if seen.at is None:
            said = self._check_in(posting, line_id, seen)
            return replace(said, fallen=self._stood_as(posting))
        return self._stands(seen, line_id) if self._was_lost(seen.at, posting) else TAKEN

    def _ours(self, posting: Posting) -> Mapping[str, str]:
        return dict(posting.there) | self._set

    def _stood_as(self, posting: Posting) -> tuple[str, ...]:
        return replace(posting, there=tuple(self._ours(posting).items())).stood_as

    def _stands(self, seen: _Seen, line_id: str) -> Said:
        self._set[seen.passage] = line_id
        return Said(DeliveryState.ACCEPTED, stands_as=(seen.passage, line_id))

    def _was_taken_back(self, posting: Posting) -> bool:
        """Whether a check-in of ours, which stands no more, was taken back by an earlier attempt.

        Who heard no answer had set it, for only what is ours is taken back; who was killed may
        have come to nothing.
        """
        is_set = any(ended is not None for _, ended in posting.taken_back)
        was_there = posting.passage and posting.passage.id in self._ours(posting).values()
        return is_set or bool(posting.taken_back and was_there)

    def _was_lost(self, at: datetime, posting: Posting) -> bool:
        """Whether a check-in is our own, to which the answer was lost."""
        ours = at - self._ahead
        if any(ours > began for began, _ in posting.taken_back):
            return False  # Ours was to be taken back by then, and nobody else's is.
        return any(
            span[0] - _CLOCKS_DIFFER <= ours <= latest_end(span) + _CLOCKS_DIFFER
            for span in posting.acted
        )

    @property
    def _ahead(self) -> timedelta:
        return timedelta(seconds=self._line.clock_offset or 0.0)

    def _looked(
        self, posting: Posting, if_out: Sequence[Span], if_in: Sequence[Span]
    ) -> _Seen | None:
        """Look at a registration, once nothing that the server may still be at can change it.

        That is what was tried before and not answered: `if_out`, where nobody is checked in as
        it stands now, else `if_in`.
        """
        asked = self._now()
        seen = self._looked_once(posting)
        if seen is None:
            return None
        tried = if_out if seen.at is None else if_in
        may_change = self._going_on.let_end(tried, asked, self._now() - asked)
        return self._looked_once(posting) if may_change else seen

    def _looked_once(self, posting: Posting) -> _Seen | None:
        return self._seen(self._line.get(self._place(posting)), posting)

    def _changed(self, posting: Posting, **change: bool) -> _Seen | None:
        return self._seen(self._line.patch(self._place(posting), change), posting)

    def _seen(self, answer: Answer, posting: Posting) -> _Seen | None:
        """Read how a registration stands; None where there is none."""
        try:
            answer = self._pushing.read(answer)
        except Settled as settled:
            raise Settled(self._of_whom(settled.said, answer)) from settled
        if answer.status == HTTPStatus.NOT_FOUND:
            return None
        if answer.status != HTTPStatus.OK:
            said = in_words(message_in(answer), answer.status)
            raise Settled(_refused(NOT_TAKEN.format(said=said)))
        try:
            at = checked_in_at(thing(answer.json()))
            return _Seen(_key(posting), at, answer.date)
        except Misread as error:
            raise answer.unreachable(str(senseless(answer.server))) from error

    def _of_whom(self, said: Said, answer: Answer) -> Said:
        """Tell trouble with a registration from trouble with the server, which ends all."""
        if not said.is_trouble or answer.is_to_deed or not self._is_well():
            return said
        trouble = IN_TROUBLE_WITH.format(status=answer.status)
        return replace(alone(said, trouble, INDICO), is_trouble=False)

    def _is_well(self) -> bool:
        try:
            return self._line.get(f"{self._path}/").status == HTTPStatus.OK
        except TargetUnreachable:
            return False

    def _place(self, posting: Posting) -> str:
        key = quote(_key(posting), safe="")
        return f"{self._path}/forms/{quote(posting.list_key)}/registrations/{key}"


def _double(at: datetime, posting: Posting) -> Said:
    if posting.entry.is_answered_for or posting.admits_again:
        return NOTHING_SET
    if posting.was_out_since(at):
        return (
            NOTHING_SET  # They left since, or it is another day: Indico keeps the first time only.
        )
    reason = DOUBLE.format(time=_shown(at, posting))
    return replace(NOTHING_SET, reason=reason, advice=LOOK_AT_DOUBLES)


def _shown(at: datetime, posting: Posting) -> str:
    return spoken(at, posting.entry.at, posting.zone)


def _refused(reason: str, advice: str = LOOK_THERE) -> Said:
    return Said(DeliveryState.REFUSED, reason, advice)


def _key(posting: Posting) -> str:
    return posting.told.key if posting.told is not None else ""


def _is_guest(posting: Posting) -> bool:
    return posting.told is not None and bool(posting.told.parent)


def _is_of_another_form(posting: Posting) -> bool:
    return posting.told is not None and posting.told.product != posting.list_key
