"""The command that writes badges, and says beforehand who does not fit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from checkin.cli.answers import answer, clear_progress, complain, counted
from checkin.cli.badge_sheets import RunOptions, run_options
from checkin.cli.label_watch import doubt_words
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.cli.strange_categories import complain_of_strangers
from checkin.core.badges.badge import BadgeRun, BadgeWarning
from checkin.core.badges.badge_choice import BadgeOrder, BadgeSelection
from checkin.core.errors import ReasonWanted, Refused
from checkin.services.printing.badge_run import RunForm


@click.command()
@event_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE.pdf", help="Where to."
)
@click.option("--unprinted", is_flag=True, help="Only people who have no badge yet.")
@click.option("--category", "categories", multiple=True, metavar="C", help="Only this category.")
@click.option("--virtual", is_flag=True, help="Also people who attend virtually.")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in BadgeOrder]),
    default=BadgeOrder.NAME.value,
    show_default=True,
    help="In which order.",
)
@click.option("--layout", default="", metavar="L", help="This layout for all.  [default: the plan]")
@click.option("--check", is_flag=True, help="Only say who does not fit in which box.")
@run_options
@at_a_desk
@as_json
def badges(
    event: Path,
    output: Path | None,
    unprinted: bool,
    categories: tuple[str, ...],
    virtual: bool,
    sort: str,
    layout: str,
    check: bool,
    run: RunOptions,
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Write badges as PDF in the event's layouts; the journal remembers for whom.

    “checkin layouts” says which layouts there are and who gets which, “checkin sheets” which
    sheets are known by their numbers.
    """
    if check == (output is not None):
        raise click.UsageError("Name a file with -o FILE.pdf, or say --check.")
    if output is not None and output.suffix.casefold() != ".pdf":
        raise Refused(f"{output.name or output} names no PDF. End its name in .pdf.")
    with opened(event, desk, operator) as program:
        title = program.store.event().name
        chosen = BadgeSelection(categories, unprinted, virtual, layout)
        selection = run.selection(program, chosen)
        complain_of_strangers(program, categories)
        left = program.badges.left_out(selection)
        if output is None:
            checked = program.badges.check(title=title, selection=selection)
            checked = replace(checked, warnings=(*checked.warnings, *left))
            answer(_object(checked), _checked(checked), as_json=as_json)
            return
        form = run.form(program, output, layout)
        try:
            done = program.badges.produce(
                output, title=title, selection=selection, order=BadgeOrder(sort), form=form
            )
        except ReasonWanted as error:
            raise Refused(f"{error} Add --reason WORDS, or --unprinted.") from error
        finally:
            clear_progress()
    done = replace(done, warnings=(*done.warnings, *left))
    _complain_of(done, event)
    answer(_object(done, output, form), _written(done, output, form), as_json=as_json)


def _complain_of(run: BadgeRun, event: Path) -> None:
    """Say what to look at before the badges of a run are handed out, and who is left out."""
    for warning in (*run.warnings, *run.twins):
        complain(f"{warning.name}: {warning.reason}")
    if run.at_printers:
        complain(f"{counted(run.at_printers, 'badge')} left out: a printer is printing them now.")
    if run.not_known:
        complain(doubt_words(run.not_known, event))


def _object(
    run: BadgeRun, output: Path | None = None, form: RunForm | None = None
) -> dict[str, object]:
    index = form.index if form else None
    return {
        "badges": run.count,
        "sheets": run.sheets,
        "at_printers": run.at_printers,
        "not_known": run.not_known,
        "file": str(output) if run.count and output else None,
        "index": str(index) if run.count and index else None,
        "warnings": [
            {"name": each.name, "reason": each.reason, "item": each.item}
            for each in (*run.warnings, *run.twins)
        ],
    }


def _written(run: BadgeRun, output: Path, form: RunForm) -> str:
    if not run.count:
        return "Nobody needs a badge; no file made."
    on_sheets = f" on {counted(run.sheets, 'sheet')}" if run.sheets else ""
    index = f", and where each is in {form.index}" if form.index else ""
    return f"{counted(run.count, 'badge')}{on_sheets} in {output}{index}"


def _checked(run: BadgeRun) -> str:
    """Say box by box who does not fit."""
    if not run.warnings:
        return f"{counted(run.count, 'badge')}: everything fits."
    by_item: dict[str, list[BadgeWarning]] = defaultdict(list)
    for warning in run.warnings:
        by_item[warning.item].append(warning)
    parts = [f"{counted(run.count, 'badge')}, {counted(len(run.warnings), 'thing')} to look at."]
    parts += [_of_item(item, found) for item, found in by_item.items()]
    return "\n\n".join(parts)


def _of_item(item: str, found: Sequence[BadgeWarning]) -> str:
    lines = [f"  {each.name}: {each.reason}" for each in found]
    return "\n".join([item or "The badge", *lines])
