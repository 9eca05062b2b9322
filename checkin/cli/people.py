"""Commands about people: finding, showing, correcting, registering, replacing."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from checkin.build import Program
from checkin.cli.answers import answer, complain, table
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.cli.strange_categories import complain_of_strangers
from checkin.cli.words import heading, heading_among
from checkin.core.answers import answer_in
from checkin.core.attendance import attendee_object, in_utc
from checkin.core.changes import edited_fields, newcomers
from checkin.core.errors import NotFound
from checkin.core.journal import JournalEntry, read_details, undone_among, what_is_undone
from checkin.core.moments import spoken
from checkin.core.registration import ticket_to_check_in
from checkin.core.ticket import EDITABLE, AttendanceMode, Attendee, Ticket, TicketStatus

code_argument = click.argument("code", metavar="CODE")
_TICKET = 3  # its column, shown where something is the matter with one
_REASON = click.option("--reason", default="", metavar="R", help="Why; kept in the journal.")


@click.command()
@event_argument
@click.argument("text", nargs=-1, required=True, metavar="TEXT")
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(1, 200), help="At most so many."
)
@as_json
def find(event: Path, text: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find people by name, company, e-mail or the end of a code; best first.

    A letter is enough, accents are not needed, nor the right alphabet; a typing error is
    forgiven. Those still to come stand first.
    """
    with opened(event) as program:
        lists = program.store.lists()
        found = program.store.find(" ".join(text), limit)
        rows: list[tuple[str, ...]] = [("Name", "Company", "Category", "Ticket", "Came", "Code")]
        for hit in found:
            ticket = ticket_to_check_in(hit.tickets, None)
            code = ticket.code if ticket else ""
            if as_json:
                passed = program.passed(hit.tickets)
                told = attendee_object(hit.attendee, code, passed, lists) | {"score": hit.score}
                answer(told, "", as_json=True)
            rows.append((*_who(hit.attendee), _ailing(ticket), "yes" if hit.arrived else "", code))
        if not any(row[_TICKET] for row in rows[1:]):
            rows = [(*row[:_TICKET], *row[_TICKET + 1 :]) for row in rows]
        if not as_json:
            answer({}, table(rows) if found else "Nobody found.", as_json=False)


def _who(attendee: Attendee) -> tuple[str, str, str]:
    return attendee.name, attendee.company, attendee.category


def _ailing(ticket: Ticket | None) -> str:
    """Say what is the matter with the ticket to check in; empty where nothing is."""
    if ticket is None:
        return "none"
    return "" if ticket.status is TicketStatus.VALID else ticket.status.value


@click.command()
@event_argument
@code_argument
@as_json
def show(event: Path, code: str, as_json: bool) -> None:
    """Show one attendee: data, tickets, history."""
    with opened(event) as program:
        ticket = program.attendees.ticket_by_code(code)
        store, zone, now = program.store, program.store.event().zone, program.scribe.now()
        attendee, tickets = ticket.attendee, store.tickets_of(ticket.attendee.id)
        lists = store.lists()
        directory = program.directory
        history = directory.lines_about(attendee.id, tickets)
        left = directory.left_by(history, attendee.id)
        names = {known.id: known.name for known in lists}
        passed = program.passed(tickets)
        told = attendee_object(attendee, ticket.code, passed, lists) | {
            "tags": list(attendee.flags),
            "is_listed": not attendee.vanished,
            "notes": attendee.notes,
            "tickets": [ticket_object(each) for each in tickets],
            "history": [entry_object(line, names) for line in history],
        }
        rows = [("Name", attendee.name), ("Code", ticket.code)]
        rows += [
            (label, value)
            for label, value in (
                ("E-mail", attendee.email),
                ("Company", attendee.company),
                ("Country", attendee.country),
                ("Category", ticket.category_in_force),
                ("Attendance", attendee.mode.value),
                ("Tags", ", ".join(attendee.flags)),
                ("Listed", "not in the newest list any more" if attendee.vanished else ""),
                ("Notes", " ".join(attendee.notes.split())),
            )
            if value
        ]
        rows += [("Ticket", f"{each.code}, {each.status.value}") for each in tickets]
        rows += [(name, " ".join(value.split())) for name, value in attendee.extra if value]
        lines = [
            (spoken(line.at, now, zone), *each) for line, each in _told_of(history, names, left)
        ]
        answer(
            told, "\n\n".join(part for part in (table(rows), table(lines)) if part), as_json=as_json
        )


@click.command("walk-in")
@event_argument
@click.option("--name", metavar="NAME", help="Full name, or give --first-name and --last-name.")
@click.option("--first-name", metavar="NAME")
@click.option("--last-name", metavar="NAME")
@click.option("--email", metavar="E-MAIL")
@click.option("--company", metavar="COMPANY", help="As it is printed on the badge.")
@click.option("--country", metavar="COUNTRY")
@click.option("--category", metavar="CATEGORY", help="As in the list, such as Speaker.")
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in AttendanceMode]),
    help="How the person attends.  [default: on-site]",
)
@click.option("--anyway", is_flag=True, help="Even if somebody of this name is listed already.")
@_REASON
@at_a_desk
@as_json
def walk_in(
    event: Path,
    anyway: bool,
    reason: str,
    desk: str,
    operator: str,
    as_json: bool,
    **fields: str | None,
) -> None:
    """Register somebody who is not on the list, and issue a ticket."""
    given = {name: value for name, value in fields.items() if value is not None}
    with opened(event, desk, operator) as program:
        _complain_of_category(program, given)
        line = program.attendees.walk_in(given, reason, anyway=anyway)
    _tell_newcomer(line, as_json=as_json)


@click.command()
@event_argument
@code_argument
@click.option(
    "--set",
    "changes",
    multiple=True,
    required=True,
    metavar="FIELD=VALUE",
    help=f"A field and its new value; repeat for several. Fields: {', '.join(EDITABLE)}.",
)
@_REASON
@at_a_desk
@as_json
def edit(
    event: Path,
    code: str,
    changes: tuple[str, ...],
    reason: str,
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Correct what is written about a person; later imports keep the correction."""
    with opened(event, desk, operator) as program:
        fields = assignments(changes, "--set")
        _complain_of_category(program, fields)
        line = program.attendees.edit(code, fields, reason)
        ticket = program.attendees.ticket_by_code(code)
    told = {"entry_id": line.id, "name": ticket.attendee.name}
    answer(told, f"Changed {ticket.attendee.name}.", as_json=as_json)
    if "category" in fields and ticket.category not in {"", ticket.attendee.category}:
        complain(
            f"The ticket {ticket.code} keeps the category {ticket.category}: "
            "that of a further ticket is changed where the list comes from."
        )


@click.command()
@event_argument
@code_argument
@click.option("--name", metavar="NAME", help="Who comes instead.")
@click.option("--first-name", metavar="NAME")
@click.option("--last-name", metavar="NAME")
@click.option("--email", metavar="E-MAIL")
@click.option("--company", metavar="COMPANY", help="If not the same.")
@_REASON
@at_a_desk
@as_json
def substitute(
    event: Path,
    code: str,
    reason: str,
    desk: str,
    operator: str,
    as_json: bool,
    **fields: str | None,
) -> None:
    """Let a colleague come instead: a new ticket is issued, the old code dies."""
    given = {name: value for name, value in fields.items() if value is not None}
    with opened(event, desk, operator) as program:
        left = program.attendees.ticket_by_code(code)
        line = program.attendees.substitute(code, given, reason)
        _tell_newcomer(line, as_json=as_json)
        if told := came_before(program, event, left, line):
            complain(told)


@click.command()
@event_argument
@code_argument
@click.argument("text")
@at_a_desk
@as_json
def note(event: Path, code: str, text: str, desk: str, operator: str, as_json: bool) -> None:
    """Write a note about a person into the journal."""
    with opened(event, desk, operator) as program:
        attendee = program.attendees.ticket_by_code(code).attendee
        line = program.corrections.note(attendee.id, text)
    answer({"entry_id": line.id}, f"Noted about {attendee.name}.", as_json=as_json)


def assignments(texts: tuple[str, ...], option: str) -> dict[str, str]:
    """Read `field=value` texts, each of a field of its own."""
    told: dict[str, str] = {}
    for text in texts:
        field, sign, value = text.partition("=")
        if not sign:
            raise click.BadParameter(f"“{text}” is not FIELD=VALUE.", param_hint=option)
        name = field.strip().casefold().replace("-", "_")
        if told.setdefault(name, value.strip()) != value.strip():
            given = f"“{told[name]}” and “{value.strip()}”"
            raise click.BadParameter(f"{name} cannot be both {given}.", param_hint=option)
    return told


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


def _complain_of_category(program: Program, fields: Mapping[str, str]) -> None:
    """Say of a category that nobody is of: by a slip of the pen, doors are closed to somebody."""
    if category := fields.get("category", ""):
        complain_of_strangers(program, (category,))


def _told_of(
    history: Sequence[JournalEntry], lists: dict[str, str], left: Mapping[str, str]
) -> Iterator[tuple[JournalEntry, tuple[str, ...]]]:
    """Give each line with what it records, what is told in it, where and at which desk."""
    known, undone = {line.id: line for line in history}, undone_among(history)
    for line in history:
        # An undo, the undo that it undoes …, and last what that is about.
        *undos, first = what_is_undone(line, known)
        what = heading_among(line, known)
        of_whom = heading(first) if undos else told_in(line)
        if line.id in left:
            what, of_whom = "Came instead", f"of {left[line.id]}"
        about = [of_whom, line.reason]
        yield (
            line,
            (
                f"{what}, undone" if line.id in undone else what,
                " ".join(": ".join(filter(None, about)).split()),
                lists.get(line.list_id, ""),
                f"{line.desk}, {line.operator}" if line.operator else line.desk,
            ),
        )


def _tell_newcomer(line: JournalEntry, *, as_json: bool) -> None:
    came = newcomers([line])
    if not came:
        raise NotFound("The ticket was not issued.")
    told = {"entry_id": line.id, "name": came[0].attendee.name, "code": came[0].code}
    answer(told, f"{came[0].attendee.name} has the code {came[0].code}", as_json=as_json)


def came_before(program: Program, event: Path, left: Ticket, by: JournalEntry) -> str:
    """Say where somebody came in who is replaced by a line: two may be there with one ticket."""
    came = _came_with(program, left)
    back = as_typed("undo", event, by.id, "--reason", "R")
    return came and (
        f"{left.attendee.name} came in before with the ticket that is replaced: {came}. "
        f"If only one of the two may be there, take it back: {back}"
    )


def _came_with(program: Program, ticket: Ticket) -> str:
    """Say at which lists somebody came in with a ticket, and when; empty where nobody did."""
    now, zone = program.scribe.now(), program.store.event().zone
    names = {each.id: each.name for each in program.store.lists()}
    return "; ".join(
        f"{names.get(list_id, list_id)}, {spoken(each.first_in, now, zone)}"
        for list_id, each in program.passed([ticket]).items()
        if each.first_in is not None
    )


def told_in(line: JournalEntry) -> str:
    """Say in a few words what an edit, an answer, a walk-in or a substitution is about."""
    if fields := edited_fields([line]):
        return ", ".join(f"{name} → {value}" for name, value in fields.items())
    if (answered := answer_in(line)) is not None:
        return answered.told
    return "".join(came.attendee.name for came in newcomers([line]))
