"""Badges that were retried, moved or cancelled while a printer out of reach still had them."""

import pytest

from checkin.core.badges.print_job import MAY_COME, NOT_KNOWN
from checkin.core.badges.printing import Obstacle, PrintState
from checkin.core.errors import PrinterRefused
from checkin.services.printing.taking_back import cancel_badges, move_badges

CANCELLED, FAILED, PRINTED = PrintState.CANCELLED, PrintState.FAILED, PrintState.PRINTED
PRINTING = PrintState.PRINTING
AS_WELL = "The printer “Badge 1” had this badge before, and may have printed it too"


@pytest.fixture
def other(hall):
    """Have a second printer."""
    return hall.with_printer("Badge 2")


def moves(hall, job):
    """Put it on the way to the other printer."""
    taken = move_badges(hall.queue, hall.work, [job], "Badge 2")
    assert (taken.done, taken.kept) == (1, ())


def is_reached(hall, printer, worker=None):
    """Have a printer that was off be asked how it is, with what kept it still there."""
    printer.is_off = False
    hall.clock.pass_by(seconds=40)
    places = {hall.printers[each.id]: each for each in hall.store.printers()}
    (worker or hall.work).status(places[printer])


def is_well(hall, printer):
    """Have a printer print whatever it has; a while later all is known."""
    printer.is_helped()
    hall.clock.pass_by(seconds=40)
    hall.steps()


def test_a_badge_that_moved_does_not_come_out_of_the_printer_that_comes_back(
    hall, printer, other, left_behind
):
    moves(hall, left_behind)
    hall.steps()
    assert (hall.states(), other.papers) == ([PRINTED], [left_behind])
    is_reached(hall, printer)
    is_well(hall, printer)
    assert (printer.papers, other.papers, len(hall.badges())) == ([], [left_behind], 1)
    assert hall.said() == ""


def test_a_badge_that_was_cancelled_does_not_come_out_of_the_printer_that_comes_back(
    hall, printer, left_behind
):
    assert cancel_badges(hall.queue, hall.work, [left_behind]).done == 1
    is_reached(hall, printer)
    is_well(hall, printer)
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


def test_another_program_takes_back_what_was_left_before_this_one_moved_the_badge(
    hall, printer, other, left_behind
):
    moves(hall, left_behind)
    hall.steps()
    is_reached(hall, printer, hall.a_worker())
    is_well(hall, printer)
    assert (printer.papers, other.papers) == ([], [left_behind])


def test_a_badge_that_is_retried_at_the_same_printer_comes_out_once(hall, printer, left_behind):
    assert hall.queue.retry([left_behind]) == 1
    hall.steps()
    assert hall.states() == [PrintState.QUEUED]
    printer.is_off, printer.obstacles, printer.waits = False, frozenset(), False
    given = []
    printer.meanwhile = lambda: given.append(printer.poll(left_behind).state)
    hall.clock.pass_by(seconds=40)
    hall.steps()
    assert given == [CANCELLED]  # the old one, when the new one came
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [left_behind], 1)


def test_a_printer_gives_back_what_moved_away_before_it_gets_another_badge(
    hall, printer, other, left_behind
):
    moves(hall, left_behind)
    hall.steps()
    printer.is_off, printer.obstacles, printer.waits = False, frozenset(), True
    (job,) = hall.queue.ask(hall.people("BEA1"), printer="Badge 1").jobs
    hall.clock.pass_by(seconds=40)
    hall.steps()
    is_well(hall, printer)
    assert (printer.papers, other.papers) == ([job.id], [left_behind])


@pytest.mark.usefixtures("other")
def test_a_badge_that_was_printed_elsewhere_tells_what_its_first_printer_does_not_give_back(
    hall, printer, left_behind
):
    printer.keeps_what_it_has = True
    moves(hall, left_behind)
    hall.steps()
    is_reached(hall, printer)
    assert (hall.states(), AS_WELL in hall.said()) == ([PRINTED], True)
    hall.steps()
    assert hall.said().count(AS_WELL) == 1


@pytest.mark.usefixtures("other")
def test_a_badge_that_was_printed_elsewhere_tells_that_its_first_printer_did_it_too(
    hall, printer, left_behind
):
    moves(hall, left_behind)
    hall.steps()
    printer.is_helped()
    is_reached(hall, printer)
    assert (hall.states(), AS_WELL in hall.said()) == ([PRINTED], True)
    assert len(hall.badges()) == 1


def test_what_is_not_given_back_is_told_once_it_is_known_what_the_other_printer_did(
    hall, printer, other, left_behind
):
    printer.keeps_what_it_has = other.waits = True
    moves(hall, left_behind)
    hall.steps()
    is_reached(hall, printer)
    assert (hall.states(), hall.said()) == ([PRINTING], "")
    other.is_helped()
    hall.steps()
    hall.clock.pass_by(seconds=6)
    hall.steps()
    assert (hall.states(), AS_WELL in hall.said()) == ([PRINTED], True)


@pytest.mark.parametrize("is_out", [True, False])
def test_a_badge_that_waits_to_be_printed_anew_is_not_while_the_first_one_may_be_out(
    hall, printer, other, left_behind, is_out
):
    printer.keeps_what_it_has = True
    other.is_off = True
    moves(hall, left_behind)
    hall.steps()
    if is_out:
        printer.is_helped()
    is_reached(hall, printer)
    other.is_off = False
    hall.steps()
    assert (hall.states(), hall.said()) == ([FAILED], NOT_KNOWN if is_out else MAY_COME)
    assert other.papers == []
    if not is_out:  # and is written down where it comes out
        is_well(hall, printer)
        assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


def test_a_badge_that_its_printer_does_not_give_back_is_not_given_to_it_once_more(
    hall, printer, left_behind
):
    assert hall.queue.retry([left_behind]) == 1
    printer.keeps_what_it_has = True
    printer.is_off, printer.obstacles, printer.waits = False, frozenset(), False
    hall.clock.pass_by(seconds=40)
    hall.steps()
    assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)
    is_well(hall, printer)
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [left_behind], 1)


def test_a_badge_that_two_printers_have_which_are_off_comes_out_of_neither(
    hall, printer, other, left_behind
):
    other.waits = True
    moves(hall, left_behind)
    hall.steps()
    hall.gives_up_in(other)
    is_reached(hall, printer)
    is_reached(hall, other)
    hall.steps()
    is_well(hall, printer)
    is_well(hall, other)
    assert (printer.papers, other.papers, hall.states()) == ([], [], [FAILED])


@pytest.mark.usefixtures("other")
def test_a_printer_that_tells_nothing_of_what_was_left_in_it_may_still_print_that(
    hall, printer, left_behind
):
    def refuse():
        raise PrinterRefused("The printer refuses to answer.", Obstacle.OTHER)

    moves(hall, left_behind)
    hall.steps()
    printer.meanwhile_asked = refuse
    is_reached(hall, printer)
    assert (hall.states(), AS_WELL in hall.said()) == ([PRINTED], True)


def test_a_printer_that_is_off_once_more_is_asked_again_for_what_was_left_in_it(
    hall, printer, other, left_behind
):
    def goes_off():
        printer.is_off, printer.meanwhile_asked = True, lambda: None

    moves(hall, left_behind)
    hall.steps()
    printer.meanwhile_asked = goes_off
    is_reached(hall, printer)
    is_reached(hall, printer)
    is_well(hall, printer)
    assert (printer.papers, other.papers, hall.said()) == ([], [left_behind], "")


def test_a_badge_that_one_of_two_printers_keeps_does_not_come_out_of_the_other(
    hall, printer, other, left_behind
):
    other.waits = True
    moves(hall, left_behind)
    hall.steps()
    hall.gives_up_in(other)
    printer.keeps_what_it_has = True
    is_reached(hall, printer)
    assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)
    is_reached(hall, other)
    is_well(hall, other)
    assert other.papers == []
