import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from checkin.core.scan import Verdict
from checkin.shipped import resources
from checkin.ui.application_icon import application_icon
from checkin.ui.attendees.attendees_model import Column
from checkin.ui.desk.verdict_head import Headline
from checkin.ui.key_card import KeyCard
from checkin.ui.page import KeyHelp, Page
from tests.ui.attendee_steps import dialog_of


class NotesPage(Page):
    """Another page, with a line to type into."""

    def __init__(self, look):
        super().__init__(look)
        self.line = QLineEdit()
        self.line.setAccessibleName("Note")
        QVBoxLayout(self).addWidget(self.line)

    def take_focus(self):
        self.line.setFocus()

    def keys(self):
        return (KeyHelp("F7", "Do something"),)


@pytest.fixture
def notes(window, look):
    page = NotesPage(look)
    window.pages.add("notes", "note", "Notes", lambda: page)
    window.pages.turn_to("notes")
    return page


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def test_a_scan_on_another_page_lies_over_it_and_the_page_stays(qtbot, window, notes):
    before = notes.line.geometry()
    scanned(qtbot, window, "ADA1")
    strip = window.pages.strip
    assert strip.isVisible()
    assert strip.accessibleName().startswith("Admitted. Ada Lovelace")
    assert window.pages.shown() is notes
    assert notes.line.geometry() == before
    assert window.focusWidget() is notes.line


def test_pressing_the_strip_leads_to_the_verdict(qtbot, window, notes):
    scanned(qtbot, window, "ADA1")
    window.pages.strip.click()
    assert window.pages.shown() is window.room.desk
    assert window.room.desk.is_showing_verdict()
    assert not window.pages.strip.isVisible()
    assert window.focusWidget() is window.room.desk.field.line


def test_f2_leads_to_the_verdict_that_was_not_seen_yet(qtbot, window, notes):
    scanned(qtbot, window, "XYZ987654")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.room.desk.is_showing_verdict()
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert not window.room.desk.is_showing_verdict()


def test_what_is_asked_at_the_desk_stands_before_its_window(qtbot, window):
    assert "attendees" not in vars(window.room)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    dialog = dialog_of(qtbot, window.room.attendees)
    assert dialog.parentWidget().window() is window
    assert window.pages.shown() is window.room.desk


def test_f2_leads_to_the_desk_from_a_dialog(qtbot, window, notes):
    qtbot.keyClick(window, Qt.Key.Key_F6)
    dialog = dialog_of(qtbot, window.room.attendees)
    qtbot.keyClick(dialog, Qt.Key.Key_F2)
    assert not dialog.isVisible()
    assert window.pages.shown() is window.room.desk
    assert window.room.desk.ready.isVisible()


def test_a_verdict_behind_the_dialog_is_seen_first(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F6)
    dialog = dialog_of(qtbot, window.room.attendees)
    scanned(qtbot, window, "ADA1")
    qtbot.keyClick(dialog, Qt.Key.Key_F2)
    assert not dialog.isVisible()
    assert window.room.desk.is_showing_verdict()


def let_time_pass(strip):
    """Let the strip's time run out, if it runs."""
    clock = min(strip.findChildren(QTimer), key=QTimer.interval)
    if clock.isActive():
        clock.timeout.emit()


def test_a_refusal_stays_over_another_page_until_somebody_is_there(qtbot, window, notes):
    scanned(qtbot, window, "XYZ987654")
    strip = window.pages.strip
    let_time_pass(strip)
    assert strip.isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert strip.isVisible()
    let_time_pass(strip)
    assert not strip.isVisible()
    assert notes.line.text() == "a"


def test_a_refusal_goes_in_a_while_once_the_page_was_turned(qtbot, window, notes):
    scanned(qtbot, window, "XYZ987654")
    window.pages.turn_to("journal")
    assert window.pages.strip.isVisible()
    let_time_pass(window.pages.strip)
    assert not window.pages.strip.isVisible()


def test_nobody_s_name_stays_over_a_page_that_nobody_is_at(qtbot, window, notes):
    scanned(qtbot, window, "ADA1")
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.ALREADY_ADMITTED
    strip = window.pages.strip
    assert "Ada Lovelace" in strip.accessibleName()
    strip.veil()
    assert strip.isVisible()
    assert strip.accessibleName() == "Already in"


def test_the_next_refusal_waits_again_for_somebody(qtbot, window, notes):
    scanned(qtbot, window, "XYZ987654")
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    scanned(qtbot, window, "XYZ987655")
    let_time_pass(window.pages.strip)
    assert window.pages.strip.isVisible()


def test_at_the_desk_there_is_no_strip(qtbot, window):
    scanned(qtbot, window, "ADA1")
    assert not window.pages.strip.isVisible()


def test_f1_shows_the_keys_of_the_page_until_it_is_pressed_again(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    card = window.findChild(KeyCard)
    assert card.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert not card.isVisible()
    assert window.focusWidget() is window.room.desk.field.line


def test_a_scan_closes_the_help(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    scanned(qtbot, window, "ADA1")
    assert not window.findChild(KeyCard).isVisible()
    assert window.room.desk.panel.isVisible()


def test_tab_goes_from_the_field_to_the_verdict_the_latest_the_context_and_the_rail(qtbot, window):
    desk = window.room.desk
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: len(desk.latest.buttons()) == 1)
    expected = [
        desk.field.line,
        *desk.panel.buttons(),
        *desk.latest.buttons(),
        *desk.context.buttons(),
        desk.camera_view.switch,
        *window.pages.rail.items(),
    ]
    passed, at = [], desk.field.line
    while len(passed) < len(expected):
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            passed.append(at)
        at = at.nextInFocusChain()
    assert [each.accessibleName() for each in passed] == [
        each.accessibleName() for each in expected
    ]


def test_the_window_is_never_smaller_than_what_is_left_of_a_cheap_laptops_screen(window):
    window.resize(200, 100)
    assert (window.width(), window.height()) == (960, 500)


@pytest.mark.parametrize(("width", "larger"), [(1600, 1.0), (1920, 1.25), (2560, 1.75)])
def test_a_large_screen_has_larger_words(window, look, width, larger):
    window.resize(1280, 800)
    before = look.points
    window.resize(width, 1440)
    assert look.points == pytest.approx(before * larger)
    window.resize(1280, 800)
    assert look.points == before


def test_what_takes_long_is_finished_before_the_window_closes(qtbot, window, promised):
    go_on, done = promised
    window.close()
    assert window.isVisible()
    assert done == []
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert done == ["promised"]


def test_a_mistake_at_the_end_of_what_takes_long_does_not_keep_the_window_open(
    qtbot, window, crash, caplog
):
    go_on = threading.Event()
    window.session.work.ask(lambda _: go_on.wait(60), lambda _: 1 / 0, pytest.fail)
    window.close()
    assert window.isVisible()
    with qtbot.waitSignal(crash.noted):
        go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    caplog.clear()


def test_the_application_has_an_icon_of_its_own(qapp):
    assert not application_icon(resources() / "ui").isNull()


def test_the_help_has_a_title_larger_than_its_rows(qtbot, window, look):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    card = window.findChild(KeyCard)
    assert card._title.fontMetrics().height() > look.px(6)


@pytest.fixture
def large_font(qapp):
    """Let the system's font be twice as large as it is."""
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(larger)
    yield larger.pointSizeF()
    qapp.setFont(before)


@pytest.mark.parametrize("size", [(960, 500), (1280, 800)])
def test_a_large_font_is_as_large_as_the_window_has_room_for(qtbot, large_font, window, look, size):
    window.resize(2560, 1440)
    assert look.points >= large_font
    window.resize(*size)
    assert look.points < large_font
    scanned(qtbot, window, "ADA1")
    word = window.room.desk.panel.head.headline
    assert QFontMetrics(word.shown_font()).horizontalAdvance(word.text()) <= word.width()


@pytest.mark.usefixtures("large_font")
def test_names_are_not_cut_to_a_few_letters_for_a_person_beside_them(qtbot, window):
    page = window.room.attendees
    window.pages.turn_to("attendees")
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: bool(page.table.model.people))
    view = page.table.view
    assert view.columnWidth(Column.NAME) > view.fontMetrics().horizontalAdvance("Hopper, Grace B")
    assert not page.side.isVisible()
    window.resize(2560, 1440)
    assert page.side.isVisible()


def test_a_headline_is_smaller_where_it_has_less_room(qtbot):
    word = Headline("Already in")
    qtbot.addWidget(word)
    word.resize(word.sizeHint())
    whole = word.shown_font().pointSizeF()
    word.resize(word.width() * 2 // 3, word.height())
    assert whole / 2 < word.shown_font().pointSizeF() < whole
    assert QFontMetrics(word.shown_font()).horizontalAdvance(word.text()) <= word.width()
