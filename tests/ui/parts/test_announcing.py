"""What a screen reader is given to say at the desk, where the field keeps the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from checkin.core.errors import CannotWrite, CheckinError
from checkin.core.scan import Direction

AT_ONCE = QAccessible.AnnouncementPoliteness.Assertive
IN_TURN = QAccessible.AnnouncementPoliteness.Polite


@pytest.fixture
def heard(monkeypatch):
    """Stand where the system's screen reader stands, and write down what is to be said."""
    told = []

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return told


@pytest.fixture
def desk(window):
    return window.room.desk


def found(qtbot, window, letters):
    """Type letters behind those that are there, and wait for whom they may mean."""
    line = window.room.desk.field.line
    text = line.text() + letters
    with qtbot.waitSignal(
        window.session.searched, check_params_cb=lambda searched: searched.text == text
    ):
        qtbot.keyClicks(line, letters)


def test_a_verdict_is_said_at_once(qtbot, window, heard):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    (words, politeness) = heard[-1]
    assert words.startswith("Admitted. Ada Lovelace.")
    assert politeness is AT_ONCE


def test_that_nothing_can_be_kept_is_said_at_once_and_each_time(desk, heard):
    full = "The disk that holds demo.checkin is full. Make room and try again."
    for _ in range(2):
        desk.show_trouble(CannotWrite(full))
    assert heard == [(f"Cannot go on. Scans cannot be kept. {full}", AT_ONCE)] * 2


def test_any_other_trouble_in_the_place_of_the_verdict_is_said_at_once(desk, heard):
    desk.show_trouble(CheckinError("The event file was moved. Open it anew."))
    assert heard == [("The event file was moved. Open it anew.", AT_ONCE)]


def test_how_many_were_found_is_said_in_its_turn_and_not_after_each_letter(qtbot, window, heard):
    found(qtbot, window, "wo")
    assert heard == [("2 people", IN_TURN)]
    found(qtbot, window, "j")
    assert len(heard) == 1


def test_that_nobody_was_found_is_said(qtbot, window, heard):
    found(qtbot, window, "qqxxzz")
    assert heard[-1] == (
        "Nobody found for ‘qqxxzz’. Try fewer letters, or the company.",
        IN_TURN,
    )


def test_somebody_found_alone_is_asked_about_aloud(qtbot, window, heard):
    found(qtbot, window, "hopper")
    assert heard[-1] == ("Check in Grace Hopper? Navy", IN_TURN)


def test_whom_the_arrows_choose_is_said(qtbot, window, desk, heard):
    found(qtbot, window, "wo")
    names = [match.found.attendee.name for match in desk.results._matches]
    for _ in names:
        qtbot.keyClick(desk.field.line, Qt.Key.Key_Down)
    said = [words for words, politeness in heard[1:] if politeness is IN_TURN]
    assert [words.partition("? ")[0] for words in said] == [f"Check in {name}" for name in names]


def test_that_who_is_chosen_would_now_be_checked_out_is_said(qtbot, window, desk, heard):
    found(qtbot, window, "hopper")
    window.session.turn(Direction.EXIT)
    assert heard[-1] == ("Check out Grace Hopper? Navy", IN_TURN)


def test_nothing_is_said_of_a_search_that_is_not_shown(qtbot, window, desk, heard):
    found(qtbot, window, "hopper")
    desk.be_ready()
    heard.clear()
    window.session.turn(Direction.EXIT)
    assert heard == []
