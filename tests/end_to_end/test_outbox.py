"""The outbox by its commands."""

import shutil
import signal

import pytest

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]

CODE = "TICKET0007"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "list.csv"


@pytest.fixture
def held_up(checkin, event, file):
    """The line that a file has no place for."""
    file.write_text("Name,Code\n")
    assert checkin("connect", event, file).status == 0
    scanned = checkin("scan", event, "--list", "Main", "--json", given=CODE.encode()).object
    file.write_text("Colour,Shape\nred,round\n")
    assert checkin("sync", event).status == 1
    return scanned["entry_id"]


def test_a_line_that_is_held_up_is_told_and_sent_again_once_that_helps(
    checkin, event, held_up, file
):
    line = checkin("outbox", event, "--json").object
    assert (line["entry_id"], line["state"]) == (held_up, "parked")
    assert "has none of the list's headings" in line["reason"]
    assert line["advice"] == "Put right what is said, then send it again."
    (target,) = checkin("status", event, "--json").object["sync"]
    assert (target["waiting"], target["parked"], target["refused"]) == (0, 1, 0)
    assert "1 set aside" in checkin("status", event).out
    assert "set aside, 1 attempt  " in checkin("outbox", event).out
    file.write_text("Name,Code\n")
    assert checkin("outbox", event, "retry", "--json").object == {"lines": 1}
    assert "waiting, 1 attempt, next with the next sync  " in checkin("outbox", event).out
    assert checkin("sync", event).status == 0
    assert CODE in file.read_text()


def test_a_dismissed_line_is_listed_only_where_all_are_asked_for(checkin, event, held_up):
    told = checkin("outbox", event, "dismiss", held_up, "--reason", "Kept by hand", "--json")
    assert told.object["reason"] == "Kept by hand"
    assert held_up not in checkin("outbox", event, "--json").out
    line = checkin("outbox", event, "--all", "--json").objects[0]
    assert (line["entry_id"], line["state"]) == (held_up, "dismissed")
    assert line["dismissed"] == "Kept by hand"
    refused = checkin("outbox", event, "edit", held_up, "--code", CODE)
    assert (refused.status, refused.sentence) == (
        1,
        "This line waits for no registration server, so no code is sent.",
    )


def test_offline_is_told_and_nothing_is_sent_meanwhile(checkin, event, file):
    assert checkin("connect", event, file).status == 0
    checkin("scan", event, "--list", "Main", given=CODE.encode())
    assert checkin("sync", event, "--offline", "--json").object == {"offline": True}
    status = checkin("status", event, "--json").object
    assert (status["offline"], status["unsent"]) == (True, 1)
    assert "set offline" in checkin("sync", event).sentence
    assert not file.exists()
    assert checkin("sync", event, "--online").status == 0
    watching = checkin.start("sync", event, "--watch", "--json")
    assert watching.answer()["accepted"] == 1
    watching.process.send_signal(signal.SIGINT)
    assert watching.end().status == 0
    assert file.exists()


def test_who_was_let_in_twice_is_told_until_that_is_decided(checkin, event, file, tmp_path):
    other = tmp_path / "other.checkin"
    shutil.copy(event, other)
    for where, desk in ((event, "Desk 1"), (other, "Desk 2")):
        checkin("scan", where, "--list", "Main", "--desk", desk, given=CODE.encode())
    file.write_text("Name,Code\n")
    assert checkin("connect", event, file).status == 0
    assert checkin("merge", event, other).status == 0
    assert checkin("status", event, "--json").object["conflicts"] == 1
    assert "Let in twice" in checkin("status", event).out
    assert "Let in twice, not decided: 1." in checkin("sync", event).out
    line = checkin("conflicts", event, "--json").object["second"]["entry_id"]
    assert checkin("conflicts", event, "decide", line, "--note", "Same person").status == 0
    assert checkin("status", event, "--json").object["conflicts"] == 0
    assert "Let in twice" not in checkin("sync", event).out
