"""The commands that print: every badge once, whoever prints at the same time, in plain words."""

import json
import shutil
import signal
import socket
import sqlite3
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial

import pytest

from tests.end_to_end.program import CODES, lines
from tests.printers.conftest import badge_printer  # noqa: F401 - a fixture
from tests.servers.processes import wait_until

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]

JOB = {"job", "code", "name", "state", "printer", "reason", "asked_at", "again"}
PRINTER = {
    "printer", "address", "categories", "desks", "labels_left", "warn_at", "offset",
}  # fmt: skip


@pytest.fixture
def folder(checkin, event, tmp_path):
    """A folder in the place of a printer, which the event knows as “Front”."""
    folder = tmp_path / "badges"
    folder.mkdir()
    added = checkin("printers", event, "add", "Front", f"folder:{folder}", "--json")
    assert added.status == 0, added
    return folder


def papers(folder):
    return sorted(path.stem for path in folder.glob("*.pdf"))


def jobs_of(checkin, event):
    return checkin("print-queue", event, "--json").objects


def test_a_badge_is_printed_once_and_again_when_asked(checkin, event, folder):
    first = checkin("print", event, CODES[0], "--json")
    assert (first.status, first.object["state"], first.object["again"]) == (0, "printed", False)
    assert first.object.keys() == JOB
    second = checkin("print", event, CODES[0], "--json")
    assert (second.status, second.out) == (1, "")
    assert (
        second.sentence == f"{CODES[0]}: has a badge, or one is on its way, or may have come out. "
        "--again prints another."
    )
    assert papers(folder) == [first.object["job"]]
    again = checkin("print", event, CODES[0], "--again", "--reason", "lost", "--json")
    assert (again.object["state"], again.object["again"]) == ("printed", True)
    assert papers(folder) == sorted([first.object["job"], again.object["job"]])
    assert checkin("print", event).out == "No badge waits.\n"


@pytest.fixture
def at_the_door(event, folder, conditions):
    """An event that prints at the first admission into the folder, and its commands."""
    from tests.end_to_end.prepared import prepared

    def run(name, *arguments, event=event, given=b""):
        done = prepared(name, event, *arguments, "--json", given=given, conditions=conditions)
        assert done.status == 0, done
        return done

    run("printers", "rules", "--on-admission")
    assert papers(folder) == []
    return run


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no processes.")
def test_who_is_scanned_first_gets_a_badge_where_the_event_says_so(at_the_door, folder):
    codes = [CODES[2], CODES[0], "nobody's", CODES[0], CODES[2]]
    scanned = at_the_door("scan", given=lines(codes))
    assert [said["admitted"] for said in scanned.objects] == [True, True, False, False, False]
    assert scanned.err == ""
    jobs = at_the_door("print-queue").objects
    assert {(job["code"], job["state"]) for job in jobs} == {
        (CODES[0], "printed"), (CODES[2], "printed")
    }  # fmt: skip
    assert papers(folder) == sorted(job["job"] for job in jobs)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no processes.")
def test_nothing_is_asked_for_whose_category_gets_no_badge(at_the_door, checkin, event, folder):
    category = checkin("show", event, CODES[0], "--json").object["category"]
    assert checkin("layouts", event, "none", "--category", category).status == 0
    scanned = at_the_door("scan", given=lines(CODES[:1]))
    assert (scanned.object["admitted"], scanned.err) == (True, "")
    assert (papers(folder), jobs_of(checkin, event)) == ([], [])
    by_hand = checkin("print", event, CODES[0], "--json").object
    assert by_hand["state"] == "failed"
    assert by_hand["reason"].startswith(f"The category “{category}” gets no badge.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no processes.")
def test_what_keeps_the_badge_of_who_is_scanned_is_said(at_the_door, event, folder):
    folder.rmdir()
    with ThreadPoolExecutor(1) as thread:
        scanning = thread.submit(at_the_door, "scan", given=lines(CODES[:1]))
        wait_until(partial(has_said, event, "is not there"), "a badge that waits")
        folder.mkdir()
        ended = scanning.result()
    assert f"{CODES[0]}: Front: offline since " in ended.err
    assert f". The folder {folder} is not there." in ended.err
    assert len(papers(folder)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no processes.")
def test_a_rehearsal_of_another_time_prints_nothing_and_owes_nobody(at_the_door, folder, tmp_path):
    copy = tmp_path / "rehearsal.checkin"
    at_the_door("rehearse", copy)
    at_the_door("scan", "--at", "2026-05-12T09:00", event=copy, given=lines(CODES[:3]))
    at_the_door("print", event=copy)
    assert (papers(folder), at_the_door("print-queue", event=copy).objects) == ([], [])


def test_a_test_page_goes_to_a_printer_in_the_size_of_what_it_prints(checkin, event, folder):
    told = checkin("printers", event, "test", "Front", "--json")
    assert told.object == {"printer": "Front", "width": 105.0, "height": 148.0}
    assert len(papers(folder)) == 1
    text = checkin("printers", event, "test", "Front", "--layout", "label-62x29").out
    assert text == "A test page of 62 × 29 mm went to Front.\n"
    assert checkin("printers", event, "test", "Back").sentence == "There is no printer “Back”."


def with_labels(checkin, event, folder, labels, warn_at=2):
    added = checkin("printers", event, "add", "Front", f"folder:{folder}", "--labels", labels,
                    "--warn-at", warn_at, "--json")  # fmt: skip
    assert added.object["labels_left"] == labels


def test_labels_that_run_out_are_said_once_while_badges_are_printed(checkin, event, folder):
    with_labels(checkin, event, folder, 4)
    assert "label" not in checkin("print", event, CODES[0]).err
    low, out = "Front: 2 labels left. Fetch a new roll.", "Front: no labels left"
    told = checkin("print", event, *CODES[1:4])
    assert (told.status, told.err.count(low), told.err.count(out)) == (0, 1, 1)
    assert "Front: 1 label left" not in told.err
    # Somebody may have put in a roll and not said so: it goes on printing.
    told = checkin("print", event, CODES[4], "--json")
    assert (told.object["state"], told.err.count(out)) == ("printed", 1)


def test_the_list_of_printers_says_whose_labels_run_out(checkin, event, folder):
    states = {40: "ready", 2: "ready, labels run low", 0: "ready, no labels left"}
    for labels, state in states.items():
        with_labels(checkin, event, folder, labels)
        assert checkin("printers", event).out.splitlines()[1].endswith(f"  {labels:<6}  {state}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no processes.")
def test_a_scan_says_that_the_labels_run_out(at_the_door, checkin, event, folder):
    with_labels(checkin, event, folder, 2, warn_at=0)
    assert "label" not in at_the_door("scan", given=lines(CODES[:1])).err
    told = at_the_door("scan", given=lines(CODES[1:2])).err
    assert told.count("Front: no labels left, as they were counted. Put in a new roll.") == 1


def test_printers_and_rules_are_told_for_programs(checkin, event, tmp_path):
    told = checkin("printers", event, "add", " Front  desk ", f"folder:{tmp_path}", "--category",
                   "VIP", "--labels", 9, "--right", -1.5, "--json").object  # fmt: skip
    assert told == {
        "printer": "Front desk", "address": f"folder:{tmp_path}", "categories": ["VIP"],
        "desks": [], "labels_left": 9, "warn_at": 20, "offset": [-1.5, 0.0],
    }  # fmt: skip
    (listed,) = checkin("printers", event, "--json").objects
    assert listed == told | {"ready": True, "obstacles": [], "said": "", "off_since": None}
    rules = checkin("printers", event, "rules", "--ask-why", "--json").object
    assert rules == {"on_admission": False, "ask_why": True}
    assert checkin("printers", event, "remove", "Front desk", "--json").object == {
        "removed": "Front desk"
    }
    assert checkin("printers", event, "--json").objects == []


def test_a_folder_is_the_same_wherever_the_program_is_started(checkin, event, tmp_path):
    (tmp_path / "badges").mkdir()
    there = checkin.in_shell(f'cd "{tmp_path}" && "$0" printers "{event}" add Front folder:badges')
    assert there.status == 0, there
    assert checkin("printers", event, "--json").object["address"] == f"folder:{tmp_path / 'badges'}"
    assert checkin("print", event, CODES[0]).status == 0
    assert len(papers(tmp_path / "badges")) == 1


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("print", CODES[0]), "has no printer"),
        (("print", CODES[0], "--printer", "Nope"), "no printer “Nope”"),
        (("print", "NOBODY"), "No ticket has the code “NOBODY”"),
        (("printers", "add", "Front", "nonsense"), "no address of a printer"),
        (("printers", "add", "\x1b ", "folder:here"), "needs a name"),
        (("printers", "remove", "Nope"), "no printer “Nope”"),
        (("print-queue", "retry", "nope"), "not on its way"),
        (("print-queue", "cancel", "nope"), "not on its way"),
        (("print-queue", "move", "Nope", "nope"), "no printer “Nope”"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(checkin, event, command, words):
    name, *rest = command
    told = checkin(name, event, *rest)
    assert told.status == 1
    assert words in told.sentence


def test_an_offset_that_is_no_number_is_wrong_usage(checkin, event, tmp_path):
    for length in ("nan", "inf", "51", "a"):
        told = checkin("printers", event, "add", "Front", f"folder:{tmp_path}", "--right", length)
        assert told.status == 2


def test_of_several_codes_one_of_which_is_mistyped_none_is_asked_for(checkin, event, folder):
    assert checkin("print", event, CODES[0], "NOBODY").status == 1
    assert jobs_of(checkin, event) == []
    assert papers(folder) == []


def test_two_who_print_the_same_at_once_print_each_badge_once(checkin, event, folder):
    codes = CODES[:12]
    first, second = (checkin.start("print", event, *codes, "--json") for _ in range(2))
    # And somebody who prints whatever waits.
    third = checkin.start("print", event, "--json")
    assert third.end().status == 0
    # Who found that the other one had asked for badges is told so.
    for ended in (first.end(), second.end()):
        assert ended.status == bool(ended.err), ended
    jobs = jobs_of(checkin, event)
    assert Counter(job["code"] for job in jobs) == dict.fromkeys(codes, 1)
    assert {job["state"] for job in jobs} == {"printed"}
    assert papers(folder) == sorted(job["job"] for job in jobs)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts in another way.")
def test_who_is_interrupted_prints_the_rest_later(checkin, event, folder):
    codes = CODES[:25]
    started = checkin.start("print", event, *codes, "--json")
    wait_until(lambda: len(papers(folder)) >= 3, "three badges")
    started.process.send_signal(signal.SIGINT)
    stopped = started.end()
    assert stopped.status == 1
    assert stopped.sentence.endswith(
        f"What was not printed waits in the queue: checkin print {event}"
    )
    assert {job["state"] for job in jobs_of(checkin, event)} <= {"printed", "printing", "queued"}
    assert checkin("print", event).status == 0
    jobs = jobs_of(checkin, event)
    assert [job["state"] for job in jobs] == ["printed"] * len(codes)
    assert papers(folder) == sorted(job["job"] for job in jobs)


def has_said(event, words):
    """Whether something is said of a badge that waits."""
    with closing(sqlite3.connect(event)) as file:
        asking = "SELECT 1 FROM print_jobs WHERE instr(said, ?)"
        return file.execute(asking, [words]).fetchone() is not None


def interrupted_once_it_said(checkin, event, words, *codes):
    """Print until something is said of a badge that waits, then interrupt."""
    started = checkin.start("print", event, *codes, "--json")
    wait_until(partial(has_said, event, words), "a badge that waits")
    started.process.send_signal(signal.SIGINT)
    return started.end()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts in another way.")
def test_a_badge_waits_for_a_folder_and_moves_or_is_cancelled(checkin, event, folder, tmp_path):
    away = folder.rename(tmp_path / "away")
    told = interrupted_once_it_said(checkin, event, "is not there", CODES[0], CODES[1])
    assert told.status == 1
    assert told.err.count(f"The folder {folder} is not there.") == 1
    (second, first) = jobs_of(checkin, event)
    assert (first["state"], second["state"]) == ("queued", "queued")
    assert checkin("printers", event, "add", "Other", f"folder:{away}").status == 0
    queue = ("print-queue", event)
    assert checkin(*queue, "move", "Other", first["job"], "--json").object == {"moved": 1}
    assert checkin(*queue, "cancel", second["job"], "--json").object == {"cancelled": 1}
    assert checkin("print", event).status == 0
    assert papers(away) == [first["job"]]
    assert checkin(*queue, "retry", "--json").object == {"queued": 0, "not_known": 0}
    assert checkin(*queue, "retry", second["job"], "--json").object == {"queued": 1, "not_known": 0}
    assert checkin("print", event).status == 0
    assert papers(away) == sorted([first["job"], second["job"]])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts in another way.")
def test_a_printer_that_hangs_is_told_and_its_badge_is_not_lost(checkin, event, folder):
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"ipp://127.0.0.1:{deaf.getsockname()[1]}/ipp/print"
        assert checkin("printers", event, "add", "Deaf", address, "--desk", "Deaf").status == 0
        told = interrupted_once_it_said(
            checkin, event, "does not answer", CODES[0], "--printer", "Deaf"
        )
    assert told.object["state"] == "queued"
    moved = checkin("print-queue", event, "move", "Front", told.object["job"])
    assert moved.out == "1 badge moved to Front.\n"
    assert checkin("print", event).status == 0
    assert papers(folder) == [told.object["job"]]


def test_a_copy_of_an_event_prints_nothing_that_waits_in_the_original(
    checkin, event, folder, tmp_path
):
    away = folder.rename(tmp_path / "away")
    interrupted_once_it_said(checkin, event, "is not there", CODES[0])
    copy = shutil.copy(event, tmp_path / "copy.checkin")
    away.rename(folder)
    assert jobs_of(checkin, copy) == []
    assert checkin("print", copy).out == "No badge waits.\n"
    # The copy's desk prints it meanwhile; once both have met, the original does not.
    assert checkin("print", copy, CODES[0]).status == 0
    assert checkin("merge", event, copy).status == 0
    told = checkin("print", event, "--json")
    assert (told.status, told.object["state"]) == (1, "cancelled")
    assert told.object["reason"] == "Another desk printed this badge meanwhile."
    assert len(papers(folder)) == 1


def test_an_ipp_printer_prints_what_was_asked_and_nothing_twice(
    checkin,
    event,
    badge_printer,  # noqa: F811
):
    add = ("printers", event, "add", "Front")
    assert checkin(*add, badge_printer.uri, "--right", 2).status == 0
    (told,) = checkin("printers", event, "--json").objects
    assert told.keys() == PRINTER | {"ready", "obstacles", "said", "off_since"}
    assert (told["ready"], told["labels_left"]) == (True, 125)  # as it counts itself
    printed = checkin("print", event, *CODES[:3], "--json")
    assert printed.status == 0
    assert [job["state"] for job in printed.objects] == ["printed"] * 3
    out = badge_printer.printed()
    assert [paper.job_name for paper in out] == [job["job"] for job in printed.objects]
    badge_printer.fault("abort")
    failed = checkin("print", event, CODES[3], "--json")
    assert (failed.status, failed.object["state"]) == (1, "failed")
    assert failed.object["reason"] == "The print engine failed"
    badge_printer.clear()
    assert checkin("print-queue", event, "retry", "--json").object == {"queued": 1, "not_known": 0}
    assert json.loads(checkin("print", event, "--json").out)["state"] == "printed"
    assert len(badge_printer.printed()) == 4
