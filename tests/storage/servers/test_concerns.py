"""What is counted as waiting for a server is what will really be sent there."""

from dataclasses import replace

import pytest

from checkin.core.answers import answer_details
from checkin.core.journal import EntryKind
from checkin.core.journal_filter import JournalFilter
from checkin.core.moments import stored
from checkin.core.question import Question, QuestionKind
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState, Target
from checkin.core.servers.posting import KEEPS, Deed
from checkin.servers.indico.indico_push import IndicoPush
from checkin.services.journal.journal_pages import JournalPages
from checkin.services.servers.outbox_pages import OutboxFilter, OutboxPages
from checkin.services.servers.postings import postings
from tests.builders import (
    NOON,
    SECOND,
    a_list,
    a_ticket,
    an_entry,
    an_undo,
    listed,
    some_lines,
    with_lists,
)
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of

OTHER = "https://tickets.example/aef/other"
CONSENT = Question("consent", "Photos?", QuestionKind.YES_NO, server=SERVER, server_question="11")
SHIRT = Question("shirt", "Size?")


def about(code):
    return {"code": code, "ticket_id": f"ticket-{code}", "attendee_id": f"ticket-{code}"}


ADA, BOB, CLEO, GUEST = about("ADA1"), about("BOB1"), about("CLEO"), about("GUE1")
NOBODY = {"ticket_id": "", "attendee_id": ""}


@pytest.fixture
def _event(store):
    """Ada has a ticket of the server, Cleo of another event there, Bob of none."""
    with_lists(store, a_servers_list(), a_list(id="ours", name="Side door"))
    ada, _, cleo = listed(store, *map(a_ticket, ("ADA1", "BOB1", "CLEO")))
    on_a_server(store, told_of(ada, key="5"), told_of(cleo, server=OTHER))
    with store.write():
        for question in (CONSENT, SHIRT):
            store.put_question(question, stored(NOON))
        store.add_target(Target("pretix", SERVER))


def answer(question, at=NOON + 9 * SECOND):
    details = f'{{"question": "{question.id}", "answer": "yes"}}'
    assert answer_details(question, "yes")["question"] == question.id
    whose = {"attendee_id": "ticket-ADA1", "ticket_id": "", "code": "", "list_id": ""}
    return an_entry(EntryKind.ANSWER, at, details=details, **whose)


def lines():
    """Give every kind of line, about the server's ticket and others, at its door and ours."""
    came = an_entry(**ADA)
    badge = an_entry(EntryKind.BADGE, **ADA)
    early = answer(CONSENT, NOON - SECOND)
    yield from (early, came, badge, answer(CONSENT), answer(SHIRT))
    yield from (an_undo(came), an_undo(badge), an_undo(early))
    for who in (ADA, BOB, CLEO):
        for door in ("main", "ours"):
            for kind in (EntryKind.ENTRY, EntryKind.EXIT, EntryKind.OVERRIDE):
                yield an_entry(kind, **who, list_id=door)
            for verdict in (Verdict.UNPAID, Verdict.ANSWERS_REQUIRED):
                yield an_entry(EntryKind.REFUSAL, **who, list_id=door, verdict=verdict)
        for kind in (EntryKind.BADGE, EntryKind.NOTE, EntryKind.EDIT, EntryKind.SUBSTITUTION):
            yield an_entry(kind, **who)
    unknown = {"code": "WHO-IS-THIS-1", "verdict": Verdict.UNKNOWN_CODE}
    for door in ("main", "ours"):
        yield an_entry(EntryKind.REFUSAL, **NOBODY, list_id=door, **unknown)
    yield an_entry(EntryKind.WALK_IN, **BOB)
    yield an_entry(EntryKind.ANSWER, NOON + 9 * SECOND, **ADA, details="{no JSON")


@pytest.mark.usefixtures("_event")
def test_the_tables_say_of_every_kind_of_line_what_will_be_sent(store):
    written = some_lines(store, *lines())
    read = [store.entry(line.id) for line in written]
    sent = postings(store, SERVER, read)
    # What was undone before anybody told of it is looked at, and then not sent either.
    counted = {line.entry_id for line in store.outbox()}
    assert [line for line in read if (line.id in sent) is not (line.id in counted)] == []
    assert 0 < len(sent) < len(written)
    assert store.unsent_count() == len(sent)
    assert store.sync_status().unsent == len(sent)
    pages = OutboxPages(store, JournalPages(store).read)
    assert pages.counts().waiting == len(pages.find(OutboxFilter())) == len(sent)
    journal = JournalPages(store)
    shown = journal.read(journal.find(JournalFilter()).positions)
    waiting = {each.entry.id for each in shown if each.sent is DeliveryState.WAITING}
    assert waiting == set(sent)


@pytest.mark.usefixtures("_event")
def test_what_waits_behind_another_line_and_is_not_for_a_server_is_not_counted(store):
    came, note, left = some_lines(
        store, an_entry(**ADA), an_entry(EntryKind.NOTE, **ADA), an_entry(EntryKind.EXIT, **ADA)
    )
    with store.write():
        store.hold(1, store.unsent(1, None, 0, 10)[1:])
    assert [line.entry_id for line in store.outbox()] == [left.id]
    assert store.unsent_count() == 1
    journal = JournalPages(store)
    shown = {each.entry.id: each.sent for each in journal.read([3, 2, 1])}
    done, waiting = DeliveryState.ACCEPTED, DeliveryState.WAITING
    assert shown == {came.id: done, note.id: done, left.id: waiting}


@pytest.mark.usefixtures("_event")
def test_a_target_of_another_kind_lacks_all_that_a_desk_wrote(store):
    with store.write():
        store.add_target(Target("of a plugin", OTHER))
    some_lines(store, an_entry(EntryKind.NOTE, **BOB))
    assert [line.target for line in store.outbox()] == [OTHER]


def test_an_indico_is_told_only_that_somebody_came(store):
    with_lists(store, a_servers_list())
    tickets = listed(store, a_ticket("ADA1"), a_ticket("GUE1"))
    on_a_server(store, *(told_of(each, key=each.code) for each in tickets[:1]))
    on_a_server(store, replace(told_of(tickets[1], key="6"), parent="5"))
    with store.write():
        store.add_target(Target("indico", SERVER))
    came, *_ = some_lines(
        store,
        an_entry(**ADA),
        an_entry(**GUEST),
        an_entry(EntryKind.EXIT, **ADA),
        an_entry(EntryKind.BADGE, **ADA),
    )
    assert [line.entry_id for line in store.outbox()] == [came.id]


def test_what_a_kind_of_server_keeps_is_what_it_is_sent():
    deeds = set(IndicoPush(None, f"{SERVER}/1")._pushing._deeds)
    # What is void is looked for, and nothing is sent of it.
    assert deeds - {Deed.VOID} == {Deed.PASSAGE, Deed.UNDO}
    assert set(KEEPS) == {"pretix", "indico"}
