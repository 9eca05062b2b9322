"""The command that brings attendee lists in."""

import sys
from pathlib import Path

import click

from checkin.cli.answers import answer, clear_progress, progress, table
from checkin.cli.opening import as_json, event_argument, opened
from checkin.cli.people import assignments
from checkin.core.lists.attendee_list import Field, ImportReport
from checkin.core.lists.own_columns import own_table

_SHOWN = 40
_PREVIEWED = ("Name", "Company", "Category", "Attendance", "Status", "Code")


@click.command("import")
@event_argument
@click.argument("attendees", metavar="LIST", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Say what a column means where Checkin does not see it, as in --map company=Employer; "
    f"--map status= takes no column for it. Fields: {', '.join(Field)}.",
)
@click.option("--sheet", metavar="S", help="Which sheet of a workbook.  [default: the first list]")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@as_json
def import_list(
    event: Path,
    attendees: Path,
    maps: tuple[str, ...],
    sheet: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring an attendee list in: CSV, TSV, XLSX, XLS or ODS; “-” reads standard input.

    A list that comes again is merged: check-ins, corrections made at the desk and codes already
    issued stay, nobody is removed. If anything fails, nothing has changed.
    """
    from checkin.importers.source import read_table

    overrides = assignments(maps, "--map")
    source = sys.stdin.buffer if str(attendees) == "-" else attendees
    with opened(event) as program:
        listed = read_table(source, sheet=sheet)
        try:
            report = program.imports.run(
                own_table(listed), overrides=overrides, dry_run=dry_run, progress=progress("rows")
            )
        finally:
            clear_progress()
    answer(_report_object(report), _report_text(report, dry_run=dry_run), as_json=as_json)


def _report_object(report: ImportReport) -> dict[str, object]:
    """Write a report as an object for JSON."""
    return {
        "rows": report.rows,
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicate": report.duplicate,
        "rejected": report.rejected,
        "vanished": report.vanished,
        "mapping": dict(report.mapping),
        "problems": [
            {
                "row": problem.row,
                "kind": problem.kind.value,
                "reason": problem.reason,
                "value": problem.value,
            }
            for problem in report.problems
        ],
        "reading": report.reading,
        "preview": [list(row) for row in report.preview],
    }


def _report_text(report: ImportReport, *, dry_run: bool) -> str:
    parts = [f"Read as {report.reading}." if report.reading else ""]
    parts.append(table([("Field", "Column"), *report.mapping]))
    if dry_run and report.preview:
        parts.append(table([_PREVIEWED, *report.preview]))
    listed = "1 row" if report.rows == 1 else f"{report.rows} rows"
    counts = (
        f"{listed}: {report.new} new, {report.updated} updated, "
        f"{report.unchanged} unchanged, {report.duplicate} duplicate, "
        f"{report.rejected} rejected. {report.vanished} vanished from the list."
    )
    parts.append(f"{counts} Nothing was changed (--dry-run)." if dry_run else counts)
    told = report.problems[:_SHOWN]
    rows = [
        (
            f"row {problem.row}" if problem.row else "",
            problem.kind.value,
            problem.value,
            problem.reason,
        )
        for problem in told
    ]
    if len(report.problems) > _SHOWN:
        left = len(report.problems) - _SHOWN
        rows.append(("", "", "", f"… and {left} more; --json tells them all."))
    return "\n\n".join(part for part in (*parts, table(rows)) if part)
