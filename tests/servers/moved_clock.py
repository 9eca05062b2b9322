"""A clock that goes on only when a test moves it."""


class MovedClock:
    """Says how many seconds went by; `at` is to be changed."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at
