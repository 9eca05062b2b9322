"""Printers are found: announced on this computer alone, by the same library that listens."""

import sys

import pytest
from zeroconf import ServiceInfo, Zeroconf

from checkin.core.badges.printing import FoundPrinter
from checkin.core.errors import CheckinError
from checkin.printers.discovery import printers_nearby, printers_of_system
from tests.servers.processes import free_port, wait_until

ALONE = ["127.0.0.1"]


def an_announcement(name, kind="_ipp._tcp.local.", port=631, **properties):
    return ServiceInfo(
        kind,
        f"{name}.{kind}",
        addresses=[b"\x7f\0\0\1"],
        port=port,
        properties=properties,
        server="printer-of-a-test.invalid.",
    )


@pytest.fixture
def announcer():
    """Announce printers to this computer, and to nobody else."""
    if sys.platform != "linux":
        pytest.skip("Only Linux lets a computer speak to itself by multicast everywhere.")
    try:
        mouth = Zeroconf(interfaces=ALONE)
    except OSError as error:
        pytest.skip(f"This computer cannot speak to itself by multicast: {error}")
    yield lambda info: mouth.register_service(info, cooperating_responders=True)
    mouth.close()


def found(announcer, *announcements, addresses):
    """Listen until all is heard: what was just announced is not said again at once.

    Other tests may announce printers of their own beside.
    """
    for each in announcements:
        announcer(each)
    names = {each.get_name() for each in announcements}
    heard = []

    def is_heard():
        heard[:] = [each for each in printers_nearby(1.5, ALONE) if each.name in names]
        return [each.address for each in heard] == addresses

    wait_until(is_heard, f"printers at {addresses}")
    return heard


def test_a_printer_that_announces_itself_is_found_with_its_path_and_model(announcer):
    info = an_announcement("Back desk", rp="ipp/print", ty="Example QL-1")
    address = "ipp://127.0.0.1:631/ipp/print"
    (printer,) = found(announcer, info, addresses=[address])
    assert printer == FoundPrinter(address, "Back desk", "Example QL-1")


def test_a_printer_with_several_languages_is_found_once_by_the_best(announcer):
    ways = [
        an_announcement("Front desk", "_pdl-datastream._tcp.local.", 9100),
        an_announcement("Front desk", "_ipps._tcp.local.", rp="ipp/print"),
        an_announcement("Front desk", "_ipp._tcp.local.", rp="/ipp/print"),
        an_announcement("Label", "_pdl-datastream._tcp.local.", 9100, ty="Zebra"),
    ]
    best = ["ipp://127.0.0.1:631/ipp/print", "socket://127.0.0.1:9100"]
    assert [each.name for each in found(announcer, *ways, addresses=best)] == [
        "Front desk",
        "Label",
    ]


def test_what_an_announcement_says_is_only_text(announcer):
    odd = an_announcement("Odd", rp="ipp/\x1b[31m print?x#y", ty="Red\x1b[31m\nprinter")
    address = "ipp://127.0.0.1:631/ipp/%1B%5B31m%20print%3Fx%23y"
    (printer,) = found(announcer, odd, addresses=[address])
    assert printer.about == "Red [31m printer"


def test_without_the_library_it_is_said_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "zeroconf", None)
    with pytest.raises(CheckinError, match="“pip install zeroconf”"):
        printers_nearby(0)


def test_the_queues_of_cups_are_the_printers_of_this_computer(print_server, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", print_server.server)
    (queue,) = printers_of_system()
    assert (queue.name, queue.address) == ("Badges", f"ipp://{print_server.server}/printers/Badges")
    assert "IPP Everywhere" in queue.about


@pytest.mark.usefixtures("qapp")
def test_without_cups_the_system_is_asked_in_its_own_way(monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{free_port()}")
    assert all(each.address == f"system:{each.name}" for each in printers_of_system())
