"""Whoever was let in, taken back and brought back is in at the desk and at an Indico.

That holds whatever happens to the answers, until somebody else checks them out there.
"""

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.core.scan import Verdict
from checkin.core.servers.server_names import list_id
from tests.servers.indico_corrections import (
    CUT,
    HERE,
    WHO,
    assert_all_was_told,
    assert_stays_in,
    came,
    taken_back,
)


@pytest.fixture
def brought_back(event):
    """Let somebody in, take that back, and then that again; all but the last is sent."""
    line = came(event)
    event.sync.sync()
    undo = taken_back(event, line)
    event.sync.sync()
    taken_back(event, undo.id)
    return event


def lose_the_answer_to_an_undo_and_undo_it(event, line):
    """Send a line, and its undo, which is carried out unheard; then let that one be undone."""
    event.sync.sync()
    undo = taken_back(event, line)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    taken_back(event, undo.id)


def test_who_is_brought_back_before_the_undo_is_fetched_stays_in(brought_back):
    event = brought_back
    event.again()
    assert_stays_in(event)


def test_who_is_brought_back_after_an_answer_was_lost_stays_in(event):
    line = came(event)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    undo = taken_back(event, line)
    event.send_all()
    taken_back(event, undo.id)
    event.again()
    assert_stays_in(event)


def test_who_is_brought_back_after_an_undo_without_an_answer_stays_in(event):
    lose_the_answer_to_an_undo_and_undo_it(event, came(event))
    event.again()
    assert_stays_in(event)


def test_who_is_brought_back_after_the_second_undo_has_no_answer_stays_in(brought_back):
    event = brought_back
    event.send_all()
    *_, back = event.store.history(event.ticket(WHO).id, list_id(event.indico.address, "1"))
    lose_the_answer_to_an_undo_and_undo_it(event, back.id)
    event.again()
    event.pull()
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ALREADY_ADMITTED
    event.send_all()
    assert_all_was_told(event, True, False, True, False, True)


def test_who_is_brought_back_as_indico_falls_silent_a_second_time_stays_in(event, monkeypatch):
    lose_the_answer_to_an_undo_and_undo_it(event, came(event))
    answered, looks = event.indico.get, iter([True])

    def get(path, *given, **how):
        if path.endswith(HERE) and not next(looks, False):
            raise TargetUnreachable("indico.example.org does not answer.")
        return answered(path, *given, **how)

    with monkeypatch.context() as patched:
        patched.setattr(event.indico, "get", get)
        event.send_all()
    event.again()
    assert_stays_in(event)


def test_who_is_brought_back_and_told_so_is_annulled_by_nobody(brought_back):
    event = brought_back
    event.send_all()
    event.again()
    event.pull()
    lines = event.store.history(event.ticket(WHO).id, list_id(event.indico.address, "1"))
    assert not any(line.is_reported for line in lines)
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ALREADY_ADMITTED
    assert_all_was_told(event, True, False, True)


def test_who_is_brought_back_and_then_checked_out_elsewhere_is_out(brought_back):
    event = brought_back
    event.send_all()
    event.indico.check_in(WHO, is_in=False)
    event.again()
    event.pull()
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ADMITTED


def test_who_is_brought_back_and_reset_elsewhere_time_and_again_is_out_each_time(event):
    others = event.came()
    came(event)
    for _ in range(3):
        event.send_all()
        event.pull()
        event.indico.check_in(WHO, is_in=False)
        event.again()
        event.pull()
        assert event.came() == others
        (*_, undo) = event.store.history(event.ticket(WHO).id, list_id(event.indico.address, "1"))
        taken_back(event, undo.id)
        assert event.came() == others + 1
    event.send_all()
    assert_all_was_told(event, *(True, False) * 3, True)


def test_who_was_let_in_anew_before_the_undo_was_sent_and_then_checked_out_elsewhere_is_out(event):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    came(event)
    event.send_all()
    assert_all_was_told(event, True)
    event.indico.check_in(WHO, is_in=False)
    event.again()
    event.pull()
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ADMITTED
    event.send_all()
    assert_all_was_told(event, True, False, True)


def test_who_was_let_in_anew_and_taken_back_before_that_was_sent_is_out(event):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    event.indico.is_gone = True
    for _ in range(5):
        event.sync.sync()
    event.indico.is_gone = False
    anew = came(event)
    (target,) = event.sync.targets()
    looks = event.indico.count(HERE)
    event.sync.send(target, is_stopped=lambda: event.indico.count(HERE) > looks)
    taken_back(event, anew)
    event.send_all()
    assert_all_was_told(event, True, False)
