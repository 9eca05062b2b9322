from datetime import UTC, date, datetime

import pytest

from checkin.build import open_event
from checkin.core.errors import CheckinError
from checkin.event_files import FileLobby
from checkin.recent_events import remember_recent
from checkin.ui.start.lobby_session import EventWish

DAY = date(2026, 5, 13)


@pytest.fixture
def lobby():
    return FileLobby(lambda: None)


def test_an_event_in_no_time_zone_is_not_made(lobby, tmp_path):
    path = tmp_path / "a.checkin"
    with pytest.raises(CheckinError, match="is no time zone"):
        lobby.create(EventWish(path, "A", DAY, DAY, "Europe/Nowhere"))
    assert not path.exists()


def test_an_event_says_until_when_personal_data_is_kept(lobby, tmp_path):
    path = lobby.create(EventWish(tmp_path / "a.checkin", "A", DAY, DAY, "Europe/Brussels"))
    with open_event(path) as store:
        assert store.event().purge_on > DAY


def test_a_folder_that_cannot_be_made_is_told(lobby, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CheckinError, match="cannot be made"):
        lobby.create(EventWish(tmp_path / "file" / "a.checkin", "A", DAY, DAY, "Europe/Brussels"))


def test_a_file_that_is_no_event_says_so_and_is_not_called_gone(lobby, tmp_path, monkeypatch):
    monkeypatch.setattr("checkin.event_files.recent_file", lambda: tmp_path / "recent.json")
    broken, gone = tmp_path / "broken.checkin", tmp_path / "gone.checkin"
    broken.write_text("no event", encoding="utf-8")
    for path in (broken, gone):
        remember_recent(tmp_path / "recent.json", path, datetime(2026, 5, 13, tzinfo=UTC))
    troubles = {each.path.name: each.trouble for each in lobby.recent()}
    assert troubles["broken.checkin"]
    assert not troubles["gone.checkin"]
