"""Videos of codes held up to a camera, recorded by Qt itself."""

import os
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoFrameInput,
)

from checkin.codes.picture import qr_png

_MICROSECONDS = 1_000_000
SIZE = (640, 360)
HALL = (96, 120, 150)


def held_up(*codes: str, size: tuple[int, int] = SIZE) -> Image.Image:
    """Draw a frame in which codes are held up, side by side; none for an empty hall."""
    frame = Image.new("RGB", size, HALL)
    for place, code in enumerate(codes):
        with Image.open(BytesIO(qr_png(code, pixels_per_module=4))) as drawn:
            frame.paste(drawn.convert("RGB"), (40 + place * 200, size[1] // 4))
    return frame


def as_qt(frame: Image.Image) -> QImage:
    """Turn Pillow's picture into Qt's."""
    width, height = frame.size
    return QImage(frame.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def frame_in(kind: QVideoFrameFormat.PixelFormat, picture: Image.Image) -> QVideoFrame:
    """Make a frame of a pixel format, laid out as cameras do."""
    frame = QVideoFrame(QVideoFrameFormat(QSize(*picture.size), kind))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    for place, (plane, rows) in enumerate(_planes(kind, picture)):
        step, length = frame.bytesPerLine(place), len(plane) // rows
        pixels = memoryview(frame.bits(place))
        for row in range(rows):
            pixels[row * step : row * step + length] = plane[row * length : (row + 1) * length]
    frame.unmap()
    return frame


def _planes(kind: QVideoFrameFormat.PixelFormat, picture: Image.Image) -> list[tuple[bytes, int]]:
    """Give the bytes of each plane, and how many rows they are."""
    formats = QVideoFrameFormat.PixelFormat
    width, height = picture.size
    bright, blue, red = picture.convert("YCbCr").split()
    whole, half = bright.tobytes(), (width // 2, height // 2)
    small = [band.resize(half).tobytes() for band in (blue, red)]
    wide = [band.resize((width // 2, height)).tobytes() for band in (blue, red)]
    across = [whole[0::2], wide[0], whole[1::2], wide[1]]
    match kind:
        case formats.Format_Y8:
            return [(whole, height)]
        case formats.Format_YUV420P:
            return [(whole, height), *((band, half[1]) for band in small)]
        case formats.Format_YV12:
            return [(whole, height), *((band, half[1]) for band in reversed(small))]
        case formats.Format_YUV422P:
            return [(whole, height), *((band, height) for band in wide)]
        case formats.Format_NV12:
            return [(whole, height), (_woven(*small), half[1])]
        case formats.Format_NV21:
            return [(whole, height), (_woven(*reversed(small)), half[1])]
        case formats.Format_YUYV:
            return [(_woven(*across), height)]
        case formats.Format_UYVY:
            return [(_woven(across[1], across[0], across[3], across[2]), height)]
    raise AssertionError(kind)


def _woven(*bands: bytes) -> bytes:
    """Take a byte from each in turn."""
    return bytes(each for together in zip(*bands, strict=True) for each in together)


class Recorder(QObject):
    """Records frames as an MPEG-4 video; `recorder.recorderStateChanged` tells its end."""

    def __init__(self, path: Path, frames: list[Image.Image], rate: int = 15) -> None:
        super().__init__()
        self._frames = [as_qt(frame) for frame in frames]
        self._rate = rate
        self._sent = 0
        form = QVideoFrameFormat(
            QSize(*frames[0].size), QVideoFrameFormat.PixelFormat.Format_BGRX8888
        )
        form.setStreamFrameRate(rate)
        self._input = QVideoFrameInput(form)
        self._session = QMediaCaptureSession()
        self.recorder = QMediaRecorder()
        self._session.setVideoFrameInput(self._input)
        self._session.setRecorder(self.recorder)
        kind = QMediaFormat(QMediaFormat.FileFormat.MPEG4)
        kind.setVideoCodec(QMediaFormat.VideoCodec.MPEG4)
        self.recorder.setMediaFormat(kind)
        self.recorder.setQuality(QMediaRecorder.Quality.HighQuality)
        self.recorder.setVideoFrameRate(rate)
        self.recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
        self.recorder.setAutoStop(True)
        self._input.readyToSendVideoFrame.connect(self._send)

    @property
    def is_over(self) -> bool:
        """Whether the video is written."""
        stopped = self.recorder.recorderState() is QMediaRecorder.RecorderState.StoppedState
        return self._sent > len(self._frames) and stopped

    def begin(self) -> None:
        """Begin; needs Qt's event loop to go on."""
        self.recorder.record()

    def _send(self) -> None:
        # One each time it is ready: where its queue was filled at once, Qt 6.12 may lose the rest.
        if self._sent < len(self._frames):
            frame = QVideoFrame(self._frames[self._sent])
            frame.setStartTime(self._sent * _MICROSECONDS // self._rate)
            frame.setEndTime((self._sent + 1) * _MICROSECONDS // self._rate)
            if not self._input.sendVideoFrame(frame):
                return
            self._sent += 1
        if self._sent == len(self._frames) and self._input.sendVideoFrame(QVideoFrame()):
            self._sent += 1
