"""What happened to somebody, beside the table, and what is proposed after it."""

from dataclasses import replace

import pytest

from checkin.core.event import Reentry
from checkin.ui.attendees.person_panel import Deed
from checkin.ui.parts.elided_label import ElidedLabel
from tests.builders import a_list, with_lists
from tests.ui.attendee_steps import pick, told
from tests.ui.seen import called


@pytest.fixture
def came_once_a_day(qtbot, window, store):
    """Let somebody in where people come once a day."""
    with_lists(store, replace(a_list(), reentry=Reentry.DAILY))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("GRACE22")


def test_of_several_doors_it_is_told_at_which_somebody_came(qtbot, window, attendees_page, store):
    with_lists(store, a_list(id="dinner", name="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    for _ in range(2):
        with qtbot.waitSignal(window.session.decided):
            window.take_scan("GRACE22")
    pick(qtbot, attendees_page, 0)
    said = [each.text() for each in told(attendees_page).findChildren(ElidedLabel)]
    assert {"In at Main door", "Already in at Main door"} <= set(said)


def test_who_came_yesterday_is_checked_in_where_people_come_once_a_day(
    qtbot, window, attendees_page, came_once_a_day, clock
):
    panel = attendees_page.side.panel
    pick(qtbot, attendees_page, 0)
    assert panel.primary() is Deed.CHECK_OUT
    clock.pass_by(days=1)
    attendees_page.side.refresh()
    qtbot.waitUntil(lambda: panel.primary() is Deed.CHECK_IN)
    with qtbot.waitSignal(window.session.decided) as signal:
        called(panel, "Check in").click()
    assert signal.args[0].admitted
    qtbot.waitUntil(lambda: panel.primary() is Deed.CHECK_OUT)


def test_nobody_is_checked_in_twice_a_day_since_the_clock_was_set_back_to_the_day_before(
    qtbot, attendees_page, came_once_a_day, clock
):
    clock.pass_by(days=-1)
    pick(qtbot, attendees_page, 0)
    assert attendees_page.side.panel.primary() is Deed.CHECK_OUT
