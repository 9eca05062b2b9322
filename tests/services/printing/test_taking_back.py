"""Badges taken out of the queue, also where a printer has them: none comes out unsaid."""

import pytest

from checkin.core.badges.print_job import MAY_COME, NOT_KNOWN
from checkin.core.badges.printing import Doubt, PrintState
from checkin.core.errors import NotFound
from checkin.services.printing.taking_back import cancel_badges, move_badges

CANCELLED, FAILED, PRINTED = PrintState.CANCELLED, PrintState.FAILED, PrintState.PRINTED


@pytest.fixture
def in_printer(hall, printer):
    """Have a badge wait in a printer, and give its job."""
    printer.waits = True
    (job,) = hall.queue.ask(hall.people("ADA1")).jobs
    hall.steps()
    assert hall.states() == [PrintState.PRINTING]
    return job.id


def cancel(hall, *jobs):
    taken = cancel_badges(hall.queue, hall.work, jobs)
    return taken.done, [job.id for job in taken.kept]


def move(hall, *jobs, printer="Badge 2"):
    taken = move_badges(hall.queue, hall.work, jobs, printer)
    return taken.done, [job.id for job in taken.kept]


def test_a_badge_is_taken_back_on_wish(hall, printer, in_printer):
    assert cancel(hall, in_printer) == (1, [])
    printer.is_helped()
    hall.steps()
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


def test_a_badge_that_its_printer_keeps_is_not_said_to_be_cancelled(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)
    # Nor when it is asked for once more.
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)


def test_a_badge_that_its_printer_kept_and_printed_is_written_down(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    printer.is_helped()
    assert cancel(hall, in_printer) == (0, [])
    assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


def test_a_printer_without_labels_has_a_moment_to_let_go(hall, printer, in_printer):
    printer.runs_out()
    printer.lets_go_after = 4
    assert cancel(hall, in_printer) == (1, [])
    printer.is_helped()
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


def test_of_a_badge_that_was_being_printed_nobody_knows_though_it_is_called_cancelled(
    hall, printer, in_printer
):
    printer.lets_go_after = 4
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), hall.said()) == ([FAILED], NOT_KNOWN)


def test_a_badge_in_a_printer_that_is_off_is_not_said_to_be_cancelled(hall, printer, in_printer):
    printer.is_off = True
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert "not known whether this badge came out" in hall.said()
    # Who cancels it all the same knows; what is not known stays said.
    assert cancel(hall, in_printer) == (1, [])
    assert (hall.states(), "not known" in hall.said()) == ([CANCELLED], True)


def test_a_badge_is_not_kept_for_ever_by_a_printer_that_is_gone(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    printer.is_off = True
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert hall.said().startswith("It is not known")
    assert cancel(hall, in_printer) == (1, [])


@pytest.mark.parametrize(
    ("doubt", "told"), [(Doubt.MAY_COME, MAY_COME), (Doubt.CAME_OUT, NOT_KNOWN)]
)
def test_a_badge_that_may_come_out_though_it_is_called_cancelled_does_not_move(
    hall, printer, in_printer, doubt, told
):
    other = hall.with_printer("Badge 2")
    printer.doubt = doubt
    assert move(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), hall.said()) == ([FAILED], told)
    hall.steps()
    assert other.papers == []


def test_a_badge_that_is_taken_back_by_itself_says_that_it_may_still_come_out(
    hall, printer, in_printer
):
    printer.runs_out()
    hall.steps()
    printer.doubt = Doubt.MAY_COME
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert hall.said() == f"Out of labels (since 12:00). {MAY_COME}"
    # Whoever wants it from another printer is told to look first.
    hall.with_printer("Badge 2")
    assert move(hall, in_printer) == (0, [in_printer])
    assert hall.said() == f"Out of labels (since 12:00). {NOT_KNOWN}"
    assert move(hall, in_printer) == (1, [])


def test_a_badge_that_somebody_cancels_at_its_printer_may_be_out(hall, printer, in_printer):
    printer.doubt = Doubt.MAY_COME
    printer.cancel(in_printer)
    hall.steps()
    assert hall.said() == f"The printer gave the badge up. {MAY_COME}"


def test_what_a_printer_lost_with_its_power_is_not_called_printed_when_it_is_taken_back(
    hall, printer, in_printer
):
    printer.was_off = True
    hall.steps()
    printer.was_off = False
    printer.is_helped()  # CUPS calls done what its printer does not know any more
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), hall.badges()) == ([FAILED], [])
    assert hall.said().endswith(NOT_KNOWN)


def test_nothing_is_taken_back_where_one_of_the_badges_is_unknown(hall, in_printer):
    with pytest.raises(NotFound):
        cancel(hall, in_printer, "gone")
    assert hall.states() == [PrintState.PRINTING]


def test_a_badge_in_a_printer_without_labels_moves_to_another(hall, printer, in_printer):
    other = hall.with_printer("Badge 2")
    assert move(hall, in_printer) == (1, [])
    hall.steps()
    printer.is_helped()
    assert (hall.states(), other.papers, printer.papers) == ([PRINTED], [in_printer], [])


def test_a_badge_that_its_printer_keeps_does_not_move_nor_come_out_twice(hall, printer, in_printer):
    other = hall.with_printer("Badge 2")
    printer.keeps_what_it_has = True
    for _ in range(2):
        assert move(hall, in_printer) == (0, [in_printer])
        assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)
    printer.is_helped()
    assert move(hall, in_printer) == (0, [])
    hall.steps()
    assert (printer.papers, other.papers, len(hall.badges())) == ([in_printer], [], 1)


def test_a_badge_that_could_not_be_cancelled_does_not_move_before_it_is_said_to_look(
    hall, printer, in_printer
):
    other = hall.with_printer("Badge 2")
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    assert move(hall, in_printer) == (0, [in_printer])
    # It may have come out before the printer let go of it: whoever moves it is to look.
    printer.keeps_what_it_has = False
    assert move(hall, in_printer) == (0, [in_printer])
    assert (hall.said(), other.papers) == (NOT_KNOWN, [])
    assert move(hall, in_printer) == (1, [])


def test_a_badge_in_a_printer_that_is_off_moves_once_it_was_said_that_nobody_knows(
    hall, printer, in_printer
):
    other = hall.with_printer("Badge 2")
    printer.is_off = True
    assert move(hall, in_printer) == (0, [in_printer])
    assert "not known" in hall.said()
    assert move(hall, in_printer) == (1, [])
    hall.steps()
    assert other.papers == [in_printer]


def test_nothing_is_taken_back_for_a_printer_that_is_unknown(hall, in_printer):
    with pytest.raises(NotFound):
        move(hall, in_printer, printer="Badge 7")
    assert hall.states() == [PrintState.PRINTING]


def test_what_a_printer_says_in_a_word_is_no_part_of_the_sentence_behind_it(
    hall, printer, in_printer
):
    assert hall.queue.jobs()[0].id == in_printer
    printer.said, printer.was_off = "in use", True
    hall.steps(1)
    assert hall.said() == f"in use. {NOT_KNOWN}"


def test_a_badge_that_its_printer_kept_and_prints_later_is_written_down_by_itself(
    hall, printer, in_printer
):
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    hall.clock.pass_by(seconds=6)
    hall.steps()
    assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)
    printer.is_helped()
    hall.clock.pass_by(seconds=6)
    hall.steps()
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [in_printer], 1)


def test_a_badge_that_is_wanted_again_is_printed_though_the_kept_one_comes_out(
    hall, printer, in_printer
):
    printer.doubt = Doubt.MAY_COME
    cancel(hall, in_printer)
    hall.clock.pass_by(seconds=6)
    hall.steps()
    assert (hall.states(), hall.said()) == ([FAILED], MAY_COME)
    printer.waits = False
    assert hall.queue.retry([in_printer]) == 1
    hall.steps()
    assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


def test_a_printer_that_is_off_is_not_asked_for_a_badge_that_it_kept(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    printer.is_off = True
    hall.work.status(hall.store.printers()[0])
    printer.meanwhile_asked = lambda: pytest.fail("it was asked")
    hall.clock.pass_by(minutes=5)
    hall.steps()
    assert hall.states() == [FAILED]


def test_a_badge_that_a_label_printer_kept_is_still_in_doubt_once_it_was_off(hall):
    printer = hall.with_printer("socket:Badge 1")
    printer.waits = printer.keeps_what_it_has = True
    (job,) = hall.queue.ask(hall.people("ADA1")).jobs
    hall.steps()
    cancel(hall, job.id)
    for printer.is_off in (True, False):
        printer.is_helped()  # it rests, whatever it printed
        hall.clock.pass_by(seconds=40)
        hall.work.status(hall.store.printers()[0])
        hall.steps()
    assert (hall.states(), hall.said(), hall.badges()) == ([FAILED], MAY_COME, [])
