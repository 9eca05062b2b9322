"""Scanners at a desk: how one types, and what it typed."""

from typing import NamedTuple


class ScannerHabits(NamedTuple):
    """How the USB scanner of this desk types.

    Keys that follow one another within `gap_ms` milliseconds may be a scan. `suffix` is the key
    that ends one: any, enter, tab or none. `layout` names the keyboard layout that the computer
    takes the scanner's keys for, or is "automatic".
    """

    gap_ms: int = 40
    suffix: str = "any"
    layout: str = "automatic"


class Heard(NamedTuple):
    """What a keyboard scanner typed: the text as it arrived, and as it was read.

    `gap_ms` is the longest pause between two of its keys, `suffix` the key that ended it (enter,
    tab or none), `layout` the layout by which the text was repaired, empty if it was not.
    `caps_lock` tells that Caps Lock had turned its letters, `duration_ms` how long it took from
    the first key to the last, and `is_test` that it was the printed test code, which is no
    ticket's.
    """

    typed: str
    code: str
    gap_ms: int
    suffix: str
    layout: str = ""
    caps_lock: bool = False
    duration_ms: int = 0
    is_test: bool = False
