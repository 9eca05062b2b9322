from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from checkin import build
from checkin.core.event import Reentry
from checkin.core.scan import Verdict
from checkin.ui.lobby_session import LobbySession
from checkin.ui.main_window import MainWindow
from checkin.ui.session import DeskSession
from tests.builders import a_ticket, an_event, listed
from tests.ui.conftest import NoLobby


@pytest.fixture
def doorless(qtbot, look, clock, tmp_path, crash):
    """Open the window on an event of three days without any door."""
    path = tmp_path / "new.checkin"
    with build.create_event(path, an_event()) as store:
        listed(store, a_ticket("ADA1", name="Ada Lovelace", category="Speaker"))

    def opened():
        return build.Program(build.open_event(path), build.Place("Desk 1", "Olive", clock))

    window = MainWindow(look, LobbySession(NoLobby), lambda _: DeskSession(opened, clock), crash)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opened):
        window.open_event(path)
    yield window
    window.close()


def asked(qtbot, window):
    window.room.doors.ask()
    qtbot.waitUntil(lambda: window.room.doors.dialog is not None)
    return window.room.doors.dialog


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def sync_words(window):
    buttons = window.pages.status.findChildren(QPushButton)
    return next((each.text() for each in buttons if "computer" in each.text()), "")


def test_a_desk_without_a_door_says_so_and_offers_one(qtbot, doorless):
    desk = doorless.room.desk
    assert desk.ready.add_list.isVisible()
    press(qtbot, desk.ready.add_list)
    qtbot.waitUntil(lambda: doorless.room.doors.dialog is not None)
    doorless.room.doors.dialog.reject()


def test_a_desk_without_a_door_can_also_connect_a_server(qtbot, doorless):
    ready = doorless.room.desk.ready
    qtbot.waitUntil(lambda: sync_words(doorless) == "Kept on this computer")
    press(qtbot, ready.connect_server)
    servers = doorless.room.outside.servers
    qtbot.waitUntil(lambda: doorless.pages.key == "servers" and servers.view.isVisible())
    assert servers.takes_codes


def test_a_door_a_day_is_added_at_once_and_people_can_be_let_in(qtbot, doorless):
    dialog = asked(qtbot, doorless)
    assert [each.name for each in dialog.proposals] == [
        "Main entrance, day 1", "Main entrance, day 2", "Main entrance, day 3",
    ]  # fmt: skip
    with qtbot.waitSignal(doorless.session.opened):
        press(qtbot, dialog.add_all)
    qtbot.waitUntil(lambda: doorless.session.checkin_list is not None)
    assert doorless.session.checkin_list.name == "Main entrance, day 2"
    assert not doorless.room.desk.ready.add_list.isVisible()
    with qtbot.waitSignal(doorless.session.decided) as decided:
        doorless.take_scan("ADA1")
    assert decided.args[0].verdict is Verdict.ADMITTED


def test_a_door_has_hours_on_the_event_s_clocks(qtbot, doorless):
    dialog = asked(qtbot, doorless)
    door = dialog.door()
    assert door.opens == datetime(2026, 5, 12, 21, 0, tzinfo=UTC)
    assert door.closes == datetime(2026, 5, 13, 20, 59, 59, tzinfo=UTC)
    dialog.reject()


def test_a_door_of_one_s_own(qtbot, doorless):
    dialog = asked(qtbot, doorless)
    dialog._take_proposal(len(dialog.proposals))
    assert not dialog.add.isEnabled()
    qtbot.keyClicks(dialog._name, "Dinner & dance")
    dialog.categories.choose(["Speaker"])
    dialog._reentry.setCurrentIndex(1)
    dialog._capacity.setValue(60)
    with qtbot.waitSignal(doorless.session.opened) as opened:
        press(qtbot, dialog.add)
    (door,) = opened.args[0].lists
    assert (door.column, door.hand_outs) == ("", ())
    assert (door.name, door.opens, door.categories) == ("Dinner & dance", None, ("Speaker",))
    assert (door.reentry, door.capacity) == (Reentry.NEVER, 60)


def test_a_door_may_be_for_those_whom_a_column_names_and_hand_things_out(qtbot, window, store):
    listed(store, a_ticket("BOB2", name="Bob", extra=(("Dinner", "x"), ("T-shirt", "M"))))
    dialog = asked(qtbot, window)
    dialog._name.setText("Dinner")
    dialog.column.setCurrentIndex(dialog.column.findData("Dinner"))
    dialog.hand_outs.choose(["T-shirt"])
    assert dialog.hand_outs.text() == "T-shirt"
    with qtbot.waitSignal(window.session.opened) as opened:
        press(qtbot, dialog.add)
    door = opened.args[0].lists[-1]
    assert (door.name, door.column, door.hand_outs) == ("Dinner", "Dinner", ("T-shirt",))


def test_a_name_that_is_taken_is_told_in_the_dialog(qtbot, window):
    dialog = asked(qtbot, window)
    dialog._name.setText("main DOOR")
    press(qtbot, dialog.add)
    qtbot.waitUntil(dialog._trouble.isVisible)
    assert dialog._trouble.text() == "There is a door “Main door” already. Choose another name."
    dialog.reject()


def test_every_field_of_the_dialog_has_a_name(qtbot, window):
    dialog = asked(qtbot, window)
    fields = (
        dialog._name,
        dialog._opens,
        dialog._closes,
        dialog.categories,
        dialog._capacity,
        dialog.column,
        dialog.hand_outs,
    )
    assert all(each.accessibleName() for each in fields)
    dialog.reject()


def test_an_import_into_an_event_without_doors_leads_to_a_door(qtbot, doorless, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name\nÅsa Öhr\n", encoding="utf-8")
    page = doorless.room.imports
    doorless.bring_in(path)
    qtbot.waitUntil(page.foot.go.isVisible)
    with qtbot.waitSignal(page.imported):
        page.bring_in()
    assert page.done.door.property("primary")
    press(qtbot, page.done.door)
    qtbot.waitUntil(lambda: doorless.room.doors.dialog is not None)
    doorless.room.doors.dialog.reject()
