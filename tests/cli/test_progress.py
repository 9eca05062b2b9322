"""How far long work has come, for somebody who watches."""

import pytest

from tests.attended_event import an_event, with_list
from tests.builders import an_entry, some_lines


@pytest.fixture
def watched(checkin, monkeypatch):
    """Run a command at a terminal; give what it tells of its progress."""

    def run(*arguments):
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        told = checkin(*arguments)
        assert told.status == 0, told
        return told.err

    return run


@pytest.fixture
def long_event(tmp_path):
    with an_event(tmp_path) as store:
        some_lines(store, *(an_entry(ticket_id=f"T{number}") for number in range(1_000)))
    return store.path


def test_verifying_and_merging_tell_how_far_they_are(watched, long_event, tmp_path):
    other = tmp_path / "other.checkin"
    other.write_bytes(long_event.read_bytes())
    for command in (("verify", long_event), ("merge", long_event, other)):
        assert "\r1,000 rows …" in watched(*command)
        assert watched(*command).endswith("\r\x1b[K")


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_an_export_tells_how_far_it_is(watched, tmp_path, ending):
    people = ((f"Person {number}", "", "", f"CODE{number}", "") for number in range(1_000))
    with with_list(an_event(tmp_path), people) as store:
        event = store.path
    assert watched("export", event, tmp_path / f"out.{ending}") == "\r1,000 rows …\r\x1b[K"
