"""A command that is proposed can be typed as it stands."""

import shlex

import pytest

MAKING = ("--name", "Days", "--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "UTC")


def proposed(told):
    """Give the words of the command that an answer ends with, as a shell reads them."""
    return shlex.split(told.out.partition(": checkin ")[2])


@pytest.mark.parametrize("name", ["my event", "Café (2) & more", "5 $ for $HOME", "it's", 'a "b"'])
def test_whatever_the_event_and_the_list_are_called(checkin, tmp_path, name):
    made = checkin("new", tmp_path / name, *MAKING)
    assert proposed(made) == ["import", f"{tmp_path / name}.checkin", "LIST"]
    ready = checkin("lists", tmp_path / name, "add", name)
    assert checkin(*proposed(ready)).status == 0


def test_a_layout_that_was_kept_is_used_by_what_is_proposed(checkin, event, tmp_path):
    mine = tmp_path / "mine.json"
    checkin("layouts", event, "export", "card", mine)
    mine.write_text(mine.read_text("utf-8").replace('"id": "card"', '"id": "mine"'), "utf-8")
    kept = checkin("layouts", event, "add", mine)
    assert "mine" in checkin(*proposed(kept)).out


def test_a_name_without_surprises_stands_as_it_is(checkin, event):
    assert f"checkin sync {event}\n" in checkin("connect", event, event.with_suffix(".csv")).out


def test_what_was_undone_is_brought_back_by_what_is_proposed(checkin, event):
    checkin("scan", event, given="ADA1\n")
    line = checkin("journal", event, "--kind", "entry").out.split()[0]
    undone = checkin("undo", event, line, "--reason", "wrong person")
    assert checkin(*proposed(undone)).status == 0
    assert checkin("scan", event, given="ADA1\n").out.startswith("Already")
