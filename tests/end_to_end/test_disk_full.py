"""A disk without room: one sentence, nothing lost, and on it goes when there is room again."""

import contextlib
import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from checkin.build import Place, Program
from checkin.core.errors import EventFileError
from checkin.storage.store import Store
from tests.end_to_end.program import CODES, lines

if sys.platform == "win32":
    pytest.skip("Windows limits no file's size.", allow_module_level=True)

from tests.end_to_end.prepared import prepared

pytestmark = pytest.mark.end_to_end

_SOME = CODES[:400]
_NEW = ("--name", "N", "--starts", "2026-05-12", "--ends", "2026-05-12", "--timezone", "UTC")


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 8 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("Mounting is not allowed here; the tests with a file-size limit are.")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def scanned(event, codes, conditions):
    return prepared("scan", event, "--json", given=lines(codes), conditions=conditions)


def journal_of(event, conditions):
    told = prepared("journal", event, "--json", conditions=conditions).objects
    return [line["entry_id"] for line in told]


@pytest.mark.parametrize("room", [0, 50_000, 300_000, 1_000_000, 1_500_000])
def test_scanning_on_a_full_disk_loses_nothing_that_was_printed(room, event, conditions):
    narrow = replace(conditions, largest_file=event.stat().st_size + room)
    stopped = scanned(event, CODES, narrow)
    assert stopped.status == 1
    assert f"{event.name} would be larger than a file may be." in stopped.sentence
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]
    assert journal_of(event, conditions) == [said["entry_id"] for said in stopped.objects]

    went_on = scanned(event, CODES, conditions)
    assert went_on.status == 0, went_on
    came = [said["code"] for said in stopped.objects + went_on.objects if said["admitted"]]
    assert sorted(came) == CODES
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]


def fill(disk, spare=0):
    """Write a file that leaves just so many bytes."""
    ballast = disk / "ballast"
    room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    ballast.write_bytes(b"x" * max(0, room - spare))
    return ballast


@pytest.mark.parametrize("spare", [0, 40_000, 400_000])
def test_a_disk_that_fills_up_stops_the_scan_with_a_sentence(spare, filled, small_disk, conditions):
    event = shutil.copy(filled, small_disk / "e.checkin")
    ballast = fill(small_disk, spare)
    stopped = scanned(event, CODES * 3, conditions)
    assert stopped.status == 1
    assert "full" in stopped.sentence
    ballast.unlink()
    assert journal_of(event, conditions)[: len(stopped.objects)] == [
        s["entry_id"] for s in stopped.objects
    ]
    went_on = scanned(event, _SOME, conditions)
    assert went_on.status == 0
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]


def test_a_disk_without_any_room_can_be_read(filled, small_disk, conditions):
    event = shutil.copy(filled, small_disk / "e.checkin")
    went_on = scanned(event, _SOME, conditions)
    ballast = fill(small_disk)
    assert journal_of(event, conditions) == [said["entry_id"] for said in went_on.objects]
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]
    out = small_disk.parent / "out.csv"
    assert prepared("export", event, out, conditions=conditions).status == 0
    assert out.stat().st_size
    stopped = scanned(event, CODES, conditions)
    assert "full" in stopped.sentence
    ballast.unlink()
    assert scanned(event, CODES, conditions).status == 0


def test_a_desk_opened_without_room_goes_on_when_there_is_some(filled, small_disk):
    event = shutil.copy(filled, small_disk / "e.checkin")
    ballast = fill(small_disk)
    with Store(event) as store:
        desk = Program(store, Place("Desk 1")).desk(store.lists()[0].id)
        assert store.counts(store.lists()[0].id) == (0, 0)
        with pytest.raises(EventFileError, match="is full"):
            desk.scan(CODES[0])
        ballast.unlink()
        assert desk.scan(CODES[0]).admitted
        assert store.counts(store.lists()[0].id) == (1, 1)


@pytest.fixture
def pulled(filled, small_disk):
    """An event with its log on a full disk, as a pulled plug leaves them.

    Gives the file, the ids of its lines, and what fills the disk.
    """
    event = shutil.copy(filled, small_disk / "e.checkin")
    with Store(event) as store:
        desk = Program(store, Place("Desk 1")).desk(store.lists()[0].id)
        came = [desk.scan(code).entry_id for code in CODES[:5]]
        left = {name: (small_disk / name).read_bytes() for name in ("e.checkin", "e.checkin-wal")}
    for name, content in left.items():  # as a pulled plug leaves them
        (small_disk / name).write_bytes(content)
    return event, came, fill(small_disk)


def test_a_log_that_was_left_behind_is_read_without_room(pulled, conditions):
    event, came, ballast = pulled
    assert journal_of(event, conditions) == came
    ballast.unlink()
    assert scanned(event, CODES[5:7], conditions).status == 0
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]


def test_a_log_that_was_left_behind_is_written_on_when_there_is_room(pulled):
    event, came, ballast = pulled
    with Store(event) as store, Store(event) as reader:
        desk = Program(store, Place("Desk 1")).desk(store.lists()[0].id)
        assert store.counts(store.lists()[0].id) == (5, 5)
        for _ in range(2):
            with pytest.raises(EventFileError, match="is full"):
                desk.scan(CODES[5])
        assert [line.id for line in reader.entries()] == came
        ballast.unlink()
        assert desk.scan(CODES[5]).admitted
        assert len(list(reader.entries())) == 6
        assert Program(store, Place("Desk 1")).audit.verify().ok


def test_an_event_that_finds_no_room_leaves_nothing_behind(tmp_path, conditions):
    folder = tmp_path / "new"
    folder.mkdir()
    for room in (0, 1000, 8192, 40_000):
        made = prepared(
            "new", folder / "e", *_NEW, conditions=replace(conditions, largest_file=room)
        )
        assert made.status == 1
        assert "e.checkin would be larger than a file may be." in made.sentence
        assert not list(folder.iterdir())
    assert prepared("new", folder / "e", *_NEW, conditions=conditions).status == 0


def test_a_rehearsal_that_finds_no_room_leaves_nothing_behind(event, tmp_path, conditions):
    folder = tmp_path / "new"
    folder.mkdir()
    for room in (0, 1000, 8192, 400_000):
        narrow = replace(conditions, largest_file=room)
        made = prepared("rehearse", event, folder / "e", conditions=narrow)
        assert made.status == 1
        assert made.sentence
        assert not list(folder.iterdir())
    assert prepared("rehearse", event, folder / "e", conditions=conditions).status == 0


def test_a_desk_that_stays_open_goes_on_when_there_is_room_again(event):
    place = Place("Desk 1")
    with Store(event) as store:
        desk = Program(store, place).desk(store.lists()[0].id)
        assert desk.scan(CODES[0]).admitted
        (pages,) = store._db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {pages}")
        came = 1
        with contextlib.suppress(EventFileError):
            for code in CODES[1:]:
                came += desk.scan(code).admitted
        assert len(list(store.entries())) == came
        with pytest.raises(EventFileError, match="is full"):
            desk.scan(CODES[came])
        store._db.execute("PRAGMA max_page_count = 1000000")
        assert desk.scan(CODES[came]).admitted
        assert not desk.scan(CODES[came]).admitted
        assert Program(store, place).audit.verify().ok


@pytest.mark.parametrize("room", [0, 100_000, 600_000])
def test_a_list_that_finds_no_room_changes_nothing(room, event, conditions):
    more = "Name,Code\n" + "".join(f"Newcomer {n},N{n:05}\n" for n in range(4000))
    narrow = replace(conditions, largest_file=event.stat().st_size + room)
    stopped = prepared("import", event, "-", given=more.encode(), conditions=narrow)
    assert (stopped.status, stopped.out) == (1, "")
    assert event.name in stopped.sentence
    assert prepared("status", event, "--json", conditions=conditions).object["attendees"] == 3000
    went_on = prepared("import", event, "-", given=more.encode(), conditions=conditions)
    assert went_on.status == 0, went_on
    assert prepared("status", event, "--json", conditions=conditions).object["attendees"] == 7000
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx", "out.json", "out.pdf"])
def test_what_goes_out_without_room_leaves_what_was_there(name, event, tmp_path, conditions):
    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / name
    file.write_text("what was there")
    command = ("badges", event, "-o", file) if name == "out.pdf" else ("export", event, file)
    stopped = prepared(*command, conditions=replace(conditions, largest_file=40_000))
    assert (stopped.status, stopped.out) == (1, "")
    assert f"{name} would be larger than a file may be." in stopped.sentence
    assert [path.read_text() for path in folder.iterdir()] == ["what was there"]
    assert not journal_of(event, conditions)
    assert prepared(*command, conditions=conditions).status == 0
    assert file.stat().st_size > 40_000


def test_a_target_without_room_keeps_its_lines_waiting(event, tmp_path, conditions):
    target = tmp_path / "attendance.csv"
    assert prepared("connect", event, target, conditions=conditions).status == 0
    assert prepared("sync", event, conditions=conditions).status == 0
    said = scanned(event, CODES[:3], conditions).objects
    before = target.read_bytes()
    narrow = replace(conditions, largest_file=len(before) // 2)
    # The event file is larger than that already, so nothing at all can be noted in it either.
    stopped = prepared("sync", event, conditions=narrow)
    assert stopped.status == 1
    assert stopped.sentence
    assert target.read_bytes() == before
    waiting = prepared("outbox", event, "--json", conditions=conditions).objects
    assert [line["entry_id"] for line in waiting] == [line["entry_id"] for line in said]
    assert prepared("sync", event, conditions=conditions).status == 0
    assert prepared("outbox", event, "--json", conditions=conditions).objects == []
    assert target.read_bytes() != before
