"""The command that brings targets up to date and fetches what servers have that is new."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkin.build import Program
from checkin.cli.answers import answer, clear_progress, complain
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, event_argument, opened
from checkin.cli.standing import not_taken_words, still_coming
from checkin.cli.stopping import stopping_between
from checkin.services.servers.sync import Synced

if TYPE_CHECKING:
    from checkin.services.servers.courier import Courier

_PACE_SECONDS = 5.0
_STEP_SECONDS = 0.1


@click.command()
@event_argument
@click.option("--watch", is_flag=True, help="Keep doing it, until Ctrl-C.")
@click.option(
    "--offline/--online",
    "offline",
    default=None,
    help="Keep everything back from now on, for a rehearsal or a venue without network; or no "
    "longer.",
)
@as_json
def sync(event: Path, watch: bool, offline: bool | None, as_json: bool) -> None:
    """Bring every connected target up to date, once or all the time.

    What registration servers have that is new is fetched first.
    """
    if watch and offline is not None:
        raise click.UsageError("--watch goes without --offline and --online.")
    with opened(event) as program:
        if offline is not None:
            _switch(program, event, offline=offline, as_json=as_json)
            return
        program.sync.refuse_if_rehearsal()
        if not program.sync.targets() and not as_json:
            empty = f"No target yet. Name one: {as_typed('connect', event, 'FILE.csv')}"
            answer({}, empty, as_json=False)
        with contextlib.closing(program.courier) as courier:
            if watch:
                with stopping_between(_tell_of_stopping) as is_stopped:
                    _watch(courier, is_stopped, as_json=as_json)
                return
            done = courier.everything(tell_waiting=_tell_of_waiting).targets
        twice = program.conflicts.open_count()
    for target in done:
        _tell(target, as_json=as_json)
    clear_progress()
    if twice and not as_json:
        see = as_typed("conflicts", event)
        answer({}, f"Let in twice, not decided: {twice}. See {see}", as_json=False)
    if any(target.trouble for target in done):
        sys.exit(1)


def _watch(courier: "Courier", is_stopped: Callable[[], bool], *, as_json: bool) -> None:
    """Tell of each target what happened, and what changed, until somebody stops it."""
    told: dict[str, Synced] = {}

    def tell_of(targets: Iterable[Synced]) -> None:
        for target in targets:
            before = told.get(target.target)
            if target.accepted or target.pulled or target != before:
                _tell(target, before, as_json=as_json)
            told[target.target] = target

    while not is_stopped():
        tell_of(courier.round(is_stopped).targets)
        until = time.monotonic() + _PACE_SECONDS
        while time.monotonic() < until and not is_stopped():
            time.sleep(_STEP_SECONDS)
    tell_of(courier.finish().targets)


def _switch(program: Program, event: Path, *, offline: bool, as_json: bool) -> None:
    if offline:
        program.sync.go_offline()
        said = f"Offline: nothing is sent or fetched until: {as_typed('sync', event, '--online')}"
    else:
        program.sync.go_online()
        said = f"Online. Next: {as_typed('sync', event)}"
    answer({"offline": offline}, said, as_json=as_json)


def _tell_of_waiting(address: str) -> None:
    complain(f"Another Checkin is at work with {address}. This waits until it is done.")


def _tell_of_stopping() -> None:
    clear_progress()
    complain("Stopping once what is on its way was answered. Ctrl-C again stops at once.")


def _tell(target: Synced, before: Synced | None = None, *, as_json: bool) -> None:
    """Tell what a sync did; what is wrong all the time is told when it is not as before."""
    place = target.moved_to or target.target
    told = {
        "target": target.target,
        "place": place,
        "accepted": target.accepted,
        "waiting": target.waiting,
        "refused": target.refused,
        "parked": target.parked,
        "trouble": target.trouble,
        "pulled": target.pulled,
        "left_out": target.left_out,
        "told": target.told,
        "without_details": target.without_details,
    }
    text = f"{place}: {target.accepted} sent"
    if target.pulled:
        text += f", {target.pulled} fetched"
    left = target.waiting + target.refused + target.parked
    text += f", {left} left." if left else ", nothing left."
    lines = [f"{text} {target.trouble}".rstrip(), *still_coming(target.without_details)]
    if before is None or (target.left_out, target.told) != (before.left_out, before.told):
        lines += not_taken_words(place, target.left_out, target.told)
    answer(told, "\n".join(lines), as_json=as_json)
    if target.trouble and (before is None or target.trouble != before.trouble):
        complain(target.trouble)
