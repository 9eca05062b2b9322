"""Badges on sheets, from the command line."""

import signal

import pypdfium2 as pdfium
import pytest

from tests.end_to_end.program import CODES

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]


def pages(path):
    return len(pdfium.PdfDocument(path))


def test_a_begun_sheet_and_its_index(checkin, event, tmp_path):
    path, index = tmp_path / "b.pdf", tmp_path / "b-index.pdf"
    told = checkin(
        "badges", event, "-o", path, "--sheet", "A6x4", "--start", "3", "--duplex", "long",
        "--cut-marks", "--offset", "0.5,-1", "--index", "--code", "-", "--json",
        given="\n".join(CODES[:7]).encode(),
    ).object  # fmt: skip
    assert (told["badges"], told["sheets"]) == (7, 3)
    assert (told["file"], told["index"]) == (str(path), str(index))
    assert pages(path) == 6
    assert pages(index) == 1


def test_standard_input_that_holds_no_codes_ends_with_a_sentence(checkin, event, tmp_path):
    wanted = ("badges", event, "-o", tmp_path / "b.pdf", "--code", "-")
    told = checkin(*wanted, given=bytes(1 << 24))
    assert (told.status, told.sentence) == (
        1,
        "Standard input holds more codes than any event. Check what is given.",
    )


def test_only_what_changed(checkin, event, tmp_path):
    path = tmp_path / "b.pdf"
    chosen = ("--code", CODES[0], "--code", CODES[1])
    assert checkin("badges", event, "-o", path, *chosen, "--json").object["badges"] == 2
    assert checkin("badges", event, "-o", path, "--changed", "--json").object["badges"] == 0
    assert checkin("edit", event, CODES[1], "--set", "company=Another").status == 0
    assert checkin("badges", event, "-o", path, "--changed", "--json").object["badges"] == 1


def test_whoever_is_named_and_gets_no_badge_is_told(checkin, event, tmp_path):
    path = tmp_path / "b.pdf"
    assert checkin("edit", event, CODES[0], "--set", "category=Staff").status == 0
    assert checkin("layouts", event, "none", "--category", "Staff").status == 0
    chosen = ("--code", CODES[0], "--code", CODES[1])
    told = checkin("badges", event, "-o", path, *chosen, "--json").object
    assert told["badges"] == 1
    assert [(each["name"], each["reason"]) for each in told["warnings"]] == [
        ("Person 0000", "The category “Staff” gets no badge. Choose a layout for it first.")
    ]
    of_all = checkin("badges", event, "-o", path, "--category", "Staff")
    assert "The category “Staff” gets no badge." in of_all.err
    assert checkin("badges", event, "-o", path, *chosen, "--layout", "card").err == ""


def test_the_sheets_are_named(checkin):
    told = {each["number"]: each for each in checkin("sheets", "--json").objects}
    assert told["L4785"]["width"] == 80
    assert (told["L4785"]["known_to"], told["1445"]["known_to"]) == (
        ["gLabels", "pretix"], ["pretix"]
    )  # fmt: skip
    assert "L4785" in checkin("sheets").out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--sheet", "none"), (1, "no built-in sheet “none”")),
        (("--sheet", "L4785"), (1, "Choose another layout or sheet")),
        (("--sheet", "A6x4", "--start", "5"), (1, "places 1 to 4")),
        (("--grid", "3x3"), (1, "Choose fewer or smaller")),
        (("--list", "Nowhere"), (1, "no check-in list “Nowhere”")),
        (("--code", "nobody"), (1, "No ticket has the code “nobody”")),
        (("--start", "2"), (2, "are for sheets")),
        (("--badge", "90x55"), (2, "Say --grid")),
        (("--sheet", "A6x4", "--grid", "2x2"), (2, "or describe one")),
        (("--index", "b.txt"), (2, "a PDF of its own")),
        (("--locale", "swedish"), (2, "“swedish” is no locale")),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(swiftly, event, tmp_path, options, expected):
    outcome = swiftly("badges", event, "-o", tmp_path / "b.pdf", *options)
    assert outcome.status == expected[0]
    assert expected[1] in outcome.err
    assert not (tmp_path / "b.pdf").exists()


def test_ctrl_c_leaves_no_file_and_no_line(checkin, event, tmp_path):
    path = tmp_path / "b.pdf"
    started = checkin.start("badges", event, "-o", path, "--index")
    while not list(tmp_path.glob(".*.part")):
        assert started.process.poll() is None
    started.process.send_signal(signal.SIGINT)
    assert started.end().status == 130
    assert not list(tmp_path.glob("*.pdf"))
    assert not list(tmp_path.glob(".*.part"))
    assert not any(line["kind"] == "badge" for line in checkin("journal", event, "--json").objects)
