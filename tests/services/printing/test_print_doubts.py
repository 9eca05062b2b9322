"""Badges of which nobody knows whether they came out: printed again only by somebody who looked."""

from dataclasses import replace

import pytest

from checkin.core.badges.print_job import NOT_KNOWN, PrintRules
from checkin.core.badges.printing import Doubt, Obstacle, PrintState
from checkin.core.errors import ReasonWanted, Refused
from checkin.core.scan import Direction
from checkin.services.printing.taking_back import cancel_badges

PRINTED, FAILED, CANCELLED = PrintState.PRINTED, PrintState.FAILED, PrintState.CANCELLED


@pytest.fixture
def ada(hall, printer):
    assert hall.printers["Badge 1"] is printer
    return hall.people("ADA1")[0]


def rule(hall, **rules):
    with hall.store.write():
        hall.store.change_print_rules(PrintRules(**rules))


def in_doubt(hall, printer, ticket, doubt=Doubt.CAME_OUT):
    """Have a badge taken back of which its printer does not say that it gives it back."""
    printer.waits, printer.doubt = True, doubt
    (job,) = hall.queue.ask([ticket]).jobs
    hall.steps()
    cancel_badges(hall.queue, hall.work, [job.id])
    assert hall.queue.job(job.id).doubt is doubt
    printer.waits = False
    return job.id


def failed(hall, printer, ticket):
    """Have a badge fail that no printer took."""
    printer.refuses = "wrong_media"
    (job,) = hall.queue.ask([ticket]).jobs
    hall.steps()
    printer.refuses = ""
    return job.id


def comes_in(hall, desk, ticket):
    decision = desk.admit(ticket, Direction.ENTRY)
    hall.work.admitted(decision)
    hall.steps()
    desk.admit(ticket, Direction.EXIT)


@pytest.mark.parametrize("doubt", [Doubt.CAME_OUT, Doubt.MAY_COME])
def test_whoever_comes_back_in_gets_no_other_badge_by_itself(hall, printer, desk, ada, doubt):
    rule(hall, on_admission=True)
    printer.waits, printer.doubt = True, doubt
    comes_in(hall, desk, ada)
    cancel_badges(hall.queue, hall.work, [hall.queue.jobs()[0].id])
    printer.waits = False
    comes_in(hall, desk, ada)
    assert (hall.states(), printer.papers) == ([FAILED], [])


def test_whoever_comes_back_in_gets_no_badge_that_somebody_cancelled(hall, printer, desk, ada):
    rule(hall, on_admission=True)
    printer.is_off = True
    comes_in(hall, desk, ada)
    assert hall.queue.cancel([hall.queue.jobs()[0].id]) == 1
    printer.is_off = False
    comes_in(hall, desk, ada)
    assert (hall.states(), printer.papers) == ([CANCELLED], [])


def test_whoever_comes_back_in_gets_the_badge_that_no_printer_took(hall, printer, desk, ada):
    rule(hall, on_admission=True)
    printer.refuses = "wrong_media"
    comes_in(hall, desk, ada)
    printer.refuses = ""
    comes_in(hall, desk, ada)
    assert (hall.states(), len(printer.papers)) == ([FAILED, PRINTED], 1)


def test_a_badge_that_may_be_out_is_printed_again_with_a_reason_only(hall, printer, ada):
    rule(hall, ask_why=True)
    in_doubt(hall, printer, ada)
    assert hall.queue.ask([ada]).passed_over == (ada,)
    with pytest.raises(Refused, match="Say why"):
        hall.queue.ask_again(ada)
    hall.queue.ask_again(ada, reason="Not on the floor either")
    hall.steps()
    assert [line.reason for line in hall.badges()] == ["Not on the floor either"]


def test_all_that_failed_are_printed_but_what_may_be_out(hall, printer, ada):
    doubted = in_doubt(hall, printer, ada)
    bob = failed(hall, printer, hall.people("BOB1")[0])
    retried = hall.queue.retry_all()
    assert (retried.done, retried.not_known) == (1, 1)
    hall.steps()
    assert printer.papers == [bob]
    # One by one they are.
    assert hall.queue.retry([doubted]) == 1
    hall.steps()
    assert printer.papers == [bob, doubted]


def test_an_older_wish_for_a_badge_that_may_be_out_is_not_among_all_that_failed(hall, printer, ada):
    older = failed(hall, printer, ada)
    in_doubt(hall, printer, ada)
    retried = hall.queue.retry_all()
    assert (retried.done, retried.not_known) == (0, 2)
    assert hall.queue.retry([older]) == 0


def test_a_badge_that_somebody_found_is_printed(hall, printer, ada):
    job = in_doubt(hall, printer, ada)
    assert hall.work.came_out([job]) == 1
    assert (hall.states(), hall.queue.board().failed) == ([PRINTED], 0)
    assert [line.ticket_id for line in hall.badges()] == [ada]
    # Once, whoever says so.
    assert hall.work.came_out([job]) == 0
    assert len(hall.badges()) == 1


def test_the_label_of_a_badge_that_somebody_found_is_counted(hall):
    printer = hall.with_printer("Badge 1", labels_left=50)
    job = in_doubt(hall, printer, hall.people("ADA1")[0])
    hall.work.came_out([job])
    assert hall.store.printers()[0].labels_left == 49


def test_what_was_at_no_printer_did_not_come_out(hall, printer, ada):
    job = failed(hall, printer, ada)
    assert hall.work.came_out([job]) == 0
    assert hall.states() == [FAILED]


def test_what_failed_troubles_nobody_once_it_is_printed_anew(hall, printer, ada):
    failed(hall, printer, ada)
    assert (hall.queue.board().failed, bool(hall.queue.board().trouble)) == (1, True)
    hall.clock.pass_by(minutes=1)
    hall.queue.ask([ada])
    hall.steps()
    board = hall.queue.board()
    assert (hall.states(), board.failed, board.trouble) == ([FAILED, PRINTED], 0, "")
    assert [line.is_overtaken for line in hall.queue.lines()] == [False, True]
    retried = hall.queue.retry_all()
    assert (retried.done, retried.not_known) == (0, 0)


def test_another_badge_that_failed_troubles_though_there_is_an_earlier_one(hall, printer, ada):
    hall.queue.ask([ada])
    hall.steps()
    hall.clock.pass_by(minutes=1)
    printer.is_off = True
    hall.queue.ask_again(ada)
    hall.clock.pass_by(minutes=9)
    hall.steps()
    board = hall.queue.board()
    assert (board.failed, bool(board.trouble)) == (1, True)
    printer.is_off = False
    hall.clock.pass_by(minutes=1)
    hall.queue.ask_again(ada)
    hall.steps()
    assert hall.queue.board().failed == 0


@pytest.mark.parametrize("way", ["retry", "move"])
def test_a_badge_that_may_be_out_waits_again_with_a_reason_only(hall, printer, ada, way):
    rule(hall, ask_why=True)
    job = in_doubt(hall, printer, ada)
    sure = failed(hall, printer, hall.people("BOB1")[0])
    where = ["Badge 1"] * (way == "move")
    with pytest.raises(ReasonWanted, match="Say why"):
        getattr(hall.queue, way)([sure, job], *where)
    assert hall.states() == [FAILED, FAILED]
    assert getattr(hall.queue, way)([sure], *where) == 1
    assert getattr(hall.queue, way)([job], *where, reason="Looked for it") == 1
    hall.steps(5)
    assert {line.code: line.reason for line in hall.badges()} == {
        "ADA1": "Looked for it",
        "BOB1": "",
    }


def test_what_did_not_come_out_comes_before_the_many_that_did(hall, printer, ada):
    lost = failed(hall, printer, ada)
    (bob,) = hall.people("BOB1")
    settled = failed(hall, printer, bob)
    hall.clock.pass_by(minutes=1)
    hall.queue.ask([bob, *hall.people(*[f"T{number}" for number in range(9)])])
    hall.steps(12)
    lines = hall.queue.lines(5)
    assert lines[0].job.id == lost
    assert [line.job.state for line in lines] == [FAILED, *[PRINTED] * 4]
    # What was printed anew since is where it was.
    assert hall.queue.lines()[-1].job.id == settled


class Watched:
    """What speaks with a label printer, and remembers whether that was off with a badge."""

    def __init__(self, printer):
        self._printer = printer
        self._saw_it_off = False

    def __getattr__(self, name):
        return getattr(self._printer, name)

    def poll(self, job):
        self._saw_it_off = self._saw_it_off or self._printer.is_off
        told = self._printer.poll(job)
        is_lost = self._saw_it_off and told.state is PRINTED
        lost = replace(told, state=FAILED, said="Was off.", doubt=Doubt.CAME_OUT)
        return lost if is_lost else told


def test_that_a_printer_was_off_with_a_badge_is_not_forgotten_where_it_refuses_the_next(
    hall, printer, ada
):
    hall.opening, printer.keeps_what_it_has = Watched, True
    (job,) = hall.queue.ask([ada]).jobs
    printer.runs_out()
    hall.steps(2)
    printer.is_off = True
    hall.steps(2)
    printer.is_off, printer.refuses = False, Obstacle.OUT_OF_LABELS
    hall.clock.pass_by(minutes=3)
    hall.steps(2)
    hall.clock.pass_by(minutes=3)
    hall.steps(2)
    hall.queue.ask(hall.people("BEA1"))
    hall.steps(2)
    printer.is_helped()
    hall.clock.pass_by(seconds=10)
    hall.steps(2)
    assert (hall.queue.job(job.id).state, hall.badges()) == (FAILED, [])
    assert hall.queue.job(job.id).words == f"Was off. {NOT_KNOWN}"
