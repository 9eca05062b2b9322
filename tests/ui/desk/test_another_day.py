"""At a list of several days, times of another day say which."""

from datetime import timedelta

import pytest

from checkin.core.scan import Direction
from checkin.ui.attendees.attendees_model import Column
from checkin.ui.attendees.person_chips import StandingChip
from checkin.ui.words import brief_moment
from tests.builders import NOON, an_event
from tests.ui.attendee_steps import pick
from tests.ui.seen import reads

ZONE = an_event().zone
NEXT_DAY = timedelta(days=1)


@pytest.fixture
def came_yesterday(window, services, clock):
    program = services()
    program.station.scan("main", "GRACE22", Direction.ENTRY)
    program.close()
    clock.pass_by(days=1)


def test_a_moment_of_today_is_its_time_and_another_has_its_day():
    assert brief_moment(NOON, NOON, ZONE) == "12:00"
    assert brief_moment(NOON, NOON + NEXT_DAY, ZONE) == "14 May 12:00"


def test_the_table_and_the_person_say_the_day(qtbot, window, came_yesterday, attendees_page):
    page = attendees_page
    model = page.table.model
    qtbot.waitUntil(lambda: model.index(0, Column.FIRST_IN).data() == "14 May 12:00")
    pick(qtbot, page, 0)
    chips = page.side.panel.findChildren(StandingChip)
    assert "Inside since 14 May 12:00" in [each.accessibleName() for each in chips]


def test_what_was_scanned_yesterday_says_its_day_in_latest(qtbot, window, came_yesterday):
    latest = window.room.desk.latest
    window.session.refresh_board()
    qtbot.waitUntil(lambda: reads(latest, "14 May 12:00 · "))


def test_who_leaves_today_came_yesterday(qtbot, window, came_yesterday):
    window.session.turn(Direction.EXIT)
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("GRACE22")
    assert window.room.desk.panel.head.beside.text() == "In since 14 May 12:00"


def test_who_is_scanned_twice_on_the_way_out_is_not_said_to_be_in(qtbot, window, came_yesterday):
    window.session.turn(Direction.EXIT)
    for _ in range(2):
        with qtbot.waitSignal(window.session.decided):
            window.take_scan("GRACE22")
    panel = window.room.desk.panel
    assert panel.head.beside.text() == ""
    assert reads(panel, "Checked out already ")
