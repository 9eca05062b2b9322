"""A file or a folder that may only be read: scanning says so, and everything can be looked at."""

import os
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.end_to_end.program import CODES, lines

if sys.platform == "win32":
    pytest.skip("Windows gives permissions in another way.", allow_module_level=True)

from tests.end_to_end.prepared import Running, prepared

pytestmark = pytest.mark.end_to_end

_NOBODY = 65534
_LOOKS = {
    "status": (),
    "lists": (),
    "show": (CODES[0],),
    "find": ("person", "0001"),
    "journal": (),
    "conflicts": (),
    "verify": (),
}


@pytest.fixture
def filled(filled_with_few):
    """An event in which few are enough: who may read of them may read of thousands."""
    return filled_with_few


@pytest.fixture
def visitor(conditions):
    """Somebody who owns no file here. Root is stopped by no permission, so it becomes nobody."""
    if os.getuid() != 0:
        yield conditions
        return
    with tempfile.TemporaryDirectory() as settings:
        os.chown(settings, _NOBODY, _NOBODY)
        yield replace(conditions, settings=Path(settings), user=_NOBODY)


@pytest.fixture
def venue():
    """A folder that the visitor can reach."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def lived_in(venue, filled, conditions):
    event = Path(shutil.copy(filled, venue / "e.checkin"))
    given = lines(CODES[:2])
    assert prepared("scan", event, given=given, conditions=conditions).status == 0
    assert [path.name for path in venue.iterdir()] == [event.name]
    return event


def assert_everything_can_be_looked_at(event, visitor, came):
    for command, arguments in _LOOKS.items():
        seen = prepared(command, event, *arguments, "--json", conditions=visitor)
        assert (seen.status, seen.err) == (0, ""), (command, seen)
        assert prepared(command, event, *arguments, conditions=visitor).status == 0
    status = prepared("status", event, "--json", conditions=visitor).object
    assert status["lists"]["Main"]["admitted"] == came
    assert len(prepared("journal", event, "--json", conditions=visitor).objects) == came
    assert prepared("verify", event, "--json", conditions=visitor).object["ok"]


def assert_nothing_can_be_written(event, visitor):
    before = event.read_bytes()
    for arguments in (
        ("scan", event),
        ("walk-in", event, "--name", "Ada"),
        ("edit", event, CODES[0], "--set", "company=Ours"),
        ("note", event, CODES[0], "Vegan"),
        ("lists", event, "add", "Dinner"),
    ):
        tried = prepared(*arguments, given=lines(CODES[2:4]), conditions=visitor)
        assert (tried.status, tried.out) == (1, ""), (arguments, tried)
        assert "cannot be written" in tried.sentence
    assert event.read_bytes() == before


def test_a_read_only_file_can_be_looked_at(venue, filled, conditions, visitor):
    event = lived_in(venue, filled, conditions)
    event.chmod(0o444)
    venue.chmod(0o777)
    assert_everything_can_be_looked_at(event, visitor, came=2)
    assert_nothing_can_be_written(event, visitor)
    # A log left beside it, owned by the visitor, would shut the owner out.
    assert [path.name for path in venue.iterdir()] == [event.name]


def test_a_file_in_a_read_only_folder_can_be_looked_at(venue, filled, conditions, visitor):
    event = lived_in(venue, filled, conditions)
    event.chmod(0o666)
    venue.chmod(0o555)
    assert_everything_can_be_looked_at(event, visitor, came=2)
    assert_nothing_can_be_written(event, visitor)


def test_a_visitor_sees_what_a_desk_is_writing(venue, filled, conditions, visitor):
    event = lived_in(venue, filled, conditions)
    event.chmod(0o644)
    desk = Running(("scan", event), conditions)
    for turn, code in enumerate(CODES[2:5]):
        desk.given.write(lines([code]))
        assert desk.out.readline().startswith(b"Admitted")
        assert_everything_can_be_looked_at(event, visitor, came=3 + turn)
    assert_nothing_can_be_written(event, visitor)
    assert desk.end().status == 0
    assert_everything_can_be_looked_at(event, visitor, came=5)


def test_a_visitor_sees_what_a_killed_desk_wrote(venue, filled, conditions, visitor):
    event = lived_in(venue, filled, conditions)
    desk = Running(("scan", event), conditions)
    desk.given.write(lines(CODES[2:3]))
    assert desk.out.readline().startswith(b"Admitted")
    desk.kill()
    venue.chmod(0o555)
    assert_everything_can_be_looked_at(event, visitor, came=3)
    assert_nothing_can_be_written(event, visitor)


def test_a_log_that_cannot_be_read_is_not_passed_over(venue, filled, conditions, visitor):
    event = lived_in(venue, filled, conditions)
    desk = Running(("scan", event), conditions)
    desk.given.write(lines(CODES[2:3]))
    assert desk.out.readline().startswith(b"Admitted")
    desk.kill()
    event.with_name(event.name + "-shm").unlink()
    venue.chmod(0o555)
    looked = prepared("status", event, conditions=visitor)
    assert looked.status == 1
    assert "cannot be opened" in looked.sentence


def test_a_folder_that_may_not_be_entered_is_a_sentence(venue, filled, conditions, visitor):
    event = lived_in(venue, filled, conditions)
    venue.chmod(0o000)
    for command in ("status", "scan"):
        tried = prepared(command, event, conditions=visitor)
        assert (tried.status, tried.out) == (1, "")
        assert tried.sentence


def test_an_event_cannot_be_made_in_a_read_only_folder(venue, visitor, filled):
    event = shutil.copy(filled, venue / "e.checkin")
    venue.chmod(0o555)
    days = ("--starts", "2026-05-12", "--ends", "2026-05-12", "--timezone", "UTC")
    for arguments in (("new", venue / "n", "--name", "N", *days), ("rehearse", event, venue / "n")):
        tried = prepared(*arguments, conditions=visitor)
        assert (tried.status, tried.out) == (1, "")
        assert tried.sentence
    assert [path.name for path in venue.iterdir()] == [event.name]
