"""What a benchmark gives: our figure, the yardstick's, and whether the goal is reached."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement beside its yardstick, both taken in the same run."""

    what: str
    yardstick: str
    ours: float
    theirs: float
    ratio: float
    goal: str
    reached: bool


def print_table(figures: Iterable[Figure]) -> None:
    """Print figures as a table, one a line."""
    for figure in figures:
        mark = "ok " if figure.reached else "NO "
        print(
            f"{mark} {figure.what:<56} {figure.ours:>10.3f} {figure.theirs:>10.3f} "
            f"{figure.ratio:>7.2f}  {figure.goal:<12} {figure.yardstick}"
        )
