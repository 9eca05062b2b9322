"""A camera as a scanner: recorded videos in its place, and everything that keeps it from seeing."""

import sys

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from checkin.core.errors import CheckinError
from checkin.scanners.camera import CameraScanner, open_camera, open_recording
from checkin.scanners.camera_facts import Trouble
from checkin.scanners.camera_reading import Reading
from checkin.scanners.video import frame_of
from tests.scanners.recorded import Recorder, frame_in, held_up
from tests.threads import CAN_BE_COUNTED, camera_threads

Format = QVideoFrameFormat.PixelFormat


class Source(QObject):
    """A camera that gives the frames it is told to."""

    framed = Signal(QVideoFrame)
    troubled = Signal(object)

    def __init__(self):
        super().__init__()
        self.started = []
        self.has_torch = True
        self.shines = False

    def choices(self):
        return ()

    def start(self, key):
        self.started.append(key)

    def stop(self):
        self.started.append(None)

    def light(self, *, is_on):
        self.shines = is_on

    def show(self, *codes):
        self.framed.emit(frame_in(Format.Format_YUV420P, held_up(*codes)))


@pytest.fixture
def source(qapp):  # noqa: ARG001 - asked for what it does
    return Source()


@pytest.fixture
def camera(source):
    camera = CameraScanner(lambda: source, "front")
    yield camera
    camera.stop()


@pytest.fixture(scope="module")
def recording(qapp, tmp_path_factory):
    """A code held up for two seconds, an empty hall for two and a half, then two codes as long."""
    path = tmp_path_factory.mktemp("video") / "desk.mp4"
    frames = [held_up("ADA1")] * 30 + [held_up()] * 37 + [held_up("GRACE22", "WOJ1")] * 30
    recorder = Recorder(path, frames)
    recorder.begin()
    while not recorder.is_over:
        qapp.processEvents()
    return path


@pytest.fixture
def player(recording):
    camera = CameraScanner(lambda: open_recording(recording))
    yield camera
    camera.stop()


class TestARecordedVideo:
    def test_is_read_as_a_camera_would_be(self, qtbot, player):
        codes = []
        player.scanned.connect(codes.append)
        player.start("")
        qtbot.waitUntil(lambda: "WOJ1" in codes)
        assert codes == ["ADA1", "GRACE22", "WOJ1"]

    def test_begins_again_at_its_end(self, qtbot, player):
        codes = []
        player.scanned.connect(codes.append)
        player.start("")
        qtbot.waitUntil(lambda: codes.count("ADA1") == 2)
        assert codes == ["ADA1", "GRACE22", "WOJ1", "ADA1"]

    def test_gives_small_pictures_to_look_at(self, qtbot, player):
        with qtbot.waitSignal(player.pictured) as signal:
            player.start("")
        image = signal.args[0]
        assert 300 <= image.width() <= 640
        assert image.width() * 9 == image.height() * 16

    @pytest.mark.qt_log_ignore(".*")
    def test_that_is_none_is_told(self, qtbot, tmp_path):
        path = tmp_path / "notes.mp4"
        path.write_text("no video")
        camera = CameraScanner(lambda: open_recording(path))
        with qtbot.waitSignal(camera.failed) as signal:
            camera.start("")
        assert signal.args[0] == "The recorded video cannot be played. Give another file."
        camera.stop()


class TestWhatIsHeldUp:
    def test_is_scanned_once(self, qtbot, camera, source):
        codes = []
        camera.scanned.connect(codes.append)
        camera.start("front")
        with qtbot.waitSignal(camera.scanned):
            source.show("ADA1")
        qtbot.wait(80)  # the camera looks fifteen times a second
        source.show("ADA1", "WOJ1")
        qtbot.waitUntil(lambda: len(codes) > 1)
        assert codes == ["ADA1", "WOJ1"]

    def test_is_scanned_again_when_the_camera_was_off(self, qtbot, camera, source):
        for _ in range(2):
            camera.start("front")
            with qtbot.waitSignal(camera.scanned):
                source.show("ADA1")

    def test_when_the_camera_is_turned_off_is_not_scanned(self, qtbot, camera, source):
        codes = []
        camera.scanned.connect(codes.append)
        camera.start("front")
        source.show("ADA1")
        camera.stop()
        source.show("GRACE22")
        qtbot.wait(50)
        assert codes == []

    def test_is_seen_in_a_mirror_where_people_want_it(self, qtbot, camera, source):
        def picture():
            camera.start("front")
            with qtbot.waitSignal(camera.pictured) as signal:
                source.show("ADA1")
            return signal.args[0]

        plain = picture()
        camera.mirror(is_on=True)
        assert picture().flipped(Qt.Orientation.Horizontal) == plain


def test_only_the_newest_frame_is_read(qtbot):
    reading, read = Reading(), []
    reading.done.connect(lambda look: read.append(look.texts))
    for code in ("OLD-1", "OLD-2", "NEW-1"):
        reading.post(frame_of(frame_in(Format.Format_YUV420P, held_up(code))), 0.0)
    reading.begin()
    qtbot.waitUntil(lambda: bool(read))
    reading.end()
    assert read == [("NEW-1",)]


@pytest.mark.skipif(not CAN_BE_COUNTED, reason="threads are counted in /proc")
def test_no_thread_is_left_when_the_camera_is_off(qtbot, camera):
    for _ in range(3):
        camera.start("front")
        qtbot.waitUntil(lambda: camera_threads() == 1)
    camera.stop()
    qtbot.waitUntil(lambda: camera_threads() == 0)  # the system takes a moment to forget it


class TestTheChoice:
    def test_is_remembered(self, camera, source):
        assert camera.key == "front"
        camera.start(camera.key)
        assert source.started == ["front"]

    def test_can_change_while_the_camera_is_on(self, camera, source):
        camera.start("front")
        camera.choose("back")
        assert source.started == ["front", None, "back"]

    def test_can_change_while_it_is_off(self, camera, source):
        camera.choose("back")
        assert source.started == []
        assert camera.key == "back"

    def test_of_a_lamp_is_the_camera_s(self, camera, source):
        assert not camera.has_torch
        camera.start("front")
        assert camera.has_torch
        camera.light(is_on=True)
        assert source.shines


class TestWhyThereIsNoPicture:
    @pytest.mark.parametrize(
        ("trouble", "begins"),
        [
            (Trouble.NONE, "There is no camera."),
            (Trouble.GONE, "The camera was unplugged."),
            (Trouble.BUSY, "The camera is used by another program."),
            (Trouble.FORBIDDEN, "Checkin may not use the camera."),
            (Trouble.SILENT, "The camera gives no pictures."),
        ],
    )
    def test_is_a_sentence_that_says_what_to_do(self, qtbot, camera, source, trouble, begins):
        camera.start("front")
        with qtbot.waitSignal(camera.failed) as signal:
            source.troubled.emit(trouble)
        assert signal.args[0].startswith(begins)
        assert signal.args[0].endswith("or use the scanner.")

    def test_is_not_told_of_a_camera_that_is_off(self, qtbot, camera, source):
        camera.start("front")
        camera.stop()
        with qtbot.assertNotEmitted(camera.failed):
            source.troubled.emit(Trouble.GONE)

    def test_is_told_when_no_frame_comes(self, qtbot, camera):
        camera.start("front")
        camera._silence.setInterval(0)
        with qtbot.waitSignal(camera.failed) as signal:
            camera._silence.start()
        assert signal.args[0].startswith("The camera gives no pictures.")

    def test_may_be_that_there_is_no_camera(self, qtbot):
        camera = CameraScanner()
        if camera.choices():
            pytest.skip("there is a camera here")
        with qtbot.waitSignal(camera.failed) as signal:
            camera.start("gone")
        assert signal.args[0] == "There is no camera. Plug one in, or use the scanner."
        camera.stop()

    def test_may_be_a_missing_part_of_qt(self, qtbot, monkeypatch):
        monkeypatch.setitem(sys.modules, "checkin.scanners.video", None)
        with pytest.raises(CheckinError, match="a part of Qt is missing"):
            open_camera()
        camera = CameraScanner()
        with qtbot.waitSignal(camera.failed) as signal:
            camera.start("")
        assert signal.args[0].endswith("or use the scanner.")
        assert camera.choices() == ()
