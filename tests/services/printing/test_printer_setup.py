"""The printers of an event keep their names apart, and each its own place."""

from dataclasses import replace

import pytest

from checkin.core.errors import Refused
from checkin.services.printing.printer_setup import PrinterSetup, PrinterWish
from tests.services.scripted_printer import ScriptedPrinter

HERE = "badge-1"


@pytest.fixture
def setup(store):
    return PrinterSetup(store, lambda _: ScriptedPrinter(), tuple, None)


def named(store):
    return {each.name: each.address for each in store.printers()}


def test_a_renamed_printer_stays_when_another_gets_its_old_name(setup, store):
    first = setup.add(PrinterWish("Badge 1", HERE, ("Speaker",)))
    front = setup.add(PrinterWish("Front", HERE, ("Speaker",), id=first.id))
    second = setup.add(PrinterWish("Badge 1", "badge-2"))
    assert front.id == first.id != second.id
    assert named(store) == {"Front": HERE, "Badge 1": "badge-2"}
    assert setup.named(" badge  1 ") == second


def test_two_printers_of_one_name_are_refused(setup, store):
    setup.add(PrinterWish("Badge 1", HERE))
    back = setup.add(PrinterWish("Back", "badge-2"))
    for wish in (PrinterWish("BADGE 1", "badge-3"), PrinterWish("badge 1", "badge-2", id=back.id)):
        with pytest.raises(Refused, match="has a printer “Badge 1” already"):
            setup.add(wish)
    assert named(store) == {"Badge 1": HERE, "Back": "badge-2"}


def test_a_printer_may_keep_its_name_or_write_it_otherwise(setup, store):
    printer = setup.add(PrinterWish("Badge 1", HERE, labels_left=3))
    wish = PrinterWish("BADGE 1", HERE, labels_left=250, id=printer.id)
    assert setup.add(wish) == replace(printer, name="BADGE 1", labels_left=250)
    assert len(store.printers()) == 1
