"""Commands for the printers of an event."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checkin.build import Program
from checkin.cli.answers import answer, complain, table
from checkin.cli.groups import OptionsBehind
from checkin.cli.label_watch import label_state, off_words
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, event_argument, opened
from checkin.core.attendance import in_utc
from checkin.core.badges.badge_layout import BadgeLayout, page_size
from checkin.core.badges.print_job import MOST_LABELS, EventPrinter, PrintRules
from checkin.core.badges.printing import PrinterStatus
from checkin.core.errors import NotFound
from checkin.services.printing.badge_layouts import USUAL
from checkin.services.printing.printer_setup import PrinterWish


def _no_nan(
    _: click.Context, parameter: click.Parameter, millimetres: float | None
) -> float | None:
    if millimetres is not None and math.isnan(millimetres):
        raise click.BadParameter("this is no number of millimetres.", param=parameter)
    return millimetres


_LABELS = click.IntRange(0, MOST_LABELS)
_MILLIMETRES: dict[str, Any] = {
    "type": click.FloatRange(-50, 50), "metavar": "MM", "callback": _no_nan,
}  # fmt: skip


@click.group(cls=OptionsBehind, invoke_without_command=True)
@event_argument
@as_json
@click.pass_context
def printers(context: click.Context, event: Path, as_json: bool) -> None:
    """Show the printers of an event and how they are, or add, change or remove one."""
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        rows: list[tuple[str, ...]] = [("Printer", "Address", "Prints", "Labels", "State")]
        every = program.store.printers()
        for each in every:
            status = program.print_work.status(each)
            if status.labels_left is not None:
                each = replace(each, labels_left=status.labels_left)  # noqa: PLW2901
            told = _printer_object(each) | {
                "ready": status.is_ready,
                "obstacles": sorted(status.obstacles),
                "said": status.said,
                "off_since": in_utc(status.off_since),
            }
            if as_json:
                answer(told, "", as_json=True)
            prints = ", ".join((*each.categories, *each.desks)) or "everything else"
            labels = "–" if each.labels_left is None else str(each.labels_left)
            how = _state(program, status)
            state = ", ".join(filter(None, (how, label_state(each) if status.is_ready else "")))
            rows.append((each.name, each.address, prints, labels, state))
        program.print_work.close()
        if not as_json:
            adding = as_typed("printers", event, "add", "NAME", "ADDRESS")
            empty = f"No printer yet. Add one: {adding}"
            answer({}, table(rows) if every else empty, as_json=False)


@printers.command()
@click.argument("name")
@click.argument("address", default="", metavar="[ADDRESS]")
@click.option("--category", "categories", multiple=True, metavar="C", help="Prints only this.")
@click.option("--desk", "desks", multiple=True, metavar="D", help="Prints only for this desk.")
@click.option("--labels", type=_LABELS, help="How many labels are in it.")
@click.option("--warn-at", type=_LABELS, help="When to warn.  [default: 20]")
@click.option("--right", **_MILLIMETRES, help="Moves what is printed to the right.")
@click.option("--down", **_MILLIMETRES, help="Moves what is printed down.")
@as_json
@click.pass_obj
def add(
    event: Path,
    name: str,
    address: str,
    categories: tuple[str, ...],
    desks: tuple[str, ...],
    labels: int | None,
    warn_at: int | None,
    right: float | None,
    down: float | None,
    as_json: bool,
) -> None:
    """Add a printer, or change the one with this name: what is not given stays as it was.

    ADDRESS is ipp://HOST/ipp/print, socket://HOST:9100?language=zpl, folder:/path or system:NAME.
    Several printers that print the same share the load. --category "" is every category again, and
    --desk "" every desk.
    """
    with opened(event) as program:
        before = program.printer_setup.named(name)
        kept = before or EventPrinter("", name, "")
        wish = PrinterWish(
            name, address or kept.address, categories or kept.categories, desks or kept.desks,
            kept.labels_left if labels is None else labels, kept.right if right is None else right,
            kept.down if down is None else down, kept.id, warn_at,
        )  # fmt: skip
        printer = program.printer_setup.add(wish)
        status = program.print_work.status(printer)
        program.print_work.close()
        if not status.is_ready:
            complain(f"{printer.name} prints nothing now: {_state(program, status)}")
    ready = f"Ready: {as_typed('print', event, 'CODE')}"
    said = ready if status.is_ready else f"{printer.name} is kept."
    answer(_printer_object(printer), said, as_json=as_json)


@printers.command()
@click.argument("name")
@as_json
@click.pass_obj
def remove(event: Path, name: str, as_json: bool) -> None:
    """Remove a printer; look there for a badge it has, which is told as failed."""
    with opened(event) as program:
        printer = _printer(program, name)
        program.printer_setup.remove(printer.id)
    answer({"removed": printer.name}, f"{printer.name} is removed.", as_json=as_json)


@printers.command()
@click.argument("name")
@click.option("--layout", default="", metavar="L", help="Whose size.  [default: what it prints]")
@as_json
@click.pass_obj
def test(event: Path, name: str, layout: str, as_json: bool) -> None:
    """Print a page that shows in millimetres where pictures land, moved as badges are."""
    with opened(event) as program:
        printer = _printer(program, name)
        width, height = page_size(_layout(program, printer, layout))
        program.printer_setup.print_test_page(printer.id, width, height)
    told = {"printer": printer.name, "width": width, "height": height}
    text = f"A test page of {width:g} × {height:g} mm went to {printer.name}."
    answer(told, text, as_json=as_json)


@printers.command()
@click.option("--on-admission/--by-hand", default=None, help="Print at the first admission.")
@click.option("--ask-why/--no-reason", default=None, help="Want a reason for a second badge.")
@as_json
@click.pass_obj
def rules(event: Path, on_admission: bool | None, ask_why: bool | None, as_json: bool) -> None:
    """Show or change when badges are printed."""
    with opened(event) as program:
        before = program.printer_setup.rules()
        now = PrintRules(
            before.on_admission if on_admission is None else on_admission,
            before.ask_why if ask_why is None else ask_why,
        )
        program.printer_setup.change_rules(now)
    when = "at the first admission" if now.on_admission else "when somebody asks"
    why = "with a reason" if now.ask_why else "without a reason"
    told = {"on_admission": now.on_admission, "ask_why": now.ask_why}
    answer(told, f"Badges are printed {when}; again {why}.", as_json=as_json)


def _state(program: Program, status: PrinterStatus) -> str:
    if status.is_ready:
        return "ready"
    said = status.said or ", ".join(sorted(status.obstacles))
    return f"{off_words(program, status.off_since)}. {said}" if status.off_since else said


def _printer(program: Program, name: str) -> EventPrinter:
    if (printer := program.printer_setup.named(name)) is None:
        raise NotFound(f"There is no printer “{name[:60]}”.")
    return printer


def _layout(program: Program, printer: EventPrinter, wanted: str) -> BadgeLayout:
    """Find the layout that is wanted, or the one of those whom a printer is for."""
    layouts = program.badge_layouts
    if wanted:
        return layouts.find(wanted)
    category = next(iter(printer.categories), "")
    return layouts.layout_for(category) or layouts.find(USUAL)


def _printer_object(printer: EventPrinter) -> dict[str, object]:
    return {
        "printer": printer.name,
        "address": printer.address,
        "categories": list(printer.categories),
        "desks": list(printer.desks),
        "labels_left": printer.labels_left,
        "warn_at": printer.warn_at,
        "offset": [printer.right, printer.down],
    }
