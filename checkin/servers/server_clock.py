"""How far a server's clock is from this computer's."""

from checkin.servers.http_answer import moment_in

_RESOLUTION = 1.0  # seconds: what the header Date leaves out


class ServerClock:
    """Narrows down how far the clocks are apart, with every answer.

    A server wrote its whole seconds at some moment between a question and its answer: each
    answer tells within which bounds the offset lies, and several do so more closely than one.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._bounds: tuple[float, float] | None = None

    @property
    def offset(self) -> float | None:
        """How many seconds the server is ahead; None while nothing was heard of it."""
        return None if self._bounds is None else sum(self._bounds) / 2

    def note(self, asked: float, answered: float, date: str) -> None:
        """Take the times of a question and its answer by our clock, and the server's by its own."""
        moment = moment_in(date)
        if moment is None or answered < asked:
            return
        told = moment.timestamp()
        low, high = told - answered, told + _RESOLUTION - asked
        if self._bounds is not None:
            narrower = max(low, self._bounds[0]), min(high, self._bounds[1])
            # Where they exclude each other, one of the clocks was set.
            low, high = narrower if narrower[0] <= narrower[1] else (low, high)
        self._bounds = low, high
