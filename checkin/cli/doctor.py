"""Looks this computer over before the doors open."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from checkin import build
from checkin.cli.answers import answer, complain, counted, table
from checkin.cli.event_names import event_file
from checkin.cli.opening import as_json
from checkin.cli.parts_of_qt import cameras, window_works
from checkin.core.errors import CheckinError
from checkin.shipped import resources

_ROOM = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is well, and what was seen."""

    what: str
    ok: bool
    seen: str


@click.command()
@click.argument("event", required=False, type=click.Path(path_type=Path), metavar="[EVENT]")
@as_json
def doctor(event: Path | None, as_json: bool) -> None:
    """Look this computer over: Qt, camera, printers, fonts, clock, disk, an event and more."""
    findings = list(_look(event))
    for finding in findings if as_json else ():
        told = {"what": finding.what, "ok": finding.ok, "seen": finding.seen}
        answer(told, "", as_json=True)
    if not as_json:
        rows = [(("ok" if f.ok else "NOT OK"), f.what, f.seen) for f in findings]
        answer({}, table(rows), as_json=False)
    if unwell := [finding.what for finding in findings if not finding.ok]:
        complain(f"To be put right before the doors open: {', '.join(unwell)}.")
        sys.exit(1)


def _look(event: Path | None) -> Iterator[Finding]:
    yield Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0])
    folder = (event or Path.cwd() / "any").absolute().parent
    yield from (
        _checked("Qt", window_works),
        _checked("Camera", cameras),
        _checked("Search", _full_text_search),
        _checked("Disk", lambda: _room_in(folder)),
        _checked("Durable writing", lambda: _durable_in(folder)),
        _checked("Codes", _code_round_trip),
        _checked("Fonts", _fonts),
        _checked("Printers", _printers),
        _checked("Settings", lambda: f"desk “{build.settings().desk}”"),
    )
    yield Finding("Clock", *_clock())
    if event is not None:
        yield _checked("Event file", lambda: _event(event))


def _checked(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, ok=True, seen=look())
    except OSError as error:
        return Finding(what, ok=False, seen=f"{error.strerror or error}.")
    except (CheckinError, sqlite3.Error) as error:
        return Finding(what, ok=False, seen=str(error))


def _full_text_search() -> str:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (word)")
    return f"SQLite {sqlite3.sqlite_version} with FTS5"


def _room_in(folder: Path) -> str:
    free = shutil.disk_usage(folder).free
    if free < _ROOM:
        raise CheckinError(f"Only {free // 1_000_000} MB are free in {folder}. Make room.")
    return f"{free // 1_000_000_000} GB free"


def _durable_in(folder: Path) -> str:
    with TemporaryDirectory(dir=folder, prefix=".checkin-") as made:
        probe = Path(made) / "probe"
        with probe.open("wb") as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
    return "works"


def _code_round_trip() -> str:
    from checkin.codes.issue import new_code
    from checkin.codes.picture import qr_png
    from checkin.scanners.barcode import read_codes

    code = new_code()
    if read_codes(qr_png(code)) != (code,):
        raise CheckinError("A code that was drawn is not read back. Install Checkin again.")
    return "drawn and read back"


def _fonts() -> str:
    fonts = sorted((resources() / "fonts").glob("*.ttf"))
    if not fonts:
        raise CheckinError("The fonts for badges are missing. Install Checkin again.")
    return f"{len(fonts)} shipped"


def _printers() -> str:
    from checkin.printers.discovery import printers_of_system

    names = ", ".join(each.name for each in printers_of_system())
    return f"{names or 'none on this computer'} (in the network: “checkin find-printers”)"


def _clock() -> tuple[bool, str]:
    now = build.utc_now()
    # A battery that ran empty sets the clock back by years.
    return now.year >= 2026, f"{now:%Y-%m-%d %H:%M} UTC"  # noqa: PLR2004


def _event(path: Path) -> str:
    with build.open_event(event_file(path)) as store:
        if damage := store.damage():
            raise CheckinError(f"{path.name} is damaged: {damage[0]}")
        return f"{store.event().name}, {counted(store.number_of_attendees(), 'attendee')}"
