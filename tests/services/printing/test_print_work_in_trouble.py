"""Badges on their way to printers in trouble: each comes out once, or it is said why not."""

import pytest

from checkin.core.badges.print_job import NOT_KNOWN, EventPrinter, PrintRules
from checkin.core.badges.printing import Obstacle, PrintState
from checkin.core.journal import EntryKind
from tests.builders import an_entry, some_lines

PRINTED, FAILED, QUEUED = PrintState.PRINTED, PrintState.FAILED, PrintState.QUEUED


def test_a_printer_that_is_off_leaves_its_badge_to_another(hall, printer):
    other = hall.with_printer("Badge 2")
    printer.is_off = True
    hall.queue.ask(hall.people("A", "B"))
    hall.steps(6)
    assert (len(other.papers), printer.papers) == (2, [])


def test_a_badge_waits_a_little_for_a_printer_that_is_off(hall, printer):
    printer.is_off = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert hall.states() == [QUEUED]
    assert hall.queue.jobs()[0].said == "Badge 1 does not answer."
    printer.is_off = False
    hall.clock.pass_by(seconds=5)
    hall.steps()
    assert hall.states() == [PRINTED]


def test_a_badge_that_waits_names_the_printer_that_would_not_take_it(hall, printer):
    other = hall.with_printer("Badge 2", categories=("Nobody",))
    printer.refuses = Obstacle.OUT_OF_LABELS
    job = hall.queue.ask(hall.people("ADA1")).jobs[0]
    hall.steps()
    assert [line.printer for line in hall.queue.lines()] == ["Badge 1"]
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert (hall.states(), hall.queue.lines()[0].printer) == ([FAILED], "Badge 1")
    assert hall.queue.move([job.id], "Badge 2") == 1
    hall.steps()
    assert (hall.states(), other.papers) == ([PRINTED], [job.id])


def test_a_printer_that_comes_back_late_prints_no_old_badge_unasked(hall, printer):
    printer.is_off = True
    job = hall.queue.ask(hall.people("ADA1")).jobs[0]
    hall.steps()
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert hall.states() == [FAILED]
    assert hall.queue.jobs()[0].said == "Badge 1 does not answer (since 12:00)."
    printer.is_off = False
    hall.clock.pass_by(minutes=30)
    hall.steps()
    assert printer.papers == []
    hall.queue.retry([job.id])
    hall.steps()
    assert printer.papers == [job.id]


@pytest.mark.parametrize("has_it", [False, True])
def test_no_badge_comes_out_later_because_the_clock_was_set_back(hall, printer, has_it):
    hall.queue.ask(hall.people("ADA1"))
    if has_it:
        printer.runs_out()
    else:
        printer.is_off = True
    hall.steps()
    hall.clock.pass_by(hours=-5)
    hall.steps()
    assert hall.states() == [FAILED]


@pytest.mark.usefixtures("printer")
def test_a_long_run_is_no_old_badge_while_the_printer_prints(hall):
    hall.queue.ask(hall.people(*(f"T{number}" for number in range(10))))
    for _ in range(25):
        hall.clock.pass_by(minutes=1)
        hall.work.step()
    assert set(hall.states()) == {PRINTED}


def test_a_printer_without_labels_is_told_and_goes_on_when_they_are_refilled(hall, printer):
    printer.runs_out()
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    job = hall.queue.jobs()[0]
    assert (job.said, job.obstacles) == ("Out of labels.", {Obstacle.OUT_OF_LABELS})
    hall.clock.pass_by(seconds=90)
    printer.is_helped()
    hall.steps()
    assert hall.states() == [PRINTED]


def test_a_badge_is_taken_back_from_a_printer_that_nobody_helps(hall, printer):
    printer.runs_out()
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert hall.states() == [FAILED]
    assert hall.queue.jobs()[0].said == "Out of labels (since 12:00)."
    printer.is_helped()
    hall.steps()
    assert printer.papers == []


def test_a_badge_that_came_out_while_it_was_taken_back_is_printed(hall, printer):
    printer.runs_out()
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.clock.pass_by(minutes=3)
    printer._print(hall.queue.jobs()[0].id)
    hall.steps()
    assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


def test_a_size_that_the_printer_does_not_have_fails_at_once(hall, printer):
    printer.refuses = Obstacle.WRONG_MEDIA
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert hall.states() == [FAILED]
    assert hall.queue.jobs()[0].said == "The printer does not take this badge."


@pytest.mark.parametrize("obstacle", [Obstacle.BUSY, Obstacle.COVER_OPEN])
def test_a_printer_that_takes_nothing_just_now_is_asked_again(hall, printer, obstacle):
    printer.refuses = obstacle
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert hall.states() == [QUEUED]
    printer.refuses = ""
    hall.clock.pass_by(seconds=5)
    hall.steps()
    assert hall.states() == [PRINTED]


@pytest.mark.usefixtures("printer")
def test_a_badge_that_cannot_be_drawn_stops_no_other(hall):
    hall.queue.ask(hall.people("BROKEN", "ADA1"))
    hall.steps(5)
    assert hall.states() == [FAILED, PRINTED]
    assert hall.queue.jobs()[1].said == "This badge has no layout. Choose one."


def test_an_answer_that_got_lost_is_no_second_badge(hall, printer):
    printer.loses_answers = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert hall.states() == [PrintState.SENDING]
    printer.loses_answers = False
    hall.clock.pass_by(minutes=2)
    hall.steps()
    assert (hall.states(), len(printer.papers)) == ([PRINTED], 1)


def test_a_badge_that_never_arrived_is_told_and_not_sent_again(hall, printer):
    printer.is_lost_before = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.clock.pass_by(minutes=2)
    printer.is_lost_before = False
    hall.steps()
    assert (hall.states(), printer.papers) == ([FAILED], [])
    assert "not known whether this badge came out" in hall.queue.jobs()[0].words


def test_a_program_that_is_started_anew_goes_on_where_it_stood(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("A", "B"))
    hall.steps()
    hall.work = hall.a_worker()
    printer.is_helped()
    hall.steps(6)
    assert (hall.states(), len(printer.papers)) == ([PRINTED, PRINTED], 2)


def test_of_two_programs_only_one_prints_a_badge(hall, printer):
    hall.queue.ask(hall.people("A", "B", "C"))
    other = hall.a_worker()
    for _ in range(6):
        hall.work.step()
        other.step()
    assert (len(printer.papers), len(hall.badges())) == (3, 3)


def test_a_badge_that_another_desk_printed_meanwhile_is_not_printed(hall, printer):
    (ada,) = hall.people("ADA1")
    hall.queue.ask([ada])
    some_lines(hall.store, an_entry(EntryKind.BADGE, ticket_id=ada))
    hall.steps()
    assert (hall.states(), printer.papers) == ([PrintState.CANCELLED], [])


def test_labels_are_counted_and_told_before_they_run_out(hall):
    hall.with_printer("Roll", labels_left=3, warn_at=2)
    hall.queue.ask(hall.people("A", "B"))
    assert not hall.store.printers()[0].runs_low
    hall.steps(6)
    assert hall.store.printers()[0].labels_left == 1
    assert hall.store.printers()[0].runs_low


def test_a_printer_that_counts_its_labels_is_believed(hall):
    roll = hall.with_printer("Roll", labels_left=3, warn_at=2)
    hall.work.status(hall.store.printers()[0])
    assert hall.store.printers()[0].labels_left == 3
    roll.labels_left = 250
    hall.work.status(hall.store.printers()[0])
    assert hall.store.printers()[0].labels_left == 250
    assert not hall.store.printers()[0].runs_low


def test_an_address_that_is_none_is_told_with_the_badge(hall):
    with hall.store.write():
        hall.store.put_printer(EventPrinter("p", "Wrong", "nowhere"))
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert hall.queue.jobs()[0].said == "Wrong: This is no printer's address."


def test_a_printer_that_was_removed_leaves_its_badge_to_be_looked_for(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    with hall.store.write():
        hall.store.drop_printer("Badge 1")
    hall.steps()
    assert hall.states() == [FAILED]
    # The printer still has it.
    told = f"Its printer was removed while it had the badge. {NOT_KNOWN}"
    assert hall.queue.jobs()[0].words == told


def test_a_badge_that_waits_for_a_printer_that_was_removed_is_told_at_once(hall, printer):
    printer.is_off = True
    hall.with_printer("Badge 2")
    (job,) = hall.queue.ask(hall.people("ADA1"), printer="Badge 1").jobs
    with hall.store.write():
        hall.store.drop_printer("Badge 1")
    hall.steps(1)
    assert hall.queue.job(job.id).said.startswith("The printer that this badge is for was removed.")
    hall.queue.move([job.id], "Badge 2")
    hall.steps()
    assert hall.states() == [PrintState.PRINTED]


def test_a_status_that_cannot_be_had_says_why(hall):
    status = hall.work.status(EventPrinter("p", "Wrong", "nowhere"))
    assert (status.obstacles, status.said) == (
        {Obstacle.OFFLINE},
        "Wrong: This is no printer's address.",
    )


@pytest.mark.parametrize("killed_at", range(8))
def test_a_kill_at_any_moment_prints_no_badge_twice(hall, printer, killed_at, monkeypatch):
    """Whatever was written last, the next program goes on from it."""
    asked = hall.queue.ask(hall.people("A", "B")).jobs
    steps = iter(range(100))

    class Killed(BaseException):
        pass

    write = hall.store.change_job

    def dying(job, before):
        if next(steps) == killed_at:
            raise Killed
        return write(job, before)

    monkeypatch.setattr(hall.store, "change_job", dying)
    try:
        hall.steps(6)
    except Killed:
        hall.work = hall.a_worker()
    hall.clock.pass_by(seconds=61)
    hall.steps(8)
    assert sorted(set(printer.papers)) == sorted(printer.papers)
    assert set(printer.papers) == {job.id for job in asked}
    assert set(hall.states()) == {PRINTED}


def test_a_badge_that_failed_at_a_printer_goes_to_whichever_is_able_when_it_is_retried(
    hall, printer
):
    other = hall.with_printer("Badge 2")
    printer.refuses = other.refuses = Obstacle.WRONG_MEDIA
    job = hall.queue.ask(hall.people("ADA1")).jobs[0]
    hall.steps()
    assert hall.states() == [FAILED]
    printer.is_off, other.refuses = True, ""
    hall.queue.retry([job.id])
    hall.steps(5)
    assert (hall.states(), other.papers) == ([PRINTED], [job.id])


def test_a_printer_that_gives_nothing_back_is_told(hall, printer):
    printer.runs_out()
    printer.keeps_what_it_has = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    hall.clock.pass_by(minutes=3)
    hall.steps()
    assert hall.states() == [FAILED]
    assert "it may still come out" in hall.queue.jobs()[0].words


def test_what_waited_too_long_is_printed_when_all_that_waits_is_asked_for_anew(hall, printer):
    (job,) = hall.queue.ask(hall.people("ADA1")).jobs
    hall.clock.pass_by(minutes=3)  # in which no program ran
    assert [each.id for each in hall.queue.ask_anew()] == [job.id]
    hall.steps()
    assert printer.papers == [job.id]


def test_a_badge_of_who_came_in_and_that_no_printer_prints_is_told_at_once(hall, desk):
    hall.with_printer("Speakers", categories=("Speaker",))
    hall.people("ADA1", category="Media")
    with hall.store.write():
        hall.store.change_print_rules(PrintRules(on_admission=True))
    assert hall.work.admitted(desk.scan("ADA1")) is not None
    assert not hall.work.step()
    (job,) = hall.queue.jobs()
    assert (job.state, job.said.split(". ")[0]) == (
        PrintState.FAILED,
        "No printer prints badges of “Media” at Desk 1",
    )
    printer = hall.with_printer("Everybody")
    assert hall.queue.retry([job.id]) == 1
    hall.steps()
    assert printer.papers == [job.id]


def test_what_keeps_the_first_of_many_badges_is_told(hall, printer):
    hall.queue.ask(hall.people(*[f"T{number}" for number in range(60)]))
    printer.refuses = Obstacle.OUT_OF_LABELS
    hall.steps()
    assert hall.queue.board().trouble == "The printer does not take this badge."
    printer.refuses, printer.waits = "", True
    hall.clock.pass_by(seconds=3)
    hall.steps(1)
    printer.runs_out()
    hall.clock.pass_by(seconds=3)
    hall.steps(1)
    board = hall.queue.board()
    assert (board.trouble, board.at) == ("Out of labels.", hall.store.printers()[0])
