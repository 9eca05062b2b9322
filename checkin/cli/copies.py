"""Commands about copies of an event file: merging them, double admissions, and the audit."""

import sys
from pathlib import Path

import click

from checkin.build import Program, open_event
from checkin.cli.answers import answer, counted
from checkin.cli.event_names import event_file
from checkin.cli.opening import as_json, event_argument, opened
from checkin.core.attendance import in_utc
from checkin.core.errors import EventFileDamaged
from checkin.core.exchange import DoubleAdmission
from checkin.services.audit import AuditReport


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
        report = program.merging.merge(taken)
        told = {
            "lines": report.lines,
            "attendees": report.attendees,
            "conflicts": len(report.doubles),
        }
        lines = counted(report.lines, "new line")
        text = f"{lines}, {counted(report.attendees, 'new attendee')}."
        if report.doubles:
            text += (
                f" {counted(len(report.doubles), 'double admission')}: checkin conflicts {event}"
            )
        answer(told, text, as_json=as_json)


@click.command()
@event_argument
@as_json
def conflicts(event: Path, as_json: bool) -> None:
    """List people who were let in twice by desks that did not know of each other."""
    with opened(event) as program:
        doubles = program.merging.doubles()
        for double in doubles:
            told, text = _double(program, double)
            answer(told, text, as_json=as_json)
        if not doubles and not as_json:
            answer({}, "Nobody was let in twice.", as_json=False)


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
            report = program.audit.verify()
    except EventFileDamaged as damage:
        report = AuditReport(0, (damage.found,))
    told = {"ok": report.ok, "lines": report.lines, "problems": list(report.problems)}
    whole = f"The journal is whole: {report.lines} lines."
    answer(told, whole if report.ok else "\n".join(report.problems), as_json=as_json)
    if not report.ok:
        sys.exit(1)


def _double(program: Program, double: DoubleAdmission) -> tuple[dict[str, object], str]:
    first, second = double.first, double.second
    ticket = program.store.ticket(first.ticket_id)
    name = ticket.attendee.name if ticket else first.code
    names = {known.id: known.name for known in program.store.lists()}
    zone = program.store.event().zone
    passages = [
        {"at": in_utc(line.at), "desk": line.desk, "entry_id": line.id} for line in (first, second)
    ]
    told: dict[str, object] = {
        "code": second.code,
        "name": name,
        "list": names.get(second.list_id, second.list_id),
        "first": passages[0],
        "second": passages[1],
    }
    times = [
        f"{line.at.astimezone(zone):%Y-%m-%d %H:%M:%S} at {line.desk}" for line in (first, second)
    ]
    return told, f"{name}, {told['list']}: admitted {times[0]} and again {times[1]}"
