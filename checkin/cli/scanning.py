"""Commands at the door: scanning codes, and reading them from pictures."""

import sys
from collections.abc import Iterator
from datetime import tzinfo
from functools import partial
from pathlib import Path
from typing import BinaryIO

import click

from checkin.cli.answers import answer, complain
from checkin.cli.door_printing import badges_beside
from checkin.cli.opening import as_json, at_a_desk, event_argument, list_named, moment_in, opened
from checkin.cli.words import HEADLINES, NOTHING_READ
from checkin.core.attendance import in_utc
from checkin.core.code import printable
from checkin.core.decision import Decision, sentence
from checkin.core.errors import CheckinError, Refused
from checkin.core.event import CheckInList
from checkin.core.hand_out import handed_out
from checkin.core.scan import Direction, Verdict

# No code is longer; the rest of such a line is read past, so that it never fills the memory.
_LONGEST_LINE = 1 << 20
_CHUNK = 1 << 16
# So many codes of a file are decided in one transaction. Other desks wait for it, some
# milliseconds; more would hardly save more time.
_TOGETHER = 50
_LONGEST_NOTES = 300  # characters


@click.command()
@event_argument
@click.option(
    "--list", "list_name", metavar="L", help="The check-in list.  [default: the only one]"
)
@click.option("--exit", "leaving", is_flag=True, help="People leave.")
@click.option(
    "--ignore-unpaid",
    is_flag=True,
    help="Take pending orders, where the server's list leaves it to the desk.",
)
@click.option("--at", metavar="T", help="When, in a rehearsal; else the clock is asked.")
@at_a_desk
@as_json
def scan(
    event: Path,
    list_name: str | None,
    leaving: bool,
    ignore_unpaid: bool,
    at: str | None,
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Judge codes from standard input, one a line; a decision a line comes back.

    Every decision is written into the event file before it is printed. Type or scan codes, or
    pipe a file in; the end of the input ends the command. Where the event prints badges at the
    first admission (“checkin printers EVENT rules”), it waits until they came out.
    """
    with opened(event, desk, operator) as program:
        about = program.store.event()
        checkin_list = list_named(program.store, list_name)
    if at is not None and not about.rehearsal:
        raise Refused(
            "Only in a rehearsal can a scan say when it happened. "
            "Make one with “checkin rehearse EVENT COPY”."
        )
    moment = moment_in(about.zone, at, "--at") if at is not None else None
    direction = Direction.EXIT if leaving else Direction.ENTRY
    with opened(event, desk, operator, at=moment) as program:
        program.store.prepare_for_scanning()
        station = program.desk(checkin_list.id)
        if sys.stdin.isatty() and not as_json:
            click.echo(f"“{checkin_list.name}”: scan codes; Ctrl-D ends.", err=True)
        beside = partial(opened, event, desk, operator)
        # What is said to happen at another time is a test: it costs no labels.
        with badges_beside(program.store, beside, is_wanted=at is None) as print_for:
            for codes in _waiting(sys.stdin.buffer):
                decisions = station.scan_all(codes, direction, ignores_unpaid=ignore_unpaid)
                print_for(decisions)
                for place, each in enumerate(decisions, start=1):
                    told = decision_object(each, checkin_list, about.zone) if as_json else {}
                    text = "" if as_json else decision_line(each, checkin_list, about.zone)
                    answer(told, text, as_json=as_json, at_once=place == len(decisions))


@click.command()
@click.argument("image", nargs=-1, required=True, type=click.Path(path_type=Path))
@as_json
def decode(image: tuple[Path, ...], as_json: bool) -> None:
    """Say what the codes in pictures say: PNG, JPEG and others, or PDF; several in one.

    The texts are given as they are, none is looked up.
    """
    from checkin.scanners.barcode import read_codes

    failed = False
    for path in image:
        try:
            codes = read_codes(path)
        except CheckinError as error:
            # The other pictures are still worth reading.
            complain(str(error))
            failed = True
            continue
        if as_json:
            answer({"image": str(path), "codes": list(codes)}, "", as_json=True)
        elif not codes:
            complain(f"No code was found in {path.name}.")
        for code in () if as_json else codes:
            answer({}, code if code.isprintable() else repr(code), as_json=False)
    if failed:
        sys.exit(1)


def decision_object(decision: Decision, here: CheckInList, zone: tzinfo) -> dict[str, object]:
    """Write a decision as an object for JSON."""
    ticket, earlier, scan = decision.ticket, decision.earlier, decision.scan
    told: dict[str, object] = {
        "code": scan.code,
        "verdict": decision.verdict.value,
        "admitted": decision.admitted,
        "reason": sentence(decision.explanation, scan.at, zone),
        "attendee": ticket
        and {
            "name": ticket.attendee.name,
            "company": ticket.attendee.company,
            "category": ticket.category_in_force,
        },
        "list": here.name,
        "direction": scan.direction.value,
        "at": in_utc(scan.at),
        "desk": scan.desk,
        "entry_id": decision.entry_id,
        "earlier": earlier and {"at": in_utc(earlier.at), "desk": earlier.desk},
    }
    if notes := _notes_on(decision):
        told["notes"] = notes
    if given := handed_out(decision, here):
        told["hand_out"] = [each._asdict() for each in given]
    if decision.may_ignore_unpaid:
        told["may_ignore_unpaid"] = True
    if decision.questions:
        from checkin.cli.questions import question_object

        # Where they are asked is known: here.
        asked = [question_object(each, {}) for each in decision.questions]
        told["questions"] = [each | {"lists": [here.name]} for each in asked]
    return told


def decision_line(decision: Decision, here: CheckInList, zone: tzinfo) -> str:
    """Put a decision in a line for people."""
    who, ticket = decision.scan.code.strip() or NOTHING_READ, decision.ticket
    if ticket:
        whom = (ticket.attendee.name, ticket.attendee.company, ticket.category_in_force)
        who = ", ".join(part for part in whom if part)
    why = sentence(decision.explanation, decision.scan.at, zone)
    if decision.may_ignore_unpaid:
        why += " To check in anyway, scan with --ignore-unpaid."
    for question in decision.questions:
        why += f" {question.wording} ({question.id})"
    if notes := _notes_on(decision):
        why += f" {notes}"
    if given := handed_out(decision, here):
        things = (f"{each.what} ({each.which})" if each.which else each.what for each in given)
        told = "Hand out, unless given before" if decision.earlier else "Hand out"
        why += f" {told}: {printable(', '.join(things), _LONGEST_NOTES)}."
    return f"{HEADLINES[decision.verdict]:<18} {who}. {why}"


def _notes_on(decision: Decision) -> str:
    """Give what stands in somebody's notes, where they are not let in: often the very reason."""
    passes = decision.verdict in {Verdict.ADMITTED, Verdict.CHECKED_OUT}
    if passes or decision.ticket is None:
        return ""
    return printable(decision.ticket.attendee.notes, _LONGEST_NOTES)


def _waiting(stream: BinaryIO) -> Iterator[list[str]]:
    """Give the lines that have come, blank ones left out: one from a scanner, of a file many."""
    begun = b""
    while chunk := stream.read1(_CHUNK):  # type: ignore[attr-defined]  # of a BufferedReader
        # Many scanners end a code with a carriage return alone.
        rest, *lines = chunk.replace(b"\r", b"\n").split(b"\n")
        begun += rest[: _LONGEST_LINE - len(begun)]
        if lines:
            lines, begun = [begun, *lines[:-1]], lines[-1]
        texts = [text for line in lines if (text := _text_of(line))]
        for first in range(0, len(texts), _TOGETHER):
            yield texts[first : first + _TOGETHER]
    if text := _text_of(begun):
        yield [text]


def _text_of(line: bytes) -> str:
    return line.decode("utf-8", "surrogateescape")
