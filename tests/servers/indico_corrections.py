"""Letting one person in at a desk of an Indico's event, and taking that back, for tests."""

from checkin.core.errors import TargetUnreachable
from checkin.core.scan import Verdict

WHO = 1
HERE = f"/registrations/{WHO}"
CUT = TargetUnreachable("indico.example.org closed the connection.", may_have_acted=True)


def came(event):
    """Let somebody in at the desk; give the line's id."""
    return event.desk.scan(event.code(WHO)).entry_id


def taken_back(event, line):
    event.clock.pass_by(minutes=2)
    event.indico.now = event.clock()
    return event.corrections.undo(line, "Wrong person")


def assert_stays_in(event):
    """Say that whoever was brought back is in, here and there, once it is fetched and sent."""
    event.pull()
    assert event.desk.scan(event.code(WHO)).verdict is Verdict.ALREADY_ADMITTED
    event.send_all()
    assert_all_was_told(event, True, False, True)


def assert_all_was_told(event, *log):
    event.pull()
    assert list(event.store.outbox()) == []
    assert event.indico.log == [(WHO, is_in) for is_in in log]
