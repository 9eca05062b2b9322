"""Runs of badges: beside pretix's badge plugin, on sheets, and what memory they take.

pretix is measured where one is installed: `CHECKIN_PRETIX_PYTHON` names its Python,
`CHECKIN_PRETIX_EVENT` the slug of an event with orders; `PRETIX_CONFIG_FILE` and
`DJANGO_SETTINGS_MODULE` are what pretix itself asks for.
"""

import io
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from benchmarks.badges import A6, DAYS, RESOURCES, SHELF, TITLE
from benchmarks.figure import Figure, print_table
from benchmarks.people import HEADER, people
from checkin.core.badges.badge import Badge, BadgeEvent, color_of
from checkin.core.badges.badge_layout import LaidBadge
from checkin.core.badges.badge_sheet import BadgeSheet
from checkin.core.badges.sheet_file import find_sheet
from checkin.core.event import Event
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.drawing.built_in import built_in_sheets
from checkin.printers.drawing.sheet_pdf import write_sheets

BADGES = 5_000
_FEW = 1_000
_OF_PRETIX = 200  # enough: it takes as long for each, however many there are
_ROUNDS = 3
_TIMES_PRETIX, _MOST_BYTES, _FLAT = 30, 3_000, 1.3
_SHEET = "A6x4"
_KILOBYTES_A_MEGABYTE = 1024


def measure() -> list[Figure]:
    """Measure all of it; pretix in turns with ours."""
    badges = _badges(BADGES)
    _write(badges[:20])  # fonts are loaded once in the life of the program
    sheet = find_sheet(built_in_sheets(RESOURCES), _SHEET)
    rates: list[tuple[float, float]] = []
    theirs: list[dict[str, float]] = []
    for _ in range(_ROUNDS):
        rates.append((_rate(badges), _rate(badges, sheet)))
        theirs += _of_pretix()
    alone, together = map(statistics.median, zip(*rates, strict=True))
    weight = len(_write(badges)) / BADGES
    return [
        *_beside_pretix(alone, weight, theirs),
        Figure(
            "badges on sheets a CPU second", "one a page", together, alone, together / alone,
            ">= 0.9", reached=together / alone >= 0.9,
        ),
        *_memory(),
    ]  # fmt: skip


def _beside_pretix(rate: float, weight: float, theirs: list[dict[str, float]]) -> list[Figure]:
    if not theirs:
        print("pretix: not measured; see benchmarks/badge_runs.py for how to name one")
        return []
    their_rate = statistics.median(each["rate"] for each in theirs)
    their_weight = theirs[0]["bytes"]
    return [
        Figure(
            f"{BADGES:,} badges, a CPU second", "pretix's plugin", rate, their_rate,
            rate / their_rate, f">= {_TIMES_PRETIX}",
            reached=rate / their_rate >= _TIMES_PRETIX,
        ),
        Figure(
            "bytes a badge", "pretix's plugin", weight, their_weight, weight / their_weight,
            f"<= {_MOST_BYTES}", reached=weight <= _MOST_BYTES,
        ),
    ]  # fmt: skip


def _badges(count: int) -> list[LaidBadge]:
    return [
        (
            Badge(
                person.name, person.company, person.country, person.category, person.code,
                color_of(person.category), person.first, person.last,
            ),
            A6,
        )
        for person in people(count)
    ]  # fmt: skip


def _write(badges: list[LaidBadge], sheet: BadgeSheet | None = None) -> bytes:
    stream, supplies = io.BytesIO(), Supplies(SHELF, BadgeEvent(TITLE, DAYS))
    if sheet is None:
        write_badges(badges, stream, supplies)
    else:
        write_sheets(badges, stream, supplies, sheet)
    return stream.getvalue()


def _rate(badges: list[LaidBadge], sheet: BadgeSheet | None = None) -> float:
    begin = time.process_time()
    _write(badges, sheet)
    return len(badges) / (time.process_time() - begin)


def _of_pretix() -> list[dict[str, float]]:
    python = os.environ.get("CHECKIN_PRETIX_PYTHON")
    if not python:
        return []
    slug = os.environ.get("CHECKIN_PRETIX_EVENT", "conf")
    script = Path(__file__).with_name("pretix_badges.py")
    told = subprocess.run(
        [python, script, slug, str(_OF_PRETIX)], check=True, capture_output=True, text=True
    )
    return [json.loads(told.stdout.splitlines()[-1])]


def _memory() -> list[Figure]:
    """Run the command with few and with many people, each in a process of its own."""
    figures = []
    with tempfile.TemporaryDirectory(dir=".") as folder:
        events = {count: _event(Path(folder), count) for count in (_FEW, BADGES)}
        for what, options in (("one a page", []), ("on sheets", ["--sheet", _SHEET, "--index"])):
            few, many = (_peak(event, options) for event in events.values())
            figures.append(
                Figure(
                    f"memory of {BADGES:,} badges {what}, MB", f"of {_FEW:,}", many, few,
                    many / few, f"<= {_FLAT}", reached=many / few <= _FLAT,
                )
            )  # fmt: skip
    return figures


def _event(folder: Path, count: int) -> Path:
    from checkin.build import Place, Program, create_event
    from checkin.core.lists.own_columns import own_table
    from checkin.importers.source import read_table

    listed, path = folder / f"{count}.csv", folder / f"{count}.checkin"
    rows = itertools.chain([HEADER], (person.row() for person in people(count)))
    text = "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)
    listed.write_text(text, encoding="utf-8")
    with create_event(
        path, Event("e", "Event", date(2026, 5, 12), date(2026, 5, 14), "Europe/Brussels")
    ) as store:
        Program(store, Place("Desk")).imports.run(own_table(read_table(listed)))
    return path


def _peak(event: Path, options: list[str]) -> float:
    """Say how much memory the command held at most, in MB."""
    command = [sys.executable, "-m", "benchmarks.badge_runs", str(event), *options]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(told.stdout.splitlines()[-1])


def _tell_peak(event: str, options: list[str]) -> None:
    from checkin.cli.main import checkin

    output = str(Path(event).with_suffix(".pdf"))
    checkin.main(["badges", event, "-o", output, *options], standalone_mode=False)
    # Not what getrusage says, which includes the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    print(int(peak.split()[1]) / _KILOBYTES_A_MEGABYTE)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _tell_peak(sys.argv[1], sys.argv[2:])
    else:
        print_table(measure())
