"""What a printer that speaks ZPL answers to ~HS: three lines of numbers."""

import re
from dataclasses import dataclass

from checkin.core.badges.printing import Obstacle

QUESTION = b"~HS"

_LINE = re.compile(rb"\x02([^\x02\x03]*)\x03")
_END = b"\x03"
_LINES = 3
# How many numbers are in the two lines that say how the printer is.
_FIELDS = (12, 11)


@dataclass(frozen=True, slots=True)
class HostStatus:
    """How the printer is: what keeps it from printing, in words too, and what waits in it.

    `formats` are labels received and not begun, `labels` those left of the batch it is at.
    """

    obstacles: frozenset[Obstacle]
    said: str
    formats: int
    labels: int
    receiving: bool

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits to be printed."""
        return not (self.formats or self.labels or self.receiving)

    @property
    def waiting(self) -> int:
        """How many labels wait to be printed."""
        return self.formats + self.labels


def is_whole(answer: bytes) -> bool:
    """Tell whether all three lines have arrived."""
    return answer.count(_END) >= _LINES


def read_host_status(answer: bytes) -> HostStatus | None:
    """Read an answer; None where it is none."""
    lines = [line.split(b",") for line in _LINE.findall(answer)]
    if len(lines) < len(_FIELDS) or any(
        len(line) < count for line, count in zip(lines, _FIELDS, strict=False)
    ):
        return None
    first, second = lines[0], lines[1]
    try:
        numbers = [int(field) for field in first[1:12]]
        head, ribbon = int(second[2]), int(second[3])
        labels = int(second[8])
    except ValueError:
        return None
    paper, pause, _, formats, full, _, partial, _, _, cold, hot = numbers
    flags = (
        (paper, Obstacle.OUT_OF_LABELS, "out of labels"),
        (head, Obstacle.COVER_OPEN, "the head is open"),
        (ribbon, Obstacle.OUT_OF_INK, "out of ribbon"),
        (pause, Obstacle.PAUSED, "paused"),
        (full, Obstacle.BUSY, "its memory is full of labels that wait"),
        (hot, Obstacle.BUSY, "the head is too hot and cools down"),
        (cold, Obstacle.OTHER, "the head is too cold"),
    )
    raised = [(obstacle, words) for flag, obstacle, words in flags if flag]
    return HostStatus(
        obstacles=frozenset(obstacle for obstacle, _ in raised),
        said=", ".join(words for _, words in raised),
        formats=formats,
        labels=labels,
        receiving=bool(partial),
    )
