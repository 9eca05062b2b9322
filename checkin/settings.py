"""The settings of this computer: one small file outside every event."""

import json
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from checkin.core.code import printable
from checkin.core.errors import CheckinError
from checkin.whole_file import written_whole

_LARGEST = 1 << 20  # bytes
_LONGEST = 100  # characters of a name
_LONGEST_PLACE = 1000
_PLACES = frozenset({"serial_port", "camera", "printer", "folder", "ca_file"})
SHORTEST_GAP_MS, LONGEST_GAP_MS = 15, 500
_RANGES = {"volume": (0, 100), "scanner_gap_ms": (SHORTEST_GAP_MS, LONGEST_GAP_MS)}
_CHOICES = {
    "theme": frozenset({"automatic", "light", "dark", "high-contrast"}),
    "scanner_suffix": frozenset({"any", "enter", "tab", "none"}),
}


class Settings(NamedTuple):
    """What belongs to the computer and not to an event.

    `desk` is the name this computer signs the journal with, `operator` who works at it;
    `computer` tells this computer from every other, so that a carried copy of an event
    file goes on in journal chains of its own.

    `theme` is light, dark, high-contrast, or automatic as `language` is where it is empty: both
    follow the system. `volume` is in percent, 0 for silence. What `scanner_…` means is told by
    `ui.devices.ScannerHabits`; `serial_port` and `camera` name devices, none or the system's
    choice where they are empty. `folder` is where badges, exports and pictures go first. `ca_file`
    names certificates by which servers are trusted besides those in `certificates_file()`, as
    earlier versions kept them.
    """

    desk: str = "Desk 1"
    operator: str = ""
    computer: str = ""
    theme: str = "automatic"
    language: str = ""
    less_motion: bool = False
    volume: int = 80
    scanner_gap_ms: int = 40
    scanner_suffix: str = "any"
    scanner_layout: str = "automatic"
    serial_port: str = ""
    camera: str = ""
    camera_mirrored: bool = False
    printer: str = ""
    folder: str = ""
    ca_file: str = ""


def settings_file() -> Path:
    """Say where the settings are kept; CHECKIN_CONFIG names another folder."""
    if folder := os.environ.get("CHECKIN_CONFIG"):
        return Path(folder) / "settings.json"
    from platformdirs import user_config_path

    return user_config_path("checkin") / "settings.json"


def certificates_file() -> Path:
    """Say where the certificates are kept that were told to this computer."""
    return settings_file().with_name("certificates.pem")


def fonts_folder() -> Path:
    """Say where the font packs of this computer are; beside the settings if CHECKIN_CONFIG is."""
    if folder := os.environ.get("CHECKIN_CONFIG"):
        return Path(folder) / "fonts"
    from platformdirs import user_data_path

    return user_data_path("checkin") / "fonts"


def read_settings(path: Path) -> Settings:
    """Read the settings, and name this computer the first time.

    Raises `CheckinError` for a file that is no settings file.
    """
    told = _told_by(path)
    settings = _settings_from(told)
    if settings.computer:
        return settings
    named = settings._replace(computer=_name_computer(path.with_suffix(".computer")))
    with suppress(CheckinError):  # its name is kept all the same
        write_settings(path, named)
    return named


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings, and what a newer Checkin wrote beside them. Raises `CheckinError`."""
    told = _told_by(path) | settings._asdict()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as file:
            file.write(json.dumps(told, indent=2).encode())
    except OSError as error:
        raise CheckinError(
            f"The settings cannot be kept in {path}. Free the folder for writing, or go on "
            "without: they last until the window is closed."
        ) from error


def _name_computer(kept: Path) -> str:
    """Name this computer once, for all who begin at the same moment, here or in other programs.

    What one of them wrote down in the name of another computer, the others would not go on with.
    """
    import uuid

    beside = kept.with_name(f".{uuid.uuid4().hex}.part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(uuid.uuid4().hex.encode())
        try:
            with suppress(FileExistsError):
                os.link(beside, kept)  # whoever comes first; the file is whole at once
            name = printable(kept.read_text("utf-8", "replace"), _LONGEST)
        finally:
            beside.unlink()
    except OSError:
        name = ""
    # A home that cannot be written: the name of the machine has to do.
    return name or f"{uuid.getnode():x}"


def _settings_from(told: dict[str, Any]) -> Settings:
    """Take what fits, and the nearest number that does.

    A value of another kind, no choice of ours, or a name that nobody can see is passed over.
    """
    known: dict[str, Any] = {}
    for name, usual in Settings._field_defaults.items():
        value = told.get(name)
        if isinstance(usual, str):
            longest = _LONGEST_PLACE if name in _PLACES else _LONGEST
            text = printable(str(value), longest) if value else ""
            if text and text in _CHOICES.get(name, {text}):
                known[name] = text
        elif type(value) is type(usual) and isinstance(value, int):
            least, most = _RANGES.get(name, (value, value))
            known[name] = max(least, min(value, most))
    return Settings(**known)


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
