"""The command about the waiting lists of lists that are full."""

from pathlib import Path

import click

from checkin.cli.answers import answer
from checkin.cli.opening import as_json, at_a_desk, event_argument, list_named, opened
from checkin.core.attendance import in_utc
from checkin.core.event import Event
from checkin.services.waiting_list import Waiter


@click.command()
@event_argument
@click.option("--list", "list_name", metavar="L", help="The list.  [default: the only one]")
@click.option(
    "--add", "entry", metavar="ENTRY", help="Put on it whom this line refused, since it was full."
)
@at_a_desk
@as_json
def waiting(
    event: Path, list_name: str | None, entry: str | None, desk: str, operator: str, as_json: bool
) -> None:
    """Show who waits for a place at a list, first come first.

    Whoever is let in waits no more; undo the line to take somebody off.
    """
    with opened(event, desk, operator) as program:
        about = program.store.event()
        if entry is not None:
            found: tuple[Waiter, ...] = (program.waiting_list.put(entry),)
        else:
            found = program.waiting_list.of(list_named(program.store, list_name).id)
    for each in found:
        answer(_object(each), _line(each, about), as_json=as_json)
    if not found and not as_json:
        answer({}, "Nobody waits.", as_json=False)


def _object(each: Waiter) -> dict[str, object]:
    return {
        "place": each.place,
        "name": each.ticket.attendee.name,
        "code": each.ticket.code,
        "since": in_utc(each.line.at),
        "entry_id": each.line.id,
    }


def _line(each: Waiter, about: Event) -> str:
    since = each.line.at.astimezone(about.zone)
    name, company = each.ticket.attendee.name, each.ticket.attendee.company
    who = ", ".join(filter(None, (name, company)))
    return f"{each.place:>3}  {since:%Y-%m-%d %H:%M}  {who}  {each.line.id}"
