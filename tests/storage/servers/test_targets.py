from datetime import timedelta

import pytest

from checkin.core.errors import EventFileDamaged
from checkin.core.servers.outbox import DeliveryState, Outcome, Target
from tests.attended_event import MORNING, an_event, noted, with_list
from tests.builders import tampered

ALL = 1000


@pytest.fixture
def store(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        with store.write():
            store.add_target(Target("csv", "/list.csv"))
        yield store


def unsent(store, due=None, limit=ALL):
    return [line.entry.id for line in store.unsent(1, due, 0, limit)]


def states(store):
    return [(line.entry_id, line.state.value, line.attempts) for line in store.outbox()]


def sent(store, *outcomes):
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, len(outcomes)), MORNING)
        store.settle(1, outcomes)


def test_a_target_is_remembered_once(store):
    with store.write():
        store.add_target(Target("csv", "/list.csv", '{"other": 1}'))
    assert store.targets() == [Target("csv", "/list.csv", "{}", 1)]


@pytest.mark.parametrize(
    "change", ["settings = '{'", "settings = '[]'", "address = 'a' || char(0)"]
)
def test_a_target_of_which_nonsense_is_kept_is_told(store, change):
    tampered(store, f"UPDATE targets SET {change}")
    with pytest.raises(EventFileDamaged, match=r"what is kept of .* cannot be read"):
        store.targets()


def test_every_line_of_the_journal_waits_for_a_new_target(store):
    lines = [noted(store, "ADA1"), noted(store, "GRE1")]
    assert unsent(store) == [line.id for line in lines]
    assert states(store) == [(line.id, "waiting", 0) for line in lines]
    assert store.unsent_count() == 2


def test_an_accepted_line_is_not_unsent(store):
    line = noted(store, "ADA1")
    sent(store, Outcome(line.id, DeliveryState.ACCEPTED))
    assert unsent(store) == []
    assert states(store) == []
    assert store.unsent_count() == 0


def test_what_was_said_of_an_accepted_line_is_kept_and_nothing_else_is(store):
    first, second = noted(store, "ADA1"), noted(store, "GRE1")
    sent(
        store,
        Outcome(first.id, DeliveryState.ACCEPTED, "Kept here only: it keeps no exits."),
        Outcome(second.id, DeliveryState.ACCEPTED),
    )
    (taken,) = store.taken_with_words()
    assert (taken.entry_id, taken.attempts) == (first.id, 1)
    assert taken.reason == "Kept here only: it keeps no exits."
    assert (unsent(store), states(store), store.unsent_count()) == ([], [], 0)
    assert store.deliveries_to(first.id) == []
    assert store.outbox_reasons() == []
    assert store.target_status(store.targets()[0]).trouble == ""


def test_a_refused_line_stays_in_the_outbox_and_lets_the_next_pass(store):
    first, second = noted(store, "ADA1"), noted(store, "GRE1")
    sent(
        store,
        Outcome(first.id, DeliveryState.REFUSED, "No such ticket."),
        Outcome(second.id, DeliveryState.ACCEPTED),
    )
    assert unsent(store) == []
    (line,) = store.outbox()
    assert (line.entry_id, line.state, line.reason) == (
        first.id,
        DeliveryState.REFUSED,
        "No such ticket.",
    )


def test_a_waiting_line_is_due_after_its_pause(store):
    line = noted(store, "ADA1")
    later = MORNING + timedelta(seconds=5)
    sent(store, Outcome(line.id, DeliveryState.WAITING, "Busy.", later))
    assert unsent(store, MORNING) == []
    assert unsent(store, later) == [line.id]
    assert unsent(store) == [line.id]


def test_a_parked_line_goes_out_only_by_hand(store):
    line = noted(store, "ADA1")
    sent(store, Outcome(line.id, DeliveryState.PARKED, "No such list."))
    assert unsent(store, MORNING + timedelta(days=9)) == []
    assert unsent(store) == [line.id]


def test_a_line_of_which_nothing_was_heard_is_sent_again(store):
    line = noted(store, "ADA1")
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, ALL), MORNING)
    assert states(store) == [(line.id, "sending", 1)]
    (again,) = store.unsent(1, MORNING, 0, ALL)
    assert (again.entry.id, again.attempts) == (line.id, 1)


def test_lines_come_in_their_order_page_by_page(store):
    lines = [noted(store, "ADA1", minutes=minute).id for minute in range(5)]
    sent(store, *(Outcome(line, DeliveryState.WAITING, "Busy.") for line in lines[:3]))
    first = store.unsent(1, None, 0, 4)
    rest = store.unsent(1, None, first[-1].position, 4)
    assert [line.entry.id for line in first + rest] == lines


def test_each_target_has_its_own_outbox(store):
    line = noted(store, "ADA1")
    with store.write():
        store.add_target(Target("csv", "/other.csv"))
    sent(store, Outcome(line.id, DeliveryState.ACCEPTED))
    assert [(each.entry_id, each.target) for each in store.outbox()] == [(line.id, "/other.csv")]


def test_a_target_is_told_again_what_it_wanted_to_remember(store):
    with store.write():
        store.remember(1, '{"cursor": 7}')
    assert store.targets()[0].memory == '{"cursor": 7}'
