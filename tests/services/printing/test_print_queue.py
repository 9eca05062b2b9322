"""Who may have a badge, and what staff do about those that did not come out."""

from dataclasses import replace

import pytest

from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.core.badges.printing import PrintState
from checkin.core.errors import CheckinError, NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.core.ticket import AttendanceMode
from checkin.services.printing.print_parts import PrintAdapters
from checkin.services.printing.print_queue import PrintQueue
from checkin.services.printing.print_work import PrintWork
from tests.builders import a_ticket, an_entry, an_exit, listed, some_lines


@pytest.fixture
def queue(store, scribe):
    with store.write():
        store.put_printer(EventPrinter("p1", "Badge 1", "folder:/tmp"))
    return PrintQueue(store, scribe)


def out_of_reach(*_):
    raise CheckinError("There is none here.")


@pytest.fixture
def work(store, scribe, queue):
    """Begin the work of the queue, with no printer in reach and nobody who draws."""
    assert queue.jobs() == []
    return PrintWork(store, scribe, PrintAdapters(out_of_reach, out_of_reach))


@pytest.fixture
def ada(store):
    return listed(store, a_ticket("ADA1"))[0]


def printing_on_admission(store, **rules):
    with store.write():
        store.change_print_rules(PrintRules(on_admission=True, **rules))


def printed(store, ticket):
    return some_lines(store, an_entry(EntryKind.BADGE, ticket_id=ticket.id))[0]


def with_state(store, job, state):
    with store.write():
        assert store.change_job(replace(job, state=state), tuple(PrintState))


def test_a_badge_is_asked_for_once(queue, ada):
    assert len(queue.ask([ada.id]).jobs) == 1
    assert queue.ask([ada.id]).passed_over == (ada.id,)
    assert [job.state for job in queue.jobs()] == [PrintState.QUEUED]


def test_whoever_has_a_badge_is_passed_over_though_another_desk_printed_it(queue, store, ada):
    printed(store, ada)
    assert queue.ask([ada.id]) == replace(queue.ask([ada.id]), jobs=(), passed_over=(ada.id,))
    assert queue.jobs() == []


def test_a_badge_whose_line_was_undone_may_be_asked_for(queue, store, ada):
    line = printed(store, ada)
    some_lines(store, an_entry(EntryKind.UNDO, refers_to=line.id, ticket_id=ada.id))
    assert len(queue.ask([ada.id]).jobs) == 1


def test_a_badge_is_printed_again_when_asked(queue, store, ada):
    printed(store, ada)
    job = queue.ask_again(ada.id, reason="Spoilt")
    assert (job.again, job.reason) == (True, "Spoilt")


def test_no_second_badge_is_asked_for_while_one_is_on_its_way(queue, ada):
    queue.ask([ada.id])
    with pytest.raises(Refused, match="on its way already"):
        queue.ask_again(ada.id)


def test_an_event_may_want_a_reason_for_another_badge(queue, store, ada):
    with store.write():
        store.change_print_rules(PrintRules(ask_why=True))
    with pytest.raises(Refused, match="Say why"):
        queue.ask_again(ada.id, reason="  ")
    assert queue.ask_again(ada.id, reason="Lost").reason == "Lost"


def test_a_ticket_that_is_gone_is_told(queue):
    with pytest.raises(NotFound, match="not in the event"):
        queue.ask(["nobody"])


def test_a_printer_that_is_unknown_is_told_with_those_there_are(queue, ada):
    with pytest.raises(NotFound, match="The event has “Badge 1”"):
        queue.ask([ada.id], printer="Badge 7")


def test_an_event_without_printers_says_how_to_add_one(store, scribe, ada):
    with pytest.raises(Refused, match="checkin printers"):
        PrintQueue(store, scribe).ask([ada.id])


def test_a_category_that_no_printer_prints_is_told(store, scribe):
    with store.write():
        store.put_printer(EventPrinter("p1", "Gold", "folder:/tmp", categories=("speaker",)))
    media = listed(store, a_ticket("M1", category="Media"))[0]
    with pytest.raises(Refused, match="No printer prints badges of “Media” at Desk 1"):
        PrintQueue(store, scribe).ask([media.id])


def test_whoever_comes_in_first_gets_a_badge_where_the_event_says_so(work, desk, store, ada):
    printing_on_admission(store)
    job = work.admitted(desk.scan("ADA1"))
    assert job.ticket_id == ada.id


@pytest.mark.usefixtures("ada")
def test_nobody_gets_a_badge_for_coming_where_the_event_does_not_say_so(work, desk):
    assert work.admitted(desk.scan("ADA1")) is None


@pytest.mark.usefixtures("ada")
def test_a_refusal_and_an_exit_print_nothing(work, desk, store):
    printing_on_admission(store)
    work.admitted(desk.scan("ADA1"))
    assert work.admitted(desk.scan("ADA1")) is None
    assert work.admitted(desk.scan("NOBODY")) is None
    assert work.admitted(desk.scan("ADA1", an_exit().direction)) is None


def test_whoever_comes_back_gets_no_second_badge(work, desk, store, ada):
    printing_on_admission(store)
    job = work.admitted(desk.scan("ADA1"))
    with_state(store, job, PrintState.PRINTED)
    printed(store, ada)
    desk.scan("ADA1", an_exit().direction)
    assert work.admitted(desk.scan("ADA1")) is None


def test_somebody_virtual_gets_none(work, desk, store):
    printing_on_admission(store)
    listed(store, a_ticket("V1", mode=AttendanceMode.VIRTUAL))
    assert work.admitted(desk.scan("V1")) is None


def test_a_badge_that_failed_is_tried_again(queue, store, ada):
    job = queue.ask([ada.id]).jobs[0]
    with_state(store, job, PrintState.FAILED)
    assert queue.retry([job.id]) == 1
    assert queue.jobs()[0].state is PrintState.QUEUED


def test_a_badge_that_failed_but_was_printed_elsewhere_is_not_tried_again(queue, store, ada):
    job = queue.ask([ada.id]).jobs[0]
    with_state(store, job, PrintState.FAILED)
    printed(store, ada)
    assert queue.retry([job.id]) == 0


def test_a_badge_that_waits_is_cancelled_one_that_is_printed_is_not(queue, store, ada):
    job = queue.ask([ada.id]).jobs[0]
    assert queue.cancel([job.id]) == 1
    assert queue.jobs()[0].state is PrintState.CANCELLED
    with_state(store, job, PrintState.PRINTED)
    assert queue.cancel([job.id]) == 0


def test_a_badge_moves_to_another_printer(queue, store, ada):
    with store.write():
        store.put_printer(EventPrinter("p2", "Badge 2", "folder:/tmp/2"))
    job = queue.ask([ada.id], printer="Badge 1").jobs[0]
    assert queue.move([job.id], "Badge 2") == 1
    assert queue.jobs()[0].wanted == "p2"


def test_a_job_that_is_unknown_is_told(queue):
    with pytest.raises(NotFound, match="not on its way"):
        queue.cancel(["gone"])


def test_a_copy_of_the_file_has_none_of_its_jobs(queue, store, scribe, ada, tmp_path):
    queue.ask([ada.id])
    from checkin.storage.store import Store

    store.copy_to(tmp_path / "copy.checkin", store.event())
    with Store(tmp_path / "copy.checkin", computer="another laptop") as copy:
        assert PrintQueue(copy, scribe).jobs() == []
