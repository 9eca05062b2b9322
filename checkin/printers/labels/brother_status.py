"""What Brother's QL printers say of themselves: 32 bytes, the same on every way."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from checkin.core.badges.printing import Obstacle
from checkin.printers.labels.brother_media import Loaded

QUESTION = b"\x1biS"
# Where the printer keeps the same bytes for questions by SNMP. On port 9100 it answers none.
OBJECT = "1.3.6.1.4.1.2435.3.3.9.1.6.1.0"
SIZE = 32

_HEAD = b"\x80\x20"
# Which byte, which of its bits, and what that means.
_ERRORS = (
    (8, 0x01, Obstacle.OUT_OF_LABELS, "no labels in it"),
    (8, 0x02, Obstacle.OUT_OF_LABELS, "out of labels"),
    (8, 0x04, Obstacle.JAM, "the cutter is jammed"),
    (8, 0x10, Obstacle.BUSY, "in use"),
    (8, 0x20, Obstacle.OFFLINE, "switched off"),
    (8, 0x40, Obstacle.OTHER, "the wrong power supply"),
    (8, 0x80, Obstacle.OTHER, "the fan does not work"),
    (9, 0x01, Obstacle.WRONG_MEDIA, "other labels in it than were asked for"),
    (9, 0x02, Obstacle.BUSY, "its memory is full"),
    (9, 0x04, Obstacle.OTHER, "a fault in the connection"),
    (9, 0x08, Obstacle.BUSY, "its memory is full"),
    (9, 0x10, Obstacle.COVER_OPEN, "the cover is open"),
    (9, 0x20, Obstacle.OTHER, "too hot"),
    (9, 0x40, Obstacle.JAM, "the labels cannot be fed"),
    (9, 0x80, Obstacle.OTHER, "a fault of its own; switch it off and on"),
)
_WIDTH, _KIND, _LENGTH, _TYPE, _PHASE, _NOTICE = 10, 11, 17, 18, 19, 22
_KINDS = {0x0A, 0x0B}
# Newer printers set further bits beside the kind of media.
_KIND_BITS = 0x0F
_COOLING = 0x03
_PRINTING = 0x01


class Told(Enum):
    """Why the printer says how it is."""

    ANSWER = auto()
    PRINTED = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class BrotherStatus:
    """How the printer is: what keeps it from printing, in words too, and what is in it."""

    obstacles: frozenset[Obstacle]
    said: str
    loaded: Loaded | None
    told: Told
    is_printing: bool

    def for_another(self) -> "BrotherStatus":
        """See it as somebody does who has a further badge: one that prints is in the way."""
        if self.obstacles or not self.is_printing:
            return self
        return replace(self, obstacles=frozenset({Obstacle.BUSY}), said="at another badge")


def read_status(answer: bytes) -> BrotherStatus | None:
    """Read 32 bytes; None where they are not a printer's."""
    if len(answer) != SIZE or not answer.startswith(_HEAD):
        return None
    raised = [(obstacle, words) for at, bit, obstacle, words in _ERRORS if answer[at] & bit]
    if answer[_NOTICE] == _COOLING:
        raised.append((Obstacle.BUSY, "the head is too hot and cools down"))
    loaded = None
    if answer[_KIND] & _KIND_BITS in _KINDS and answer[_WIDTH]:
        loaded = Loaded(answer[_WIDTH], answer[_LENGTH])
    return BrotherStatus(
        obstacles=frozenset(obstacle for obstacle, _ in raised),
        said=", ".join(dict.fromkeys(words for _, words in raised)),
        loaded=loaded,
        told={0: Told.ANSWER, 1: Told.PRINTED}.get(answer[_TYPE], Told.OTHER),
        is_printing=answer[_PHASE] == _PRINTING,
    )
