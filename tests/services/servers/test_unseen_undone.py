"""Whoever came in by a signature alone is known later, and can still be sent out again."""

from dataclasses import replace

import pytest

from checkin.core.errors import Refused
from checkin.core.journal import INWARDS, EntryKind, standing
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import NOT_TOLD_OF, Target
from checkin.core.servers.posting import Deed
from checkin.core.servers.server_names import list_id
from checkin.servers.pretix.pretix_push import PretixPush
from checkin.services.corrections import Corrections
from checkin.services.lookup import Lookup
from checkin.services.reports import Reports
from checkin.services.scribe import Scribe
from checkin.services.servers.postings import postings
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import SECOND, new_id, some_lines
from tests.servers.pulled import AT, checkin, first, name_of, pull
from tests.servers.recorded_pretix import RecordedPretix
from tests.servers.scripted_pretix import ScriptedPretix
from tests.storage.servers.test_unseen import CODE, let_in

MINUTE = 60 * SECOND


@pytest.fixture
def server():
    return RecordedPretix("confsig", orders=10)


@pytest.fixture
def line(store, server):
    return let_in(store, server)


@pytest.fixture
def undo(store):
    scribe = Scribe("Desk 1", "", lambda: AT + MINUTE, new_id)
    return lambda line_id: Corrections(store, scribe).undo(line_id, "Wrong person")


def board(store, line):
    (shown,) = Lookup(store, Reports(store)).board(line.list_id, "Desk 1", 5).latest
    return shown


def told(store, server):
    """Give what the server is to hear, each deed with what asks for it."""
    lines = list(store.entries())
    return {each.deed: each for each in postings(store, server.address, lines).values()}


def test_the_line_that_the_scan_gave_can_be_undone_once(store, server, line, undo):
    pull(store, server)
    assert store.counts(line.list_id) == (1, 1)
    undo(line.id)
    assert store.counts(line.list_id)[1] == 0
    with pytest.raises(Refused, match="undone already, by Desk 1"):
        undo(line.id)


def test_among_the_latest_it_stands_by_name_until_it_is_undone(store, server, line, undo):
    assert board(store, line).is_undoable
    pull(store, server)
    shown = board(store, line)
    assert (shown.entry.id, shown.is_undoable) == (line.id, True)
    assert shown.ticket.id == name_of(server, CODE)
    undo(line.id)
    shown = board(store, line)
    assert shown.undone
    assert shown.ticket.id == name_of(server, CODE)


def test_the_undo_takes_back_there_what_was_sent_for_the_line(store, server, line, undo):
    pull(store, server)
    undone = undo(line.id)
    (posting,) = postings(store, server.address, [store.entry(undone.id)]).values()
    assert (posting.deed, posting.names, posting.stands) == (Deed.UNDO, (line.id,), False)
    assert (posting.passage.id, posting.told.key) == (line.id, str(first(server, CODE)["id"]))


def test_undone_before_it_was_sent_nothing_is_sent_of_it(store, server, line, undo):
    pull(store, server)
    assert not told(store, server)[Deed.PASSAGE].is_void
    undo(line.id)
    sent = told(store, server)
    assert sent[Deed.PASSAGE].is_void
    assert sent[Deed.UNDO].is_new_there
    assert sent[Deed.PASSAGE].thread == sent[Deed.UNDO].thread


def test_brought_back_it_is_sent_under_the_last_name(store, server, line, undo):
    pull(store, server)
    back = undo(undo(line.id).id)
    (posting,) = postings(store, server.address, [store.entry(back.id)]).values()
    assert (posting.names, posting.stands) == ((back.id, line.id), True)


def test_what_the_server_heard_before_the_fetch_is_told_once(store, server, line):
    first(server, CODE)["checkins"] = [checkin(3, AT.isoformat(), list=5)]
    server.touch(server.order(CODE))
    pull(store, server)
    name = name_of(server, CODE)
    came = [each for each in standing(store.entries_of(name)) if each.kind in INWARDS]
    assert [each.at for each in came] == [AT]
    before = store.number_of_lines()
    first(server, CODE)["checkins"] = []
    server.touch(server.order(CODE))
    pull(store, server)  # it was annulled there
    assert store.number_of_lines() == before + 1
    assert store.counts(line.list_id)[1] == 0


def test_a_badge_waits_for_the_ticket_to_be_told_of_and_holds_nobody_up(store, server, line):
    order = server.order(CODE)
    server.orders.remove(order)
    pull(store, server)
    scripted = ScriptedPretix()
    reach = ServerDestination(
        store, server.address, PretixPush(scripted, server.address, lambda: AT, connections=1)
    )
    sync = Sync(store, lambda _: reach, lambda: AT, lambda: 0.0)
    sync.connect(Target("pretix", server.address))
    badge = replace(line, id="badge", kind=EntryKind.BADGE, list_id="", at=AT + SECOND)
    some_lines(store, badge)
    (sent,) = sync.sync(due_only=True)
    assert (sent.accepted, sent.waiting, sent.trouble) == (1, 1, "")
    (waiting,) = store.outbox()
    assert (waiting.entry_id, waiting.reason) == ("badge", NOT_TOLD_OF)
    assert store.circuit(server.address).failures == 0
    left = replace(line, id="left", kind=EntryKind.EXIT, at=AT + MINUTE)
    some_lines(store, left)
    (sent,) = sync.sync(due_only=True)
    assert (sent.accepted, sent.waiting, sent.trouble) == (1, 1, "")
    assert len(scripted.sent("redeem")) == 2
    assert not scripted.sent("printlog")
    server.orders.append(order)
    server.touch(order)
    pull(store, server)
    (sent,) = sync.sync(due_only=True)
    assert (sent.accepted, sent.waiting) == (1, 0)
    (told,) = scripted.sent("printlog")
    assert told["datetime"] == badge.at.isoformat()
    assert not scripted.sent("orders")


def test_a_later_passage_knows_of_what_was_sent_for_the_line(store, server, line):
    first(server, CODE)["checkins"] = [checkin(3, AT.isoformat(), list=5)]
    server.touch(server.order(CODE))
    pull(store, server)
    name = name_of(server, CODE)
    left = replace(
        line, id="left", kind=EntryKind.EXIT, at=AT + MINUTE, ticket_id=name, attendee_id=name
    )
    some_lines(store, left)
    (posting,) = postings(store, server.address, [store.entry("left")]).values()
    assert posting.ours == {AT, AT + MINUTE}
    assert posting.there == (("3", line.id),)
    assert left.list_id == list_id(server.address, "5")


def test_whoever_was_refused_is_let_in_with_the_ticket_told_of_since(store, server, line):
    refused = replace(line, id="refused", kind=EntryKind.REFUSAL, verdict=Verdict.FULL)
    with store.write():
        store.append(refused)
    scribe = Scribe("Desk 1", "", lambda: AT + MINUTE, new_id)
    corrections = Corrections(store, scribe)
    corrections.undo(line.id, "Wrong person")
    pull(store, server)
    assert store.counts(line.list_id)[1] == 0
    let = corrections.override("refused", "There is a chair")
    name = name_of(server, CODE)
    assert (let.ticket_id, let.attendee_id) == (name, name)
    assert store.counts(line.list_id) == (1, 1)
    assert store.presences(name)[line.list_id].inside


def test_what_was_undone_before_the_ticket_was_told_of_is_scanned_again(store, server, line, undo):
    undone = undo(line.id)
    pull(store, server)
    with pytest.raises(Refused, match="Scan the ticket again"):
        undo(undone.id)
    assert store.counts(line.list_id)[1] == 0
