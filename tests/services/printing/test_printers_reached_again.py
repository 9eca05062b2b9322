"""Badges given up in a printer that nobody reached: it gives them back before it gets another."""

import pytest

from checkin.core.badges.print_job import NOT_KNOWN
from checkin.core.badges.printing import Obstacle, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable

FAILED, PRINTED = PrintState.FAILED, PrintState.PRINTED


def comes_back(hall, printer):
    """Have a printer be reached again, and seen ready a while later."""
    printer.is_off = False
    hall.work.status(hall.store.printers()[0])
    hall.clock.pass_by(seconds=40)
    hall.steps()
    printer.is_helped()
    hall.clock.pass_by(seconds=40)
    hall.steps()


def test_a_badge_that_was_given_up_does_not_come_out_once_its_printer_is_reached_again(
    hall, printer, left_behind
):
    comes_back(hall, printer)
    assert (hall.states(), NOT_KNOWN in hall.said()) == ([FAILED], True)
    assert (printer.papers, hall.badges()) == ([], [])
    assert hall.queue.retry([left_behind]) == 1
    hall.steps()
    assert (hall.states(), printer.papers) == ([PRINTED], [left_behind])


def test_a_badge_that_was_given_up_is_written_down_where_its_printer_keeps_and_prints_it(
    hall, printer, left_behind
):
    printer.keeps_what_it_has = True
    comes_back(hall, printer)
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [left_behind], 1)


def test_a_printer_that_is_reached_again_gives_back_the_old_badge_before_it_gets_another(
    hall, printer, left_behind
):
    printer.is_off, printer.obstacles, printer.waits = False, frozenset(), True
    (job,) = hall.queue.ask(hall.people("BEA1")).jobs
    hall.clock.pass_by(seconds=40)
    hall.steps()
    printer.is_helped()
    hall.steps()
    assert (left_behind in printer.papers, printer.papers) == (False, [job.id])


def test_a_printer_that_tells_nothing_of_an_old_badge_prints_the_next(hall, printer, left_behind):
    def refuse():
        printer.meanwhile_asked = lambda: None
        raise PrinterRefused("The printer refuses to answer.", Obstacle.OTHER)

    printer.is_off, printer.obstacles, printer.waits = False, frozenset(), False
    printer.meanwhile_asked = refuse
    (job,) = hall.queue.ask(hall.people("BEA1")).jobs
    hall.clock.pass_by(seconds=40)
    hall.steps()
    assert (left_behind in printer.papers, printer.papers) == (False, [job.id])


def falls_silent(hall, printer, *, for_good):
    """Have a printer say nothing the next time that it is asked about a badge."""

    def wait_in_vain():
        hall.clock.pass_by(seconds=8)
        printer.is_off, printer.meanwhile_asked = for_good, lambda: None
        raise PrinterUnreachable("Badge 1 does not answer.")

    printer.meanwhile_asked = wait_in_vain


@pytest.mark.usefixtures("left_behind")
def test_a_printer_that_falls_silent_while_it_gives_a_badge_back_is_asked_again(hall, printer):
    def answer_once():
        falls_silent(hall, printer, for_good=True)

    printer.is_off, printer.meanwhile_asked, printer.keeps_what_it_has = False, answer_once, True
    hall.work.status(hall.store.printers()[0])
    hall.clock.pass_by(seconds=40)
    hall.steps()
    assert (hall.states(), NOT_KNOWN in hall.said(), printer.is_off) == ([FAILED], True, True)
    printer.keeps_what_it_has = False
    comes_back(hall, printer)
    assert printer.papers == []


def test_a_printer_that_was_waited_for_in_vain_gets_no_badge_before_it_gives_the_old_one_back(
    hall, printer, left_behind
):
    printer.is_off, printer.obstacles, printer.waits = False, frozenset(), True
    falls_silent(hall, printer, for_good=False)
    (job,) = hall.queue.ask(hall.people("BEA1")).jobs
    hall.clock.pass_by(seconds=40)
    hall.steps()
    assert (printer.is_off, hall.states()) == (False, [FAILED, PrintState.QUEUED])
    hall.clock.pass_by(seconds=40)
    hall.steps()
    printer.is_helped()
    hall.steps()
    assert (left_behind in printer.papers, printer.papers) == (False, [job.id])
