"""The client of IPP before printers that say what they should not, or nothing at all."""

import struct
from contextlib import ExitStack
from dataclasses import replace

import pytest

from checkin.core.badges.printing import Obstacle, PrintDocument, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.ipp.ipp_address import read_ipp_address
from checkin.printers.ipp.ipp_message import Group, Tag, read_answer
from tests.servers.processes import free_port
from tests.servers.scripted_printer import FOR_EVER, HANG_UP, READY, ScriptedPrinter, http, ipp

BADGE = PrintDocument(b"%PDF-1.7 a badge", 62, 100, "Badge 0001")
CHUNK_BELOW_NOTHING = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n\x02"
TAKEN = http(ipp(0, Group.JOB, [("job-id", Tag.INTEGER, [7]), ("job-state", Tag.ENUM, [3])]))


@pytest.fixture
def answering():
    """Make a client before a printer that answers so."""
    with ExitStack() as stack:

        def make(*answers, seconds=30.0):
            server = ScriptedPrinter(*answers)
            stack.callback(server.close)
            printer = IppPrinter(read_ipp_address(server.uri), seconds=seconds)
            return printer, server

        yield make


def _job(state, *attributes):
    return http(ipp(0, Group.JOB, [("job-state", Tag.ENUM, [state]), *attributes]))


def _printer(*attributes):
    return http(ipp(attributes=[*READY[2:], *attributes]))


def test_a_badge_is_asked_for_in_its_exact_size_without_margins_or_scaling(answering):
    printer, server = answering(http(ipp()), TAKEN)
    assert printer.submit(BADGE) == "7:Badge 0001"
    asked = read_answer(server.questions[1])
    assert asked.first_of(Group.JOB)["print-scaling"] == ("none",)
    assert asked.first_of(Group.JOB)["media-col"] == (
        {
            "media-size": ({"x-dimension": (6200,), "y-dimension": (10000,)},),
            "media-bottom-margin": (0,),
            "media-left-margin": (0,),
            "media-right-margin": (0,),
            "media-top-margin": (0,),
        },
    )
    assert server.questions[1].endswith(b"\x03%PDF-1.7 a badge")


@pytest.mark.parametrize(
    ("pages", "supported", "asked"),
    [
        (2, ["one-sided", "two-sided-long-edge"], ("two-sided-long-edge",)),
        (2, ["one-sided"], None),
        (1, ["one-sided", "two-sided-long-edge"], None),
    ],
)
def test_a_badge_with_a_back_is_printed_on_both_sides_where_the_printer_can(
    answering, pages, supported, asked
):
    printer, server = answering(_printer(("sides-supported", Tag.KEYWORD, supported)), TAKEN)
    printer.submit(replace(BADGE, pages=pages))
    assert read_answer(server.questions[1]).first_of(Group.JOB).get("sides") == asked


def test_a_printer_that_leaves_an_edge_white_is_asked_for_its_smallest(answering):
    edges = [(f"media-{side}-margin-supported", Tag.INTEGER, [500, 423])
             for side in ("bottom", "left", "right", "top")]  # fmt: skip
    printer, server = answering(_printer(*edges), TAKEN)
    printer.submit(BADGE)
    (media,) = read_answer(server.questions[1]).first_of(Group.JOB)["media-col"]
    assert media["media-left-margin"] == (423,)


def test_a_size_the_printer_has_not_is_refused_before_anything_is_sent(answering):
    size = [("x-dimension", Tag.INTEGER, [2900]), ("y-dimension", Tag.INTEGER, [9000])]
    printer, server = answering(_printer(("media-size-supported", Tag.COLLECTION, [size])))
    with pytest.raises(PrinterRefused, match=r"62 × 100 mm\. It has 29 × 90 mm") as told:
        printer.submit(BADGE)
    assert told.value.obstacle == Obstacle.WRONG_MEDIA
    assert b"%PDF" not in b"".join(server.questions)


def test_a_new_roll_is_noticed(answering):
    def roll(width, height):
        size = [("x-dimension", Tag.INTEGER, [width]), ("y-dimension", Tag.INTEGER, [height])]
        return _printer(("media-size-supported", Tag.COLLECTION, [size]))

    printer, _ = answering(roll(2900, 9000), roll(2900, 9000), roll(6200, 10000), TAKEN)
    with pytest.raises(PrinterRefused):
        printer.submit(BADGE)
    assert printer.submit(BADGE)


def test_a_label_listed_the_other_way_round_is_taken(answering):
    size = [("x-dimension", Tag.INTEGER, [5398]), ("y-dimension", Tag.INTEGER, [8560])]
    printer, server = answering(_printer(("media-size-supported", Tag.COLLECTION, [size])), TAKEN)
    printer.submit(PrintDocument(b"%PDF", 85.6, 53.98, "card"))
    (media,) = read_answer(server.questions[1]).first_of(Group.JOB)["media-col"]
    assert media["media-size"] == ({"x-dimension": (5398,), "y-dimension": (8560,)},)


def test_a_printer_that_refuses_the_label_has_the_wrong_one(answering):
    wrong = http(ipp(0x040B, Group.UNSUPPORTED, [("media-col", Tag.KEYWORD, ["no"])]))
    printer, _ = answering(http(ipp()), wrong)
    with pytest.raises(PrinterRefused) as told:
        printer.submit(BADGE)
    assert told.value.obstacle == Obstacle.WRONG_MEDIA


def test_a_printer_that_knows_no_scaling_prints_all_the_same(answering):
    unsure = http(ipp(0x040B, Group.UNSUPPORTED, [("print-scaling", Tag.KEYWORD, ["none"])]))
    printer, server = answering(http(ipp()), unsure, TAKEN)
    assert printer.submit(BADGE)
    strictly = [
        read_answer(each).first_of(Group.OPERATION)["ipp-attribute-fidelity"]
        for each in server.questions[1:]
    ]
    assert strictly == [(True,), (False,)]


def test_a_printer_of_the_older_version_is_asked_in_it(answering):
    printer, server = answering(http(ipp(0x0503)), http(ipp()), TAKEN)
    assert printer.submit(BADGE)
    assert [question[:2] for question in server.questions] == [b"\2\0", b"\1\1", b"\1\1"]


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (["application/pdf", "application/vnd.cups-pdf"], "application/vnd.cups-pdf"),
        (["application/octet-stream", "application/pdf"], "application/pdf"),
        (["application/octet-stream"], "application/octet-stream"),
        ([], "application/pdf"),
    ],
)
def test_a_badge_is_called_what_the_printer_leaves_as_it_is(answering, offered, chosen):
    formats = [("document-format-supported", Tag.MIME, offered)] if offered else []
    printer, server = answering(http(ipp(attributes=[READY[0], *formats])), TAKEN)
    printer.submit(BADGE)
    about = read_answer(server.questions[1]).first_of(Group.OPERATION)
    assert about["document-format"] == (chosen,)


def test_a_printer_without_pdf_says_by_what_way_to_print(answering):
    only = http(ipp(attributes=[("document-format-supported", Tag.MIME, ["image/urf"])]))
    printer, _ = answering(only)
    with pytest.raises(PrinterRefused, match=r"cannot print PDF\. Reach it by way of the system"):
        printer.submit(BADGE)


@pytest.mark.parametrize(
    ("status", "obstacle"),
    [
        (0x0507, Obstacle.BUSY),
        (0x0506, Obstacle.PAUSED),
        (0x040A, Obstacle.REFUSED),
        (0x0403, Obstacle.REFUSED),
        (0x0504, Obstacle.OTHER),
        (0x7FFF, Obstacle.REFUSED),
    ],
)
def test_a_refusal_names_its_obstacle(answering, status, obstacle):
    printer, _ = answering(http(ipp()), http(ipp(status)))
    with pytest.raises(PrinterRefused) as told:
        printer.submit(BADGE)
    assert told.value.obstacle == obstacle


def test_an_answer_that_is_lost_leaves_open_whether_the_badge_comes_out(answering):
    printer, server = answering(http(ipp()), HANG_UP)
    with pytest.raises(PrinterUnreachable) as told:
        printer.submit(BADGE)
    assert told.value.may_have_printed
    assert server.questions[1].endswith(b"a badge")


def test_a_printer_that_falls_silent_before_the_badge_has_not_printed_it(answering):
    printer, _ = answering(HANG_UP)
    with pytest.raises(PrinterUnreachable) as told:
        printer.submit(BADGE)
    assert not told.value.may_have_printed


def test_nobody_at_the_address_has_printed_nothing():
    printer = IppPrinter(read_ipp_address(f"ipp://127.0.0.1:{free_port()}/ipp/print"))
    with pytest.raises(PrinterUnreachable, match="does not answer") as told:
        printer.submit(BADGE)
    assert not told.value.may_have_printed
    assert printer.status().obstacles == {Obstacle.OFFLINE}


@pytest.mark.parametrize(
    "answer",
    [
        http(b"<html>router</html>"),
        http(ipp()[:-3]),
        http(b"\0" * 2_000_000),
        b"220 mail.example.org ESMTP\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n",
    ],
)
def test_what_is_no_printer_is_told_in_one_sentence(answering, answer):
    printer, _ = answering(answer)
    with pytest.raises(PrinterUnreachable, match="is not the language of printers"):
        printer.submit(BADGE)


@pytest.mark.parametrize("answer", [http(ipp())[:-3], CHUNK_BELOW_NOTHING])
def test_half_an_answer_is_none(answering, answer):
    printer, _ = answering(answer)
    with pytest.raises(PrinterUnreachable, match="does not answer"):
        printer.submit(BADGE)


def test_a_printer_that_only_says_wait_is_left_in_time(answering):
    printer, _ = answering(FOR_EVER, seconds=0.3)
    with pytest.raises(PrinterUnreachable):
        printer.poll("1:x")


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        ("401 Unauthorized", "asks for a password"),
        ("404 Not Found", "There is no printer at ipp://127.0.0.1"),
        ("426 Upgrade Required", "Write ipps://"),
    ],
)
def test_a_server_without_the_printer_says_what_to_do(answering, status, advice):
    printer, _ = answering(http(b"", status))
    with pytest.raises(PrinterRefused, match=advice):
        printer.submit(BADGE)


def test_the_number_of_its_state_says_that_a_job_is_done(answering):
    reason = ("job-state-reasons", Tag.KEYWORD, ["processing-to-stop-point"])
    printer, _ = answering(_job(9, reason))
    assert printer.poll("7:Badge 0001").state is PrintState.PRINTED


def test_what_was_cancelled_at_the_printer_and_not_by_us_has_failed(answering):
    said = ("job-printer-state-message", Tag.TEXT, ["Print job canceled at printer."])
    printer, _ = answering(_job(7, said))
    report = printer.poll("7:Badge 0001")
    assert (report.state, report.said) == (PrintState.FAILED, "Print job canceled at printer.")


def test_a_job_that_waits_tells_what_for(answering):
    waiting = ("printer-state-reasons", Tag.KEYWORD, ["media-empty-warning", "toner-low-report"])
    printer, _ = answering(_job(5), _printer(waiting, ("printer-state", Tag.ENUM, [4])))
    report = printer.poll("7:Badge 0001")
    assert report.state is PrintState.PRINTING
    assert report.obstacles == {Obstacle.OUT_OF_LABELS}
    assert report.said == "out of labels, toner low"


def test_a_job_of_another_name_under_the_same_number_is_not_ours(answering):
    printer, _ = answering(_job(9, ("job-name", Tag.NAME, ["Badge 0815"])))
    report = printer.poll("7:Badge 0001")
    assert report.state is PrintState.FAILED
    assert "does not know this job" in report.said


def test_a_job_that_the_printer_forgot_is_not_called_printed(answering):
    printer, _ = answering(http(ipp(0x0406)))
    assert printer.poll("7:Badge 0001").state is PrintState.FAILED


def test_a_printer_that_says_nothing_of_a_job_may_still_print_it(answering):
    printer, _ = answering(http(ipp(0x0403)))
    report = printer.poll("7:Badge 0001")
    assert (report.state, report.obstacles) == (PrintState.PRINTING, {Obstacle.REFUSED})
    assert report.said


def test_a_lost_job_is_found_by_its_name(answering):
    job = [("job-id", Tag.INTEGER, [9]), ("job-name", Tag.NAME, ["Badge 0001"])]
    printer, _ = answering(http(ipp(0, Group.JOB, job)))
    assert printer.find("Badge 0001") == "9:Badge 0001"
    assert printer.find("Badge 0002") is None


def test_a_printed_job_is_not_cancelled(answering):
    printer, server = answering(_job(9))
    printer.cancel("7:Badge 0001")
    assert len(server.questions) == 1


@pytest.mark.parametrize(
    "refusal", [http(b"", "401 Unauthorized"), http(b"", "403 Forbidden"), http(ipp(0x0403))]
)
def test_a_job_that_its_printer_does_not_give_back_is_still_there(answering, refusal):
    printer, _ = answering(_job(5), http(ipp()), refusal, _job(5), http(ipp()))
    printer.cancel("7:Badge 0001")
    assert printer.poll("7:Badge 0001").state is PrintState.PRINTING


@pytest.mark.parametrize(
    ("attributes", "obstacles"),
    [
        ([("printer-state", Tag.ENUM, [3])], set()),
        ([("printer-state", Tag.ENUM, [4])], {Obstacle.BUSY}),
        ([("printer-state", Tag.ENUM, [5])], {Obstacle.PAUSED}),
        ([("printer-is-accepting-jobs", Tag.BOOLEAN, [False])], {Obstacle.PAUSED}),
        ([("printer-state-reasons", Tag.KEYWORD, ["cover-open-error"])], {Obstacle.COVER_OPEN}),
        ([("printer-state-reasons", Tag.KEYWORD, ["media-jam"])], {Obstacle.JAM}),
        ([("printer-state-reasons", Tag.KEYWORD, ["media-low-report"])], set()),
        ([("printer-state-reasons", Tag.KEYWORD, ["fuser-error"])], {Obstacle.OTHER}),
        ([("printer-state-reasons", Tag.KEYWORD, ["media-jam", "cover-open"])],
         {Obstacle.JAM, Obstacle.COVER_OPEN}),
    ],
)  # fmt: skip
def test_a_printer_is_how_it_says(answering, attributes, obstacles):
    printer, _ = answering(http(ipp(attributes=attributes)))
    assert printer.status().obstacles == obstacles


@pytest.mark.parametrize(
    ("trays", "left"),
    [
        (["type=sheetFeed;maxcapacity=250;level=17;status=0"], 17),
        (["type=sheetFeed;level=-2;status=0"], None),
        (["level=17", "level=3"], None),
        ([], None),
    ],
)
def test_labels_are_counted_where_the_printer_counts(answering, trays, left):
    tray = ("printer-input-tray", Tag.OCTETS, trays)
    printer, _ = answering(http(ipp(attributes=[READY[0], *([tray] if trays else [])])))
    assert printer.status().labels_left == left


def test_a_number_that_no_printer_gives_is_nobodys_job(answering):
    printer, server = answering(http(ipp(0x0406)))
    assert printer.poll("²:x").state is PrintState.FAILED
    assert struct.pack(">i", 0) in server.questions[0]
