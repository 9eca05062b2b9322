"""What the outbox shows at the command line."""

import json

import pytest

from checkin.cli.words import HEADLINES, KINDS, STATES
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState
from checkin.storage.store import Store
from tests.attended_event import ADA, with_list


@pytest.fixture
def waiting(checkin, event, tmp_path):
    """Scan something that then waits; give what the outbox says of it."""

    def scanned(*codes):
        assert checkin("connect", event, tmp_path / "list.csv").status == 0
        checkin("scan", event, "--list", "Main door", given="\n".join(codes) + "\n")
        return checkin("outbox", event).out

    return scanned


def test_a_line_says_what_happened_to_whom_where_and_when(waiting):
    assert "  Admitted: Ada Lovelace, Main door, " in waiting("ADA1")


def test_a_refusal_says_why_and_a_code_that_nobody_has_is_told_by_its_end(waiting):
    out = waiting("ADA1", "ADA1", "NOBODY1234")
    assert "  Already in: Ada Lovelace, Main door, " in out
    assert "  Unknown code: …1234, Main door, " in out
    assert "NOBODY" not in out


def test_an_undo_says_of_whom_and_its_own_undo_too(checkin, event, waiting):
    waiting("ADA1")
    for _ in range(2):
        line = json.loads(checkin("outbox", event, "--json").out.splitlines()[-1])
        assert checkin("undo", event, line["entry_id"], "--reason", "By mistake").status == 0
    out = checkin("outbox", event).out
    assert "  Undone: Ada Lovelace" in out
    assert "  Brought back: Ada Lovelace" in out


def test_a_name_is_shown_in_bounds_and_obeyed_by_no_terminal(event, waiting):
    with Store(event) as store:
        with_list(store, [("\x1b[31mEve\n" + "x" * 500, *ADA[1:3], "EVE9", "")])
    (line,) = waiting("EVE9").splitlines()
    assert "  Admitted: [31mEve " + "x" * 50 in line
    assert "x" * 60 not in line
    assert "\x1b" not in line


def test_a_file_that_is_gone_is_made_once_it_is_connected_anew(checkin, event, waiting, tmp_path):
    waiting("ADA1")
    kept = tmp_path / "list.csv"
    assert checkin("sync", event).status == 0
    kept.unlink()
    waiting("GRE1")
    assert not kept.exists()
    checkin("sync", event)
    assert kept.read_text("utf-8-sig").count("Main door") == 2


def test_a_line_that_was_never_tried_is_dismissed_at_one_target(checkin, event, waiting, tmp_path):
    waiting("ADA1", "GRE1")
    assert checkin("connect", event, tmp_path / "other.csv").status == 0
    line = json.loads(checkin("outbox", event, "--json").out.splitlines()[0])["entry_id"]
    asked = ("outbox", event, "dismiss", line, "--reason", "Rehearsed", "--target", "list.csv")
    told = json.loads(checkin(*asked, "--json").out)
    assert told["targets"] == [str(tmp_path / "list.csv")]
    lines = map(json.loads, checkin("outbox", event, "--all", "--json").out.splitlines())
    states = [each["state"] for each in lines if each["entry_id"] == line]
    assert sorted(states) == ["dismissed", "waiting"]


def test_many_lines_are_dismissed_with_one_reason(checkin, event, waiting):
    waiting("ADA1", "GRE1")
    lines = [json.loads(each) for each in checkin("outbox", event, "--json").out.splitlines()]
    names = [each["entry_id"] for each in lines]
    assert len(names) > 1
    told = checkin("outbox", event, "dismiss", *names, "--reason", "The list is gone", "--json")
    assert [json.loads(each)["entry_id"] for each in told.out.splitlines()] == names
    unsent = map(json.loads, checkin("outbox", event, "--json").out.splitlines())
    assert not {each["entry_id"] for each in unsent} & {*names}


def test_while_nothing_is_sent_the_words_promise_nothing(checkin, event, waiting):
    waiting("ADA1")
    line = json.loads(checkin("outbox", event, "--json").out)["entry_id"]
    assert ", not tried yet, next with the next sync" in checkin("outbox", event).out
    assert checkin("sync", event, "--offline").status == 0
    assert ", not tried yet, kept back" in checkin("outbox", event).out
    assert checkin("outbox", event, "retry").out == "Nothing to send again.\n"
    checkin("outbox", event, "dismiss", line, "--reason", "Rehearsed")
    told = checkin("outbox", event, "retry", line).out
    assert told == f"1 line to send again. It is kept back until: checkin sync {event} --online\n"


def test_what_was_disconnected_is_not_promised_to_be_sent_again(checkin, event, waiting, tmp_path):
    waiting("ADA1")
    assert checkin("disconnect", event, tmp_path / "list.csv", "--leave-unsent").status == 0
    line = json.loads(checkin("outbox", event, "--json").out)["entry_id"]
    told = checkin("outbox", event, "retry", line).out
    assert told == "Nothing to send again. What was disconnected has to be connected first.\n"


def test_programs_are_told_the_same_as_ever(checkin, event, waiting):
    waiting("ADA1")
    assert set(json.loads(checkin("outbox", event, "--json").out)) == {
        "entry_id", "target", "state", "attempts", "reason", "advice", "next_at", "code",
        "dismissed",
    }  # fmt: skip


def test_every_verdict_and_every_kind_of_line_has_its_words():
    assert set(HEADLINES) == set(Verdict)
    assert set(KINDS) == set(EntryKind)
    assert set(STATES) == set(DeliveryState)
