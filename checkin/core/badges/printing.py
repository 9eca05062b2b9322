"""Printers: what is given to one, how far it is with it, and what keeps it from printing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PrintState(StrEnum):
    """How far a badge is on its way to a printer, and out of it."""

    QUEUED = "queued"
    SENDING = "sending"  # on its way; whether the printer has it is not known yet
    PRINTING = "printing"  # the printer has taken it
    PRINTED = "printed"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether nothing more comes of it by itself."""
        return self in {PrintState.PRINTED, PrintState.FAILED, PrintState.CANCELLED}


AT_PRINTER = (PrintState.SENDING, PrintState.PRINTING)
UNFINISHED = (PrintState.QUEUED, *AT_PRINTER)
GIVEN_UP = (PrintState.FAILED, PrintState.CANCELLED)  # until somebody has it printed again


class Obstacle(StrEnum):
    """What keeps a printer from printing."""

    OUT_OF_LABELS = "out_of_labels"
    OUT_OF_INK = "out_of_ink"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    OFFLINE = "offline"
    PAUSED = "paused"
    BUSY = "busy"  # with somebody else's badge: goes on by itself
    WRONG_MEDIA = "wrong_media"  # the size asked for is not in the printer
    REFUSED = "refused"  # the printer does not take this document
    OTHER = "other"


class Doubt(StrEnum):
    """What nobody knows of a badge that a printer had."""

    NONE = ""
    CAME_OUT = "came_out"  # whether it came out
    MAY_COME = "may_come"  # its printer has it still, and may print it


@dataclass(frozen=True, slots=True)
class PrintDocument:
    """One badge as it is given to a printer: a PDF and its exact size in millimetres.

    `name` is shown in the printer's own list of jobs and says nothing of the person.
    `fingerprint` is that of what stands on the badge, see `core.badges.badge_fingerprint`,
    `warnings` what is not on it as it should be.
    """

    pdf: bytes
    width: float
    height: float
    name: str
    pages: int = 1
    fingerprint: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """How a printer is: what keeps it from printing, and its own words for that.

    `labels_left` is None where the printer does not count them. `off_since` is when it was first
    seen off.
    """

    obstacles: frozenset[Obstacle] = frozenset()
    said: str = ""
    labels_left: int | None = None
    off_since: datetime | None = None

    @property
    def is_ready(self) -> bool:
        """Whether a badge given to it now comes out now."""
        return not self.obstacles


@dataclass(frozen=True, slots=True)
class JobReport:
    """How far a printer is with a job: PRINTING, or one of the final states, and why.

    `doubt` is what that leaves open, as of a job that is called cancelled and may have come out
    before.
    """

    state: PrintState
    obstacles: frozenset[Obstacle] = frozenset()
    said: str = ""
    doubt: Doubt = Doubt.NONE


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that was found: the address that opens it, its name, and what it is."""

    address: str
    name: str
    about: str = ""
