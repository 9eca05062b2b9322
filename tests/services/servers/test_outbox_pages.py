"""The outbox is read row by row: what needs somebody first, then the newest."""

from dataclasses import replace

import pytest

from checkin.core.servers.outbox import OFFLINE, REHEARSED, DeliveryState, Outcome, Outgoing, Target
from checkin.services.journal.journal_pages import JournalPages
from checkin.services.servers.outbox_pages import (
    OutboxCounts,
    OutboxFilter,
    OutboxPages,
    OutboxSort,
)
from tests.builders import NOON, SECOND, a_ticket, an_entry, listed, some_lines

PRETIX = "https://pretix.example/demo/conf"


@pytest.fixture
def pages(store):
    listed(store, a_ticket("ADA1", name="Ada Lovelace", company="Engines"))
    with store.write():
        store.add_target(Target("server", PRETIX))
        store.add_target(Target("csv", "attendance.csv"))
    return OutboxPages(store, JournalPages(store).read)


def written(store, number):
    return some_lines(store, *(an_entry(at=NOON + each * SECOND) for each in range(number)))


def settled(store, line, position, state, reason=""):
    with store.write():
        store.begin_sending(1, [Outgoing(line, position)], NOON)
        store.settle(1, [Outcome(line.id, state, reason)])


def told(pages, *wanted):
    return [
        (row.line.entry.id, row.target.id, row.delivery.state)
        for row in pages.read(pages.find(OutboxFilter(*wanted)))
    ]


def test_everything_is_sent_where_nothing_is_connected(store):
    written(store, 2)
    pages = OutboxPages(store, JournalPages(store).read)
    assert pages.counts() == OutboxCounts()
    assert list(pages.find(OutboxFilter())) == []


def test_a_line_that_was_never_tried_waits_for_each_target(store, pages):
    one, two = written(store, 2)
    waiting = DeliveryState.WAITING
    assert told(pages) == [
        (two.id, 1, waiting), (two.id, 2, waiting), (one.id, 1, waiting), (one.id, 2, waiting),
    ]  # fmt: skip
    assert pages.counts() == OutboxCounts(waiting=4)


def test_what_needs_somebody_stands_first_with_the_last_answer(store, pages):
    one, two, three = written(store, 3)
    settled(store, one, 1, DeliveryState.REFUSED, "The code is not known there.")
    settled(store, two, 2, DeliveryState.ACCEPTED)
    row = pages.read(pages.find(OutboxFilter()))[0]
    assert row.line.entry.id == one.id
    assert (row.line.name, row.target.address) == ("Ada Lovelace", PRETIX)
    assert (row.delivery.attempts, row.delivery.reason) == (1, "The code is not known there.")
    assert told(pages, OutboxSort.STUCK) == [(one.id, 1, DeliveryState.REFUSED)]
    assert told(pages, OutboxSort.WAITING, 1) == [(three.id, 1, DeliveryState.WAITING)]
    assert pages.counts() == OutboxCounts(waiting=4, stuck=1)


def test_a_row_that_was_sent_meanwhile_is_left_out(store, pages):
    (one,) = written(store, 1)
    keys = pages.find(OutboxFilter(target=1))
    settled(store, one, 1, DeliveryState.ACCEPTED)
    assert pages.read(keys) == ()


def test_while_nothing_is_sent_no_line_is_promised_to_go_out(store, pages):
    one, two = written(store, 2)
    settled(store, one, 1, DeliveryState.WAITING, "It is busy.")

    def advised():
        read = [row.delivery for row in pages.read(pages.find(OutboxFilter(target=1)))]
        assert [each.entry_id for each in read] == [two.id, one.id]
        assert [each for each in store.outbox() if each.target == PRETIX] == read[::-1]
        return {(each.advice, each.is_kept_back, each.next_at) for each in read}

    assert advised() == {("It goes out by itself.", False, None)}
    with store.write():
        store.go_offline()
    assert advised() == {(OFFLINE, True, None)}
    with store.write():
        store.go_online()
        store.change_event(replace(store.event(), rehearsal=True))
    assert advised() == {(REHEARSED, True, None)}
