"""What happens when the program itself makes a mistake: it is noted and told, and goes on."""

import logging
import sys
import traceback
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import QObject, Signal

logger = logging.getLogger(__name__)

_FRAMES_TOLD = 12


class told:  # noqa: N801 - reads as what it does: `with told(): …`
    """Hands a mistake made inside to `sys.excepthook`, and goes on behind the block.

    For threads of our own; Qt does the same for slots.
    """

    def __enter__(self) -> None:
        return

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or not isinstance(error, Exception):
            return False
        sys.excepthook(kind, error, trace)
        return True


class CrashReport(QObject):
    """Notes every mistake in the log, and tells the window each kind of it once.

    `noted` carries a report without personal data: where it happened, never with what values.
    """

    noted = Signal(str)

    def __init__(self) -> None:
        """Begin to listen; `release` ends it."""
        super().__init__()
        self._told: set[str] = set()
        self._before = sys.excepthook
        sys.excepthook = self.note

    def release(self) -> None:
        """Give Python's own way back."""
        sys.excepthook = self._before

    def note(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note a mistake, from any thread."""
        if not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        report = _report(kind, trace)
        logger.error("A mistake of the program: %s", report)
        if report not in self._told:
            self._told.add(report)
            self.noted.emit(report)


def _report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Say where a mistake happened. Its message and values stay out: they may hold names."""
    frames = traceback.extract_tb(trace)[-_FRAMES_TOLD:]
    places = [f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return " > ".join([*places, kind.__name__])
