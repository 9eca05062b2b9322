"""Printers that would not print now get nothing that could come out later, unasked."""

import math
from contextlib import ExitStack
from dataclasses import replace

import pytest

from checkin.core.badges.printing import Obstacle, PrintDocument
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.ipp.ipp_address import read_ipp_address
from checkin.printers.ipp.ipp_message import Group, Tag
from tests.servers.processes import wait_until
from tests.servers.scripted_printer import HANG_UP, READY, ScriptedPrinter, http, ipp

BADGE = PrintDocument(b"%PDF-1.7 a badge", 62, 100, "Badge 0001")
TAKEN = http(ipp(0, Group.JOB, [("job-id", Tag.INTEGER, [7]), ("job-state", Tag.ENUM, [3])]))


@pytest.fixture
def answering():
    """Make a client before a printer that answers so."""
    with ExitStack() as stack:

        def make(*answers):
            server = ScriptedPrinter(*answers)
            stack.callback(server.close)
            return IppPrinter(read_ipp_address(server.uri), seconds=30), server

        yield make


def _printer(*attributes):
    idle = [READY[0]] if STOPPED not in attributes else []
    return http(ipp(attributes=[*READY[2:], *idle, *attributes]))


def _reasons(*reasons):
    return "printer-state-reasons", Tag.KEYWORD, list(reasons)


def _trays(*levels):
    return (
        "printer-input-tray",
        Tag.TEXT,
        [f"type=other;level={each};" for each in levels],
    )


STOPPED = ("printer-state", Tag.ENUM, [5])


@pytest.mark.parametrize(
    ("obstacle", "told"),
    [
        (Obstacle.COVER_OPEN, [_reasons("cover-open-report")]),
        (Obstacle.JAM, [_reasons("media-jam-error")]),
        (Obstacle.PAUSED, [STOPPED]),
        (Obstacle.OUT_OF_LABELS, [_reasons("media-empty-warning"), _trays(0)]),
        (Obstacle.OUT_OF_LABELS, [_reasons("media-empty-error"), _trays(0, 250)]),
        (None, [_reasons("media-empty-warning"), _trays(0, 250)]),
        (None, [_reasons("marker-supply-empty-warning")]),
        (None, [_reasons("media-low-warning", "strange-error")]),
    ],
)
def test_a_printer_that_would_not_print_now_gets_nothing(answering, obstacle, told):
    printer, server = answering(_printer(*told), TAKEN)
    if obstacle is None:
        assert printer.submit(BADGE) == "7:Badge 0001"
        return
    with pytest.raises(PrinterRefused, match="cannot print now") as refused:
        printer.submit(BADGE)
    assert (refused.value.obstacle, len(server.questions)) == (obstacle, 1)


def test_a_print_server_that_does_nothing_is_not_believed_about_its_last_job(answering):
    _, server = answering(_printer(_reasons("media-empty-error", "offline-report")), TAKEN)
    queue = server.uri.replace("/ipp/print", "/printers/Badges")
    assert IppPrinter(read_ipp_address(queue)).submit(BADGE) == "7:Badge 0001"


def test_a_printer_is_asked_how_it_is_only_where_that_is_not_known_freshly(answering):
    printer, server = answering(_printer(), TAKEN, TAKEN, _printer(_reasons("media-empty")))
    printer.submit(BADGE)
    printer.submit(BADGE)
    assert len(server.questions) == 3
    cautious = IppPrinter(read_ipp_address(server.uri), fresh_seconds=0)
    with pytest.raises(PrinterRefused, match="out of labels"):
        cautious.submit(BADGE)


@pytest.mark.parametrize("answer", [HANG_UP, http(ipp(0x0506))])
def test_a_printer_that_did_not_take_a_badge_is_asked_how_it_is_before_it_gets_the_next(
    answering, answer
):
    printer, server = answering(_printer(), answer, _printer(_reasons("media-empty")), TAKEN)
    with pytest.raises((PrinterRefused, PrinterUnreachable)):
        printer.submit(BADGE)
    with pytest.raises(PrinterRefused) as told:
        printer.submit(BADGE)
    assert (told.value.obstacle, len(server.questions)) == (Obstacle.OUT_OF_LABELS, 3)


def test_a_printer_that_was_off_behind_a_print_server_gets_a_badge_once_it_is_on(
    print_server, badge_printer
):
    printer = IppPrinter(read_ipp_address(print_server.uri), seconds=30, fresh_seconds=math.inf)
    badge_printer.fault("offline")
    wait_until(lambda: printer.status().obstacles == {Obstacle.OFFLINE}, "the printer off")
    badge_printer.clear()

    def is_taken():
        try:
            return bool(printer.submit(BADGE))
        except PrinterRefused:
            return False

    wait_until(is_taken, "a badge that is taken")


def test_a_printer_whose_labels_ran_out_with_the_last_badge_prints_only_what_comes_after(
    badge_printer,
):
    printer = IppPrinter(read_ipp_address(badge_printer.uri))

    def prints(name):
        wait_until(lambda: printer.status().is_ready, "a printer that is ready")
        job = printer.submit(replace(BADGE, name=name))
        wait_until(lambda: printer.poll(job).state.is_final, "the end of the job")

    prints("Badge 0001")
    badge_printer.fault("media-empty")
    with pytest.raises(PrinterRefused, match="cannot print now: out of labels") as told:
        printer.submit(replace(BADGE, name="Badge 0002"))
    assert told.value.obstacle == Obstacle.OUT_OF_LABELS
    badge_printer.clear()
    prints("Badge 0003")
    assert [out.job_name for out in badge_printer.printed()] == ["Badge 0001", "Badge 0003"]
