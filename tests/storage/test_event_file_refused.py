"""Event files that cannot be written now: busy, not ours to write, on a full disk."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.core.errors import EventFileError
from checkin.core.journal import EntryKind
from checkin.services.journal.audit import Audit
from checkin.storage import connection
from checkin.storage.store import Store
from tests.builders import (
    NOON,
    a_list,
    an_entry,
    an_event,
    some_lines,
    with_lists,
)

PROJECT = Path(__file__).resolve().parents[2]


def names(folder):
    return [file.name for file in folder.iterdir()]


# -- files that cannot be written now


def test_a_busy_file_is_said_to_be_busy(store, monkeypatch):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store.path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout.readline() == "holding\n"
        monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.05)
        with Store(store.path) as waiting:
            assert waiting.event().name == "Cluster Conference"
            with pytest.raises(EventFileError, match="is busy: another program"):
                some_lines(waiting, an_entry())
            holder.communicate("go on\n")
            some_lines(waiting, an_entry())
            assert waiting.counts("main") == (1, 1)
    finally:
        holder.kill()
        holder.wait()


HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("holding", flush=True)
sys.stdin.readline()
db.execute("ROLLBACK")
"""

# A process of its own, since root may do everything and a process cannot become root again.
AS_NOBODY = """
import os, sys
import urllib.request  # Path needs it, and nobody may not read where root's own Python lies
from pathlib import Path
from checkin.core.errors import EventFileError
from checkin.services.journal.audit import Audit
from checkin.storage.store import Store
from tests.builders import an_entry, an_event, some_lines
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
path = Path(sys.argv[1])
try:
    if sys.argv[2] == "create":
        Store.create(path, an_event())
    with Store(path) as store:
        print(store.event().name)
        print(store.counts("main"), len(list(store.entries())), Audit(store).verify().problems)
        some_lines(store, an_entry())
except EventFileError as error:
    print(error)
"""


def as_nobody(path, what="write"):
    ran = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(path), what],
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


@pytest.fixture
def open_folder():
    """Make a folder that everybody may look into, which pytest's own are not."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="checkin-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.fixture
def path(open_folder):
    path = open_folder / "event.checkin"
    with Store.create(path, an_event()) as store:
        with_lists(store, a_list())
        some_lines(store, an_entry())
    return path


@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o755), (0o666, 0o555)])
def test_a_file_that_may_only_be_read_can_be_looked_at(path, of_file, of_folder):
    path.chmod(of_file)
    path.parent.chmod(of_folder)
    name, numbers, refused = as_nobody(path)
    assert name == "Cluster Conference"
    assert numbers == "(1, 1) 1 ()"
    assert refused == (
        "event.checkin cannot be written. Check the permissions of the file and its folder."
    )
    assert names(path.parent) == ["event.checkin"]


def test_a_file_that_may_only_be_read_is_counted_to_its_end(path):
    with Store(path) as store:
        some_lines(store, an_entry(ticket_id="B"), an_entry(EntryKind.EXIT, NOON, ticket_id="B"))
        assert store.counts("main") == (2, 1)
        # As a crash leaves it, the tally is behind the journal.
        store._db.execute("UPDATE tallied SET position = 1")
        store._db.execute("DELETE FROM presence WHERE ticket_id = 'B'")
        store._db.execute("UPDATE totals SET admitted = 1")
        store._db.execute("UPDATE chains SET number = 1")
        store.can_write = False
    path.chmod(0o444)
    assert as_nobody(path)[1] == "(2, 1) 3 ()"


def test_a_file_that_may_not_be_read_says_so(path):
    path.chmod(0o600)
    (words,) = as_nobody(path)
    assert words.startswith("event.checkin ")
    assert "Check the" in words


def test_a_folder_that_may_not_be_written_gets_no_new_file(open_folder):
    open_folder.chmod(0o555)
    (words,) = as_nobody(open_folder / "new.checkin", "create")
    assert "new.checkin" in words
    assert words.endswith(".")
    assert names(open_folder) == []


@pytest.fixture
def full(store):
    """Leave the file no room to grow, as a full disk does."""
    (pages,) = store._db.execute("PRAGMA page_count").fetchone()
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    yield store
    store._db.execute("PRAGMA max_page_count = 1000000")


def fill(store):
    for _ in range(1_000):
        some_lines(store, an_entry(details="x" * 500))


def test_on_a_full_disk_nothing_is_lost_and_all_goes_on_once_there_is_room(full):
    with pytest.raises(EventFileError, match=r"is full\. Make room and try again"):
        fill(full)
    written = len(list(full.entries()))
    full._db.execute("PRAGMA max_page_count = 1000000")
    some_lines(full, an_entry(details="x" * 500))
    assert [line.number for line in full.entries()] == list(range(1, written + 2))
    assert Audit(full).verify().ok


def test_on_a_full_disk_what_is_there_is_counted_and_verified(full):
    with pytest.raises(EventFileError, match="is full"):
        fill(full)
    came = len(list(full.entries()))
    assert came > 1
    assert full.counts("main") == (1, 1)
    assert Audit(full).verify().ok
    full._db.execute("PRAGMA max_page_count = 1000000")
    some_lines(full, an_entry(ticket_id="ticket-other"))
    assert full.counts("main") == (2, 2)
    assert full._db.execute("SELECT count(*) FROM main.presence").fetchone() == (2,)
    assert Audit(full).verify().ok


def test_scanning_may_begin_on_a_disk_without_room_for_the_log(full):
    full.prepare_for_scanning()
    assert full.counts("main") == (0, 0)


def test_what_fails_at_its_very_end_leaves_nothing(store):
    def break_a_rule():
        with store.write():
            store._db.execute("PRAGMA defer_foreign_keys = ON")
            store._db.execute(
                "INSERT INTO tickets (id, code, attendee, category, status) "
                "VALUES ('t', 'c', 99, '', 'valid')"
            )

    with pytest.raises(sqlite3.IntegrityError):
        break_a_rule()
    assert store.ticket("t") is None
    some_lines(store, an_entry())
    assert store.counts("main") == (1, 1)


def test_a_mistake_of_ours_is_not_called_a_fault_of_the_file(store):
    some_lines(store, an_entry(id="same"))
    with pytest.raises(sqlite3.IntegrityError):
        some_lines(store, an_entry(id="same"))
    assert len(list(store.entries())) == 1
