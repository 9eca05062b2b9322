"""The journal in an event file, and the tally that is kept of it."""

import contextlib
import shutil
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import EventFileError, NotFound
from checkin.core.journal import EntryKind, Presence, is_sealed_right, presence
from checkin.core.scan import Verdict
from checkin.storage.store import Store
from tests.builders import (
    NOON,
    a_list,
    a_ticket,
    an_attendee,
    an_entry,
    an_undo,
    at_the_desk,
    listed,
    some_lines,
    with_lists,
)

MINUTE = timedelta(minutes=1)


def left(at=NOON, **told):
    return an_entry(EntryKind.EXIT, at, **told)


@contextlib.contextmanager
def given_up(store):
    """Run a transaction that fails at its end."""
    with contextlib.suppress(NotFound), store.write():
        yield
        raise NotFound


def chains(store):
    """Give number and desk of all lines, chain by chain."""
    return [(line.desk, line.number) for line in store.entries_by_chain()]


# -- writing and reading lines


def test_a_line_comes_back_as_it_was_written(store):
    line = an_entry(
        EntryKind.OVERRIDE, operator="Olive", attendee_id="person", refers_to="before",
        reason="“Né\u0441”; 'x' -- \\", details='{"a": "\\u001f"}', verdict=Verdict.UNPAID,
    )  # fmt: skip
    some_lines(store, line)
    (found,) = store.entries()
    assert found == store.entry(line.id)
    told = ("id", "kind", "at", "desk", "operator", "list_id", "ticket_id", "attendee_id", "code",
            "direction", "verdict", "refers_to", "reason", "details")  # fmt: skip
    assert [getattr(found, name) for name in told] == [getattr(line, name) for name in told]
    assert is_sealed_right(found)


def test_a_line_that_is_not_there_is_not_found(store):
    assert store.entry("nothing") is None


def test_lines_come_in_the_order_in_which_the_file_got_them(store):
    late, early = an_entry(at=NOON + MINUTE), an_entry()
    some_lines(store, late, early)
    assert [line.id for line in store.entries()] == [late.id, early.id]
    assert [line.id for line in store.entries(after=1)] == [early.id]
    assert [line.id for line in store.history("ticket-ADA1", "main")] == [early.id, late.id]


def test_the_history_of_a_ticket_is_told_list_by_list(store):
    here, there = an_entry(), an_entry(list_id="dinner")
    some_lines(store, here, there, an_entry(ticket_id="ticket-BOB2"))
    assert [line.id for line in store.history("ticket-ADA1", "main")] == [here.id]


def test_undos_are_told_as_far_as_they_go(store):
    line = an_entry()
    undo = an_undo(line)
    again = an_undo(undo)
    some_lines(store, line, undo, again, an_undo(an_entry()))
    assert {found.id for found in store.undos_of(line.id)} == {undo.id, again.id}
    assert [found.id for found in store.undos_of(undo.id)] == [again.id]
    assert store.undos_of("nothing") == []


def test_what_refers_to_a_line_is_told(store):
    refused = an_entry(EntryKind.REFUSAL)
    override = an_entry(EntryKind.OVERRIDE, refers_to=refused.id)
    some_lines(store, refused, override)
    assert [line.id for line in store.referring_to(refused.id)] == [override.id]
    assert store.referring_to("") == []


def test_the_story_of_a_person_holds_all_their_tickets(store):
    ada = an_attendee(id="ticket-ADA1")
    listed(store, a_ticket("ADA1", attendee=ada), a_ticket("ADA2", attendee=ada), a_ticket("B"))
    note = an_entry(EntryKind.NOTE, NOON + MINUTE, attendee_id=ada.id, ticket_id="", list_id="")
    lines = [note, an_entry(), an_entry(ticket_id="ticket-ADA2"), an_entry(ticket_id="ticket-B")]
    some_lines(store, *lines)
    story = [line.id for line in store.entries_of(ada.id)]
    assert story == [lines[1].id, lines[2].id, note.id]
    assert store.entries_of("nobody") == []


def test_a_badge_counts_as_printed_until_that_is_undone(store):
    badge = an_entry(EntryKind.BADGE)
    some_lines(store, badge, an_entry(EntryKind.BADGE, ticket_id="ticket-BOB2"))
    assert store.printed_badges().keys() == {"ticket-ADA1", "ticket-BOB2"}
    some_lines(store, an_undo(badge))
    assert store.printed_badges().keys() == {"ticket-BOB2"}


# -- chains


def test_each_desk_counts_its_own_lines(store):
    lines = [at_the_desk(an_entry(), desk) for desk in ("A", "B", "A", "A", "B")]
    some_lines(store, *lines)
    assert sorted(chains(store)) == [("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2)]


def test_each_line_holds_the_one_before(store):
    some_lines(store, an_entry(), an_entry(), an_entry())
    one, two, three = store.entries()
    assert (one.previous, two.previous, three.previous) == ("", one.hash, two.hash)


def test_a_chain_goes_on_where_it_was_when_the_file_is_opened_again(store):
    some_lines(store, an_entry())
    store.close()
    with Store(store.path, computer="laptop") as again:
        some_lines(again, an_entry())
        assert chains(again) == [("Desk 1", 1), ("Desk 1", 2)]
        assert len({line.chain for line in again.entries()}) == 1


def test_two_programs_on_one_file_go_on_with_one_chain(store):
    with Store(store.path, computer="laptop") as other:
        for file in (store, other, store, store, other):
            some_lines(file, an_entry())
    assert [number for _, number in chains(store)] == [1, 2, 3, 4, 5]
    one, two, *_ = store.entries_by_chain()
    assert two.previous == one.hash


def test_a_line_that_was_not_committed_leaves_no_gap(store):
    some_lines(store, an_entry())
    with given_up(store):
        store.append(an_entry())
    some_lines(store, an_entry())
    assert [number for _, number in chains(store)] == [1, 2]


def test_a_copy_of_the_file_begins_chains_of_its_own(store, tmp_path):
    some_lines(store, an_entry())
    store.close()
    shutil.copyfile(store.path, tmp_path / "copy.checkin")
    with (
        Store(store.path, computer="laptop") as ours,
        Store(tmp_path / "copy.checkin", computer="laptop") as theirs,
    ):
        some_lines(ours, an_entry())
        some_lines(theirs, an_entry())
        assert len({line.chain for line in ours.entries()}) == 1
        assert len({line.chain for line in theirs.entries()}) == 2


def test_a_carried_file_begins_chains_of_its_own(store):
    some_lines(store, an_entry())
    store.close()
    with Store(store.path, computer="another") as carried:
        some_lines(carried, an_entry())
        assert len({line.chain for line in carried.entries()}) == 2


# -- lines of other desks


def test_foreign_lines_are_taken_as_they_are_and_once(store, new_store):
    other = new_store()
    some_lines(other, an_entry(), left())
    lines = list(other.entries())
    with store.write():
        assert store.add_foreign(lines) == 2
        assert store.add_foreign(lines) == 0
    assert list(store.entries()) == lines


def test_lines_of_our_own_that_come_back_are_gone_on_with(store, new_store):
    some_lines(store, an_entry(id="1"))
    lost = new_store()
    with lost.write():
        lost.add_foreign(store.entries())
    some_lines(store, an_entry(id="2"), an_entry(id="3"))
    newer = list(store.entries())
    with store.write():
        store._db.execute("DELETE FROM journal WHERE number > 1")
        store._db.execute("UPDATE chains SET number = 1, hash = ?", [newer[0].hash])
        store._forget()
    with store.write():
        assert store.add_foreign(reversed(newer)) == 2
        store.append(an_entry(id="4"))
    assert [line.id for line in store.entries_by_chain()] == ["1", "2", "3", "4"]
    assert [number for _, number in chains(store)] == [1, 2, 3, 4]


# -- who is inside, and how many


def test_counts_follow_the_journal(store):
    entry = an_entry()
    some_lines(store, entry, an_entry(ticket_id="ticket-BOB2"))
    assert store.counts("main") == (2, 2)
    some_lines(store, left(NOON + MINUTE))
    assert store.counts("main") == (2, 1)
    some_lines(store, an_undo(entry, NOON + 2 * MINUTE))
    assert store.counts("main") == (1, 1)
    assert store.inside("main") == 1
    assert store.counts("nowhere") == (0, 0)


def test_presences_are_told_list_by_list(store):
    some_lines(store, an_entry(), an_entry(list_id="dinner"), left(NOON + MINUTE))
    assert store.presences("ticket-ADA1") == {
        "main": Presence(NOON, NOON, NOON + MINUTE),
        "dinner": Presence(NOON, NOON, None, inside=True),
    }
    assert store.all_presences() == {"ticket-ADA1": store.presences("ticket-ADA1")}
    assert store.presences("nobody") == {}


def test_counts_hold_within_a_transaction_and_after_it_was_given_up(store):
    some_lines(store, an_entry())
    with given_up(store):
        store.append(an_entry(ticket_id="ticket-BOB2"))
        assert store.inside("main") == 2
    assert store.inside("main") == 1


kinds = st.sampled_from([*EntryKind])
minutes = st.integers(0, 5).map(lambda number: NOON + number * MINUTE)
tickets = st.sampled_from(["T1", "T2"])
lists = st.sampled_from(["main", "dinner"])


@given(st.lists(st.lists(st.tuples(kinds, minutes, tickets, lists), max_size=5), max_size=4),
       st.data())  # fmt: skip
def test_what_is_kept_is_what_the_journal_says(new_store, batches, data):
    store = new_store()
    with_lists(store, a_list(id="dinner", name="Dinner"))
    lines = []
    for batch in batches:
        for kind, at, ticket, list_id in batch:
            if kind is EntryKind.UNDO and lines:
                lines.append(an_undo(data.draw(st.sampled_from(lines)), at))
            else:
                lines.append(an_entry(kind, at, ticket_id=ticket, list_id=list_id))
            some_lines(store, lines[-1])
        assert_tallied(store, lines)
    with store.write():
        store.count_again()
    assert_tallied(store, lines)


def assert_tallied(store, lines):
    for list_id in ("main", "dinner"):
        found = {
            ticket: presence(
                [line for line in lines if (line.ticket_id, line.list_id) == (ticket, list_id)]
            )
            for ticket in ("T1", "T2")
        }
        admitted = sum(each.first_in is not None for each in found.values())
        inside = sum(each.inside for each in found.values())
        assert store.counts(list_id) == (admitted, inside)
        for ticket, each in found.items():
            assert store.presences(ticket).get(list_id, Presence()) == each


def test_a_file_that_takes_no_line_is_not_believed(store):
    store._db.execute(
        "CREATE TEMP TRIGGER silent BEFORE INSERT ON main.journal BEGIN SELECT RAISE (IGNORE); END"
    )
    with pytest.raises(EventFileError, match="takes no lines"):
        some_lines(store, an_entry())
    store._db.execute("DROP TRIGGER temp.silent")
    assert list(store.entries()) == []
