"""In which order badges leave the window, and whose should be looked at before that."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from checkin.ui.printing.look_at_dialog import LookAtDialog
from tests.builders import a_ticket, listed
from tests.ui.badges import test_badge_deeds
from tests.ui.badges.test_badge_deeds import ask, choose
from tests.ui.printing_steps import see_printers

page, chosen = test_badge_deeds.page, test_badge_deeds.chosen


def test_whose_badges_should_be_looked_at_is_named(qtbot, page, chosen, store):
    thai = "สมชาย"
    listed(store, a_ticket("THAI1", name=f"{thai} Ek"), a_ticket("THAI2", name=f"{thai} Bo"))
    with qtbot.waitSignal(page.deeds.said) as told:
        page.deeds.print_badges().agreed.emit()
    assert told.args[0].startswith("6 badges are in out.pdf. 2 should be looked at: ")
    assert f"{thai} Bo" in told.args[0]
    (dialog,) = page.findChildren(LookAtDialog)
    heading, *names = dialog.list.toPlainText().split("\n")
    assert heading.startswith("No font has")
    assert sorted(names) == [f"• {thai} Bo", f"• {thai} Ek"]
    dialog.verb.click()
    assert QGuiApplication.clipboard().text().startswith("No font has")


def test_badges_leave_the_printer_as_the_locale_sorts_them(
    qtbot, with_printer, session, page, store, monkeypatch
):
    printer = with_printer()
    monkeypatch.setattr("checkin.ui.printing.print_badges_dialog.QLocale", lambda: QLocale("sv_SE"))
    listed(store, a_ticket("A1", name="Bo Åberg", company="A"), a_ticket("A2", name="Bo Adams"))
    see_printers(qtbot, session)
    dialog = page.deeds.print_badges()
    qtbot.waitUntil(lambda: "6" in dialog.verb.text())
    assert not dialog.order.isHidden()
    assert dialog.paper.isHidden()
    with qtbot.waitSignal(page.deeds.queued):
        dialog.verb.click()
    assert names_asked_for(qtbot, session)[-1] == "Bo Åberg"
    qtbot.waitUntil(lambda: len(printer.papers) == 6)


def test_badges_leave_the_printer_in_the_order_that_is_chosen(qtbot, with_printer, session, page):
    with_printer()
    see_printers(qtbot, session)
    dialog = ask(qtbot, page)
    choose(dialog.order, "company")
    with qtbot.waitSignal(page.deeds.queued):
        dialog.verb.click()
    assert names_asked_for(qtbot, session)[-1] == "Grace Hopper"


def names_asked_for(qtbot, session):
    """Give whose badges were asked for, in the order in which printers get them."""
    found = []
    session.reader.ask(lambda s: s.print_queue.lines(), found.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(found))
    return [line.name for line in reversed(found[0])]


def test_a_category_that_gets_no_badge_is_not_offered_to_be_printed(qtbot, page):
    assert page.deeds.print_badges().which.findData("category:Speaker") > 0
    page.designer.plan._use("speaker", "")
    qtbot.waitUntil(lambda: page.design.book.plan.layout_of("Speaker") == "")
    assert page.deeds.print_badges().which.findData("category:Speaker") < 0
