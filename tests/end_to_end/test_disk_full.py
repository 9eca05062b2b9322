"""A disk without room: one sentence, nothing lost, and on it goes when there is room again."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

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


@pytest.mark.parametrize("room", [0, 50_000, 300_000, 1_000_000, 2_000_000])
def test_scanning_on_a_full_disk_loses_nothing_that_was_printed(room, event, conditions):
    narrow = replace(conditions, largest_file=event.stat().st_size + room)
    stopped = scanned(event, _SOME, narrow)
    assert stopped.status == 1
    assert event.name in stopped.sentence
    assert prepared("verify", event, "--json", conditions=conditions).object["ok"]
    assert journal_of(event, conditions) == [said["entry_id"] for said in stopped.objects]

    went_on = scanned(event, _SOME, conditions)
    assert went_on.status == 0, went_on
    came = [said["code"] for said in stopped.objects + went_on.objects if said["admitted"]]
    assert sorted(came) == _SOME
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


def test_an_event_that_finds_no_room_leaves_nothing_behind(tmp_path, conditions):
    folder = tmp_path / "new"
    folder.mkdir()
    for room in (0, 1000, 8192, 40_000):
        made = prepared(
            "new", folder / "e", *_NEW, conditions=replace(conditions, largest_file=room)
        )
        assert made.status == 1
        assert made.sentence
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
