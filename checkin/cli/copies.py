"""Commands about copies of an event file: merging them, double admissions, and the audit."""

import sys
from datetime import tzinfo
from pathlib import Path

import click

from checkin.build import open_event
from checkin.cli.answers import answer, clear_progress, complain, counted, progress
from checkin.cli.event_names import event_file
from checkin.cli.groups import OptionsBehind
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.core.attendance import in_utc
from checkin.core.errors import EventFileDamaged
from checkin.core.exchange import TakenBack
from checkin.core.journal import JournalEntry
from checkin.services.journal.audit import AuditReport
from checkin.services.journal.conflicts import Conflict, ReplacedUnknown

_NAMED = 10  # people of a merge who are told by name


@click.command()
@event_argument
@click.argument("other", type=click.Path(path_type=Path), metavar="OTHER")
@as_json
def merge(event: Path, other: Path, as_json: bool) -> None:
    """Take the other file's lines, attendees and lists into this one.

    Both must be copies of one event. OTHER is only read; do it the other way round too if both
    desks are to know everything.
    """
    with opened(event) as program, open_event(event_file(other)) as taken:
        try:
            report = program.merging.merge(taken, progress("rows"))
        finally:
            clear_progress()
        told = {
            "lines": report.lines,
            "attendees": report.attendees,
            "conflicts": len(report.doubles),
            "twice": len(report.twice),
            "missing": report.missing,
            "other_badges": report.other_badges,
            "replaced": len(replaced := program.conflicts.replaced_unknown()),
        }
        lines = counted(report.lines, "new line")
        text = f"{lines}, {counted(report.attendees, 'new attendee')}."
        see = as_typed("conflicts", event)
        if report.doubles:
            text += f" {counted(len(report.doubles), 'double admission')}: {see}"
        if report.missing:
            text += (
                f"\nLines missing from the journal of {other.name}: {report.missing}. "
                f"See {as_typed('verify', other)}"
            )
        if report.twice:
            more = ", …" if len(report.twice) > _NAMED else ""
            text += (
                f"\nHere twice since, each time with a ticket: "
                f"{counted(len(report.twice), 'person', 'people')} "
                f"({'; '.join(report.twice[:_NAMED])}{more}). Were they registered at both desks, "
                "or did both files get a list without codes, or with other ones?"
            )
        if report.other_badges:
            text += (
                f"\nBadge layouts are not merged, and not all of {other.name} are the same here. "
                f"Compare {as_typed('layouts', other)}"
            )
        if replaced:
            whom = counted(len(replaced), "person", "people")
            text += f"\n{whom} replaced at a desk that another did not know of: {see}"
        answer(told, text, as_json=as_json)


@click.group(
    cls=OptionsBehind,
    invoke_without_command=True,
    subcommand_metavar="[decide LINE --note N]",
)
@event_argument
@as_json
@click.pass_context
def conflicts(context: click.Context, event: Path, as_json: bool) -> None:
    """List people who were let in or replaced twice by desks that did not know of each other.

    Both lines always stand; what was decided about them is a note in the journal. Several
    substitutes can all be let in, until the line of one is undone. Who was let in as a walk-in or
    substitute, and was taken back as one, is listed until that admission is undone, too.
    """
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        found, zone = program.conflicts.found(), program.store.event().zone
        told = [
            *(_told(each, zone) for each in found.twice),
            *(_told_replaced(each, zone) for each in found.replaced),
            *(_told_taken_back(each, zone) for each in found.taken_back),
        ]
        for each, text in told:
            answer(each, text, as_json=as_json)
        if not told and not as_json:
            answer({}, "No ticket let anybody in twice.", as_json=False)


@conflicts.command("decide")
@click.argument("line", metavar="LINE")
@click.option("--note", required=True, metavar="N", help="What was decided, in a few words.")
@at_a_desk
@as_json
@click.pass_obj
def decide(event: Path, line: str, note: str, desk: str, operator: str, as_json: bool) -> None:
    """Write down what was decided about somebody who was let in twice.

    LINE is the id of either line; “conflicts --json” tells them.
    """
    with opened(event, desk, operator) as program:
        kept = program.conflicts.decide(line, note)
    answer({"entry_id": kept.id, "about": kept.refers_to}, "Noted.", as_json=as_json)


@click.command()
@event_argument
@click.option("--repair", is_flag=True, help="Count again, from the journal, who is inside.")
@as_json
def verify(event: Path, repair: bool, as_json: bool) -> None:
    """Show that the journal is whole: no line changed, removed or moved, no file damaged."""
    try:
        with opened(event) as program:
            if repair:
                with program.store.write():
                    program.store.count_again()
            try:
                report = program.audit.verify(progress("rows"))
            finally:
                clear_progress()
    except EventFileDamaged as damage:
        report = AuditReport(0, (damage.found,))
    told = {"ok": report.ok, "lines": report.lines, "problems": list(report.problems)}
    whole = f"The journal is whole: {counted(report.lines, 'line')}."
    if report.reported:
        told["reported"] = report.reported
        whole += f" {report.reported} of them were reported by registration servers."
    answer(told, whole if report.ok else "\n".join(report.problems), as_json=as_json)
    if not report.ok:
        complain(
            f"{counted(len(report.problems), 'problem')} found. Keep this file, and go on with a "
            "copy made earlier, unless it is said what mends it."
        )
        sys.exit(1)


def _told_replaced(replaced: ReplacedUnknown, zone: tzinfo) -> tuple[dict[str, object], str]:
    told: dict[str, object] = {
        "name": replaced.name,
        "substitutes": [
            {"name": came.attendee.name, "code": came.code} | _passage(line)
            for line, came in replaced.substitutes
        ],
        "admissions": [_passage(line) for line in replaced.admissions],
    }
    text = f"{replaced.name}: replaced at a desk that another did not know of"
    for line, each in replaced.substitutes:
        text += f"\n  {each.attendee.name} came instead {_moment(line, zone)}  {line.id}"
    for line in replaced.admissions:
        text += f"\n  {replaced.name} admitted {_moment(line, zone)}  {line.id}"
    return told, text


def _told_taken_back(found: TakenBack, zone: tzinfo) -> tuple[dict[str, object], str]:
    name = found.newcomer.attendee.name
    told: dict[str, object] = {
        "name": name,
        "code": found.newcomer.code,
        "undone": _passage(found.line),
        "admissions": [_passage(line) for line in found.admissions],
    }
    text = f"{name}: let in, though the line by which they came was undone  {found.line.id}"
    for line in found.admissions:
        text += f"\n  {name} admitted {_moment(line, zone)}  {line.id}"
    return told, text


def _passage(line: JournalEntry) -> dict[str, object]:
    return {"at": in_utc(line.at), "desk": line.desk, "entry_id": line.id}


def _moment(line: JournalEntry, zone: tzinfo) -> str:
    return f"{line.at.astimezone(zone):%Y-%m-%d %H:%M:%S} at {line.desk}"


def _told(conflict: Conflict, zone: tzinfo) -> tuple[dict[str, object], str]:
    first, second = conflict.double.first, conflict.double.second
    decision = conflict.decision
    passages = [_passage(line) for line in (first, second)]
    told: dict[str, object] = {
        "code": second.code,
        "name": conflict.name,
        "list": conflict.list_name,
        "first": passages[0],
        "second": passages[1],
        "clock_offset": conflict.offset,
        "decision": None
        if decision is None
        else {"note": decision.reason, "at": in_utc(decision.at), "desk": decision.desk},
    }
    times = [_moment(line, zone) for line in (first, second)]
    text = (
        f"{conflict.name}, {conflict.list_name}: admitted {times[0]} and again {times[1]}"
        f"  {second.id}"
    )
    if conflict.offset is not None:
        text += f"\n  {_clocks(conflict.offset)}"
    if decision is not None:
        text += f"\n  Decided at {decision.desk}: {decision.reason}"
    return told, text


def _clocks(offset: float) -> str:
    if abs(offset) < 1:
        return "The server's clock agrees with this computer's."
    return f"The server's clock is {abs(offset):.0f} s {'ahead' if offset > 0 else 'behind'}."
