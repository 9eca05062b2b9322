from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from checkin import build
from checkin.core.event import Reentry
from checkin.core.scan import Verdict
from checkin.core.servers.server_ticket import ListTerms
from checkin.core.ticket import AttendanceMode
from checkin.services.station import Occasion
from checkin.ui.doors.door_dialog import Asked, DoorDialog
from checkin.ui.doors.door_form import WhatIsListed
from checkin.ui.parts.widgets import KeyButton
from checkin.ui.session import DeskSession
from checkin.ui.start.lobby_session import LobbySession
from tests.builders import NOON, a_list, a_ticket, an_event, listed
from tests.ui.conftest import NoLobby, whole_window
from tests.ui.seen import called

# What only the command line could say: one end of its hours, to the second; nobody inside;
# a category and a column that no list has.
ODD = a_list(
    id="odd", name="Odd", opens=datetime(2026, 5, 14, 6, 30, 17, tzinfo=UTC), capacity=0,
    categories=("Media", "Crew"), modes=(AttendanceMode.VIRTUAL, AttendanceMode.ON_SITE),
    reentry=Reentry.DAILY, column="Dinner", hand_outs=("Voucher", "Bag"),
)  # fmt: skip

THEIRS = a_list(
    id="theirs", name="Theirs", server="https://tickets.example.org/o/e", capacity=9,
    terms=ListTerms(),
)  # fmt: skip
FORM = a_list(id="form", name="Form", server="https://indico.example.org/event/1")


@pytest.fixture
def doorless(qtbot, look, clock, tmp_path, crash):
    """Open the window on an event of three days without any door."""
    path = tmp_path / "new.checkin"
    with build.create_event(path, an_event()) as store:
        listed(store, a_ticket("ADA1", name="Ada Lovelace", category="Speaker"))

    def opened():
        return build.Program(build.open_event(path), build.Place("Desk 1", "Olive", clock))

    window = whole_window(look, LobbySession(NoLobby), lambda _: DeskSession(opened, clock), crash)
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
    called(dialog, "Door").activated.emit(len(dialog.proposals))
    assert not dialog.add.isEnabled()
    qtbot.keyClicks(dialog.form.name, "Dinner & dance")
    dialog.form.categories.choose(["Speaker"])
    dialog.form.reentry.setCurrentIndex(1)
    dialog.form.capacity.setValue(60)
    with qtbot.waitSignal(doorless.session.opened) as opened:
        press(qtbot, dialog.add)
    (door,) = opened.args[0].lists
    assert (door.column, door.hand_outs) == ("", ())
    assert (door.name, door.opens, door.categories) == ("Dinner & dance", None, ("Speaker",))
    assert (door.reentry, door.capacity) == (Reentry.NEVER, 60)


def test_a_door_may_be_for_those_whom_a_column_names_and_hand_things_out(qtbot, window, store):
    listed(store, a_ticket("BOB2", name="Bob", extra=(("Dinner", "x"), ("T-shirt", "M"))))
    dialog = asked(qtbot, window)
    dialog.form.name.setText("Dinner")
    dialog.form.column.setCurrentIndex(dialog.form.column.findData("Dinner"))
    dialog.form.hand_outs.choose(["T-shirt"])
    assert dialog.form.hand_outs.text() == "T-shirt"
    with qtbot.waitSignal(window.session.opened) as opened:
        press(qtbot, dialog.add)
    door = opened.args[0].lists[-1]
    assert (door.name, door.column, door.hand_outs) == ("Dinner", "Dinner", ("T-shirt",))


def test_cells_that_are_neither_a_yes_nor_a_no_are_told_at_the_desk(qtbot, window, store):
    listed(store, a_ticket("BOB2", name="Bob", extra=(("Dinner", "after eight"),)))
    dialog = asked(qtbot, window)
    dialog.form.name.setText("Dinner")
    dialog.form.column.setCurrentIndex(dialog.form.column.findData("Dinner"))
    with qtbot.waitSignal(window.session.failed) as told:
        press(qtbot, dialog.add)
    assert str(told.args[0]) == (
        "“Dinner” says neither yes nor no of 1 person, who is not registered for “Dinner”: “after "
        "eight”. Write yes or no there, and import the list again."
    )


def test_a_name_that_is_taken_is_told_in_the_dialog(qtbot, window):
    dialog = asked(qtbot, window)
    dialog.form.name.setText("main DOOR")
    press(qtbot, dialog.add)
    qtbot.waitUntil(lambda: bool(dialog.trouble()))
    assert dialog.trouble() == "There is a door “Main door” already. Choose another name."
    dialog.reject()


def test_a_door_is_changed_and_keeps_what_was_scanned_there(qtbot, window, store):
    here = window.session.checkin_list
    window.session.desk.ask(lambda s: s.doors.add(ODD, NOON), lambda _: None, pytest.fail)
    actions = {each.text(): each for each in window.room.desk.context.findChildren(QAction)}
    actions["Change a door…"].trigger()
    qtbot.waitUntil(lambda: window.room.doors.dialog is not None)
    dialog = window.room.doors.dialog
    assert (dialog.form.name.text(), dialog.add.isVisible()) == ("Main door", False)
    dialog.form.name.setText("ODD")
    press(qtbot, dialog.keep)
    qtbot.waitUntil(lambda: bool(dialog.trouble()))
    assert dialog.trouble() == "There is a door “Odd” already. Choose another name."
    dialog.form.name.setText("East door")
    dialog.form.capacity.setValue(60)
    dialog.form.categories.choose(["Speaker"])
    dialog.form.has_closing.setChecked(True)
    dialog.form.closes.setDateTime(QDateTime(QDate(2026, 5, 14), QTime(18, 0)))
    with qtbot.waitSignal(window.session.opened):
        press(qtbot, dialog.keep)
    changed = window.session.checkin_list
    assert (changed.id, changed.name, changed.capacity) == (here.id, "East door", 60)
    assert (changed.categories, changed.opens) == (("Speaker",), here.opens)
    assert changed.closes == datetime(2026, 5, 14, 15, 0, 59, tzinfo=UTC)
    assert store.lists() == (changed, ODD)


@pytest.fixture
def dialog(qtbot, look):
    parent = QWidget()
    qtbot.addWidget(parent)
    occasion = Occasion(an_event(), (a_list(), ODD, THEIRS, FORM), "Desk 1", "")
    yield DoorDialog(look, Asked(occasion, WhatIsListed(), NOON), parent)
    parent.close()


def test_a_door_that_is_looked_at_and_kept_is_the_same(dialog):
    dialog.choose("odd")
    assert dialog.door() == ODD


def test_it_is_headed_by_what_it_asks_for(dialog):
    first = dialog.layout().itemAt(0).widget()
    assert first.text() == "Add a door"
    dialog.choose("main")
    assert first.text() == "Change a door"


def test_it_is_never_so_narrow_that_its_buttons_are_cut(dialog):
    dialog.show()
    dialog.resize(dialog.minimumSize())
    buttons = [each for each in dialog.findChildren(KeyButton) if each.isVisible()]
    assert len(buttons) == 3
    assert all(each.width() >= each.sizeHint().width() for each in buttons)


def test_a_list_of_a_server_can_only_be_read_and_says_where_to_change_it(dialog):
    dialog.choose("main")
    assert not dialog.keep.isHidden()
    assert not dialog.about()
    dialog.choose("theirs")
    assert dialog.keep.isHidden()
    assert not any(field.isEnabled() for field in dialog.form.fields())
    assert dialog.about() == (
        "tickets.example.org says who may pass here. Change it there; it comes with a download."
    )


def test_it_says_where_a_server_is_by_now_that_moved(qtbot, look):
    parent = QWidget()
    qtbot.addWidget(parent)
    listed = WhatIsListed(hosts={THEIRS.server: "new.example.org"})
    moved = DoorDialog(look, Asked(Occasion(an_event(), (THEIRS,), "", ""), listed, NOON), parent)
    moved.choose("theirs")
    assert moved.about().startswith("new.example.org says who may pass here.")
    parent.close()


def test_of_a_servers_list_that_it_says_no_more_of_hours_and_how_often_are_set_here(dialog):
    dialog.choose("form")
    form = dialog.form
    assert not dialog.keep.isHidden()
    assert dialog.door() == FORM
    assert dialog.about() == (
        "indico.example.org says whom this list is for. Hours, how often and how many are set here."
    )
    changeable = {each.accessibleName() for each in form.fields() if each.isEnabled()}
    assert changeable == {"Opens", "Closes", "How often", "At most inside"}
    form.has_opening.setChecked(True)
    form.reentry.setCurrentIndex(form.reentry.findData(Reentry.DAILY.value))
    form.capacity.setValue(60)
    assert dialog.door() == replace(FORM, opens=NOON, reentry=Reentry.DAILY, capacity=60)


def test_every_field_of_the_dialog_has_a_name(dialog):
    assert all(each.accessibleName() for each in dialog.form.fields())


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
