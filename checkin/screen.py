"""Whether a window can be shown here."""

import os
import sys


def has_screen() -> bool:
    """Whether there is a screen: without one, Qt would end the whole program."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
