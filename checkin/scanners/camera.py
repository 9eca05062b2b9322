"""A camera as a scanner: reads the codes in its frames, and shows small pictures of them."""

from collections import deque
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import (
    QLoggingCategory,
    QObject,
    Qt,
    QThread,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QImage

from checkin.core.errors import CheckinError
from checkin.scanners.frames import FrameReader, InPicture, Pace, Plane

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

# Qt warns of every library for screen sharing and graphics cards that it does not find.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")

_LOOKS_A_SECOND = 15
_PICTURE_WIDTH = 640  # pixels
_SILENT_MS = 5_000


class Trouble(StrEnum):
    """Why a source gives no frames."""

    NONE = "none"
    GONE = "gone"
    BUSY = "busy"
    FORBIDDEN = "forbidden"
    SILENT = "silent"
    NO_VIDEO = "no_video"


class CameraChoice(NamedTuple):
    """A camera that can be chosen: how it is kept in the settings, and what people call it."""

    key: str
    name: str


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
    pictured = Signal(QImage)
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
        self._shown, self._pace = InPicture(), Pace(_LOOKS_A_SECOND)
        self._reading: _Reading | None = None
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
        self.stop()
        self._key = key
        try:
            source = self._opened()
        except CheckinError as error:
            self.failed.emit(str(error))
            return
        self._began = monotonic()
        self._shown, self._pace = InPicture(), Pace(_LOOKS_A_SECOND)
        self._reading = _Reading()
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

    def _take(self, frame: "QVideoFrame") -> None:
        """Take a frame: copy its brightness out to be read, and make a picture of it."""
        from checkin.scanners.video import plane_of

        now = monotonic()
        if self._reading is None or not self._pace.is_due(now):
            return
        plane = plane_of(frame)
        if plane is not None:
            self._silence.start()
            self._reading.post(plane, now)
            self.pictured.emit(_picture(plane, is_mirrored=self._is_mirrored))

    def _hear(self, texts: tuple[str, ...], at: float) -> None:
        """Hear what was read in a frame, unless the camera has been turned off since."""
        if self._began is None or at < self._began:
            return
        for text in self._shown.newly(texts, at):
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


class _Reading(QObject):
    """Reads frames in a thread of its own: the newest, for older ones are of no use."""

    done = Signal(tuple, float)
    _posted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._slot: deque[tuple[Plane, float]] = deque(maxlen=1)
        self._reader = FrameReader()
        self._thread = QThread()
        self._thread.setObjectName("camera")
        self.moveToThread(self._thread)
        self._posted.connect(self._look)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def post(self, plane: Plane, at: float) -> None:
        """Put a frame where it is read next, in the place of one that was not read yet."""
        self._slot.append((plane, at))
        self._posted.emit()

    def end(self) -> None:
        """Finish the frame that is being read, and end the thread."""
        self._slot.clear()
        self._thread.quit()
        self._thread.wait()

    @Slot()
    def _look(self) -> None:
        try:
            plane, at = self._slot.pop()
        except IndexError:
            return  # a newer one was read already
        self.done.emit(self._reader.read(plane), at)


def _picture(plane: Plane, *, is_mirrored: bool) -> QImage:
    whole = QImage(
        plane.pixels, plane.width, plane.height, plane.row_step, QImage.Format.Format_Grayscale8
    )
    width = min(_PICTURE_WIDTH, plane.width)
    # The bytes are not the picture's own; both ways copy what is kept.
    small = whole.copy() if width == plane.width else whole.scaledToWidth(width)
    return small.flipped(Qt.Orientation.Horizontal) if is_mirrored else small
