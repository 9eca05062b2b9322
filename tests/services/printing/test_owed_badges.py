"""Badges that a program which ended could not ask for: owed, and asked for exactly once."""

from pathlib import Path

import pytest

from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.core.badges.printing import PrintState
from checkin.core.journal import EntryKind
from checkin.core.scan import Direction
from checkin.core.ticket import AttendanceMode
from checkin.services.printing.printer_setup import PrinterSetup, PrinterWish
from tests.builders import an_entry, an_undo, some_lines
from tests.services.scripted_printer import ScriptedPrinter

ADA = "ticket-ADA1"


@pytest.fixture
def setup(store):
    return PrinterSetup(store, lambda _: ScriptedPrinter(), tuple, None)


@pytest.fixture
def printing(hall, printer, setup):
    """Give the queue of an event that prints at the first admission; Ada is listed there."""
    assert printer.papers == []
    hall.people("ADA1")
    setup.change_rules(PrintRules(on_admission=True))
    return hall.queue


def owed(queue):
    return [job.ticket_id for job in queue.take_up_owed()]


def test_whoever_came_in_before_the_program_ended_gets_a_badge_once(hall, printer, printing, desk):
    assert desk.scan("ADA1").admitted
    assert owed(printing) == [ADA]
    assert owed(printing) == []
    hall.steps()
    assert hall.states() == [PrintState.PRINTED]
    assert len(printer.papers) == len(hall.badges()) == 1
    assert owed(printing) == []


def test_a_desk_that_lives_and_asks_meanwhile_gets_no_second_one(hall, printing, desk):
    decision = desk.scan("ADA1")
    assert owed(printing) == [ADA]
    assert hall.work.admitted(decision) is None
    assert len(printing.jobs()) == 1


def test_nobody_is_owed_a_badge_whose_wish_was_written(hall, printing, desk):
    hall.work.admitted(desk.scan("ADA1"))
    assert owed(printing) == []


def test_a_badge_that_somebody_cancelled_is_not_owed(printing, desk):
    desk.scan("ADA1")
    [job] = printing.ask([ADA]).jobs
    printing.cancel([job.id])
    assert owed(printing) == []


def test_whoever_came_in_long_ago_is_told_and_printed_for_when_asked(hall, printer, printing, desk):
    desk.scan("ADA1")
    hall.clock.pass_by(minutes=40)
    assert owed(printing) == [ADA]
    [job] = printing.jobs()
    assert job.state is PrintState.FAILED
    assert job.said == "The program ended before this badge was asked for (since 12:00)."
    hall.steps()
    assert printer.papers == []
    assert printing.retry([job.id]) == 1
    hall.steps()
    assert len(printer.papers) == 1


def test_nothing_is_printed_for_whoever_came_in_at_another_time_than_now(
    hall, printer, printing, desk
):
    desk.scan("ADA1")
    hall.clock.pass_by(hours=-5)
    assert owed(printing) == [ADA]
    hall.steps()
    assert printer.papers == []


def test_nobody_is_owed_a_badge_who_has_one(store, printing, desk):
    desk.scan("ADA1")
    some_lines(store, an_entry(EntryKind.BADGE, ticket_id=ADA))
    assert owed(printing) == []


def test_nobody_is_owed_a_badge_whose_admission_was_undone(store, printing, desk):
    decision = desk.scan("ADA1")
    some_lines(store, an_undo(store.entry(decision.entry_id)))
    assert owed(printing) == []


def test_nobody_is_owed_a_badge_who_was_refused_left_or_is_virtual(hall, printing, desk):
    hall.people("VERA1", mode=AttendanceMode.VIRTUAL)
    desk.scan("VERA1")
    desk.scan("ADA1", Direction.EXIT)
    desk.scan("NOBODY")
    assert owed(printing) == []


def test_nobody_is_owed_a_badge_whose_category_gets_none(hall, printing, desk):
    hall.without_badge.add("Staff")
    hall.people("SAM1", category="Staff")
    desk.scan("SAM1")
    desk.scan("ADA1")
    assert owed(printing) == [ADA]


@pytest.mark.usefixtures("printer")
def test_nobody_is_owed_a_badge_who_came_in_before_the_event_printed(hall, setup, desk):
    hall.people("ADA1", "BOB1")
    desk.scan("ADA1")
    setup.change_rules(PrintRules(on_admission=True))
    desk.scan("BOB1")
    assert owed(hall.queue) == ["ticket-BOB1"]


def test_nobody_is_owed_a_badge_who_came_in_before_there_was_a_printer(hall, setup, desk):
    hall.people("ADA1", "BOB1")
    setup.change_rules(PrintRules(on_admission=True))
    desk.scan("ADA1")
    assert owed(hall.queue) == []
    setup.add(PrinterWish("Front", f"folder:{Path.cwd()}"))
    desk.scan("BOB1")
    assert owed(hall.queue) == ["ticket-BOB1"]


def test_where_an_older_checkin_printed_badges_are_owed_from_now_on(hall, store, desk):
    hall.people("ADA1", "BOB1")
    with store.write():
        store.put_printer(EventPrinter("front", "Front", "front"))
        store.change_print_rules(PrintRules(on_admission=True))
    desk.scan("ADA1")
    assert owed(hall.queue) == []
    desk.scan("BOB1")
    assert owed(hall.queue) == ["ticket-BOB1"]


def test_whoever_another_computer_let_in_is_its_own_to_print(new_store, store, printing):
    there = new_store()
    some_lines(there, an_entry(ticket_id=ADA))
    with store.write():
        assert store.add_foreign(there.entries()) == 1
    assert owed(printing) == []


def test_a_badge_that_is_owed_and_that_no_printer_prints_is_told_at_once(hall, store, desk):
    hall.with_printer("Speakers", categories=("Speaker",))
    hall.people("ADA1", category="Media")
    with store.write():
        store.change_print_rules(PrintRules(on_admission=True))
        store.see_badges(store.last_position())
    assert desk.scan("ADA1").admitted
    assert owed(hall.queue) == [ADA]
    assert not hall.work.step()
    (job,) = hall.queue.jobs()
    assert (job.state, "“Media” at Desk 1" in job.said) == (PrintState.FAILED, True)
