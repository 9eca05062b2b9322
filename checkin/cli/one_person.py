"""Showing one person: data, tickets, and what the journal says."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from checkin.cli.answers import answer, table
from checkin.cli.opening import as_json, code_argument, event_argument, opened
from checkin.cli.words import heading, heading_among
from checkin.core.answers import answer_in
from checkin.core.attendance import attendee_object, in_utc
from checkin.core.changes import edited_fields, newcomers
from checkin.core.journal import JournalEntry, read_details, undone_among, what_is_undone
from checkin.core.moments import spoken
from checkin.core.ticket import Ticket

_CAME = "Replaces"


@click.command()
@event_argument
@code_argument
@as_json
def show(event: Path, code: str, as_json: bool) -> None:
    """Show one attendee: data, tickets, history."""
    with opened(event) as program:
        ticket = program.attendees.ticket_by_code(code)
        attendee, store = ticket.attendee, program.store
        tickets, lists = store.tickets_of(attendee.id), store.lists()
        directory = program.directory
        history = directory.lines_about(attendee.id, tickets)
        names = {known.id: known.name for known in lists}
        passed = program.passed(tickets)
        told = attendee_object(attendee, ticket.code, passed, lists) | {
            "tags": list(attendee.flags),
            "is_listed": not attendee.vanished,
            "notes": attendee.notes,
            "tickets": [ticket_object(each) for each in tickets],
            "history": [entry_object(line, names) for line in history],
        }
        zone, now = store.event().zone, program.scribe.now()
        left = directory.left_by(history, attendee.id)
        lines = [
            (spoken(line.at, now, zone), *said) for line, said in _told_of(history, names, left)
        ]
        parts = (table(list(_written_about(ticket, tickets))), table(lines))
        answer(told, "\n\n".join(filter(None, parts)), as_json=as_json)


def _written_about(ticket: Ticket, tickets: Sequence[Ticket]) -> Iterator[tuple[str, str]]:
    """Give what is written about the holder of a ticket, and the tickets they hold."""
    attendee = ticket.attendee
    known = (
        ("Name", attendee.name),
        ("Code", ticket.code),
        ("E-mail", attendee.email),
        ("Company", attendee.company),
        ("Country", attendee.country),
        ("Category", ticket.category_in_force),
        ("Attendance", attendee.mode.value),
        ("Tags", ", ".join(attendee.flags)),
        ("Listed", "not in the newest list any more" if attendee.vanished else ""),
        ("Notes", " ".join(attendee.notes.split())),
    )
    yield from ((label, value) for label, value in known if value)
    yield from (("Ticket", f"{each.code}, {each.status.value}") for each in tickets)
    yield from ((name, " ".join(value.split())) for name, value in attendee.extra if value)


def ticket_object(ticket: Ticket) -> dict[str, object]:
    """Write a ticket as an object for JSON."""
    return {
        "code": ticket.code,
        "category": ticket.category,
        "status": ticket.status.value,
        "valid_from": in_utc(ticket.valid_from),
        "valid_until": in_utc(ticket.valid_until),
    }


def entry_object(line: JournalEntry, lists: dict[str, str]) -> dict[str, object]:
    """Write a line of the journal as an object for JSON; `lists` gives names by id."""
    return {
        "entry_id": line.id,
        "kind": line.kind.value,
        "at": in_utc(line.at),
        "desk": line.desk,
        "number": line.number,
        "operator": line.operator,
        "list": lists.get(line.list_id, line.list_id),
        "code": line.code,
        "ticket": line.ticket_id,
        "attendee": line.attendee_id,
        "direction": line.direction.value,
        "verdict": line.verdict and line.verdict.value,
        "refers_to": line.refers_to,
        "reason": line.reason,
        "details": read_details(line.details),
        "hash": line.hash,
    }


def _told_of(
    history: Sequence[JournalEntry], lists: Mapping[str, str], left: Mapping[str, str]
) -> Iterator[tuple[JournalEntry, tuple[str, ...]]]:
    """Give each line with what it records, what is told in it, where and at which desk.

    `left` are the names of those in whose place the person came, by the line's id.
    """
    known, undone = {line.id: line for line in history}, undone_among(history)
    for line in history:
        # An undo, the undo that it undoes …, and last what that is about.
        *undos, first = what_is_undone(line, known)
        what = _CAME if line.id in left else heading_among(line, known)
        undone_there = _CAME if first.id in left else heading(first)
        about = (undone_there if undos else "", left.get(line.id) or told_in(line), line.reason)
        yield (
            line,
            (
                f"{what}, undone" if line.id in undone else what,
                " ".join(": ".join(filter(None, about)).split()),
                lists.get(line.list_id, ""),
                f"{line.desk}, {line.operator}" if line.operator else line.desk,
            ),
        )


def told_in(line: JournalEntry) -> str:
    """Say in a few words what an edit, an answer, a walk-in or a substitution is about."""
    if fields := edited_fields([line]):
        return ", ".join(f"{name} → {value}" for name, value in fields.items())
    if (answered := answer_in(line)) is not None:
        return answered.told
    return "".join(came.attendee.name for came in newcomers([line]))
