"""How long one thread may keep the others waiting."""

import sys

_TURN = 0.0005  # seconds; Python's own is ten times as long


def take_short_turns() -> None:
    """Have threads that compute let others go on soon.

    A desk's decision gives its turn away at every statement, to whoever reads a server's answer
    beside it, and would wait a whole turn each time to have it back.
    """
    sys.setswitchinterval(_TURN)
