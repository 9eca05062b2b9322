"""Commands about an event that is there: its check-in lists, how it stands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from checkin import build
from checkin.cli.answers import answer, complain, counted, table
from checkin.cli.groups import OptionsBehind
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, at_a_desk, event_argument, moment_in, opened
from checkin.cli.standing import (
    printing_object,
    printing_rows,
    target_objects,
    target_rows,
)
from checkin.core.attendance import ListCounts, in_utc
from checkin.core.event import MOST_INSIDE, CheckInList, Reentry
from checkin.core.moments import spoken
from checkin.core.ticket import AttendanceMode
from checkin.services.journal.conflicts import FoundConflicts
from checkin.services.printing.print_board import board_of

T = TypeVar("T")


@click.group(cls=OptionsBehind, invoke_without_command=True, subcommand_metavar="[add NAME …]")
@event_argument
@as_json
@click.pass_context
def lists(context: click.Context, event: Path, as_json: bool) -> None:
    """Show an event's check-in lists and their numbers, or add one.

    A check-in list is one door, day, session or zone.
    """
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        zone, now = program.store.event().zone, build.utc_now()
        counts = program.reports.counts()
        if as_json:
            for each in counts:
                told = _list_object(each.checkin_list) | _counts_object(each)
                answer(told, "", as_json=True)
            return
        rows: list[tuple[str, ...]] = [("List", "Came", "Inside", "Expected", "Opens", "Closes")]
        for each in counts:
            known = each.checkin_list
            times = [spoken(at, now, zone) if at else "–" for at in (known.opens, known.closes)]
            numbers = (str(each.admitted), str(each.inside), str(each.expected))
            rows.append((known.name, *numbers, *times))
        empty = f"No check-in list yet. Add one: {as_typed('lists', event, 'add', 'NAME')}"
        if program.sync.status().awaits_a_server:
            fetching = as_typed("sync", event)
            empty = f"No check-in list yet. Those of the server come with: {fetching}"
        answer({}, table(rows) if counts else empty, as_json=False)


def _number_or_nothing(
    context: click.Context, option: click.Parameter, said: str | None
) -> str | None:
    """Let a number of people pass, or an empty text."""
    if said:
        click.IntRange(0, MOST_INSIDE)(said, option, context)
    return said


@lists.command()
@click.argument("name")
@click.option("--opens", metavar="T", help="First moment, such as 2026-05-12T08:00; local time.")
@click.option("--closes", metavar="T", help="Last moment; a day alone means its end.")
@click.option(
    "--category", "categories", multiple=True, metavar="C", help="Who may pass; repeat for several."
)
@click.option(
    "--mode",
    "modes",
    multiple=True,
    type=click.Choice([mode.value for mode in AttendanceMode]),
    help="Attendance mode that may pass.  [default: on-site]",
)
@click.option(
    "--reentry",
    type=click.Choice([rule.value for rule in Reentry]),
    help="When somebody may come in again.  [default: after-exit]",
)
@click.option(
    "--capacity", callback=_number_or_nothing, metavar="N", help="How many may be inside at once."
)
@click.option(
    "--column",
    metavar="HEADING",
    help="Column of the attendee list whose “x” or “yes” says who is registered here.",
)
@click.option(
    "--hand-out",
    "hand_outs",
    multiple=True,
    metavar="HEADING",
    help="Column that says what a person is given here; repeat for several.",
)
@as_json
@click.pass_obj
def add(
    event: Path,
    name: str,
    opens: str | None,
    closes: str | None,
    categories: tuple[str, ...],
    modes: tuple[str, ...],
    reentry: str | None,
    capacity: str | None,
    column: str | None,
    hand_outs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Add a check-in list, or change the one with this name: what is not said stays.

    An empty text takes back what was said before: --capacity "" is no limit any more, --opens ""
    open from the beginning, --category "" everybody.
    """
    with opened(event) as program:
        zone = program.store.event().zone
        title = " ".join(name.split())
        before = program.doors.named(title)
        made = replace(
            before,
            opens=_said(opens, before.opens, partial(moment_in, zone, option="--opens")),
            closes=_said(
                closes, before.closes, partial(moment_in, zone, option="--closes", latest=True)
            ),
            categories=_all_said(categories, before.categories),
            modes=tuple(AttendanceMode(mode) for mode in modes) or before.modes,
            reentry=Reentry(reentry) if reentry else before.reentry,
            capacity=_said(capacity, before.capacity, int),
            column=before.column if column is None else " ".join(column.split()),
            hand_outs=_all_said(hand_outs, before.hand_outs),
        )
        warnings = program.doors.add(made, build.utc_now())
    for warning in warnings:
        complain(warning)
    told = _list_object(made) | {"warnings": warnings}
    ready = f"Ready: {as_typed('scan', event, '--list', title)}"
    answer(told, ready, as_json=as_json)


def _said(said: str | None, before: T | None, read: Callable[[str], T]) -> T | None:
    """Read what was said; what was not stays as before, and an empty text is nothing at all."""
    if said is None:
        return before
    return None if said == "" else read(said)


def _all_said(said: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """Give what was said, several times perhaps; the same of what was not, and of empty texts."""
    names = (" ".join(each.split()) for each in said)
    return tuple(filter(None, names)) if said else before


@click.command()
@event_argument
@at_a_desk
@as_json
def status(event: Path, desk: str, operator: str, as_json: bool) -> None:
    """Show how an event stands: people, who came, what is unsent, printers.

    Printers are shown as they last were; “checkin printers” asks them.
    """
    with opened(event, desk, operator) as program:
        about, counts = program.store.event(), program.reports.counts()
        people = program.store.number_of_attendees()
        unsent, outward = program.sync.unsent_count(), program.sync.status()
        imported_at = program.store.imported_at()
        reasons, found = program.outbox.reasons(), program.conflicts.found()
        board = board_of(program.store)
        told = {
            "event": about.name,
            "starts": about.starts.isoformat(),
            "ends": about.ends.isoformat(),
            "timezone": about.timezone,
            "rehearsal": about.rehearsal,
            "desk": program.scribe.desk,
            "attendees": people,
            "unsent": unsent,
            "targets": [each.target.address for each in outward.targets],
            "offline": outward.is_offline,
            "sync": target_objects(outward),
            "imported_at": in_utc(imported_at),
            "reasons": reasons,
            "conflicts": found.undecided,
            "replaced": len(found.replaced),
            "taken_back": len(found.taken_back),
            "lists": {each.checkin_list.name: _counts_object(each) for each in counts},
            "at": in_utc(build.utc_now()),
            **printing_object(board),
        }
        rows = [(about.name, f"{about.starts} – {about.ends}, {about.timezone}")]
        if about.rehearsal:
            rows.append(("Rehearsal", "nothing leaves this file"))
        rows += [("Attendees", str(people)), ("Desk", program.scribe.desk)]
        rows += [(each.checkin_list.name, _told(each)) for each in counts]
        if imported_at:
            rows.append(("List from", spoken(imported_at, build.utc_now(), about.zone)))
        waits = counted(unsent, "line") if outward.targets else "no target connected"
        rows += [("Unsent", waits), *(("", reason) for reason in reasons)]
        rows += target_rows(outward, build.utc_now(), about.zone)
        rows += printing_rows(program, board)
        rows += _to_look_at(found, event)
        answer(told, table(rows), as_json=as_json)


def _to_look_at(found: FoundConflicts, event: Path) -> list[tuple[str, str]]:
    see, rows = as_typed("conflicts", event), []
    if found.undecided:
        rows.append(("Let in twice", f"{found.undecided} not decided: {see}"))
    if found.replaced:
        rows.append(("Replaced", f"{len(found.replaced)} unknown to another desk: {see}"))
    if found.taken_back:
        rows.append(("Taken back", f"{len(found.taken_back)} let in all the same: {see}"))
    return rows


def _counts_object(each: ListCounts) -> dict[str, int]:
    return {"admitted": each.admitted, "inside": each.inside, "expected": each.expected}


def _told(each: ListCounts) -> str:
    return f"{each.admitted} of {each.expected} came, {each.inside} inside"


def _list_object(known: CheckInList) -> dict[str, object]:
    return {
        "list": known.name,
        "opens": in_utc(known.opens),
        "closes": in_utc(known.closes),
        "categories": list(known.categories),
        "modes": [mode.value for mode in known.modes],
        "reentry": known.reentry.value,
        "capacity": known.capacity,
        "column": known.column,
        "hand_outs": list(known.hand_outs),
    }
