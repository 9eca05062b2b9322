"""Commands by which badges and attendance go out."""

import sys
import time
from pathlib import Path

import click

from checkin.cli.answers import answer, clear_progress, complain, counted
from checkin.cli.badge_sheets import RunOptions, run_options
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.core.badge import BadgeRun
from checkin.core.badge_choice import BadgeOrder, BadgeSelection
from checkin.core.errors import Refused
from checkin.core.outbox import outbox_object
from checkin.services.badge_run import RunForm
from checkin.services.sync import Synced

_PAUSE_SECONDS = 10


@click.command()
@event_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE.pdf")
@click.option("--unprinted", is_flag=True, help="Only people who have no badge yet.")
@click.option("--category", "categories", multiple=True, metavar="C", help="Only this category.")
@click.option("--virtual", is_flag=True, help="Also people who attend virtually.")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in BadgeOrder]),
    default=BadgeOrder.NAME.value,
    show_default=True,
)
@run_options
@at_a_desk
@as_json
def badges(
    event: Path,
    output: Path,
    unprinted: bool,
    categories: tuple[str, ...],
    virtual: bool,
    sort: str,
    run: RunOptions,
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Write badges as PDF, one a page or on sheets; the journal remembers for whom."""
    if output.suffix.casefold() != ".pdf":
        raise Refused(f"{output.name} names no PDF. End its name in .pdf.")
    with opened(event, desk, operator) as program:
        selection = run.selection(program, BadgeSelection(categories, unprinted, virtual))
        form = run.form(program, output, selection.layout)
        try:
            done = program.badges.produce(
                output,
                title=program.store.event().name,
                selection=selection,
                order=BadgeOrder(sort),
                form=form,
            )
        finally:
            clear_progress()
    for warning in done.warnings:
        complain(f"{warning.name}: {warning.reason}")
    answer(_run_object(done, output, form), _run_text(done, output, form), as_json=as_json)


def _run_object(run: BadgeRun, output: Path, form: RunForm) -> dict[str, object]:
    return {
        "badges": run.count,
        "sheets": run.sheets,
        "file": str(output) if run.count else None,
        "index": str(form.index) if run.count and form.index else None,
        "warnings": [{"name": each.name, "reason": each.reason} for each in run.warnings],
    }


def _run_text(run: BadgeRun, output: Path, form: RunForm) -> str:
    if not run.count:
        return "Nobody needs a badge; no file made."
    on_sheets = f" on {counted(run.sheets, 'sheet')}" if run.sheets else ""
    index = f", and where each is in {form.index}" if form.index else ""
    return f"{counted(run.count, 'badge')}{on_sheets} in {output}{index}"


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
        lines = list(program.sync.outbox())
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
