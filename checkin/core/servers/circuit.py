"""When a target that fails is left alone, and when it is tried again."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from checkin.core.servers.outbox import DeliveryState, Outcome, pause_after

# So many failures in a row, and only one line at a time is tried until one arrives.
_MOST_FAILURES = 3
# A proxy that asks for days, or a clock that was set back, must not silence a desk for days.
LONGEST_REST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Circuit:
    """How often in a row a target failed, and until when it is left alone."""

    failures: int = 0
    rests_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it failed so often that it is to show with one line that it is back."""
        return self.failures >= _MOST_FAILURES

    def rests_at(self, now: datetime) -> bool:
        """Whether it is left alone now. A clock that was set back does not prolong that."""
        return self.rests_until is not None and now < self.rests_until <= now + LONGEST_REST

    def after(self, outcome: Outcome, now: datetime, chance: float) -> "Circuit":
        """Give the circuit after what a target said of one line.

        A moment that it named is one to leave it alone until.
        """
        # With one line it is to show that it is back: then there is nothing beside it.
        is_alone = outcome.is_alone and not self.is_open
        if outcome.state is not DeliveryState.WAITING or is_alone:
            return CLOSED
        failures = self.failures + 1
        rests_until = None
        if failures >= _MOST_FAILURES:
            rests_until = now + pause_after(failures - _MOST_FAILURES + 1, chance)
        if outcome.not_before is not None:
            rests_until = min(outcome.not_before, now + LONGEST_REST)
        return Circuit(failures, rests_until)

    def after_asking_for_rest(self, seconds: float, now: datetime) -> "Circuit":
        """Give the circuit after a target asked to be left alone for some time."""
        return Circuit(self.failures + 1, now + min(timedelta(seconds=seconds), LONGEST_REST))

    def after_silence(self, now: datetime, chance: float) -> "Circuit":
        """Give the circuit after a target could not be reached at all."""
        failures = self.failures + 1
        return Circuit(failures, now + pause_after(failures, chance))


CLOSED = Circuit()


def next_try(outcome: Outcome, attempts: int, now: datetime, chance: float) -> Outcome:
    """Say when a line that has to wait is tried again, after so many attempts."""
    if outcome.state is not DeliveryState.WAITING:
        return outcome
    if outcome.not_before is None:
        return replace(outcome, not_before=now + pause_after(attempts, chance))
    return replace(outcome, not_before=min(outcome.not_before, now + LONGEST_REST))
