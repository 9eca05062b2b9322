"""Event files that are opened through a link, which SQLite's own files do not lie beside."""

import os
import sys
from contextlib import closing

import pytest

from checkin.core.errors import EventFileError
from checkin.storage.store import Store
from tests.builders import an_entry, some_lines

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Links are for administrators.")


@pytest.fixture
def link(store, tmp_path):
    """A link to an event file, in another folder and of another name."""
    (tmp_path / "desktop").mkdir()
    link = tmp_path / "desktop" / "Today.checkin"
    link.symlink_to(store.path)
    return link


def test_whoever_may_not_write_reads_the_last_lines_through_a_link(store, link, monkeypatch):
    some_lines(store, an_entry())
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Store(link) as reading:
        assert not reading.can_write
        assert len(list(reading.entries())) == 1


def test_one_at_a_file_and_one_at_a_link_to_it_take_turns_with_a_target(store, link):
    with Store(link) as other, closing(store.take_turn(1)):
        assert other.take_turn(1) is None


def test_a_file_that_is_open_by_one_of_its_names_is_not_opened_by_another(store, tmp_path):
    some_lines(store, an_entry())
    other = tmp_path / "Today.checkin"
    other.hardlink_to(store.path)
    with pytest.raises(EventFileError, match=f"another name, {store.path.name}, by"):
        Store(other)
    store.close()
    with Store(other) as opened:
        assert len(list(opened.entries())) == 1


def test_a_second_name_of_a_file_that_nobody_has_open_by_it_is_no_matter(store, tmp_path):
    (tmp_path / "backup").mkdir()
    (tmp_path / "backup" / store.path.name).hardlink_to(store.path)
    with Store(store.path) as again:
        assert again.can_write
