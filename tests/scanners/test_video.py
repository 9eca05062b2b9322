"""Cameras and frames as Qt has them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QCamera, QCameraDevice, QVideoFrame, QVideoFrameFormat

from checkin.scanners.camera import CameraScanner
from checkin.scanners.camera_facts import Trouble
from checkin.scanners.frames import read_plane, snapshot, unwoven
from checkin.scanners.video import LiveCamera, frame_of, trouble_in
from tests.scanners.recorded import HALL, as_qt, frame_in, held_up

Format = QVideoFrameFormat.PixelFormat
FORMATS = [
    Format.Format_YUV420P,
    Format.Format_YV12,
    Format.Format_YUV422P,
    Format.Format_NV12,
    Format.Format_NV21,
    Format.Format_YUYV,
    Format.Format_UYVY,
]


class Nameless(LiveCamera):
    """A camera of this computer as Qt has it, without a device behind."""

    def _device(self):
        return QCameraDevice()


class TestALiveCamera:
    @pytest.fixture
    def live(self, qapp):  # noqa: ARG002 - asked for what it does
        return Nameless()

    @pytest.fixture
    def scanner(self, live):
        scanner = CameraScanner(lambda: live)
        yield scanner
        scanner.stop()

    def test_that_another_program_uses_is_told(self, qtbot, live, scanner):
        scanner.start("front")
        with qtbot.waitSignal(scanner.failed) as signal:
            live._camera.errorOccurred.emit(QCamera.Error.CameraError, "Camera is in use")
        assert signal.args[0].startswith("The camera is used by another program.")

    def test_that_is_unplugged_is_told(self, qtbot, live, scanner):
        scanner.start("front")
        with qtbot.waitSignal(scanner.failed) as signal:
            live._devices.videoInputsChanged.emit()
        assert signal.args[0].startswith("The camera was unplugged.")

    def test_that_may_not_be_used_is_told(self, qtbot, live, scanner):
        scanner.start("front")
        with qtbot.waitSignal(scanner.failed) as signal:
            live._begin(Qt.PermissionStatus.Denied)
        assert signal.args[0].startswith("Checkin may not use the camera.")

    def test_has_no_lamp_unless_it_says_so(self, scanner):
        scanner.start("front")
        assert not scanner.has_torch
        scanner.light(is_on=True)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("Camera is in use", Trouble.BUSY),
        ("Device or resource busy", Trouble.BUSY),
        ("Permission denied", Trouble.FORBIDDEN),
        ("Cannot start the camera", Trouble.SILENT),
    ],
)
def test_why_there_is_no_picture_is_understood_from_qt_s_words(text, trouble):
    assert trouble_in(text) is trouble


@pytest.mark.usefixtures("qapp")
class TestAFrame:
    @pytest.mark.parametrize("kind", FORMATS)
    def test_is_read_by_its_brightness(self, kind):
        frame = unwoven(frame_of(frame_in(kind, held_up("ADA1"))))
        assert read_plane(frame.brightness) == ("ADA1",)

    @pytest.mark.parametrize("kind", FORMATS)
    def test_is_shown_in_its_colours(self, kind):
        shown = snapshot(unwoven(frame_of(frame_in(kind, held_up("ADA1")))), 320)
        assert (shown.width, shown.height) == (320, 180)
        corner = tuple(shown.pixels[:3])
        assert all(abs(is_ - was) < 5 for is_, was in zip(corner, HALL, strict=True))

    def test_without_colours_is_shown_in_grey(self):
        frame = frame_of(frame_in(Format.Format_Y8, held_up("ADA1")))
        assert read_plane(frame.brightness) == ("ADA1",)
        assert len(set(snapshot(frame, 320).pixels[:3])) == 1

    @pytest.mark.qt_log_ignore("No RHI backend")
    def test_of_another_format_is_turned_to_grey(self):
        frame = frame_of(QVideoFrame(as_qt(held_up("ADA1"))))
        assert read_plane(frame.brightness) == ("ADA1",)

    def test_of_nothing_is_none(self):
        assert frame_of(QVideoFrame()) is None
