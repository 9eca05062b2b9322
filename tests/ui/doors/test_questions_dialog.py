"""What an organiser sets up to be asked at doors, in the window."""

import pytest
from PySide6.QtCore import Qt

from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.scan import Verdict
from checkin.ui.desk.question_words import kind_words
from tests.builders import NOON, a_ticket, listed

LUNCH = Question(
    "lunch", "Which lunch?", QuestionKind.CHOICE, (Option("1", "Vegan"), Option("2", "Fish")),
    required=True, list_ids=("main",), categories=("Speaker",), column="Lunch", language="en",
)  # fmt: skip


@pytest.fixture
def kept(store):
    with store.write():
        store.put_question(LUNCH, stored(NOON))
    return LUNCH


def opened(qtbot, window):
    window.room.desk.context.questions_wanted.emit()
    qtbot.waitUntil(lambda: window.room.questions.dialog is not None)
    return window.room.questions.dialog


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_kind(dialog, kind):
    dialog._kind.setCurrentIndex(dialog._kind.findData(kind.value))


def test_a_question_is_added_and_asked(qtbot, window, store):
    dialog = opened(qtbot, window)
    assert not dialog.verb.isEnabled()
    qtbot.keyClicks(dialog.wording, "May we take photos?")
    dialog.required.setChecked(True)
    dialog.consent.setChecked(True)
    press(qtbot, dialog.verb)
    qtbot.waitUntil(lambda: dialog.about.text() == "Kept: May we take photos?")
    (made,) = store.questions()
    assert (made.wording, made.kind) == ("May we take photos?", QuestionKind.YES_NO)
    assert made.required
    assert made.consent
    assert made.language
    # A scan goes on beside the dialog.
    with qtbot.waitSignal(window.session.decided) as decided:
        window.take_scan("ADA1")
    assert decided.args[0].verdict is Verdict.ANSWERS_REQUIRED
    dialog.reject()


def test_a_choice_has_an_answer_a_line(qtbot, window, store):
    listed(store, a_ticket("BOB2", name="Bob", extra=(("T-shirt", "M"),)))
    dialog = opened(qtbot, window)
    assert not dialog.answers.isVisible()
    choose_kind(dialog, QuestionKind.CHOICES)
    assert dialog.answers.isVisible()
    dialog.wording.setText("Which days?")
    dialog.answers.setPlainText("Tuesday\n\n Wednesday \n")
    dialog._lists.choose(["main"])
    dialog._categories.choose(["Speaker"])
    assert dialog._column.findText("T-shirt") > 0
    press(qtbot, dialog.verb)
    qtbot.waitUntil(lambda: bool(store.questions()))
    (made,) = store.questions()
    assert made.options == (Option("1", "Tuesday"), Option("2", "Wednesday"))
    assert (made.list_ids, made.categories) == (("main",), ("Speaker",))
    dialog.reject()


def test_a_question_is_shown_as_it_is_and_changed(qtbot, window, store, kept):
    dialog = opened(qtbot, window)
    dialog._which.setCurrentIndex(1)
    dialog._which.activated.emit(1)
    assert dialog.wording.text() == "Which lunch?"
    assert dialog.answers.toPlainText() == "Vegan\nFish"
    assert dialog.verb.text() == "Keep changes"
    assert dialog.wish().before == kept
    dialog.wording.setText("Which lunch on Friday?")
    dialog.answers.setPlainText("Fish\nMeat")
    press(qtbot, dialog.verb)
    qtbot.waitUntil(lambda: store.questions()[0].version == 2)
    (made,) = store.questions()
    assert made.options == (Option("2", "Fish"), Option("3", "Meat"))
    assert (made.id, made.column, made.list_ids) == ("lunch", "Lunch", ("main",))
    assert made.required
    dialog.reject()


def test_a_question_is_asked_no_more(qtbot, window, store, kept):
    dialog = opened(qtbot, window)
    assert not dialog.remove.isVisible()
    dialog.choose(1)
    press(qtbot, dialog.remove)
    qtbot.waitUntil(lambda: store.questions() == ())
    qtbot.waitUntil(lambda: dialog.about.text() == "Not asked any more: Which lunch?")
    assert dialog.wording.text() == ""
    dialog.reject()


def test_what_cannot_be_asked_is_told_in_the_dialog(qtbot, window, store):
    dialog = opened(qtbot, window)
    dialog.wording.setText("Which?")
    choose_kind(dialog, QuestionKind.CHOICE)
    dialog.answers.setPlainText("Only this")
    press(qtbot, dialog.verb)
    qtbot.waitUntil(dialog._trouble.isVisible)
    assert dialog._trouble.text().startswith("A choice needs at least two answers")
    assert store.questions() == ()
    dialog.reject()
    qtbot.waitUntil(lambda: window.room.questions.dialog is None)


def test_every_field_has_a_name(qtbot, window):
    dialog = opened(qtbot, window)
    fields = (dialog.wording, dialog.answers, dialog._kind, dialog._which, dialog._lists,
              dialog._categories, dialog._column, dialog.required, dialog.consent)  # fmt: skip
    assert all(each.accessibleName() for each in fields)
    dialog.reject()


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_kind_has_words(qapp, kind):
    assert kind_words(kind)
