"""Connections of one program to one event file write one behind the other."""

import pytest

from checkin.core.errors import EventFileDamaged
from checkin.storage import next_writer
from checkin.storage.next_writer import NextWriter
from checkin.storage.store import Store
from checkin.turns import Precedence
from tests.builders import an_entry, some_lines

PLACE = (7, 11)


def test_whoever_waits_writes_once_the_other_is_done(in_a_thread):
    first, second = NextWriter(PLACE), NextWriter(PLACE)
    first.wait()
    ended = in_a_thread(second.wait)
    assert not ended.is_set()
    first.let_go()
    assert ended.wait(60)
    second.let_go()


def test_a_long_piece_of_work_is_left_to_sqlite():
    first, second = NextWriter(PLACE), NextWriter(PLACE)
    first.wait()
    second.wait()
    assert not second.writes
    second.let_go()  # what it never had
    assert first.writes
    first.let_go()


@pytest.mark.parametrize("other", [(7, 12), None])
def test_files_that_are_not_the_same_do_not_wait_for_each_other(other):
    first = NextWriter(other and PLACE)
    second = NextWriter(other)
    first.wait()
    second.wait()
    assert first.writes
    assert second.writes


def test_a_transaction_that_fails_lets_the_next_one_begin(store):
    with Store(store.path) as other:
        with pytest.raises(ZeroDivisionError), store.write():
            raise ZeroDivisionError
        with other.write():
            assert other.in_transaction
        with store.write():
            assert store.in_transaction


def is_free(path):
    """Whether a connection of this program that comes now is the next to write."""
    status = path.stat()
    beside = NextWriter((status.st_dev, status.st_ino))
    beside.wait()
    try:
        return beside.writes
    finally:
        beside.let_go()


def test_whoever_is_dropped_within_a_transaction_lets_the_next_one_write():
    first, second = NextWriter(PLACE), NextWriter(PLACE)
    first.wait()
    del first
    second.wait()
    assert second.writes


def test_a_file_that_is_closed_within_a_transaction_is_free(store):
    with Store(store.path, computer="laptop") as other:
        some_lines(other, an_entry())
        other.begin()
        other.append(an_entry())
        other.close()
        assert is_free(store.path)
        some_lines(store, an_entry())
    assert [line.number for line in store.entries()] == [1, 2]


def test_a_transaction_within_another_one_is_a_mistake_that_keeps_nobody_waiting(store):
    with pytest.raises(AssertionError), store.write():
        some_lines(store, an_entry())
    assert is_free(store.path)
    some_lines(store, an_entry())
    assert [line.number for line in store.entries()] == [1]


def test_a_transaction_that_cannot_even_begin_leaves_the_file_free(store):
    with Store(store.path) as other:
        other._db.execute("ALTER TABLE settings RENAME TO lost")
        with pytest.raises(EventFileDamaged), store.write():
            pass
        assert is_free(store.path)
        other._db.execute("ALTER TABLE lost RENAME TO settings")
        with store.write():
            assert store.in_transaction


def test_two_threads_write_one_behind_the_other(store, in_a_thread):
    def write():
        with Store(store.path) as other, other.write():
            pass

    with store.write():
        ended = in_a_thread(write)
        assert not ended.is_set()
    assert ended.wait(60)


@pytest.fixture
def patient_decisions(monkeypatch):
    """Have whoever can wait stand back for as long as it takes."""
    decisions = Precedence(decided_by=60)
    monkeypatch.setattr(next_writer, "decisions", decisions)
    return decisions


def test_what_can_wait_goes_on_once_a_decision_is_written(store, in_a_thread, patient_decisions):
    with store.write():
        went_on = in_a_thread(patient_decisions.stand_back)
        assert not went_on.is_set()
    assert went_on.wait(60)


def test_a_decision_that_fails_keeps_nobody(store, patient_decisions):
    with pytest.raises(AssertionError), store.write():
        some_lines(store, an_entry())
    patient_decisions.stand_back()


def test_what_can_be_fetched_again_is_written_after_a_decision(
    store, in_a_thread, patient_decisions
):
    def fetch():
        with Store(store.path) as other:
            other.empty_log()
            with other.write_lightly():
                patient_decisions.stand_back()  # It is no decision itself.

    patient_decisions.begin()  # at another event
    ended = in_a_thread(fetch)
    assert not ended.is_set()
    patient_decisions.end()
    assert ended.wait(60)
