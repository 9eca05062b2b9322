"""The page of people who were let in twice: both lines stand, a decision is kept beside."""

import pytest
from PySide6.QtCore import Qt

from checkin.core.changes import newcomer_to_text
from checkin.core.journal import EntryKind
from checkin.core.ticket import Attendee
from checkin.ui.journal.conflicts_model import CLOCK, DECISION, FIRST, SECOND, STATE, WHO
from tests.builders import NOON, an_entry, an_undo, at_the_desk, some_lines
from tests.builders import SECOND as A_SECOND


@pytest.fixture
def twice(store, people):
    here = an_entry()
    there = at_the_desk(an_entry(at=NOON + 40 * A_SECOND), "Desk 2")
    return some_lines(store, here, there)


def opened(qtbot, window):
    window.pages.turn_to("conflicts")
    return window.room.outside.conflicts


def told(page, column, row=0):
    return page.model.index(row, column).data()


def test_nobody_was_let_in_twice(qtbot, window):
    page = opened(qtbot, window)
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.text() == "No ticket let anybody in twice."
    assert not page.decide_button.isEnabled()


def test_both_lines_are_told_with_times_and_desks(qtbot, window, twice):
    page = opened(qtbot, window)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert told(page, STATE) == "Undecided"
    assert told(page, WHO) == "Ada Lovelace, Analytical Engines"
    assert told(page, FIRST) == "12:00:00, Desk 1"
    assert told(page, SECOND) == "12:00:40, Desk 2"
    assert told(page, CLOCK) == "Not measured"
    assert told(page, DECISION) == ""


def test_a_decision_is_kept_and_shown_while_scans_go_on(qtbot, window, twice, store):
    page = opened(qtbot, window)
    qtbot.waitUntil(page.decide_button.isEnabled)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.strip.isVisible()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("GRACE22")
    page.strip.line.setText("Badge was lent; both were told")
    qtbot.keyClick(page.strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(page, STATE) == "Decided")
    assert told(page, DECISION) == "Badge was lent; both were told"
    assert page.title.said() == "Noted in the journal."
    assert len(list(store.entries())) == 4


def test_the_rail_counts_who_is_undecided_at_the_journal(qtbot, twice, window):
    item = window.room.pages.rail._items["journal"][0]
    qtbot.waitUntil(lambda: item.accessibleName() == "Journal, 1 let in twice")
    page = opened(qtbot, window)
    qtbot.waitUntil(page.decide_button.isEnabled)
    page.ask_for_decision()
    page.decide("Both were told")
    qtbot.waitUntil(lambda: item.accessibleName() == "Journal")


def test_the_journal_shows_the_line_that_is_asked_for(qtbot, window, twice):
    page = opened(qtbot, window)
    qtbot.waitUntil(page.show_line.isEnabled)
    page.show_line.click()
    assert window.pages.key == "journal"
    journal = window.room.journal
    qtbot.waitUntil(lambda: journal._chosen() is not None)
    assert journal._chosen().entry.id == twice[1].id


def test_a_small_window_has_room_for_a_long_name(qtbot, window, twice):
    window.resize(1024, 600)
    page = opened(qtbot, window)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    name = page.table.fontMetrics().horizontalAdvance("Květoslava Řezáčňová")
    assert page.table.columnWidth(WHO) > name


def substituted(store, desk, name, code, at=NOON):
    details = newcomer_to_text(Attendee(code, name), code, code)
    came = {"ticket_id": "ticket-ADA1", "attendee_id": "ticket-ADA1", "code": "ADA1", "list_id": ""}
    line = an_entry(EntryKind.SUBSTITUTION, at=at, details=details, **came)
    some_lines(store, at_the_desk(line, desk))


def test_who_was_replaced_at_several_desks_is_told(qtbot, store, people, window):
    page = opened(qtbot, window)
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.replaced.isVisible()
    substituted(store, "Desk 1", "Zoë Walker", "ZOE1")
    substituted(store, "Desk 2", "Cem Çelik", "CEM1")
    page.refresh()
    qtbot.waitUntil(page.replaced.isVisible)
    told, advice = page.replaced.text().splitlines()
    assert told.startswith("Zoë Walker, Cem Çelik came in the place of Ada Lovelace, at desks")
    assert advice == "To keep somebody out, undo in the journal the line by which they came."
    item = window.room.pages.rail._items["journal"][0]
    assert item.accessibleName() == "Journal, 1 replaced unknown to another desk"


def test_who_came_though_they_were_replaced_is_told(qtbot, store, people, window):
    substituted(store, "Desk 1", "Zoë Walker", "ZOE1")
    some_lines(store, at_the_desk(an_entry(at=NOON + 40 * A_SECOND), "Desk 2"))
    page = opened(qtbot, window)
    qtbot.waitUntil(page.replaced.isVisible)
    assert page.replaced.text().startswith(
        "Zoë Walker came in the place of Ada Lovelace, who was let in later, at Desk 2, which"
    )


def test_who_was_let_in_and_taken_back_is_told(qtbot, store, people, window):
    substituted(store, "Desk 1", "Zoë Walker", "ZOE1")
    (line,) = (each for each in store.entries() if each.kind is EntryKind.SUBSTITUTION)
    some_lines(store, an_entry(ticket_id="ZOE1", code="ZOE1"))
    some_lines(store, an_undo(line, attendee_id=line.attendee_id))
    page = opened(qtbot, window)
    qtbot.waitUntil(page.replaced.isVisible)
    assert page.replaced.text() == (
        "Zoë Walker was let in at Desk 1, though the line by which they came was undone. If they "
        "are not here, undo that they were let in, too."
    )
    item = window.room.pages.rail._items["journal"][0]
    assert item.accessibleName() == "Journal, 1 let in, but taken back"
