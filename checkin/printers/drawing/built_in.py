"""The layouts and sheets of badges that come with the program."""

from functools import cache
from pathlib import Path

from checkin.core.badges.badge_layout import BadgeLayout
from checkin.core.badges.badge_sheet import BadgeSheet
from checkin.core.badges.layout_file import read_layout
from checkin.core.badges.sheet_file import read_sheets


@cache
def built_in_layouts(folder: Path) -> tuple[BadgeLayout, ...]:
    """Read all layouts of a folder, in the order of their files' names, and only once."""
    paths = sorted(folder.glob("*.json"))
    return tuple(read_layout(path.read_text(encoding="utf-8")) for path in paths)


def built_in_sheets(resources: Path) -> tuple[BadgeSheet, ...]:
    """Read the table of sheets that are known by their makers' numbers."""
    table = resources / "sheets" / "sheets.json"
    return read_sheets(table.read_text(encoding="utf-8"))
