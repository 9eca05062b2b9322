"""The contract of the command line, which scripts stand on: statuses, sentences, JSON."""

import json
import os
import sqlite3
import sys
from contextlib import closing

import pytest

from tests.end_to_end.program import CODES, FEW, lines

pytestmark = pytest.mark.end_to_end

_DAYS = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")
_DECISION = set(
    "code verdict admitted reason attendee list direction at desk entry_id earlier".split()
)
_ATTENDEE = set(
    "code name first_name last_name email company country category mode extra lists".split()
)
_IMPORT = set("rows new updated unchanged duplicate rejected vanished mapping problems".split())


@pytest.fixture
def event(small_event):
    """An event in which few are enough: what is said is the same among thousands."""
    return small_event


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-command",),
        ("--no-such-option",),
        ("new", "{event}"),
        ("new", "{folder}/n", "--name", "", *_DAYS),
        ("new", "{folder}/n", "--name", "N", *_DAYS[:5], "Mars/Olympus"),
        ("new", "{folder}/n", "--name", "N", "--starts", "12.5.2026", *_DAYS[2:]),
        ("new", "{folder}/n", "--name", "N", "--starts", "2026-06-01", *_DAYS[2:]),
        ("change", "{event}"),
        ("change", "{event}", "--name", " "),
        ("change", "{event}", "--starts", ""),
        ("change", "{event}", "--ends", "1999-12-31"),
        ("lists", "{event}", "add"),
        ("lists", "{event}", "add", "Dinner", "--reentry", "sometimes"),
        ("lists", "{event}", "add", "Dinner", "--capacity", "many"),
        ("lists", "{event}", "add", "Dinner", "--opens", "soon"),
        ("scan",),
        ("scan", "{event}", "--no-such-option"),
        ("find", "{event}"),
        ("find", "{event}", "x", "--limit", "0"),
        ("show", "{event}"),
        ("edit", "{event}", CODES[0]),
        ("edit", "{event}", CODES[0], "--set", "company"),
        ("undo", "{event}", "x"),
        ("override", "{event}", "x"),
        ("journal", "{event}", "--kind", "gossip"),
        ("badges", "{event}"),
        ("export", "{event}"),
        ("export", "{event}", "{folder}/out.xlsx", "--excel"),
        ("import", "{event}"),
        ("import", "{event}", "-", "--map", "company"),
        ("merge", "{event}"),
        ("decode",),
        ("completion", "powershell"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(arguments, swiftly, event, tmp_path):
    before = event.read_bytes()
    told = swiftly(*(part.format(event=event, folder=tmp_path) for part in arguments))
    assert (told.status, told.out) == (2, "")
    assert "Usage:" in told.err
    assert "Traceback" not in told.err
    assert event.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "{event}", "--name", "N", *_DAYS),
        ("new", "{folder}/nowhere/n", "--name", "N", *_DAYS),
        ("new", "{folder}/" + "n" * 300, "--name", "N", *_DAYS),
        ("rehearse", "{event}", "{event}"),
        ("lists", "{event}", "add", " "),
        ("scan", "{event}", "--list", "Dinner"),
        ("scan", "{event}", "--at", "2026-05-12T09:00"),
        ("scan", "{event}", "--desk", "D" * 101),
        ("scan", "{event}", "--desk", "a\x1bb"),
        ("show", "{event}", "nobody's"),
        ("show", "{event}", ""),
        ("edit", "{event}", "nobody's", "--set", "company=Ours"),
        ("edit", "{event}", CODES[0], "--set", "shoe-size=44"),
        ("substitute", "{event}", "nobody's", "--name", "Ada"),
        ("substitute", "{event}", CODES[0]),
        ("note", "{event}", "nobody's", "Vegan"),
        ("note", "{event}", CODES[0], ""),
        ("walk-in", "{event}"),
        ("walk-in", "{event}", "--name", "Person 0001"),
        ("undo", "{event}", "no-such-line", "--reason", "R"),
        ("override", "{event}", "no-such-line", "--reason", "R"),
        ("import", "{event}", "{folder}/nothing.csv"),
        ("import", "{event}", "{folder}"),
        ("import", "{event}", "-"),
        ("export", "{event}", "{folder}/out.doc"),
        ("export", "{event}", "{folder}/nowhere/out.csv"),
        ("export", "{event}", "{folder}/nowhere/out.xlsx"),
        ("export", "{event}", "{folder}/nowhere/out.json"),
        ("badges", "{event}", "-o", "{folder}/nowhere/out.pdf"),
        ("badges", "{event}", "-o", "{folder}"),
        ("connect", "{event}", "{folder}/nowhere/out.csv"),
        ("connect", "{event}", "http://tickets.example.org"),
        ("disconnect", "{event}", "https://tickets.example.org"),
        ("merge", "{event}", "{folder}/nothing"),
        ("decode", "{event}"),
        ("decode", "{folder}/nothing.png"),
    ],
    ids=" ".join,
)
def test_what_the_world_forbids_ends_with_1_and_a_sentence(arguments, swiftly, event, tmp_path):
    before = event.read_bytes()
    told = swiftly(*(part.format(event=event, folder=tmp_path) for part in arguments))
    assert_a_sentence(told)
    assert event.read_bytes() == before


def test_a_window_without_a_screen_ends_with_1_and_a_sentence(checkin, event):
    assert_a_sentence(checkin(event))


def assert_a_sentence(told):
    assert (told.status, told.out) == (1, "")
    assert told.sentence.endswith((".", ")", "”"))
    assert len(told.sentence) < 400


@pytest.mark.parametrize(
    "command",
    ["scan", "status", "verify"],
)
@pytest.mark.parametrize("kind", ["missing", "empty", "text", "other", "cut", "folder"])
def test_what_is_no_event_file_is_a_sentence(kind, command, swiftly, event, tmp_path):
    file = tmp_path / "odd.checkin"
    match kind:
        case "empty":
            file.touch()
        case "text":
            file.write_text("Name,E-mail\n" * 1000)
        case "other":
            _make_another_database(file)
        case "cut":
            file.write_bytes(event.read_bytes()[:70_000])
        case "folder":
            file.mkdir()
    told = swiftly(command, file)
    if (kind, command) == ("cut", "verify"):
        assert (told.status, told.out) == (1, "odd.checkin is damaged.\n")
        assert "copy made earlier" in told.sentence
        return
    assert (told.status, told.out) == (1, "")
    assert "odd" in told.sentence


def _make_another_database(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE journal (line)")


def test_a_decision_has_the_keys_of_the_contract(swiftly, event):
    given = lines([CODES[0], CODES[0], "nobody's", "\x1b"])
    first, again, unknown, malformed = swiftly("scan", event, "--json", given=given).objects
    for said in (first, again, unknown, malformed):
        assert set(said) == _DECISION
        assert said["reason"]
    assert first["attendee"] == {"name": "Person 0000", "company": "Cluster 0", "category": ""}
    assert (first["verdict"], first["admitted"], first["earlier"]) == ("admitted", True, None)
    assert again["earlier"] == {"at": first["at"], "desk": first["desk"]}
    assert (again["verdict"], again["admitted"]) == ("already_admitted", False)
    assert (unknown["verdict"], unknown["attendee"]) == ("unknown_code", None)
    assert malformed["verdict"] == "malformed_code"
    assert first["list"] == "Main"
    assert first["direction"] == "entry"
    assert first["at"].endswith("Z")
    (left,) = swiftly("scan", event, "--exit", "--json", given=lines(CODES[:1])).objects
    assert (left["verdict"], left["direction"]) == ("checked_out", "exit")


def test_an_attendee_has_the_keys_of_the_contract(swiftly, event, tmp_path):
    swiftly("scan", event, given=lines(CODES[:1]))
    found = swiftly("find", event, "0000", "person", "--json").objects
    assert set(found[0]) == _ATTENDEE | {"score"}
    shown = swiftly("show", event, CODES[0], "--json").object
    assert set(shown) == _ATTENDEE | {"tags", "is_listed", "notes", "tickets", "history"}
    assert set(shown["lists"]["Main"]) == {"first_in", "last_out", "inside"}
    out = tmp_path / "out.json"
    assert swiftly("export", event, out).status == 0
    exported = json.loads(out.read_text("utf-8"))
    assert len(exported) == FEW
    assert all(set(attendee) == _ATTENDEE for attendee in exported)
    assert exported[0]["lists"] == shown["lists"]


def test_an_import_has_the_keys_of_the_contract(swiftly, event):
    given = b"Full name,Code,Diet\nAda,ADA1,vegan\n,X,\n"
    told = swiftly("import", event, "-", "--json", given=given).object
    assert set(told) >= _IMPORT
    assert (told["rows"], told["new"], told["rejected"]) == (2, 1, 1)
    assert told["mapping"]["name"] == "Full name"
    rejected = next(problem for problem in told["problems"] if problem["kind"] == "rejected")
    assert set(rejected) == {"row", "kind", "reason", "value"}


def test_an_audit_and_an_outbox_have_the_keys_of_the_contract(swiftly, event, tmp_path):
    assert swiftly("verify", event, "--json").object == {"ok": True, "lines": 0, "problems": []}
    target = tmp_path / "attendance.csv"
    assert swiftly("connect", event, target).status == 0
    scanned = swiftly("scan", event, "--json", given=lines(CODES[:1])).object
    unsent = swiftly("outbox", event, "--json").object
    assert set(unsent) >= {"entry_id", "target", "state", "attempts", "reason", "advice"}
    assert (unsent["entry_id"], unsent["state"]) == (scanned["entry_id"], "waiting")
    assert swiftly("sync", event).status == 0
    assert swiftly("outbox", event, "--json").out == ""


def test_an_audit_that_finds_something_says_what_and_ends_with_1(swiftly, event):
    swiftly("scan", event, given=lines(CODES[:3]))
    with closing(sqlite3.connect(event, isolation_level=None)) as connection:
        connection.execute("UPDATE journal SET code = 'X' WHERE number = 2")
    audit = swiftly("verify", event, "--json")
    assert audit.status == 1
    assert not audit.object["ok"]
    assert audit.object["problems"]


def test_a_line_is_undone_overridden_and_undone_again(swiftly, event):
    first, again = swiftly("scan", event, "--json", given=lines(CODES[:1] * 2)).objects
    over = swiftly("override", event, again["entry_id"], "--reason", "Lost badge", "--json")
    assert (over.status, set(over.object)) == (0, {"entry_id", "overridden", "verdict"})
    undone = swiftly("undo", event, first["entry_id"], "--reason", "Wrong person", "--json")
    assert (undone.status, set(undone.object)) == (0, {"entry_id", "undone"})
    back = swiftly("undo", event, undone.object["entry_id"], "--reason", "It was right", "--json")
    assert back.status == 0
    assert swiftly("undo", event, undone.object["entry_id"], "--reason", "Twice").sentence
    assert swiftly("verify", event, "--json").object == {"ok": True, "lines": 5, "problems": []}


def test_a_rehearsal_may_say_when(swiftly, event, tmp_path):
    copy = tmp_path / "copy.checkin"
    assert swiftly("rehearse", event, copy, "--json").object["rehearsal"]
    scan = ("scan", copy, "--at", "2026-05-12T09:00", "--json")
    assert swiftly(*scan, given=lines(CODES[:1])).object["at"] == "2026-05-12T06:00:00Z"
    assert swiftly("scan", copy, "--at", "soon").status == 2


def test_what_an_event_is_called_and_when_it_is_are_set_right(swiftly, event):
    before = swiftly("status", event, "--json").object
    changed = swiftly("change", event, "--name", "Cluster  Congress", "--json")
    assert changed.object["name"] == "Cluster Congress"
    later = ("--starts", "2026-06-02", "--ends", "2026-06-03")
    assert swiftly("change", event, *later).status == 0
    told = ("event", "starts", "ends", "timezone", "attendees")
    after = swiftly("status", event, "--json").object
    assert [after[each] for each in told] == [
        "Cluster Congress", "2026-06-02", "2026-06-03", before["timezone"], before["attendees"],
    ]  # fmt: skip


def test_a_new_event_does_not_take_the_log_of_a_removed_one(checkin, event):
    desk = checkin.start("scan", event, "--json")
    desk.given.write(lines(CODES[:1]))
    assert desk.answer()["admitted"]
    desk.kill()
    event.unlink()
    made = checkin("new", event, "--name", "N", *_DAYS)
    assert made.status == 1
    assert f"{event.name}-wal exists" in made.sentence


def test_the_ending_of_an_event_file_may_be_left_out(swiftly, event):
    assert swiftly("status", event.with_suffix("")).status == 0


def test_every_command_has_help_for_newcomers(swiftly):
    told = swiftly("--help")
    assert told.status == 0
    assert "Begin with: checkin demo" in told.out
    commands = "new import lists layouts scan find walk-in undo badges export verify demo".split()
    for command in commands:
        assert f"  {command} " in told.out
        helped = swiftly(command, "--help")
        assert helped.status == 0
        assert f"Usage: checkin {command}" in helped.out
        assert "--json" in helped.out
        assert not helped.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows names are text, not bytes.")
def test_names_and_arguments_that_are_no_text_give_no_traceback(checkin, swiftly, event, tmp_path):
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.checkin")
    text = os.fsdecode(b"\xff\xfe")
    event.rename(odd)
    assert checkin("status", odd).status == 0
    for arguments in (
        ("find", odd, text),
        ("show", odd, text),
        ("note", odd, CODES[0], text),
        ("walk-in", odd, "--name", text),
        ("edit", odd, CODES[0], "--set", f"company={text}"),
        ("lists", odd, "add", text),
        ("lists", odd, "add", "Dinner", "--category", text, "--column", text),
        ("scan", odd, "--desk", text),
        ("scan", odd, "--list", text),
        ("undo", odd, text, "--reason", text),
        ("rehearse", odd, odd + text),
        ("export", odd, odd + ".csv"),
        ("import", odd, odd + ".csv"),
        ("connect", odd, odd + ".csv"),
        ("badges", odd, "-o", odd + ".pdf"),
        ("new", tmp_path / text, "--name", text, *_DAYS),
        ("new", tmp_path / text, "--name", "N", *_DAYS),
    ):
        told = swiftly(*arguments)
        assert told.status in (0, 1, 2)
        assert "Traceback" not in told.err, arguments
        assert told.status != 1 or told.sentence


def test_names_of_all_scripts_come_out_whatever_the_locale_is(checkin, event):
    name = "Παπαδόπουλος Łukasz Ýmir"
    made = checkin("walk-in", event, "--name", name, "--json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert made.object["name"] == name
    for arguments in (("find", event, "papado"), ("show", event, made.object["code"])):
        shown = checkin(*arguments, LC_ALL="C", PYTHONIOENCODING="latin-1")
        assert shown.status == 0
        assert name in shown.out
