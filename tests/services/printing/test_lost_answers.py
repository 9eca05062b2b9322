"""Badges whose printer fell silent before it said by which number it knows them."""

import pytest

from checkin.core.badges.print_job import NOT_KNOWN
from checkin.core.badges.printing import Obstacle, PrintState
from checkin.core.errors import PrinterRefused
from checkin.services.printing.taking_back import cancel_badges, move_badges

CANCELLED, FAILED, PRINTED = PrintState.CANCELLED, PrintState.FAILED, PrintState.PRINTED
AS_WELL = "The printer “Badge 1” had this badge before, and may have printed it too"


@pytest.fixture
def unheard(hall, printer):
    """Have a badge be in a printer that is off, and whose answer was lost; give its job."""
    printer.waits = printer.loses_answers = True
    (job,) = hall.queue.ask(hall.people("ADA1"), printer="Badge 1").jobs
    hall.steps()
    printer.loses_answers, printer.is_off = False, True
    hall.clock.pass_by(minutes=2)
    hall.steps()
    assert (hall.states(), NOT_KNOWN in hall.said()) == ([FAILED], True)
    return job.id


@pytest.fixture
def other(hall):
    """Have a second printer."""
    return hall.with_printer("Badge 2")


def comes_back(hall, printer):
    """Have a printer be reached again; a while later it prints whatever it has."""
    printer.is_off = False
    hall.clock.pass_by(seconds=40)
    (place,) = (each for each in hall.store.printers() if hall.printers[each.id] is printer)
    hall.work.status(place)
    hall.steps()
    printer.is_helped()
    hall.clock.pass_by(seconds=40)
    hall.steps()


def test_it_does_not_come_out_of_a_printer_that_is_reached_again(hall, printer, unheard):
    comes_back(hall, printer)
    assert (hall.states(), NOT_KNOWN in hall.said(), printer.papers) == ([FAILED], True, [])
    assert hall.queue.retry([unheard]) == 1
    hall.steps()
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [unheard], 1)


def test_it_does_not_come_out_of_a_printer_that_gets_the_next_badge(hall, printer, unheard):
    (job,) = hall.queue.ask(hall.people("BEA1")).jobs
    printer.is_off = False
    hall.clock.pass_by(seconds=40)
    hall.steps()
    printer.is_helped()
    hall.steps()
    assert (unheard in printer.papers, printer.papers) == (False, [job.id])


def test_it_is_written_down_where_its_printer_keeps_and_prints_it(hall, printer, unheard):
    printer.keeps_what_it_has = True
    comes_back(hall, printer)
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [unheard], 1)


def test_it_does_not_come_out_a_second_time_where_it_was_moved(hall, printer, other, unheard):
    assert move_badges(hall.queue, hall.work, [unheard], "Badge 2").done == 1
    hall.steps()
    comes_back(hall, printer)
    assert (printer.papers, other.papers, hall.said()) == ([], [unheard], "")


@pytest.mark.usefixtures("other")
def test_it_is_told_where_two_printers_printed_it(hall, printer, unheard):
    move_badges(hall.queue, hall.work, [unheard], "Badge 2")
    hall.steps()
    printer.is_helped()
    comes_back(hall, printer)
    assert (hall.states(), AS_WELL in hall.said(), len(hall.badges())) == ([PRINTED], True, 1)


def test_it_does_not_come_out_where_it_was_cancelled(hall, printer, unheard):
    assert cancel_badges(hall.queue, hall.work, [unheard]).done == 1
    comes_back(hall, printer)
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


@pytest.mark.usefixtures("other")
@pytest.mark.parametrize("was_moved", [True, False])
def test_a_printer_that_does_not_tell_what_it_has_leaves_it_in_doubt(
    hall, printer, unheard, monkeypatch, was_moved
):
    def refuse(_):
        raise PrinterRefused("The printer refuses to answer.", Obstacle.OTHER)

    monkeypatch.setattr(printer, "find", refuse)
    if was_moved:
        move_badges(hall.queue, hall.work, [unheard], "Badge 2")
        hall.steps()
    comes_back(hall, printer)
    assert hall.states() == [PRINTED if was_moved else FAILED]
    assert (AS_WELL if was_moved else NOT_KNOWN) in hall.said()


def test_one_that_never_arrived_is_printed_when_somebody_asks(hall, printer):
    printer.is_lost_before = True
    (job,) = hall.queue.ask(hall.people("ADA1")).jobs
    hall.steps()
    printer.is_lost_before, printer.is_off = False, True
    hall.clock.pass_by(minutes=2)
    hall.steps()
    comes_back(hall, printer)
    assert (hall.states(), printer.papers) == ([FAILED], [])
    assert hall.queue.retry([job.id]) == 1
    hall.steps()
    assert (hall.states(), printer.papers) == ([PRINTED], [job.id])
