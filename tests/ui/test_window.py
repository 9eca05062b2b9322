import gc
import os
import signal
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QLocale, QProcess, Qt, QTimer

from checkin import build
from checkin.core.errors import CheckinError
from checkin.core.scan import Direction
from checkin.scanners.barcode import read_codes
from checkin.scanners.layouts import TEST_CODE
from checkin.settings import read_settings, settings_file
from checkin.ui.single import SingleInstance
from checkin.window import Holder
from tests.builders import an_event


@pytest.fixture
def holder(qapp, crash, people):
    """Hold a window on the event, with the settings of a new computer."""
    qapp.setStyle("Fusion")
    before = QLocale()
    holder = Holder(lambda: pytest.fail("nobody asked for the demo"))
    holder.build(qapp, crash).show()
    holder.settings.change(volume=0)
    yield holder
    holder.close_window()
    holder.release()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def enter(qtbot, holder, path):
    with qtbot.waitSignal(holder.window.opened):
        holder.window.open_event(path)


def test_another_language_builds_the_window_anew_where_the_desk_stood(qtbot, holder, store):
    enter(qtbot, holder, store.path)
    old = holder.window
    old.session.turn(Direction.EXIT)
    old.room.open_preferences("look")
    holder.settings.change(language="sv")
    qtbot.waitUntil(lambda: holder.window is not old)
    new = holder.window
    qtbot.waitUntil(lambda: new.room is not None and new.pages.key == "preferences")
    assert new.room.preferences.shown == "look"
    assert new.session.direction is Direction.EXIT
    with qtbot.waitSignal(new.session.decided):
        new.room.go_ready()
        new.take_scan("ADA1")


def test_a_scan_in_the_midst_of_a_change_of_language_is_judged(qtbot, holder, store):
    enter(qtbot, holder, store.path)
    old = holder.window
    holder.settings.change(language="sv")
    qtbot.waitUntil(lambda: holder.window is not old)
    holder.window.take_scan("ADA1")
    qtbot.waitUntil(lambda: any(line.code == "ADA1" for line in store.entries()))


def test_an_event_without_a_list_stays_open_in_another_language(qtbot, holder, tmp_path):
    path = tmp_path / "new.checkin"
    build.create_event(path, an_event()).close()
    enter(qtbot, holder, path)
    old = holder.window
    old.room.open_preferences("look")
    holder.settings.change(language="sv")
    qtbot.waitUntil(lambda: holder.window is not old)
    new = holder.window
    qtbot.waitUntil(lambda: new.room is not None and new.pages.key == "preferences")
    assert new.path == path
    assert new.session.checkin_list is None


def test_an_event_without_a_list_has_no_empty_cards(qtbot, holder, tmp_path):
    path = tmp_path / "new.checkin"
    build.create_event(path, an_event()).close()
    enter(qtbot, holder, path)
    desk = holder.window.room.desk
    qtbot.waitUntil(lambda: desk.counts._came.text() == "0")
    assert desk.latest._empty.isVisible()


def test_another_language_before_there_is_an_event_leaves_the_preferences_open(qtbot, holder):
    old = holder.window
    old.open_preferences()
    holder.settings.change(language="sv")
    qtbot.waitUntil(lambda: holder.window is not old)
    page = holder.window.outside.preferences
    assert page.isVisible()
    assert page.shown == "look"


def test_an_event_that_was_left_can_be_opened_in_another_window(qtbot, holder, store):
    enter(qtbot, holder, store.path)
    other = SingleInstance(store.path)
    assert not other.hold()
    holder.window.leave_event()
    assert other.hold()
    other.release()


def test_an_import_under_way_is_finished_before_the_language_changes(
    qtbot, holder, store, tmp_path
):
    enter(qtbot, holder, store.path)
    old, path = holder.window, tmp_path / "guests.csv"
    rows = "".join(f"Guest {number},guest{number}@x.example\n" for number in range(3_000))
    path.write_text("Name,E-mail\n" + rows, encoding="utf-8")
    old.bring_in(path)
    qtbot.waitUntil(old.room.imports.foot.go.isEnabled)
    old.room.imports.bring_in()
    holder.settings.change(language="sv")
    qtbot.waitUntil(lambda: holder.window is not old)
    assert store.number_of_attendees() > 3_000


def test_the_theme_changes_at_once(qtbot, holder):
    for theme in ("dark", "high-contrast", "light"):
        holder.settings.change(theme=theme)
        assert holder.window._look.theme.name.lower().replace(" ", "-") == theme


def test_what_is_changed_last_is_on_the_disk_when_the_window_is_gone(holder):
    holder.settings.change(desk="Front door", volume=20)
    holder.settings.close()
    kept = read_settings(settings_file())
    assert (kept.desk, kept.volume) == ("Front door", 20)


def test_a_window_that_is_given_up_leaves_its_language_behind_nowhere(qapp, crash, people):
    def counted():
        told = "%n badges count as printed."
        return QCoreApplication.translate("PrintingView", told, "", 1)

    before = counted()
    holder = Holder(lambda: pytest.fail("nobody asked for the demo"))
    holder.build(qapp, crash)
    assert counted() == "1 badge counts as printed."
    holder.close_window()
    holder.release()
    assert counted() == before == "1 badges count as printed."


def test_settings_that_cannot_be_read_do_not_keep_the_window_shut(
    qtbot, qapp, crash, store, people
):
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("desk: Front")
    holder = Holder(lambda: pytest.fail("nobody asked for the demo"))
    window = holder.build(qapp, crash)
    window.show()
    window.open_event(store.path)
    qtbot.waitUntil(window.start_page._trouble.isVisible)
    assert "cannot be read" in window.start_page._trouble.text()
    holder.close_window()
    holder.release()


def test_a_test_sheet_is_written_and_read_back(qtbot, holder, tmp_path):
    with qtbot.waitSignal(holder.settings.sheet_written):
        holder.settings.write_test_sheet(tmp_path / "sheet.pdf")
    codes = read_codes(tmp_path / "sheet.pdf")
    assert TEST_CODE in codes
    assert len(codes) == 3


def test_a_folder_that_cannot_be_made_is_told(qtbot, holder, tmp_path):
    (tmp_path / "file").touch()
    with qtbot.waitSignal(holder.settings.failed) as told:
        holder.settings.ready_folder(tmp_path / "file" / "folder")
    assert isinstance(told.args[0], CheckinError)


def test_the_system_is_asked_for_printers(qtbot, holder):
    with qtbot.waitSignal(holder.settings.printers_found) as found:
        holder.settings.look_for_printers()
    assert isinstance(found.args[0], tuple)


@pytest.mark.skipif(sys.platform == "win32", reason="another system, which tells it by a message")
def test_what_the_system_tells_is_heard_where_nobody_does_anything(qapp):
    holder = Holder(lambda: pytest.fail("nobody asked for the demo"))
    loop, guard = QEventLoop(), QTimer()
    guard.setSingleShot(True)
    guard.timeout.connect(loop.quit)
    before = signal.signal(signal.SIGUSR1, lambda *_: loop.quit())
    try:
        holder.be_tidy()
        told = ["-USR1", str(os.getpid())]
        QTimer.singleShot(0, lambda: QProcess.startDetached("kill", told))
        guard.start(20_000)
        loop.exec()
        assert guard.isActive(), "It was not heard."
    finally:
        signal.signal(signal.SIGUSR1, before)
        gc.unfreeze()
        holder.release()
