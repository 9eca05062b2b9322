"""The camera at the desk: from a recorded video to a verdict, and its place on the page."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from checkin.core.scan import Verdict
from checkin.scanners.camera import CameraScanner, open_recording
from checkin.ui.devices import Devices
from checkin.ui.equipment import Equipment
from checkin.ui.page import Page
from checkin.ui.parts.widgets import KeyButton
from checkin.ui.session import DeskSession
from checkin.ui.start.lobby_session import LobbySession
from tests.scanners.recorded import Recorder, held_up
from tests.threads import camera_threads
from tests.ui.conftest import NoLobby, whole_window
from tests.ui.seen import called, read


class StillCamera(QObject):
    """A camera that says what it is told to, and remembers what it was asked."""

    scanned = Signal(str)
    pictured = Signal(QImage)
    failed = Signal(str)

    def __init__(self):
        super().__init__()
        self.key = "front"
        self.has_torch = False
        self.asked = []

    def start(self, key):
        self.asked.append(f"start {key}")

    def stop(self):
        self.asked.append("stop")

    def light(self, *, is_on):
        self.asked.append(f"light {is_on}")

    def give_picture(self):
        image = QImage(64, 36, QImage.Format.Format_Grayscale8)
        image.fill(128)
        self.pictured.emit(image)


@pytest.fixture
def camera(qapp):
    return StillCamera()


@pytest.fixture
def open_at_desk(qtbot, look, services, clock, store, crash):
    """Open a window with a camera on the event, at its desk."""
    opened = []

    def open_with(camera):
        window = whole_window(
            look,
            LobbySession(NoLobby),
            lambda _: DeskSession(services, clock),
            crash,
            Equipment(Devices(camera=camera)),
        )
        qtbot.addWidget(window)
        opened.append(window)
        window.show()
        with qtbot.waitSignal(window.opened):
            window.open_event(store.path)
        return window

    yield open_with
    for window in opened:
        window.close()


@pytest.fixture
def window(open_at_desk, camera):
    return open_at_desk(camera)


@pytest.fixture
def view(window):
    return window.room.desk.camera_view


def words_in(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def test_a_code_in_a_video_is_judged_at_the_desk(qtbot, qapp, tmp_path, open_at_desk):
    video = tmp_path / "desk.mp4"
    recorder = Recorder(video, [held_up()] * 3 + [held_up("ADA1")] * 12)
    recorder.begin()
    qtbot.waitUntil(lambda: recorder.is_over)
    camera = CameraScanner(lambda: open_recording(video))
    window = open_at_desk(camera)
    with qtbot.waitSignal(window.session.decided) as signal:
        qtbot.keyClick(window, Qt.Key.Key_F12)
    assert signal.args[0].verdict is Verdict.ADMITTED
    assert signal.args[0].ticket.attendee.name == "Ada Lovelace"
    assert window.room.desk.panel.isVisible()
    assert window.room.desk.field.line.hasFocus()
    window.close()
    qtbot.waitUntil(lambda: camera_threads() == 0)


def test_f12_turns_the_camera_on_and_off(qtbot, window, view, camera):
    assert not view.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(view.isVisible)
    qtbot.waitUntil(lambda: not view.switch.isDown())
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert camera.asked == ["start front", "stop"]


def test_the_button_at_the_end_of_the_field_does_too(qtbot, window, view, camera):
    assert view.switch.parentWidget() is window.room.desk.field
    qtbot.mouseClick(view.switch, Qt.MouseButton.LeftButton)
    assert view.isVisible()
    assert window.room.desk.field.line.hasFocus()


def test_the_picture_takes_room_from_the_latest_scans_alone(qtbot, window, view):
    desk = window.room.desk
    qtbot.waitExposed(window)
    before = (desk.panel.parentWidget().geometry(), desk.counts.geometry())
    high = desk.latest.height()
    view.switch.click()
    qtbot.waitUntil(lambda: desk.latest.height() < high)
    assert (desk.panel.parentWidget().geometry(), desk.counts.geometry()) == before
    assert view.height() < high / 2


def test_a_camera_that_fails_says_why_in_the_picture_s_place(window, view, camera):
    view.switch.click()
    camera.give_picture()
    height = view.height()
    camera.failed.emit("The camera was unplugged. Plug it in again, or use the scanner.")
    assert "The camera was unplugged. Plug it in again, or use the scanner." in words_in(view)
    assert called(
        view, "The camera was unplugged. Plug it in again, or use the scanner."
    ).isVisible()
    assert view.height() == height
    camera.give_picture()
    assert words_in(view) == ["Camera", "Hold a code up to it"]


def shown_buttons(view):
    return [each for each in view.findChildren(KeyButton) if each.isVisible()]


def test_without_a_camera_it_can_be_tried_again_or_closed(qtbot, window, view, camera):
    view.switch.click()
    assert shown_buttons(view) == []
    camera.failed.emit("There is no camera. Plug one in, or use the scanner.")
    again, close = shown_buttons(view)
    camera.asked.clear()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert camera.asked == ["stop", "start front"]
    assert shown_buttons(view) == []
    assert window.room.desk.field.line.hasFocus()
    camera.failed.emit("There is no camera. Plug one in, or use the scanner.")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not view.isVisible()
    assert not view.switch.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F12])
def test_a_camera_that_is_not_there_is_closed_by_a_key(qtbot, window, view, camera, key):
    view.switch.click()
    camera.failed.emit("There is no camera. Plug one in, or use the scanner.")
    line = window.room.desk.field.line
    qtbot.keyClick(line, key)
    qtbot.waitUntil(lambda: not view.isVisible())


def test_escape_leaves_a_camera_on_that_sees_something(qtbot, window, view, camera):
    view.switch.click()
    camera.give_picture()
    qtbot.keyClick(window.room.desk.field.line, Qt.Key.Key_Escape)
    assert view.isVisible()


def test_a_lamp_has_a_button_where_there_is_one(qtbot, window, view, camera):
    view.switch.click()
    camera.give_picture()
    assert "Light" not in read(view)
    camera.has_torch = True
    camera.give_picture()
    qtbot.mouseClick(called(view, "Light"), Qt.MouseButton.LeftButton)
    assert camera.asked[-1] == "light True"


def test_the_camera_rests_while_another_page_is_shown(window, view, camera, look):
    window.pages.add("other", "list", "Other", lambda: Page(look))
    view.switch.click()
    window.pages.turn_to("other")
    assert camera.asked == ["start front", "stop"]
    window.pages.turn_to("desk")
    assert camera.asked == ["start front", "stop", "start front"]


def test_the_camera_is_free_before_the_next_page_is_shown(window, view, camera, look):
    class Trial(Page):
        def showEvent(self, event):
            super().showEvent(event)
            camera.start("trial")

    window.pages.add("trial", "list", "Trial", lambda: Trial(look))
    view.switch.click()
    window.pages.turn_to("trial")
    assert camera.asked == ["start front", "stop", "start trial"]


def test_what_is_held_up_on_another_page_only_tries_the_camera(qtbot, window, camera, look):
    window.pages.add("other", "list", "Other", lambda: Page(look))
    window.pages.turn_to("other")
    with qtbot.assertNotEmitted(window.session.decided, wait=100):
        camera.scanned.emit("ADA1")
    window.pages.turn_to("desk")
    with qtbot.waitSignal(window.session.decided):
        camera.scanned.emit("ADA1")


def test_leaving_the_event_turns_the_camera_off(qtbot, window, view, camera, store):
    view.switch.click()
    with qtbot.waitSignal(window.opened):
        window.open_event(store.path)
    assert camera.asked == ["start front", "stop"]
    assert not window.room.desk.camera_view.isVisible()


def test_closing_the_window_turns_the_camera_off(window, view, camera):
    view.switch.click()
    window.close()
    assert camera.asked == ["start front", "stop"]


@pytest.mark.parametrize("theme", ["dark", "high-contrast", "light"])
def test_the_picture_is_drawn_in_every_theme(window, view, camera, look, theme):
    view.switch.click()
    camera.give_picture()
    camera.scanned.emit("ADA1")
    look.choose(theme)
    assert not window.grab().isNull()


def test_a_desk_without_a_camera_has_no_button_for_one(open_at_desk):
    assert open_at_desk(None).room.desk.camera_view is None
