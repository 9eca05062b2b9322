"""The sheets of badges that are known by their makers' numbers."""

from pathlib import Path

from checkin.core.badges.badge_sheet import BadgeSheet
from checkin.core.badges.sheet_file import read_sheets


def built_in_sheets(resources: Path) -> tuple[BadgeSheet, ...]:
    """Read the table that ships with the program."""
    table = resources / "sheets" / "sheets.json"
    return read_sheets(table.read_text(encoding="utf-8"))
