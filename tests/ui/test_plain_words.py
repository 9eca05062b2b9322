"""What a list or a person is called is shown as it is: no markup, no mnemonic."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QMenu

from checkin.ui.attendees.person_chips import SignChip
from checkin.ui.attendees.walk_in_dialog import WalkInDialog
from checkin.ui.desk.question_panel import QuestionPanel
from checkin.ui.desk.questions import Question
from checkin.ui.desk.verdict_parts import NoteStrip
from checkin.ui.journal.reason_strip import ReasonStrip
from checkin.ui.parts.widgets import KeyButton
from checkin.ui.start.lobby_session import RecentEvent
from checkin.ui.start.start_cards import RecentRow
from tests.builders import a_ticket, an_event, listed

MARKUP = "<b>Day</b> & <img src='x'>"
ESCAPED = "&lt;b&gt;Day&lt;/b&gt; &amp; &lt;img src=&#x27;x&#x27;&gt;"


def test_a_chip_whose_word_looks_like_markup_has_a_plain_tip(qtbot, look):
    chip = SignChip(look, MARKUP)
    qtbot.addWidget(chip)
    assert chip.toolTip() == f"<span>{ESCAPED}</span>"
    assert chip.accessibleName() == MARKUP


def test_a_note_that_looks_like_markup_has_a_plain_tip(qtbot, look):
    strip = NoteStrip(look)
    qtbot.addWidget(strip)
    strip.show_note(MARKUP, "black")
    assert strip.toolTip() == f"<span>{ESCAPED}</span>"


def test_a_walk_in_is_checked_in_at_a_list_called_day_and_night(qtbot, look):
    dialog = WalkInDialog(look, (), "Day & Night")
    qtbot.addWidget(dialog)
    box = dialog.findChild(QCheckBox)
    assert box.text() == "Check &in at once: Day && Night"
    assert box.accessibleName() == "Check in at once: Day & Night"
    assert box.shortcut() == QKeySequence("Alt+I")


def test_a_name_with_an_ampersand_is_no_key_in_the_journal(qtbot, window):
    window.pages.turn_to("journal")
    filters = window.room.journal.filters
    filters.show_person("somebody", "Ada & Grace")
    assert filters.person.text() == "Ada && Grace"
    assert filters.person.shortcut().isEmpty()


def test_an_answer_with_an_ampersand_is_given_as_it_is(qtbot, look):
    panel, answers = QuestionPanel(look), []
    qtbot.addWidget(panel)
    panel.ask(Question("Why?", "", ("Bed & breakfast",)), answers.append)
    button = next(each for each in panel.findChildren(KeyButton) if "Bed" in each.text())
    assert button.accessibleName() == "Bed & breakfast"
    assert button.shortcut() == QKeySequence("Alt+1")
    button.click()
    assert answers == ["Bed & breakfast"]


def test_a_reason_with_an_ampersand_is_told_as_it_is(qtbot, look):
    strip = ReasonStrip(look, ["Bed & breakfast"], "Undo")
    qtbot.addWidget(strip)
    button = next(each for each in strip.findChildren(KeyButton) if "Bed" in each.text())
    assert button.text() == "Bed && breakfast"
    with qtbot.waitSignal(strip.agreed) as agreed:
        button.click()
    assert agreed.args == ["Bed & breakfast"]


def test_an_event_with_an_ampersand_is_no_key_on_the_start_page(qtbot, look):
    event = an_event(name="Day & Night")
    row = RecentRow(look, RecentEvent(Path("day.checkin"), event))
    qtbot.addWidget(row)
    assert row.shortcut().isEmpty()
    assert row.accessibleName() == "Day & Night"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_line_calls_somebody_by_the_whole_name(qtbot, window, store):
    listed(store, a_ticket("BOTH1", name="Ada & Grace"))
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("BOTH1")
    window.pages.turn_to("journal")
    journal = window.room.journal
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1)
    journal.table.selectRow(0)
    qtbot.waitUntil(journal.undo.isEnabled)
    journal.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = journal.findChildren(QMenu)[-1]
    assert [each.text() for each in menu.actions()][1] == "Only lines of Ada && Grace"
    menu.close()
