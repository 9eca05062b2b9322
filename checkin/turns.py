"""How long one thread may keep the others waiting, and who goes first."""

import sys
from threading import Condition
from time import monotonic

_TURN = 0.0005  # seconds; Python's own is ten times as long

# Seconds that others stand back; whoever decides for longer is no desk, but a long piece of work.
_DECIDED_BY = 0.02


def take_short_turns() -> None:
    """Have threads that compute let others go on soon.

    A desk's decision gives its turn away at every statement, to whoever reads a server's answer
    beside it, and would wait a whole turn each time to have it back.
    """
    sys.setswitchinterval(_TURN)


class Precedence:
    """Has work that can wait stand back while a decision is made, at every item of that work.

    Short turns alone do not suffice: a decision has some ten statements, and waits at each.
    """

    def __init__(self, decided_by: float = _DECIDED_BY) -> None:
        """Take the seconds for which others stand back at most."""
        self._decided_by = decided_by
        self._decided = Condition()
        self._deciding = 0
        self._until = 0.0

    def begin(self) -> None:
        """Decide from now on; whoever calls this calls `end`."""
        with self._decided:
            self._deciding += 1
            self._until = monotonic() + self._decided_by

    def end(self) -> None:
        """Have decided."""
        with self._decided:
            self._deciding -= 1
            if not self._deciding:
                self._decided.notify_all()

    def stand_back(self) -> None:
        """Wait until nobody decides, or for as long as is sensible."""
        if self._deciding:
            with self._decided:
                left = max(self._until - monotonic(), 0.0)
                self._decided.wait_for(lambda: not self._deciding, left)


# One for the program, as Python's turns are.
decisions = Precedence()
