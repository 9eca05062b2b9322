"""The sync lane: begins with the first target, goes its rounds, never holds the window up."""

import threading
from dataclasses import replace

import pytest

from checkin.core.servers.pulled import PulledPage
from checkin.ui.servers import sync_session
from tests.builders import NOON
from tests.ui.server_fakes import PRETIX, connected


@pytest.fixture(autouse=True)
def _soon_is_at_once(monkeypatch):
    monkeypatch.setattr(sync_session, "_SOON_MS", 20)


@pytest.fixture
def outside(window):
    return window.room.outside


def looked(qtbot, outside):
    with qtbot.waitSignal(outside.syncing.changed):
        outside.syncing.look()


def lanes():
    return {each.name for each in threading.enumerate()}


def sync_part(window):
    told = window.pages.status._parts["sync"].text()
    return told.partition(" · reached ")[0]  # what only stands where there is room


def test_an_event_that_is_connected_to_nothing_has_no_lane(qtbot, window, outside, courier):
    looked(qtbot, outside)
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    outside.syncing.go()
    assert courier.rounds == 0
    assert "lane sync" not in lanes()
    qtbot.waitUntil(lambda: sync_part(window) == "Kept on this computer")


def test_a_rehearsal_never_sends_anything(qtbot, window, outside, courier, store):
    connected(store)
    with store.write():
        store.change_event(replace(store.event(), rehearsal=True))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    looked(qtbot, outside)
    outside.syncing.go()
    assert courier.rounds == 0
    assert "lane sync" not in lanes()


def test_rounds_begin_by_themselves_and_a_scan_makes_one_come_soon(
    qtbot, window, outside, courier, store
):
    connected(store)
    looked(qtbot, outside)
    qtbot.waitUntil(lambda: courier.rounds == 1)
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    qtbot.waitUntil(lambda: courier.rounds == 2)
    assert courier.by_hand == 0


def test_somebody_who_wishes_so_has_everything_sent_at_once(qtbot, window, outside, courier, store):
    connected(store)
    looked(qtbot, outside)
    qtbot.waitUntil(lambda: courier.rounds == 1)
    outside.syncing.go()
    qtbot.waitUntil(lambda: courier.by_hand == 1)


def test_a_line_that_is_not_counted_yet_is_never_told_as_sent(
    qtbot, window, outside, courier, store
):
    connected(store, "/home/desk/attendance.csv")
    looked(qtbot, outside)
    qtbot.waitUntil(lambda: sync_part(window) == "Everything sent")
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    assert sync_part(window) == "1 waiting"
    said = []
    outside.watch.counted.connect(lambda *_: said.append(sync_part(window)))
    with qtbot.waitSignal(window.session.board_changed):
        pass
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("GRACE22")
    qtbot.waitUntil(lambda: sync_part(window) == "2 waiting")
    assert "Everything sent" not in said


def test_what_waits_is_told_on_the_rail_and_in_the_status_line(
    qtbot, window, outside, courier, store
):
    connected(store)
    looked(qtbot, outside)
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    qtbot.waitUntil(lambda: sync_part(window) == "1 waiting")
    item = window.pages.rail._items["outbox"][0]
    assert item.accessibleName() == "Outbox, 1 waiting"


def test_people_who_come_in_are_shown_without_disturbing_who_types(
    qtbot, window, outside, courier, store
):
    connected(store)
    courier.brings = 3
    stood = []
    window.session.stood.connect(lambda *_: stood.append(1))
    with qtbot.waitSignals([outside.brought, window.session.board_changed]):
        outside.syncing.look()
    assert stood == []


def test_lists_that_came_in_are_offered_at_the_desk(qtbot, window, outside, courier, store):
    connected(store)
    courier.brings = 1
    with store.write():
        store.add_list(build_list(), "2026-05-14T09:00:00Z")
    with qtbot.waitSignal(window.session.opened) as opened:
        outside.syncing.look()
    assert "Day 1" in {each.name for each in opened.args[0].lists}


def build_list():
    from tests.builders import a_list

    return a_list(id="day1", name="Day 1")


def test_working_offline_is_a_switch_and_marked(qtbot, window, outside, courier, store):
    connected(store)
    looked(qtbot, outside)
    window.pages.turn_to("servers")
    page = outside.servers
    qtbot.waitUntil(page.offline.isVisible)
    page.offline.click()
    qtbot.waitUntil(lambda: sync_part(window) == "Offline by choice")
    assert store.is_offline()
    assert not page.now.isEnabled()
    page.offline.click()
    qtbot.waitUntil(lambda: sync_part(window) == "Everything sent")


def test_a_slow_server_does_not_hold_the_window_up(
    qtbot, window, outside, courier, store, monkeypatch
):
    monkeypatch.setattr(sync_session, "_PATIENCE", 0.01)
    connected(store)
    courier.may_answer = threading.Event()
    looked(qtbot, outside)
    qtbot.waitUntil(lambda: courier.rounds == 1)
    window.close()
    qtbot.waitUntil(window.isHidden)
    assert "lane sync" in lanes()
    courier.may_answer.set()  # long after, and nobody hears of it
    qtbot.waitUntil(lambda: "lane sync" not in lanes())


def test_after_a_failure_it_goes_on(qtbot, window, outside, courier, store, monkeypatch):
    monkeypatch.setattr(sync_session, "_TRY_AGAIN_MS", 10)
    connected(store)
    courier.trouble = "The disk is full."
    with qtbot.waitSignal(outside.syncing.failed):
        outside.syncing.look()
    courier.trouble = None
    qtbot.waitUntil(lambda: courier.rounds >= 2)


def test_a_desk_without_a_list_says_that_lists_come_with_the_first_download(
    qtbot, window, outside, store
):
    desk = window.room.desk
    window.session.stand_at("")
    desk.be_ready()
    assert "connect the server" in desk.ready._told.text()
    connected(store)
    looked(qtbot, outside)
    qtbot.waitUntil(lambda: "come with the first download" in desk.ready._told.text())
    assert desk.ready.connect_server not in desk.ready.buttons()
    window.take_scan("ADA1")
    assert "come with the first download" in desk.ready._told.text()
    with store.write():
        store.keep_cursor(PRETIX, PulledPage("", is_last=True), NOON)
    looked(qtbot, outside)  # or one that had begun before the cursor was kept
    qtbot.waitUntil(lambda: "Add the first" in desk.ready._told.text())
