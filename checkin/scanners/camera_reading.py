"""What is read in a camera's frames, in a thread of its own; loaded when one is turned on."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QImage

from checkin.scanners.frames import Frame, FrameReader, InPicture, Pace, Snapshot, snapshot, unwoven

_LOOKS_A_SECOND = 15
_PICTURE_WIDTH = 320  # pixels


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen in a frame that came at a moment."""

    at: float
    texts: tuple[str, ...]
    picture: Snapshot


class Reading(QObject):
    """Looks at frames in a thread of its own: the newest, for older ones are of no use."""

    done = Signal(object)  # Look
    _posted = Signal()

    def __init__(self) -> None:
        """Read nothing yet; `begin` starts the thread."""
        super().__init__()
        self.shown, self.pace = InPicture(), Pace(_LOOKS_A_SECOND)
        self._slot: deque[tuple[Frame, float]] = deque(maxlen=1)
        self._reader = FrameReader()
        self._thread = QThread()
        self._thread.setObjectName("camera")
        self.moveToThread(self._thread)
        self._posted.connect(self._look)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def post(self, frame: Frame, at: float) -> None:
        """Put a frame where it is looked at next, in the place of one that waits there."""
        self._slot.append((frame, at))
        self._posted.emit()

    def end(self) -> None:
        """Finish the frame that is being looked at, and end the thread."""
        self._slot.clear()
        self._thread.quit()
        self._thread.wait()

    @Slot()
    def _look(self) -> None:
        try:
            woven, at = self._slot.pop()
        except IndexError:
            return  # a newer one was looked at already
        frame = unwoven(woven)
        texts = self._reader.read(frame.brightness)
        self.done.emit(Look(at, texts, snapshot(frame, _PICTURE_WIDTH)))


def as_image(taken: Snapshot, *, is_mirrored: bool) -> QImage:
    """Give a small picture as Qt shows it."""
    colours = QImage.Format.Format_RGB888
    image = QImage(taken.pixels, taken.width, taken.height, 3 * taken.width, colours)
    # The bytes are not the picture's own; both ways copy what is kept.
    return image.flipped(Qt.Orientation.Horizontal) if is_mirrored else image.copy()
