"""Badges printed from their page: into a file, through the queue; printers and layouts added."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QMenu

from checkin.core.badges.badge_layout import Side, face
from checkin.core.badges.layout_file import read_layout
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import Doubt, FoundPrinter, PrintState
from checkin.core.errors import CheckinError
from checkin.pdfium import PDFIUM
from checkin.ui.badges import badge_deeds
from checkin.ui.badges.badges_page import PRINTING, BadgesPage
from checkin.ui.printing.printer_dialog import PrinterDialog
from tests.builders import NOON, a_ticket, listed
from tests.printers.block_font import a_block_font
from tests.ui.printing_steps import see_printers

THAI = Path(__file__).resolve().parents[2] / "data" / "fonts" / "NotoSansThai-Bold.ttf"
PRETIX = (
    '[{"type": "textarea", "left": "5.00", "bottom": "60.00", "fontsize": "20", "width": "60.00",'
    ' "content": "attendee_name", "text": "", "downward": false, "align": "left", "color":'
    ' [0, 0, 0, 1], "bold": false, "italic": false, "fontfamily": "Open Sans"}]'
)


@pytest.fixture
def page(qtbot, look, session, people, monkeypatch):
    monkeypatch.setattr("checkin.adapters.found_printers", lambda: (
        FoundPrinter("folder:/nearby", "Nearby"),
    ))  # fmt: skip
    page = BadgesPage(look, session)
    qtbot.addWidget(page, before_close_func=lambda page: page.leave())
    page.resize(1180, 760)
    with qtbot.waitSignals([page.design.drawn, page.deeds.counted]):
        page.show()
    return page


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Answer every question for a file with a file in a folder."""
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(
        "checkin.ui.printing.print_badges_dialog.ask_where", lambda *asked: asked[-1](path)
    )  # fmt: skip
    return path


def ask(qtbot, page):
    dialog = page.deeds.print_badges()
    qtbot.waitUntil(lambda: "4" in dialog.verb.text())
    return dialog


def test_the_button_says_how_many_are_not_printed(page):
    assert "4" in page._print.text()


def test_badges_go_into_a_file_and_count_as_printed(qtbot, page, chosen, store):
    dialog = ask(qtbot, page)
    with qtbot.waitSignal(page.deeds.said), qtbot.waitSignal(page.deeds.counted) as told:
        dialog.verb.click()
    assert chosen.read_bytes().startswith(b"%PDF")
    assert told.args == [0]
    assert len(store.printed_badges()) == 4


def test_badges_that_may_be_out_go_into_no_file_of_those_not_printed(
    qtbot, page, chosen, store, services
):
    lost = [
        PrintJob(each.id, each.id, PrintState.FAILED, NOON, NOON, doubt=Doubt.CAME_OUT)
        for each in store.tickets()
    ]
    desk = services()
    with desk.store.write():
        desk.store.add_jobs(lost)
    desk.close()
    dialog = ask(qtbot, page)
    with qtbot.waitSignal(page.deeds.said) as told:
        dialog.verb.click()
    assert told.args == ["No file was written. 4 left out: nobody knows whether they came out."]
    assert not chosen.exists()


def test_only_the_badges_of_a_category(qtbot, page, chosen, store):
    dialog = ask(qtbot, page)
    dialog.which.setCurrentIndex(dialog.which.findData("category:Speaker"))
    qtbot.waitUntil(lambda: "1" in dialog.verb.text())
    with qtbot.waitSignal(page.deeds.said):
        dialog.verb.click()
    assert len(store.printed_badges()) == 1


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def pages_of(path):
    """Say how large the pages of a document are, in millimetres."""
    with PDFIUM, pdfium.PdfDocument(path) as document:
        sizes = [document.get_page_size(n) for n in range(len(document))]
    return [tuple(round(side / 72 * 25.4) for side in size) for size in sizes]


def test_badges_go_on_sheets_with_an_index_beside_them(qtbot, page, chosen):
    dialog = ask(qtbot, page)
    assert dialog.paper.findData("4676") > 0  # HERMA's labels in A6
    assert dialog.paper.findData("L7418") < 0  # too small for the layout
    choose(dialog.paper, "4676")
    dialog.start.setValue(2)
    dialog.index.setChecked(True)
    with qtbot.waitSignal(page.deeds.said):
        dialog.verb.click()
    assert pages_of(chosen) == [(210, 297)] * 2  # four badges from the second of four places on
    assert chosen.with_name("out-index.pdf").exists()


def test_badges_go_on_a_grid_of_ones_own(qtbot, page, chosen):
    dialog = ask(qtbot, page)
    choose(dialog.paper, "own")
    choose(dialog.own_paper, "A3")
    dialog.cut_marks.setChecked(True)
    with qtbot.waitSignal(page.deeds.said):
        dialog.verb.click()
    assert pages_of(chosen) == [(297, 420)]


def test_a_grid_that_is_larger_than_its_paper_is_refused_in_the_dialog(qtbot, page, chosen):
    dialog = ask(qtbot, page)
    choose(dialog.paper, "own")
    dialog.columns.setValue(3)
    dialog.verb.click()
    qtbot.waitUntil(lambda: not dialog._trouble.isHidden())
    assert "Choose fewer" in dialog._trouble.text()
    assert not chosen.exists()


def test_only_badges_that_changed_since_they_were_printed(qtbot, page, chosen, services, store):
    first = ask(qtbot, page)
    with qtbot.waitSignal(page.deeds.said):
        first.verb.click()
    program = services()
    program.attendees.edit(next(iter(store.tickets())).code, {"company": "Another one"})
    program.close()
    dialog = page.deeds.print_badges()
    choose(dialog.which, "changed")
    qtbot.waitUntil(lambda: "1" in dialog.verb.text())


def test_only_those_who_are_registered_at_a_list(qtbot, session, page):
    dialog = ask(qtbot, page)
    here = session.occasion.lists[0]
    choose(dialog.which, f"list:{here.id}")
    assert dialog.selection().registered == here


def test_a_printer_needs_no_paper(qtbot, with_printer, session, page):
    with_printer()
    see_printers(qtbot, session)
    dialog = ask(qtbot, page)
    assert not dialog.paper.isVisible()
    choose(dialog.where, "file")
    assert dialog.paper.isVisible()


def test_what_is_stopped_leaves_no_file_and_no_line(qtbot, page, chosen, store):
    listed(store, *(a_ticket(f"MORE{n}", name=f"Person {n}") for n in range(300)))
    dialog = page.deeds.print_badges()
    qtbot.waitUntil(lambda: "304" in dialog.verb.text())
    dialog.verb.click()
    with qtbot.waitSignal(page.deeds.said) as told:
        dialog.reject()
    assert "stopped" in told.args[0]
    assert not chosen.exists()
    assert store.printed_badges() == {}


def test_badges_go_to_a_printer_through_the_queue(qtbot, with_printer, session, page, store):
    with_printer()
    see_printers(qtbot, session)
    dialog = ask(qtbot, page)
    assert dialog.where.currentText() == "Badge 1"
    with qtbot.waitSignal(page.deeds.queued):
        dialog.verb.click()
    assert page.ways.shown == PRINTING
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 4)


def test_a_printer_that_was_found_is_added_with_the_rules(qtbot, page, store, tmp_path):
    dialog = page.deeds.add_printer()
    qtbot.waitUntil(lambda: dialog.name.text() == "Nearby")
    dialog.address.setEditText(f"folder:{tmp_path}")
    dialog.categories.choose(["Speaker"])
    dialog.labels.setValue(120)
    dialog.on_admission.setChecked(True)
    with qtbot.waitSignal(page.deeds.said):
        dialog.verb.click()
    (printer,) = store.printers()
    assert (printer.name, printer.categories, printer.labels_left) == ("Nearby", ("Speaker",), 120)
    assert store.print_rules().on_admission


def item_of(page, words):
    """Find what can be done with the one printer there is, by its words."""
    (menu,) = page.printing.cards.findChildren(QMenu)
    return next(each for each in menu.actions() if words in each.text())


def test_a_printer_is_changed_from_its_card(qtbot, with_printer, session, page, store):
    with_printer(ask_why=True)
    see_printers(qtbot, session)
    item_of(page, "Change").trigger()
    (dialog,) = page.findChildren(PrinterDialog)
    assert (dialog.name.text(), dialog.labels.value()) == ("Badge 1", 30)
    assert dialog.ask_why.isChecked()
    dialog.name.setText("Front")
    dialog.categories.choose(["Speaker"])
    dialog.labels.setValue(250)
    dialog.right.setValue(1.5)
    dialog.down.setValue(-2)
    with qtbot.waitSignal(page.deeds.said):
        dialog.verb.click()
    (printer,) = store.printers()
    assert (printer.id, printer.name, printer.address) == ("p1", "Front", "badge-1")
    assert (printer.labels_left, printer.right, printer.down) == (250, 1.5, -2)
    assert printer.categories == ("Speaker",)


def test_a_printer_is_removed_from_its_card(qtbot, with_printer, session, page, store):
    with_printer()
    see_printers(qtbot, session)
    with qtbot.waitSignal(session.printing.changed):
        item_of(page, "Remove").trigger()
    assert store.printers() == ()


def test_an_address_that_is_none_is_refused_in_the_dialog(qtbot, page, store):
    dialog = page.deeds.add_printer()
    qtbot.waitUntil(lambda: dialog.name.text() == "Nearby")
    dialog.address.setEditText("what:is this")
    dialog.verb.click()
    qtbot.waitUntil(lambda: not dialog._trouble.isHidden())
    assert store.printers() == ()


def test_a_test_page_goes_to_the_printer(qtbot, with_printer, session, page):
    printer = with_printer()
    see_printers(qtbot, session)
    with qtbot.waitSignal(page.deeds.said):
        page._test.click()
    assert printer.papers == ["Alignment"]


def test_without_printer_a_test_page_says_what_to_do(qtbot, page):
    with qtbot.waitSignal(page.deeds.said) as told:
        page._test.click()
    assert "Add one" in told.args[0]


def test_a_layout_goes_into_a_file_and_comes_back(qtbot, page, tmp_path, monkeypatch):
    path = tmp_path / "mine.json"
    monkeypatch.setattr(badge_deeds, "ask_where", lambda *asked: asked[-1](path))
    with qtbot.waitSignal(page.deeds.said):
        page.deeds.save_layout()
    assert read_layout(path.read_text()).id == "a6-portrait"
    with qtbot.waitSignal(page.deeds.said):
        page.deeds.take_layout([path])
    assert page.design.layout.id == "a6-portrait-2"


def test_a_layout_of_pretix_is_brought_in(qtbot, page, tmp_path):
    path = tmp_path / "pretix.json"
    path.write_text(PRETIX)
    with qtbot.waitSignal(page.deeds.said) as told:
        page.deeds.take_layout([path])
    assert "background" in told.args[0]
    assert [item.text for item in face(page.design.layout, Side.FRONT)] == ["{name}"]


def test_what_is_no_layout_is_told(qtbot, page, tmp_path):
    path = tmp_path / "no.json"
    path.write_text("no layout")
    with qtbot.waitSignal(page.deeds.failed) as told:
        page.deeds.take_layout([path])
    assert isinstance(told.args[0], CheckinError)


def test_a_picture_is_brought_in_and_shown(qtbot, page, tmp_path, store):
    from PIL import Image

    path = tmp_path / "Our Logo.png"
    Image.new("RGB", (40, 20), "red").save(path)
    names = [item.name for item in page.design.items]
    page.designer.choose(names.index("Logo"))
    with qtbot.waitSignal(page.design.booked):
        page.deeds.take_picture(path, page._take_picture)
    assert page.design.items[names.index("Logo")].source == "our logo"
    assert "our logo" in store.badge_pictures()


def test_a_font_is_added_and_set(qtbot, page, tmp_path):
    a_block_font(tmp_path, "Block", 400, 500)
    page.designer.choose(4)
    with qtbot.waitSignal(page.deeds.said):
        page.deeds.take_font(tmp_path / "Block-400.ttf", page._take_font)
    assert page.design.items[4].font == "Block"
    qtbot.waitUntil(lambda: "Block" in page.design.book.families)
    assert page.designer.form.family.currentText() == "Block"


def test_a_font_for_a_script_of_its_own_changes_no_text(qtbot, page):
    page.designer.choose(4)
    with qtbot.waitSignal(page.design.booked):
        page.deeds.take_font(THAI, page._take_font)
    assert page.design.items[4].font == "Noto Sans"


def test_what_keeps_a_badge_is_said_beside_the_title(qtbot, with_printer, session, page, people):
    with_printer().runs_out()
    ids = [people["ADA1"].id]
    session.printing.do(lambda s: s.print_queue.ask(ids), lambda _: None, pytest.fail)
    qtbot.waitUntil(lambda: page.title.said() == "Out of labels.")


def test_the_printer_in_the_status_line_leads_to_the_badges_on_their_way(
    qtbot, with_printer, window
):
    with_printer()
    see_printers(qtbot, window.session)
    window.room.go_to_part("printer")
    assert window.pages.shown() is window.room.badges
    assert window.room.badges.ways.shown == PRINTING
