"""How things stand between an event file and its targets, as a status line tells it."""

from dataclasses import dataclass
from datetime import datetime

from checkin.core.servers.outbox import DeliveryState, Target


@dataclass(frozen=True, slots=True)
class TargetStatus:
    """How things stand with one target.

    `counts` says how many lines it does not have, by state; a state without lines is not among
    them. `reached_at` is when it last answered, `pulled_at` when all that it holds had last come
    in, `clock_offset` how many seconds its clock is ahead of ours, None while not measured.
    `trouble` is what went wrong last, in a sentence: with the target, or else with a line. The
    target failed `failures` times in a row and is left alone until `rests_until`. `left_out` are
    the orders of a server that could not be read, and `told` sentences on what else of it could
    not be taken over. Of so many people, `without_details`, a part is still to come.
    """

    target: Target
    counts: tuple[tuple[DeliveryState, int], ...] = ()
    reached_at: datetime | None = None
    pulled_at: datetime | None = None
    clock_offset: float | None = None
    trouble: str = ""
    failures: int = 0
    rests_until: datetime | None = None
    left_out: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    without_details: int = 0

    def count(self, *states: DeliveryState) -> int:
        """Count the lines in some states."""
        return sum(number for state, number in self.counts if state in states)

    @property
    def unsent(self) -> int:
        """Count the lines that still go out by themselves."""
        return self.count(DeliveryState.WAITING, DeliveryState.SENDING)

    @property
    def stuck(self) -> int:
        """Count the lines that somebody has to look at."""
        return self.count(DeliveryState.REFUSED, DeliveryState.PARKED)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """How things stand with all targets; `is_offline` tells that somebody cut the line."""

    targets: tuple[TargetStatus, ...] = ()
    is_offline: bool = False

    @property
    def awaits_a_server(self) -> bool:
        """Whether a server is connected of which not all has come in even once."""
        return any(
            each.pulled_at is None and each.target.is_server and not each.target.is_left
            for each in self.targets
        )

    @property
    def unsent(self) -> int:
        """Count the lines that still go out by themselves, to all targets."""
        return sum(each.unsent for each in self.targets)

    @property
    def stuck(self) -> int:
        """Count the lines that somebody has to look at."""
        return sum(each.stuck for each in self.targets)
