"""The command that shows everything on the demo event, for real."""

from pathlib import Path

import click

from checkin.cli.answers import answer
from checkin.cli.demo_event import EVENT_FILE, make_demo
from checkin.cli.opening import as_json


@click.command()
@click.option(
    "--into",
    "folder",
    default="demo-out",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for everything that is made.",
)
@click.option("--no-window", is_flag=True, help="Run it here, without opening the window.")
@as_json
def demo(folder: Path, no_window: bool, as_json: bool) -> None:
    """Make the demo event and run it end to end.

    400 invented participants of a conference come in from a spreadsheet; their QR codes are
    drawn and read back; a morning is scanned; badges and attendance go out.
    """
    told = make_demo(folder, quiet=as_json)
    if as_json:
        answer(told, "", as_json=True)
    if not no_window:
        from checkin.cli.showing import show

        show(folder / EVENT_FILE)
