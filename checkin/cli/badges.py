"""The command that writes badges, and says beforehand who does not fit."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from checkin.cli.answers import answer, complain, counted
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.core.badge import BadgeRun, BadgeWarning
from checkin.core.errors import Refused
from checkin.services.badges import BadgeOrder, BadgeSelection


@click.command()
@event_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE.pdf")
@click.option("--unprinted", is_flag=True, help="Only people who have no badge yet.")
@click.option("--category", "categories", multiple=True, metavar="C", help="Only this category.")
@click.option("--virtual", is_flag=True, help="Also people who attend virtually.")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in BadgeOrder]),
    default=BadgeOrder.NAME.value,
    show_default=True,
)
@click.option("--layout", default="", metavar="L", help="This layout for all.  [default: the plan]")
@click.option("--check", is_flag=True, help="Only say who does not fit in which box.")
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
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Write badges as PDF in the event's layouts; the journal remembers for whom.

    “checkin layouts” says which layouts there are and who gets which.
    """
    if check == (output is not None):
        raise click.UsageError("Name a file with -o FILE.pdf, or say --check.")
    if output is not None and output.suffix.casefold() != ".pdf":
        raise Refused(f"{output.name} names no PDF. End its name in .pdf.")
    selection = BadgeSelection(categories, unprinted, virtual, layout)
    with opened(event, desk, operator) as program:
        title = program.store.event().name
        run = (
            program.badges.check(title=title, selection=selection)
            if output is None
            else program.badges.produce(
                output, title=title, selection=selection, order=BadgeOrder(sort)
            )
        )
    if output is None:
        answer(_object(run, None), _checked(run), as_json=as_json)
        return
    for warning in run.warnings:
        complain(f"{warning.name}: {warning.reason}")
    text = (
        f"{counted(run.count, 'badge')} in {output}"
        if run.count
        else "Nobody needs a badge; no file made."
    )
    answer(_object(run, output), text, as_json=as_json)


def _object(run: BadgeRun, output: Path | None) -> dict[str, object]:
    return {
        "badges": run.count,
        "file": str(output) if run.count and output else None,
        "warnings": [
            {"name": each.name, "reason": each.reason, "item": each.item} for each in run.warnings
        ],
    }


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
