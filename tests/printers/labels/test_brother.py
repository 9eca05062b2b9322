"""Brother's QL printers, asked and fed over sockets, with the faults that they have."""

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.printing import Doubt, Obstacle, PrintState
from checkin.core.errors import CheckinError, PrinterRefused, PrinterUnreachable
from checkin.printers.labels.brother import open_brother
from checkin.printers.labels.brother_media import MEDIA
from checkin.printers.labels.brother_raster import pack_bits
from tests.printers.brother_fake import BrotherFake, unpacked
from tests.printers.documents import CODE, a_document
from tests.printers.fake_port import switched_off_and_on
from tests.servers.processes import wait_until

FAULTS = [
    ((0x01, 0), Obstacle.OUT_OF_LABELS, "no labels"),
    ((0x02, 0), Obstacle.OUT_OF_LABELS, "out of labels"),
    ((0x04, 0), Obstacle.JAM, "cutter"),
    ((0x10, 0), Obstacle.BUSY, "in use"),
    ((0, 0x01), Obstacle.WRONG_MEDIA, "other labels"),
    ((0, 0x10), Obstacle.COVER_OPEN, "cover is open"),
    ((0, 0x20), Obstacle.OTHER, "too hot"),
    ((0, 0x40), Obstacle.JAM, "cannot be fed"),
    ((0, 0x80), Obstacle.OTHER, "switch it off and on"),
]


LABEL = a_document(62, 100)


@pytest.fixture
def brother():
    with BrotherFake() as fake:
        yield fake


@pytest.fixture
def served():
    with BrotherFake(on_line=True) as fake:
        yield fake


def a_printer(fake, more="", patience=20):
    return open_brother(
        f"socket://127.0.0.1:{fake.port}?language=brother&snmp={fake.snmp_port}{more}",
        patience=patience,
    )


def polled_until_final(printer, job):
    for _ in range(5):
        report = printer.poll(job)
        if report.state.is_final:
            return report
    raise AssertionError(report)


@pytest.mark.parametrize(
    ("model", "media"),
    [
        pytest.param(model, media, id=f"{model} {media.name}")
        for model in ("ql-700", "ql-710w", "ql-800", "ql-820nwb", "ql-1110nwb")
        for media in MEDIA
        if model == "ql-1110nwb" or not media.wide
    ],
)
def test_a_badge_comes_out_on_every_label_of_every_printer(model, media):
    wide = model == "ql-1110nwb"
    with BrotherFake(head=162 if wide else 90) as fake:
        fake.media = media.width, media.kind, media.length
        length = media.length or 70
        printer = a_printer(fake, f"&model={model}&label={media.name}")
        job = printer.submit(a_document(media.width, length, ["A7"]))
        assert polled_until_final(printer, job).state is PrintState.PRINTED
        (page,) = fake.printed
    assert (page.width, page.kind, page.length) == (media.width, media.kind, media.length)
    assert page.lines == (media.lines or round(70 / 25.4 * 300) - 70)
    assert page.margin == (0 if media.length else 35)
    assert (page.cuts, page.first) == (True, True)
    assert page.packed is (model not in {"ql-700", "ql-800"})
    assert page.switched is (model != "ql-700")
    offset = media.offset + (44 if wide else 0)
    picture = page.picture(offset, media.pins)
    assert picture.size == (media.pins, page.lines)
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == ["A7"]


def test_the_code_stands_where_the_badge_has_it(brother):
    a_printer(brother).submit(LABEL)
    picture = brother.printed[0].picture(12, 696).convert("L")
    corner = zxingcpp.read_barcodes(picture)[0].position.top_left
    # In millimetres from the label's corner; the printable part begins 18 and 36 dots from it.
    assert (corner.x + 18) / 300 * 25.4 == pytest.approx(62 * 0.18, abs=0.2)
    assert (corner.y + 36) / 300 * 25.4 == pytest.approx(100 * 0.18, abs=0.2)


def test_calibration_moves_the_picture(brother):
    a_printer(brother).submit(LABEL)
    a_printer(brother, "&right=2&down=-3").submit(LABEL)
    before, after = (
        zxingcpp.read_barcodes(page.picture(12, 696).convert("L"))[0].position.top_left
        for page in brother.printed
    )
    assert after.x - before.x == pytest.approx(24, abs=1)
    assert after.y - before.y == pytest.approx(-35, abs=1)


def test_a_badge_that_is_wider_than_the_roll_lies_on_its_side(brother):
    brother.media = (29, 0x0B, 90)
    a_printer(brother).submit(a_document(90, 29))
    picture = brother.printed[0].picture(6, 306).convert("L")
    assert picture.size == (306, 991)
    found = zxingcpp.read_barcodes(picture)[0]
    assert found.text == CODE
    assert abs(found.orientation) == 90


def test_what_is_loaded_is_taken_where_the_address_names_no_label(brother):
    brother.media = (62, 0x0A, 0)
    a_printer(brother).submit(LABEL)
    assert (brother.printed[0].length, brother.printed[0].lines) == (0, 1181 - 70)


def test_newer_printers_name_their_media_otherwise(brother):
    brother.media = (62, 0x4B, 100)
    a_printer(brother, "&label=62x100").submit(LABEL)
    assert brother.printed[0].kind == 0x0B


@pytest.mark.parametrize("label", ["", "&label=62x100"])
def test_wrong_labels_are_told_in_words_with_both_sizes(brother, label):
    brother.media = (29, 0x0B, 90)
    with pytest.raises(
        PrinterRefused, match=r"needs labels of 62 × 100 mm.*has labels of 29 × 90 mm"
    ) as refused:
        a_printer(brother, label).submit(LABEL)
    assert refused.value.obstacle == Obstacle.WRONG_MEDIA
    assert brother.printed == []


def test_a_badge_of_another_size_than_the_labels_is_told_so(brother):
    with pytest.raises(
        PrinterRefused, match=r"needs labels of 105 × 148 mm.*has labels of 62 × 100.*layout"
    ) as refused:
        a_printer(brother, "&label=62x100").submit(a_document(105, 148))
    assert refused.value.obstacle == Obstacle.WRONG_MEDIA


def test_every_page_is_a_label_of_one_job(brother):
    codes = ["CODE1", "CODE2", "CODE3"]
    a_printer(brother).submit(a_document(62, 100, codes))
    read = [
        zxingcpp.read_barcodes(page.picture(12, 696).convert("L"))[0].text
        for page in brother.printed
    ]
    assert read == codes
    assert [page.first for page in brother.printed] == [True, False, False]


@pytest.mark.parametrize("on_line", [False, True], ids=["snmp", "line"])
@pytest.mark.parametrize(("errors", "obstacle", "words"), FAULTS)
def test_a_fault_is_told_and_nothing_is_sent(on_line, errors, obstacle, words):
    with BrotherFake(on_line=on_line) as fake:
        printer = a_printer(fake)
        fake.errors = errors
        status = printer.status()
        assert status.obstacles == {obstacle}
        assert words in status.said
        with pytest.raises(PrinterRefused, match=words) as refused:
            printer.submit(LABEL)
        assert refused.value.obstacle == obstacle
        fake.errors = (0, 0)
        assert printer.status().is_ready
        assert fake.printed == []


@pytest.mark.parametrize(("errors", "obstacle", "words"), FAULTS)
def test_a_fault_while_printing_is_told_until_it_is_mended(brother, errors, obstacle, words):
    printer = a_printer(brother)
    job = printer.submit(LABEL)
    brother.phase = 1
    assert printer.poll(job).state is PrintState.PRINTING
    brother.errors = errors
    report = printer.poll(job)
    assert (report.state, report.obstacles) == (PrintState.PRINTING, {obstacle})
    assert words in report.said
    brother.errors, brother.phase = (0, 0), 0
    assert printer.poll(job).state is PrintState.PRINTED


def test_a_printer_at_another_s_badge_is_busy(brother):
    brother.phase = 1
    printer = a_printer(brother)
    assert printer.status().obstacles == {Obstacle.BUSY}
    with pytest.raises(PrinterRefused) as refused:
        printer.submit(LABEL)
    assert refused.value.obstacle == Obstacle.BUSY


def test_a_hot_head_cools_down_by_itself(brother):
    brother.notice = 3
    assert a_printer(brother).status().obstacles == {Obstacle.BUSY}


def test_a_printer_that_tells_on_its_line_says_when_the_badge_is_out(served):
    printer = a_printer(served)
    job = printer.submit(LABEL)
    assert printer.poll(job).state is PrintState.PRINTED
    assert printer.status().is_ready


def test_on_its_line_too_it_is_printing_until_it_says_otherwise(served):
    served.completes = False
    printer = a_printer(served, patience=2)
    job = printer.submit(LABEL)
    assert printer.poll(job).state is PrintState.PRINTING
    assert printer.status().obstacles == {Obstacle.BUSY}
    printer.close()


def test_a_printer_that_is_off_is_offline_and_printed_nothing(brother):
    printer = a_printer(brother)
    brother.leave()
    assert printer.status().obstacles == {Obstacle.OFFLINE}
    with pytest.raises(PrinterUnreachable) as unreachable:
        printer.submit(LABEL)
    assert not unreachable.value.may_have_printed


def test_a_badge_that_a_printer_had_when_it_was_unplugged_is_not_said_to_be_printed(
    brother, monkeypatch
):
    printer = a_printer(brother)
    job = printer.submit(LABEL)
    switched_off_and_on(brother, printer, job, monkeypatch)
    report = polled_until_final(printer, job)
    assert (report.state, report.obstacles) == (PrintState.FAILED, {Obstacle.OTHER})
    assert (report.doubt, "was off while it had the badge" in report.said) == (Doubt.CAME_OUT, True)
    assert polled_until_final(printer, printer.submit(LABEL)).state is PrintState.PRINTED


def test_what_became_of_a_badge_from_before_the_program_began_is_left_open(brother):
    job = a_printer(brother).submit(LABEL)
    assert polled_until_final(a_printer(brother), job).doubt is Doubt.CAME_OUT


def test_a_printer_that_tells_nothing_is_fed_only_if_its_address_says_so(brother):
    brother.speaks_snmp = False
    with pytest.raises(PrinterUnreachable, match="SNMP") as unreachable:
        a_printer(brother, patience=0.2).submit(LABEL)
    assert not unreachable.value.may_have_printed
    assert brother.printed == []
    printer = a_printer(brother, "&status=no")
    assert printer.status().is_ready
    assert printer.poll(printer.submit(LABEL)).state is PrintState.PRINTED
    assert len(brother.printed) == 1


@pytest.mark.parametrize("cut_after", [100, 4_000])
def test_a_connection_cut_while_sending_may_have_printed(brother, cut_after):
    brother.cut_after = cut_after
    with pytest.raises(PrinterUnreachable) as unreachable:
        a_printer(brother).submit(LABEL)
    assert unreachable.value.may_have_printed


def test_a_slow_printer_gets_all_of_it(brother):
    brother.slow = True
    a_printer(brother, "&model=ql-800").submit(LABEL)
    wait_until(lambda: len(brother.printed) == 1, "a label")


def test_a_job_cannot_be_taken_back_and_is_left_in_peace(brother):
    printer = a_printer(brother)
    job = printer.submit(LABEL)
    printer.cancel(job)
    assert polled_until_final(printer, job).state is PrintState.PRINTED


@pytest.mark.parametrize(
    "wishes",
    ["model=ql-5", "label=63", "label=102x152&model=ql-800", "snmp=x", "snmp=70000", "dpi=300"],
)
def test_a_wrong_address_is_said_in_a_sentence(wishes):
    with pytest.raises(CheckinError, match="address"):
        open_brother(f"socket://printer?language=brother&{wishes}")


@given(st.binary(max_size=162) | st.lists(st.sampled_from([0, 255]), max_size=162).map(bytes))
def test_packed_rows_unpack_to_what_they_were(row):
    assert unpacked(pack_bits(row)) == row
    assert len(pack_bits(row)) <= len(row) + 2
