import json

import pytest

from checkin.recent_events import read_recent


@pytest.mark.parametrize("name", ["bad\0name.checkin", "bad\ud800name.checkin"])
def test_a_name_that_no_file_can_have_is_passed_over(tmp_path, name):
    at = "2026-05-12T09:00:00+00:00"
    told = [{"file": name, "at": at}, {"file": "good.checkin", "at": at}]
    (tmp_path / "recent.json").write_text(json.dumps(told), encoding="utf-8")
    ((path, _),) = read_recent(tmp_path / "recent.json")
    assert path.name == "good.checkin"


@pytest.mark.parametrize("spoilt", ["[" * 100_000, '{"file": 1}', "[1]", "\0"])
def test_of_a_file_that_is_damaged_no_event_is_known(tmp_path, spoilt):
    (tmp_path / "recent.json").write_text(spoilt, encoding="utf-8")
    assert read_recent(tmp_path / "recent.json") == []
