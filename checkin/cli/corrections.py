"""Commands that set right what was decided, and the journal they are written in."""

from collections.abc import Iterator
from datetime import tzinfo
from functools import cache, partial
from pathlib import Path

import click

from checkin.build import Program
from checkin.cli.answers import answer, complain
from checkin.cli.next_step import as_typed
from checkin.cli.one_person import entry_object, told_in
from checkin.cli.opening import as_json, at_a_desk, code_argument, event_argument, opened
from checkin.cli.people import came_before
from checkin.cli.words import HEADLINES, heading_among
from checkin.core.changes import newcomers
from checkin.core.journal import EntryKind, JournalEntry, in_order
from checkin.core.ticket import TicketStatus
from checkin.storage.store import Store

_ENTRY = click.argument("entry", metavar="ENTRY")
_REASON = click.option("--reason", required=True, metavar="R", help="Why; kept in the journal.")


@click.command()
@event_argument
@_ENTRY
@_REASON
@at_a_desk
@as_json
def undo(event: Path, entry: str, reason: str, desk: str, operator: str, as_json: bool) -> None:
    """Take back a line of the journal, by its id; an undo can be undone the same way."""
    with opened(event, desk, operator) as program:
        line = program.corrections.undo(entry, reason)
        remains = list(_what_remains(program, event, line))
    told = {"entry_id": line.id, "undone": line.refers_to}
    back = as_typed("undo", event, line.id, "--reason", "R")
    answer(told, f"Undone. To take this back: {back}", as_json=as_json)
    for sentence in remains:
        complain(sentence)


@click.command()
@event_argument
@_ENTRY
@_REASON
@at_a_desk
@as_json
def override(event: Path, entry: str, reason: str, desk: str, operator: str, as_json: bool) -> None:
    """Let somebody in whose scan was refused, by the refused line's id, and answer for it."""
    with opened(event, desk, operator) as program:
        line = program.corrections.override(entry, reason)
    told = {"entry_id": line.id, "overridden": line.refers_to, "verdict": line.verdict}
    answer(told, "Let in. The journal says why and by whom.", as_json=as_json)


@click.command()
@event_argument
@code_argument
@at_a_desk
@as_json
def paid(event: Path, code: str, desk: str, operator: str, as_json: bool) -> None:
    """Mark somebody as paid at their registration server, by their ticket's code.

    It is done there at once or not at all; Indico lets us.
    """
    with opened(event, desk, operator) as program:
        program.sync.refuse_if_cut_off()
        ticket = program.paying.pay(code)
    told = {"ticket_id": ticket.id, "name": ticket.attendee.name, "paid": True}
    answer(told, f"{ticket.attendee.name} is marked as paid. Scan the ticket.", as_json=as_json)


@click.command()
@event_argument
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in EntryKind]),
    help="Only lines of this kind.",
)
@as_json
def journal(event: Path, kind: str | None, as_json: bool) -> None:
    """Show every line of the journal, oldest first, with the code or the name it is about."""
    with opened(event) as program:
        zone = program.store.event().zone
        names = {known.id: known.name for known in program.store.lists()}
        name_of = cache(partial(_name_in, program.store))
        lines = in_order(program.store.entries())
        known = {line.id: line for line in lines}
        for line in lines:
            if kind is not None and line.kind.value != kind:
                continue
            if as_json:
                answer(entry_object(line, names), "", as_json=True)
                continue
            whom = line.code or name_of(line.attendee_id)
            told = (heading_among(line, known), names.get(line.list_id, ""), whom)
            answer({}, _told(line, zone, told), as_json=False)


def _what_remains(program: Program, event: Path, undo: JournalEntry) -> Iterator[str]:
    """Say what whoever wrote an undo may not expect to stay as it was."""
    if other := program.corrections.keeps_undone(undo):
        too = as_typed("undo", event, other.id, "--reason", "R")
        yield f"It stays undone, for {other.desk} undid it, too. To bring it back: {too}"
    undone = program.store.entry(undo.refers_to)
    if undone is None or undone.kind not in {EntryKind.WALK_IN, EntryKind.SUBSTITUTION}:
        if undone is not None and undone.kind is EntryKind.UNDO:
            yield from _who_is_replaced_again(program, event, undo, undone)
        return
    for came in newcomers([undone]):
        ticket = program.store.ticket(came.ticket_id)
        if ticket is not None and ticket.status is TicketStatus.VALID:
            yield f"{ticket.attendee.name} is in the list, too, and can be let in all the same."
    for each in program.conflicts.taken_back():
        if each.line.id == undone.id:
            let_in = each.admissions[-1]
            too = as_typed("undo", event, let_in.id, "--reason", "R")
            yield (
                f"{each.newcomer.attendee.name} was let in before, at {let_in.desk}. "
                f"If they are not here, undo that, too: {too}"
            )


def _who_is_replaced_again(
    program: Program, event: Path, undo: JournalEntry, undone: JournalEntry
) -> Iterator[str]:
    brought_back = program.store.entry(undone.refers_to)
    if brought_back is not None and brought_back.kind is EntryKind.SUBSTITUTION:
        left = program.store.ticket(brought_back.ticket_id)
        if left is not None and left.status is TicketStatus.REVOKED:
            yield from filter(None, [came_before(program, event, left, undo)])


def _told(line: JournalEntry, zone: tzinfo, told: tuple[str, str, str]) -> str:
    """Put a line of the journal on one line, `told` being what happened, where, and to whom.

    Texts of other desks may hold several lines.
    """
    moment = f"{line.at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
    refused = HEADLINES[line.verdict] if line.kind is EntryKind.OVERRIDE and line.verdict else ""
    of = f"of {line.refers_to}" if line.refers_to else ""
    what, where, whom = told
    parts = (line.id, moment, f"{line.desk} {line.number}", what, refused, where, whom)
    rest = (told_in(line), of, line.reason)
    return "  ".join(part for part in (*parts, *rest) if part).replace("\n", " ")


def _name_in(store: Store, attendee_id: str) -> str:
    name, _ = store.names_by_id([attendee_id]).get(attendee_id, ("", ""))
    return name
