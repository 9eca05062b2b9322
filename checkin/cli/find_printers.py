"""The command that finds printers and asks them how they are."""

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import click

from checkin import badge_room
from checkin.cli.answers import answer, complain, counted, table
from checkin.cli.opening import as_json
from checkin.core.badges.printing import FoundPrinter, Obstacle, PrinterStatus
from checkin.core.errors import CheckinError

# To ask one of the others is to send it something, which it might print.
_MAY_BE_ASKED = ("ipp:", "ipps:", "system:")
_AT_ONCE = 16  # printers asked, so that one that is off keeps nobody waiting
_WORDS = {
    Obstacle.OUT_OF_LABELS: "out of labels",
    Obstacle.OUT_OF_INK: "out of ink",
    Obstacle.COVER_OPEN: "cover open",
    Obstacle.JAM: "jammed",
    Obstacle.OFFLINE: "offline",
    Obstacle.PAUSED: "paused",
    Obstacle.BUSY: "busy",
    Obstacle.WRONG_MEDIA: "wrong labels",
    Obstacle.REFUSED: "refuses",
    Obstacle.OTHER: "in trouble",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A printer and how it says it is; None where it cannot be asked."""

    printer: FoundPrinter
    status: PrinterStatus | None


@click.command()
@click.argument("addresses", nargs=-1, metavar="[ADDRESS]...")
@click.option("--here", is_flag=True, help="Only those of this computer, without listening.")
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 60),
    default=3.0,
    show_default=True,
    help="How long to listen for printers in the network.",
)
@as_json
def find_printers(addresses: tuple[str, ...], here: bool, seconds: float, as_json: bool) -> None:
    """Find printers, on this computer and in the network, and say how each is.

    An ADDRESS is asked instead of looking around: ipp://HOST/ipp/print, ipps://…,
    ipp://localhost/printers/NAME for a queue of CUPS, folder:PATH, system:NAME.
    """
    if addresses:
        asked = how_they_are([FoundPrinter(address, "") for address in addresses], strictly=True)
    else:
        asked = how_they_are(_found(0 if here else seconds), strictly=False)
    for each in asked if as_json else ():
        answer(_as_object(each), "", as_json=True)
    if not as_json:
        rows = [(*_named(each), state_words(each.status)) for each in asked]
        nobody = "No printer was found. Its address can be typed: ipp://HOST/ipp/print"
        answer({}, table(rows) or nobody, as_json=False)
    unready = [each for each in asked if not (each.status and each.status.is_ready)]
    if addresses and unready:
        names = ", ".join(each.printer.address for each in unready)
        complain(f"Not ready to print: {names}. See to it, then ask again.")
        sys.exit(1)


def state_words(status: PrinterStatus | None) -> str:
    """Say how a printer is: “ready, 125 labels left”, “cover open (Close the door)”."""
    if status is None:
        return "not asked"
    words = ", ".join(_WORDS[each] for each in Obstacle if each in status.obstacles) or "ready"
    if status.labels_left is not None:
        words += f", {counted(status.labels_left, 'label')} left"
    return f"{words} ({status.said})" if status.said else words


def _found(seconds: float) -> list[FoundPrinter]:
    from checkin.printers.discovery import printers_nearby, printers_of_system

    found = list(printers_of_system())
    if seconds:
        try:
            found += printers_nearby(seconds)
        except CheckinError as error:
            complain(str(error))
    return found


def how_they_are(found: Sequence[FoundPrinter], *, strictly: bool) -> list[Asked]:
    """Ask printers how they are; unless `strictly`, only those that asking does no harm.

    Raises `CheckinError` for an address that is none.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        statuses = pool.map(lambda each: _status(each, strictly=strictly), found)
        return [Asked(*each) for each in zip(found, statuses, strict=True)]


def _status(found: FoundPrinter, *, strictly: bool) -> PrinterStatus | None:
    if not strictly and not found.address.startswith(_MAY_BE_ASKED):
        return None
    return badge_room.open_printer(found.address).status()


def _named(asked: Asked) -> tuple[str, ...]:
    printer = asked.printer
    return (printer.name, printer.address, printer.about) if printer.name else (printer.address,)


def _as_object(asked: Asked) -> dict[str, object]:
    told: dict[str, object] = {
        "address": asked.printer.address,
        "name": asked.printer.name,
        "about": asked.printer.about,
        "ready": None,
    }
    if asked.status is not None:
        told |= {
            "ready": asked.status.is_ready,
            "obstacles": [each.value for each in Obstacle if each in asked.status.obstacles],
            "said": asked.status.said,
            "labels_left": asked.status.labels_left,
        }
    return told
