"""A printer that is silent does not hold up badges that another one could print."""

from datetime import timedelta

import pytest

from checkin.core.badges.printing import Obstacle, PrintState

PRINTED, QUEUED = PrintState.PRINTED, PrintState.QUEUED


class Asked:
    """Counts how often a printer was given a badge."""

    def __init__(self, printer):
        self.times = 0
        printer.meanwhile = self._count

    def _count(self):
        self.times += 1


@pytest.fixture
def silent(printer):
    """The first printer of two, which does not answer; says how often it was tried."""
    printer.is_off = True
    return Asked(printer)


@pytest.fixture
def other(hall, silent):
    assert silent.times == 0
    return hall.with_printer("Badge 2")


def print_one(hall, code):
    (job,) = hall.queue.ask(hall.people(code)).jobs
    hall.steps(3)
    return hall.store.print_job(job.id).state


def test_a_silent_printer_is_tried_more_and_more_seldom_while_another_prints(hall, silent, other):
    for number in range(30):  # a minute and a half
        assert print_one(hall, f"T{number}") is PRINTED
        hall.clock.pass_by(seconds=3)
    assert (silent.times, len(other.papers)) == (1, 30)


def test_a_badge_that_one_printer_will_not_take_goes_to_another_that_shares_the_load(hall, printer):
    printer.refuses = Obstacle.WRONG_MEDIA
    other = hall.with_printer("Badge 2")
    jobs = hall.queue.ask(hall.people("A", "B", "C")).jobs
    for _ in range(6):
        hall.work.step()
        hall.clock.pass_by(seconds=3)
    assert (hall.states(), set(other.papers)) == ([PRINTED] * 3, {job.id for job in jobs})
    assert printer.papers == []


def test_a_printer_that_has_the_right_labels_by_now_takes_what_it_would_not_take_before(
    hall, printer
):
    printer.refuses = Obstacle.WRONG_MEDIA
    other = hall.with_printer("Badge 2")
    other.runs_out()
    hall.queue.ask(hall.people("A", "B", "C", "D"))
    for _ in range(10):
        hall.work.step()
        hall.clock.pass_by(seconds=3)
    printer.refuses = ""
    for _ in range(10):
        hall.work.step()
        hall.clock.pass_by(seconds=3)
    assert (len(printer.papers), other.papers, hall.states().count(PRINTED)) == (3, [], 3)


def test_a_badge_that_a_printer_will_not_take_holds_up_none_that_it_takes(hall, printer):
    other = hall.with_printer("Badge 2")
    other.runs_out()
    large = [job.id for job in hall.queue.ask(hall.people("A", "B", "C")).jobs]
    printer.refuses_of = large
    small = [job.id for job in hall.queue.ask(hall.people("D", "E", "F", "G")).jobs]
    for _ in range(40):
        hall.work.step()
        hall.clock.pass_by(seconds=1)
    assert (printer.papers, other.papers) == (small, [])


def test_badges_that_a_printer_would_not_take_come_back_to_it_in_turn(hall, printer):
    printer.refuses = Obstacle.WRONG_MEDIA
    hall.with_printer("Badge 2").runs_out()
    large, _, *small = (job.id for job in hall.queue.ask(hall.people("A", "B", "C", "D")).jobs)
    for _ in range(10):
        hall.work.step()
        hall.clock.pass_by(seconds=1)
    printer.refuses, printer.refuses_of = "", [large]
    for _ in range(40):
        hall.work.step()
        hall.clock.pass_by(seconds=1)
    assert printer.papers == small


def test_a_badge_that_no_printer_will_take_has_failed_at_once_and_is_tried_when_asked_for(
    hall, printer
):
    other = hall.with_printer("Badge 2")
    printer.refuses = other.refuses = Obstacle.WRONG_MEDIA
    (job,) = hall.queue.ask(hall.people("A")).jobs
    hall.steps()
    assert hall.states() == [PrintState.FAILED]
    printer.refuses = ""
    assert hall.queue.retry([job.id]) == 1
    hall.clock.pass_by(seconds=3)
    hall.steps()
    assert (hall.states(), printer.papers) == ([PRINTED], [job.id])


def test_a_silent_printer_is_tried_again_when_the_other_one_is_busy(hall, silent, other):
    other.waits = True
    hall.queue.ask(hall.people("A", "B"))
    for _ in range(100):
        hall.work.step()
        hall.clock.pass_by(seconds=1)
    assert 3 <= silent.times <= 6  # after 2, 10, 30, 30 seconds


def test_a_printer_that_answers_again_gets_badges_again(hall, printer, silent, other):
    print_one(hall, "A")
    printer.is_off, other.waits = False, True
    hall.clock.pass_by(seconds=31)
    hall.queue.ask(hall.people("B", "C"))
    hall.steps(4)
    assert (len(printer.papers), silent.times) == (1, 2)


def test_a_printer_that_says_it_is_ready_is_trusted_at_once(hall, printer, silent, other):
    print_one(hall, "A")
    assert silent.times == 1
    printer.is_off, other.is_off = False, True
    hall.clock.pass_by(seconds=3)
    assert hall.work.status(hall.store.printers()[0]).is_ready
    assert print_one(hall, "B") is PRINTED
    assert len(printer.papers) == 1


def test_a_printer_that_was_silent_just_now_is_not_asked_how_it_is(hall, printer, silent, other):
    assert print_one(hall, "A") is PRINTED
    printer.is_off = False
    told = hall.work.status(hall.store.printers()[0])
    assert (told.obstacles, told.said) == ({Obstacle.OFFLINE}, "Badge 1 does not answer.")
    assert told.off_since is not None
    hall.clock.pass_by(seconds=3)
    assert hall.work.status(hall.store.printers()[0]).is_ready
    assert (silent.times, len(other.papers)) == (1, 1)


def test_a_printer_that_does_not_say_how_it_is_gets_no_badge_another_could_print(
    hall, silent, other
):
    hall.work.status(hall.store.printers()[0])
    assert print_one(hall, "A") is PRINTED
    assert (silent.times, len(other.papers)) == (0, 1)


@pytest.mark.usefixtures("silent")
def test_a_printer_that_somebody_asked_for_rests_no_longer_than_a_moment(hall, printer):
    other = hall.with_printer("Badge 2")
    hall.queue.ask(hall.people("A"), printer="Badge 1")
    for _ in range(10):
        hall.steps(1)
        hall.clock.pass_by(seconds=3)
    assert hall.states() == [QUEUED]
    printer.is_off = False
    hall.steps(2)
    assert (hall.states(), len(printer.papers), other.papers) == ([PRINTED], 1, [])


def test_a_printer_with_an_open_cover_is_asked_again_soon(hall, printer, other):
    printer.is_off, printer.refuses = False, Obstacle.COVER_OPEN
    other.waits = True
    hall.queue.ask(hall.people("A", "B"))
    for _ in range(20):
        hall.steps(1)
        hall.clock.pass_by(seconds=3)
    printer.refuses = ""
    hall.steps(2)
    assert len(printer.papers) == 1


def test_a_printer_that_keeps_whoever_asks_waiting_does_not_hold_up_the_others(hall, printer):
    """One whose network is gone with a badge in it: each question is waited for."""
    other = hall.with_printer("Badge 2")
    printer.waits = True
    hall.queue.ask(hall.people("A"), printer="Badge 1")
    hall.steps()
    printer.is_off = True
    printer.meanwhile_asked = lambda: hall.clock.pass_by(seconds=8)
    hall.queue.ask(hall.people(*[f"T{number}" for number in range(40)]))
    begun = hall.clock()
    while len(other.papers) < 40:
        hall.steps(1)
        hall.clock.pass_by(seconds=1)
    assert hall.clock() - begun < timedelta(seconds=90)


def test_a_printer_that_kept_whoever_asked_waiting_is_not_asked_how_it_is_either(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("A"))
    hall.steps()
    printer.is_off = True
    printer.meanwhile_asked = lambda: hall.clock.pass_by(seconds=8)
    hall.steps(1)
    printer.status = lambda: pytest.fail("it was asked")
    told = hall.work.status(hall.store.printers()[0])
    assert (told.obstacles, told.said) == ({Obstacle.OFFLINE}, "Badge 1 does not answer.")


def test_a_printer_that_refuses_at_once_is_asked_about_its_badge_at_once(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("A"))
    hall.steps()
    printer.is_off = True
    hall.steps()
    printer.is_off = False
    printer.is_helped()
    hall.steps(1)
    assert hall.states() == [PRINTED]


def test_a_printer_at_rest_is_tried_again_though_the_clock_was_set_back(hall, printer):
    printer.is_off = True
    hall.queue.ask(hall.people("A"))
    hall.steps()
    printer.is_off = False
    hall.clock.pass_by(seconds=-100)
    hall.steps()
    assert (hall.states(), len(printer.papers)) == ([PRINTED], 1)
