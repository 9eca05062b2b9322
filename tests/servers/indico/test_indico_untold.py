"""What an Indico keeps nothing of is settled here, and not counted as sent."""

import pytest

from checkin.core.scan import Direction, Verdict


@pytest.fixture
def event(event):
    event.send_all()
    return event


def sent(event):
    (told,) = event.sync.sync()
    assert event.store.unsent_count() == 0
    return told.accepted


def test_whom_the_desk_refused_an_indico_is_not_told(event):
    assert event.desk.scan("WHO-IS-THIS-1").verdict is Verdict.UNKNOWN_CODE
    event.desk.scan(event.code(1))
    assert event.desk.scan(event.code(1)).verdict is Verdict.ALREADY_ADMITTED
    assert sent(event) == 1


def test_who_left_is_kept_here_only(event):
    event.desk.scan(event.code(1))
    event.desk.scan(event.code(1), Direction.EXIT)
    assert sent(event) == 1
    (kept,) = event.store.taken_with_words()
    assert kept.reason == "Kept here only: Indico keeps no exits."


def test_an_admission_that_was_undone_before_it_was_sent_is_not_sent(event):
    entry = event.desk.scan(event.code(1)).entry_id
    event.corrections.undo(entry, "Wrong badge")
    asked = len(event.indico.asked)
    assert sent(event) == 0
    assert len(event.indico.asked) == asked
