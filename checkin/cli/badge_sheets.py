"""What a run of badges can be told, and the command that names the sheets that can be bought."""

import functools
import os
import re
import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import click

from checkin import build
from checkin.cli.answers import answer, table
from checkin.cli.opening import Command, as_json, list_named
from checkin.core.badges.badge_choice import BadgeSelection
from checkin.core.badges.badge_layout import page_size
from checkin.core.badges.badge_sheet import BadgeSheet, Duplex, check_sheet
from checkin.core.badges.sheet_file import find_sheet, own_sheet, pair
from checkin.core.errors import CheckinError
from checkin.printers.drawing.built_in import built_in_sheets
from checkin.services.printing.badge_run import Progress, RunForm
from checkin.shipped import resources

_LOCALE = re.compile(r"[a-z]{2,3}([-_][a-z0-9]+)*([.@].*)?", re.IGNORECASE)
_BESIDE = "-"  # the index is written beside the badges
_TOLD_EVERY = 25  # badges
_MOST_TYPED = 1 << 24  # characters: some hundred thousand codes


@dataclass(frozen=True, slots=True)
class RunOptions:
    """The options of a run as they were typed; empty or None where they were not."""

    changed: bool
    list_name: str | None
    codes: tuple[str, ...]
    locale: str
    sheet: str
    grid: str
    badge: str
    margins: str
    gap: str
    paper: str
    start: int | None
    cut_marks: bool
    duplex: str | None
    offset: str
    index: str | None
    reason: str

    def selection(self, program: build.Program, selection: BadgeSelection) -> BadgeSelection:
        """Narrow a selection to what was typed."""
        here = list_named(program.store, self.list_name) if self.list_name else None
        codes: list[str] = []
        for code in self.codes:
            codes += _codes_from_stdin() if code == "-" else [code]
        if self.codes and not codes:
            raise click.UsageError("There is no code on standard input.")
        return replace(selection, changed=self.changed, registered=here, codes=tuple(codes))

    def form(self, program: build.Program, output: Path, layout: str) -> RunForm:
        """Say in which form badges go out. Raises `Refused` or `NotFound`."""
        index = None
        if self.index is not None:
            beside = output.with_name(f"{output.stem}-index.pdf")
            index = beside if self.index == _BESIDE else Path(self.index)
            if index.suffix.casefold() != ".pdf" or index == output:
                raise click.UsageError("The index is a PDF of its own. Name it --index FILE.pdf.")
        if self.locale and not _LOCALE.fullmatch(self.locale):
            raise click.UsageError(
                f"“{self.locale}” is no locale. Write the letters of a language, such as sv, or "
                "also those of a country, such as nl_BE."
            )
        locale = self.locale or _usual_locale()
        return RunForm(self._sheet(program, layout), index, locale, _progress(), self.reason)

    def _sheet(self, program: build.Program, layout: str) -> BadgeSheet | None:
        told = {
            "--badge": self.badge, "--margins": self.margins, "--gap": self.gap,
            "--paper": self.paper,
        }  # fmt: skip
        if not self.grid and any(told.values()):
            name = next(name for name, value in told.items() if value)
            raise click.UsageError(f"{name} describes a grid of your own. Say --grid 2x4, too.")
        if self.grid and self.sheet:
            raise click.UsageError("Name a sheet with --sheet, or describe one with --grid.")
        if self.sheet:
            sheet = find_sheet(built_in_sheets(resources()), self.sheet)
        elif self.grid:
            badge = pair(self.badge, "--badge", "90x55") if self.badge else _size(program, layout)
            sheet = own_sheet(self.grid, badge, self.margins, self.gap, self.paper or "A4")
        elif self.start or self.cut_marks or self.duplex or self.offset:
            raise click.UsageError(
                "--start, --cut-marks, --duplex and --offset are for sheets. Name one with "
                "--sheet or --grid."
            )
        else:
            return None
        right, lower = pair(self.offset, "--offset", "0.5,-1") if self.offset else (0.0, 0.0)
        sheet = replace(
            sheet,
            right=right,
            lower=lower,
            start=1 if self.start is None else self.start,
            cut_marks=self.cut_marks,
            duplex=Duplex(self.duplex or Duplex.NONE),
        )
        check_sheet(sheet)
        return sheet


_OPTIONS = (
    click.option("--changed", is_flag=True,
                 help="Only badges that were printed and would now say something else."),
    click.option("--list", "list_name", metavar="L", help="Only who is registered at this list."),
    click.option("--code", "codes", multiple=True, metavar="CODE",
                 help="Only these tickets; “-” reads codes from standard input."),
    click.option("--locale", default="", metavar="L",
                 help="Sort names as there, such as sv or nl_BE.  [default: this computer's]"),
    click.option("--sheet", default="", metavar="NUMBER",
                 help="On sheets with this number; see “checkin sheets”."),
    click.option("--grid", default="", metavar="2x4", help="On your own sheet: columns, rows."),
    click.option("--badge", default="", metavar="90x55",
                 help="How large a badge of the grid is, in mm.  [default: as the layout]"),
    click.option("--margins", default="", metavar="15,12",
                 help="Left and above the grid, in mm.  [default: in the middle]"),
    click.option("--gap", default="", metavar="5,0", help="Between badges of the grid, in mm."),
    click.option("--paper", default="", metavar="A4", help="A3, A4, A5, Letter or 320x450."),
    click.option("--start", type=click.IntRange(1), metavar="N",
                 help="The first free place of a sheet that was begun."),
    click.option("--cut-marks", is_flag=True, help="Mark where to cut."),
    click.option("--duplex", type=click.Choice([Duplex.LONG.value, Duplex.SHORT.value]),
                 help="Print backs, for paper turned over this edge.", default=None),
    click.option("--offset", default="", metavar="RIGHT,DOWN",
                 help="Move everything, in mm, where a printer is off."),
    click.option("--index", is_flag=False, flag_value=_BESIDE, metavar="[FILE.pdf]",
                 help="Also write who is where, for the pick-up table."),
    click.option("--reason", default="", metavar="WORDS",
                 help="Why badges are printed again; the journal keeps it."),
)  # fmt: skip


def run_options(command: Command) -> Command:
    """Let a command be told about a run of badges; it gets them as `run`."""

    @functools.wraps(command)
    def packed(*args: Any, **told: Any) -> Any:  # noqa: ANN401
        run = RunOptions(**{field.name: told.pop(field.name) for field in fields(RunOptions)})
        return command(*args, run=run, **told)

    for option in reversed(_OPTIONS):
        packed = option(packed)
    return packed  # type: ignore[return-value]


def _codes_from_stdin() -> list[str]:
    """Read codes, one a line, blank lines left out."""
    text = sys.stdin.read(_MOST_TYPED)
    if len(text) == _MOST_TYPED:
        raise CheckinError("Standard input holds more codes than any event. Check what is given.")
    return [code for line in text.splitlines() if (code := line.strip())]


def _size(program: build.Program, layout: str) -> tuple[float, float]:
    layouts = program.badge_layouts
    usual = layouts.find(layout) if layout else layouts.layout_for("")
    if usual is None:
        raise click.UsageError("Say how large a badge is, such as --badge 90x55.")
    return page_size(usual)


def _usual_locale() -> str:
    """Say how names sort on this computer: as its settings say, else as its system does."""
    told = (os.environ.get(name) for name in ("LC_ALL", "LC_COLLATE", "LANG"))
    system = next(filter(None, told), "").partition(".")[0]
    language = build.settings().language
    return language if language and not system.startswith(language) else system


def _progress() -> Progress:
    watched = sys.stderr.isatty()

    def tell(done: int, count: int) -> None:
        if watched and (done % _TOLD_EVERY == 0 or done == count):
            sys.stderr.write(f"\r{done:,} of {count:,} badges …")
            sys.stderr.flush()

    return tell


@click.command()
@as_json
def sheets(as_json: bool) -> None:
    """Name the sheets of badges that are built in, by their makers' numbers."""
    known = built_in_sheets(resources())
    if as_json:
        for each in known:
            answer(_sheet_object(each), "", as_json=True, at_once=False)
        return
    rows = [("Number", "Maker", "What", "Paper", "Badge, mm", "Grid", "Measures", "Also")]
    rows += [
        (
            each.number, each.maker or "–", each.what, each.paper,
            f"{each.width:g} × {each.height:g}", f"{each.columns} × {each.rows}",
            _confirmed(each), ", ".join(each.also),
        )
        for each in known
    ]  # fmt: skip
    answer({}, table(rows), as_json=False)


def _confirmed(sheet: BadgeSheet) -> str:
    """Say whether somebody should try a sheet on plain paper first."""
    if not sheet.maker:
        return "exact"
    return f"agree in {len(sheet.known_to)}" if len(sheet.known_to) > 1 else "try first"


def _sheet_object(sheet: BadgeSheet) -> dict[str, object]:
    return {
        "number": sheet.number, "also": list(sheet.also), "maker": sheet.maker, "what": sheet.what,
        "paper": sheet.paper, "columns": sheet.columns, "rows": sheet.rows, "width": sheet.width,
        "height": sheet.height, "left": sheet.left, "top": sheet.top, "across": sheet.across,
        "down": sheet.down, "known_to": list(sheet.known_to),
    }  # fmt: skip
