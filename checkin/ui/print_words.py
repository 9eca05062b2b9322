"""The words of badges on their way, and of what keeps a printer."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.print_job import PrintJob
from checkin.core.printing import Obstacle, PrintState
from checkin.core.scan import Verdict
from checkin.ui.trouble_words import said_anew

# Any: Qt types the marker as object.
_STATES: dict[PrintState, Any] = {
    PrintState.QUEUED: QT_TRANSLATE_NOOP("PrintState", "Waiting"),
    PrintState.SENDING: QT_TRANSLATE_NOOP("PrintState", "On its way"),
    PrintState.PRINTING: QT_TRANSLATE_NOOP("PrintState", "Printing"),
    PrintState.PRINTED: QT_TRANSLATE_NOOP("PrintState", "Printed"),
    PrintState.FAILED: QT_TRANSLATE_NOOP("PrintState", "Did not come out"),
    PrintState.CANCELLED: QT_TRANSLATE_NOOP("PrintState", "Cancelled"),
}
_OBSTACLES: dict[Obstacle, Any] = {
    Obstacle.OUT_OF_LABELS: QT_TRANSLATE_NOOP("Obstacle", "Out of labels"),
    Obstacle.OUT_OF_INK: QT_TRANSLATE_NOOP("Obstacle", "Out of ink or ribbon"),
    Obstacle.COVER_OPEN: QT_TRANSLATE_NOOP("Obstacle", "Cover open"),
    Obstacle.JAM: QT_TRANSLATE_NOOP("Obstacle", "Label jammed"),
    Obstacle.OFFLINE: QT_TRANSLATE_NOOP("Obstacle", "Does not answer"),
    Obstacle.PAUSED: QT_TRANSLATE_NOOP("Obstacle", "Paused at the printer"),
    Obstacle.BUSY: QT_TRANSLATE_NOOP("Obstacle", "Busy"),
    Obstacle.WRONG_MEDIA: QT_TRANSLATE_NOOP("Obstacle", "Other labels in it"),
    Obstacle.REFUSED: QT_TRANSLATE_NOOP("Obstacle", "Does not take this badge"),
    Obstacle.OTHER: QT_TRANSLATE_NOOP("Obstacle", "Needs somebody"),
}
# The shape before a state, as verdicts have: what failed is seen without reading.
SHAPES = {
    PrintState.PRINTED: Verdict.ADMITTED,
    PrintState.FAILED: Verdict.CANCELED,
}
ICONS = {
    PrintState.QUEUED: "clock",
    PrintState.SENDING: "outbox",
    PrintState.PRINTING: "print",
    PrintState.CANCELLED: "close",
}


def state_word(state: PrintState) -> str:
    """Say how far a badge is."""
    return QCoreApplication.translate("PrintState", _STATES[state])


def obstacle_words(obstacles: Iterable[Obstacle]) -> str:
    """Say what keeps a printer."""
    return ", ".join(
        QCoreApplication.translate("Obstacle", _OBSTACLES[each]) for each in sorted(obstacles)
    )


def why(job: PrintJob) -> str:
    """Say why a badge did not come out yet, or why it was printed again."""
    if job.state is PrintState.PRINTED:
        return job.reason
    return said_anew(job.said) or obstacle_words(job.obstacles)
