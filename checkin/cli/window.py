"""The window, from the command line."""

from pathlib import Path

import click

from checkin.cli.showing import show


@click.command(hidden=True)
@click.argument("event", required=False, type=click.Path(path_type=Path))
@click.option("--camera-file", type=click.Path(path_type=Path), help="A video for a camera.")
def window(event: Path | None, camera_file: Path | None) -> None:
    """Open the window on an event, or on the start page."""
    status = show(event, camera_file)
    if status:
        raise click.exceptions.Exit(status)
