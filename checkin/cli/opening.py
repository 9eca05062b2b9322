"""What all commands share: opening the event, the common options, and how answers are written."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path
from typing import Any, TypeVar

import click

from checkin import build
from checkin.core.errors import CheckinError, NotFound
from checkin.core.event import CheckInList
from checkin.core.folding import fold
from checkin.core.moments import end_of_day, local_moment
from checkin.storage.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])

event_argument = click.argument("event", type=click.Path(path_type=Path), metavar="EVENT")
as_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")


def at_a_desk(command: Command) -> Command:
    """Add the options that say who works where."""
    command = click.option(
        "--operator", default="", metavar="WHO", help="Who works at the desk; kept in the journal."
    )(command)
    return click.option(
        "--desk", default="", metavar="NAME", help="This desk's name.  [default: from the settings]"
    )(command)


@contextmanager
def opened(
    event: Path, desk: str = "", operator: str = "", at: datetime | None = None
) -> Iterator[build.Program]:
    """Open an event file and stand at a desk in it; `at` stops the desk's clock there."""
    settings = build.settings()
    now = build.utc_now if at is None else (lambda: at)
    place = build.Place(_name(desk) or settings.desk, _name(operator) or settings.operator, now)
    with build.open_event(event_file(event)) as store:
        yield build.Program(store, place)


def event_file(path: Path) -> Path:
    """Complete the name of an event file: the ending may be left out."""
    named = path.with_name(path.name + ".checkin")
    # These, unlike Path's, call a folder that may not be entered no error yet.
    return named if not os.path.exists(path) and os.path.exists(named) else path  # noqa: PTH110


def list_named(store: Store, name: str | None) -> CheckInList:
    """Find a check-in list by its name, in any spelling of case and accents.

    Without a name the event's only list is meant. Raises `NotFound`.
    """
    lists = store.lists()
    names = ", ".join(f"“{known.name}”" for known in lists)
    if not lists:
        raise NotFound(
            "The event has no check-in list. Add one with “checkin lists EVENT add NAME”."
        )
    if name is None:
        if len(lists) > 1:
            raise NotFound(f"Say on which list with --list. The event has {names}.")
        return lists[0]
    for known in lists:
        if name == known.name or fold(name) == fold(known.name):
            return known
    raise NotFound(f"There is no check-in list “{name[:60]}”. The event has {names}.")


def answer(told: object, text: str, *, as_json: bool) -> None:
    """Write one answer: an object for programs, or a text for people."""
    sys.stdout.write((to_json(told) if as_json else text) + "\n")
    sys.stdout.flush()


def to_json(told: object) -> str:
    """Write JSON on one line; names stay readable."""
    return json.dumps(told, ensure_ascii=False)


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Set rows of texts in columns as wide as they need to be."""
    if not rows:
        return ""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def moment_in(zone: tzinfo, text: str, *, latest: bool = False) -> datetime:
    """Read a moment as typed: a day, a local time of the event, or one with its own offset.

    A day alone means its beginning, or its end if `latest`.
    """
    try:
        if len(text) == len("2026-05-14"):
            midnight = datetime.combine(date.fromisoformat(text), time())
            return end_of_day(midnight, zone) if latest else local_moment(midnight, zone)
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            f"{text!r} is no moment. Write 2026-05-14, 2026-05-14T09:00 or 2026-05-14T07:00Z."
        ) from error
    if moment.tzinfo is not None:
        return moment.astimezone(UTC)
    return local_moment(moment, zone, latest=latest)


def progress(what: str) -> Callable[[int], None]:
    """Tell on standard error how far long work has come, if somebody is watching."""
    if not sys.stderr.isatty():
        return lambda _: None

    def tell(done: int) -> None:
        sys.stderr.write(f"\r{done:,} {what} …")
        sys.stderr.flush()

    return tell


def clear_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def _name(text: str) -> str:
    name = " ".join(text.split())
    if len(name) > 100 or not name.isprintable():  # noqa: PLR2004
        raise CheckinError("The name of a desk or operator has at most 100 visible characters.")
    return name
