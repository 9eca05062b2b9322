"""What of Qt works here: the window's parts, and the cameras.

Another process is asked: where a library of the system is missing, Qt may end the whole program.
"""

import os
import subprocess
import sys

from checkin.core.errors import CheckinError
from checkin.screen import has_screen

_PATIENCE_SECONDS = 30
_ASK_FOR_WINDOW = """
import sys
try:
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication
    import checkin.window
except ImportError as error:
    sys.exit(error.msg)
app = QApplication([])
print(qVersion())
"""
_ASK_FOR_CAMERAS = """
import sys
from checkin.core.errors import CheckinError
try:
    from PySide6.QtCore import QCoreApplication
    from checkin.scanners.camera import open_camera
    app = QCoreApplication([])
    names = [each.name for each in open_camera().choices()]
except ImportError as error:
    sys.exit(error.msg)
except CheckinError as error:
    sys.exit(str(error))
sys.stdout.buffer.write(", ".join(names).encode())
"""


def window_works() -> str:
    """Say by which Qt a window can be shown. Raises `CheckinError` where none can."""
    version = _told_by(_ASK_FOR_WINDOW)
    screen = "" if has_screen() else "; no screen here, so the commands alone can be used"
    return f"{version}{screen}"


def cameras() -> str:
    """Name the cameras. Raises `CheckinError` where no camera could be used."""
    return _told_by(_ASK_FOR_CAMERAS) or "none on this computer"


def _told_by(script: str) -> str:
    # What is looked at is whether Qt has its libraries; a window is not shown for that.
    shown_where = {} if has_screen() else {"QT_QPA_PLATFORM": "offscreen"}
    try:
        ended = subprocess.run(  # noqa: S603 - a script of our own
            [sys.executable, "-P", "-c", script],  # no module of the folder where this is asked
            capture_output=True,
            check=False,
            env=os.environ | shown_where,
            timeout=_PATIENCE_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise CheckinError(f"Qt did not answer within {_PATIENCE_SECONDS} seconds.") from error
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip().splitlines()
        why = said[0] if said else "it ended without a word"
        if why.startswith("Traceback"):
            why = said[-1]  # Qt says first what it lacks, Python last
        raise CheckinError(f"Qt does not work here: {why}")
    return ended.stdout.decode(errors="replace").strip()
