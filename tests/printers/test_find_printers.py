"""`checkin find-printers`: what is found, and how it is."""

import json
import socket
import sys

import pytest

from checkin.cli.find_printers import how_they_are, state_words
from checkin.cli.run import run
from checkin.core.badges.printing import FoundPrinter, Obstacle, PrinterStatus
from tests.servers.processes import free_port, wait_until


@pytest.fixture
def checkin(capsys):
    """Run a command; give its status, its lines and its complaints."""

    def command(*arguments):
        with pytest.raises(SystemExit) as ended:
            run(arguments)
        written = capsys.readouterr()
        return ended.value.code, written.out.splitlines(), written.err

    return command


@pytest.fixture
def no_cups(monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{free_port()}")


def test_a_printer_is_asked_by_its_address(checkin, badge_printer):
    assert checkin("find-printers", badge_printer.uri) == (
        0, [f"{badge_printer.uri}  ready, 125 labels left"], "",
    )  # fmt: skip


def test_a_printer_in_trouble_is_told_with_its_reason(checkin, badge_printer):
    badge_printer.fault("media-empty")
    status, (line,), _ = checkin("find-printers", "--json", badge_printer.uri)
    told = json.loads(line)
    assert status == 1
    assert (told["ready"], told["obstacles"], told["labels_left"]) == (False, ["out_of_labels"], 0)
    assert told["said"]


def test_the_queues_of_this_computer_are_listed_with_their_states(
    checkin, print_server, monkeypatch
):
    monkeypatch.setenv("CUPS_SERVER", print_server.server)
    status, lines, _ = checkin("find-printers", "--here")
    assert status == 0
    assert len(lines) == 1
    assert lines[0].startswith(f"Badges  ipp://{print_server.server}/printers/Badges")
    assert lines[0].endswith("ready")


def test_a_queue_whose_printer_is_off_is_listed_so(
    checkin, print_server, badge_printer, monkeypatch
):
    monkeypatch.setenv("CUPS_SERVER", print_server.server)
    print_server.run("cupsdisable", "Badges")
    badge_printer.fault("offline")
    wait_until(
        lambda: "paused" in checkin("find-printers", "--here")[1][0], "a queue that is paused"
    )


@pytest.mark.usefixtures("no_cups", "qapp")
def test_a_computer_that_cannot_listen_says_why_and_lists_the_rest(checkin, monkeypatch):
    monkeypatch.setitem(sys.modules, "zeroconf", None)
    status, lines, complaint = checkin("find-printers")
    assert status == 0
    assert "“pip install zeroconf”" in complaint
    assert lines


@pytest.mark.usefixtures("no_cups", "qapp")
def test_where_nothing_is_found_it_is_said_how_to_name_a_printer(checkin, monkeypatch):
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    assert checkin("find-printers", "--here")[1] == [
        "No printer was found. Its address can be typed: ipp://HOST/ipp/print"
    ]


def test_a_printer_of_an_unknown_language_that_was_found_is_sent_nothing():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"socket://127.0.0.1:{listener.getsockname()[1]}"
        (asked,) = how_they_are([FoundPrinter(address, "Laser")], strictly=False)
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert state_words(asked.status) == "not asked"


def test_what_is_no_address_is_one_sentence(checkin):
    status, lines, complaint = checkin("find-printers", "Front desk")
    assert (status, lines) == (1, [])
    assert complaint.startswith("checkin: “Front desk” is no address of a printer.")


@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_has_words(obstacle):
    assert state_words(PrinterStatus(frozenset({obstacle}), "said so")).endswith("(said so)")


def test_the_doctor_looks_for_printers(checkin, print_server, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", print_server.server)
    _, lines, _ = checkin("doctor")
    (line,) = (each for each in lines if "Printers" in each)
    assert line.split()[:3] == ["ok", "Printers", "Badges"]
