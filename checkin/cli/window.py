"""The window, from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkin.cli.opening import event_file
from checkin.core.errors import CheckinError
from checkin.garbage import keep_for_later

if TYPE_CHECKING:
    from checkin.ui.main_window import MainWindow


@click.command(hidden=True)
@click.argument("event", required=False, type=click.Path(path_type=Path))
@click.option("--camera-file", type=click.Path(path_type=Path), help="A video for a camera.")
def window(event: Path | None, camera_file: Path | None) -> None:
    """Open the window on an event, or on the start page."""
    status = show(event, camera_file)
    if status:
        raise click.exceptions.Exit(status)


def show(
    event: Path | str | None,
    camera_file: Path | None = None,
    opened: "Callable[[MainWindow], object] | None" = None,
) -> int:
    """Open the window; return when it is closed. `opened` is called once the desk stands."""
    if camera_file is not None and not camera_file.is_file():
        raise CheckinError(f"There is no video {camera_file}. Check its name and folder.")
    keep_for_later()
    try:
        # Before Qt, which looks into the source of every module that is imported after it.
        import checkin.build  # noqa: F401
        from checkin.window import open_window
    except ImportError as error:
        raise CheckinError(
            "The window cannot be opened: a library of the system is missing "
            f"({error.msg}). “checkin doctor” says more; the commands work without it."
        ) from error
    return open_window(event_file(Path(event)) if event else None, _make_demo, camera_file, opened)


def _make_demo() -> Path:
    from platformdirs import user_documents_path

    from checkin.cli.demo import make_demo

    folder = user_documents_path() / "Checkin demo"
    make_demo(folder, quiet=True)
    return folder / "demo.checkin"
