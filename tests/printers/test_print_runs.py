"""Hundreds of badges through the durable queue to a real printer in trouble: each exactly once.

What came out is asked of the printer itself, which keeps every document with its name.
"""

import os
import secrets
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from checkin import build
from checkin.core.badges.print_job import HANDING_OVER, EventPrinter
from checkin.core.badges.printing import Doubt, PrintState
from checkin.core.errors import PrinterRefused
from checkin.core.journal import EntryKind
from checkin.printers.ipp.ipp_device import WAITS
from checkin.printers.ipp.ipp_message import texts
from checkin.services.printing.taking_back import cancel_badges, move_badges
from tests.builders import a_ticket, an_event, listed
from tests.printers.documents import a_document
from tests.printers.print_run import PrintRun, an_ipp_printer
from tests.servers.processes import PATIENCE_SECONDS, wait_until

PRINTED, FAILED = PrintState.PRINTED, PrintState.FAILED
ROOT = Path(__file__).resolve().parents[2]
UNKNOWN = ("not known", "Look whether", "may still come out")


@pytest.fixture
def a_run(tmp_path, monkeypatch):
    """Give the queue of an event with so many people, whose badges go to a printer."""
    runs = []
    # On a busy computer hundreds of badges take longer than a desk waits for one.
    monkeypatch.setattr("checkin.core.badges.print_job.PATIENCE", timedelta(hours=1))

    def begin(count, address):
        path = tmp_path / "conference.checkin"
        store = build.create_event(path, an_event())
        tickets = listed(store, *(a_ticket(f"CODE{number:04}") for number in range(count)))
        with store.write():
            store.put_printer(EventPrinter("front", "Front", address, labels_left=1_000))
        store.close()
        run = PrintRun(path)
        runs.append(run)
        run.queue.ask(ticket.id for ticket in tickets)
        return run

    yield begin
    for run in runs:
        run.close()


class Troubles:
    """Troubles that a printer has once so many badges are printed, until they are noticed."""

    def __init__(self, run, printer, at):
        self._run, self._printer, self._at = run, printer, dict(at)
        self._now = ""
        self._since = 0
        self.seen = []

    def __call__(self):
        states = Counter(self._run.store.count_jobs())
        if self._now:
            self._end_if_noticed(states)
            return
        ripe = min(self._at, default=None)
        if ripe is None or states[PRINTED] < ripe:
            return
        if self._at[ripe] != "busy" or self._is_taken_by_another():
            self._begin(self._at.pop(ripe), states)

    def _begin(self, name, states):
        self.seen.append(name)
        if name == "restart":
            self._run.begin_anew()
            return
        if name != "busy":
            self._printer.fault(name)
        self._now, self._since = name, states[FAILED]

    def _is_taken_by_another(self):
        """Let somebody else print something that takes long, between two of ours."""
        other = an_ipp_printer(self._printer.uri)
        # Nobody gives it another badge meanwhile.
        wait_until(lambda: other.status().is_ready, "a printer that does nothing")
        self._printer.fault("slow")
        try:
            other.submit(a_document(62, 100))
        except PrinterRefused:
            self._printer.clear()
            return False
        return True

    def _end_if_noticed(self, states):
        jobs = self._run.store.unfinished_jobs()
        told = any(job.said or job.obstacles for job in jobs) or states[FAILED] > self._since
        # A document to which no answer came.
        told |= any(job.state is PrintState.SENDING for job in jobs)
        if told:
            self._printer.clear()
            self._now = ""


def names_out(printer):
    """Count what came out, by the names of the jobs; without what others printed."""
    return Counter(out.job_name for out in printer.printed() if out.job_name != "badge")


def assert_each_once(run, printer, between=lambda: None):
    """Do what staff do: look at what is not known, and print again what did not come out."""
    for _ in range(3):
        out = names_out(printer)
        states = run.states()
        assert set(out.values()) <= {1}, "A badge came out twice."
        assert {job for job, state in states.items() if state is PRINTED} <= set(out)
        failed = [job for job in run.queue.jobs(10_000) if job.state is FAILED]
        for job in failed:
            if job.id in out:
                assert any(words in job.words for words in UNKNOWN), job.words
        lacking = [job.id for job in failed if job.id not in out]
        if not lacking:
            break
        run.queue.retry(lacking)
        run.until_known(between)
    assert set(names_out(printer)) == set(run.states())
    assert set(names_out(printer).values()) == {1}
    lines = [each for each in run.store.entries() if each.kind is EntryKind.BADGE]
    assert len(lines) == Counter(run.states().values())[PRINTED]
    assert len({line.ticket_id for line in lines}) == len(lines)


def test_two_hundred_badges_with_every_trouble_between_them_come_out_once_each(
    a_run, badge_printer
):
    run = a_run(200, badge_printer.uri)
    names = ("media-empty", "restart", "media-jam", "abort", "busy", "restart", "hang", "offline",
             "cover-open", "restart")  # fmt: skip
    troubles = Troubles(run, badge_printer, {15 * n + 10: name for n, name in enumerate(names)})
    run.until_known(troubles)
    assert troubles.seen == list(names)
    assert_each_once(run, badge_printer)


def test_badges_that_go_through_a_print_server_come_out_once_each(
    a_run, print_server, badge_printer
):
    run = a_run(8, print_server.uri)
    names = ("media-empty", "restart", "restart", "media-jam")
    troubles = Troubles(run, badge_printer, {n + 1: name for n, name in enumerate(names)})
    run.until_known(troubles)
    assert troubles.seen == list(names)
    assert_each_once(run, badge_printer)


def test_a_printer_that_is_off_behind_a_print_server_is_told_and_prints_once_it_is_on(
    a_run, print_server, badge_printer
):
    # A print server does not tell when one goes off that has its document already.
    badge_printer.fault("offline")
    run = a_run(3, print_server.uri)
    troubles = Troubles(run, badge_printer, {0: "offline"})
    run.until_known(troubles)
    assert troubles.seen == ["offline"]
    assert_each_once(run, badge_printer)


def test_a_badge_that_is_cancelled_while_it_is_printed_comes_out_once_and_is_known(
    a_run, badge_printer
):
    badge_printer.fault("slow")
    run = a_run(1, badge_printer.uri)
    run.work.step()
    (job,) = run.states()
    # The printer says that it stops, and prints what it has begun.
    taken = cancel_badges(run.queue, run.work, [job])
    assert (taken.done, [each.id for each in taken.kept]) == (0, [job])
    badge_printer.clear()
    wait_until(badge_printer.printed, "the badge")
    # It calls it cancelled, though it came out.
    assert cancel_badges(run.queue, run.work, [job]).done == 0
    assert run.states() == {job: FAILED}
    assert_each_once(run, badge_printer)


@pytest.fixture(params=["slow", "media-jam", "media-empty"])
def in_the_printer_behind(request, a_run, print_server, badge_printer):
    """Have a badge kept by the printer behind a print server."""
    run = a_run(1, print_server.uri)
    badge_printer.fault(request.param)
    run.work.step()
    (job,) = run.states()
    printer = an_ipp_printer(print_server.uri)

    def is_given_on():
        run.work.step()
        return WAITS in texts(printer._look(), "printer-state-reasons")

    wait_until(is_given_on, "the printer that has it")
    return run, job


def test_a_badge_that_the_printer_behind_a_print_server_has_does_not_move(
    in_the_printer_behind, badge_printer, tmp_path
):
    run, job = in_the_printer_behind
    with run.store.write():
        run.store.put_printer(EventPrinter("back", "Back", f"folder:{tmp_path}"))
    taken = move_badges(run.queue, run.work, [job], "Back")
    assert (taken.done, [each.id for each in taken.kept]) == (0, [job])
    (kept,) = run.queue.jobs()
    assert (kept.state, kept.doubt) == (FAILED, Doubt.MAY_COME)
    badge_printer.clear()
    # The print server called it cancelled, and it comes out.
    wait_until(badge_printer.printed, "the badge")
    run.until_known()
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_badge_that_the_printer_behind_a_print_server_has_may_still_come_out(
    in_the_printer_behind,
):
    run, _ = in_the_printer_behind
    run.ahead += timedelta(hours=9)
    run.until_known()
    (kept,) = run.queue.jobs()
    assert (kept.state, kept.doubt) == (FAILED, Doubt.MAY_COME)


@pytest.fixture
def in_a_printer_that_nobody_reached(a_run, badge_printer):
    """Have a badge given up that is in a jammed printer; that answers again, still jammed."""
    run = a_run(1, badge_printer.uri)
    badge_printer.fault("media-jam")
    wait_until(lambda: run.work.step() and run.queue.jobs()[0].obstacles, "a jam")
    badge_printer.fault("hang")
    run.work.step()
    run.ahead += timedelta(hours=3)
    run.work.step()
    assert (run.queue.jobs()[0].state, run.queue.jobs()[0].doubt) == (FAILED, Doubt.CAME_OUT)
    badge_printer.answer()
    return run


def test_a_badge_in_a_printer_that_nobody_reached_is_wanted_back_once_it_answers(
    in_a_printer_that_nobody_reached,
):
    """This printer does not give back what it has begun, and is believed."""
    run = in_a_printer_that_nobody_reached

    def is_kept():
        run.ahead += timedelta(seconds=6)
        run.work.status(run.store.printers()[0])
        run.work.step()
        return run.queue.jobs()[0].doubt is Doubt.MAY_COME

    wait_until(is_kept, "the printer's word that it keeps the badge")


def test_a_badge_that_is_retried_while_its_printer_has_it_still_comes_out_once(
    in_a_printer_that_nobody_reached, badge_printer
):
    run = in_a_printer_that_nobody_reached
    (job,) = run.states()
    assert run.queue.retry([job]) == 1

    def is_wanted_back():
        run.ahead += timedelta(seconds=31)  # a printer that was silent rests
        run.work.step()
        return run.queue.jobs()[0].doubt is Doubt.MAY_COME

    wait_until(is_wanted_back, "the printer's word that it keeps the badge")
    badge_printer.clear()
    wait_until(badge_printer.printed, "the badge")
    run.until_known()
    assert_each_once(run, badge_printer)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL.")
def test_a_worker_that_is_killed_again_and_again_loses_no_badge_and_prints_none_twice(
    a_run, badge_printer
):
    seed = secrets.randbits(32)
    sys.stdout.write(f"The seed is {seed}.\n")
    chance = Random(seed)  # noqa: S311
    run = a_run(30, badge_printer.uri)
    moments = [PrintState.SENDING, PrintState.PRINTING, None] * 2
    chance.shuffle(moments)
    for moment in moments:
        _work_until_killed(run, moment, chance)
        # Whoever comes next comes when what was on its way counts as lost.
        run.ahead += HANDING_OVER
    run.until_known()
    assert_each_once(run, badge_printer)


def _work_until_killed(run, moment, chance):
    ahead = str(run.ahead.total_seconds())
    command = [sys.executable, "-m", "tests.printers.print_run", run.path, ahead]
    before = {job for job, state in run.states().items() if state is PRINTED}
    worker = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)})
    until = time.monotonic() + PATIENCE_SECONDS
    try:
        while time.monotonic() < until and worker.poll() is None:
            states = run.states()
            out = {job for job, state in states.items() if state is PRINTED} - before
            if out and (moment is None or moment in states.values()):
                time.sleep(chance.uniform(0, 0.01))
                break
    finally:
        worker.kill()
        worker.wait()
