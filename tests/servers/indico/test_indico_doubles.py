"""Somebody whom an Indico and a desk let in both: what is a double, and what its undo asks for."""

from checkin.core.errors import TargetUnreachable
from checkin.core.scan import Direction, Verdict
from checkin.services.journal.conflicts import Conflicts

CUT = TargetUnreachable("indico.example.org closed the connection.", may_have_acted=True)
CHECKED_IN = 8


def test_who_undoes_the_desks_half_of_a_double_is_through_with_it(event):
    event.indico.check_in(1)
    event.clock.pass_by(minutes=5)
    event.indico.now = event.clock()
    entry = event.desk.scan(event.code(1)).entry_id
    event.sync.sync()
    event.pull()
    assert len(Conflicts(event.store, None).all()) == 1
    event.corrections.undo(entry, "Indico let them in")
    event.again()
    event.sync.sync()
    event.pull()
    assert list(event.store.outbox()) == []
    assert Conflicts(event.store, None).all() == ()
    assert event.indico.log == [(1, True)]


def test_who_left_and_comes_back_is_no_double_of_the_check_in_at_the_indico(event):
    event.indico.check_in(1)
    event.again()
    event.pull()
    for minutes, direction, verdict in (
        (3, Direction.EXIT, Verdict.CHECKED_OUT),
        (6, Direction.ENTRY, Verdict.ADMITTED),
    ):
        event.clock.pass_by(minutes=minutes)
        assert event.desk.scan(event.code(1), direction).verdict is verdict
    event.sync.sync()
    event.pull()
    told = [each.reason for each in event.store.taken_with_words()]
    assert told == ["Kept here only: Indico keeps no exits."]
    assert Conflicts(event.store, None).all() == ()
    assert event.indico.log == [(1, True)]


def test_somebody_who_is_checked_in_at_the_indico_after_the_exit_is_a_double(event):
    event.desk.scan(event.code(1))
    event.sync.sync()
    event.clock.pass_by(minutes=3)
    event.desk.scan(event.code(1), Direction.EXIT)
    event.clock.pass_by(minutes=3)
    event.indico.check_in(1, is_in=False)
    event.indico.now = event.clock()
    event.indico.check_in(1)
    event.clock.pass_by(minutes=3)
    event.desk.scan(event.code(1))
    event.sync.sync()
    event.again()
    event.pull()
    assert any(
        "had let in the same ticket" in each.reason for each in event.store.taken_with_words()
    )
    assert len(Conflicts(event.store, None).all()) == 1


def test_an_override_of_a_check_in_at_the_indico_is_undone_without_a_word(event):
    refused = event.desk.scan(event.code(CHECKED_IN))
    override = event.corrections.override(refused.entry_id, "The chair said so")
    event.sync.sync()
    event.corrections.undo(override.id, "The chair was wrong")
    event.again()
    event.sync.sync()
    assert list(event.store.outbox()) == []
    assert event.indico.log == []


def test_the_undo_of_a_line_that_somebody_dismissed_is_told_where_it_may_be_there(event):
    entry = event.desk.scan(event.code(1)).entry_id
    event.indico.reply("PATCH", "/registrations/1", CUT)
    event.sync.sync()
    with event.store.write():
        event.store.dismiss(event.store.targets()[0].id, entry, "It is there")
    event.corrections.undo(entry, "Wrong person")
    event.again()
    event.sync.sync()
    (left,) = event.store.outbox()
    assert "was not sent from here" in left.reason
    assert event.indico.log == [(1, True)]
