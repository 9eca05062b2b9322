"""A check-in that is taken back at an Indico, whatever happens to the answer or to the program.

Each change is told once, and nobody else's check-in is erased.
"""

import pytest

from checkin.core.scan import Verdict
from checkin.services.journal.conflicts import Conflicts
from checkin.services.servers.sync import Sync
from tests.servers.indico_corrections import (
    CUT,
    HERE,
    WHO,
    assert_all_was_told,
    came,
    taken_back,
)


class Killed(BaseException):
    """The end of a program, which tidies nothing up."""


class Dying:
    """A server at which the program is killed before it hears anything."""

    batch = 100

    def push(self, entries):
        del entries
        raise Killed


@pytest.fixture
def is_slow(event, monkeypatch):
    """Let nobody hear of the next change; it is made while the next one waits for it."""

    def is_slow():
        asked = []

        def patch(path, change):
            asked.append((path, change))
            raise CUT

        def made(seconds):
            event.clock.pass_by(seconds=seconds)
            event.indico.now = event.clock()
            while asked:
                event.indico.patch(*asked.pop())

        with monkeypatch.context() as patched:
            patched.setattr(event.indico, "patch", patch)
            event.sync.sync()
        event.again(made)

    return is_slow


def kill(event):
    """Be killed while something is sent, of which the server may have heard."""
    with pytest.raises(Killed):
        Sync(event.store, lambda _: Dying(), event.clock, lambda: 0.0).sync()


def check_in_elsewhere(event):
    """Let another desk check somebody in; give when Indico says that it was."""
    event.indico.check_in(WHO)
    return event.indico.rows[WHO]["checked_in_dt"]


def test_after_a_lost_answer_it_is_not_taken_back_again(event):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    assert event.store.unsent_count() == 1
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False)


def test_who_was_checked_in_elsewhere_after_a_lost_answer_stays_so(event):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    at = check_in_elsewhere(event)
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False, True)
    assert event.indico.rows[WHO]["checked_in_dt"] == at


@pytest.mark.parametrize("is_at_it_still", [True, False])
def test_a_program_that_was_killed_is_given_time_before_it_is_taken_back_again(
    event, is_at_it_still
):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    kill(event)
    rests = []

    def rest(seconds):
        rests.append(seconds)
        if is_at_it_still:
            event.indico.check_in(WHO, is_in=False)

    event.again(rest)
    event.send_all()
    assert_all_was_told(event, True, False)
    assert rests == [5.0]


def test_who_was_checked_in_elsewhere_after_the_program_was_killed_stays_so(event):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    kill(event)
    event.indico.check_in(WHO, is_in=False)
    at = check_in_elsewhere(event)
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False, True)
    assert event.indico.rows[WHO]["checked_in_dt"] == at


@pytest.mark.parametrize("status", [403, 500, 503])
@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_what_was_set_without_an_answer_is_taken_back_also_at_the_second_try(event, status, method):
    line = came(event)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    taken_back(event, line)
    event.indico.reply(method, HERE, event.indico.said(status, {}))
    event.send_all()
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False)
    assert Conflicts(event.store, None).all() == ()


def test_what_is_set_after_it_was_undone_is_taken_back(event, is_slow):
    line = came(event)
    is_slow()
    event.corrections.undo(line, "Wrong person")
    event.send_all()
    assert_all_was_told(event, True, False)
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ADMITTED


def test_what_is_taken_back_after_it_was_brought_back_is_set_again(event, is_slow):
    line = came(event)
    event.sync.sync()
    undo = taken_back(event, line)
    is_slow()
    event.corrections.undo(undo.id, "Right after all")
    event.send_all()
    assert_all_was_told(event, True, False, True)
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ALREADY_ADMITTED


def test_what_was_set_when_the_program_was_killed_is_taken_back_also_at_the_second_try(event):
    line = came(event)
    kill(event)
    event.indico.check_in(WHO)
    taken_back(event, line)
    event.indico.reply("PATCH", HERE, event.indico.said(500, {}))
    event.send_all()
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False)


def test_somebody_who_was_checked_in_elsewhere_in_the_same_minute_stays_so(event):
    line = came(event)
    kill(event)
    event.indico.check_in(WHO)
    event.clock.pass_by(seconds=5)
    event.indico.now = event.clock()
    event.corrections.undo(line, "Wrong person")
    event.indico.reply("PATCH", HERE, CUT)
    event.again()
    event.send_all()
    event.clock.pass_by(seconds=5)
    event.indico.now = event.clock()
    at = check_in_elsewhere(event)
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False, True)
    assert event.indico.rows[WHO]["checked_in_dt"] == at


def test_what_is_undone_twice_is_known_for_ours_although_its_answer_was_lost(event):
    line = came(event)
    undo = taken_back(event, taken_back(event, line).id)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    event.look_closer(WHO)
    taken_back(event, undo.id)
    event.send_all()
    assert_all_was_told(event, True, False)
    assert Conflicts(event.store, None).all() == ()


def test_who_is_reset_elsewhere_before_the_first_fetch_after_they_were_sent_is_out(event):
    rows = event.indico.rows.items()
    who = max(key for key, row in rows if row["state"] == "complete" and not row["checked_in"]
              and row["regform_id"] == 1)  # fmt: skip
    others = event.came()
    event.pull()
    assert event.desk.scan(event.code(who)).verdict is Verdict.ADMITTED
    event.send_all()
    event.indico.check_in(who, is_in=False)
    event.again()
    event.pull()
    assert event.came() == others
    assert event.desk.scan(event.code(who)).verdict is Verdict.ADMITTED


def test_who_comes_back_after_an_undo_without_an_answer_is_checked_in_there(event):
    line = came(event)
    event.sync.sync()
    taken_back(event, line)
    event.indico.reply("PATCH", HERE, CUT)
    event.sync.sync()
    came(event)
    event.again()
    event.send_all()
    assert_all_was_told(event, True, False, True)


def test_somebody_who_was_checked_in_elsewhere_while_an_undone_line_was_sent_stays_so(event):
    line = came(event)
    kill(event)
    taken_back(event, line)
    event.clock.pass_by(seconds=1)
    kill(event)
    at = check_in_elsewhere(event)
    event.again()
    event.send_all()
    assert event.indico.log == [(WHO, True)]
    assert event.indico.rows[WHO]["checked_in_dt"] == at
    (left,) = event.store.outbox()
    assert "not sent from here" in left.reason
