from datetime import date
from pathlib import Path

import pytest

from checkin import build
from checkin.ui.session import DeskSession
from checkin.ui.start.lobby_session import EventWish, LobbySession, RecentEvent
from checkin.ui.start.new_event_dialog import NewEventDialog
from tests.builders import an_event
from tests.ui.conftest import whole_window


class OneLobby:
    """A lobby that makes events in a folder."""

    def recent(self):
        return ()

    def look_into(self, path):
        return path

    def create(self, wish):
        wish.path.parent.mkdir(parents=True, exist_ok=True)
        event = an_event(name=wish.name, starts=wish.starts, ends=wish.ends)
        build.create_event(wish.path, event).close()
        return wish.path

    def close(self):
        pass


@pytest.fixture
def outside(qtbot, look, clock, crash):
    """Open the window at its start page."""

    def session(path):
        def opened():
            return build.Program(build.open_event(path), build.Place("Desk 1", now=clock))

        return DeskSession(opened, clock)

    window = whole_window(look, LobbySession(OneLobby), session, crash)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def guests(tmp_path):
    path = tmp_path / "Cluster_days 2026.csv"
    path.write_text("Name\nÅsa Öhr\nBo Ek\n", encoding="utf-8")
    return path


def dialog_of(qtbot, window):
    def found():
        return window.start_page.findChildren(NewEventDialog)

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def shows_the_list(qtbot, outside):
    """Wait until the event's first list is on the import page."""
    qtbot.waitUntil(lambda: outside.room is not None and outside.room.imports.columns.isVisible())


def test_a_new_event_from_a_list_opens_on_that_list(qtbot, outside, guests, tmp_path):
    wish = EventWish(
        tmp_path / "new.checkin", "New", date(2026, 5, 13), date(2026, 5, 15),
        "Europe/Bucharest", guests,
    )  # fmt: skip
    outside._lobby.create(wish)
    shows_the_list(qtbot, outside)
    assert outside.room.imports.foot.go.text() == "&Import 2 people"


def test_an_event_without_a_list_opens_at_its_desk(qtbot, outside, tmp_path):
    days = date(2026, 5, 13), date(2026, 5, 15)
    wish = EventWish(tmp_path / "new.checkin", "New", *days, "Europe/Bucharest")
    with qtbot.waitSignal(outside.opened):
        outside._lobby.create(wish)
    assert outside.pages.shown() is outside.room.desk


def test_a_list_dropped_at_the_start_asks_for_its_event(qtbot, outside, guests):
    outside.bring_in(guests)
    dialog = dialog_of(qtbot, outside)
    assert dialog.name.text() == "Cluster days 2026"
    assert dialog.wish().attendees == guests
    dialog.reject()


def test_the_wish_of_the_dialog_is_made(qtbot, outside, guests, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    outside.start_page.make_event_with(guests)
    dialog = dialog_of(qtbot, outside)
    with qtbot.waitSignal(dialog.wished) as wished:
        dialog.verb.click()
    assert wished.args[0].attendees == guests
    assert tmp_path in wished.args[0].path.parents
    shows_the_list(qtbot, outside)


def test_a_name_that_is_taken_is_told_in_the_dialog_which_stays(
    qtbot, outside, guests, monkeypatch, tmp_path
):
    monkeypatch.setenv("HOME", str(tmp_path))
    outside.start_page.make_event_with(guests)
    dialog = dialog_of(qtbot, outside)
    taken = dialog.wish().path
    taken.parent.mkdir(parents=True)
    build.create_event(taken, an_event()).close()
    dialog.verb.click()
    qtbot.waitUntil(lambda: bool(dialog.trouble()))
    assert dialog.isVisible()
    assert not outside.start_page._trouble.isVisible()
    assert dialog.trouble() == (
        f"{taken} exists already. Choose another name; nothing was changed."
    )
    assert dialog.verb.isEnabled()
    dialog.name.setText("Another name")
    assert not dialog.trouble()
    with qtbot.waitSignal(outside.opened):
        dialog.verb.click()
    shows_the_list(qtbot, outside)
    assert outside.path.name == "Another name.checkin"


def test_who_gives_up_a_name_that_is_taken_finds_the_start_as_before(
    qtbot, outside, guests, monkeypatch, tmp_path
):
    monkeypatch.setenv("HOME", str(tmp_path))
    outside.start_page.make_event_with(guests)
    dialog = dialog_of(qtbot, outside)
    dialog.wish().path.parent.mkdir(parents=True)
    build.create_event(dialog.wish().path, an_event()).close()
    dialog.verb.click()
    qtbot.waitUntil(lambda: bool(dialog.trouble()))
    dialog.reject()
    assert not outside.start_page._trouble.isVisible()
    assert outside.start_page.isEnabled()


def test_joining_other_desks_is_shown_greyed_with_its_reason(outside):
    join = outside.start_page._actions[-1]
    assert not join.isEnabled()
    assert join.about == "Not in this version yet"


def test_where_the_latest_file_is_gone_the_latest_that_is_there_is_opened(qtbot, outside):
    page = outside.start_page
    gone = RecentEvent(Path("gone.checkin"), None)
    page.show_recent((gone, RecentEvent(Path("there.checkin"), an_event())))
    assert page._open.isEnabled()
    with qtbot.waitSignal(page.chosen) as signal:
        page._open.click()
    assert signal.args == [Path("there.checkin")]
    page.show_recent((gone,))
    assert not page._open.isEnabled()
