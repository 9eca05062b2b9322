"""Commands by which attendance goes out."""

from pathlib import Path

import click

from checkin.cli.answers import answer, counted
from checkin.cli.opening import as_json, event_argument, opened
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
