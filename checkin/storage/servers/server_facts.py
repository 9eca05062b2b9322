"""What registration servers say beside people: lists, questions, codes; and how far we know it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from checkin.core.event import CheckInList
from checkin.core.list_names import ListNames
from checkin.core.moments import stored
from checkin.core.names.folding import fold
from checkin.core.question import Question
from checkin.core.servers.all_leave import known_since
from checkin.core.servers.pulled import PulledEvent, PulledMedium, PulledPage, SignedCodes
from checkin.core.servers.server_names import ticket_id
from checkin.core.ticket import Ticket
from checkin.storage.lists import Lists
from checkin.storage.questions import AskedQuestions
from checkin.storage.rows import moment_from, reading, texts_from
from checkin.storage.schema import AMONG
from checkin.storage.servers.facts import EVENT, fact_of, put_fact
from checkin.storage.servers.server_tickets import (
    BLOCKED,
    REVOKED,
    SIGNED,
    ServerTickets,
    signed_codes_row,
)

PATTERNS = "patterns"  # those of codes that a server's plugins make
# So begin the names of wristbands and cards, before their codes, and of chips, before their kind.
MEDIUM, CHIP = "medium ", "medium:"
MEDIA_KNOWN = "media known"
_ON_MEDIUM = f"SELECT server, content FROM server_facts WHERE server {AMONG} AND name = ?"
_EXCHANGED = (
    "SELECT value FROM server_facts CROSS JOIN json_each(content, ?2) "
    f"WHERE server = ?1 AND name >= '{MEDIUM}' AND name < '{CHIP[:-1]};'"
)
_STAND_AT = "UPDATE targets SET settings = json_set(settings, '$.gate', ?) WHERE address = ?"
_KEEP_CURSOR = (
    "INSERT INTO contacts (server, cursor, pulled_at) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE "
    "SET cursor = excluded.cursor, pulled_at = ifnull(excluded.pulled_at, pulled_at)"
)
_KEEP_CONTACT = (
    "INSERT INTO contacts (server, reached_at, clock_offset, trouble) VALUES (?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET reached_at = ifnull(excluded.reached_at, reached_at), "
    "clock_offset = ifnull(excluded.clock_offset, clock_offset), trouble = excluded.trouble"
)


def patterns_from(content: str) -> tuple[tuple[str, str], ...]:
    """Read patterns as they are kept."""
    with reading("how codes of a server's plugins look"):
        told = json.loads(content)
        texts_from([*told, *told.values()])
        return tuple(told.items())


class ServerFacts(ServerTickets, Lists, AskedQuestions):
    """Takes in what servers say of an event as a whole, and keeps how far it was brought."""

    def take_event(self, server: str, event: PulledEvent, at: datetime) -> None:
        """Take in lists, questions and codes; inside a transaction.

        What is set here for a list, beside the server's terms, stays; without such terms, how often
        somebody may pass is set here, too. Where another list has its
        name, as with two events of a server, that of the event which was connected later has its
        event's behind it, whichever comes in first. A list that the
        server has no more stays too, for people may be standing at it; a question is asked no
        more.
        """
        with self.translated:
            lists = {each.id: each for each in self.lists()}
            called = dict(self.signed_codes(server).products)
            names = ListNames(each.name for each in lists.values())
            for checkin_list in event.lists:
                known = lists.get(checkin_list.id)
                later = None if known else self._later(server, checkin_list.name, lists.values())
                for each in filter(None, (known, later)):
                    names.give_up(each.name)
                name = names.take(checkin_list.name, event.name)
                if later:
                    behind = names.take(later.name, self._event_name(later.server))
                    lists[later.id] = replace(later, name=behind)
                    self.add_list(lists[later.id], stored(at))
                now = _beside_own_settings(replace(checkin_list, name=name), known, called)
                if known != now:
                    self.add_list(now, stored(at))
                lists[now.id] = now
            self._keep_admitting(called, dict(event.signed.products), at)
            self._take_asked(server, event, at)
            self._take_codes(server, event.signed)
            self._take_media(server, event.media, to_come=event.media_to_come)
            if event.gate is not None:
                self._db.execute(_STAND_AT, (event.gate, server))
            about = {
                "name": event.name,
                "starts": event.starts.isoformat(),
                "ends": event.ends.isoformat(),
                "timezone": event.timezone,
                "told": event.told,
            }
            told = json.dumps(about, ensure_ascii=False)
            put_fact(self._db, server, EVENT, told)
            self._tell_change()

    def _keep_admitting(
        self, called: Mapping[str, str], calls: Mapping[str, str], at: datetime
    ) -> None:
        """Have lists of ours that are for a product admit it under its old and its new name.

        All its tickets are called otherwise from now on. A name that a product had before stands
        for that one's people, whom such a list is not for.
        """
        kept = {*map(fold, called.values()), ""}
        new = [
            (fold(name), calls[key])
            for key, name in called.items()
            if fold(calls.get(key, "")) not in kept
        ]
        for each in self.lists() if new else ():
            known = set(map(fold, each.categories))
            added = [now for before, now in new if before in known and fold(now) not in known]
            if added and not each.server:
                both = tuple(dict.fromkeys((*each.categories, *added)))
                self.add_list(replace(each, categories=both), stored(at))

    def _later(self, server: str, name: str, lists: Iterable[CheckInList]) -> CheckInList | None:
        """Find a list of this name that is of a server which was connected later."""
        ranks = dict(self._db.execute("SELECT address, id FROM targets").fetchall())
        if server not in ranks:
            return None
        found = (each for each in lists if fold(each.name) == fold(name))
        return next((each for each in found if ranks.get(each.server, 0) > ranks[server]), None)

    def _event_name(self, server: str) -> str:
        with reading("what a server says of its event"):
            told = json.loads(self.fact(server, EVENT) or "{}").get("name")
        return told if isinstance(told, str) else ""

    def cursor_at(self, server: str) -> str:
        """Give where the download from a server goes on; empty before there was one."""
        with self.translated:
            row = self._db.execute(
                "SELECT cursor FROM contacts WHERE server = ?", [server]
            ).fetchone()
        return str(row[0]) if row else ""

    def keep_cursor(self, server: str, page: PulledPage, at: datetime) -> None:
        """Remember that a page has come in; inside the transaction that takes it in."""
        with self.translated:
            pulled_at = stored(at) if page.is_last else None
            self._db.execute(_KEEP_CURSOR, (server, page.cursor, pulled_at))

    def commits_elsewhere(self) -> int:
        """Give a number that changes whenever another connection writes to the file."""
        with self.translated:
            (commits,) = self._db.execute("PRAGMA data_version").fetchone()
        return int(commits)

    def move_cursor(self, server: str, cursor: str) -> None:
        """Let the download from a server go on from elsewhere; inside a transaction."""
        with self.translated:
            self._db.execute("UPDATE contacts SET cursor = ? WHERE server = ?", (cursor, server))

    def keep_contact(
        self, server: str, reached_at: datetime | None, offset: float | None, trouble: str
    ) -> None:
        """Remember when a server was reached, and what was learned; inside a transaction."""
        with self.translated:
            reached = reached_at and stored(reached_at)
            self._db.execute(_KEEP_CONTACT, (server, reached, offset, trouble))

    def fact(self, server: str, name: str) -> str:
        """Give something that is kept of a server; empty if nothing is."""
        with self.translated:
            return fact_of(self._db, server, name) or ""

    def keep_fact(self, server: str, name: str, content: str) -> None:
        """Keep something of a server; inside a transaction."""
        with self.translated:
            put_fact(self._db, server, name, content)
            self._tell_change()

    def plugin_patterns(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Give the patterns of codes that servers' plugins make, by server, each by its name."""
        return self._remembered("plugin patterns", self._read_patterns)

    def add_patterns(self, server: str, patterns: Sequence[tuple[str, str]]) -> None:
        """Keep patterns of a server's plugins beside those that are known; in a transaction."""
        if patterns:
            known = dict(self._read_patterns().get(server, ())) | dict(patterns)
            self.keep_fact(server, PATTERNS, json.dumps(known, ensure_ascii=False))

    def _read_patterns(self) -> dict[str, tuple[tuple[str, str], ...]]:
        with self.translated:
            rows = self._db.execute(
                "SELECT server, content FROM server_facts WHERE name = ?", [PATTERNS]
            ).fetchall()
        return {server: patterns_from(content) for server, content in rows}

    def on_medium(self, code: str, at: datetime) -> list[Ticket]:
        """Find the tickets that a wristband or card stands for at a moment."""
        servers = json.dumps(sorted({each.server for each in self.lists()} - {""}))
        with self.translated:
            found = self._db.execute(_ON_MEDIUM, (servers, f"{MEDIUM}{code}")).fetchall()
            tickets = []
            for server, content in found:
                with reading(f"the wristband {code!r:.60}"):
                    until, keys, _ = medium_from(content)
                if until is None or at <= until:
                    tickets += [self.ticket(ticket_id(server, key)) for key in keys]
        return [each for each in tickets if each is not None]

    def has_medium(self, server: str, key: str) -> bool:
        """Whether a ticket was exchanged for a wristband, card or chip, in use or not.

        It is taken to have been while these did not come so far.
        """
        kept: dict[str, frozenset[str] | None] = self._remembered("exchanged", dict)
        if server not in kept:
            is_known = self.fact(server, MEDIA_KNOWN)
            kept[server] = frozenset(self._read_exchanged(server)) if is_known else None
        exchanged = kept[server]
        return exchanged is None or key in exchanged

    def _read_exchanged(self, server: str) -> Iterator[str]:
        with self.translated:
            for tickets in ("$.tickets", "$.retired"):
                for (key,) in self._db.execute(_EXCHANGED, (server, tickets)):
                    yield str(key)

    def _take_media(
        self, server: str, media: Sequence[PulledMedium] | None, *, to_come: bool = False
    ) -> None:
        if media is not None and not to_come:
            put_fact(self._db, server, MEDIA_KNOWN, "{}")
        for each in media or ():
            told = {
                "tickets": each.tickets,
                "until": each.expires and stored(each.expires),
                "retired": each.retired,
            }
            name = f"{CHIP}{each.kind} {each.code}" if each.kind else f"{MEDIUM}{each.code}"
            put_fact(self._db, server, name, json.dumps(told))

    def _take_asked(self, server: str, event: PulledEvent, at: datetime) -> None:
        asked = {each.id: each for each in self.questions() if each.server == server}
        removed = {each.id: each for each in self.removed_questions()}
        for question in event.questions:
            known = asked.pop(question.id, None)
            now = _with_version(question, known or removed.get(question.id))
            if now != known:
                self.put_question(now, stored(at))
        for question in asked.values():
            self.put_question(question, stored(at), removed=True)

    def _take_codes(self, server: str, signed: SignedCodes) -> None:
        put_fact(self._db, server, SIGNED, signed_codes_row(signed))
        withdrawn = [(server, code, REVOKED) for code in signed.revoked]
        withdrawn += [(server, code, BLOCKED) for code, is_blocked in signed.blocked if is_blocked]
        self._db.executemany("INSERT OR IGNORE INTO withdrawn_codes VALUES (?, ?, ?)", withdrawn)
        self._db.executemany(
            "DELETE FROM withdrawn_codes WHERE server = ? AND code = ? AND kind = ?",
            [(server, code, BLOCKED) for code, is_blocked in signed.blocked if not is_blocked],
        )
        self.judge_unseen(server)


def medium_from(content: str) -> tuple[datetime | None, tuple[str, ...], tuple[str, ...]]:
    """Read until when a wristband counts, for which tickets, and for which it does no more.

    Tickets are told by the server's names of them.
    """
    told = json.loads(content)
    retired = texts_from(told.get("retired", []))  # unknown to earlier versions
    return moment_from(told["until"]), texts_from(told["tickets"]), retired


def _beside_own_settings(
    told: CheckInList, known: CheckInList | None, called: Mapping[str, str]
) -> CheckInList:
    if known is None:
        return told
    return replace(
        known,
        name=told.name,
        reentry=told.reentry if told.terms else known.reentry,
        server=told.server,
        server_list=told.server_list,
        terms=told.terms and known_since(told.terms, known.terms),
        categories=_categories(told, known, called),
    )


def _categories(
    told: CheckInList, known: CheckInList, called: Mapping[str, str]
) -> tuple[str, ...]:
    """Let a list that is for those of its name admit them under an old and a new name.

    One that is for some products follows the server, unless somebody has chosen others here;
    `called` says how the server called its products before, by their ids.
    """
    if told.terms is not None and known.terms is not None:
        products = known.terms.products or ()
        usual = {name for key, name in called.items() if key.partition("-")[0] in products}
        return told.categories if usual == {*known.categories} else known.categories
    if not told.categories or known.name not in known.categories:
        return known.categories
    return tuple(dict.fromkeys((*told.categories, *known.categories)))


def _with_version(told: Question, known: Question | None) -> Question:
    """Count wordings: an answer is one to the wording of its time."""
    if known is None:
        return told
    said = (told.wording, told.options) == (known.wording, known.options)
    return replace(told, version=known.version + (not said), consent=known.consent)
