"""A file that is made out of sight, and what is left where that was cut short."""

import os
import time

import pytest

from checkin.core.errors import EventFileError
from checkin.storage.draft import drafted

_TWO_HOURS = 7200


def make(path, content="people"):
    with drafted(path) as draft:
        draft.write_text(content)


def names(folder):
    return {each.name for each in folder.iterdir()}


def test_what_is_made_stands_at_its_place_alone(tmp_path):
    make(tmp_path / "days.checkin")
    assert names(tmp_path) == {"days.checkin"}


def test_what_stands_there_already_is_not_replaced(tmp_path):
    make(tmp_path / "days.checkin")
    with pytest.raises(EventFileError, match="exists already"):
        make(tmp_path / "days.checkin", "others")
    assert (tmp_path / "days.checkin").read_text() == "people"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    gone = tmp_path / "share"
    with pytest.raises(EventFileError, match="share is not there"):
        make(gone / "days.checkin")


def test_the_draft_of_who_was_killed_once_the_file_was_there_goes_with_the_next(tmp_path):
    make(tmp_path / "days.checkin")
    os.link(tmp_path / "days.checkin", tmp_path / ".days.checkin.4711.new")
    make(tmp_path / "copy.checkin")
    assert names(tmp_path) == {"days.checkin", "copy.checkin"}


def test_the_old_draft_of_another_event_goes_with_the_next(tmp_path):
    for ending in ("", "-wal"):
        left = tmp_path / f".days.checkin.4711.new{ending}"
        left.write_text("people")
        os.utime(left, (time.time() - _TWO_HOURS,) * 2)
    make(tmp_path / "copy.checkin")
    assert names(tmp_path) == {"copy.checkin"}


@pytest.mark.parametrize("part", ["", "-wal", "-journal"])
def test_what_an_earlier_file_left_is_not_mixed_with_a_new_one(part, tmp_path):
    (tmp_path / f"days.checkin{part}").write_text("people")
    with pytest.raises(EventFileError, match=f"days.checkin{part} exists already"):
        make(tmp_path / "days.checkin")
    assert names(tmp_path) == {f"days.checkin{part}"}


def test_what_somebody_may_still_be_making_stays(tmp_path):
    (tmp_path / ".days.checkin.4711.new").write_text("people")
    make(tmp_path / "copy.checkin")
    assert names(tmp_path) == {".days.checkin.4711.new", "copy.checkin"}


def test_what_only_looks_like_it_stays(tmp_path):
    for name in (".days.ods.4711.new", "days.checkin.4711.new", ".days.checkin.new"):
        (tmp_path / name).write_text("of somebody else")
        os.utime(tmp_path / name, (0, 0))
    make(tmp_path / "copy.checkin")
    assert len(names(tmp_path)) == 4
