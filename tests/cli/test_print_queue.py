"""Badges taken out of the queue at the command line, also where a printer has them."""

from dataclasses import replace

import pytest

from checkin import build
from checkin.core.badges.print_job import EventPrinter
from checkin.core.badges.printing import Doubt, PrintState
from checkin.core.journal import EntryKind
from tests.builders import a_ticket, listed
from tests.printers.conftest import badge_printer  # noqa: F401 - a fixture

KEPT = "The printer does not give it back: it may still come out."


@pytest.fixture
def in_printer(event, badge_printer, tmp_path):  # noqa: F811
    """Have a badge printed that takes long; give its job."""
    badge_printer.fault("slow")
    with build.open_event(event) as store:
        (ada,) = listed(store, a_ticket("ADA1"))
        with store.write():
            store.put_printer(EventPrinter("front", "Front", badge_printer.uri))
            store.put_printer(EventPrinter("back", "Back", f"folder:{tmp_path}", desks=("9",)))
        program = build.Program(store, build.Place("Desk 1"))
        (job,) = program.print_queue.ask([ada.id]).jobs
        program.print_work.step()
        program.close()
    return job.id


def test_a_badge_that_its_printer_keeps_is_neither_cancelled_nor_moved(
    checkin, event, in_printer, tmp_path
):
    for command, said in [(("cancel",), "cancelled"), (("move", "Back"), "moved to Back")]:
        told = checkin("print-queue", event, *command, in_printer)
        assert (told.status, told.out) == (1, f"0 badges {said}.\n")
        assert f"{in_printer}: {KEPT}" in told.err
    assert KEPT in checkin("print-queue", event).out
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_badge_that_is_cancelled_already_is_said_to_be_left(checkin, event, tmp_path):
    assert checkin("printers", event, "add", "Back", f"folder:{tmp_path}").status == 0
    with build.open_event(event) as store:
        (ada,) = listed(store, a_ticket("ADA1"))
        program = build.Program(store, build.Place("Desk 1"))
        (job,) = program.print_queue.ask([ada.id]).jobs
        program.close()
    first, second = (checkin("print-queue", event, "cancel", job.id) for _ in range(2))
    assert (first.status, first.out, first.err) == (0, "1 badge cancelled.\n", "")
    assert (second.status, second.out) == (1, "0 badges cancelled.\n")
    assert "1 badge left: printed or cancelled already" in second.err


@pytest.fixture
def in_doubt(event, tmp_path):
    """Have a badge of which nobody knows whether it came out; give its job."""
    with build.open_event(event) as store:
        (doubted,) = listed(store, a_ticket("DOUBT1"))
        with store.write():
            store.put_printer(EventPrinter("front", "Front", f"folder:{tmp_path}"))
        program = build.Program(store, build.Place("Desk 1"))
        (job,) = program.print_queue.ask([doubted.id]).jobs
        at_printer = replace(job, printer="front", job="1")
        unknown = replace(at_printer, state=PrintState.FAILED, doubt=Doubt.CAME_OUT)
        with store.write():
            store.change_job(unknown, [PrintState.QUEUED])
        program.close()
    return job.id


def test_a_badge_that_may_be_out_is_printed_again_only_by_its_name(
    checkin, event, in_doubt, tmp_path
):
    told = checkin("print-queue", event, "retry")
    assert (told.status, told.out.partition(".")[0]) == (0, "0 badges back in the queue")
    assert "1 badge left out: it is not known whether they came out." in told.err
    asked = checkin("print", event, "DOUBT1")
    assert "may have come out. --again prints another." in asked.err
    assert asked.status == 1
    assert list(tmp_path.glob("*.pdf")) == []
    assert checkin("print-queue", event, "retry", in_doubt).out.startswith("1 badge back")


def test_a_badge_that_was_found_is_written_down_as_printed(checkin, event, in_doubt):
    for status, out in [(0, "1 badge printed.\n"), (1, "0 badges printed.\n")]:
        told = checkin("print-queue", event, "came-out", in_doubt, "--desk", "Desk 2")
        assert (told.status, told.out) == (status, out)
    assert in_doubt + "  printed" in checkin("print-queue", event).out
    with build.open_event(event) as store:
        (line,) = [each for each in store.entries() if each.kind is EntryKind.BADGE]
    assert (line.code, line.desk) == ("DOUBT1", "Desk 2")


def test_a_badge_that_may_be_out_is_left_out_of_a_file_of_those_without_one(
    checkin, event, in_doubt, tmp_path
):
    file = tmp_path / "badges.pdf"
    told = checkin("badges", event, "-o", file, "--unprinted")
    assert (told.status, told.out) == (0, f"3 badges in {file}\n")
    assert "1 badge left out: it is not known whether they came out. Look, then: " in told.err
    checkin("print-queue", event, "came-out", in_doubt)
    told = checkin("badges", event, "-o", file, "--unprinted")
    assert (told.out, told.err) == ("Nobody needs a badge; no file made.\n", "")


def test_a_category_that_nobody_is_of_is_told_where_badges_are_written(checkin, event, tmp_path):
    told = checkin("badges", event, "-o", tmp_path / "b.pdf", "--category", "Speeker")
    assert "Nobody is of the category “Speeker” yet." in told.err


def test_a_badge_in_doubt_is_listed_before_the_many_that_came_out(
    checkin, event, in_doubt, tmp_path
):
    people = tmp_path / "people.csv"
    people.write_text("Name,Code\n" + "".join(f"Guest {n},MANY{n}\n" for n in range(41)))
    checkin("import", event, people)
    asked = checkin("print", event, *[f"MANY{number}" for number in range(41)])
    assert asked.status == 0
    told = checkin("print-queue", event).out.splitlines()
    assert (told[0].partition(" ")[0], len(told)) == (in_doubt, 41)
    assert told[-1] == "… and 2 more; --json tells them all."
