"""Event files made and changed at the command line."""

from datetime import date, timedelta

from checkin.build import open_event

MADE = ("--name", "A", "--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Asia/Tokyo")
LAST_DAY = date(2026, 5, 14)


def purge_day(path):
    with open_event(path) as store:
        return store.event().purge_on


def test_an_event_says_until_when_personal_data_is_kept(checkin, tmp_path):
    path = tmp_path / "a.checkin"
    assert checkin("new", path, *MADE).status == 0
    assert purge_day(path) > LAST_DAY


def test_personal_data_of_an_event_that_moved_is_kept_as_much_longer(checkin, tmp_path):
    path = tmp_path / "a.checkin"
    checkin("new", path, *MADE)
    before = purge_day(path)
    assert checkin("change", path, "--ends", "2026-05-16").status == 0
    assert purge_day(path) == before + timedelta(days=2)


def test_days_that_move_leave_the_doors_where_they_are_which_is_told(checkin, tmp_path):
    path = tmp_path / "a.checkin"
    checkin("new", path, *MADE)
    assert checkin("change", path, "--starts", "2026-05-11").err == ""
    checkin("lists", path, "add", "Day 1", "--opens", "2026-05-12T08:00")
    assert checkin("change", path, "--name", "B").err == ""
    told = checkin("change", path, "--starts", "2026-05-13", "--ends", "2026-05-15").err
    assert (
        told == f"checkin: The doors keep their hours. Look at them with “checkin lists {path}”.\n"
    )
