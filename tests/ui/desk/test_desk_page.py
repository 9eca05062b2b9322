from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.ui.desk.actions import Action
from tests.builders import a_list, an_entry, with_lists
from tests.ui.seen import called, read


@pytest.fixture
def desk(window):
    return window.room.desk


@pytest.fixture
def line(desk):
    return desk.field.findChild(QLineEdit)


def submit(qtbot, line, text):
    """Type a text and press Enter, as a scanner or a person does."""
    line.clear()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def words_of(desk):
    return desk.panel.accessibleName()


def test_the_field_is_ready_at_the_start(desk):
    assert desk.field.focusProxy() is desk.window().focusWidget()


def test_a_code_gives_the_word(qtbot, window, desk, line):
    with qtbot.waitSignal(window.session.decided):
        submit(qtbot, line, "ADA1")
    assert words_of(desk).startswith("Admitted. Ada Lovelace")
    assert line.text() == ""


def test_a_second_scan_says_when_and_where_the_first_was(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    again = scanned(qtbot, window, "ADA1")
    assert again.verdict is Verdict.ALREADY_ADMITTED
    assert words_of(desk) == "Already in. Ada Lovelace. Admitted 12:00 at Desk 1."


def test_a_decision_is_written_before_it_is_shown(qtbot, window, store):
    written = []
    window.session.decided.connect(lambda decision: written.append(store.entry(decision.entry_id)))
    decision = scanned(qtbot, window, "ADA1")
    assert written[0].id == decision.entry_id


def test_a_scan_that_is_nobody_s_is_an_unknown_code(qtbot, window, desk):
    assert scanned(qtbot, window, "XYZ987654").verdict is Verdict.UNKNOWN_CODE
    assert words_of(desk).startswith("Unknown code")


def test_a_typed_name_never_becomes_a_failed_ticket(qtbot, window, line, store):
    with qtbot.waitSignal(window.session.not_a_code):
        submit(qtbot, line, "Nobody Atall")
    assert store.latest(1) == []


def test_typing_finds_people(qtbot, window, desk, line):
    with qtbot.waitSignal(
        window.session.searched, check_params_cb=lambda found: found.text == "wojc"
    ) as signal:
        qtbot.keyClicks(line, "wojc")
    names = {match.found.attendee.name for match in signal.args[0].matches}
    assert names == {"Małgorzata Wójcik", "Andrzej Wojciechowski"}
    assert desk.results.isVisible()


@pytest.fixture
def thinking(monkeypatch):
    """Say how long a second Enter may be the scanner's, in milliseconds."""
    return partial(monkeypatch.setattr, "checkin.ui.desk.results_panel._THINKING_MS")


def test_enter_with_one_match_asks_and_enter_again_checks_in(qtbot, window, desk, line, thinking):
    thinking(60_000)
    with qtbot.waitSignal(window.session.not_a_code):
        submit(qtbot, line, "hopper")
    qtbot.waitUntil(desk.results.isVisible)
    with qtbot.waitSignal(window.session.not_a_code):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.session.desk is not None
    assert not desk.panel.isVisible()  # too soon: a scanner's second Enter
    thinking(0)
    with qtbot.waitSignal(window.session.decided) as signal:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert signal.args[0].verdict is Verdict.ADMITTED
    assert words_of(desk).startswith("Admitted. Grace Hopper")


def test_of_several_matches_none_is_chosen(qtbot, window, desk, line, thinking):
    thinking(60_000)
    with qtbot.waitSignal(window.session.searched):
        qtbot.keyClicks(line, "wo")
    desk.results.submit()
    thinking(0)
    with qtbot.waitSignal(window.session.decided) as signal:
        desk.results.submit()
    assert (
        "Woj" in signal.args[0].ticket.attendee.name or "Wój" in signal.args[0].ticket.attendee.name
    )


def test_undo_asks_why_and_takes_back(qtbot, window, desk, store):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    desk.carry_out(Action.UNDO)
    assert desk.question.isVisible()
    with qtbot.waitSignal(window.session.undone):
        called(desk.question, "Wrong person").click()
    assert store.latest(1)[0].kind is EntryKind.UNDO
    assert store.latest(1)[0].reason == "Wrong person"
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is None)


def test_undo_is_about_who_is_shown_though_latest_has_not_heard_of_them(qtbot, window, desk, store):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    grace = scanned(qtbot, window, "GRACE22")
    assert desk.latest.newest_undoable().entry.id != grace.entry_id
    desk.carry_out(Action.UNDO)
    assert "Undo: Grace Hopper" in read(desk.question)
    with qtbot.waitSignal(window.session.undone):
        called(desk.question, "Wrong person").click()
    assert store.latest(1)[0].refers_to == grace.entry_id


def test_a_new_scan_leaves_a_question_unanswered(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    desk.carry_out(Action.UNDO)
    scanned(qtbot, window, "GRACE22")
    assert not desk.question.is_asking
    assert words_of(desk).startswith("Admitted. Grace Hopper")


def test_somebody_refused_is_let_in_with_a_reason(qtbot, window, desk, store):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "ADA1")
    desk.carry_out(Action.LET_IN)
    with qtbot.waitSignal(window.session.decided) as signal:
        called(desk.question, "Supervisor agreed").click()
    assert signal.args[0].verdict is Verdict.ADMITTED
    assert store.latest(1)[0].kind is EntryKind.OVERRIDE


def test_the_way_out_is_one_key_away(qtbot, window):
    scanned(qtbot, window, "ADA1")
    window.session.turn(Direction.EXIT)
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.CHECKED_OUT


def test_numbers_follow_the_scans(qtbot, window):
    with qtbot.waitSignal(
        window.session.board_changed, check_params_cb=lambda board: board.admitted == 1
    ) as signal:
        window.take_scan("ADA1")
    board = signal.args[0]
    assert (board.inside, board.expected) == (1, 4)
    assert board.latest[0].ticket.attendee.name == "Ada Lovelace"


def test_numbers_follow_what_other_programs_do_after_a_while(qtbot, window, desk, store):
    scanned(qtbot, window, "ADA1")
    with store.write():
        store.append(an_entry(id="elsewhere", ticket_id="ticket-GRACE22", desk="Desk 2"))
    with qtbot.waitSignal(
        window.session.board_changed, check_params_cb=lambda board: board.admitted == 2
    ):
        desk._clock.timeout.emit()


def test_whoever_is_let_in_unregistered_leaves_others_still_to_come(qtbot, window, desk, store):
    with_lists(store, replace(a_list(), categories=("Nobody's",)))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.WRONG_LIST
    desk.carry_out(Action.LET_IN)
    with qtbot.waitSignal(
        window.session.board_changed, check_params_cb=lambda board: board.expected == 1
    ) as signal:
        called(desk.question, "Supervisor agreed").click()
    assert signal.args[0].admitted == 1


def test_another_list_is_another_door(qtbot, window, desk, store):
    with_lists(store, replace(a_list(), id="dinner", name="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    scanned(qtbot, window, "ADA1")
    window.session.stand_at("dinner")
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.ADMITTED


def test_esc_clears_the_field_and_then_the_verdict(qtbot, window, desk, line):
    scanned(qtbot, window, "ADA1")
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not desk.panel.isVisible()


def test_enter_on_an_empty_field_does_nothing(qtbot, window, desk, line):
    scanned(qtbot, window, "ADA1")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.panel.isVisible()


def test_two_typing_mistakes_are_found_once_the_fingers_rest(qtbot, window, line):
    with qtbot.waitSignal(
        window.session.searched, check_params_cb=lambda found: found.thorough
    ) as signal:
        qtbot.keyClicks(line, "lovvelcae")
    assert [match.found.attendee.name for match in signal.args[0].matches] == ["Ada Lovelace"]


def test_ctrl_z_in_the_field_asks_to_undo_the_newest_line(qtbot, window, desk, line):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    line.setFocus()
    QTest.keySequence(line, "Ctrl+Z")
    assert desk.question.is_asking
