"""What all commands share: opening the event, the common options, and how answers are written."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path
from typing import Any, TypeVar

import click

from checkin import build
from checkin.cli.event_names import event_file
from checkin.cli.held_event import telling_waits
from checkin.core.errors import CheckinError, NotFound
from checkin.core.event import CheckInList
from checkin.core.moments import end_of_day, local_moment
from checkin.core.names.folding import fold
from checkin.storage.store import Store

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_LENGTH = len("2026-05-14")
_FIRST_YEAR, _LAST_YEAR = 1970, 2200

Command = TypeVar("Command", bound=Callable[..., Any])

event_argument = click.argument("event", type=click.Path(path_type=Path), metavar="EVENT")
code_argument = click.argument("code", metavar="CODE")
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
    desk, operator = _name(desk or settings.desk), _name(operator or settings.operator)
    now = build.utc_now if at is None else (lambda: at)
    place = build.Place(desk, operator, now)
    path = event_file(event)
    with telling_waits(path) as tell_waits_of, build.open_event(path) as store:
        tell_waits_of(store)
        yield build.Program(store, place)


def list_named(store: Store, name: str | None) -> CheckInList:
    """Find a check-in list by its name, in any spelling of case and accents.

    Without a name the event's only list is meant. Raises `NotFound`.
    """
    lists = store.lists()
    names = ", ".join(f"“{known.name}”" for known in lists)
    if not lists and store.sync_status().awaits_a_server:
        raise NotFound(
            "The event has no check-in list yet. Those of the registration server come with the "
            "first “checkin sync EVENT”."
        )
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


def day_from(text: str) -> date:
    """Read a day as typed: 2026-05-14. Raises `ValueError`."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(text)
    return day


def moment_in(zone: tzinfo, text: str, option: str, *, latest: bool = False) -> datetime:
    """Read a moment as typed: a day, a local time of the event, or one with its own offset.

    A day alone means its beginning, or its end if `latest`. Raises `click.BadParameter` of the
    option for what is none.
    """
    try:
        if _DAY.fullmatch(text):
            midnight = datetime.combine(day_from(text), time())
            return end_of_day(midnight, zone) if latest else local_moment(midnight, zone)
        day_from(text[:_DAY_LENGTH])
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            f"“{text}” is no moment. Write 2026-05-14, 2026-05-14T09:00 or 2026-05-14T07:00Z.",
            param_hint=option,
        ) from error
    if moment.tzinfo is not None:
        return moment.astimezone(UTC)
    return local_moment(moment, zone, latest=latest)


def _name(text: str) -> str:
    name = " ".join(text.split())
    if len(name) > 100 or not name.isprintable():  # noqa: PLR2004
        raise CheckinError("The name of a desk or operator has at most 100 visible characters.")
    return name
