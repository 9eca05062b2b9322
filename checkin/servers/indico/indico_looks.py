"""How often all registrations of a form are looked at, which an Indico takes seconds to tell."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.servers.indico.indico_event import Form

# All of a form is looked at so many times more seldom than it takes, where it is said to have
# changed or somebody waits for it, and where not: approvals, names and tags are not counted.
_AGAIN_SOON, _AGAIN_ANYHOW = 4, 20
_SELDOM_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Look:
    """That all of a form was looked at: when, how long it took, and how it stood before."""

    at: float
    took: float
    form: Form


class Looks:
    """The last look at each form."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take what counts the seconds."""
        self._clock = clock
        self._last: dict[str, Look] = {}
        self.is_wanted = False  # whether somebody waits for what is new

    def forget(self) -> None:
        """Have everything looked at."""
        self._last.clear()

    def look_since(self, begun: float, form: Form) -> Look:
        """Give the look that was begun at a moment and is over."""
        now = self._clock()
        return Look(now, now - begun, form)

    def note(self, look: Look) -> None:
        """Remember a look, once all that it told was handed on."""
        self._last[look.form.key] = look

    def is_due(self, form: Form) -> bool:
        """Whether all of a form is to be looked at now."""
        look = self._last.get(form.key)
        if look is None:
            return True
        rested = self._clock() - look.at
        if form != look.form or self.is_wanted:
            return rested >= _AGAIN_SOON * look.took
        return rested >= max(_SELDOM_SECONDS, _AGAIN_ANYHOW * look.took)
