"""Badges given to a real printer over IPP, straight and through CUPS, and all its troubles."""

import math

import pytest

from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrintDocument, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.ipp.ipp_address import read_ipp_address
from tests.servers.processes import free_port, wait_until

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"\n%%EOF\n"


def badge(name="Badge 0001", width=62.0, height=100.0):
    return PrintDocument(PDF + name.encode(), width, height, name)


@pytest.fixture
def straight(badge_printer):
    """The printer itself."""
    return IppPrinter(read_ipp_address(badge_printer.uri), seconds=30)


@pytest.fixture
def by_cups(print_server):
    """The printer behind a print server."""
    return IppPrinter(read_ipp_address(print_server.uri), seconds=30)


@pytest.fixture(params=["straight", "by_cups"])
def printer(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["badge_printer", "print_server"])
def unsuspecting(request):
    """The printer in either way, looked at before any trouble begins and not again."""
    address = read_ipp_address(request.getfixturevalue(request.param).uri)
    printer = IppPrinter(address, seconds=30, fresh_seconds=math.inf)
    assert printer.status().is_ready
    return printer


def ended(printer, job) -> JobReport:
    wait_until(lambda: printer.poll(job).state.is_final, "the end of the job")
    return printer.poll(job)


def waits_for(printer, job, obstacle) -> None:
    wait_until(lambda: obstacle in printer.poll(job).obstacles, obstacle)
    assert printer.poll(job).state is PrintState.PRINTING
    assert printer.status().obstacles >= {obstacle}
    assert printer.status().said


def taken(printer, document) -> str:
    """Give a document to a printer as the queue does: again while it is busy, or not seen yet."""
    jobs = []

    def submit() -> bool:
        try:
            jobs.append(printer.submit(document))
        except PrinterRefused as error:
            if error.obstacle not in {Obstacle.BUSY, Obstacle.OFFLINE}:
                raise
        return bool(jobs)

    wait_until(submit, "a printer that is free")
    return jobs[0]


def test_a_badge_comes_out_unchanged_and_in_its_exact_size(printer, badge_printer):
    job = printer.submit(badge())
    assert ended(printer, job) == JobReport(PrintState.PRINTED)
    (out,) = badge_printer.printed()
    assert out.document == badge().pdf
    assert (out.width, out.height) == (6200, 10000)
    assert out.job_name == "Badge 0001"


@pytest.mark.parametrize(
    ("width", "height", "label"),
    [
        (105, 148, (10500, 14800)),
        (85.6, 53.98, (5398, 8560)),  # a card, listed upright
        (102, 152, (10160, 15240)),  # 4 × 6 in
    ],
)
def test_a_badge_goes_on_the_label_that_is_made_for_it(
    printer, badge_printer, width, height, label
):
    ended(printer, printer.submit(badge(width=width, height=height)))
    (out,) = badge_printer.printed()
    assert (out.width, out.height) == label


def test_a_label_that_is_cut_to_any_length_is_asked_for_exactly(straight, badge_printer):
    ended(straight, straight.submit(badge(width=62, height=86.35)))
    (out,) = badge_printer.printed()
    assert (out.width, out.height) == (6200, 8635)


def test_a_badge_too_large_for_the_printer_is_refused_with_what_fits(printer, badge_printer):
    with pytest.raises(PrinterRefused, match="62 × 100 mm") as told:
        printer.submit(badge(width=300, height=400))
    assert told.value.obstacle == Obstacle.WRONG_MEDIA
    assert badge_printer.printed() == []


def test_the_printer_is_ready_and_counts_its_labels(straight):
    status = straight.status()
    assert (status.is_ready, status.labels_left) == (True, 125)


@pytest.mark.parametrize(
    ("fault", "obstacle"),
    [
        ("media-empty", Obstacle.OUT_OF_LABELS),
        ("media-jam", Obstacle.JAM),
        ("cover-open", Obstacle.COVER_OPEN),
        ("marker-supply-empty", Obstacle.OUT_OF_INK),
    ],
)
def test_a_job_waits_for_a_person_and_then_comes_out_once(
    unsuspecting, badge_printer, fault, obstacle
):
    printer = unsuspecting
    badge_printer.fault(fault)
    job = printer.submit(badge())
    waits_for(printer, job, obstacle)
    assert badge_printer.printed() == []
    badge_printer.clear()
    assert ended(printer, job).state is PrintState.PRINTED
    assert [out.document for out in badge_printer.printed()] == [badge().pdf]
    wait_until(lambda: printer.status().is_ready, "a printer that is ready again")


def test_what_the_printer_gives_up_has_failed(straight, badge_printer):
    badge_printer.fault("abort")
    report = ended(straight, straight.submit(badge()))
    assert report.state is PrintState.FAILED
    assert report.obstacles == {Obstacle.OTHER}
    assert report.said == "The print engine failed"


def test_after_a_badge_that_was_given_up_the_next_comes_out(printer, badge_printer):
    """CUPS now and then calls done what its printer gave up: so its word is not asked for here."""
    badge_printer.fault("abort")
    ended(printer, printer.submit(badge("Badge 0001")))
    badge_printer.clear()
    assert ended(printer, taken(printer, badge("Badge 0002"))).state is PrintState.PRINTED
    assert [out.job_name for out in badge_printer.printed()] == ["Badge 0002"]


def test_a_printer_that_is_off_has_printed_nothing_and_prints_when_it_is_back(
    straight, badge_printer
):
    badge_printer.fault("offline")
    with pytest.raises(PrinterUnreachable) as told:
        straight.submit(badge())
    assert not told.value.may_have_printed
    assert straight.status().obstacles == {Obstacle.OFFLINE}
    badge_printer.clear()
    assert straight.find("Badge 0001") is None
    assert ended(straight, straight.submit(badge())).state is PrintState.PRINTED


def given_unseen(print_server, badge_printer, document):
    """Give a print server a document for a printer that went off since it was looked at."""
    printer = IppPrinter(read_ipp_address(print_server.uri), seconds=30, fresh_seconds=math.inf)
    assert printer.status().is_ready
    badge_printer.fault("offline")
    return printer.submit(document)


def test_a_printer_that_is_off_behind_cups_is_known_by_what_cups_says(
    by_cups, print_server, badge_printer
):
    job = given_unseen(print_server, badge_printer, badge())
    waits_for(by_cups, job, Obstacle.OFFLINE)
    badge_printer.clear()
    assert ended(by_cups, job).state is PrintState.PRINTED
    assert len(badge_printer.printed()) == 1


def unplugged_with_a_badge(by_cups, straight, badge_printer) -> str:
    badge_printer.fault("slow")
    job = by_cups.submit(badge())
    wait_until(lambda: straight.status().obstacles == {Obstacle.BUSY}, "the badge in the printer")
    badge_printer.fault("offline")
    waits_for(by_cups, job, Obstacle.OFFLINE)
    return job


def test_a_printer_that_is_unplugged_behind_cups_with_a_badge_in_it_is_off(
    by_cups, straight, badge_printer
):
    job = unplugged_with_a_badge(by_cups, straight, badge_printer)
    wait_until(lambda: by_cups.poll(job).doubt is Doubt.CAME_OUT, "that nobody knows")
    by_cups.cancel(job)
    assert ended(by_cups, job).state is PrintState.CANCELLED


def test_a_badge_that_a_printer_behind_cups_lost_with_its_power_is_not_said_to_be_printed(
    by_cups, straight, badge_printer
):
    job = unplugged_with_a_badge(by_cups, straight, badge_printer)
    badge_printer.clear()
    report = ended(by_cups, job)
    assert (report.state, badge_printer.printed()) == (PrintState.FAILED, [])
    assert report.said == "The printer Badges was off while it had the badge."
    assert report.doubt is Doubt.CAME_OUT


def test_a_printer_that_is_off_behind_cups_is_known_before_anything_is_printed(
    by_cups, badge_printer
):
    assert by_cups.status().is_ready
    badge_printer.fault("offline")
    wait_until(lambda: by_cups.status().obstacles == {Obstacle.OFFLINE}, "the printer off")
    assert by_cups.status().said.startswith("The printer Badges does not answer.")
    with pytest.raises(PrinterRefused, match="does not answer") as told:
        by_cups.submit(badge())
    assert told.value.obstacle == Obstacle.OFFLINE
    badge_printer.clear()
    wait_until(lambda: by_cups.status().is_ready, "the printer back")


def test_a_badge_taken_back_does_not_come_out_when_the_printer_is_back(
    by_cups, print_server, badge_printer
):
    old = given_unseen(print_server, badge_printer, badge("Badge 0001"))
    waits_for(by_cups, old, Obstacle.OFFLINE)
    by_cups.cancel(old)
    assert ended(by_cups, old).state is PrintState.CANCELLED
    badge_printer.clear()
    ended(by_cups, taken(by_cups, badge("Badge 0002")))
    assert [out.job_name for out in badge_printer.printed()] == ["Badge 0002"]
    by_cups.cancel(old)


def test_a_badge_whose_answer_was_lost_is_found_and_comes_out_once(badge_printer):
    address = read_ipp_address(badge_printer.uri)
    printer = IppPrinter(address, document_seconds=0.5, fresh_seconds=math.inf)
    assert printer.status().is_ready
    badge_printer.fault("hang")
    with pytest.raises(PrinterUnreachable) as told:
        printer.submit(badge())
    assert told.value.may_have_printed
    badge_printer.clear()
    found = []
    wait_until(lambda: found.append(printer.find("Badge 0001")) or found[-1], "the lost job")
    assert ended(printer, found[-1]).state is PrintState.PRINTED
    assert [out.document for out in badge_printer.printed()] == [badge().pdf]


def test_a_printer_that_hangs_before_it_was_asked_has_printed_nothing(badge_printer):
    printer = IppPrinter(read_ipp_address(badge_printer.uri), seconds=0.5)
    badge_printer.fault("hang")
    with pytest.raises(PrinterUnreachable) as told:
        printer.submit(badge())
    assert not told.value.may_have_printed
    assert printer.status().obstacles == {Obstacle.OFFLINE}


def test_a_printer_with_somebody_elses_badge_is_busy(straight, badge_printer):
    badge_printer.fault("slow")
    first = straight.submit(badge("Badge 0001"))
    with pytest.raises(PrinterRefused) as told:
        straight.submit(badge("Badge 0002"))
    assert told.value.obstacle == Obstacle.BUSY
    # A printer takes a job before it begins with it, and only then says what it is at.
    wait_until(lambda: straight.status().obstacles == {Obstacle.BUSY}, "a busy printer")
    badge_printer.clear()
    assert ended(straight, first).state is PrintState.PRINTED
    assert ended(straight, taken(straight, badge("Badge 0002"))).state is PrintState.PRINTED
    assert [out.job_name for out in badge_printer.printed()] == ["Badge 0001", "Badge 0002"]


def test_cups_keeps_a_badge_until_the_one_before_is_out(by_cups, badge_printer):
    badge_printer.fault("slow")
    jobs = [by_cups.submit(badge(f"Badge {number}")) for number in range(3)]
    badge_printer.clear()
    assert [ended(by_cups, job).state for job in jobs] == [PrintState.PRINTED] * 3
    assert [out.job_name for out in badge_printer.printed()] == ["Badge 0", "Badge 1", "Badge 2"]


def test_a_queue_that_cups_holds_is_paused(by_cups, print_server, badge_printer):
    unsuspecting = IppPrinter(read_ipp_address(print_server.uri), fresh_seconds=math.inf)
    assert unsuspecting.status().is_ready
    print_server.run("cupsdisable", "Badges")
    with pytest.raises(PrinterRefused) as told:
        by_cups.submit(badge("Badge 0001"))
    assert told.value.obstacle == Obstacle.PAUSED
    job = unsuspecting.submit(badge("Badge 0002"))
    waits_for(by_cups, job, Obstacle.PAUSED)
    print_server.run("cupsenable", "Badges")
    assert ended(by_cups, job).state is PrintState.PRINTED
    assert [out.job_name for out in badge_printer.printed()] == ["Badge 0002"]


def test_a_queue_that_takes_no_jobs_says_so(by_cups, print_server):
    print_server.run("cupsreject", "Badges")
    with pytest.raises(PrinterRefused) as told:
        by_cups.submit(badge())
    assert told.value.obstacle == Obstacle.PAUSED
    assert by_cups.status().obstacles == {Obstacle.PAUSED}


def test_a_cups_that_listens_at_no_port_is_reached_by_its_socket(print_server, monkeypatch):
    nobody = free_port()
    monkeypatch.setattr("checkin.printers.ipp.ipp_line.IPP_PORT", nobody)
    socket = (print_server.folder / "cups.sock",)
    monkeypatch.setattr("checkin.printers.ipp.ipp_line._CUPS_SOCKETS", socket)
    printer = IppPrinter(read_ipp_address(f"ipp://localhost:{nobody}/printers/Badges"))
    assert printer.status().is_ready
    assert ended(printer, printer.submit(badge())).state is PrintState.PRINTED


def test_a_queue_that_cups_does_not_know_is_told_by_its_name(print_server):
    address = print_server.uri.replace("Badges", "Bagdes")
    with pytest.raises(PrinterRefused, match=r"The printer Bagdes is not known there"):
        IppPrinter(read_ipp_address(address)).submit(badge())


def test_a_printer_started_anew_does_not_pass_a_strange_job_off_as_ours(straight, badge_printer):
    old = straight.submit(badge("Badge 0001"))
    assert ended(straight, old).state is PrintState.PRINTED
    badge_printer.fault("offline")
    badge_printer.clear()
    ended(straight, straight.submit(badge("Badge 0002")))
    assert straight.poll(old).state is PrintState.FAILED


def test_a_certificate_that_nobody_knows_is_trusted_by_its_fingerprint_only(badge_printer):
    secure = badge_printer.uri.replace("ipp:", "ipps:")
    with pytest.raises(
        PrinterUnreachable, match=r"not trusted here.*\?sha256=[0-9a-f]{64}"
    ) as told:
        IppPrinter(read_ipp_address(secure)).submit(badge())
    fingerprint = str(told.value).partition("?sha256=")[2][:64]
    known = IppPrinter(read_ipp_address(f"{secure}?sha256={fingerprint}"))
    assert ended(known, known.submit(badge())).state is PrintState.PRINTED
    other = IppPrinter(read_ipp_address(f"{secure}?sha256={fingerprint[::-1]}"))
    with pytest.raises(PrinterUnreachable, match="another certificate"):
        other.submit(badge())
