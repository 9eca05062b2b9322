"""Questions asked at the door, in the place of the verdict."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from checkin.core.errors import AnswerUnfit, CheckinError
from checkin.core.journal import EntryKind
from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind, Unfit
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from checkin.ui.desk.actions import Action
from checkin.ui.desk.question_words import hint, unfit_sentence
from tests.builders import NOON, a_ticket, listed
from tests.ui.seen import called, reads

PHOTO = Question("photo", "May we take photos?", QuestionKind.YES_NO, required=True, consent=True)
LUNCH = Question(
    "lunch",
    "Which lunch?",
    QuestionKind.CHOICE,
    (Option("7", "Vegan"), Option("9", "Fish & chips")),
)
COMING = Question("size", "How many come with you?", QuestionKind.NUMBER, required=True)
DAYS = Question(
    "days", "Which days?", QuestionKind.CHOICES,
    (Option("1", "Tuesday"), Option("2", "Wednesday"), Option("3", "Thursday")), required=True,
)  # fmt: skip


@pytest.fixture
def desk(window):
    return window.room.desk


@pytest.fixture
def asking(store):
    """Ask questions at the door from now on."""

    def ask(*questions):
        with store.write():
            for each in questions:
                store.put_question(each, stored(NOON))

    return ask


def scanned(qtbot, window, code="ADA1"):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def press(qtbot, window, key):
    qtbot.keyClick(window.focusWidget(), key)


def type_in(qtbot, window, text):
    qtbot.keyClicks(window.focusWidget(), text)


def answers(store):
    found = [line for line in store.entries() if line.kind is EntryKind.ANSWER]
    return [json.loads(line.details)["answer"] for line in found]


def test_a_question_is_asked_in_the_place_of_the_verdict(qtbot, window, desk, asking):
    asking(PHOTO)
    decision = scanned(qtbot, window)
    assert decision.verdict is Verdict.ANSWERS_REQUIRED
    assert desk.asking.isVisible()
    assert desk.asking.accessibleName() == "May we take photos?"
    assert desk.asking.isAncestorOf(window.focusWidget())
    assert [each for each in window.findChildren(QDialog) if each.isVisible()] == []


def test_the_last_answer_lets_the_person_in_by_itself(qtbot, window, desk, asking, store):
    asking(PHOTO, LUNCH, COMING)
    scanned(qtbot, window)
    type_in(qtbot, window, "y")
    press(qtbot, window, Qt.Key.Key_Return)
    assert desk.asking.question() == LUNCH
    assert "Next question" in [each.accessibleName() for each in desk.asking.buttons()]
    type_in(qtbot, window, "2")
    press(qtbot, window, Qt.Key.Key_Return)
    assert desk.asking.question() == COMING
    assert "Check in" in [each.accessibleName() for each in desk.asking.buttons()]
    type_in(qtbot, window, "3")
    with qtbot.waitSignal(window.session.decided) as signal:
        press(qtbot, window, Qt.Key.Key_Enter)
    assert signal.args[0].admitted
    assert desk.panel.isVisible()
    assert desk.panel.accessibleName().startswith("Admitted. Ada Lovelace")
    assert window.focusWidget() is desk.field.line
    assert answers(store) == ["yes", "9", "3"]


def test_an_answer_that_is_not_valid_is_told_and_asked_again(qtbot, window, desk, asking, store):
    asking(COMING)
    scanned(qtbot, window)
    type_in(qtbot, window, "many")
    press(qtbot, window, Qt.Key.Key_Return)
    assert desk.asking.trouble() == "This is no number. Write it in digits, such as 3 or 2.5."
    assert desk.asking.is_asking
    window.focusWidget().clear()
    type_in(qtbot, window, "2")
    assert desk.asking.trouble() == ""
    with qtbot.waitSignal(window.session.decided):
        press(qtbot, window, Qt.Key.Key_Return)
    assert answers(store) == ["2"]


def test_whoever_does_not_agree_does_not_come_in(qtbot, window, desk, asking, store):
    asking(PHOTO)
    scanned(qtbot, window)
    type_in(qtbot, window, "N")
    press(qtbot, window, Qt.Key.Key_Return)
    assert desk.asking.trouble().startswith("Whoever does not agree")
    assert answers(store) == []


def test_several_are_chosen_with_their_keys(qtbot, window, desk, asking, store):
    asking(DAYS)
    scanned(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Return)
    assert desk.asking.trouble() == "This has to be answered."
    for key in "312 1":
        type_in(qtbot, window, key)
    with qtbot.waitSignal(window.session.decided):
        press(qtbot, window, Qt.Key.Key_Return)
    assert answers(store) == ["3"]


def test_the_arrows_and_the_space_bar_choose_too(qtbot, window, desk, asking, store):
    asking(LUNCH)
    scanned(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.focusWidget().accessibleName() == "Fish & chips"
    with qtbot.waitSignal(window.session.decided):
        press(qtbot, window, Qt.Key.Key_Return)
    assert answers(store) == ["9"]


def test_what_is_not_required_may_be_skipped(qtbot, window, desk, asking, store):
    asking(LUNCH)
    scanned(qtbot, window)
    skip = next(each for each in desk.asking.buttons() if each.accessibleName() == "Skip")
    with qtbot.waitSignal(window.session.decided) as signal:
        qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)
    assert signal.args[0].admitted
    assert answers(store) == [""]


def test_what_is_required_offers_no_skipping(qtbot, window, desk, asking):
    asking(PHOTO)
    scanned(qtbot, window)
    assert "Skip" not in [each.accessibleName() for each in desk.asking.buttons()]


def test_esc_leaves_and_the_verdict_offers_to_ask_again(qtbot, window, desk, asking):
    asking(PHOTO, COMING)
    scanned(qtbot, window)
    type_in(qtbot, window, "y")
    press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert desk.panel.isVisible()
    assert window.focusWidget() is desk.field.line
    assert desk.panel.proposed() is Action.ASK
    desk.carry_out_proposed()
    assert desk.asking.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert scanned(qtbot, window).questions == (COMING,)


def test_a_new_scan_takes_the_place_of_a_question(qtbot, window, desk, asking, store):
    asking(COMING)
    first = scanned(qtbot, window)
    type_in(qtbot, window, "2")
    second = scanned(qtbot, window, "GRACE22")
    assert desk.asking.isVisible()
    assert desk.asking.about_entry == second.entry_id != first.entry_id
    assert window.focusWidget().text() == ""
    assert answers(store) == []


def test_a_question_that_a_scan_leaves_open_is_told_beside(qtbot, window, desk, asking):
    asking(Question("x", "Which?", required=True, categories=("Speaker",)))
    scanned(qtbot, window)
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is None)
    assert scanned(qtbot, window, "GRACE22").admitted
    assert desk.panel.isVisible()
    assert not desk.asking.is_asking


def test_somebody_let_in_with_a_reason_need_not_answer(qtbot, window, desk, asking):
    asking(PHOTO)
    scanned(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Escape)
    desk.carry_out(Action.LET_IN)
    with qtbot.waitSignal(window.session.decided) as signal:
        called(desk.question, "Supervisor agreed").click()
    assert signal.args[0].admitted
    assert desk.panel.isVisible()
    assert not desk.asking.is_asking


def test_what_goes_wrong_takes_the_place_of_a_question(qtbot, window, desk, asking):
    asking(PHOTO)
    scanned(qtbot, window)
    desk.show_trouble(CheckinError("The camera is used by another program."))
    assert desk.trouble.isVisible()
    assert window.focusWidget() is desk.field.line


def test_an_undo_takes_the_place_of_a_question(qtbot, window, desk, asking):
    scanned(qtbot, window, "GRACE22")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    asking(PHOTO)
    scanned(qtbot, window)
    desk.carry_out(Action.UNDO)
    assert desk.question.isAncestorOf(window.focusWidget())
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.focusWidget() is desk.field.line


def test_nobody_is_let_in_on_the_way_out(qtbot, window, desk, store):
    listed(store, a_ticket("UNPAID1", status=TicketStatus.UNPAID))
    window.session.turn(Direction.EXIT)
    assert scanned(qtbot, window, "UNPAID1").verdict is Verdict.UNPAID
    assert Action.LET_IN not in desk.panel.possible()
    assert reads(desk.panel, "Nobody was in on this ticket")


def test_a_question_asked_on_another_page_waits_at_the_desk(qtbot, window, desk, asking):
    asking(COMING)
    window.pages.turn_to("attendees")
    scanned(qtbot, window)
    window.pages.turn_to("desk")
    assert desk.asking.isVisible()
    assert desk.asking.isAncestorOf(window.focusWidget())


def test_who_is_asked_is_hidden_at_a_desk_that_was_left(qtbot, window, desk, asking):
    asking(PHOTO)
    scanned(qtbot, window)
    desk.quiet.fall()
    assert desk.ready.isVisible()


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_kind_of_question_has_a_hint(qapp, kind):
    assert hint(Question("q", "What?", kind))


@pytest.mark.parametrize("unfit", Unfit)
def test_every_trouble_with_an_answer_has_its_sentence(qapp, unfit):
    assert unfit_sentence(AnswerUnfit(unfit.value, "7")) == unfit.value.format(limit="7")
