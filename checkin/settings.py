"""The settings of this computer: one small file outside every event."""

import json
import os
import stat
import uuid
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from checkin.core.code import printable
from checkin.core.errors import CheckinError
from checkin.whole_file import written_whole

_LARGEST = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Settings:
    """What belongs to the computer and not to an event.

    `desk` is the name this computer signs the journal with, `operator` who works at it;
    `computer` tells this computer from every other, so that a carried copy of an event
    file goes on in journal chains of its own.
    """

    desk: str = "Desk 1"
    operator: str = ""
    computer: str = ""


def settings_file() -> Path:
    """Say where the settings are kept; CHECKIN_CONFIG names another folder."""
    if folder := os.environ.get("CHECKIN_CONFIG"):
        return Path(folder) / "settings.json"
    from platformdirs import user_config_path

    return user_config_path("checkin") / "settings.json"


def read_settings(path: Path) -> Settings:
    """Read the settings, and name this computer the first time.

    Raises `CheckinError` for a file that is no settings file.
    """
    told = _told_by(path)
    names = {field.name for field in fields(Settings)}
    known = {name: printable(str(told[name]), 100) for name in names if told.get(name)}
    # Of a name that nobody can see nothing is left.
    settings = Settings(**{name: text for name, text in known.items() if text})
    if settings.computer:
        return settings
    named = replace(settings, computer=uuid.uuid4().hex)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as file:
            file.write(json.dumps(told | asdict(named), indent=2).encode())
    except (OSError, CheckinError):
        # A home that cannot be written: the name of the machine has to do.
        return replace(settings, computer=f"{uuid.getnode():x}")
    return named


def _told_by(path: Path) -> dict[str, Any]:
    trouble = CheckinError(f"The settings in {path} cannot be read. Mend the file or move it away.")
    try:
        # Reading from a pipe or a device might never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise trouble
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise trouble
        told = json.loads(raw.decode("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise trouble from error
    if not isinstance(told, dict):
        raise trouble
    return told
