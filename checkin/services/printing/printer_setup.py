"""Setting up an event's printers: which there are, for whom they print, and how they are tried."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from checkin.core.badges.print_job import EventPrinter, PrintJob, PrintRules
from checkin.core.badges.printing import Doubt, FoundPrinter, PrintDocument, PrintState
from checkin.core.code import printable
from checkin.core.errors import NotFound, Refused
from checkin.core.names.folding import fold
from checkin.services.printing.printer import Printer

LONGEST_NAME = 60


class PrinterStore(Protocol):
    """What setting up printers needs of the event file."""

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give all printers."""

    def put_printer(self, printer: EventPrinter) -> None:
        """Keep a printer, in the place of one with its id; inside a transaction."""

    def drop_printer(self, printer_id: str) -> None:
        """Keep a printer no longer; inside a transaction."""

    def print_rules(self) -> PrintRules:
        """Say when badges are printed."""

    def change_print_rules(self, rules: PrintRules) -> None:
        """Say when badges are printed from now on; inside a transaction."""

    def unfinished_jobs(self) -> Sequence[PrintJob]:
        """Give the badges of which something is still to come from a printer."""

    def change_job(self, job: PrintJob, before: Collection[PrintState]) -> bool:
        """Note how far a job is, if it still is in one of the states `before`."""

    def last_position(self) -> int:
        """Say where the journal ends."""

    def see_badges(self, position: int) -> None:
        """Note up to where in the journal nobody is owed a badge; inside a transaction."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""


@dataclass(frozen=True, slots=True)
class PrinterWish:
    """A printer as somebody describes it; `id` is that of the one it takes the place of.

    Without `warn_at` labels run low where they did before.
    """

    name: str
    address: str
    categories: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    labels_left: int | None = None
    right: float = 0.0
    down: float = 0.0
    id: str = ""
    warn_at: int | None = None


class PrinterSetup:
    """Adds, changes and removes the printers of one event file, and tries them."""

    def __init__(
        self,
        store: PrinterStore,
        open_printer: Callable[[str], Printer],
        found: Callable[[], tuple[FoundPrinter, ...]],
        test_page: Callable[[EventPrinter, float, float], PrintDocument],
    ) -> None:
        """`found` looks for printers, `test_page` draws one's label of a size in millimetres."""
        self._store = store
        self._open = open_printer
        self._found = found
        self._test_page = test_page

    def found(self) -> tuple[FoundPrinter, ...]:
        """Name the printers that this computer knows, and those nearby; takes some seconds."""
        return self._found()

    def named(self, name: str) -> EventPrinter | None:
        """Find the printer that people call so, in any case."""
        wanted = fold(_tidy(name))
        return next((each for each in self._store.printers() if fold(each.name) == wanted), None)

    def add(self, wish: PrinterWish) -> EventPrinter:
        """Keep a printer, in the place of the one that is meant.

        Raises `Refused` for one without name or with that of another, `NotFound` where the one
        meant is gone, and `CheckinError` where the address is none.
        """
        name, address = _tidy(wish.name), wish.address.strip()
        if not name:
            raise Refused("A printer needs a name. Say where it stands, such as “Front”.")
        if len(name) > LONGEST_NAME:
            raise Refused(f"A printer's name has 1 to {LONGEST_NAME} letters.")
        if not address:
            raise Refused("Say where the printer is, or choose one that was found.")
        self._open(address).close()
        address = _settled(address)
        with self._store.write():
            before = self._printer(wish.id) if wish.id else self._new(name, address)
            other = self.named(name)
            if other is not None and other.id != before.id:
                raise Refused(
                    f"The event has a printer “{other.name}” already. Choose another name, or "
                    "change that printer."
                )
            printer = replace(
                before, name=name, address=address, categories=_each_once(wish.categories),
                desks=_each_once(wish.desks), labels_left=wish.labels_left, right=wish.right,
                down=wish.down, warn_at=before.warn_at if wish.warn_at is None else wish.warn_at,
                off_since=before.off_since if address == before.address else None,
            )  # fmt: skip
            known = self._store.printers()
            if not known:
                self._begin_to_owe()
            if any(each.id == printer.id and each.address != address for each in known):
                self._lose(printer.id)
            self._store.put_printer(printer)
        return printer

    def remove(self, printer_id: str) -> None:
        """Keep a printer no longer. Raises `NotFound`."""
        printer = self._printer(printer_id)
        with self._store.write():
            self._store.drop_printer(printer.id)

    def rules(self) -> PrintRules:
        """Say when badges are printed."""
        return self._store.print_rules()

    def change_rules(self, rules: PrintRules) -> None:
        """Say when badges are printed from now on."""
        with self._store.write():
            if not self._store.print_rules().on_admission:
                self._begin_to_owe()
            self._store.change_print_rules(rules)

    def print_test_page(self, printer_id: str, width: float, height: float) -> None:
        """Print a page that shows in millimetres where pictures land, moved as badges are.

        Raises `CheckinError`.
        """
        place = self._printer(printer_id)
        printer = self._open(place.address)
        try:
            printer.submit(self._test_page(place, width, height))
        finally:
            printer.close()

    def _lose(self, printer_id: str) -> None:
        """Say of the badges that a printer has that it is not asked about them any more."""
        said = "Its printer got another address while it had the badge."
        for job in self._store.unfinished_jobs():
            if job.printer == printer_id and job.state is PrintState.PRINTING:
                lost = replace(job, state=PrintState.FAILED, said=said, doubt=Doubt.CAME_OUT)
                self._store.change_job(lost, (PrintState.PRINTING,))

    def _begin_to_owe(self) -> None:
        """Note that whoever came in before now is owed no badge."""
        self._store.see_badges(self._store.last_position())

    def _new(self, name: str, address: str) -> EventPrinter:
        """Begin a printer; one that was renamed meanwhile keeps its id, whatever name that was."""
        taken = {each.id for each in self._store.printers()}
        return EventPrinter(uuid4().hex if fold(name) in taken else fold(name), name, address)

    def _printer(self, printer_id: str) -> EventPrinter:
        for each in self._store.printers():
            if each.id == printer_id:
                return each
        raise NotFound("This printer is not in the event any more. Choose another.")


def _tidy(name: str) -> str:
    return printable(" ".join(name.split()))


def _settled(address: str) -> str:
    """Say an address as it means the same wherever the program is started."""
    scheme, _, folder = address.partition(":")
    if scheme.casefold() != "folder":
        return address
    return f"folder:{Path(folder).expanduser().absolute()}"


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    tidy = (" ".join(name.split()) for name in names)
    return tuple({fold(name): name for name in tidy if name}.values())
