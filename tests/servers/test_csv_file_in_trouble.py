"""A connected file that cannot be read or written, or is not what it was."""

import errno
import os

import pytest

from checkin.core.errors import Refused
from checkin.core.servers.outbox import DeliveryState
from tests.attended_event import an_event, edited, noted, with_list
from tests.servers.test_csv_file import LISTED, connected
from tests.servers.test_csv_file_and_desks import a_list, attendance_of


def test_what_another_desk_writes_while_ours_goes_to_disk_stays(tmp_path, monkeypatch):
    path = a_list(tmp_path)
    theirs = LISTED.replace("vegan", "vegetarian").encode()
    to_disk = os.fsync

    def meanwhile(descriptor):
        to_disk(descriptor)
        if path.read_bytes() == LISTED.encode() and any(tmp_path.glob(".*.part")):
            path.write_bytes(theirs)

    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        edited(store, "ADA1", company="Engines")
        monkeypatch.setattr(os, "fsync", meanwhile)
        assert sync.sync()[0].accepted == 2
    ada = "Ada Lovelace;Engines;ada@example.org;ADA1;vegetarian;2026-05-14 09:41;"
    assert ada in path.read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with named pipes")
def test_a_pipe_in_the_files_place_is_not_waited_for(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        path.unlink()
        os.mkfifo(path)
        assert sync.sync()[0].trouble == f"{path} is a device, not a file. Name a file."


@pytest.mark.parametrize("answer", [errno.ESTALE, errno.EIO, errno.EACCES])
def test_a_share_that_answers_with_an_error_waits_and_is_told(tmp_path, monkeypatch, answer):
    path = a_list(tmp_path)
    looked = os.stat

    def failing(file, *arguments, **options):
        if file == path:
            raise OSError(answer, os.strerror(answer), str(file))
        return looked(file, *arguments, **options)

    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        with monkeypatch.context() as share:
            share.setattr(os, "stat", failing)
            assert "cannot be written" in sync.sync()[0].trouble
        (line,) = store.outbox()
        assert line.state is DeliveryState.WAITING
        sync.sync()
    assert attendance_of(path, "ADA1")[0] == "2026-05-14 09:41"


def test_what_was_set_aside_is_sent_once_the_file_is_a_list_again(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        path.write_bytes(b"")
        assert sync.sync(due_only=True)[0].parked == 1
        a_list(tmp_path)
        noted(store, "GRE1", minutes=1)
        assert sync.sync(due_only=True)[0].accepted == 2
        assert list(store.outbox()) == []
    assert attendance_of(path, "ADA1")[0] == "2026-05-14 09:41"


def test_the_open_event_is_no_file_to_keep_up_to_date_by_whatever_name(tmp_path):
    path = tmp_path / "list.csv"
    with with_list(an_event(tmp_path)) as store:
        path.symlink_to(store.path)
        with pytest.raises(Refused, match="is the event that is open here"):
            connected(store, path)


def test_a_file_that_became_the_open_event_keeps_no_other_waiting(tmp_path):
    (tmp_path / "other").mkdir()
    path, other = a_list(tmp_path), a_list(tmp_path / "other")
    with with_list(an_event(tmp_path)) as store:
        connected(store, path)
        sync = connected(store, other)
        noted(store, "ADA1")
        path.unlink()
        path.symlink_to(store.path)
        first, second = sync.sync()
        assert (first.accepted, second.accepted) == (0, 1)
        (parked,) = store.outbox()
        assert parked.state is DeliveryState.PARKED
        assert "is the event that is open here" in parked.reason
