"""Event files: opened, made, copied, and what is said where that is not possible."""

import contextlib
import os
import shutil
import sqlite3
import sys
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from checkin.core.errors import EventFileError
from checkin.services.journal.audit import Audit
from checkin.storage import connection, whereabouts
from checkin.storage.migrations import VERSION
from checkin.storage.store import Store
from tests.builders import (
    a_ticket,
    an_entry,
    an_event,
    listed,
    some_lines,
    tampered,
)

PROJECT = Path(__file__).resolve().parents[2]


def names(folder):
    return [file.name for file in folder.iterdir()]


def refusal(path, **told):
    with pytest.raises(EventFileError) as refused:
        Store(path, **told)
    words = str(refused.value)
    assert words.endswith(".")
    assert "\n" not in words
    return words


# -- making and opening


def test_an_event_file_holds_its_event(tmp_path):
    event = an_event(name="Întâlnirea “Ω”", purge_on=date(2026, 12, 31), rehearsal=True)
    with Store.create(tmp_path / "event.checkin", event) as store:
        assert store.event() == event
    with Store(tmp_path / "event.checkin") as again:
        assert again.event() == event
        assert again.damage() == []


def test_a_new_file_is_alone_in_its_folder(tmp_path):
    Store.create(tmp_path / "event.checkin", an_event()).close()
    assert names(tmp_path) == ["event.checkin"]


def test_an_event_can_be_changed(store):
    changed = replace(store.event(), name="Renamed", timezone="Europe/Brussels")
    with store.write():
        store.change_event(changed)
    assert store.event() == changed
    with Store(store.path) as elsewhere:
        assert elsewhere.event() == changed


def test_a_change_that_another_program_made_is_seen(store):
    assert store.event().name == "Cluster Conference"
    with Store(store.path) as elsewhere, elsewhere.write():
        elsewhere.change_event(replace(elsewhere.event(), name="Renamed"))
    assert store.event().name == "Renamed"


def test_a_change_that_was_given_up_did_not_happen(store):
    def rename_and_fail():
        with store.write():
            store.change_event(replace(store.event(), name="Renamed"))
            assert store.event().name == "Renamed"
            raise EventFileError("enough")

    with pytest.raises(EventFileError, match="enough"):
        rename_and_fail()
    assert store.event().name == "Cluster Conference"


def test_a_file_may_be_closed_twice(store):
    some_lines(store, an_entry())
    store.close()
    store.close()


def test_nothing_is_replaced_by_a_new_file(tmp_path):
    path = tmp_path / "event.checkin"
    path.write_text("my notes")
    with pytest.raises(EventFileError, match=r"exists already\. Choose another name"):
        Store.create(path, an_event())
    assert path.read_text() == "my notes"


# -- copies


def test_a_copy_for_rehearsals_holds_everything(store, tmp_path):
    listed(store, a_ticket("ADA1"))
    some_lines(store, an_entry())
    practice = replace(store.event(), rehearsal=True)
    store.copy_to(tmp_path / "copy.checkin", practice)
    with Store(tmp_path / "copy.checkin") as copy:
        assert copy.event() == practice
        assert list(copy.entries()) == list(store.entries())
        assert list(copy.tickets()) == list(store.tickets())
        assert copy.counts("main") == (1, 1)
        assert Audit(copy).verify().ok


def test_a_copy_does_not_replace_a_file(store, tmp_path):
    path = tmp_path / "copy.checkin"
    path.write_text("my notes")
    with pytest.raises(EventFileError, match="exists already"):
        store.copy_to(path, store.event())
    assert path.read_text() == "my notes"


def test_copies_with_one_desk_name_merge_without_loss(store, tmp_path):
    some_lines(store, an_entry(id="1"))
    store.close()
    shutil.copyfile(store.path, tmp_path / "copy.checkin")
    with Store(store.path) as here, Store(tmp_path / "copy.checkin") as there:
        some_lines(here, an_entry(id="2"), an_entry(id="3"))
        some_lines(there, an_entry(id="2b"), an_entry(id="3b"))
        with here.write():
            here.take_in(there)
        assert {line.id for line in here.entries()} == {"1", "2", "3", "2b", "3b"}
        assert Audit(here).verify().problems == ()


# -- what is no event file


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    path = tmp_path / "nothing.checkin"
    assert "There is no event file" in refusal(path)
    assert "There is no event file" in refusal(tmp_path)
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"name,company\nAda,ACM\n", b"\0" * 4096, os.urandom(5_000), b"SQLite format 3\0"],
    ids=["empty", "list", "zeros", "noise", "beginning only"],
)
def test_another_file_is_no_event_file_and_stays_as_it_is(tmp_path, content):
    path = tmp_path / "event.checkin"
    path.write_bytes(content)
    assert "is not an event file" in refusal(path)
    assert path.read_bytes() == content
    assert names(tmp_path) == ["event.checkin"]


def test_another_database_is_no_event_file_and_stays_as_it_is(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE accounts (name TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert "is not an event file" in refusal(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "rule",
    [
        "CREATE TRIGGER rule BEFORE INSERT ON journal BEGIN SELECT RAISE (IGNORE); END",
        "CREATE VIEW rule AS SELECT * FROM journal",
    ],
)
def test_a_file_with_rules_of_another_program_is_refused(store, rule):
    store._db.execute(rule)
    store.close()
    assert "changed by another program" in refusal(store.path)


def test_a_file_that_is_replaced_while_in_use_is_not_written_to(store, tmp_path, monkeypatch):
    some_lines(store, an_entry())
    store.path.rename(tmp_path / "moved.checkin")
    monkeypatch.setattr(whereabouts, "monotonic", lambda: float("inf"))  # it looks now and then
    with pytest.raises(EventFileError, match="was moved or replaced while it was in use"):
        some_lines(store, an_entry())
    (tmp_path / "moved.checkin").rename(store.path)
    some_lines(store, an_entry())
    assert [line.number for line in store.entries()] == [1, 2]


@pytest.mark.skipif(sys.platform == "win32", reason="There, what is open cannot be removed.")
@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_a_file_is_not_written_to_while_its_log_or_index_is_gone(store, monkeypatch, ending):
    monkeypatch.setattr(whereabouts, "monotonic", count(1_000_000).__next__)
    beside = store.path.with_name(store.path.name + ending)
    beside.rename(store.path.with_name("elsewhere"))
    for _ in range(2):
        with pytest.raises(EventFileError, match="was moved or replaced while it was in use"):
            some_lines(store, an_entry())
    store.path.with_name("elsewhere").rename(beside)
    some_lines(store, an_entry())
    assert [line.number for line in store.entries()] == [1]


@pytest.fixture
def first_list(store):
    """Write into an event file as the first list is written: without a log beside it."""
    store.close()
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = DELETE")
        writer.execute("BEGIN IMMEDIATE")
        yield writer


def test_whoever_opens_a_file_while_its_first_list_comes_in_waits(store, first_list, monkeypatch):
    looks = []

    def let_pass(seconds):
        looks.append(seconds)
        if len(looks) == 2:
            first_list.execute("COMMIT")

    monkeypatch.setattr(connection, "sleep", let_pass)
    with Store(store.path) as opened:
        some_lines(opened, an_entry())
    assert len(looks) == 2


@pytest.mark.usefixtures("first_list")
def test_a_first_list_that_takes_very_long_is_not_waited_for(store, monkeypatch):
    monkeypatch.setattr(connection, "monotonic", count(step=100).__next__)
    assert "is busy" in refusal(store.path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder in use.")
def test_a_file_whose_folder_is_away_for_a_while_is_gone_on_with(store, tmp_path, monkeypatch):
    (tmp_path / "drive").mkdir()
    shutil.copy(store.path, tmp_path / "drive" / "event.checkin")
    monkeypatch.setattr(whereabouts, "monotonic", count().__next__)  # it looks each time
    with Store(tmp_path / "drive" / "event.checkin") as there:
        some_lines(there, an_entry())
        (tmp_path / "drive").rename(tmp_path / "away")
        for stand_in, words in ((Path.touch, "was moved"), (_circle, "cannot be used")):
            stand_in(tmp_path / "drive")
            with pytest.raises(EventFileError, match=words):
                some_lines(there, an_entry())
            (tmp_path / "drive").unlink()
        (tmp_path / "away").rename(tmp_path / "drive")
        some_lines(there, an_entry())
        assert [line.number for line in there.entries()] == [1, 2]


def _circle(path):
    """Put a link there that leads to itself, so that nothing can be looked at."""
    path.symlink_to(path)


def test_a_file_of_a_newer_checkin_is_left_alone(store):
    tampered_version(store, VERSION + 1)
    before = store.path.read_bytes()
    assert "written by a newer Checkin. Update Checkin" in refusal(store.path)
    assert store.path.read_bytes() == before


def test_a_file_without_a_version_is_damaged(store):
    tampered_version(store, -1)
    before = store.path.read_bytes()
    assert "is damaged: it has no version." in refusal(store.path)
    assert store.path.read_bytes() == before


def test_a_file_whose_head_names_another_format_is_damaged(store):
    store.close()
    raw = bytearray(store.path.read_bytes())
    raw[47] = 5  # https://www.sqlite.org/fileformat.html, 1.3.10
    store.path.write_bytes(raw)
    assert "is damaged. Keep it" in refusal(store.path)


def tampered_version(store, version):
    store._db.execute(f"PRAGMA user_version = {version}")
    store.close()


# -- the log, and damage


def synchronous(store):
    return store._db.execute("PRAGMA synchronous").fetchone()[0]


def test_what_is_written_lightly_is_there_for_all_and_decisions_wait_for_the_disk_again(store):
    lasting = synchronous(store)
    with store.write_lightly():
        store.keep_fact("server", "name", "told")
        assert synchronous(store) < lasting
    with contextlib.suppress(LookupError), store.write_lightly():
        store.keep_fact("server", "name", "given up")
        raise LookupError
    assert synchronous(store) == lasting
    with Store(store.path) as elsewhere:
        assert elsewhere.fact("server", "name") == "told"


def test_what_the_log_holds_is_brought_into_the_file(store, tmp_path):
    some_lines(store, an_entry())
    store.empty_log()
    shutil.copy(store.path, tmp_path / "alone.checkin")
    with Store(tmp_path / "alone.checkin") as alone:
        assert len(list(alone.entries())) == 1


def test_the_log_is_grown_once(store):
    log = store.path.with_name(store.path.name + "-wal")
    store.prepare_for_scanning()
    grown = log.stat().st_size
    assert grown >= 1200 * 4096
    store.prepare_for_scanning()
    some_lines(store, an_entry())
    assert log.stat().st_size == grown


def test_damage_is_told_in_the_words_of_the_database(store):
    some_lines(store, *(an_entry() for _ in range(100)))
    store.close()
    raw = bytearray(store.path.read_bytes())
    raw[4096 * 4 : 4096 * 6] = os.urandom(4096 * 2)
    store.path.write_bytes(raw)
    with Store(store.path) as damaged:
        assert damaged.damage()


def test_a_damaged_file_is_said_to_be_damaged(store):
    tampered(store, "UPDATE settings SET value = CAST(x'ff' AS TEXT) WHERE key = 'event'")
    with Store(store.path) as damaged, pytest.raises(EventFileError, match="is damaged"):
        damaged.event()
