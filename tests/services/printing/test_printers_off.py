"""Printers that are off: since when, said while badges wait, and after a program began anew."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.badges.print_job import NOT_KNOWN, EventPrinter
from checkin.core.badges.printing import Doubt, Obstacle, PrintState
from checkin.services.printing.printer_setup import PrinterSetup, PrinterWish
from tests.builders import NOON


def off_since(hall):
    (printer,) = hall.store.printers()
    return printer.off_since


@pytest.fixture
def waiting(hall, printer):
    """Have two badges wait for a printer that is off."""
    printer.is_off = True
    hall.queue.ask(hall.people("A", "B"))
    hall.steps()


@pytest.mark.usefixtures("waiting")
def test_every_badge_that_waits_for_a_printer_that_is_off_says_since_when(hall):
    hall.clock.pass_by(seconds=50)
    hall.steps()
    for line in hall.queue.lines():
        assert (line.off.name, line.off.off_since) == ("Badge 1", NOON)
    assert hall.queue.board().off.off_since == NOON


@pytest.mark.usefixtures("waiting")
def test_the_first_moment_counts_also_after_the_program_was_started_anew(hall):
    hall.clock.pass_by(seconds=50)
    hall.work = hall.a_worker()
    hall.steps()
    assert off_since(hall) == NOON
    assert hall.work.status(hall.store.printers()[0]).off_since == NOON


@pytest.mark.usefixtures("waiting")
def test_a_printer_that_answers_again_is_not_off_any_more(hall, printer):
    printer.is_off = False
    hall.clock.pass_by(seconds=50)
    hall.steps()
    assert off_since(hall) is None
    assert hall.queue.board().off is None


@pytest.mark.usefixtures("waiting")
def test_a_badge_that_failed_says_since_when_its_printer_was_off(hall):
    hall.clock.pass_by(minutes=1)
    hall.queue.ask(hall.people("C"))
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert "Badge 1 does not answer (since 12:00)." in {job.said for job in hall.queue.jobs()}
    assert hall.queue.board().off is None


def test_a_printer_that_is_unplugged_with_a_badge_in_it_is_off(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.clock.pass_by(seconds=20)
    printer.is_off = True
    hall.steps()
    assert hall.states() == [PrintState.PRINTING]
    assert hall.queue.board().off.off_since == NOON + timedelta(seconds=20)
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert "does not answer (since 12:00). It is not" in hall.queue.jobs()[0].words


def test_a_printer_is_seen_off_also_while_nothing_is_printed(hall, printer):
    printer.is_off = True
    status = hall.work.status(hall.store.printers()[0])
    hall.clock.pass_by(minutes=9)
    later = hall.work.status(hall.store.printers()[0])
    assert (status.off_since, later.off_since, off_since(hall)) == (NOON, NOON, NOON)
    assert later.obstacles == {Obstacle.OFFLINE}


@pytest.mark.usefixtures("waiting")
def test_a_badge_that_another_printer_may_take_does_not_wait_for_the_one_that_is_off(hall):
    busy = hall.with_printer("Badge 2")
    busy.waits = True
    hall.queue.ask(hall.people("C"))
    hall.steps()
    newest = hall.queue.lines()[0]
    assert (newest.job.state, newest.off) == (PrintState.QUEUED, None)


@pytest.mark.usefixtures("waiting")
def test_a_printer_that_moved_to_another_address_is_not_said_to_be_off(hall):
    setup = PrinterSetup(hall.store, lambda _: hall.printers["Badge 1"], tuple, None)
    (before,) = hall.store.printers()
    same = PrinterWish(before.name, before.address, id=before.id)
    assert setup.add(same).off_since == NOON
    assert setup.add(replace(same, address="elsewhere")).off_since is None


def test_a_badge_that_a_printer_has_is_not_asked_for_at_another_address(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    setup = PrinterSetup(hall.store, lambda _: hall.printers["Badge 1"], tuple, None)
    (before,) = hall.store.printers()
    same = PrinterWish(before.name, before.address, id=before.id)
    setup.add(same)
    assert hall.states() == [PrintState.PRINTING]
    setup.add(replace(same, address="elsewhere"))
    (job,) = hall.queue.jobs()
    told = f"Its printer got another address while it had the badge. {NOT_KNOWN}"
    assert (job.state, job.words) == (PrintState.FAILED, told)


def test_an_open_cover_is_not_being_off(hall, printer):
    with hall.store.write():
        hall.store.put_printer(EventPrinter("Badge 1", "Badge 1", "Badge 1", off_since=NOON))
    printer.refuses = Obstacle.COVER_OPEN
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert off_since(hall) is None


def test_a_wrong_address_is_not_being_off(hall):
    with hall.store.write():
        hall.store.put_printer(EventPrinter("p", "Wrong", "nowhere"))
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.work.status(hall.store.printers()[0])
    assert off_since(hall) is None
    assert hall.queue.board().trouble == "Wrong: This is no printer's address."


def test_what_a_printer_lost_with_its_power_is_not_printed_though_the_program_began_anew(
    hall, printer
):
    printer.waits = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    printer.was_off = True
    hall.steps()
    printer.is_off = True  # also while nothing can be asked at all
    hall.steps()
    printer.is_off = False
    hall.work = hall.a_worker()
    printer.was_off = False
    hall.steps()
    assert hall.queue.jobs()[0].words == NOT_KNOWN
    printer.is_helped()
    hall.steps()
    (job,) = hall.queue.jobs()
    assert (job.state, hall.badges()) == (PrintState.FAILED, [])
    assert job.words == f"Its printer was off while it had the badge. {NOT_KNOWN}"


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_badge_that_a_fault_kept_is_in_doubt_where_nobody_looked_while_it_ended(
    hall, printer, is_kept
):
    """A label printer names no badges: what it had, it printed or lost with its power."""
    printer.waits = True
    if is_kept:
        printer.runs_out()
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.work = hall.a_worker()
    printer.is_helped()
    printer.was_off = True
    hall.steps()
    (job,) = hall.queue.jobs()
    told = (PrintState.FAILED, Doubt.CAME_OUT) if is_kept else (PrintState.PRINTED, Doubt.NONE)
    assert (job.state, job.doubt) == told
    assert len(hall.badges()) == (not is_kept)
