"""Commands by which attendance goes out."""

from dataclasses import replace
from pathlib import Path

import click

from checkin.build import Program
from checkin.cli.answers import answer, clear_progress, counted, progress
from checkin.cli.opening import as_json, event_argument, opened
from checkin.core.counting import Counting
from checkin.core.errors import Refused


@click.command()
@event_argument
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--excel", is_flag=True, help="CSV that Excel opens in Europe: BOM and semicolons.")
@as_json
def export(event: Path, file: Path, excel: bool, as_json: bool) -> None:
    """Write attendance: FILE.csv, FILE.xlsx or FILE.json.

    The list's own columns come first, in their order and spelling, then who came when and where.
    """
    kind = file.suffix.casefold()
    if kind not in {".csv", ".xlsx", ".json"}:
        raise Refused(f"{file.name} names no kind of file. End it in .csv, .xlsx or .json.")
    if excel and kind != ".csv":
        raise click.UsageError("--excel is for CSV; an .xlsx file opens in Excel as it is.")
    with opened(event) as program:
        try:
            rows = _write(program, file, kind, excel=excel)
        finally:
            clear_progress()
        people = program.store.number_of_attendees()
    told = {"attendees": people, "rows": rows, "file": str(file)}
    # Whoever holds several tickets has several rows.
    whom = "" if rows == people else f", {counted(rows, 'row')}"
    answer(told, f"{counted(people, 'attendee')}{whom} in {file}", as_json=as_json)


def _write(program: Program, file: Path, kind: str, *, excel: bool) -> int:
    """Write attendance in this kind of file, and give the number of its rows."""
    from checkin.exporters.attendance import write_csv, write_json, write_xlsx

    counting = Counting(progress("rows"))
    if kind == ".json":
        return write_json(counting.each(program.reports.objects()), file)
    table = program.reports.table()
    table = replace(table, rows=counting.each(table.rows))
    return write_csv(table, file, excel=excel) if kind == ".csv" else write_xlsx(table, file)
