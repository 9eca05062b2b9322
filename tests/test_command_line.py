"""When the window is shown without the commands being loaded, and when they have to look."""

import pytest

from checkin.cli.run import asks_plainly_for_window


@pytest.mark.parametrize("given", [[], ["day.checkin"], ["/srv/events/Day 1.checkin"]])
def test_nothing_or_an_event_file_asks_for_the_window(given):
    assert asks_plainly_for_window(given)


@pytest.mark.parametrize(
    "given",
    [
        ["day"],
        ["--help"],
        ["-x.checkin"],
        ["~/day.checkin"],
        ["*.checkin"],
        ["status", "day.checkin"],
        ["--camera-file", "film.mp4", "day.checkin"],
    ],
)
def test_all_else_is_left_to_the_commands(given):
    assert not asks_plainly_for_window(given)


def test_a_shell_that_completes_asks_the_commands(monkeypatch):
    monkeypatch.setenv("_CHECKIN_COMPLETE", "bash_complete")
    assert not asks_plainly_for_window([])
