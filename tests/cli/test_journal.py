"""The journal as the command line shows it."""

import json
import re
from datetime import timedelta

import pytest

from checkin.core.journal import EntryKind
from checkin.storage.store import Store
from tests.builders import NOON, an_entry, some_lines


@pytest.fixture
def shown(checkin, event):
    """Show the lines of one kind."""

    def lines(kind):
        told = checkin("journal", event, "--kind", kind)
        assert (told.status, told.err) == (0, "")
        return told.out

    return lines


def test_what_is_about_somebody_and_no_code_says_about_whom(checkin, event, shown):
    checkin("note", event, "ADA1", "Needs a chair")
    checkin("edit", event, "ADA1", "--set", "company=Acme")
    checkin("answer", event, "ADA1", "film", "yes", "--wording", "May we film you?")
    corrected = checkin("journal", event, "--kind", "edit", "--json").out
    line = json.loads(corrected)["entry_id"]
    checkin("undo", event, line, "--reason", "Typed wrong")
    assert "  Ada Lovelace  Needs a chair\n" in shown("note")
    assert "  Ada Lovelace  company → Acme\n" in shown("edit")
    assert "  Ada Lovelace  May we film you?: yes\n" in shown("answer")
    assert f"  Ada Lovelace  of {line}  Typed wrong\n" in shown("undo")


def test_lines_are_told_in_words_and_by_kind_for_programs(checkin, event):
    checkin("scan", event, given="ADA1\nNOBODY\n")
    again = json.loads(checkin("scan", event, "--json", given="ADA1\n").out)["entry_id"]
    line = checkin("override", event, again, "--reason", "Known to us", "--json").out
    for _ in range(2):
        line = json.loads(line)["entry_id"]
        line = checkin("undo", event, line, "--reason", "Hm", "--json").out
    told = [re.split("  +", line)[3:] for line in checkin("journal", event).out.splitlines()]
    assert [line[0] for line in told] == [
        "Admitted", "Unknown code", "Already in", "Let in with reason", "Undone", "Brought back",
    ]  # fmt: skip
    assert told[3] == [
        "Let in with reason", "Already in", "Main door", "ADA1", f"of {again}", "Known to us",
    ]  # fmt: skip
    told = map(json.loads, checkin("journal", event, "--json").out.splitlines())
    assert [line["kind"] for line in told] == [
        "entry", "refusal", "refusal", "override", "undo", "undo",
    ]  # fmt: skip


def test_the_history_of_a_person_is_told_in_words(checkin, event):
    checkin("scan", event, given="ADA1\n")
    again = checkin("scan", event, "--json", given="ADA1\n")
    checkin("override", event, json.loads(again.out)["entry_id"], "--reason", "Known\nto us")
    history = checkin("show", event, "ADA1").out.rpartition("\n\n")[2].splitlines()
    assert [line.partition("  ")[2].split("  ")[0] for line in history] == [
        "Admitted", "Already in", "Let in with reason",
    ]  # fmt: skip
    assert "  Known to us  Main door  " in history[-1]


def test_the_history_of_a_person_says_what_does_not_stand(checkin, event):
    line = json.loads(checkin("scan", event, "--json", given="ADA1\n").out)["entry_id"]
    for _ in range(2):
        line = json.loads(checkin("undo", event, line, "--reason", "Hm", "--json").out)["entry_id"]
    checkin("undo", event, line, "--reason", "No")
    history = checkin("show", event, "ADA1").out.rpartition("\n\n")[2].splitlines()
    assert [line.partition("  ")[2].split("  ")[0] for line in history] == [
        "Admitted, undone", "Undone", "Brought back, undone", "Undone",
    ]  # fmt: skip


@pytest.mark.parametrize("details", ["x", "null", "5", '{"fields": 3}', "[" * 100_000])
def test_a_line_of_another_desk_that_tells_nothing_stops_no_journal(checkin, event, details):
    with Store(event) as store:
        some_lines(store, an_entry(EntryKind.EDIT, reason="Elsewhere", details=details))
    told = checkin("journal", event)
    assert (told.status, told.err) == (0, "")
    assert "  Corrected  " in told.out
    assert checkin("journal", event, "--json").status == 0
    assert checkin("show", event, "ADA1").status == 0


def test_a_line_stays_one_line_whatever_another_desk_wrote(event, shown):
    with Store(event) as store:
        some_lines(store, an_entry(EntryKind.NOTE, reason="One\n0195 entry  admitted"))
    assert shown("note").count("\n") == 1


def test_a_journal_of_one_line_is_told_to_be_whole(checkin, event):
    checkin("note", event, "ADA1", "Needs a chair")
    assert checkin("verify", event).out == "The journal is whole: 1 line.\n"


def test_it_is_told_oldest_first_also_where_earlier_lines_came_later(checkin, event):
    moments = [NOON - timedelta(minutes=many) for many in (0, 20, 10)]
    with Store(event) as store, store.write():
        lines = [store.append(an_entry(at=at)) for at in moments]
    told = [line.partition(" ")[0] for line in checkin("journal", event).out.splitlines()]
    assert told == [lines[place].id for place in (1, 2, 0)]


def test_the_history_says_what_was_undone_and_of_a_correction_both_what_and_why(checkin, event):
    checkin("edit", event, "ADA1", "--set", "company=Engines Ltd", "--reason", "They merged")
    line = checkin("journal", event, "--kind", "edit").out
    checkin("undo", event, line.split()[0], "--reason", "Wrong person")
    history = checkin("show", event, "ADA1").out.rpartition("\n\n")[2].splitlines()
    assert [re.split("  +", line)[1:3] for line in history] == [
        ["Corrected, undone", "company → Engines Ltd: They merged"],
        ["Undone", "Corrected: Wrong person"],
    ]
