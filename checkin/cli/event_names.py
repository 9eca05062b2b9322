"""How event files are named on the command line."""

import os
from pathlib import Path

from checkin.core.errors import CheckinError


def event_file(path: Path) -> Path:
    """Complete the name of an event file: the ending may be left out."""
    if not path.name:
        raise CheckinError("Name an event file, such as conference.checkin.")
    named = path.with_name(path.name + ".checkin")
    # These, unlike Path's, call a folder that may not be entered no error yet. A folder of the
    # event's name, as of its badges, is not meant.
    is_meant = os.path.exists(named) and not os.path.isfile(path)  # noqa: PTH110, PTH113
    return named if is_meant else path
