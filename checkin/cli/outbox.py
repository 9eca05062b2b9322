"""The commands about what targets do not have: show it, send it again, edit it, dismiss it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from itertools import chain, islice
from pathlib import Path

import click

from checkin import build
from checkin.cli.answers import answer, counted
from checkin.cli.groups import OptionsBehind
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.cli.words import STATES, about
from checkin.core.moments import spoken
from checkin.core.servers.outbox import DeliveryState, OutboxLine, outbox_object

_BATCH = 256

_only_there = click.option(
    "--target",
    default="",
    metavar="ADDRESS",
    help="Only to this target; a part of its address that no other one has will do.",
)


@click.group(
    cls=OptionsBehind,
    invoke_without_command=True,
    subcommand_metavar="[retry | edit ENTRY | dismiss ENTRY…]",
)
@event_argument
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="What was dismissed too, and what was taken with a word on it.",
)
@as_json
@click.pass_context
def outbox(context: click.Context, event: Path, everything: bool, as_json: bool) -> None:
    """Show what is unsent, of whom, why, and what can be done about it."""
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        is_empty = True
        taken = program.outbox.taken() if everything else ()
        lines = chain(program.outbox.lines(dismissed=everything), taken)
        while some := list(islice(lines, _BATCH)):
            is_empty = False
            texts = [""] * len(some) if as_json else _texts(some, program)
            for line, text in zip(some, texts, strict=True):
                answer(outbox_object(line), text, as_json=as_json)
        if is_empty and not as_json:
            answer({}, "Nothing is unsent.", as_json=False)


@outbox.command()
@click.argument("entries", nargs=-1, metavar="[ENTRY]…")
@_only_there
@as_json
@click.pass_obj
def retry(event: Path, entries: tuple[str, ...], target: str, as_json: bool) -> None:
    """Let lines go out again with the next sync; without any, all but the dismissed."""
    with opened(event) as program:
        count = program.outbox.retry(entries, target)
        following = _following(program, event)
        has_left = any(each.target.is_left for each in program.sync.status().targets)
    said = f"{counted(count, 'line')} to send again. {following}"
    if not count:
        first = " What was disconnected has to be connected first." if has_left else ""
        said = f"Nothing to send again.{first}"
    answer({"lines": count}, said, as_json=as_json)


@outbox.command()
@click.argument("entry")
@click.option("--code", required=True, metavar="C", help="The code of the right ticket.")
@_only_there
@at_a_desk
@as_json
@click.pass_obj
def edit(
    event: Path, entry: str, code: str, target: str, desk: str, operator: str, as_json: bool
) -> None:
    """Send a line with another code; the journal stays as it is, with a note of it."""
    with opened(event, desk, operator) as program:
        targets = program.outbox.edit(entry, code, target)
        following = _following(program, event)
    said = f"To be sent as {code}. {following}"
    told = {"entry_id": entry, "code": code, "targets": [each.address for each in targets]}
    answer(told, said, as_json=as_json)


@outbox.command()
@click.argument("entries", nargs=-1, required=True, metavar="ENTRY…")
@click.option("--reason", required=True, metavar="R", help="Why it is not to be sent.")
@_only_there
@at_a_desk
@as_json
@click.pass_obj
def dismiss(
    event: Path,
    entries: tuple[str, ...],
    reason: str,
    target: str,
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Decide that lines are not sent; they are kept with the reason, and can be sent again."""
    with opened(event, desk, operator) as program:
        for entry in entries:
            targets = program.outbox.dismiss(entry, reason, target)
            addresses = [each.address for each in targets]
            told = {"entry_id": entry, "reason": reason, "targets": addresses}
            places = ", ".join(each.place for each in targets)
            answer(told, f"Not sent to {places}.", as_json=as_json)


def _following(program: build.Program, event: Path) -> str:
    """Say how what is to be sent goes out."""
    status = program.sync.status()
    if program.store.event().rehearsal:
        return "A rehearsal never sends anything."
    if status.is_offline:
        return f"It is kept back until: {as_typed('sync', event, '--online')}"
    return f"Next: {as_typed('sync', event)}"


def _texts(lines: Sequence[OutboxLine], program: build.Program) -> list[str]:
    now, zone = build.utc_now(), program.store.event().zone
    lists = {each.id: each.name for each in program.store.lists()}
    read = program.journal_pages.read_by_id(line.entry_id for line in lines)
    told = {name: about(line, lists, now, zone) for name, line in read.items()}
    places = {each.address: each.place for each in program.store.targets()}
    there = [replace(line, target=places.get(line.target, line.target)) for line in lines]
    return [_text(line, told.get(line.entry_id, ""), now, zone) for line in there]


def _text(line: OutboxLine, about: str, now: datetime, zone: tzinfo) -> str:
    text = f"{line.entry_id}  {about}  {line.target}  {STATES[line.state]}"
    if line.dismissed:
        text += f" ({line.dismissed})"
    text += f", {counted(line.attempts, 'attempt')}" if line.attempts else ", not tried yet"
    if line.state is DeliveryState.WAITING:
        is_kept_back = line.is_kept_back
        text += ", kept back" if is_kept_back else f", next {_next_try(line.next_at, now, zone)}"
    if line.code:
        text += f"  as {line.code}"
    said = f"{line.reason} {line.advice}" if line.reason else ""
    return f"{text}  {said}".rstrip()


def _next_try(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    if at is None or at <= now:
        return "with the next sync"
    return spoken(at, now, zone, exactly=True)
