"""Showing the window; what it needs of the command line, without the commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checkin.cli.event_names import event_file
from checkin.core.errors import CheckinError
from checkin.garbage import keep_for_later

if TYPE_CHECKING:
    from collections.abc import Callable

    from checkin.ui.main_window import MainWindow


def show(
    event: Path | str | None,
    camera_file: Path | None = None,
    painted: Callable[[MainWindow], object] | None = None,
) -> int:
    """Open the window; return when it is closed. `painted` is called once it is seen."""
    if camera_file is not None and not camera_file.is_file():
        raise CheckinError(f"There is no video {camera_file}. Check its name and folder.")
    # Nothing that starting makes is garbage; the window collects what comes later.
    keep_for_later()
    try:
        # Before Qt, which looks into the source of every module that is imported after it.
        import checkin.ready_before_qt  # noqa: F401
        from checkin.window import open_window
    except ImportError as error:
        raise CheckinError(
            "The window cannot be opened: a library of the system is missing "
            f"({error.msg}). “checkin doctor” says more; the commands work without it."
        ) from error
    return open_window(event_file(Path(event)) if event else None, _make_demo, camera_file, painted)


def _make_demo() -> Path:
    from platformdirs import user_documents_path

    from checkin.cli.demo_event import EVENT_FILE, make_demo

    folder = user_documents_path() / "Checkin demo"
    make_demo(folder, quiet=True)
    return folder / EVENT_FILE
