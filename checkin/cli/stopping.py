"""Ctrl-C while something is under way that is better brought to its end first."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stopping_between(tell: Callable[[], None]) -> Iterator[Callable[[], bool]]:
    """Give a question whether Ctrl-C was pressed, to be asked between two steps.

    `tell` is called at once. Whoever presses it a second time is not made to wait.
    """
    pressed = False

    def press(_number: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True
        tell()

    before = signal.signal(signal.SIGINT, press)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)
