"""Commands by which attendance goes out."""

import sys
import time
from pathlib import Path

import click

from checkin.cli.answers import answer, clear_progress, complain, counted
from checkin.cli.opening import as_json, event_argument, opened
from checkin.core.errors import Refused
from checkin.core.outbox import outbox_object
from checkin.services.sync import Synced

_PAUSE_SECONDS = 10


@click.command()
@event_argument
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--excel", is_flag=True, help="CSV that Excel opens in Europe: BOM and semicolons.")
@as_json
def export(event: Path, file: Path, excel: bool, as_json: bool) -> None:
    """Write attendance: FILE.csv, FILE.xlsx or FILE.json.

    The list's own columns come first, in their order and spelling, then who came when and where.
    """
    from checkin.exporters.attendance import write_csv, write_json, write_xlsx

    kind = file.suffix.casefold()
    if kind not in {".csv", ".xlsx", ".json"}:
        raise Refused(f"{file.name} names no kind of file. End it in .csv, .xlsx or .json.")
    if excel and kind != ".csv":
        raise click.UsageError("--excel is for CSV; an .xlsx file opens in Excel as it is.")
    with opened(event) as program:
        if kind == ".csv":
            count = write_csv(program.reports.table(), file, excel=excel)
        elif kind == ".xlsx":
            count = write_xlsx(program.reports.table(), file)
        else:
            count = write_json(program.reports.objects(), file)
    told = {"attendees": count, "file": str(file)}
    answer(told, f"{counted(count, 'attendee')} in {file}", as_json=as_json)


@click.command()
@event_argument
@click.argument("target", metavar="FILE.csv")
@as_json
def connect(event: Path, target: str, as_json: bool) -> None:
    """Name a CSV file that attendance is kept up to date in; “checkin sync” writes it."""
    from checkin.servers.csv_file import csv_target

    if "://" in target:
        raise Refused(
            "Registration servers cannot be connected yet. Export the list there, and bring it "
            "in with “checkin import”."
        )
    with opened(event) as program:
        named = csv_target(Path(target))
        program.sync.connect(named)
    told = {"target": named.address, "kind": named.kind}
    answer(told, f"Connected {named.address}. Next: checkin sync {event}", as_json=as_json)


@click.command()
@event_argument
@click.option("--watch", is_flag=True, help="Keep doing it, until Ctrl-C.")
@as_json
def sync(event: Path, watch: bool, as_json: bool) -> None:
    """Bring every connected target up to date, once or all the time."""
    while True:
        with opened(event) as program:
            done = program.sync.sync(due_only=watch)
        for target in done:
            _tell(target, as_json=as_json)
        if not done and not as_json:
            answer({}, f"No target yet. Name one: checkin connect {event} FILE.csv", as_json=False)
        if not watch:
            break
        time.sleep(_PAUSE_SECONDS)
    clear_progress()
    if any(target.trouble for target in done):
        sys.exit(1)


@click.command()
@event_argument
@as_json
def outbox(event: Path, as_json: bool) -> None:
    """Show what is unsent, and why."""
    with opened(event) as program:
        lines = list(program.outbox.lines())
        for line in lines:
            text = f"{line.entry_id}  {line.target}  {line.state.value}  {line.reason}".rstrip()
            answer(outbox_object(line), text, as_json=as_json)
        if not lines and not as_json:
            answer({}, "Nothing is unsent.", as_json=False)


def _tell(target: Synced, *, as_json: bool) -> None:
    told = {
        "target": target.target,
        "accepted": target.accepted,
        "waiting": target.waiting,
        "refused": target.refused,
        "parked": target.parked,
        "trouble": target.trouble,
    }
    text = f"{target.target}: {target.accepted} sent"
    left = target.waiting + target.refused + target.parked
    text += f", {left} left." if left else ", nothing left."
    answer(told, f"{text} {target.trouble}".rstrip(), as_json=as_json)
    if target.trouble:
        complain(target.trouble)
