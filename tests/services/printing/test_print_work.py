"""Badges on their way to printers that are well."""

import pytest

from checkin.core.badges.print_job import PrintRules
from checkin.core.badges.printing import PrintState

PRINTED = PrintState.PRINTED


def test_a_badge_comes_out_and_the_journal_says_so(hall, printer):
    (ada,) = hall.people("ADA1")
    job = hall.queue.ask([ada]).jobs[0]
    hall.steps()
    assert printer.papers == [job.id]
    assert hall.states() == [PRINTED]
    assert [(line.ticket_id, line.code) for line in hall.badges()] == [(ada, "ADA1")]


@pytest.mark.usefixtures("printer")
def test_there_is_nothing_to_do_once_all_came_out(hall):
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert not hall.work.step()


def test_a_badge_counts_as_printed_only_once_it_came_out(hall, printer):
    printer.waits = True
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert (hall.states(), hall.badges()) == ([PrintState.PRINTING], [])
    printer.is_helped()
    hall.steps()
    assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


@pytest.mark.usefixtures("printer")
def test_the_reason_for_another_badge_is_kept(hall):
    (ada,) = hall.people("ADA1")
    hall.queue.ask_again(ada, reason="Spoilt")
    hall.steps()
    assert hall.badges()[0].reason == "Spoilt"


def test_a_printer_gets_its_badges_one_after_another_in_their_order(hall, printer):
    asked = hall.queue.ask(hall.people("A", "B", "C")).jobs
    hall.steps(8)
    assert printer.papers == [job.id for job in asked]


@pytest.mark.usefixtures("printer")
def test_nothing_is_asked_for_whose_category_gets_no_badge_unless_by_hand(hall, desk):
    hall.without_badge.add("Staff")
    (sam,) = hall.people("SAM1", category="Staff")
    with hall.store.write():
        hall.store.change_print_rules(PrintRules(on_admission=True))
    assert hall.work.admitted(desk.scan("SAM1")) is None
    assert hall.queue.jobs() == []
    assert len(hall.queue.ask([sam]).jobs) == 1


def test_two_printers_share_the_load(hall, printer):
    other = hall.with_printer("Badge 2")
    hall.queue.ask(hall.people("A", "B", "C", "D"))
    hall.steps(8)
    assert (len(printer.papers), len(other.papers)) == (2, 2)


def test_a_printer_for_a_category_prints_that_and_nothing_else(hall, printer):
    gold = hall.with_printer("Gold", categories=("SPEAKER",))
    speaker = hall.people("S1", category="Speaker")
    guest = hall.people("G1")
    hall.queue.ask([*speaker, *guest])
    hall.steps(4)
    assert (len(gold.papers), len(printer.papers)) == (1, 1)


def test_a_printer_of_this_desk_comes_first(hall, printer):
    ours = hall.with_printer("Ours", desks=("desk 1",))
    hall.queue.ask(hall.people("A", "B"))
    hall.steps(6)
    assert (len(ours.papers), len(printer.papers)) == (2, 0)


def test_whoever_comes_in_has_a_badge_at_a_free_printer_at_once(hall, printer, desk):
    hall.people("ADA1")
    with hall.store.write():
        hall.store.change_print_rules(PrintRules(on_admission=True))
    job = hall.work.admitted(desk.scan("ADA1"))
    assert printer.papers == [job.id]
    hall.steps()
    assert (hall.states(), len(hall.badges())) == ([PRINTED], 1)


def test_whoever_comes_in_waits_behind_those_who_wait(hall, printer, desk):
    hall.people("ADA1", "BO1")
    with hall.store.write():
        hall.store.change_print_rules(PrintRules(on_admission=True))
    first = hall.queue.ask(["ticket-BO1"]).jobs[0]
    second = hall.work.admitted(desk.scan("ADA1"))
    assert printer.papers == []
    hall.steps(5)
    assert printer.papers == [first.id, second.id]


@pytest.mark.usefixtures("printer")
def test_whoever_comes_in_where_badges_are_asked_for_by_hand_gets_none(hall, desk):
    hall.people("ADA1")
    assert hall.work.admitted(desk.scan("ADA1")) is None
    assert hall.states() == []


def test_a_printer_that_is_off_leaves_the_badge_of_whoever_comes_in_in_the_queue(
    hall, printer, desk
):
    hall.people("ADA1")
    printer.is_off = True
    with hall.store.write():
        hall.store.change_print_rules(PrintRules(on_admission=True))
    hall.work.admitted(desk.scan("ADA1"))
    assert hall.states() == [PrintState.QUEUED]


def test_what_is_wrong_with_a_badge_is_said_once_it_came_out_and_troubles_nobody(hall, printer):
    hall.told_of_document = {"warnings": ("No font has “ꙮ”.",)}
    (job,) = hall.queue.ask(hall.people("ADA1")).jobs
    hall.steps()
    assert printer.papers == [job.id]
    assert hall.store.print_job(job.id).said == "No font has “ꙮ”."
    assert hall.queue.board().trouble == ""


@pytest.mark.parametrize(
    ("address", "left"), [("socket://label:9100?language=zpl", 3), ("ipp://printer/ipp/print", 4)]
)
def test_each_page_of_a_badge_takes_a_label_where_the_printer_makes_one_of_it(hall, address, left):
    hall.with_printer(address, labels_left=5)
    hall.told_of_document = {"pages": 2}
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert hall.states() == [PRINTED]
    assert hall.queue.printers()[0].labels_left == left
