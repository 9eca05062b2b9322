"""Badges on their way, as staff see them and what staff do about them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from checkin.core.badges.print_job import NOT_KNOWN, EventPrinter, PrintBoard, PrintJob, PrintRules
from checkin.core.badges.printing import Doubt, Obstacle, PrinterStatus, PrintState
from checkin.ui.parts.icon_button import IconButton
from checkin.ui.printing.print_words import why
from checkin.ui.printing.printer_cards import PrinterCards
from checkin.ui.printing.printing_view import PrintingView
from checkin.ui.printing.why_again import WhyAgain
from tests.builders import NOON
from tests.services.scripted_printer import ScriptedPrinter

STATE, NAME, _, PRINTER, _, WHY = range(6)


@pytest.fixture
def view(qtbot, look, session):
    view = PrintingView(look, session)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    return view


def cell(view, row, column):
    return view.model.data(view.model.index(row, column))


def ask(view, *tickets):
    ids = [each.id for each in tickets]
    view._session.printing.do(lambda s: s.print_queue.ask(ids), lambda _: None, pytest.fail)


def choose(view, row):
    view.table.selectRow(row)


def test_an_event_without_printer_says_where_badges_go(qtbot, view, people):
    assert people
    qtbot.waitUntil(lambda: "no printer" in view.empty.text())
    with qtbot.waitSignal(view.printer_wanted):
        view.empty.action.click()


def test_a_badge_that_came_out_is_shown_with_its_person(qtbot, with_printer, view, people):
    with_printer()
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and cell(view, 0, STATE) == "Printed")
    assert (cell(view, 0, NAME), cell(view, 0, PRINTER)) == ("Ada Lovelace", "Badge 1")


def test_what_keeps_a_badge_stands_beside_it_and_on_its_printer(
    qtbot, with_printer, view, people, session
):
    with_printer().runs_out()
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and cell(view, 0, WHY) == "Out of labels.")
    session.printing._ask_printers()
    qtbot.waitUntil(lambda: "Out of labels" in cards(view))


def test_what_helps_against_a_printer_that_is_silent_stands_on_its_card(qtbot, look):
    said = (
        "The printer at 192.0.2.7 does not answer. Look whether it is on and in the network, then "
        "try again."
    )
    shown = PrinterCards(look)
    qtbot.addWidget(shown)
    board = PrintBoard((EventPrinter("p1", "Badge 1", "a"), EventPrinter("p2", "Badge 2", "b")))
    silent = PrinterStatus(frozenset({Obstacle.OFFLINE}), said)
    empty = PrinterStatus(frozenset({Obstacle.OUT_OF_LABELS}), "media-empty-error")
    shown.show_board(board, {"p1": silent, "p2": empty})
    told = [each.text() for each in shown.findChildren(QLabel)]
    assert said in told
    assert "media-empty-error" not in told


def test_what_a_printer_says_in_a_word_stands_once_on_its_card(qtbot, look):
    shown = PrinterCards(look)
    qtbot.addWidget(shown)
    empty = PrinterStatus(frozenset({Obstacle.OUT_OF_LABELS}), "out of labels")
    shown.show_board(PrintBoard((EventPrinter("p1", "Badge 1", "a"),)), {"p1": empty})
    card = shown.layout().itemAt(0).widget()
    assert card.accessibleName().startswith("Badge 1: Out of labels.")
    assert "out of labels" not in [each.text() for each in card.findChildren(QLabel)]


def test_what_nobody_knows_of_a_badge_comes_before_what_kept_it():
    said = "The printer at 192.0.2.7 does not answer."
    job = PrintJob("1", "t", PrintState.FAILED, NOON, NOON, said=said, doubt=Doubt.CAME_OUT)
    assert why(job) == f"{NOT_KNOWN} {said}"


def test_since_when_a_printer_is_off_stands_beside_its_badges_and_on_its_card(
    qtbot, with_printer, view, people, session
):
    with_printer().is_off = True
    ask(view, people["ADA1"], people["WOJ1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 2 and "Offline since" in cell(view, 0, WHY))
    assert cell(view, 0, PRINTER) == "Badge 1"
    qtbot.waitUntil(lambda: cell(view, 1, WHY).endswith(". Badge 1 does not answer."))
    qtbot.waitUntil(lambda: "Badge 1: Offline since" in cards(view))
    session.printing._ask_printers()
    qtbot.waitUntil(lambda: session.printing.statuses.get("p1") is not None)
    assert "Badge 1: Offline since" in cards(view)


def test_the_keyboard_stays_at_a_printer_whose_card_changes(qtbot, look):
    shown = PrinterCards(look)
    qtbot.addWidget(shown)
    shown.show_board(PrintBoard((EventPrinter("p1", "Badge 1", "a", labels_left=9),)), {})
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.findChild(IconButton).setFocus()
    qtbot.waitUntil(lambda: shown.findChild(IconButton).hasFocus())
    shown.show_board(PrintBoard((EventPrinter("p1", "Badge 1", "a", labels_left=8),)), {})
    qtbot.waitUntil(lambda: any(each.hasFocus() for each in shown.findChildren(IconButton)))


def cards(view):
    row = view.cards.layout()
    return " ".join(row.itemAt(at).widget().accessibleName() for at in range(row.count()))


def test_a_badge_is_cancelled_and_printed_after_all(qtbot, with_printer, view, people):
    printer = with_printer()
    printer.runs_out()
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and cell(view, 0, STATE) == "Printing")
    choose(view, 0)
    assert not view.retry.isEnabled()
    with qtbot.waitSignal(view.said) as told:
        qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Cancelled")
    printer.is_helped()
    choose(view, 0)
    qtbot.waitUntil(view.retry.isEnabled)
    qtbot.mouseClick(view.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Printed")
    assert told.args[0].startswith("1 ")


def test_a_badge_that_did_not_come_out_stays_first_and_chosen_whatever_comes(
    qtbot, with_printer, view, people
):
    printer = with_printer()
    printer.refuses = "wrong_media"
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Did not come out")
    choose(view, 0)
    printer.refuses = ""
    ask(view, people["WOJ1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 2 and cell(view, 1, STATE) == "Printed")
    assert cell(view, 0, NAME) == "Ada Lovelace"
    assert [job.ticket_id for job in view._chosen()] == [people["ADA1"].id]
    assert view.retry.isEnabled()


def test_a_badge_that_its_printer_keeps_is_said_to_come_out_perhaps(
    qtbot, with_printer, view, people
):
    printer = with_printer()
    printer.runs_out()
    printer.keeps_what_it_has = True
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and cell(view, 0, STATE) == "Printing")
    choose(view, 0)
    with qtbot.waitSignal(view.said) as told:
        qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    assert "not given back" in told.args[0]
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Did not come out")
    assert cell(view, 0, WHY).endswith("it may still come out.")


def test_badges_move_to_another_printer(qtbot, with_printer, printers, view, people, store):
    with_printer().is_off = True
    printers["badge-2"] = ScriptedPrinter()
    ask(view, people["ADA1"], people["WOJ1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    with store.write():
        store.put_printer(EventPrinter("p2", "Badge 2", "badge-2", desks=("desk 9",)))
    choose(view, 0)
    view._move([view.model.job(0).id], "p2")
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Printed")
    assert cell(view, 0, PRINTER) == "Badge 2"


@pytest.mark.parametrize("keeps", [False, True])
def test_a_badge_in_a_printer_without_labels_moves_if_it_is_given_back(
    qtbot, with_printer, printers, view, people, store, keeps
):
    printer = with_printer()
    printer.runs_out()
    printer.keeps_what_it_has = keeps
    printers["badge-2"] = ScriptedPrinter()
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and cell(view, 0, STATE) == "Printing")
    with store.write():
        store.put_printer(EventPrinter("p2", "Badge 2", "badge-2", desks=("desk 9",)))
    choose(view, 0)
    assert view.move_to.isEnabled()
    with qtbot.waitSignal(view.said) as told:
        view._move([view.model.job(0).id], "p2")
    state, papers = ("Did not come out", 0) if keeps else ("Printed", 1)
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == state)
    assert len(printers["badge-2"].papers) == papers
    assert ("not given back" in told.args[0]) is keeps


def test_all_that_did_not_come_out_are_printed_with_one_button(
    qtbot, with_printer, view, people, store
):
    printer = with_printer()
    printer.refuses = "wrong_media"
    ask(view, people["ADA1"], people["WOJ1"])
    qtbot.waitUntil(
        lambda: [line.job.state for line in view.model.lines] == [PrintState.FAILED] * 2
    )
    assert view.retry_all.isVisible()
    printer.refuses = ""
    qtbot.mouseClick(view.retry_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(printer.papers) == 2)
    qtbot.waitUntil(lambda: len(store.printed_badges()) == 2)


@pytest.fixture
def in_doubt(qtbot, with_printer, view, people):
    """Have badges taken back of which nobody knows whether they came out; give their printer."""
    printer = with_printer()
    printer.waits, printer.doubt = True, Doubt.CAME_OUT
    ask(view, people["ADA1"])
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and cell(view, 0, STATE) == "Printing")
    choose(view, 0)
    assert not view.came_out.isEnabled()
    qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Did not come out")
    printer.waits = False
    return printer


@pytest.mark.usefixtures("in_doubt")
def test_a_badge_that_somebody_found_counts_as_printed(qtbot, view, store):
    choose(view, 0)
    qtbot.waitUntil(view.came_out.isEnabled)
    with qtbot.waitSignal(view.said) as told:
        qtbot.mouseClick(view.came_out, Qt.MouseButton.LeftButton)
    assert told.args == ["1 badges count as printed."]
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Printed")
    assert len(store.printed_badges()) == 1


def test_what_may_be_out_is_not_among_all_that_did_not_come_out(qtbot, view, in_doubt, people):
    in_doubt.refuses = "wrong_media"
    ask(view, people["WOJ1"])
    qtbot.waitUntil(view.retry_all.isVisible)
    in_doubt.refuses = ""
    with qtbot.waitSignal(view.said) as told:
        qtbot.mouseClick(view.retry_all, Qt.MouseButton.LeftButton)
    assert "1 left out: nobody knows whether they came out. Choose one" in told.args[0]
    qtbot.waitUntil(lambda: len(in_doubt.papers) == 1)


def test_why_a_badge_that_may_be_out_is_printed_again_is_asked(qtbot, view, in_doubt, store):
    with store.write():
        store.change_print_rules(PrintRules(ask_why=True))
    choose(view, 0)
    qtbot.waitUntil(view.retry.isEnabled)
    qtbot.mouseClick(view.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(view.findChildren(WhyAgain)))
    (why,) = view.findChildren(WhyAgain)
    assert (in_doubt.papers, cell(view, 0, STATE)) == ([], "Did not come out")
    why._line.setText("Looked for it")
    why.verb.click()
    qtbot.waitUntil(lambda: cell(view, 0, STATE) == "Printed")
    assert store.latest(1)[0].reason == "Looked for it"
