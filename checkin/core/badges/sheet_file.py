"""Sheets as they are written: the table of those that can be bought, and grids of one's own."""

import json
import re
from collections.abc import Iterable
from typing import Any

from checkin.core.badges.badge_sheet import BadgeSheet, check_sheet
from checkin.core.errors import NotFound, Refused

PAPERS = {
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "A5": (148.0, 210.0),
    "Letter": (215.9, 279.4),
}
_NUMBER = r"-?[0-9]+(?:[.][0-9]+)?"
_PAIR = re.compile(rf"({_NUMBER})[,;x×]({_NUMBER})")
_NO_PLACE = re.compile(r"[\s.-]+")


def read_sheets(text: str) -> tuple[BadgeSheet, ...]:
    """Read the table of built-in sheets."""
    return tuple(_sheet(told) for told in json.loads(text)["sheets"])


def _sheet(told: dict[str, Any]) -> BadgeSheet:
    paper_width, paper_height = PAPERS[told["paper"]]
    columns, rows = told["grid"]
    width, height = told["badge"]
    left, top = told["corner"]
    across, down = told.get("pitch", told["badge"])
    return BadgeSheet(
        number=told["number"], paper=told["paper"], paper_width=paper_width,
        paper_height=paper_height, columns=columns, rows=rows, width=width, height=height,
        left=left, top=top, across=across, down=down, maker=told["maker"], what=told["what"],
        also=tuple(told.get("also", ())), known_to=tuple(told.get("known_to", ())),
    )  # fmt: skip


def find_sheet(sheets: Iterable[BadgeSheet], number: str) -> BadgeSheet:
    """Find a sheet by one of its numbers, with its maker's name or without. Raises `NotFound`."""
    wanted = _plain(number)
    for sheet in sheets:
        for each in (sheet.number, *sheet.also):
            if wanted in {_plain(each), _plain(sheet.maker + each)}:
                return sheet
    raise NotFound(
        f"There is no built-in sheet “{number[:40]}”. See “checkin sheets”, or describe it with "
        "--grid, --badge, --margins and --gap."
    )


def _plain(number: str) -> str:
    return _NO_PLACE.sub("", number).casefold()


def own_sheet(
    grid: str, badge: tuple[float, float], margins: str = "", gap: str = "", paper: str = "A4"
) -> BadgeSheet:
    """Make a sheet of one's own: columns and rows “2x4”, margins left and top “15,12”.

    Without margins the badges stand in the middle of the paper, which is one of `PAPERS`, or a
    size such as “320x450”. Raises `Refused`.
    """
    columns, rows = _counts(grid)
    width, height = badge
    right, down = pair(gap, "--gap", "5,0") if gap else (0.0, 0.0)
    paper_name, (paper_width, paper_height) = _paper(paper)
    left = (paper_width - columns * width - (columns - 1) * right) / 2
    top = (paper_height - rows * height - (rows - 1) * down) / 2
    if margins:
        left, top = pair(margins, "--margins", "15,12")
    sheet = BadgeSheet(
        number=f"{columns}x{rows}", paper=paper_name, paper_width=paper_width,
        paper_height=paper_height, columns=columns, rows=rows, width=width, height=height,
        left=left, top=top, across=width + right, down=height + down,
    )  # fmt: skip
    check_sheet(sheet)
    return sheet


def pair(text: str, option: str, example: str) -> tuple[float, float]:
    """Read two lengths. Raises `Refused`."""
    found = _PAIR.fullmatch(text.strip())
    if not found:
        raise Refused(f"“{text[:40]}” is not two lengths for {option}. Write {option} {example}.")
    return float(found[1]), float(found[2])


def _counts(grid: str) -> tuple[int, int]:
    columns, rows = pair(grid, "--grid", "2x4")
    if columns != int(columns) or rows != int(rows):
        raise Refused("Columns and rows are whole numbers. Write --grid 2x4.")
    return int(columns), int(rows)


def _paper(paper: str) -> tuple[str, tuple[float, float]]:
    for name, size in PAPERS.items():
        if name.casefold() == paper.strip().casefold():
            return name, size
    if _PAIR.fullmatch(paper.strip()):
        width, height = pair(paper, "--paper", "320x450")
        return f"{width:g} × {height:g} mm", (width, height)
    raise Refused(f"“{paper[:40]}” is no paper. Write {', '.join(PAPERS)} or a size, 320x450.")
