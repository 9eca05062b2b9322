"""Another event in the same window: the desk stays until the other one is open."""

import pytest

from checkin import build
from checkin.ui.single import SingleInstance
from checkin.window import Holder
from tests.builders import a_list, an_event, with_lists


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "other.checkin"
    with build.create_event(path, an_event(name="Other days")) as store:
        with_lists(store, a_list())
    return path


@pytest.fixture
def holder(qtbot, qapp, crash, store, people):
    holder = Holder(lambda: pytest.fail("nobody asked for the demo"))
    window = holder.build(qapp, crash)
    window.show()
    holder.settings.change(volume=0)
    with qtbot.waitSignal(window.opened):
        window.open_event(store.path)
    yield holder
    holder.close_window()
    holder.release()


def test_a_damaged_file_leaves_the_desk_where_it_is(qtbot, window, tmp_path, store):
    damaged = tmp_path / "damaged.checkin"
    damaged.write_bytes(b"This is no event." * 100)
    session = window.session
    window.pages.turn_to("attendees")
    window.open_event(damaged)
    desk = window.room.desk
    qtbot.waitUntil(desk.trouble.isVisible)
    assert "damaged.checkin" in desk.trouble.text()
    assert window.session is session
    with qtbot.waitSignal(session.decided):
        window.take_scan("ADA1")
    assert store.latest(1)[0].code == "ADA1"


def test_a_file_that_another_window_has_leaves_the_desk_where_it_is(qtbot, holder, other):
    window = holder.window
    first = SingleInstance(other)
    assert first.hold()
    window.open_event(other)
    qtbot.waitUntil(window.room.desk.trouble.isVisible)
    assert "open in another window" in window.room.desk.trouble.text()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    first.release()


def test_another_event_is_entered_once_it_is_open(qtbot, holder, other):
    window = holder.window
    before = window.session
    with qtbot.waitSignal(window.opened) as signal:
        window.open_event(other)
    assert signal.args == [other]
    assert window.session is not before
    assert window.windowTitle() == "Other days – Checkin"
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")


def test_what_was_begun_is_finished_before_another_event_is_entered(
    qtbot, window, promised, tmp_path
):
    path = tmp_path / "other.checkin"
    build.create_event(path, an_event(name="Other days")).close()
    go_on, done = promised
    before = window.session
    window.open_event(path)
    assert window._closing.isVisible()
    with qtbot.waitSignal(before.decided):
        window.take_scan("ADA1")  # the desk goes on
    assert window.session is before
    with qtbot.waitSignal(window.opened):
        go_on.set()
    assert done == ["promised"]
    assert window.path == path
