"""What a registration server needs to know of a journal line that goes to it."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

from checkin.core.journal import INWARDS, PASSAGES, EntryKind, JournalEntry
from checkin.core.scan import Verdict
from checkin.core.servers.server_ticket import ServerTicket


class Deed(StrEnum):
    """What a line asks of a server."""

    PASSAGE = "passage"  # somebody passed
    REFUSAL = "refusal"  # somebody was turned away
    UNDO = "undo"  # a passage stands no more, or again
    BADGE = "badge"  # a badge was made
    VOID = "void"  # nothing more: it was undone, though an attempt at it may have arrived
    ANSWERS = "answers"  # something was answered after the admission that it belongs to


# Of which kinds of lines each kind of server keeps anything.
KEEPS = {
    "pretix": PASSAGES | {EntryKind.REFUSAL, EntryKind.UNDO, EntryKind.BADGE, EntryKind.ANSWER},
    "indico": INWARDS | {EntryKind.UNDO},
}
# No server keeps that somebody was sent to do something first.
UNTOLD = frozenset({Verdict.ANSWERS_REQUIRED, Verdict.NOT_EXCHANGED})

# When an attempt began and when it was given up, by our clock; None where the program ended.
Span = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class Attempts:
    """How often a line was tried, this time included.

    `acted` are those of the earlier attempts at which the server may have done what it was
    asked, though nobody heard of it.
    """

    count: int = 0
    acted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SentAs:
    """With which code, and for which ticket, a line of the ticket `about_id` is sent."""

    code: str
    ticket_id: str
    about_id: str


@dataclass(frozen=True, slots=True)
class Posting:
    """A line of the journal, made out to one registration server.

    `entry` is the line as the journal has it. `told` is the ticket that it goes to as the server
    knows it, None where the code is known to nobody; `code` is the code with which it was sent if
    that is not the usual one, or else the ticket's of today, or what was scanned, if that can be
    a code. `answers` are questions by the server's ids, with the answers as it writes them.

    `passage` is the entry or exit that it is about, on the list with the server's id
    `list_key`: for a line that undoes something, what is undone at last; for answers, the
    latest one of this ticket there. `names` are the ids under which the server may know that
    passage as sent from here, the newest first, and `stands` tells whether it stands today.
    `ours` are the moments of all passages of this ticket on this list that desks witnessed; for
    a line that undoes one, of those others that stand, of which `heir` is the latest. `there` are
    the passages of this ticket which the server holds for lines of desks: its own name of each,
    and the line's id. Somebody who came in up to `left_at` was out again before the passage, by
    the list's rule, and who passes with it is so from `leaves_at` on; None where there is no such
    rule.

    `is_void` tells that there is nothing to be sent any more, since the line was undone, and
    `may_be_there` that the server may have it: an earlier attempt was cut short, or the line
    was written in another copy of the event file, which may be connected too; `acted` are those
    attempts from here at which it may have done it; for a line that undoes a passage, attempts
    at that passage, and `taken_back` those at the undo itself. `is_new_there` tells that the
    server cannot have the passage that is undone, and `was_taken` that it took that passage from
    here: what it stands as there is among `there` then, if it stands as anything. `is_edited`
    tells that the passage went, or is to go, with this very code. `zone` is the event's time zone.
    """

    entry: JournalEntry
    deed: Deed
    list_key: str = ""
    told: ServerTicket | None = None
    code: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    passage: JournalEntry | None = None
    names: tuple[str, ...] = ()
    stands: bool = True
    ours: frozenset[datetime] = frozenset()
    heir: str = ""
    there: tuple[tuple[str, str], ...] = ()
    left_at: datetime | None = None
    leaves_at: datetime | None = None
    matches_addons: bool = False
    admits_again: bool = False
    is_void: bool = False
    may_be_there: bool = False
    is_new_there: bool = False
    was_taken: bool = False
    is_edited: bool = False
    acted: tuple[Span, ...] = ()
    taken_back: tuple[Span, ...] = ()
    zone: tzinfo = UTC

    @property
    def is_early(self) -> bool:
        """Whether the server has to tell of the ticket first: a badge goes by its name there."""
        is_nameless = self.told is not None and not self.told.key
        return self.deed is Deed.BADGE and is_nameless and not self.is_void

    @property
    def stood_as(self) -> tuple[str, ...]:
        """The server's own names of the passage that is undone, as far as it holds any."""
        about = self.passage.id if self.passage is not None else ""
        return tuple(name for name, line_id in self.there if line_id == about)

    def was_out_since(self, at: datetime) -> bool:
        """Whether who came in at another moment and with this line was out in between."""
        if at > self.entry.at:
            return self.leaves_at is not None and at >= self.leaves_at
        return self.left_at is not None and at <= self.left_at

    @property
    def thread(self) -> str:
        """What has to stay in order: the passages of one ticket; the rest each for itself."""
        if self.deed in {Deed.REFUSAL, Deed.BADGE} or self.told is None:
            return self.entry.id
        return self.told.ticket_id
