"""Frames from this computer's cameras, and from recorded videos in their place."""

from pathlib import Path

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

from checkin.scanners.camera import CameraChoice, Trouble
from checkin.scanners.frames import Plane, best_size

_Format = QVideoFrameFormat.PixelFormat
# Formats whose first plane is the brightness, a byte for each pixel.
_PLANAR = frozenset(
    {
        _Format.Format_YUV420P, _Format.Format_YUV422P, _Format.Format_YV12, _Format.Format_NV12,
        _Format.Format_NV21, _Format.Format_IMC1, _Format.Format_IMC2, _Format.Format_IMC3,
        _Format.Format_IMC4, _Format.Format_Y8,
    }
)  # fmt: skip
# Formats in which every second byte is a pixel's brightness, and which of the two it is.
_PACKED = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}


def plane_of(frame: QVideoFrame) -> Plane | None:
    """Copy the brightness out of a frame; None where there is none to be had."""
    kind = frame.pixelFormat()
    if (kind in _PLANAR or kind in _PACKED) and frame.map(QVideoFrame.MapMode.ReadOnly):
        try:
            return _mapped(frame)
        finally:
            frame.unmap()
    image = frame.toImage()
    if image.isNull():
        return None
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Plane(bytes(gray.constBits()), gray.width(), gray.height(), gray.bytesPerLine())


def _mapped(frame: QVideoFrame) -> Plane:
    width, height, row_step = frame.width(), frame.height(), frame.bytesPerLine(0)
    # The last row may end before its padding does.
    pixels = bytes(memoryview(frame.bits(0))[: row_step * height]).ljust(row_step * height, b"\0")
    offset = _PACKED.get(frame.pixelFormat())
    if offset is None:
        return Plane(pixels, width, height, row_step)
    return Plane(pixels[offset::2], width, height, row_step // 2)


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
