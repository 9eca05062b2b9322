"""How long a server may still be at what it was asked, where nobody heard its answer.

Whoever asks for the same again too soon has it done twice; whoever looks too soon does not see
it yet.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from threading import Lock

from checkin.core.servers.posting import Span

# So long may it go on: as long again as it was waited for, many times as long as it takes to
# answer now, and so long at least and at most.
_AT_LEAST, _AT_MOST = timedelta(seconds=5), timedelta(seconds=30)
_TIMES = 10
# So long may a line be on its way, with others of its batch, when the program ends.
_LONGEST_ON_ITS_WAY = timedelta(minutes=1)


def latest_end(span: Span) -> datetime:
    """Say until when, by our clock, the server may have done what it was asked then."""
    began, ended = span
    return began + _LONGEST_ON_ITS_WAY if ended is None else ended + _bounded(ended - began)


class GoingOn:
    """Waits for what a server may still be at; several threads may wait at once."""

    def __init__(self, now: Callable[[], datetime], rest: Callable[[float], None]) -> None:
        """Take the clock that spans were taken with, and what lets seconds pass."""
        self._now = now
        self._rest = rest
        self._one_waits = Lock()
        self._ended_before: datetime | None = None

    def let_end(self, spans: Sequence[Span], asked: datetime, took: timedelta) -> bool:
        """Wait until what was asked in these spans is over, unless it surely is already.

        Somebody `asked` how things stand, and the answer `took` so long: true says that they
        have to ask again.
        """
        if not any(self._left(span, asked, took) for span in spans):
            return False
        with self._one_waits:
            now = self._now()
            left = max(self._left(span, now, took) for span in spans)
            if left:
                self._rest(left.total_seconds())
                # This computer's clock may have been set back since.
                self._ended_before = max(now, *(ended or began for began, ended in spans))
        return True

    def _left(self, span: Span, now: datetime, took: timedelta) -> timedelta:
        began, ended = span
        longest = _bounded(_TIMES * took)
        if ended is not None and ended <= now:
            return max(max(longest, _bounded(ended - began)) - (now - ended), timedelta(0))
        # When a program ended is not known: it is waited for once, for all that began before.
        begun = ended or began
        is_over = self._ended_before is not None and begun <= self._ended_before
        return timedelta(0) if is_over else longest


def _bounded(time: timedelta) -> timedelta:
    return min(max(time, _AT_LEAST), _AT_MOST)
