import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit

from checkin.core.badges.print_job import PrintRules
from checkin.core.directory import Standing
from checkin.core.journal import EntryKind
from checkin.core.names.folding import fold
from checkin.ui.attendees.attendees_model import Column
from checkin.ui.attendees.person_panel import Deed
from checkin.ui.desk.actions import Action
from checkin.ui.parts.elided_label import ElidedLabel
from tests.builders import a_ticket, listed, tampered
from tests.ui.attendee_steps import dialog_of, names, pick, told
from tests.ui.printing_steps import see_printers
from tests.ui.seen import called, reads


@pytest.fixture
def page(attendees_page):
    return attendees_page


def test_everybody_is_there_by_family_name(page):
    assert names(page) == [
        "Hopper, Grace", "Lovelace, Ada", "Wojciechowski, Andrzej", "Wójcik, Małgorzata",
    ]  # fmt: skip
    assert reads(page.table, "4 people")


def test_typing_finds_people_by_name_and_company(qtbot, page):
    qtbot.keyClicks(page.filters.line, "klaster")
    qtbot.waitUntil(lambda: len(page.table.model.people) == 2)
    assert reads(page.table, "2 of 4 people")
    qtbot.keyClick(page.filters.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.table.model.people) == 4)


def test_nobody_found_offers_everybody_again(qtbot, page):
    qtbot.keyClicks(page.filters.line, "qqxxzz")
    qtbot.waitUntil(lambda: not page.table.model.people)
    assert page.table._nobody.isVisible()
    page.table._nobody.findChild(QAbstractButton).click()
    qtbot.waitUntil(lambda: len(page.table.model.people) == 4)


def test_the_head_sorts_and_sorts_the_other_way(qtbot, page):
    page.table._sort(Column.NAME)
    qtbot.waitUntil(lambda: names(page)[0] == "Wójcik, Małgorzata")
    assert page.table.model.headerData(Column.NAME, Qt.Orientation.Horizontal) == "Name ▼"
    page.table._sort(Column.COMPANY)
    qtbot.waitUntil(lambda: names(page)[0] == "Lovelace, Ada")


def test_states_and_categories_are_filters(qtbot, window, page):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    page.filters.standings.choose(Standing.INSIDE)
    page.filters._take_choices()
    qtbot.waitUntil(lambda: names(page) == ["Lovelace, Ada"])
    page.filters.clear()
    qtbot.waitUntil(lambda: len(page.table.model.people) == 4)
    page.filters.categories.choose("Speaker")
    page.filters._take_choices()
    qtbot.waitUntil(lambda: names(page) == ["Lovelace, Ada"])


def test_a_scan_is_seen_in_the_table_and_selection_stays(qtbot, window, page):
    pick(qtbot, page, 1)
    window.take_scan("ADA1")
    qtbot.waitUntil(lambda: page.table.model.row(1).standing is Standing.INSIDE)
    qtbot.waitUntil(lambda: page.side.panel.person.standing is Standing.INSIDE)
    assert page.table.view.selectionModel().isRowSelected(1)
    assert page.side.panel.primary() is Deed.CHECK_OUT


def test_somebody_is_checked_in_and_out_by_hand(qtbot, window, page, store):
    pick(qtbot, page, 0)
    with qtbot.waitSignal(window.session.decided):
        called(page.side.panel, "Check in").click()
    qtbot.waitUntil(lambda: page.side.panel.person.standing is Standing.INSIDE)
    assert reads(page.side.panel, "Admitted")
    with qtbot.waitSignal(window.session.decided):
        called(page.side.panel, "Check out").click()
    qtbot.waitUntil(lambda: page.side.panel.person.standing is Standing.LEFT)
    assert [line.kind for line in store.entries()] == [EntryKind.ENTRY, EntryKind.EXIT]


def test_a_passage_is_undone_with_a_reason(qtbot, window, page, store):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("GRACE22")
    pick(qtbot, page, 0)
    buttons = page.side.panel.tabs.findChildren(QAbstractButton)
    undo = next(each for each in buttons if each.accessibleName().startswith("Undo"))
    undo.setFocus()
    undo.click()
    dialog = dialog_of(qtbot, page)
    dialog.findChild(QLineEdit).setText("Wrong person")
    dialog.verb.click()
    qtbot.waitUntil(lambda: page.side.panel.person.standing is Standing.EXPECTED)
    assert store.latest(1)[0].reason == "Wrong person"
    assert page.side.panel.isAncestorOf(window.focusWidget())


def test_a_correction_is_written_and_shown(qtbot, page, store):
    pick(qtbot, page, 0)
    page.side._carry_out(Deed.CORRECT)
    dialog = dialog_of(qtbot, page)
    assert not dialog.verb.isEnabled()  # nothing is changed yet
    called(dialog, "Name").setText("Grace Murray")
    called(dialog, "Reason").setText("Misspelt")
    dialog.verb.click()
    qtbot.waitUntil(lambda: names(page)[1:2] == ["Murray, Grace"])
    assert store.latest(1)[0].kind is EntryKind.EDIT
    qtbot.waitUntil(lambda: page.side.panel.person.attendee.name == "Grace Murray")


def test_a_colleague_comes_instead(qtbot, page, store):
    pick(qtbot, page, 0)
    page.side._carry_out(Deed.SUBSTITUTE)
    dialog = dialog_of(qtbot, page)
    called(dialog, "Name").setText("Bo Ek")
    dialog.verb.click()
    qtbot.waitUntil(lambda: len(page.table.model.people) == 5)
    qtbot.waitUntil(lambda: page.side.panel.person.attendee.name == "Bo Ek")
    assert page.side.panel.person.attendee.company == "Navy"
    said = [each.text() for each in told(page).findChildren(ElidedLabel)]
    assert "Instead of Grace Hopper" in said
    assert store.latest(1)[0].kind is EntryKind.SUBSTITUTION


def test_whoever_came_in_is_told_before_a_colleague_comes_instead(qtbot, window, page):
    said = "has come in with this ticket already"
    pick(qtbot, page, 0)
    page.side._carry_out(Deed.SUBSTITUTE)
    dialog = dialog_of(qtbot, page)
    assert said not in dialog.about.text()
    dialog.reject()
    window.take_scan("GRACE22")
    qtbot.waitUntil(lambda: page.side.panel.person.standing is Standing.INSIDE)
    page.side._carry_out(Deed.SUBSTITUTE)
    qtbot.waitUntil(lambda: said in dialog_of(qtbot, page).about.text())


def test_a_note_is_kept(qtbot, page, store):
    pick(qtbot, page, 0)
    page.side._carry_out(Deed.NOTE)
    dialog = dialog_of(qtbot, page)
    dialog.findChild(QLineEdit).setText("Picks up two badges")
    dialog.verb.click()
    qtbot.waitUntil(lambda: page.side.panel.person.lines != ())
    assert store.latest(1)[0].reason == "Picks up two badges"
    assert page.title.said() == "The note is kept."


def test_whoever_is_checked_in_by_hand_gets_a_badge_by_itself(
    qtbot, with_printer, window, page, store
):
    printer = with_printer(on_admission=True)
    see_printers(qtbot, window.session)
    pick(qtbot, page, 0)
    called(page.side.panel, "Check in").click()
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 1)
    page.walk_in()
    dialog = dialog_of(qtbot, page)
    called(dialog, "Name").setText("Bo Ek")
    dialog.verb.click()
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 2)
    assert len(printer.papers) == 2


def test_a_scan_is_judged_while_a_dialog_is_open(qtbot, window, page):
    page.walk_in()
    dialog = dialog_of(qtbot, page)
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    assert dialog.isVisible()
    dialog.reject()


def test_a_badge_is_drawn_when_it_is_looked_at(qtbot, page):
    pick(qtbot, page, 0)
    told(page).turn_to(3)
    qtbot.waitUntil(lambda: not told(page)._badge.pixmap().isNull())


def test_who_gets_no_badge_is_told_so_in_its_place(qtbot, page, store):
    pick(qtbot, page, 0)
    category = page.side.panel.person.ticket.attendee.category
    with store.write():
        plan = {"usual": "card", "by_category": [[fold(category), ""]]}
        store.set_badge_setting("plan", json.dumps(plan))
    told(page).turn_to(3)
    qtbot.waitUntil(lambda: "gets no badge" in told(page)._badge_words.text())
    assert told(page)._badge.isHidden()


def test_a_badge_is_written_again_with_its_line(qtbot, page, store, tmp_path):
    pick(qtbot, page, 0)
    page.side.deeds.write_badge(page.side.panel.person.ticket, tmp_path / "grace.pdf", "Conference")
    qtbot.waitUntil(lambda: page.title.said() == "The badge is written: grace.pdf")
    assert (tmp_path / "grace.pdf").read_bytes().startswith(b"%PDF")
    assert store.latest(1)[0].kind is EntryKind.BADGE


def test_what_to_look_at_on_a_badge_is_told_when_it_is_written(qtbot, page, store, tmp_path):
    pick(qtbot, page, 0)
    ticket = page.side.panel.person.ticket
    tampered(store, "UPDATE attendees SET name = 'สมชาย' WHERE id = ?", [ticket.attendee.id])
    page.side.deeds.write_badge(ticket, tmp_path / "one.pdf", "Conference")
    begun = "The badge is written: one.pdf. No font has “"
    qtbot.waitUntil(lambda: page.title.said().startswith(begun))


def test_a_badge_is_written_once_more_with_a_reason_where_the_event_asks_why(
    qtbot, page, store, tmp_path
):
    with store.write():
        store.change_print_rules(PrintRules(ask_why=True))
    pick(qtbot, page, 0)
    ticket, path = page.side.panel.person.ticket, tmp_path / "grace.pdf"
    with qtbot.waitSignal(page.side.deeds.done):
        page.side.deeds.write_badge(ticket, path, "Conference")
    assert store.latest(1)[0].reason == ""
    path.unlink()
    page.side.deeds.write_badge(ticket, path, "Conference")
    why = dialog_of(qtbot, page)
    assert not path.exists()
    why.findChild(QLineEdit).setText("Lost")
    with qtbot.waitSignal(page.side.deeds.done):
        why.verb.click()
    assert path.exists()
    assert store.latest(1)[0].reason == "Lost"


def test_the_desk_s_verdict_leads_to_its_person(qtbot, window, page):
    window.pages.turn_to("desk")
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("WOJ1")
    window.room.desk.carry_out(Action.SHOW_PERSON)
    assert window.pages.shown() is page
    qtbot.waitUntil(page.side.panel.isVisible)
    assert page.side.panel.person.attendee.name == "Małgorzata Wójcik"
    qtbot.waitUntil(lambda: page.table.view.selectionModel().isRowSelected(3))


@pytest.fixture
def empty(qtbot, window, page, store):
    """What the page shows once nobody is in the event."""
    with store.write():
        for table in ("tickets", "attendees"):
            store._db.execute(f"DELETE FROM {table}")
    window.session.reread()
    qtbot.waitUntil(page._empty.isVisible)
    return page._empty


def test_an_event_without_attendees_asks_for_a_list(qtbot, page, empty):
    with qtbot.waitSignal(page.import_wanted) as signal:
        empty.action.click()
    assert signal.args == [None]


def test_without_attendees_enter_asks_for_a_list_also_after_help(qtbot, window, page, empty):
    window.pages.show_keys()
    window.pages.show_keys()
    qtbot.waitUntil(empty.action.hasFocus)
    with qtbot.waitSignal(page.import_wanted) as signal:
        qtbot.keyClick(empty.action, Qt.Key.Key_Return)
    assert signal.args == [None]


def test_a_list_that_is_dropped_is_to_be_imported(qtbot, page, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "people.csv"))])
    drop = QDropEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(page.import_wanted) as signal:
        page.dropEvent(drop)
    assert signal.args[0].name == "people.csv"


def test_people_who_came_with_a_list_appear(qtbot, window, page, store):
    listed(store, a_ticket("NEW1", name="Bo Ek"))
    window.session.reread()
    qtbot.waitUntil(lambda: len(page.table.model.people) == 5)


def test_a_narrow_window_shows_the_person_in_the_table_s_place(qtbot, window, page):
    window.resize(1024, 600)
    assert page.table.isVisible()
    assert not page.side.isVisible()
    page.table.view.selectRow(0)
    page.table.take_focus()
    qtbot.waitUntil(lambda: page.side.panel.person is not None)
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    assert page.side.isVisible()
    assert not page.table.isVisible()
    qtbot.keyClick(called(page.side.panel, "Check in"), Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_the_keyboard_goes_from_search_to_rows_to_deeds(qtbot, window, page):
    page.take_focus()
    qtbot.keyClick(page.filters.line, Qt.Key.Key_Down)
    assert window.focusWidget() is page.table.view
    qtbot.waitUntil(page.side.panel.isVisible)
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    assert window.focusWidget() is called(page.side.panel, "Check in")
    qtbot.keyClick(called(page.side.panel, "Check in"), Qt.Key.Key_Escape)
    assert window.focusWidget() is page.table.view


@pytest.mark.parametrize("theme", ["dark", "high-contrast", "light"])
def test_every_theme_dresses_the_page(qtbot, page, look, theme):
    pick(qtbot, page, 0)
    look.choose(theme)
    assert not page.grab().isNull()


def test_every_control_of_a_person_and_of_dialogs_has_a_name(qtbot, page):
    pick(qtbot, page, 0)
    for deed in (Deed.CORRECT, Deed.SUBSTITUTE, Deed.NOTE):
        page.side._carry_out(deed)
        dialog = dialog_of(qtbot, page)
        assert [b for b in dialog.findChildren(QAbstractButton) if not b.accessibleName()] == []
        dialog.reject()
        qtbot.waitUntil(lambda: not page.findChildren(QDialog))


def test_what_goes_wrong_is_told_where_it_was_asked_for(qtbot, window, page, store):
    pick(qtbot, page, 0)
    line = page.side.panel.person
    window.session.undo("no such line", "Wrong person")
    qtbot.waitUntil(lambda: "no line" in page.title.said())
    assert page.side.panel.person is line


def test_a_key_asks_where_to_write_the_badge_of_the_person_shown(qtbot, window, page):
    pick(qtbot, page, 0)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    dialog = dialog_of(qtbot, page)
    assert dialog.windowTitle() == "Write the badge"
    dialog.reject()
