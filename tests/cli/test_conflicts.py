"""Who was let in twice, as the command line tells of it."""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.journal import EntryKind, seal, told_by
from checkin.storage.store import Store
from tests.builders import NOON, an_entry, some_lines, with_lists
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (-0.02, "The server's clock agrees with this computer's."),
        (61.4, "The server's clock is 61 s ahead."),
        (-600.0, "The server's clock is 600 s behind."),
    ],
)
def test_how_far_the_servers_clock_is_from_ours_is_told_in_words(checkin, event, offset, words):
    here = a_servers_list()
    with Store(event) as store:
        with_lists(store, here)
        (ada,) = store.tickets_by_code("ADA1")
        on_a_server(store, told_of(ada, key="5"))
        came = {"ticket_id": ada.id, "list_id": here.id}
        some_lines(store, an_entry(EntryKind.ENTRY, NOON, **came))
        told = an_entry(EntryKind.ENTRY, NOON + timedelta(minutes=1), **came)
        told = replace(told, id="theirs", chain="", number=0, previous="")
        with store.write():
            store.add_reported([replace(told, hash=seal(told_by(told), "", 0, ""))])
            store.keep_contact(SERVER, NOON, offset, "")
    assert words in checkin("conflicts", event).out


@pytest.fixture
def listed(checkin, tmp_path):
    """An event of one person, who came from a list."""
    event, people = tmp_path / "e.checkin", tmp_path / "list.csv"
    people.write_text("Name,Code\nAda Lovelace,ADA1\n", encoding="utf-8")
    days = ("--starts", "2026-05-14", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")
    checkin("new", event, "--name", "Congress", *days)
    checkin("import", event, people)
    return event


def test_who_was_replaced_unknown_to_another_desk_is_told_with_how_the_event_stands(
    checkin, listed, tmp_path
):
    event, other = listed, tmp_path / "o.checkin"
    shutil.copy(event, other)
    checkin("substitute", event, "ADA1", "--name", "Zoë Walker")
    checkin("substitute", other, "ADA1", "--name", "Cem Çelik", "--desk", "Desk 2")
    assert "Replaced" not in checkin("status", event).out
    checkin("merge", event, other)
    assert f"1 unknown to another desk: checkin conflicts {event}" in checkin("status", event).out
    assert json.loads(checkin("status", event, "--json").out)["replaced"] == 1


def test_a_merge_tells_of_lines_that_the_other_file_has_lost(checkin, listed, tmp_path):
    event, other = listed, tmp_path / "o.checkin"
    shutil.copy(event, other)
    checkin("note", other, "ADA1", "Came by train", "--desk", "Desk 2")
    assert "missing" not in checkin("merge", event, other).out
    with closing(sqlite3.connect(other)) as file, file:
        file.execute("DELETE FROM journal")
    told = checkin("merge", event, other).out
    assert f"Lines missing from the journal of o.checkin: 1. See checkin verify {other}" in told
    assert json.loads(checkin("merge", event, other, "--json").out)["missing"] == 1


def test_a_merge_asks_of_somebody_who_registered_at_both_desks(checkin, listed, tmp_path):
    event, other = listed, tmp_path / "o.checkin"
    shutil.copy(event, other)
    for each, desk in ((event, "Desk 1"), (other, "Desk 2")):
        checkin("walk-in", each, "--name", "Zoë Walker", "--desk", desk)
    told = checkin("merge", event, other).out
    assert "each time with a ticket: 1 person (Zoë Walker). Were they registered" in told


def test_a_merge_tells_of_somebody_who_is_here_twice_by_one_code(checkin, listed, tmp_path):
    """One file's list replaced a code that the list of the other never had."""
    event, other, people = listed, tmp_path / "o.checkin", tmp_path / "people.csv"
    shutil.copy(event, other)
    for code, files in (("ZOE1", (event,)), ("ZOE2", (event, other))):
        people.write_text(f"Name,E-mail,Code\nZoë Walker,zoe@example.org,{code}\n")
        for each in files:
            checkin("import", each, people)
    told = checkin("merge", event, other).out
    assert "each time with a ticket: 1 person (Zoë Walker)." in told
    assert checkin("find", event, "Zoë").out.count("ZOE2") == 2


def test_a_merge_says_that_badge_layouts_stay_as_they_are(checkin, listed, tmp_path):
    event, other = listed, tmp_path / "o.checkin"
    shutil.copy(event, other)
    assert "Badge" not in checkin("merge", event, other).out
    checkin("layouts", other, "none", "--category", "Speaker")
    told = checkin("merge", event, other).out
    assert "not all of o.checkin are the same here. Compare checkin layouts" in told


def test_who_was_let_in_and_taken_back_is_told_at_once_and_later(checkin, event):
    came = json.loads(checkin("walk-in", event, "--name", "Zoë Walker", "--json").out)
    line = json.loads(checkin("scan", event, "--json", given=f"{came['code']}\n").out)["entry_id"]
    told = checkin("undo", event, came["entry_id"], "--reason", "Typed wrong")
    assert told.err == (
        "checkin: Zoë Walker was let in before, at Desk 1. If they are not here, undo that, too: "
        f"checkin undo {event} {line} --reason R\n"
    )
    found = json.loads(checkin("conflicts", event, "--json").out)
    assert (found["name"], found["undone"]["entry_id"]) == ("Zoë Walker", came["entry_id"])
    assert found["admissions"][0]["entry_id"] == line
    assert f"1 let in all the same: checkin conflicts {event}" in checkin("status", event).out
    assert checkin("undo", event, line, "--reason", "Typed wrong").err == ""
    assert checkin("conflicts", event, "--json").out == ""


def test_what_two_desks_undid_is_told_to_stay_undone(checkin, listed, tmp_path):
    event, other = listed, tmp_path / "o.checkin"
    line = json.loads(checkin("edit", event, "ADA1", "--set", "company=Acme", "--json").out)[
        "entry_id"
    ]
    shutil.copy(event, other)
    here, there = (
        json.loads(checkin("undo", each, line, "--reason", "R", "--desk", desk, "--json").out)
        for each, desk in ((event, "Desk 1"), (other, "Desk 2"))
    )
    checkin("merge", event, other)
    told = checkin("undo", event, here["entry_id"], "--reason", "Was in")
    assert told.err == (
        "checkin: It stays undone, for Desk 2 undid it, too. To bring it back: "
        f"checkin undo {event} {there['entry_id']} --reason R\n"
    )
    assert checkin("undo", event, there["entry_id"], "--reason", "Was in").err == ""
    assert "Acme" in checkin("show", event, "ADA1").out.partition("\n\n")[0]


def test_who_is_listed_is_told_to_come_though_taken_back_as_a_walk_in(checkin, listed, tmp_path):
    names = ("--name", "Zoë Walker", "--email", "zoe@example.org")
    came = json.loads(checkin("walk-in", listed, *names, "--json").out)
    people = tmp_path / "list.csv"
    people.write_text("Name,E-mail,Code\nZoë Walker,zoe@example.org,ZOE1\n", encoding="utf-8")
    checkin("import", listed, people)
    told = checkin("undo", listed, came["entry_id"], "--reason", "Was listed")
    assert told.err == (
        "checkin: Zoë Walker is in the list, too, and can be let in all the same.\n"
    )
