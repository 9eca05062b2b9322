"""What of the journal concerns a registration server, and what it has to be told."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from checkin.core.answers import is_for_ticket
from checkin.core.event import CheckInList, Event, Reentry
from checkin.core.journal import (
    INWARDS,
    PASSAGES,
    EntryKind,
    JournalEntry,
    in_order,
    passages,
    undone_among,
    what_is_undone,
)
from checkin.core.question import Question
from checkin.core.servers.all_leave import all_leave_after
from checkin.core.servers.posting import UNTOLD, Attempts, Deed, Posting, SentAs
from checkin.core.servers.server_ticket import ServerTicket
from checkin.services.servers.one_ticket import OneTicket
from checkin.services.servers.posted_answers import answers_between, is_about_answers
from checkin.services.servers.posted_lines import (
    before_undone,
    names_of,
    need_not_be_heard,
    out_since,
    passed_at,
)

# What was scanned goes to a server only if it can be a code: nobody's name, no set-up code.
_CODE = re.compile(r"(?=\D*[0-9])[0-9A-Za-z+/=_.~-]{6,300}")
NO_CODE = "no code"
_NEVER = Attempts()


class PostingsStore(Protocol):
    """What making lines out to a server needs of the event file."""

    def event(self) -> Event:
        """Give the event."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def questions(self) -> Sequence[Question]:
        """Give all questions that are asked at doors."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def told_of_since(self, ticket_ids: Collection[str]) -> Mapping[str, str]:
        """Give the tickets told of in the place of those known by their signature alone, all by id.

        Only pairs of which one is among some tickets.
        """

    def held_tickets(self, ids: Collection[str]) -> Mapping[str, tuple[str, str]]:
        """Give code and holder's id of every ticket of the holders of some tickets."""

    def lines_of_tickets(self, ticket_ids: Iterable[str]) -> Mapping[str, list[JournalEntry]]:
        """Give all lines about some tickets, by ticket, in order."""

    def passages_there(self, ticket_ids: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """Give by ticket which line stands for which passage that a server holds of it."""

    def answering_lines(self, attendee_ids: Iterable[str]) -> Mapping[str, list[JournalEntry]]:
        """Give the answers of some people, and all undos about them, by person, in order."""

    def attempts_at(self, address: str, entry_ids: Iterable[str]) -> Mapping[str, Attempts]:
        """Say how lines on their way to a target were tried."""

    def taken_by(self, address: str, entry_ids: Iterable[str]) -> frozenset[str]:
        """Give those of some lines that a target took."""

    def sent_as(self, address: str, entry_ids: Iterable[str]) -> Mapping[str, SentAs]:
        """Give those of some lines that go, or went, to a target with another code than usual."""

    def server_zone(self, server: str) -> str:
        """Give the time zone in which days change at a server's event; empty if not known."""

    def own_chains(self) -> frozenset[str]:
        """Give the chains of lines that were written in this copy of the event file."""


def postings(
    store: PostingsStore, address: str, entries: Sequence[JournalEntry]
) -> dict[str, Posting]:
    """Make lines out to the server at an address, by their ids; those not in it do not concern it.

    They concern it where they are about its tickets: who passed or was refused on its lists,
    which badges were made, and what was undone of that. Answers go with the admission that
    they were asked for; only one that is given later goes by itself. What a server reported,
    lists of ours, tickets of others, notes and edits do not concern it, and neither does a scan
    that only led to questions.
    """
    return _Batch(store, address, entries).postings()


class _Batch:
    """Some lines, with all that was read for them at once."""

    def __init__(self, store: PostingsStore, address: str, entries: Sequence[JournalEntry]) -> None:
        self._address = address
        self._lists = {each.id: each for each in store.lists() if each.server == address}
        self._entries = [line for line in entries if not line.is_reported]
        asked = {line.ticket_id or line.attendee_id for line in self._entries} - {""}
        self._read(store, asked)
        near = {line.id for lines in self._lines.values() for line in lines}
        self._sent_as = store.sent_as(address, near | {line.id for line in self._entries})
        theirs = {
            name for each in self._sent_as.values() for name in (each.ticket_id, each.about_id)
        }
        if not theirs <= asked:
            self._read(store, asked | theirs)
        self._questions = [each for each in store.questions() if each.server == address]
        self._there = store.passages_there(self._told)
        # Whoever came in unseen was their ticket's holder before it was told of.
        holders = {self._holder.get(name, name) for name in self._told}
        self._answers = store.answering_lines(holders) if self._questions else {}
        self._attempts = store.attempts_at(address, [line.id for line in self._entries])
        self._own = store.own_chains()
        undos = [line for line in self._entries if line.kind is EntryKind.UNDO]
        undone = [self._once.written(line.refers_to) for line in undos]
        self._taken = store.taken_by(address, undone) if undone else frozenset()
        event = store.event()
        self._zone, self._clock = event.zone, store.server_zone(address) or event.timezone
        self._fresh = {line.id for line in self._entries if not self._may_be_there(line)}

    def _read(self, store: PostingsStore, asked: Collection[str]) -> None:
        since = store.told_of_since(asked)
        asked = {*asked, *since, *since.values()}
        held = store.held_tickets(asked)
        told = store.server_tickets(tuple({*held, *asked}))
        self._told = {name: each for name, each in told.items() if each.server == self._address}
        self._code = {name: code for name, (code, _) in held.items()}
        self._holder = {name: holder for name, (_, holder) in held.items()}
        self._lines = dict(store.lines_of_tickets(self._told))
        self._once = OneTicket(self._address, since)
        self._once.join(self._told, self._lines)

    def postings(self) -> dict[str, Posting]:
        made = ((line.id, self._posting(line)) for line in self._entries)
        return {name: posting for name, posting in made if posting is not None}

    def _posting(self, line: JournalEntry) -> Posting | None:
        told = self._told.get(line.ticket_id)
        if line.kind in PASSAGES and told is not None:
            return self._passage(line, told)
        if line.kind is EntryKind.REFUSAL:
            return self._refusal(line, told)
        if line.kind is EntryKind.BADGE and told is not None:
            return self._badge(line, told)
        if is_about_answers(line, self._answers.get(line.attendee_id, ()), self._questions):
            return self._late_answers(line)
        if line.kind is EntryKind.UNDO and told is not None:
            return self._undo(line, told)
        return None

    def _passage(self, line: JournalEntry, told: ServerTicket) -> Posting | None:
        where = self._lists.get(line.list_id)
        if where is None:
            return None
        lines = self._lines.get(told.ticket_id, [])
        before = [each for each in passages(lines) if (each.at, each.id) < (line.at, line.id)]
        entered = [each for each in before if self._is_admission(each)]
        left = [each.at for each in before if each.kind is EntryKind.EXIT
                and each.list_id == line.list_id]  # fmt: skip
        sent = self._sent_as.get(line.id)
        # What became of the line here stands at its own ticket, wherever it is sent.
        own = lines if sent is None else self._lines.get(sent.about_id, [])
        line = next((each for each in own if each.id == line.id), line)
        is_void = line.id in need_not_be_heard(own)
        undos = [each for each in own if each.kind is EntryKind.UNDO and each.refers_to == line.id]
        tried = self._tried(line).acted
        return Posting(
            line,
            Deed.PASSAGE,
            where.server_list,
            told,
            sent.code if sent else self._code.get(told.ticket_id, line.code),
            self._given(told, entered[-1] if entered else None, line),
            line,
            (line.id,),
            ours=passed_at(lines, line.list_id),
            there=self._held_there(told),
            left_at=out_since(where, left, line, self._zone, self._clock),
            leaves_at=all_leave_after(where.terms, line.at, self._clock),
            matches_addons=where.terms is not None and where.terms.matches_addons,
            admits_again=where.terms.admits_again
            if where.terms
            else where.reentry is Reentry.ALWAYS,
            is_void=is_void,
            # Where an undo was undone, the passage may have come back under that one's name.
            may_be_there=line.id not in self._fresh or bool(undos),
            is_edited=sent is not None,
            acted=before_undone(tried, line, own) if is_void else tried,
            zone=self._zone,
        )

    def _refusal(self, line: JournalEntry, told: ServerTicket | None) -> Posting | None:
        where = self._lists.get(line.list_id)
        if where is None or line.verdict in UNTOLD or (line.ticket_id and told is None):
            return None
        code = line.code if _CODE.fullmatch(line.code) else NO_CODE
        return Posting(line, Deed.REFUSAL, where.server_list, told, code)

    def _badge(self, line: JournalEntry, told: ServerTicket) -> Posting | None:
        undone = need_not_be_heard(self._lines.get(told.ticket_id, ()))
        is_fresh = line.id in self._fresh
        return Posting(
            line, Deed.BADGE, told=told, is_void=line.id in undone, may_be_there=not is_fresh
        )

    def _undo(self, line: JournalEntry, told: ServerTicket) -> Posting | None:
        lines = self._lines.get(told.ticket_id, [])
        about = {each.id: each for each in lines}
        chain = what_is_undone(about.get(line.id, line), about)
        passage = chain[-1]
        where = self._lists.get(passage.list_id)
        if passage.kind not in PASSAGES or where is None:
            return None
        undone = undone_among(lines)
        names = () if passage.is_reported else names_of(passage, lines)
        stands = passage.id not in undone
        there = self._held_there(told)
        tried = before_undone(self._tried(passage).acted, passage, lines)
        sent = self._sent_as.get(passage.id)
        theirs = self._told.get(sent.ticket_id, told) if sent is not None else told
        if theirs.ticket_id != told.ticket_id:
            told = theirs
            lines = self._lines.get(told.ticket_id, [])
            there += self._held_there(told)
        others = [
            each
            for each in passages(lines)
            if each.kind in INWARDS and each.list_id == passage.list_id and not each.is_reported
        ]
        return Posting(
            line,
            Deed.UNDO,
            where.server_list,
            told,
            sent.code if sent else self._code.get(told.ticket_id, line.code),
            passage=passage,
            names=names,
            stands=stands,
            ours=frozenset(each.at for each in others),
            heir=others[-1].id if others else "",
            there=there,
            matches_addons=where.terms is not None and where.terms.matches_addons,
            is_void=line.id in undone,
            may_be_there=line.id not in self._fresh,
            is_new_there=passage.id in self._fresh,
            was_taken=chain[1:] == [passage] and self._was_taken(passage),
            is_edited=sent is not None,
            # What may have been set: by sending the passage, or by bringing it back.
            acted=self._tried(line).acted if stands else tried,
            taken_back=() if stands else self._tried(line).acted,
            zone=self._zone,
        )

    def _late_answers(self, line: JournalEntry) -> Posting | None:
        for told in self._told.values():
            if self._holder.get(told.ticket_id) != line.attendee_id or not is_for_ticket(
                line, told.ticket_id
            ):
                continue
            lines = self._lines.get(told.ticket_id, [])
            passed = [each for each in passages(lines) if each.list_id in self._lists]
            admitted = [each for each in passed if self._is_admission(each)]
            given = self._given(told, admitted[-1] if admitted else None, None)
            if not (admitted and given and admitted[-1].at < line.at):
                continue
            list_id = admitted[-1].list_id
            last = [each for each in passed if each.list_id == list_id][-1]
            was_undone = any(each.kind is EntryKind.UNDO and each.list_id == list_id
                             for each in lines)  # fmt: skip
            sent = self._sent_as.get(last.id)
            return Posting(
                line,
                Deed.ANSWERS,
                self._lists[list_id].server_list,
                told,
                sent.code if sent else self._code.get(told.ticket_id, ""),
                given,
                last,
                () if was_undone or last.is_reported else (last.id,),
                is_edited=sent is not None,
            )
        return None

    def _held_there(self, told: ServerTicket) -> tuple[tuple[str, str], ...]:
        witnessed = {
            line.id for line in self._lines.get(told.ticket_id, ()) if not line.is_reported
        }
        there = [
            (key, self._once.written(line_id))
            for key, line_id in self._there.get(told.ticket_id, {}).items()
        ]
        return tuple(each for each in there if each[1] in witnessed)

    def _given(
        self, told: ServerTicket, after: JournalEntry | None, until: JournalEntry | None
    ) -> tuple[tuple[str, str], ...]:
        names = self._once.names(told.ticket_id)
        holders = {self._holder.get(name, name) for name in names}
        theirs = in_order(line for name in holders for line in self._answers.get(name, ()))
        lines = [line for line in theirs if any(is_for_ticket(line, name) for name in names)]
        asked = [
            each for each in self._questions if not each.products or told.product in each.products
        ]
        return answers_between(lines, asked, after, until) if lines and asked else ()

    def _is_admission(self, line: JournalEntry) -> bool:
        return line.kind in INWARDS and line.list_id in self._lists

    def _may_be_there(self, line: JournalEntry) -> bool:
        return self._tried(line).count > 1 or line.chain not in self._own

    def _was_taken(self, line: JournalEntry) -> bool:
        return line.id in self._taken and line.chain in self._own

    def _tried(self, line: JournalEntry) -> Attempts:
        return self._attempts.get(line.id, _NEVER)
