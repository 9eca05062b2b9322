"""Which events were opened on this computer, and when: one small file beside the settings."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin.whole_file import written_whole

_KEPT = 12


def read_recent(file: Path) -> list[tuple[Path, datetime]]:
    """Give the event files opened here, the latest first; nothing of a file that is damaged."""
    try:
        told: Any = json.loads(file.read_text(encoding="utf-8"))
        found = [(Path(each["file"]), datetime.fromisoformat(each["at"])) for each in told]
        return [each for each in found if _is_name(str(each[0]))][:_KEPT]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []


def remember_recent(file: Path, event: Path, now: datetime) -> None:
    """Put an event file first among those opened here. Raises `CheckinError`."""
    event = event.absolute()
    others = [(path, at) for path, at in read_recent(file) if path != event]
    kept = [(event, now), *others][:_KEPT]
    told = [{"file": str(path), "at": at.isoformat()} for path, at in kept]
    file.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(file) as target:
        target.write(json.dumps(told, ensure_ascii=False, indent=2).encode())


def _is_name(text: str) -> bool:
    """Whether a file may be called so."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
