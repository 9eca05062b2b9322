import os
import shutil

import pytest

from checkin.core.badges.printing import JobReport, Obstacle, PrintDocument, PrintState
from checkin.core.errors import PrinterUnreachable
from checkin.printers.folder import FolderPrinter


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "to print"
    made.mkdir()
    return made


@pytest.fixture
def printer(folder):
    return FolderPrinter(folder)


def badge(name="Badge 0001", pdf=b"%PDF-1.7 one"):
    return PrintDocument(pdf, 62, 100, name)


def test_a_badge_is_a_pdf_in_the_folder_and_counts_as_printed(printer, folder):
    job = printer.submit(badge())
    assert printer.poll(job) == JobReport(PrintState.PRINTED)
    assert [(each.name, each.read_bytes()) for each in folder.iterdir()] == [
        ("Badge 0001.pdf", b"%PDF-1.7 one")
    ]


def test_the_same_badge_given_again_is_one_file(printer, folder):
    assert printer.submit(badge()) == printer.submit(badge())
    assert len(list(folder.iterdir())) == 1


def test_another_badge_of_the_same_name_takes_nothing_away(printer, folder):
    printer.submit(badge())
    printer.submit(badge(pdf=b"%PDF-1.7 two"))
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == {
        "Badge 0001.pdf": b"%PDF-1.7 one",
        "Badge 0001-2.pdf": b"%PDF-1.7 two",
    }


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
        ("a/b\\c:d*e", "a-b-c-d-e.pdf"),
        ("", "badge.pdf"),
        ("...", "badge.pdf"),
        ("line\nbreak\0", "line break.pdf"),
    ],
)
def test_a_name_never_leads_out_of_the_folder(printer, folder, name, file):
    assert printer.submit(badge(name)) == file
    assert [each.name for each in folder.iterdir()] == [file]


def test_a_badge_is_found_by_its_name(printer):
    assert printer.find("Badge 0001") is None
    job = printer.submit(badge())
    assert printer.find("Badge 0001") == job


def test_a_folder_that_is_gone_is_a_printer_that_is_off(printer, folder):
    assert printer.status().is_ready
    shutil.rmtree(folder)
    with pytest.raises(PrinterUnreachable, match="is not there") as told:
        printer.submit(badge())
    assert not told.value.may_have_printed
    assert printer.status().obstacles == {Obstacle.OFFLINE}


def test_a_badge_that_cannot_be_written_leaves_nothing_behind(folder, tmp_path):
    file = tmp_path / "no folder"
    file.touch()
    with pytest.raises(PrinterUnreachable):
        FolderPrinter(file).submit(badge())
    assert os.listdir(folder) == []  # noqa: PTH208


def test_a_badge_in_the_folder_is_not_taken_back(printer, folder):
    printer.cancel(printer.submit(badge()))
    assert len(list(folder.iterdir())) == 1
