"""Pictures of tickets dropped on the desk, or pasted into it."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from checkin.core.scan import Verdict
from checkin.ui.page import Page
from tests.scanners.recorded import as_qt, held_up
from tests.ui.dropping import drop


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


@pytest.fixture
def decided(window):
    decisions = []
    window.session.decided.connect(decisions.append)
    return decisions


def trouble_of(window):
    return window.room.desk.trouble.text()


@pytest.mark.parametrize("name", ["ticket.png", "TICKET.JPG", "ticket.pdf"])
def test_a_picture_of_a_ticket_is_read(qtbot, window, tmp_path, name):
    path = tmp_path / name
    held_up("ADA1").save(path)
    with qtbot.waitSignal(window.session.decided) as signal:
        assert drop(window, files(path))
    assert signal.args[0].ticket.attendee.name == "Ada Lovelace"
    assert window.room.desk.panel.isVisible()


def test_several_codes_of_a_picture_are_judged_one_after_the_other(
    qtbot, window, tmp_path, decided
):
    path = tmp_path / "group.png"
    held_up("ADA1", "GRACE22", "WOJ1").save(path)
    drop(window, files(path))
    qtbot.waitUntil(lambda: len(decided) == 3)
    assert [each.scan.code for each in decided] == ["ADA1", "GRACE22", "WOJ1"]


def test_whom_a_picture_does_not_let_in_stays_in_sight(qtbot, window, tmp_path, decided):
    path = tmp_path / "group.png"
    held_up("NOBODY9", "GRACE22", "WOJ1").save(path)
    drop(window, files(path))
    qtbot.waitUntil(lambda: len(decided) == 3)
    assert decided[-1].verdict is Verdict.UNKNOWN_CODE


def test_several_pictures_are_read_in_turn(qtbot, window, tmp_path, decided):
    paths = [tmp_path / "one.png", tmp_path / "two.png"]
    for path, code in zip(paths, ("ADA1", "GRACE22"), strict=True):
        held_up(code).save(path)
    drop(window, files(*paths))
    qtbot.waitUntil(lambda: len(decided) == 2)


def test_a_picture_without_a_code_is_told(qtbot, window, tmp_path, decided):
    path = tmp_path / "lunch.png"
    held_up().save(path)
    with qtbot.waitSignal(window.session.failed):
        drop(window, files(path))
    assert trouble_of(window) == (
        "“lunch.png” shows no code. Try a sharper picture, or type the name."
    )
    assert decided == []


def test_a_file_that_is_no_picture_is_told(qtbot, window, tmp_path):
    path = tmp_path / "notes.png"
    path.write_text("no picture")
    with qtbot.waitSignal(window.session.failed):
        drop(window, files(path))
    assert trouble_of(window).startswith("“notes.png” is not a picture")


def test_a_whole_list_of_badges_lets_nobody_in(qtbot, window, tmp_path, decided):
    path = tmp_path / "badges.pdf"
    pages = [held_up(f"CODE-{page}-{side}") for page in range(11) for side in "AB"]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    with qtbot.waitSignal(window.session.failed):
        drop(window, files(path))
    assert trouble_of(window).startswith("“badges.pdf” holds 22 codes, and nobody was checked in.")
    assert decided == []


def test_an_event_file_dropped_is_opened(qtbot, window, store):
    with qtbot.waitSignal(window.opened):
        assert drop(window, files(store.path))


def test_pictures_are_for_the_desk_alone(window, look, tmp_path):
    window.pages.add("other", "list", "Other", lambda: Page(look))
    window.pages.turn_to("other")
    assert not drop(window, files(tmp_path / "ticket.png"))


def test_a_file_dropped_on_the_field_is_no_text(window):
    assert not window.room.desk.findChild(QLineEdit).acceptDrops()


def test_what_nobody_knows_is_not_taken(window, tmp_path):
    assert not drop(window, files(tmp_path / "song.mp3"))


def test_a_picture_pasted_into_the_field_is_read(qtbot, window):
    QGuiApplication.clipboard().setImage(as_qt(held_up("ADA1")))
    line = window.room.desk.findChild(QLineEdit)
    with qtbot.waitSignal(window.session.decided) as signal:
        qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert signal.args[0].ticket.attendee.name == "Ada Lovelace"


def test_text_pasted_into_the_field_is_text(qtbot, window):
    QGuiApplication.clipboard().setText("lovelace")
    line = window.room.desk.findChild(QLineEdit)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "lovelace"
