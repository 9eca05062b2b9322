"""Badges that somebody has already are made once more on the badges page, and it is known why."""

from checkin.core.badges.print_job import PrintRules
from checkin.core.journal import EntryKind
from checkin.ui.printing.why_again import WhyAgain
from tests.ui.badges import test_badge_deeds
from tests.ui.badges.test_badge_deeds import ask, choose
from tests.ui.printing_steps import see_printers

page, chosen = test_badge_deeds.page, test_badge_deeds.chosen


def with_reason(store):
    every = list(store.entries())
    return [line for line in every if line.kind is EntryKind.BADGE and line.reason]


def test_badges_that_changed_go_to_a_printer_once_more_and_the_journal_says_why(
    qtbot, with_printer, session, page, chosen, services, store
):
    printer = with_printer(ask_why=True)
    see_printers(qtbot, session)
    first = ask(qtbot, page)
    choose(first.where, "file")
    with qtbot.waitSignal(page.deeds.said):
        first.verb.click()
    assert chosen.exists()
    ticket = next(iter(store.tickets()))
    program = services()
    program.attendees.edit(ticket.code, {"company": "Another one"})
    program.close()
    dialog = page.deeds.print_badges()
    choose(dialog.which, "changed")
    qtbot.waitUntil(lambda: "1" in dialog.verb.text())
    assert dialog._said.text() == ""
    with qtbot.waitSignal(page.deeds.said) as told:
        dialog.verb.click()
    assert told.args == ["1 badges wait for a printer."]
    qtbot.waitUntil(lambda: len(printer.papers) == 1)
    qtbot.waitUntil(lambda: bool(with_reason(store)))
    (last,) = with_reason(store)
    assert (last.code, last.reason) == (ticket.code, "Changed since printing")
    assert session.printing.board.failed == 0


def test_badges_that_are_written_once_more_want_a_reason_where_the_event_asks_why(
    qtbot, page, chosen, store
):
    with store.write():
        store.change_print_rules(PrintRules(ask_why=True))
    with qtbot.waitSignal(page.deeds.said):
        ask(qtbot, page).verb.click()
    chosen.unlink()
    dialog = ask_for_all(qtbot, page)
    dialog.verb.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(WhyAgain)))
    (why,) = page.findChildren(WhyAgain)
    assert (chosen.exists(), len(with_reason(store))) == (False, 0)
    assert dialog.verb.isEnabled()  # whoever gives no reason may choose others
    why._line.setText("New logo")
    with qtbot.waitSignal(page.deeds.said):
        why.verb.click()
    assert chosen.exists()
    assert {line.reason for line in with_reason(store)} == {"New logo"}
    assert len(with_reason(store)) == 4


def ask_for_all(qtbot, page):
    dialog = page.deeds.print_badges()
    choose(dialog.which, "all")
    qtbot.waitUntil(lambda: "4" in dialog.verb.text())
    return dialog
