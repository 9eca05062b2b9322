"""How often all registrations of a form are asked for, which takes an Indico seconds."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.servers.indico.indico_event import Form

# After a look at all of a form it is left alone for so many times as long as that took: less
# where it has changed, or somebody waits for it; more where its counts are as they were, which
# do not tell of approvals, names and tags.
_AGAIN_SOON, _AGAIN_ANYHOW = 4, 20
_SELDOM_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Look:
    """A look at all of a form: when it ended and what it took, in seconds; how the form stood."""

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
        """Have every form looked at anew."""
        self._last.clear()

    def look_since(self, begun: float, form: Form) -> Look:
        """Give the look at a form that was begun then and is over now."""
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
