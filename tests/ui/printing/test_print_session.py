"""A window at an event with printers: badges go to them while the desk goes on."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from checkin.core.journal import EntryKind
from checkin.ui.desk.actions import Action
from checkin.ui.parts.line_dialog import LineDialog
from tests.ui.printing_steps import see_printers


@pytest.fixture
def printing(qtbot, session):
    see_printers(qtbot, session)
    return session.printing


def dialogs():
    every = QApplication.topLevelWidgets()
    return [each for each in every if isinstance(each, LineDialog) and each.isVisible()]


def badges(store):
    return [line for line in store.entries() if line.kind is EntryKind.BADGE]


def test_whoever_comes_in_gets_a_badge_by_itself(qtbot, with_printer, session, store, request):
    printer = with_printer(on_admission=True)
    request.getfixturevalue("printing")
    session.scan("ADA1")
    qtbot.waitUntil(lambda: len(badges(store)) == 1)
    assert len(printer.papers) == 1


def test_whoever_came_in_before_the_window_ended_gets_a_badge_by_itself(
    qtbot, with_printer, services, store, request
):
    printer = with_printer(on_admission=True)
    with store.write():
        store.see_badges(store.last_position())
    program = services()
    assert program.desk("main").scan("ADA1").admitted
    program.close()
    request.getfixturevalue("printing")
    qtbot.waitUntil(lambda: len(badges(store)) == 1)
    assert len(printer.papers) == 1


def test_nobody_gets_a_badge_by_itself_where_the_event_does_not_say_so(
    qtbot, with_printer, session, request
):
    printer = with_printer()
    printing = request.getfixturevalue("printing")
    with qtbot.waitSignal(session.decided):
        session.scan("ADA1")
    asked = []
    printing.do(lambda s: s.print_queue.jobs(), asked.extend, pytest.fail)
    qtbot.waitUntil(lambda: not printing.lane.is_busy)
    assert (asked, printer.papers) == ([], [])


def test_the_foot_of_the_window_says_what_keeps_a_printer(qtbot, with_printer, window, people):
    printer = with_printer()
    window.room.printers.look()
    part = window.pages.status._parts["printer"]
    qtbot.waitUntil(lambda: part.text() == "Badge 1: 30 labels left")
    printer.runs_out()
    printing = window.session.printing
    printing.do(lambda s: s.print_queue.ask([people["ADA1"].id]), lambda _: None, pytest.fail)
    qtbot.waitUntil(lambda: part.text() == "Badge 1: Out of labels")
    assert part.property("mood") == "urgent"
    printer.is_helped()
    qtbot.waitUntil(lambda: part.text() == "Badge 1: 29 labels left")


def test_a_key_prints_a_badge_and_asks_why_for_another(qtbot, with_printer, window, store):
    printer = with_printer(ask_why=True)
    window.room.printers.look()
    qtbot.waitUntil(lambda: bool(window.session.printing.board.printers))
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    window.room.desk.carry_out(Action.PRINT)
    qtbot.waitUntil(lambda: len(badges(store)) == 1)
    window.room.desk.carry_out(Action.PRINT)
    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    dialog._line.setText("Lost")
    dialog.agreed.emit()
    qtbot.waitUntil(lambda: len(badges(store)) == 2)
    assert badges(store)[1].reason == "Lost"
    assert len(printer.papers) == 2


def test_a_printer_that_does_not_exist_is_told_and_the_desk_goes_on(
    qtbot, with_printer, window, store, people
):
    with_printer()
    with store.write():
        store.put_printer(replace(store.printers()[0], address="nowhere"))
    window.room.printers.look()
    part = window.pages.status._parts["printer"]
    printing = window.session.printing
    printing.do(lambda s: s.print_queue.ask([people["ADA1"].id]), lambda _: None, pytest.fail)
    qtbot.waitUntil(lambda: "nowhere is no printer" in part.text())
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")


def test_a_badge_that_no_printer_prints_leaves_the_desk_its_verdict(
    qtbot, with_printer, window, store
):
    with_printer(on_admission=True)
    with store.write():
        store.put_printer(replace(store.printers()[0], categories=("Nobody",)))
    window.room.printers.look()
    qtbot.waitUntil(lambda: bool(window.session.printing.board.printers))
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    part = window.pages.status._parts["printer"]
    qtbot.waitUntil(lambda: part.text().startswith("Printer: No printer prints badges of"))
    assert part.property("mood") == "urgent"
    assert window.room.desk.is_showing_verdict()
    assert window.session.printing.board.failed == 1


def test_a_key_prints_another_badge_of_who_is_in_already(qtbot, with_printer, window, store):
    with_printer()
    window.room.printers.look()
    qtbot.waitUntil(lambda: bool(window.session.printing.board.printers))
    for _ in range(2):
        with qtbot.waitSignal(window.session.decided):
            window.take_scan("ADA1")
    desk = window.room.desk
    assert desk.panel.head.headline.text() == "Already in"
    assert "Print badge" in [each.text() for each in desk.panel.buttons()]
    for count in (1, 2):
        desk.carry_out(Action.PRINT)
        qtbot.waitUntil(lambda: len(badges(store)) == count)  # noqa: B023 - waited for here
    assert desk.panel.proposed() is Action.SHOW_PERSON
