"""An open event is opened in no other way: its locks would be dropped with that."""

import pytest

from checkin.core.errors import Refused
from checkin.held_files import keep_off
from checkin.importers.source import read_table
from checkin.scanners.pictures import gray_pages
from checkin.storage.store import Store
from checkin.whole_file import written_whole
from tests.builders import an_event


@pytest.fixture
def path(tmp_path):
    with Store.create(tmp_path / "congress.checkin", an_event()) as store:
        store.prepare_for_scanning()  # so that there is a log
        yield store.path


def test_what_is_closed_is_a_file_as_any_other(tmp_path):
    Store.create(tmp_path / "congress.checkin", an_event()).close()
    keep_off(tmp_path / "congress.checkin")


def test_an_event_that_is_open_twice_is_held_until_both_are_closed(path):
    Store(path).close()
    with pytest.raises(Refused):
        keep_off(path)


@pytest.mark.parametrize("beside", ["", "-wal", "-shm"])
def test_neither_an_open_event_nor_what_lies_beside_it_is_read_as_a_list(path, beside):
    with pytest.raises(Refused, match=r"congress\.checkin is the event that is open here"):
        read_table(path.with_name(path.name + beside))


def test_it_is_not_looked_at_as_a_picture(path):
    with pytest.raises(Refused):
        list(gray_pages(path))


def test_nothing_is_written_over_it(path):
    with pytest.raises(Refused), written_whole(path):
        pass
    with Store(path) as again:
        assert again.event() == an_event()
