"""Label printers that speak ZPL, asked and fed over a socket, with the faults that they have."""

from dataclasses import replace

import pytest
import zxingcpp

from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrintState
from checkin.core.errors import CheckinError, PrinterRefused, PrinterUnreachable
from checkin.printers.labels.zpl import open_zpl
from tests.printers.documents import CODE, a_document
from tests.printers.fake_port import ZebraFake, switched_off_and_on
from tests.printers.zpl_labels import read_label

DOCUMENT = a_document(105, 148)
FAULTS = [
    ("paper", Obstacle.OUT_OF_LABELS, "out of labels"),
    ("head", Obstacle.COVER_OPEN, "head is open"),
    ("ribbon", Obstacle.OUT_OF_INK, "ribbon"),
    ("pause", Obstacle.PAUSED, "paused"),
    ("full", Obstacle.BUSY, "memory is full"),
    ("hot", Obstacle.BUSY, "too hot"),
]


@pytest.fixture
def zebra():
    with ZebraFake() as fake:
        yield fake


def a_printer(zebra, more="", patience=20):
    return open_zpl(f"socket://127.0.0.1:{zebra.port}?language=zpl{more}", patience=patience)


@pytest.mark.parametrize(
    ("dpi", "size"), [(203, (831, 1183)), (300, (1228, 1748)), (600, (2457, 3496))]
)
def test_a_badge_comes_out_as_it_was_given(zebra, dpi, size):
    printer = a_printer(zebra, f"&dpi={dpi}")
    job = printer.submit(DOCUMENT)
    assert printer.poll(job).state is PrintState.PRINTED
    (label,) = zebra.printed
    set_size, setup, picture = read_label(label)
    assert set_size == picture.size == size
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [CODE]
    assert set(setup) == {"PO", "LH"}, "darkness, speed and calibration stay as they are set"


def test_every_page_becomes_a_label(zebra):
    given = [f"CODE{number}" for number in range(3)]
    a_printer(zebra).submit(a_document(105, 148, given))
    codes = [zxingcpp.read_barcodes(read_label(label)[2])[0].text for label in zebra.printed]
    assert codes == given


def test_a_badge_that_is_wider_than_the_head_lies_on_its_side(zebra):
    a_printer(zebra, "&width=62").submit(a_document(100, 62))
    size, _, picture = read_label(zebra.printed[0])
    assert size == (496, 799)
    (found,) = zxingcpp.read_barcodes(picture)
    assert (found.text, abs(found.orientation)) == (CODE, 90)


def test_a_badge_that_fits_under_the_head_stays_as_it_is(zebra):
    a_printer(zebra).submit(a_document(100, 62))
    assert read_label(zebra.printed[0])[0] == (799, 496)


def test_a_badge_too_wide_for_the_head_is_refused_before_anything_is_sent(zebra):
    with pytest.raises(PrinterRefused, match=r"105 mm wide.*prints 62 mm") as refused:
        a_printer(zebra, "&width=62").submit(DOCUMENT)
    assert refused.value.obstacle == Obstacle.WRONG_MEDIA
    assert zebra.printed == []


def test_calibration_moves_the_picture(zebra):
    a_printer(zebra, "&width=105").submit(DOCUMENT)
    a_printer(zebra, "&width=105&right=2&down=-1.5").submit(DOCUMENT)
    codes = [
        zxingcpp.read_barcodes(read_label(label)[2])[0].position.top_left for label in zebra.printed
    ]
    assert codes[1].x - codes[0].x == pytest.approx(16, abs=1)
    assert codes[1].y - codes[0].y == pytest.approx(-12, abs=1)


@pytest.mark.parametrize(("flag", "obstacle", "words"), FAULTS)
def test_a_fault_is_told_and_nothing_is_sent_to_a_printer_that_has_one(
    zebra, flag, obstacle, words
):
    zebra.flags = {flag}
    printer = a_printer(zebra)
    status = printer.status()
    assert status.obstacles == {obstacle}
    assert words in status.said
    with pytest.raises(PrinterRefused, match=words) as refused:
        printer.submit(DOCUMENT)
    assert refused.value.obstacle == obstacle
    zebra.flags = set()
    assert printer.status().is_ready
    assert zebra.printed == zebra.waiting == []


@pytest.mark.parametrize(("flag", "obstacle", "words"), FAULTS)
def test_a_fault_while_printing_is_told_until_it_is_mended(zebra, flag, obstacle, words):
    zebra.busy = True
    printer = a_printer(zebra)
    job = printer.submit(DOCUMENT)
    report = printer.poll(job)
    assert (report.state, report.obstacles) == (PrintState.PRINTING, frozenset())
    zebra.flags = {flag}
    report = printer.poll(job)
    assert (report.state, report.obstacles) == (PrintState.PRINTING, {obstacle})
    assert words in report.said
    zebra.flags = set()
    zebra.go_on()
    assert printer.poll(job).state is PrintState.PRINTED
    assert len(zebra.printed) == 1


def test_a_job_that_waits_alone_can_be_taken_back(zebra):
    zebra.busy = True
    printer = a_printer(zebra)
    job = printer.submit(DOCUMENT)
    printer.cancel(job)
    assert printer.poll(job).state is PrintState.CANCELLED
    zebra.go_on()
    assert zebra.printed == []
    printer.cancel(job)
    printer.cancel("nobody’s")


def test_a_job_that_is_taken_back_while_it_is_printed_may_be_out(zebra):
    zebra.busy = True
    printer = a_printer(zebra)
    job = printer.submit(DOCUMENT)
    printer.cancel(job)
    assert printer.poll(job).doubt is Doubt.CAME_OUT
    job = printer.submit(DOCUMENT)
    zebra.flags = {"paper"}
    printer.cancel(job)
    report = printer.poll(job)
    assert (report.state, report.doubt) == (PrintState.CANCELLED, Doubt.NONE)


def test_taking_a_job_back_spares_those_of_other_desks(zebra):
    zebra.busy = True
    mine, theirs = a_printer(zebra), a_printer(zebra)
    job = mine.submit(DOCUMENT)
    theirs.submit(DOCUMENT)
    mine.cancel(job)
    assert mine.poll(job).state is PrintState.PRINTING
    zebra.go_on()
    assert len(zebra.printed) == 2


def test_a_printer_that_is_off_is_offline_and_printed_nothing(zebra):
    printer = a_printer(zebra)
    zebra.leave()
    assert printer.status().obstacles == {Obstacle.OFFLINE}
    with pytest.raises(PrinterUnreachable, match="does not answer") as unreachable:
        printer.submit(DOCUMENT)
    assert not unreachable.value.may_have_printed


def test_a_printer_that_is_silent_gets_nothing(zebra):
    zebra.silent = True
    printer = a_printer(zebra, patience=0.2)
    assert printer.status().obstacles == {Obstacle.OFFLINE}
    with pytest.raises(PrinterUnreachable) as unreachable:
        printer.submit(DOCUMENT)
    assert not unreachable.value.may_have_printed
    assert zebra.printed == []


@pytest.mark.parametrize("cut_after", [100, 400])
def test_a_connection_cut_while_sending_may_have_printed(zebra, cut_after):
    zebra.cut_after = cut_after
    with pytest.raises(PrinterUnreachable, match="came out") as unreachable:
        a_printer(zebra).submit(DOCUMENT)
    assert unreachable.value.may_have_printed


def test_a_printer_that_falls_silent_after_the_badge_may_have_printed(zebra):
    zebra.mute_after_label = True
    with pytest.raises(PrinterUnreachable) as unreachable:
        a_printer(zebra, patience=0.5).submit(DOCUMENT)
    assert unreachable.value.may_have_printed


def test_a_printer_that_falls_silent_while_it_prints_may_have_printed(zebra):
    zebra.busy = True
    printer = a_printer(zebra, patience=1)
    job = printer.submit(DOCUMENT)
    # As Zebra's do when labels or ribbon end, or the head is opened.
    zebra.silent = True
    with pytest.raises(PrinterUnreachable, match="Look at its display") as unreachable:
        printer.poll(job)
    assert unreachable.value.may_have_printed
    zebra.leave()
    with pytest.raises(PrinterUnreachable, match="is on") as unreachable:
        printer.poll(job)
    assert unreachable.value.may_have_printed


def test_a_badge_that_a_printer_had_when_it_was_unplugged_is_not_said_to_be_printed(
    zebra, monkeypatch
):
    zebra.busy = True
    printer = a_printer(zebra)
    job = printer.submit(DOCUMENT)
    switched_off_and_on(zebra, printer, job, monkeypatch)
    zebra.waiting.clear()
    report = printer.poll(job)
    assert (report.state, report.doubt) == (PrintState.FAILED, Doubt.CAME_OUT)
    assert report.said == "The printer at 127.0.0.1 was off while it had the badge."
    zebra.busy = False
    assert printer.poll(printer.submit(DOCUMENT)).state is PrintState.PRINTED


def test_what_became_of_a_badge_from_before_the_program_began_is_left_open_once_all_rests(zebra):
    zebra.busy = True
    job = a_printer(zebra).submit(DOCUMENT)
    anew = a_printer(zebra)
    zebra.busy = False
    zebra.waiting.clear()
    report = anew.poll(job)
    assert (report.state, report.doubt) == (PrintState.PRINTED, Doubt.CAME_OUT)


def test_a_badge_from_before_the_program_began_that_is_still_seen_there_is_printed(zebra):
    zebra.busy = True
    job = a_printer(zebra).submit(DOCUMENT)
    anew = a_printer(zebra)
    assert anew.poll(job).state is PrintState.PRINTING
    zebra.busy = False
    zebra.waiting.clear()
    assert anew.poll(job) == JobReport(PrintState.PRINTED)


def test_a_printer_that_refuses_for_a_moment_has_printed_its_badge(zebra):
    printer = a_printer(zebra, patience=60)
    job = printer.submit(DOCUMENT)
    zebra.leave()
    with pytest.raises(PrinterUnreachable):
        printer.poll(job)
    zebra.come_back()
    assert printer.poll(job).state is PrintState.PRINTED


def test_a_slow_printer_gets_all_of_it(zebra):
    zebra.slow = True
    printer = a_printer(zebra, "&dpi=600")
    assert printer.poll(printer.submit(DOCUMENT)).state is PrintState.PRINTED
    assert len(zebra.printed) == 1


def test_a_printer_that_takes_nothing_for_a_while_is_waited_for(zebra):
    zebra.rests = 0.6
    a_printer(zebra, patience=0.3).submit(DOCUMENT)
    assert len(zebra.printed) == 1


def test_a_printer_that_never_answers_is_fed_all_the_same_if_its_address_says_so(zebra):
    zebra.silent = True
    printer = a_printer(zebra, "&status=no")
    assert printer.status().is_ready
    report = printer.poll(printer.submit(DOCUMENT))
    assert report.state is PrintState.PRINTED
    assert "does not tell" in report.said
    assert len(zebra.printed) == 1


def test_who_answers_otherwise_is_no_such_printer(zebra):
    zebra._status = lambda: b"HTTP/1.1 400 Bad Request\r\n\x03\x03\x03"
    with pytest.raises(PrinterUnreachable):
        a_printer(zebra).submit(DOCUMENT)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "socket://",
        "ipp://printer:9100?language=zpl",
        "socket://printer:many?language=zpl",
        "socket://printer:99999?language=zpl",
        "socket://printer?language=zpl&dpi=204",
        "socket://printer?language=zpl&right=much",
        "socket://printer?language=zpl&right=nan",
        "socket://printer?language=zpl&width=900",
        "socket://printer?language=zpl&densty=203",
    ],
)
def test_a_wrong_address_is_said_in_a_sentence(address):
    with pytest.raises(CheckinError, match="address"):
        open_zpl(address)


def test_what_is_no_pdf_is_refused(zebra):
    with pytest.raises(PrinterRefused, match="damaged"):
        a_printer(zebra).submit(replace(DOCUMENT, pdf=b"%PDF-1.7 no more"))


def test_a_page_of_another_size_than_the_document_says_is_refused(zebra):
    with pytest.raises(PrinterRefused, match=r"105 × 148 mm large and not 62 × 100 mm"):
        a_printer(zebra).submit(replace(DOCUMENT, width=62, height=100))
