import pytest

from checkin.core.journal import EntryKind
from checkin.ui.attendees.bulk_panel import BulkDeed
from checkin.ui.attendees.person_panel import Deed
from checkin.ui.desk.actions import Action
from tests.builders import a_list, with_lists
from tests.ui.attendee_steps import pick
from tests.ui.seen import called, read, reads


@pytest.fixture
def page(attendees_page):
    return attendees_page


@pytest.fixture
def dinner(qtbot, window, page, store):
    """Open a second list, show how people stand there, and stay at the first."""
    with_lists(store, a_list(), a_list(id="dinner", name="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    page.filters.lists.choose("dinner")
    page.filters.lists.chosen.emit("dinner")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 4)
    return page.side


def test_somebody_is_checked_in_and_out_at_the_list_shown(qtbot, window, page, dinner, store):
    assert window.session.checkin_list.id == "main"
    pick(qtbot, page, 0)
    qtbot.waitUntil(lambda: "Check in at Dinner" in read(dinner.panel))
    with qtbot.waitSignal(window.session.decided):
        called(dinner.panel, "Check in at Dinner").click()
    qtbot.waitUntil(lambda: "Check out at Dinner" in read(dinner.panel))
    with qtbot.waitSignal(window.session.decided):
        page.carry_out(Action.CHECK_OUT)
    told = [(line.kind, line.list_id) for line in store.entries()]
    assert told == [(EntryKind.ENTRY, "dinner"), (EntryKind.EXIT, "dinner")]
    page.filters.clear()
    qtbot.waitUntil(lambda: "Check in" in read(dinner.panel))


def test_the_foot_says_of_which_list_it_counts_who_is_inside(qtbot, page, dinner):
    qtbot.waitUntil(lambda: reads(page.table, "0 inside at Dinner"))
    page.filters.clear()
    qtbot.waitUntil(lambda: reads(page.table, "0 inside at Main door"))


def test_a_long_name_of_a_list_is_cut_on_the_button_and_told_whole(
    qtbot, window, page, dinner, store
):
    name = "Dinner on board of the old steamer between the islands"
    with_lists(store, a_list(), a_list(id="dinner", name=name))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    pick(qtbot, page, 0)
    qtbot.waitUntil(lambda: reads(dinner.panel, "Check in at Dinner on"))
    assert called(dinner.panel, f"Check in at {name}").text().endswith("…")


def test_what_another_list_answers_is_not_said_about_the_list_shown(qtbot, window, page, dinner):
    pick(qtbot, page, 1)
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    assert not reads(dinner.panel, "Already in")
    assert dinner.panel.primary() is Deed.CHECK_IN


def test_several_are_checked_in_at_the_list_shown(qtbot, page, dinner, store):
    pick(qtbot, page, 0, 1)
    bulk = dinner.bulk
    assert {"Check in all at Dinner", "Checks in at Dinner."} <= set(read(bulk))
    bulk.wanted.emit(BulkDeed.CHECK_IN)
    qtbot.waitUntil(lambda: "Done for 2 people." in read(bulk))
    assert (store.counts("main"), store.counts("dinner")) == ((0, 0), (2, 2))
