"""What is asked for at the desk and done elsewhere is told at the desk."""

import pytest
from PySide6.QtCore import Qt

from checkin.core.badges.print_job import EventPrinter
from checkin.ui.parts.tick_box import TickBox
from tests.ui.attendee_steps import dialog_of
from tests.ui.printing_steps import see_printers
from tests.ui.seen import called, read, reads


@pytest.fixture
def desk(window):
    return window.room.desk


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan(code)


def found(qtbot, window, text):
    """Type a name at the desk, and choose the first who is found."""
    line = window.room.desk.field.line
    with qtbot.waitSignal(
        window.session.searched, check_params_cb=lambda searched: searched.text == text
    ):
        qtbot.keyClicks(line, text)
    qtbot.waitUntil(window.room.desk.results.isVisible)
    if window.room.desk.results.chosen() is None:
        qtbot.keyClick(line, Qt.Key.Key_Down)


def test_a_badge_that_is_written_is_told_beside_the_verdict(qtbot, window, desk, tmp_path):
    scanned(qtbot, window, "ADA1")
    deeds = window.room.attendees.side.deeds
    with qtbot.waitSignal(deeds.done):
        deeds.write_badge(desk.ticket(), tmp_path / "ada.pdf", "Conference")
    assert desk.is_showing_verdict()
    assert "The badge is written: ada.pdf" in read(desk.panel)


def test_why_a_badge_is_not_written_is_told_beside_the_verdict(qtbot, window, desk, tmp_path):
    scanned(qtbot, window, "ADA1")
    deeds = window.room.attendees.side.deeds
    with qtbot.waitSignal(deeds.failed):
        deeds.write_badge(desk.ticket(), tmp_path / "no folder" / "ada.pdf", "Conference")
    assert desk.is_showing_verdict()
    assert reads(desk.panel, "no folder is not there")


def test_that_no_printer_prints_a_category_is_told_at_the_desk(
    qtbot, window, desk, store, with_printer
):
    with_printer()
    with store.write():
        store.put_printer(EventPrinter("p1", "Badge 1", "badge-1", categories=("Press",)))
    see_printers(qtbot, window.session)
    scanned(qtbot, window, "ADA1")
    qtbot.keyClick(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: reads(desk.panel, "No printer prints badges of “Speaker”"))


def test_that_somebody_is_registered_is_told_at_the_desk(qtbot, window, desk, store):
    qtbot.keyClick(window, Qt.Key.Key_F6)
    dialog = dialog_of(qtbot, window.room.attendees)
    called(dialog, "Name").setText("Bo Ek")
    dialog.findChild(TickBox).setChecked(False)
    dialog.verb.click()
    qtbot.waitUntil(desk.trouble.isVisible)
    assert desk.trouble.text() == "Bo Ek is registered."
    assert desk.is_ageing()  # it goes by itself
    desk.be_ready()
    assert desk.ready.isVisible()


def test_what_a_desk_noted_about_somebody_is_told_when_they_come(
    qtbot, window, desk, people, corrections
):
    corrections.note(people["ADA1"].attendee.id, "Call Olive when she comes")
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: reads(desk.panel, "Call Olive when she comes"))


def test_the_desk_keeps_the_keyboard_after_a_walk_in(qtbot, window, desk):
    qtbot.keyClick(window, Qt.Key.Key_F6)
    dialog = dialog_of(qtbot, window.room.attendees)
    called(dialog, "Name").setText("Bo Ek")
    with qtbot.waitSignals([window.session.decided, window.room.attendees.side.shown]):
        dialog.verb.click()
    assert window.focusWidget() is desk.field.line


def test_the_person_chosen_is_shown_and_not_the_one_before(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    found(qtbot, window, "grace")
    qtbot.keyClick(window, Qt.Key.Key_F4)
    page = window.room.attendees
    assert window.pages.shown() is page
    qtbot.waitUntil(page.side.panel.isVisible)
    assert page.side.panel.person.attendee.name == "Grace Hopper"


def test_the_group_is_that_of_the_person_chosen(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    found(qtbot, window, "grace")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    page = window.room.attendees
    qtbot.waitUntil(lambda: len(page.table.model.people) == 1)
    assert page.filters.wish.company == "Navy"


def test_nobody_is_shown_again_once_the_desk_is_ready(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    desk.be_ready()
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.room.is_at_desk()
