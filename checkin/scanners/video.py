"""Frames from this computer's cameras, and from recorded videos in their place."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QCameraPermission,
    QCoreApplication,
    QObject,
    QPermission,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)

from checkin.scanners.camera_facts import CameraChoice, Trouble
from checkin.scanners.frames import Frame, Plane, best_size

_Format = QVideoFrameFormat.PixelFormat


class _Layout(NamedTuple):
    """Where one property of a frame is: in which plane, at which byte, every how many bytes.

    `across` and `down` say for how many pixels one byte stands.
    """

    plane: int
    first: int = 0
    step: int = 1
    across: int = 1
    down: int = 1


_WHOLE = _Layout(0)
_ONE, _OTHER = _Layout(1, 0, 1, 2, 2), _Layout(2, 0, 1, 2, 2)
_EVEN, _ODD = _Layout(1, 0, 2, 2, 2), _Layout(1, 1, 2, 2, 2)
# Brightness, blue and red; brightness alone where the colours are nowhere in use.
_LAYOUTS: dict[_Format, tuple[_Layout, ...]] = {
    _Format.Format_YUV420P: (_WHOLE, _ONE, _OTHER),
    _Format.Format_YV12: (_WHOLE, _OTHER, _ONE),
    _Format.Format_YUV422P: (_WHOLE, _Layout(1, 0, 1, 2, 1), _Layout(2, 0, 1, 2, 1)),
    _Format.Format_NV12: (_WHOLE, _EVEN, _ODD),
    _Format.Format_NV21: (_WHOLE, _ODD, _EVEN),
    _Format.Format_YUYV: (_Layout(0, 0, 2), _Layout(0, 1, 4, 2), _Layout(0, 3, 4, 2)),
    _Format.Format_UYVY: (_Layout(0, 1, 2), _Layout(0, 0, 4, 2), _Layout(0, 2, 4, 2)),
    _Format.Format_Y8: (_WHOLE,),
    _Format.Format_IMC1: (_WHOLE,),
    _Format.Format_IMC2: (_WHOLE,),
    _Format.Format_IMC3: (_WHOLE,),
    _Format.Format_IMC4: (_WHOLE,),
}


def frame_of(frame: QVideoFrame) -> Frame | None:
    """Copy out of a frame what is read and shown of it; None where there is nothing to be had."""
    layouts = _LAYOUTS.get(frame.pixelFormat())
    if layouts is not None and frame.map(QVideoFrame.MapMode.ReadOnly):
        try:
            copies = {each.plane: _copied(frame, each) for each in layouts}
            return Frame(*(_plane(frame, each, copies[each.plane]) for each in layouts))
        finally:
            frame.unmap()
    image = frame.toImage()
    if image.isNull():
        return None
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = bytes(gray.constBits())
    return Frame(Plane(pixels, gray.width(), gray.height(), gray.bytesPerLine()))


def _copied(frame: QVideoFrame, layout: _Layout) -> bytes:
    length = frame.bytesPerLine(layout.plane) * (frame.height() // layout.down)
    # The last row may end before its padding does.
    return bytes(memoryview(frame.bits(layout.plane))[:length]).ljust(length, b"\0")


def _plane(frame: QVideoFrame, layout: _Layout, pixels: bytes) -> Plane:
    width, height = frame.width() // layout.across, frame.height() // layout.down
    row_step = frame.bytesPerLine(layout.plane)
    return Plane(pixels, width, height, row_step, layout.first, layout.step)


class LiveCamera(QObject):
    """A camera of this computer; begins again when it is unplugged and plugged in."""

    framed = Signal(QVideoFrame)
    troubled = Signal(object)  # Trouble

    def __init__(self) -> None:
        """Stay off until `start`."""
        super().__init__()
        self._key = ""
        self._is_wanted = False
        self._camera: QCamera | None = None
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._pass_on)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(self._sink)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._look_again)

    @property
    def has_torch(self) -> bool:
        """Whether the camera that is on has a lamp."""
        on = QCamera.TorchMode.TorchOn
        return self._camera is not None and self._camera.isTorchModeSupported(on)

    def choices(self) -> tuple[CameraChoice, ...]:
        """Name the cameras there are."""
        inputs = QMediaDevices.videoInputs()
        return tuple(CameraChoice(_key(each), each.description()) for each in inputs)

    def start(self, key: str) -> None:
        """Turn a camera on, once the system allows it."""
        self._key, self._is_wanted = key, True
        app, permission = QCoreApplication.instance(), QCameraPermission()
        status = app.checkPermission(permission) if app else Qt.PermissionStatus.Granted
        if app and status is Qt.PermissionStatus.Undetermined:
            app.requestPermission(permission, self, self._be_allowed)
        else:
            self._begin(status)

    def stop(self) -> None:
        """Turn it off."""
        self._is_wanted = False
        self._let_go()

    def light(self, *, is_on: bool) -> None:
        """Turn the lamp on or off."""
        if self._camera is not None and self.has_torch:
            modes = QCamera.TorchMode
            self._camera.setTorchMode(modes.TorchOn if is_on else modes.TorchOff)

    def _be_allowed(self, permission: QPermission) -> None:
        if self._is_wanted:
            self._begin(permission.status())

    def _begin(self, status: Qt.PermissionStatus) -> None:
        device = self._device()
        if status is not Qt.PermissionStatus.Granted:
            self.troubled.emit(Trouble.FORBIDDEN)
        elif device is None:
            self.troubled.emit(Trouble.NONE)
        else:
            camera = self._camera = QCamera(device, self)
            formats = device.videoFormats()
            best = best_size(
                (each.resolution().width(), each.resolution().height(), each.maxFrameRate())
                for each in formats
            )
            if best is not None:
                camera.setCameraFormat(formats[best])
            camera.errorOccurred.connect(self._tell_error)
            self._session.setCamera(camera)
            camera.start()

    def _device(self) -> QCameraDevice | None:
        inputs = {_key(each): each for each in QMediaDevices.videoInputs()}
        usual = _key(QMediaDevices.defaultVideoInput())
        return inputs.get(self._key) or inputs.get(usual) or next(iter(inputs.values()), None)

    def _let_go(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _look_again(self) -> None:
        """Look which cameras there are, after one was plugged in or unplugged."""
        here = {_key(each) for each in QMediaDevices.videoInputs()}
        if self._camera is not None and _key(self._camera.cameraDevice()) not in here:
            self._let_go()
            self.troubled.emit(Trouble.GONE)
        elif self._is_wanted and self._camera is None and here:
            self.start(self._key)

    def _tell_error(self, error: QCamera.Error, text: str) -> None:
        if error is not QCamera.Error.NoError:
            self.troubled.emit(trouble_in(text))

    def _pass_on(self, frame: QVideoFrame) -> None:
        if self._is_wanted and frame.isValid():
            self.framed.emit(frame)


def trouble_in(text: str) -> Trouble:
    """Understand what Qt says of a camera; it has one kind of error for all, and a text."""
    words = text.casefold()
    if any(word in words for word in ("in use", "busy", "locked")):
        return Trouble.BUSY
    if any(word in words for word in ("permission", "denied", "not authorized")):
        return Trouble.FORBIDDEN
    return Trouble.SILENT


class Recording(QObject):
    """A recorded video in the place of a camera, over and over."""

    framed = Signal(QVideoFrame)
    troubled = Signal(object)  # Trouble

    def __init__(self, path: Path) -> None:
        """Stay still until `start`."""
        super().__init__()
        self._path = path
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._pass_on)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._player.setLoops(QMediaPlayer.Loops.Infinite)
        self._player.errorOccurred.connect(self._tell_error)

    @property
    def has_torch(self) -> bool:
        """Have no lamp."""
        return False

    def choices(self) -> tuple[CameraChoice, ...]:
        """Name the video."""
        return (CameraChoice("", self._path.name),)

    def start(self, key: str) -> None:
        """Play the video from its beginning."""
        del key
        self._player.setSource(QUrl.fromLocalFile(str(self._path.absolute())))
        self._player.play()

    def stop(self) -> None:
        """Stop, and close the file."""
        self._player.stop()
        self._player.setSource(QUrl())

    def light(self, *, is_on: bool) -> None:
        """Have no lamp."""

    def _tell_error(self, error: QMediaPlayer.Error, _: str) -> None:
        if error is not QMediaPlayer.Error.NoError:
            self.troubled.emit(Trouble.NO_VIDEO)

    def _pass_on(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.framed.emit(frame)


def _key(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")
