"""What nobody sensible types, and disks that take nothing: one sentence each, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_settings import NOT_FOR_WRITING

_FULL = Path("/dev/full")
LONG = "n" * 300
DAYS = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")


@pytest.mark.parametrize(
    "arguments", [(f"{LONG}.checkin",), (LONG,), ("fonts", "install", LONG), ("status", LONG)]
)
def test_a_name_that_no_file_can_have_is_told_in_a_line(checkin, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    told = checkin(*arguments)
    assert told.status in {1, 2}
    assert "Traceback" not in told.err
    assert told.err


@pytest.mark.skipif(not _FULL.exists(), reason="asks for a disk that is always full")
@pytest.mark.parametrize("arguments", [("--help",), ("scan", "--help"), ("--version",)])
def test_help_that_cannot_be_written_says_why(arguments):
    with _FULL.open("w", encoding="utf-8") as full:
        told = subprocess.run(
            [sys.executable, "-c", "from checkin.app import main; main()", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert told.returncode == 1
    (sentence,) = told.stderr.splitlines()
    assert sentence.startswith("checkin: The answer cannot be written: ")


@pytest.mark.skipif(not NOT_FOR_WRITING.exists(), reason="asks for a folder nobody can write in")
def test_a_demo_that_cannot_be_written_says_why(checkin):
    told = checkin("demo", "--no-window", "--into", NOT_FOR_WRITING / "demo")
    assert told.status == 1
    assert told.err.startswith("checkin: The folder /proc ")


@pytest.mark.parametrize("name", ["ecc.2026", "ecc"])
def test_an_event_file_ends_as_event_files_do(checkin, tmp_path, name):
    told = checkin("new", tmp_path / name, "--name", "ECC", *DAYS)
    assert told.status == 0, told
    assert (tmp_path / f"{name}.checkin").is_file()


def test_a_list_in_the_place_of_an_event_is_told_how_it_comes_in(checkin, tmp_path):
    guests = tmp_path / "people.csv"
    guests.write_text("Name\nÅsa Öhr\n", encoding="utf-8")
    told = checkin(guests)
    assert told.status == 2
    assert "A list of attendees comes in with “checkin import EVENT LIST”." in told.err


@pytest.mark.parametrize("name", ["spring/ecc", "spring/ecc.csv"])
def test_a_file_that_is_in_no_folder_is_no_command(checkin, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    told = checkin(name)
    assert (told.status, told.out) == (1, "")
    assert told.err.startswith(f"checkin: There is no event file {Path(name)}.")


def test_an_event_before_the_command_is_told_what_stands_first(checkin, event):
    for name in (event, event.with_suffix(""), event.with_name("renamed")):
        if name.name == "renamed":
            event.rename(name)
        told = checkin(name, "status")
        assert told.status == 2
        assert "The command stands before the event: checkin COMMAND" in told.err
        assert "import" not in told.err


def test_an_event_called_nearly_like_a_command_is_no_command(checkin, event, monkeypatch):
    monkeypatch.chdir(event.parent)
    event.rename("plaid")
    told = checkin("plaid", "status")
    assert told.status == 2
    assert "The command stands before the event: checkin COMMAND" in told.err


def test_a_rehearsal_that_is_to_be_sent_is_told_only_that_it_never_is(checkin, tmp_path):
    copy = tmp_path / "copy"
    checkin("new", copy, "--name", "Copy", *DAYS, "--rehearsal")
    told = checkin("sync", copy)
    assert (told.status, told.out) == (1, "")
    assert "is a rehearsal, which never sends anything" in told.err


def test_two_dots_are_no_name(checkin, tmp_path):
    told = checkin("new", tmp_path / "..", "--name", "ECC", *DAYS)
    assert (told.status, "Name an event file" in told.err) == (1, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="asks for a pipe with a name")
def test_a_pipe_that_nobody_fills_is_not_kept_up_to_date(checkin, event, tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    told = checkin("connect", event, tmp_path / "pipe.csv")
    assert (told.status, "is a device, not a file. Name a file." in told.err) == (1, True)


def test_a_file_without_the_lists_headings_is_not_connected(checkin, event, tmp_path):
    (tmp_path / "rows.csv").write_text("Ada Lovelace;Engines;ADA1\n", encoding="utf-8")
    told = checkin("connect", event, tmp_path / "rows.csv")
    assert (told.status, "has none of the list's headings" in told.err) == (1, True)
    assert "Nothing is unsent" in checkin("outbox", event).out


@pytest.mark.parametrize("again", ["name=Column B", "NAME=Column B"])
def test_two_columns_for_one_field_are_not_taken(checkin, tmp_path, again):
    checkin("new", tmp_path / "ecc", "--name", "ECC", *DAYS)
    options = ("--map", "name=Column A", "--map", again)
    told = checkin("import", tmp_path / "ecc", "-", *options, given="Ana,Pop\nBo,Ek\n")
    assert (told.status, told.out) == (2, "")
    assert "name cannot be both “Column A” and “Column B”." in told.err
    assert "Attendees  0" in checkin("status", tmp_path / "ecc").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("printers", "add", "Badge 1", "folder:.", "--labels"),
        ("printers", "add", "Badge 1", "folder:.", "--warn-at"),
        ("lists", "add", "Day 1", "--capacity"),
    ],
)
def test_a_number_beyond_all_measure_is_told_in_a_line(checkin, event, arguments):
    command, *rest = arguments
    told = checkin(command, event, *rest, "9" * 30)
    assert told.status == 2
    assert "is not in the range 0<=x<=" in told.err


@pytest.mark.parametrize(("output", "name"), [(".", "."), ("badges.doc", "badges.doc")])
def test_badges_are_written_into_a_pdf_and_nothing_else(checkin, event, output, name):
    told = checkin("badges", event, "-o", output)
    assert told.status == 1
    assert told.err == f"checkin: {name} names no PDF. End its name in .pdf.\n"


def test_a_folder_of_the_events_name_hides_no_event(checkin, tmp_path):
    checkin("new", tmp_path / "ecc", "--name", "ECC", *DAYS)
    (tmp_path / "ecc").mkdir()
    assert checkin("status", tmp_path / "ecc").out.startswith("ECC ")
