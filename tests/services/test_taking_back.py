"""Badges taken out of the queue, also where a printer has them: none comes out unsaid."""

import pytest

from checkin.core.errors import NotFound
from checkin.core.print_job import MAY_COME
from checkin.core.printing import PrintState
from checkin.services.taking_back import cancel_badges

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


def said(hall):
    return hall.queue.jobs()[0].said


def test_a_badge_is_taken_back_on_wish(hall, printer, in_printer):
    assert cancel(hall, in_printer) == (1, [])
    printer.is_helped()
    hall.steps()
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


def test_a_badge_that_its_printer_keeps_is_not_said_to_be_cancelled(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), said(hall)) == ([FAILED], MAY_COME)
    # Nor when it is asked for once more.
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert (hall.states(), said(hall)) == ([FAILED], MAY_COME)


def test_a_badge_that_its_printer_kept_and_printed_is_written_down(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    printer.is_helped()
    assert cancel(hall, in_printer) == (0, [])
    assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


def test_a_printer_has_a_moment_to_stop(hall, printer, in_printer):
    printer.lets_go_after = 4
    assert cancel(hall, in_printer) == (1, [])
    printer.is_helped()
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


def test_a_badge_in_a_printer_that_is_off_is_not_said_to_be_cancelled(hall, printer, in_printer):
    printer.is_off = True
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert "not known whether this badge came out" in said(hall)
    # Who cancels it all the same knows; what is not known stays said.
    assert cancel(hall, in_printer) == (1, [])
    assert (hall.states(), "not known" in said(hall)) == ([CANCELLED], True)


def test_a_badge_is_not_kept_for_ever_by_a_printer_that_is_gone(hall, printer, in_printer):
    printer.keeps_what_it_has = True
    cancel(hall, in_printer)
    printer.is_off = True
    assert cancel(hall, in_printer) == (0, [in_printer])
    assert said(hall).startswith("It is not known")
    assert cancel(hall, in_printer) == (1, [])


def test_nothing_is_taken_back_where_one_of_the_badges_is_unknown(hall, in_printer):
    with pytest.raises(NotFound):
        cancel(hall, in_printer, "gone")
    assert hall.states() == [PrintState.PRINTING]
