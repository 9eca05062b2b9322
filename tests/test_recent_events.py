import json

from checkin.recent_events import read_recent


def test_a_name_that_no_file_can_have_is_passed_over(tmp_path):
    at = "2026-05-12T09:00:00+00:00"
    told = [{"file": "bad\0name.checkin", "at": at}, {"file": "good.checkin", "at": at}]
    (tmp_path / "recent.json").write_text(json.dumps(told), encoding="utf-8")
    ((path, _),) = read_recent(tmp_path / "recent.json")
    assert path.name == "good.checkin"
