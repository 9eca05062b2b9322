# ruff: noqa: S603, T201 - this script sets Qt up, talks to a person and starts itself
"""Render the window's pages offscreen, in every theme and language and at three sizes.

python packaging/screenshots.py FOLDER [--only 'desk-*'] [--theme light] [--size 1280x800]
                                       [--language sv] [--rehearse]

A module `pictures_….py` beside this one names the pictures of its pages in `states`: how to bring
the window, in a `Studio`, into each of them.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from studio import Studio, Take

from checkin import build
from checkin.cli.demo_event import make_demo
from checkin.event_files import recent_file
from checkin.recent_events import remember_recent
from checkin.shipped import resources
from checkin.ui.application import Application
from checkin.window import name_application

_HERE = Path(__file__).resolve().parent
THEMES = ("light", "dark", "high-contrast")
# From the smallest on: a dialog that is open grows with the window, and does not shrink.
SIZES = ("1024x600", "1280x800", "1920x1080")


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    found: dict[str, Callable[[], object]] = {}
    for path in sorted(_HERE.glob("pictures_*.py"), key=lambda each: each.stem != "pictures_desk"):
        found |= import_module(path.stem).states(studio)
    return found


def languages() -> list[str]:
    """Name the languages of the window: English, and those that it is translated into."""
    made = (resources() / "translations").glob("*_*.ts")
    return sorted({"en", *(path.stem.partition("_")[2] for path in made)})


def take_all(folder: Path, wishes: argparse.Namespace) -> None:
    """Take the pictures that are wished for in one language."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch) / "config"
        config.mkdir()
        os.environ["CHECKIN_CONFIG"] = str(config)
        (config / "settings.json").write_text(json.dumps({"language": wishes.language[0]}))
        make_demo(Path(scratch) / "demo", quiet=True)
        event = Path(scratch) / "demo" / "demo.checkin"
        remember_recent(recent_file(), event, build.utc_now())
        app = Application(sys.argv[:1])
        name_application(app)
        studio = Studio(app, folder, event, is_rehearsal=wishes.rehearse)
        if wishes.mirrored:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        sizes = wishes.size or SIZES
        for name, bring_about in states(studio).items():
            if wishes.only and not any(fnmatch(name, only) for only in wishes.only):
                continue
            studio.resize(sizes[0])
            bring_about()
            if wishes.rehearse:
                studio.check()
                print(name)
                continue
            for size in sizes:
                for theme in wishes.theme or THEMES:
                    studio.take(name, Take(theme, size))
        studio.close()


class _Ending:
    """Ends the program with an error, whatever lanes of the window still work."""

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is not None:
            traceback.print_exception(error)
            sys.stderr.flush()
            os._exit(1)


def main() -> int:
    """Take all pictures, or those asked for; each language in a program of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    for option in ("--only", "--theme", "--size", "--language"):
        parser.add_argument(option, action="append", default=[])
    parser.add_argument("--mirrored", action="store_true", help="as for scripts from the right")
    parser.add_argument("--rehearse", action="store_true", help="come to all, picture none")
    wishes = parser.parse_args()
    if len(wishes.language) != 1:
        for language in wishes.language or languages():
            every = [argument for argument in sys.argv if argument not in wishes.language]
            every = [argument for argument in every if argument != "--language"]
            command = [sys.executable, *every, "--language", language]
            if subprocess.run(command, check=False).returncode:
                return 1
        print(f"Pictures are in {wishes.folder}.")
        return 0
    with _Ending():
        take_all(wishes.folder / wishes.language[0], wishes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
