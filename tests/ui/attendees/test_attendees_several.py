import json

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from checkin.core.badges.badge_choice import BadgeSelection
from checkin.core.badges.print_job import PrintRules
from checkin.core.badges.printing import Doubt
from checkin.pdfium import PDFIUM
from checkin.services.printing.taking_back import cancel_badges
from checkin.ui.attendees.attendees_model import Column
from checkin.ui.attendees.bulk_panel import BulkDeed
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.printing.print_badges_dialog import FILE, PrintBadgesDialog, PrintWish
from checkin.ui.printing.print_words import why
from tests.builders import tampered
from tests.ui.attendee_steps import dialog_of, pick
from tests.ui.printing_steps import see_printers
from tests.ui.seen import called, read, reads


@pytest.fixture
def page(attendees_page):
    return attendees_page


def whom(page):
    """Give who is named below what was done with several."""
    return page.side.bulk.findChild(QPlainTextEdit).toPlainText()


def test_several_are_checked_in_at_once(qtbot, page, store):
    pick(qtbot, page, 0, 1, 3)
    assert "3 people" in read(page.side.bulk)
    page.side.bulk.take_focus()
    check_in = page.window().focusWidget()
    check_in.click()
    qtbot.waitUntil(lambda: "Done for 3 people." in read(page.side.bulk))
    assert page.window().focusWidget() is check_in
    assert store.counts("main") == (3, 3)
    qtbot.waitUntil(lambda: reads(page.table, "3 inside"))


class Painted(QObject):
    """Remembers what of a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region = self.region.united(event.region())
        return super().eventFilter(watched, event)


def test_the_ring_of_the_keyboard_leaves_the_row_above(qtbot, page):
    pick(qtbot, page, 0)
    view = page.table.view
    view.setFocus()
    page.window().repaint()
    painted = Painted(view.viewport())
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    above = view.visualRect(page.table.model.index(0, Column.CATEGORY))
    qtbot.waitUntil(lambda: painted.region.contains(above))


def test_whoever_of_several_comes_in_gets_a_badge_by_itself(
    qtbot, with_printer, window, page, store
):
    printer = with_printer(on_admission=True)
    see_printers(qtbot, window.session)
    pick(qtbot, page, 0, 1, 3)
    for _ in range(2):  # the second time everybody is in
        with qtbot.waitSignal(page.side._bulk_deeds.done):
            page.side.bulk.wanted.emit(BulkDeed.CHECK_IN)
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 3)
    assert len(printer.papers) == 3


def test_several_come_in_without_a_badge_where_the_event_prints_none_by_itself(
    qtbot, with_printer, window, page, store
):
    printer = with_printer()
    pick(qtbot, page, 0, 1, 3)
    with qtbot.waitSignal(page.side._bulk_deeds.done):
        page.side.bulk.wanted.emit(BulkDeed.CHECK_IN)
    assert store.counts("main") == (3, 3)
    jobs = []
    window.session.printing.do(lambda s: s.print_queue.jobs(), jobs.append, pytest.fail)
    qtbot.waitUntil(lambda: jobs == [[]])
    assert printer.papers == []


def test_whom_it_does_not_go_for_is_told(qtbot, window, page):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    pick(qtbot, page, 0, 1)
    page.side.bulk.wanted.emit(BulkDeed.CHECK_IN)
    qtbot.waitUntil(lambda: "Done for 1 person. Not for 1: Already in (1)" in read(page.side.bulk))
    assert whom(page).split("\n") == ["Already in (1)", "• Ada Lovelace"]


def test_every_reason_is_counted_and_says_who(qtbot, page, store):
    blocked = store.tickets_by_code("WOJ1")[0].id
    tampered(store, "UPDATE tickets SET status = 'blocked' WHERE id = ?", [blocked])
    pick(qtbot, page, 0, 1)
    page.side.bulk.wanted.emit(BulkDeed.CHECK_IN)
    qtbot.waitUntil(lambda: "Done for 2 people." in read(page.side.bulk))
    pick(qtbot, page, 0, 1, 2, 3)
    assert not page.side.bulk.findChild(QPlainTextEdit).isVisible()
    page.side.bulk.wanted.emit(BulkDeed.CHECK_IN)
    qtbot.waitUntil(page.side.bulk.findChild(QPlainTextEdit).isVisible)
    told = "Done for 1 person. Not for 3: Already in (2), Blocked (1)"
    assert told in read(page.side.bulk)
    assert whom(page).split("\n") == [
        "Already in (2)", "• Grace Hopper", "• Ada Lovelace",
        "Blocked (1)", "• Małgorzata Wójcik",
    ]  # fmt: skip


def test_several_get_a_category(qtbot, page, store):
    pick(qtbot, page, 0, 3)
    page.side.bulk.wanted.emit(BulkDeed.CATEGORY)
    dialog = dialog_of(qtbot, page)
    dialog.findChild(QLineEdit).setText("Media")
    dialog.verb.click()
    qtbot.waitUntil(lambda: page.table.model.row(3).category == "Media")
    assert store.tickets_by_code("GRACE22")[0].attendee.category == "Media"


def test_a_group_is_the_people_of_one_company(qtbot, window, page):
    page.show_group("Klaster")
    qtbot.waitUntil(page.side.bulk.isVisible)
    assert len(page.table.model.people) == 2
    assert "2 people" in read(page.side.bulk)


def test_a_narrow_window_leads_to_what_is_done_with_several(qtbot, window, page):
    window.resize(1024, 600)
    page.table.view.selectAll()
    qtbot.waitUntil(lambda: reads(page.table, "What to do with them"))
    called(page.table, "What to do with them").click()
    assert page.side.bulk.isVisible()
    called(page.side.bulk, "Back to the table").click()
    assert page.table.isVisible()


def test_keys_lead_from_the_desk_to_the_group_and_to_a_walk_in(qtbot, window, page):
    window.pages.turn_to("desk")
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("WOJ1")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.pages.shown() is page
    qtbot.waitUntil(lambda: page.side.bulk.isVisible() and len(page.table.model.people) == 2)
    window.pages.turn_to("desk")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    dialog_of(qtbot, page).reject()


def test_the_badges_of_several_go_to_a_printer(qtbot, with_printer, window, page, store):
    with_printer()
    see_printers(qtbot, window.session)
    for _ in range(2):  # the second time everybody has one
        pick(qtbot, page, 0, 1)
        page.side.bulk.wanted.emit(BulkDeed.PRINT)
        dialog = dialog_of(qtbot, page)
        assert dialog.where.currentText() == "Badge 1"
        with qtbot.waitSignal(page.side._bulk_deeds.done):
            dialog.verb.click()
        qtbot.waitUntil(lambda: len(store.printed_badges()) == 2)
        qtbot.waitUntil(lambda: not page.findChildren(AskDialog))
    assert reads(page.side.bulk, "has a badge already, or may have one (2)")


def without_thai(store):
    """Let one have a name that no font has, and others get no badge for three reasons."""
    for column, value, code in (
        ("name", "สมชาย Hopper", "GRACE22"), ("mode", "virtual", "WOJ2"),
    ):  # fmt: skip
        person = store.tickets_by_code(code)[0].attendee.id
        tampered(store, f"UPDATE attendees SET {column} = ? WHERE id = ?", [value, person])
    blocked = store.tickets_by_code("WOJ1")[0].id
    tampered(store, "UPDATE tickets SET status = 'canceled' WHERE id = ?", [blocked])
    with store.write():
        plan = {"usual": "card", "by_category": [["speaker", ""]]}
        store.set_badge_setting("plan", json.dumps(plan))


NOT_FOR_THREE = (
    "Done for 1 person. Not for 3: Virtual only (1), "
    "The category “Speaker” gets no badge. Choose a layout for it first (1), Canceled (1)"
)


def test_who_of_several_gets_no_badge_is_named_and_who_should_be_looked_at(
    qtbot, page, store, tmp_path
):
    without_thai(store)
    pick(qtbot, page, 0, 1, 2, 3)
    deeds = page.side._bulk_deeds
    with qtbot.waitSignal(deeds.done):
        deeds.write_badges(deeds.people, PrintWish(BadgeSelection(), FILE, tmp_path / "b.pdf"))
    about = page.side.bulk._about.text()
    looked_at = ". 1 should be looked at."
    assert about.endswith(looked_at)
    assert sorted(about.partition(": ")[2].removesuffix(looked_at).split(", ")) == (
        sorted(NOT_FOR_THREE.partition(": ")[2].split(", "))
    )
    told = whom(page)
    assert "Virtual only (1)\n• Andrzej Wojciechowski" in told
    assert "Canceled (1)\n• Małgorzata Wójcik" in told
    assert "gets no badge. Choose a layout for it first (1)\n• Ada Lovelace" in told
    assert "No font has" in told
    assert [line.code for line in store.entries()] == ["GRACE22"]


def test_a_printer_prints_no_badge_of_several_for_who_gets_none_and_why_names_the_letters(
    qtbot, with_printer, window, page, store
):
    printer = with_printer()
    without_thai(store)
    see_printers(qtbot, window.session)
    pick(qtbot, page, 0, 1, 2, 3)
    page.side.bulk.wanted.emit(BulkDeed.PRINT)
    dialog = dialog_of(qtbot, page)
    with qtbot.waitSignal(page.side._bulk_deeds.done):
        dialog.verb.click()
    assert reads(page.side.bulk, "Not for 3")
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 1)
    assert len(printer.papers) == 1
    jobs = []
    window.session.reader.ask(lambda s: s.print_queue.jobs(), jobs.extend, pytest.fail)
    qtbot.waitUntil(lambda: bool(jobs))
    (job,) = jobs
    assert why(job).startswith("No font has “")


def test_badges_of_several_are_written_once_more_with_a_reason_where_the_event_asks_why(
    qtbot, page, store, tmp_path
):
    with store.write():
        store.change_print_rules(PrintRules(ask_why=True))
    pick(qtbot, page, 0, 1)
    deeds, path = page.side._bulk_deeds, tmp_path / "badges.pdf"
    wish = PrintWish(BadgeSelection(), FILE, path)
    with qtbot.waitSignal(deeds.done):
        deeds.write_badges(deeds.people[:1], wish)
    path.unlink()
    people = deeds.people
    assert len(people) == 2
    deeds.write_badges(people, wish)
    why = dialog_of(qtbot, page)
    why.findChild(QLineEdit).setText("Lost")
    with qtbot.waitSignal(deeds.done):
        why.verb.click()
    assert path.exists()
    assert sorted(line.reason for line in store.latest(2)) == ["", "Lost"]


def test_the_badges_of_several_go_on_sheets_with_an_index(
    qtbot, page, store, tmp_path, monkeypatch
):
    path = tmp_path / "several.pdf"
    monkeypatch.setattr(
        "checkin.ui.printing.print_badges_dialog.ask_where", lambda *asked: asked[-1](path)
    )  # fmt: skip
    pick(qtbot, page, 0, 1, 2)
    page.side.bulk.wanted.emit(BulkDeed.PRINT)
    dialog = dialog_of(qtbot, page)
    assert (dialog.verb.text(), hasattr(dialog, "which")) == ("Print 3 badges", False)
    dialog.paper.setCurrentIndex(dialog.paper.findData("own"))
    dialog.order.setCurrentIndex(dialog.order.findData("company"))
    dialog.index.setChecked(True)
    dialog.columns.setValue(1)
    dialog.rows.setValue(2)
    with qtbot.waitSignal(page.side._bulk_deeds.done):
        dialog.start.setValue(2)
        dialog.verb.click()
    assert "Done for 3 people." in read(page.side.bulk)
    assert (tmp_path / "several-index.pdf").exists()
    with PDFIUM:
        assert len(pdfium.PdfDocument(path)) == 2
    codes = [line.code for line in reversed(store.latest(3))]
    companies = [store.tickets_by_code(each)[0].attendee.company for each in codes]
    assert companies == sorted(companies, key=str.casefold)
    qtbot.waitUntil(lambda: not page.findChildren(PrintBadgesDialog))


def test_writing_the_badges_of_several_is_stopped_and_leaves_nothing(
    qtbot, page, store, tmp_path, monkeypatch
):
    path = tmp_path / "several.pdf"
    monkeypatch.setattr(
        "checkin.ui.printing.print_badges_dialog.ask_where", lambda *asked: asked[-1](path)
    )  # fmt: skip
    pick(qtbot, page, 0, 1, 2, 3)
    page.side.bulk.wanted.emit(BulkDeed.PRINT)
    dialog = dialog_of(qtbot, page)
    dialog.verb.click()
    dialog.reject()
    qtbot.waitUntil(lambda: reads(page.side.bulk, "stopped"))
    assert not path.exists()
    assert store.printed_badges() == {}


def take_all_back(services):
    jobs = [job.id for job in services.print_queue.jobs()]
    return cancel_badges(services.print_queue, services.print_work, jobs)


def test_a_badge_that_may_be_out_is_printed_again_with_a_reason_only(
    qtbot, with_printer, window, page, store
):
    printer = with_printer(ask_why=True)
    see_printers(qtbot, window.session)
    pick(qtbot, page, 0)
    ticket = page.side.panel.person.ticket
    printer.waits, printer.doubt = True, Doubt.CAME_OUT
    page.side.deeds.print_again(ticket)
    printing = window.session.printing
    qtbot.waitUntil(lambda: printing.board.at_printers == 1)
    printing.do(take_all_back, lambda _: None, pytest.fail)
    qtbot.waitUntil(lambda: printing.board.failed == 1)
    printer.waits = False
    page.side.deeds.print_again(ticket)
    why = dialog_of(qtbot, page)
    assert store.printed_badges() == {}
    why.findChild(QLineEdit).setText("Looked for it")
    why.verb.click()
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 1)
    assert store.latest(1)[0].reason == "Looked for it"
