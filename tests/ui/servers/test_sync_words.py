"""What the status line says of what is connected: what waits, what is stuck, how old it is."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin.core.servers.outbox import DeliveryState, Target
from checkin.core.servers.sync_status import SyncStatus, TargetStatus
from checkin.ui.servers.sync_words import SyncWords
from tests.builders import NOON
from tests.ui.server_fakes import PRETIX

ZONE = ZoneInfo("Europe/Bucharest")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def words(qapp):
    return SyncWords()


def a_status(waiting=0, refused=0, parked=0, **fields):
    counts = (
        (DeliveryState.WAITING, waiting), (DeliveryState.REFUSED, refused),
        (DeliveryState.PARKED, parked),
    )  # fmt: skip
    target = TargetStatus(Target("pretix", PRETIX), counts, **{"reached_at": NOON} | fields)
    return SyncStatus((target,))


def said(words, status, now=NOON):
    part = words.part(status, status.unsent + status.stuck, now, ZONE)
    return part.text, part.mood


def test_fresh_data_and_nothing_unsent_is_worth_few_words(words):
    assert said(words, a_status(pulled_at=NOON)) == ("Everything sent · reached 12:00", "")


def test_the_age_of_data_is_told_once_it_is_old(words):
    status = a_status(waiting=3, pulled_at=NOON)
    assert said(words, status, NOON + 2 * MINUTE) == (
        "3 waiting · data 2 min old · reached 12:00",
        "",
    )
    assert said(words, status, NOON + 180 * MINUTE) == (
        "3 waiting · data 3 h old · reached 12:00",
        "",
    )


def test_a_server_that_does_not_answer_leaves_the_desk_alone_and_calm(words):
    status = a_status(waiting=12, trouble="It does not answer.", failures=3)
    assert said(words, status) == ("Working alone since 12:00 · 12 lines wait", "alone")


def test_what_needs_somebody_is_loud(words):
    assert said(words, a_status(waiting=2, refused=1))[0].startswith("1 refused · 2 waiting")
    assert said(words, a_status(parked=2)) == ("2 set aside · reached 12:00", "urgent")


def test_a_refused_line_does_not_hide_that_the_desk_works_alone(words):
    silent = {"trouble": "It does not answer.", "failures": 3, "pulled_at": NOON}
    status = a_status(waiting=40, refused=1, **silent)
    part = words.part(status, 41, NOON + 180 * MINUTE, ZONE)
    assert part.text == "1 refused · Working alone since 12:00 · data 3 h old · 40 waiting"
    assert part.mood == "urgent"
    assert part.forms()[0] == "1 refused · Working alone since 12:00 · data 3 h old"


def test_who_works_alone_is_told_how_old_the_data_is(words):
    status = a_status(trouble="It does not answer.", failures=3, pulled_at=NOON)
    told, _ = said(words, status, NOON + 180 * MINUTE)
    assert told == "Working alone since 12:00 · data 3 h old"


def test_the_last_contact_is_told_where_there_is_room(words):
    part = words.part(a_status(waiting=3, pulled_at=NOON), 3, NOON + 2 * MINUTE, ZONE)
    assert part.forms() == (
        "3 waiting · data 2 min old",
        "3 waiting · data 2 min old · reached 12:00",
    )


def test_working_offline_by_choice_is_marked(words):
    status = SyncStatus(a_status(waiting=4).targets, is_offline=True)
    assert said(words, status) == ("Offline by choice · 4 lines wait · reached 12:00", "alone")


def test_more_is_told_of_each_target(words):
    part = words.part(a_status(waiting=3, pulled_at=NOON), 3, NOON + 2 * MINUTE, ZONE)
    assert part.more == "pretix.example/conf: reached 12:00 · data 2 min old · 3 unsent"


def test_a_server_that_was_left_keeps_its_lines(words):
    target = TargetStatus(
        Target("pretix", PRETIX, is_left=True), ((DeliveryState.PARKED, 2),), reached_at=NOON
    )
    part = words.part(SyncStatus((target,)), 2, NOON, ZONE)
    assert part.more == "pretix.example/conf: 2 lines that it did not get are kept"


def test_lines_written_since_the_last_round_are_counted(words):
    part = words.part(a_status(pulled_at=NOON), 5, NOON, ZONE)
    assert part.forms()[0] == "5 waiting"
    assert part.more == "pretix.example/conf: reached 12:00 · data up to date"
