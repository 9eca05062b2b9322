"""One badge is never printed twice by accident, whatever staff do about the old wishes for it."""

from dataclasses import replace

import pytest

from checkin.core.badges.printing import PrintState

PRINTED, FAILED, CANCELLED = PrintState.PRINTED, PrintState.FAILED, PrintState.CANCELLED


@pytest.fixture
def other(hall, printer):
    assert hall.printers["Badge 1"] is printer
    return hall.with_printer("Badge 2")


@pytest.fixture
def ada(hall):
    return hall.people("ADA1")[0]


def cancelled(hall, ticket):
    """Ask for a badge and think better of it."""
    job = hall.queue.ask([ticket]).jobs[0]
    assert hall.queue.cancel([job.id]) == 1
    return job.id


def failed_twice(hall, printers, ask):
    """Ask twice while all printers are off, and give the jobs that came to nothing."""
    for each in printers:
        each.is_off = True
    for _ in range(2):
        ask()
        hall.steps(1)
        hall.clock.pass_by(minutes=3)
        hall.steps(2)
    for each in printers:
        each.is_off = False
    hall.clock.pass_by(minutes=1)
    failed = [job.id for job in hall.queue.jobs() if job.state is FAILED]
    assert len(failed) == 2
    return failed


def test_an_old_wish_is_not_retried_while_a_new_one_waits(hall, printer, other, ada):
    old = cancelled(hall, ada)
    hall.queue.ask([ada])
    assert hall.queue.retry([old]) == 0
    hall.steps(6)
    assert len(printer.papers + other.papers) == len(hall.badges()) == 1


def test_an_old_wish_is_not_moved_while_a_new_one_waits(hall, printer, other, ada):
    old = cancelled(hall, ada)
    hall.queue.ask([ada])
    assert hall.queue.move([old], "Badge 2") == 0
    hall.steps(6)
    assert len(printer.papers + other.papers) == len(hall.badges()) == 1


def test_an_old_wish_is_not_moved_once_there_is_a_badge(hall, printer, other, ada):
    old = cancelled(hall, ada)
    hall.queue.ask([ada])
    hall.steps(3)
    assert hall.queue.move([old], "Badge 2") == 0
    hall.steps(3)
    assert len(printer.papers + other.papers) == 1


@pytest.mark.usefixtures("other")
def test_what_waits_is_still_moved(hall, ada):
    job = hall.queue.ask([ada]).jobs[0]
    assert hall.queue.move([job.id], "Badge 2") == 1


def test_of_two_failed_badges_of_one_person_one_is_retried(hall, printer, other, ada):
    failed = failed_twice(hall, (printer, other), lambda: hall.queue.ask([ada]))
    assert hall.queue.retry(failed) == 1
    hall.steps(8)
    assert len(printer.papers + other.papers) == len(hall.badges()) == 1


def test_of_two_failed_second_badges_one_is_retried(hall, printer, ada):
    hall.queue.ask([ada])
    hall.steps(3)
    failed = failed_twice(hall, (printer,), lambda: hall.queue.ask_again(ada))
    assert hall.queue.retry(failed) == 1
    hall.steps(8)
    assert len(printer.papers) == len(hall.badges()) == 2


def test_a_badge_that_waits_in_an_older_file_beside_one_at_a_printer_is_not_sent(
    hall, printer, other, ada
):
    printer.waits = other.waits = True
    first = hall.queue.ask([ada]).jobs[0]
    hall.steps(1)
    with hall.store.write():
        hall.store.add_jobs([replace(first, id="second", state=PrintState.QUEUED)])
    hall.steps(2)
    assert hall.states() == [PrintState.PRINTING, CANCELLED]
    assert "Another badge of this person" in hall.store.print_job("second").said
    printer.is_helped()
    other.is_helped()
    hall.steps(3)
    assert hall.states() == [PRINTED, CANCELLED]


def test_a_badge_that_moves_while_another_printer_is_waited_for_goes_where_it_was_sent(
    hall, printer, other
):
    ada, bob = hall.people("ADA1", "BOB2")
    hall.queue.ask([ada], printer="Badge 1")
    job = hall.queue.ask([bob], printer="Badge 1").jobs[0]
    hall.steps(1)
    printer.meanwhile_asked = lambda: hall.queue.move([job.id], "Badge 2")
    hall.steps(3)
    assert (len(printer.papers), other.papers) == (1, [job.id])


def test_a_badge_that_was_asked_for_anew_while_a_printer_is_waited_for_is_not_called_failed(
    hall, printer, other
):
    ada, bob = hall.people("ADA1", "BOB2")
    other.waits = True
    hall.queue.ask([ada], printer="Badge 2")
    hall.steps(1)
    hall.queue.ask([bob], printer="Badge 1")
    hall.clock.pass_by(minutes=3)

    def ask_at_another_desk():
        other.meanwhile_asked = lambda: None
        hall.queue.ask_anew()
        hall.a_worker().step()

    other.meanwhile_asked = ask_at_another_desk
    hall.steps(2)
    hall.queue.retry_all()
    hall.steps(2)
    assert (len(printer.papers), len(hall.badges())) == (1, 1)


def test_a_badge_that_is_retried_while_its_slow_printer_takes_it_after_all_comes_out_once(
    hall, printer, ada
):
    job = hall.queue.ask([ada]).jobs[0]

    def lose_and_retry():
        printer.meanwhile = lambda: None
        hall.clock.pass_by(minutes=2)
        hall.a_worker().step()
        assert hall.states() == [FAILED]
        assert hall.queue.retry([job.id]) == 1

    printer.meanwhile = lose_and_retry
    hall.steps(4)
    assert (hall.states(), printer.papers, len(hall.badges())) == ([PRINTED], [job.id], 1)
