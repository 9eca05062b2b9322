"""Commands that make an event file, copy it for practice, and say anew what the event is called."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import available_timezones

import click

from checkin import build
from checkin.cli.answers import answer, complain
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, day_from, event_argument, opened
from checkin.core.errors import CheckinError
from checkin.core.event import Event, purge_day
from checkin.core.moments import stored


@click.command()
@event_argument
@click.option("--name", required=True, help="The event's name, as it stands on badges.")
@click.option("--starts", required=True, metavar="DAY", help="First day, such as 2026-05-12.")
@click.option("--ends", required=True, metavar="DAY", help="Last day.")
@click.option(
    "--timezone", required=True, metavar="ZONE", help="Where it is, such as Europe/Bucharest."
)
@click.option("--rehearsal", is_flag=True, help="For practice: its clock can be set; never syncs.")
@as_json
def new(
    event: Path, name: str, starts: str, ends: str, timezone: str, rehearsal: bool, as_json: bool
) -> None:
    """Make a new event file.

    Next: bring the attendees in with “checkin import”, add doors with “checkin lists EVENT add”.
    """
    first, last = _days(starts, ends)
    if timezone not in available_timezones():
        raise click.BadParameter(
            f"“{timezone}” is no time zone. Use a name such as Europe/Bucharest.",
            param_hint="--timezone",
        )
    title = _title(name)
    event = _with_ending(event)
    made = Event(build.new_id(), title, first, last, timezone, rehearsal, purge_day(last))
    build.create_event(event, made).close()
    told = {"event": str(event), "name": title, "id": made.id, "rehearsal": rehearsal}
    following = as_typed("import", event, "LIST")
    answer(told, f"Made {event}. Next: {following}", as_json=as_json)


@click.command()
@event_argument
@click.argument("copy", type=click.Path(path_type=Path))
@as_json
def rehearse(event: Path, copy: Path, as_json: bool) -> None:
    """Make a copy of an event to practise with.

    The copy never sends anything anywhere, cannot be merged back, and its scans may say --at
    which moment they happen.
    """
    copy = _with_ending(copy)
    with opened(event) as program:
        practice = replace(program.store.event(), rehearsal=True)
        program.store.copy_to(copy, practice)
    answer({"event": str(copy), "rehearsal": True}, f"Made {copy} for rehearsals.", as_json=as_json)


@click.command()
@event_argument
@click.option("--name", metavar="N", help="The event's name, as it stands on badges.")
@click.option("--starts", metavar="DAY", help="First day, such as 2026-05-12.")
@click.option("--ends", metavar="DAY", help="Last day.")
@as_json
def change(
    event: Path, name: str | None, starts: str | None, ends: str | None, as_json: bool
) -> None:
    """Change an event's name or days; what is not said stays.

    Doors keep their hours: “checkin lists EVENT add NAME --opens T” changes those.
    """
    if name is None and starts is None and ends is None:
        raise click.UsageError("Say what is to change: --name, --starts or --ends.")
    with opened(event) as program, program.store.write():
        before = program.store.event()
        first, last = _days(
            str(before.starts) if starts is None else starts,
            str(before.ends) if ends is None else ends,
        )
        after = replace(
            before,
            name=before.name if name is None else _title(name),
            starts=first,
            ends=last,
            purge_on=before.purge_on and before.purge_on + (last - before.ends),
        )
        program.store.change_event(after, stored(program.scribe.now()))
        has_hours = any(each.opens or each.closes for each in program.store.lists())
    if has_hours and (first, last) != (before.starts, before.ends):
        complain(f"The doors keep their hours. Look at them with “{as_typed('lists', event)}”.")
    told = {"event": str(event), "name": after.name, "starts": str(first), "ends": str(last)}
    answer(told, f"{after.name}, {first} – {last}", as_json=as_json)


def _title(name: str) -> str:
    title = " ".join(name.split())
    if not title or len(title) > 200 or not title.isprintable():  # noqa: PLR2004
        raise click.BadParameter("An event's name has 1 to 200 characters.", param_hint="--name")
    return title


def _days(starts: str, ends: str) -> tuple[date, date]:
    first, last = _day(starts, "--starts"), _day(ends, "--ends")
    if last < first:
        raise click.BadParameter("The event ends before it starts.", param_hint="--ends")
    return first, last


def _with_ending(path: Path) -> Path:
    if path.name in {"", ".."}:
        raise CheckinError("Name an event file, such as conference.checkin.")
    is_whole = path.suffix.casefold() == ".checkin"
    return path if is_whole else path.with_name(path.name + ".checkin")


def _day(text: str, option: str) -> date:
    try:
        return day_from(text)
    except ValueError as error:
        raise click.BadParameter(
            f"“{text}” is no day. Write it as 2026-05-12.", param_hint=option
        ) from error
