"""A camera as a scanner: reads the codes in its frames, and shows small pictures of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QLoggingCategory,
    QObject,
    QTimer,
    Signal,
    SignalInstance,
)

from checkin.core.errors import CheckinError
from checkin.scanners.camera_facts import CameraChoice, Trouble

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from checkin.scanners.camera_reading import Look, Reading

# Qt warns of every library for screen sharing and graphics cards that it does not find.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")

_SILENT_MS = 5_000


class FrameSource(Protocol):
    """Where frames come from: a camera, or a recorded video."""

    @property
    def framed(self) -> SignalInstance:
        """Give a frame: QVideoFrame."""

    @property
    def troubled(self) -> SignalInstance:
        """Tell why there are no frames: `Trouble`."""

    @property
    def has_torch(self) -> bool:
        """Whether there is a lamp to turn on."""

    def choices(self) -> Sequence[CameraChoice]:
        """Name what there is to choose from."""

    def start(self, key: str) -> None:
        """Begin to give frames; from another where `key` is empty or gone."""

    def stop(self) -> None:
        """Give no more frames."""

    def light(self, *, is_on: bool) -> None:
        """Turn the lamp on or off."""


def open_camera() -> FrameSource:
    """Open the way to this computer's cameras. Raises `CheckinError` where parts are missing."""
    try:
        from checkin.scanners.video import LiveCamera
    except ImportError as error:
        raise CheckinError(
            f"The camera cannot be used: a part of Qt is missing here ({error.msg}). "
            "Install PySide6-Addons and what it needs, or use the scanner."
        ) from error
    return LiveCamera()


def open_recording(path: Path) -> FrameSource:
    """Take a recorded video for a camera. Raises `CheckinError` where parts are missing."""
    open_camera()
    from checkin.scanners.video import Recording

    return Recording(path)


class CameraScanner(QObject):
    """Reads codes from a camera's frames, each once while it is held up."""

    scanned = Signal(str)
    pictured = Signal(object)  # QImage
    failed = Signal(str)  # a sentence

    def __init__(
        self,
        open_source: Callable[[], FrameSource] = open_camera,
        key: str = "",
        *,
        is_mirrored: bool = False,
    ) -> None:
        """Stay off until `start`; `open_source` is called when a camera is first used."""
        super().__init__()
        self._open_source = open_source
        self._source: FrameSource | None = None
        self._key = key
        self._is_mirrored = is_mirrored
        self._began: float | None = None
        self._reading: Reading | None = None
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENT_MS)
        self._silence.timeout.connect(self._tell_silence)

    @property
    def key(self) -> str:
        """Say which camera is used, or will be when one is turned on."""
        return self._key

    @property
    def has_torch(self) -> bool:
        """Whether the camera that is on has a lamp."""
        return self._source is not None and self._source.has_torch

    def choices(self) -> Sequence[CameraChoice]:
        """Name the cameras there are."""
        try:
            return self._opened().choices()
        except CheckinError:
            return ()

    def choose(self, key: str) -> None:
        """Use another camera from now on, if one is on or only when the next is turned on."""
        was_on = self._began is not None
        self._key = key
        if was_on:
            self.start(key)

    def start(self, key: str) -> None:
        """Turn a camera on; the system's own choice where `key` is empty or gone."""
        from checkin.scanners.camera_reading import Reading

        self.stop()
        self._key = key
        try:
            source = self._opened()
        except CheckinError as error:
            self.failed.emit(str(error))
            return
        self._began = monotonic()
        self._reading = Reading()
        self._reading.done.connect(self._hear)
        self._reading.begin()
        self._silence.start()
        source.start(key)

    def stop(self) -> None:
        """Turn it off."""
        self._silence.stop()
        if self._source is not None and self._began is not None:
            self._source.stop()
        self._began = None
        if self._reading is not None:
            self._reading.end()
            self._reading = None

    def mirror(self, *, is_on: bool) -> None:
        """Show pictures as a mirror does."""
        self._is_mirrored = is_on

    def light(self, *, is_on: bool) -> None:
        """Turn the torch on or off."""
        if self._source is not None:
            self._source.light(is_on=is_on)

    def _opened(self) -> FrameSource:
        if self._source is None:
            self._source = self._open_source()
            self._source.framed.connect(self._take)
            self._source.troubled.connect(self._tell)
        return self._source

    def _take(self, frame: QVideoFrame) -> None:
        """Take a frame: copy out of it what is read and shown."""
        from checkin.scanners.video import frame_of

        now = monotonic()
        if self._reading is None or not self._reading.pace.is_due(now):
            return
        if (copied := frame_of(frame)) is not None:
            self._silence.start()
            self._reading.post(copied, now)

    def _hear(self, look: Look) -> None:
        """Hear what was seen in a frame, unless the camera has been turned off since."""
        from checkin.scanners.camera_reading import as_image

        if self._reading is None or self._began is None or look.at < self._began:
            return
        self.pictured.emit(as_image(look.picture, is_mirrored=self._is_mirrored))
        for text in self._reading.shown.newly(look.texts, look.at):
            self.scanned.emit(text)

    def _tell_silence(self) -> None:
        self._tell(Trouble.SILENT)

    def _tell(self, trouble: Trouble) -> None:
        self._silence.stop()
        if self._began is not None:
            self.failed.emit(self._sentence(trouble))

    def _sentence(self, trouble: Trouble) -> str:
        match trouble:
            case Trouble.NONE:
                return self.tr("There is no camera. Plug one in, or use the scanner.")
            case Trouble.GONE:
                return self.tr("The camera was unplugged. Plug it in again, or use the scanner.")
            case Trouble.BUSY:
                return self.tr(
                    "The camera is used by another program. Close it, or use the scanner."
                )
            case Trouble.FORBIDDEN:
                return self.tr(
                    "Checkin may not use the camera. Allow it in the system's settings for "
                    "privacy, or use the scanner."
                )
            case Trouble.SILENT:
                return self.tr(
                    "The camera gives no pictures. Close other programs that may use it, plug "
                    "it in anew, or use the scanner."
                )
            case Trouble.NO_VIDEO:
                return self.tr("The recorded video cannot be played. Give another file.")
