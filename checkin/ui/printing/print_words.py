"""The words of badges on their way, and of what keeps a printer."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.badges.print_job import PrintJob, PrintLine
from checkin.core.badges.printing import Obstacle, PrintState
from checkin.core.scan import Verdict
from checkin.ui.troubles.trouble_words import is_known, said_anew
from checkin.ui.words import moment_words

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


def off_words(since: datetime, now: datetime, zone: tzinfo) -> str:
    """Say since when a printer is off."""
    words = QCoreApplication.translate("Obstacle", "Offline since {when}")
    return words.format(when=moment_words(since, now, zone))


def why_it_waits(line: PrintLine, now: datetime, zone: tzinfo) -> str:
    """Say what keeps a badge; since when, where its printer is off."""
    if line.off is None or line.off.off_since is None:
        return why(line.job)
    since = off_words(line.off.off_since, now, zone)
    return f"{since}. {why(line.job)}" if line.job.words else since


def why(job: PrintJob) -> str:
    """Say why a badge did not come out yet, or why it was printed again and what to look at."""
    if job.state is PrintState.PRINTED:
        return ". ".join(filter(None, (job.reason.rstrip(". "), _each_said_anew(job.said))))
    # What is open begins the line: there is not always room for all of it.
    told = " ".join(filter(None, map(said_anew, (job.open_question, job.said))))
    return told or obstacle_words(job.obstacles)


def _each_said_anew(said: str) -> str:
    """Say several sentences anew, each as short as it is known."""
    told, begun = list[str](), ""
    for part in said.split(". ") if said else ():
        begun += part if part.endswith(".") else f"{part}."
        if is_known(begun):
            told.append(said_anew(begun))
            begun = ""
        else:
            begun += " "
    return " ".join((*told, begun.strip())).strip()
