"""Printers for tests: a virtual one, and a print server before it."""

import os

import pytest

from tests.servers import cups, ipp_printer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _needed(lack: str) -> None:
    """Skip a test that this computer lacks something for; where CI may install it, fail."""
    if not lack:
        return
    if "CI" in os.environ and hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.fail(lack)
    pytest.skip(lack)


@pytest.fixture
def badge_printer():
    """A printer in the network, with labels of 62 by 100 mm."""
    _needed(ipp_printer.missing())
    printer = ipp_printer.VirtualPrinter()
    printer.up()
    yield printer
    printer.down()


@pytest.fixture
def print_server(badge_printer):
    """A CUPS, through which the same printer is reached."""
    _needed(cups.missing())
    server = cups.PrivateCups()
    server.up(badge_printer.uri)
    yield server
    server.down()
