import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QLineEdit

from checkin.core.scan import Verdict
from checkin.ui.parts.file_choice import ask_which
from checkin.ui.parts.save_choice import ask_where


@pytest.fixture
def asked(qtbot, window):
    """Find the dialog that is open over the window."""

    def found():
        return next((each for each in window.findChildren(QFileDialog) if each.isVisible()), None)

    def wait():
        qtbot.waitUntil(lambda: found() is not None)
        return found()

    return wait


def answer(dialog, path):
    """Type a name, as a person does, and agree."""
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()


def test_a_list_is_chosen_and_looked_at(qtbot, window, asked, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name\nBo Ek\n", encoding="utf-8")
    window.pages.turn_to("import")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    answer(asked(), path)
    qtbot.waitUntil(window.room.imports.columns.isVisible)


def test_a_scan_beside_a_dialog_is_judged_and_the_dialog_stays(qtbot, window, asked):
    window.pages.turn_to("import")
    window.room.imports.choose_file()
    dialog = asked()
    with qtbot.waitSignal(window.session.decided) as decided:
        window.take_scan("ADA1")
    assert decided.args[0].verdict is Verdict.ADMITTED
    assert dialog.isVisible()
    dialog.reject()


def test_the_folder_of_the_preferences_is_asked_for_beside_scans(
    qtbot, window, asked, settings, tmp_path
):
    window.room.open_preferences("folders")
    window.room.preferences.folders._choose()
    with qtbot.waitSignal(settings.kept):
        answer(asked(), tmp_path)
    assert settings.now.folder == str(tmp_path)


def test_the_test_sheet_gets_its_ending(qtbot, window, asked, settings, tmp_path):
    window.room.open_preferences("scanner")
    window.room.preferences.scanner._choose_sheet()
    with qtbot.waitSignal(settings.sheet_written) as written:
        answer(asked(), tmp_path / "sheet")
    assert written.args[0] == tmp_path / "sheet.pdf"


@pytest.mark.parametrize("ask", ["which", "where"])
def test_a_scanner_is_never_typed_into_a_dialog_of_the_system(window, asked, tmp_path, ask):
    """The system's own dialog would take a code for a name, and its Enter for the answer."""
    taken = []
    if ask == "which":
        ask_which(window, "Open", "Tables (*.csv)", taken.append)
    else:
        ask_where(window, "Save", tmp_path / "first.csv", "Tables (*.csv)", taken.append)
    dialog = asked()
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.reject()
    assert taken == []


def looked_into_by_another_program(path):
    """Have another program read an event file and close it, as `checkin status` does."""
    look = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); "
    look += "d.execute('SELECT count(*) FROM journal').fetchone(); d.close()"
    subprocess.run([sys.executable, "-c", look, path], check=True, timeout=300)


def test_a_dialog_in_the_folder_of_the_event_lets_no_other_program_take_its_log(
    qtbot, window, store, asked
):
    """Whoever opens the event's file once more, and closes it, drops the locks of this program."""
    path = store.path
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    log = path.with_name(path.name + "-wal")
    ask_where(window, "Save", path.parent / "first.csv", "Tables (*.csv)", lambda _: None)
    dialog = asked()
    files = dialog.findChild(QFileSystemModel)
    qtbot.waitUntil(lambda: files.index(str(path)).isValid())
    qtbot.waitUntil(lambda: files.data(files.index(str(path), 2)) is not None)
    looked_into_by_another_program(path)
    assert log.exists()
    dialog.reject()
