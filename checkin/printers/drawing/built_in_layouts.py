"""The layouts that come with the program."""

from functools import cache
from pathlib import Path

from checkin.core.badges.badge_layout import BadgeLayout
from checkin.core.badges.layout_file import read_layout


@cache
def built_in_layouts(folder: Path) -> tuple[BadgeLayout, ...]:
    """Read all layouts of a folder, in the order of their files' names, and only once."""
    paths = sorted(folder.glob("*.json"))
    return tuple(read_layout(path.read_text(encoding="utf-8")) for path in paths)
