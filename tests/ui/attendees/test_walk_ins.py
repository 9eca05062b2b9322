"""Who came without being listed, asked for in a dialog."""

from dataclasses import replace

import pytest

from checkin.core.directory import Standing
from checkin.core.journal import EntryKind
from checkin.ui.parts.tick_box import TickBox
from tests.builders import a_list, a_ticket, listed, with_lists
from tests.ui.attendee_steps import dialog_of
from tests.ui.seen import called


@pytest.fixture
def page(attendees_page):
    return attendees_page


def test_a_walk_in_is_registered_and_checked_in_at_once(qtbot, window, page, store):
    page.walk_in()
    dialog = dialog_of(qtbot, page)
    called(dialog, "Name").setText("Bo Ek")
    with qtbot.waitSignal(window.session.decided):
        dialog.verb.click()
    qtbot.waitUntil(lambda: len(page.table.model.people) == 5)
    qtbot.waitUntil(lambda: page.side.panel.person.standing is Standing.INSIDE)
    assert [line.kind for line in store.entries()] == [EntryKind.WALK_IN, EntryKind.ENTRY]


def test_a_walk_in_leaves_as_many_still_to_come_as_before(qtbot, window, page):
    page.walk_in()
    dialog = dialog_of(qtbot, page)
    called(dialog, "Name").setText("Bo Ek")
    with qtbot.waitSignal(
        window.session.board_changed, check_params_cb=lambda board: board.admitted == 1
    ) as signal:
        dialog.verb.click()
    assert signal.args[0].expected == 5


def test_a_walk_in_has_the_usual_category_also_before_anybody_looked_at_the_attendees(
    qtbot, window, store
):
    listed(store, a_ticket("CAT1", name="Cato", category="Speaker"))
    page = window.room.attendees
    page.walk_in()
    assert dialog_of(qtbot, page).fields()["category"] == "Speaker"


def test_a_walk_in_who_is_listed_is_asked_about(qtbot, page, store):
    page.walk_in()
    dialog = dialog_of(qtbot, page)
    called(dialog, "Name").setText("Grace Hopper")
    dialog.findChild(TickBox).setChecked(False)
    dialog.verb.click()
    qtbot.waitUntil(lambda: dialog.anyway)
    assert dialog.verb.text() == "Register anyway"
    assert list(store.entries()) == []
    dialog.verb.click()
    qtbot.waitUntil(lambda: len(page.table.model.people) == 5)


def test_a_walk_in_is_not_sent_to_a_door_for_those_a_column_names(qtbot, window, page, store):
    with_lists(store, replace(a_list(), column="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    page.walk_in()
    assert not dialog_of(qtbot, page)._at_once.isVisible()
