"""Badges printed from their page: into a file, through the queue; printers and layouts added."""

import pytest

from checkin.core.badge_layout import Side, face
from checkin.core.errors import CheckinError
from checkin.core.layout_file import read_layout
from checkin.core.printing import FoundPrinter
from checkin.ui import badge_deeds
from checkin.ui.badges_page import PRINTING, BadgesPage
from tests.builders import a_ticket, listed

PRETIX = (
    '[{"type": "textarea", "left": "5.00", "bottom": "60.00", "fontsize": "20", "width": "60.00",'
    ' "content": "attendee_name", "text": "", "downward": false, "align": "left", "color":'
    ' [0, 0, 0, 1], "bold": false, "italic": false, "fontfamily": "Open Sans"}]'
)


@pytest.fixture
def page(qtbot, look, session, people, monkeypatch):
    monkeypatch.setattr("checkin.badge_parts.found_printers", lambda: (
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
        "checkin.ui.print_badges_dialog.ask_where", lambda *asked: asked[-1](path)
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
    assert len(store.printed_ticket_ids()) == 4


def test_only_the_badges_of_a_category(qtbot, page, chosen, store):
    dialog = ask(qtbot, page)
    dialog.which.setCurrentIndex(dialog.which.findData("category:Speaker"))
    qtbot.waitUntil(lambda: "1" in dialog.verb.text())
    with qtbot.waitSignal(page.deeds.said):
        dialog.verb.click()
    assert len(store.printed_ticket_ids()) == 1


def test_what_is_stopped_leaves_no_file_and_no_line(qtbot, page, chosen, store):
    listed(store, *(a_ticket(f"MORE{n}", name=f"Person {n}") for n in range(300)))
    dialog = page.deeds.print_badges()
    qtbot.waitUntil(lambda: "304" in dialog.verb.text())
    dialog.verb.click()
    with qtbot.waitSignal(page.deeds.said) as told:
        dialog.reject()
    assert "stopped" in told.args[0]
    assert not chosen.exists()
    assert store.printed_ticket_ids() == set()


def test_badges_go_to_a_printer_through_the_queue(qtbot, with_printer, page, store):
    with_printer()
    with qtbot.waitSignal(page._session.printing.changed):
        page._session.printing.look()
    dialog = ask(qtbot, page)
    assert dialog.where.currentText() == "Badge 1"
    with qtbot.waitSignal(page.deeds.queued):
        dialog.verb.click()
    assert page.ways.shown == PRINTING
    qtbot.waitUntil(lambda: len(store.printed_ticket_ids()) == 4, timeout=15_000)


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
    assert (printer.name, printer.categories, printer.labels_left) == ("Nearby", ("speaker",), 120)
    assert store.print_rules().on_admission


def test_an_address_that_is_none_is_refused_in_the_dialog(qtbot, page, store):
    dialog = page.deeds.add_printer()
    qtbot.waitUntil(lambda: dialog.name.text() == "Nearby")
    dialog.address.setEditText("what:is this")
    dialog.verb.click()
    qtbot.waitUntil(lambda: not dialog._trouble.isHidden())
    assert store.printers() == ()


def test_a_test_page_goes_to_the_printer(qtbot, with_printer, page):
    printer = with_printer()
    with qtbot.waitSignal(page._session.printing.changed):
        page._session.printing.look()
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


def test_what_keeps_a_badge_is_said_beside_the_title(qtbot, with_printer, page, people):
    with_printer().runs_out()
    ids = [people["ADA1"].id]
    page._session.printing.do(lambda s: s.print_queue.ask(ids), lambda _: None, pytest.fail)
    qtbot.waitUntil(lambda: page.title.said() == "Out of labels.")


def test_the_printer_in_the_status_line_leads_to_the_badges_on_their_way(
    qtbot, with_printer, window
):
    with_printer()
    with qtbot.waitSignal(window.session.printing.changed):
        window.session.printing.look()
    window.room.go_to_part("printer")
    assert window.pages.shown() is window.room.badges
    assert window.room.badges.ways.shown == PRINTING
