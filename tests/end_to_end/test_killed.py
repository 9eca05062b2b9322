"""Killed without warning, as by a pulled plug: what was said is written, and the next run goes on.

The moments are drawn by lot; a test that fails shows the seed of its draw.
"""

import json
import os
import random
import secrets
import shutil
import sys
import time
from collections import Counter
from datetime import timedelta

import pytest

from checkin import build
from checkin.core.badges.print_job import HANDING_OVER
from checkin.core.badges.printing import PrintState
from checkin.core.scan import Verdict
from tests.end_to_end.program import CODES, HUNDREDS, PATIENCE_SECONDS, Conditions, lines

if sys.platform == "win32":
    pytest.skip("Windows knows no SIGKILL.", allow_module_level=True)

from tests.end_to_end.prepared import Running, prepared

pytestmark = pytest.mark.end_to_end

# Together 200 kills: most of a prepared process, for speed, the others of the real command.
_PARTS, _PREPARED, _COMMANDS = 4, 48, 2
# Everybody who is there: a scan reads and writes nothing about people that it is not of.
_SCANNED = CODES[:HUNDREDS]


@pytest.mark.parametrize("part", range(_PARTS))
def test_every_decision_that_was_printed_survives_a_kill(
    part, filled_with_hundreds, tmp_path, checkin, conditions
):
    del part  # the same with another seed, for another worker
    event = shutil.copy(filled_with_hundreds, tmp_path / "conference.checkin")
    chance = drawn()
    scan = ("scan", event, "--list", "Main", "--json")
    starts = [lambda: Running(scan, conditions)] * _PREPARED
    starts += [lambda: checkin.start(*scan)] * _COMMANDS
    chance.shuffle(starts)
    printed = []
    for start in starts:
        printed += scan_until_killed(start(), chance)
        # Not always: the next run, too, has to find its way in what a kill left behind.
        if chance.random() < 0.3:
            assert_nothing_is_lost(event, printed, conditions)
    assert len(printed) > 100, "Nearly nothing was scanned, so nearly nothing was tested."
    again = prepared(*scan, given=lines(_SCANNED), conditions=conditions)
    assert again.status == 0, again
    came = {said["code"] for said in printed if said["admitted"]}
    told = {said["code"]: said["verdict"] for said in again.objects}
    assert {told[code] for code in came} == {"already_admitted"}
    assert_nothing_is_lost(event, printed + again.objects, conditions)


def drawn() -> random.Random:
    """Draw a seed, and show it where a test fails."""
    seed = secrets.randbits(32)
    sys.stdout.write(f"The seed is {seed}.\n")
    return random.Random(seed)  # noqa: S311


def scan_until_killed(running, chance: random.Random) -> list[dict]:
    """Feed codes, kill at a moment, and give every decision that was printed."""
    running.given.write(lines(chance.choices([*_SCANNED, "nobody's", "\t"], k=60)))
    answers = chance.randrange(25)
    printed = b"".join(running.out.readline() for _ in range(answers))
    # About as long as a few decisions take, or as the start.
    time.sleep(chance.uniform(0, 0.003 if answers else 0.05))
    printed += running.kill()
    *whole, _ = printed.split(b"\n")
    assert len(whole) >= answers, "It stopped before it was killed."
    return [json.loads(line) for line in whole]


def assert_nothing_is_lost(event, printed, conditions: Conditions) -> None:
    audit = prepared("verify", event, "--json", conditions=conditions)
    assert audit.status == 0, audit
    assert audit.object["ok"]
    journal = prepared("journal", event, "--json", conditions=conditions).objects
    written = {line["entry_id"]: (line["code"], line["verdict"]) for line in journal}
    for said in printed:
        assert written[said["entry_id"]] == (said["code"], said["verdict"])
    admissions = Counter(line["code"] for line in journal if line["verdict"] == "admitted")
    assert set(admissions.values()) <= {1}


def test_whoever_came_in_before_a_kill_gets_a_badge_once(event, tmp_path, conditions, monkeypatch):
    folder = tmp_path / "badges"
    folder.mkdir()
    for told in (("add", "Front", f"folder:{folder}"), ("rules", "--on-admission")):
        assert prepared("printers", event, *told, conditions=conditions).status == 0
    chance = drawn()
    for _ in range(3):
        running = Running(("scan", event, "--json"), conditions)
        running.given.write(lines(chance.sample(_SCANNED, 5)))
        for _ in range(chance.randint(1, 5)):
            running.out.readline()
        running.kill()
    ahead = HANDING_OVER  # by then what was being sent counts as lost
    monkeypatch.setenv("CHECKIN_CONFIG", str(conditions.settings))  # the same computer
    place = build.Place("Desk 1", now=lambda: build.utc_now() + ahead)
    with build.open_event(event) as store:
        program = build.Program(store, place)
        program.print_queue.take_up_owed()
        for _ in range(2):  # after the first, somebody looks and prints what did not come out
            while program.print_work.step():
                ahead += timedelta(seconds=1)
            failed = [job for job in program.print_queue.jobs() if job.state is PrintState.FAILED]
            program.print_queue.retry(j.id for j in failed if not (folder / f"{j.id}.pdf").exists())
        program.print_work.close()
        came = {line.ticket_id for line in store.entries() if line.verdict is Verdict.ADMITTED}
        jobs = program.print_queue.jobs()
    assert len(came) > 1
    assert Counter(job.ticket_id for job in jobs) == dict.fromkeys(came, 1)
    assert {path.stem for path in folder.iterdir()} == {job.id for job in jobs}


def test_a_kill_while_the_log_is_grown_leaves_the_file_whole(
    filled_with_hundreds, tmp_path, conditions
):
    chance = drawn()
    for turn in range(25):
        event = shutil.copy(filled_with_hundreds, tmp_path / f"start{turn}.checkin")
        running = Running(("scan", event, "--json"), conditions)
        log = event.with_name(event.name + "-wal")
        wait_for(log.exists)
        time.sleep(chance.uniform(0, 0.01))
        running.kill()
        scanned = prepared("scan", event, "--json", given=lines(CODES[:1]), conditions=conditions)
        assert [said["verdict"] for said in scanned.objects] == ["admitted"]
        assert_nothing_is_lost(event, scanned.objects, conditions)


def test_a_kill_while_an_event_is_made_leaves_a_whole_one_or_none(tmp_path, conditions):
    chance = drawn()
    for turn in range(25):
        event = tmp_path / f"made{turn}.checkin"
        make = ("new", event, "--name", "N", "--starts", "2026-05-12", "--ends", "2026-05-12")
        make += ("--timezone", "Europe/Bucharest")
        running = Running(make, conditions)
        time.sleep(chance.uniform(0.01, 0.08))
        running.kill()
        if not event.exists():
            assert prepared(*make, conditions=conditions).status == 0
        assert_nothing_is_lost(event, [], conditions)


def test_a_kill_while_a_rehearsal_is_copied_leaves_a_whole_copy_or_none(
    event, tmp_path, conditions
):
    chance = drawn()
    for turn in range(15):
        copy = tmp_path / f"copy{turn}.checkin"
        running = Running(("rehearse", event, copy), conditions)
        time.sleep(chance.uniform(0.01, 0.08))
        running.kill()
        if not copy.exists():
            left = left_of_drafts(tmp_path)
            for path in left:
                os.utime(path, (0, 0))
            again = prepared("rehearse", event, copy, conditions=conditions)
            assert again.status == 0, again
            # What a kill left behind holds everybody's names, and goes with the next try.
            assert not left_of_drafts(tmp_path)
        status = prepared("status", copy, "--json", conditions=conditions).object
        assert (status["attendees"], status["rehearsal"]) == (len(CODES), True)
        assert_nothing_is_lost(copy, [], conditions)


def test_a_kill_while_a_list_comes_in_leaves_the_event_as_it_was_or_as_it_shall_be(
    filled, tmp_path, conditions
):
    chance = drawn()
    people = "".join(f"Newcomer {number},N{number:05}\n" for number in range(1500))
    attendees = tmp_path / "more.csv"
    attendees.write_text("Name,Code\n" + people)
    for turn in range(12):
        event = shutil.copy(filled, tmp_path / f"import{turn}.checkin")
        running = Running(("import", event, attendees), conditions)
        time.sleep(chance.uniform(0.01, 0.25))
        running.kill()
        told = prepared("status", event, "--json", conditions=conditions).object
        assert told["attendees"] in (len(CODES), len(CODES) + 1500)
        found = prepared("find", event, "newcomer 1499", "--json", conditions=conditions).objects
        assert bool(found) == (told["attendees"] > len(CODES))
        assert prepared("import", event, attendees, conditions=conditions).status == 0
        given = lines(["N00000", CODES[0]])
        scanned = prepared("scan", event, "--json", given=given, conditions=conditions).objects
        assert [said["verdict"] for said in scanned] == ["admitted", "admitted"]
        assert_nothing_is_lost(event, scanned, conditions)


def left_of_drafts(folder):
    return [path for path in folder.iterdir() if path.name.startswith(".")]


def wait_for(happened) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < patience
