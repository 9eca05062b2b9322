"""What a registration server tells of passages and badges, as lines of the journal."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from checkin.core.journal import (
    INWARDS,
    PASSAGES,
    EntryKind,
    JournalEntry,
    seal,
    told_by,
    undone_among,
    what_is_undone,
)
from checkin.core.moments import stored
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.pulled import PulledPassage, PulledTicket
from checkin.core.servers.server_names import badge_id, moved_id, passage_id, undo_id

ANNULLED = "Annulled on the server"
TOLD_TWICE = "Told twice: a desk had reported the same"
TAKEN_OVER = "Counted for the ticket that the server told of"
_SERVER = "server"
_TICK = timedelta(microseconds=1)

# The same passage, whoever tells of it: a list, whether inwards, and the moment.
_Passage = tuple[str, bool, str]


@dataclass(frozen=True, slots=True)
class ReportedLines:
    """New lines about one ticket, and which line stands for which passage of the server."""

    lines: tuple[JournalEntry, ...]
    stands: Mapping[str, str]


def reports_of(
    ticket: PulledTicket,
    before: Mapping[str, str],
    lines: Sequence[JournalEntry],
    unheard: Collection[str] = (),
) -> ReportedLines:
    """Say what is to be written down, once, of what a server tells of a ticket.

    `before` is what stood for the server's passages the last time; one that it does not tell
    of any more was annulled there. `lines` are those about the ticket that are here. What
    tells the same as one of them is no news, for our own lines come back from the server.
    Every desk makes the same lines of the same news. `unheard` names those of our undos
    that the server may have taken without an answer: what is gone by these, nobody else annulled.
    """
    new: list[JournalEntry] = []
    stands: dict[str, str] = {}
    known = _known(lines)
    undone = undone_among(lines)
    undos = {line.refers_to: line for line in _undos(lines) if line.id not in undone}
    here = {line.id: line for line in lines}
    for passage in ticket.passages:
        line_id = before.get(passage.key, "")
        if line_id not in here:
            line_id = known.get(_passage_of(passage), "")
        if not line_id:
            line_id = passage_id(ticket.told.server, passage.key)
            if line_id not in here:
                new.append(_passed(line_id, passage, ticket))
        if line_id in undone and line_id in undos and undos[line_id].is_reported:
            new += _taken_back(undos[line_id], ticket.told.server, here)  # it is back there
        stands[passage.key] = line_id
    spared = undone | {*stands.values()}  # Some stand there by another name than before.
    spared |= {what_is_undone(here[name], here)[-1].id for name in unheard}
    for key, line_id in before.items():
        if key not in stands and line_id in here and line_id not in spared:
            new += _taken_back(here[line_id], ticket.told.server, here)
    new += _badges(ticket, lines, here)
    return ReportedLines(tuple(map(_sealed, new)), stands)


def taken_over(server: str, lines: Sequence[JournalEntry], ticket_id: str) -> list[JournalEntry]:
    """Let what was done with a ticket known by its signature count for the one told of since.

    The lines themselves stay, and are what the server hears of; here they count no more.
    """
    undone = undone_among(lines)
    moved: list[JournalEntry] = []
    for line in lines:
        if line.id not in undone and line.kind in {*PASSAGES, EntryKind.BADGE}:
            again = replace(
                line,
                id=moved_id(server, line.id),
                ticket_id=ticket_id,
                attendee_id="",
                operator="",
                details="",
                chain="",
                number=0,
                previous="",
            )
            moved += [again, _undo(line, server, TAKEN_OVER)]
    return [_sealed(line) for line in moved]


def stands_in_both(
    server: str, ours: Mapping[str, str], theirs: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Put together which line stands for which passage of a server, as two files know it.

    What one file sent, the other may have heard of from the server: the line of the desk stands
    then. Gives besides the ids of reported lines that are told twice by that.
    """
    stands: dict[str, str] = {}
    twice: list[str] = []
    for passage in dict.fromkeys((*ours, *theirs)):
        reported = passage_id(server, passage)
        lines = {known[passage] for known in (ours, theirs) if passage in known}
        witnessed = sorted(lines - {reported})
        stands[passage] = witnessed[0] if witnessed else reported
        if witnessed and reported in lines:
            twice.append(reported)
    return stands, twice


def _known(lines: Iterable[JournalEntry]) -> dict[_Passage, str]:
    known: dict[_Passage, str] = {}
    # What a desk witnessed stands for a passage rather than what a server told of it.
    for line in sorted(lines, key=lambda each: (not each.is_reported, each.id)):
        if line.kind in PASSAGES:
            known[line.list_id, line.kind in INWARDS, stored(line.at)] = line.id
    return known


def _passage_of(passage: PulledPassage) -> _Passage:
    return passage.list_id, passage.direction is Direction.ENTRY, stored(passage.at)


def _passed(line_id: str, passage: PulledPassage, ticket: PulledTicket) -> JournalEntry:
    is_entry = passage.direction is Direction.ENTRY
    return JournalEntry(
        line_id,
        EntryKind.ENTRY if is_entry else EntryKind.EXIT,
        passage.at,
        passage.by or _SERVER,
        list_id=passage.list_id,
        ticket_id=ticket.told.ticket_id,
        direction=passage.direction,
        verdict=Verdict.ADMITTED if is_entry else Verdict.CHECKED_OUT,
    )


def told_twice(line: JournalEntry, server: str) -> JournalEntry:
    """Take back what was reported, for a line of a desk tells the same."""
    return _sealed(_undo(line, server, TOLD_TWICE))


def _undo(line: JournalEntry, server: str, reason: str = ANNULLED) -> JournalEntry:
    # The server does not tell when. A moment made here would differ from desk to desk.
    return JournalEntry(
        undo_id(server, line.id),
        EntryKind.UNDO,
        line.at + _TICK,
        _SERVER,
        list_id=line.list_id,
        ticket_id=line.ticket_id,
        direction=line.direction,
        refers_to=line.id,
        reason=reason,
    )


def _taken_back(
    line: JournalEntry, server: str, here: Mapping[str, JournalEntry]
) -> Iterator[JournalEntry]:
    """Undo a line that stands; where its undo was itself undone before, what undid that falls."""
    undo = _undo(line, server)
    if undo.id not in here:
        yield undo
        return
    undone = undone_among(here.values())
    for each in _undos(here.values()):
        if each.refers_to == undo.id and each.id not in undone:
            yield from _taken_back(each, server, here)


def _undos(lines: Iterable[JournalEntry]) -> Iterator[JournalEntry]:
    return (line for line in lines if line.kind is EntryKind.UNDO)


def _badges(
    ticket: PulledTicket, lines: Iterable[JournalEntry], here: Mapping[str, JournalEntry]
) -> Iterable[JournalEntry]:
    printed = {line.at for line in lines if line.kind is EntryKind.BADGE}
    for at in ticket.printed:
        line_id = badge_id(ticket.told.server, f"{ticket.told.key}-{stored(at)}")
        if at not in printed and line_id not in here:
            told = ticket.told.ticket_id
            yield JournalEntry(line_id, EntryKind.BADGE, at, _SERVER, ticket_id=told)


def _sealed(line: JournalEntry) -> JournalEntry:
    return replace(line, hash=seal(told_by(line), "", 0, ""))
