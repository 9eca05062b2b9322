"""The pictures of the preferences: every section, and the scanner as it is tried out."""

from collections.abc import Callable
from functools import partial

from studio import Studio

from checkin.core.device import Heard
from checkin.scanners.layouts import TEST_CODE

SECTIONS = ("desk", "sound", "look", "scanner", "camera", "printer", "folders")
_ON_A_GERMAN_KEYBOARD = TEST_CODE.translate(str.maketrans("-YZ;@", 'ßZYö"'))


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name the pictures of the preferences, and how to come to each."""
    return {
        **{f"preferences-{key}": partial(_open, studio, key) for key in SECTIONS},
        "preferences-scanner-works": partial(_hear, studio, TEST_CODE, "de"),
        "preferences-scanner-garbled": partial(_hear, studio, _ON_A_GERMAN_KEYBOARD, ""),
    }


def _open(studio: Studio, section: str) -> None:
    studio.enter()
    studio.room.open_preferences(section)
    studio.settle()


def _hear(studio: Studio, code: str, layout: str) -> None:
    _open(studio, "scanner")
    heard = Heard(
        _ON_A_GERMAN_KEYBOARD, code, 6, "enter", layout, duration_ms=112, is_test=bool(layout)
    )
    studio.room.preferences.scanner.show_heard(heard)
    studio.settle()
