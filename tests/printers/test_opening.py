import pytest

from checkin.core.errors import CheckinError
from checkin.printers.folder import FolderPrinter
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.labels.brother import BrotherPrinter
from checkin.printers.labels.zpl import ZplPrinter
from checkin.printers.opening import open_printer
from checkin.printers.system import SystemPrinter


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("socket://192.0.2.7:9100?language=zpl", ZplPrinter),
        ("socket://192.0.2.7:9100?language=brother&model=ql-820nwb&label=62x100", BrotherPrinter),
        ("ipp://badge.local/ipp/print", IppPrinter),
        ("IPPS://badge.local/ipp/print", IppPrinter),
        ("ipp://localhost/printers/Front", IppPrinter),
        ("folder:badges", FolderPrinter),
        ("system:Brother QL-820NWB", SystemPrinter),
        ("system:Brother?dpi=600", SystemPrinter),
    ],
)
def test_an_address_opens_its_kind_of_printer(address, kind):
    assert isinstance(open_printer(address), kind)


@pytest.mark.parametrize(
    "address",
    [
        "", "Front", "ipp:", "system:", "mailto:a@b.c", "\0:\0", "C:x", "folder: ",
        "folder:a\nb", "folder:a\0b", "system:\ud800", "socket://host\n?language=zpl",
        "folder:" + "x" * 1_000_000,
    ],
)  # fmt: skip
def test_what_is_no_address_is_told_where_to_find_one(address):
    with pytest.raises(CheckinError, match="checkin find-printers"):
        open_printer(address)


def test_a_folder_is_named_from_where_the_program_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert not open_printer("folder:badges").status().is_ready
    (tmp_path / "badges").mkdir()
    assert open_printer("folder:badges").status().is_ready


@pytest.mark.parametrize(
    "address",
    [
        "socket://192.0.2.7:0?language=zpl",
        "socket://192.0.2.7:99999?language=zpl",
        "socket://me:secret@192.0.2.7?language=zpl",
        "socket://.printer?language=zpl",
    ],
)
def test_where_no_label_printer_can_be_is_told_how_an_address_is_written(address):
    with pytest.raises(CheckinError, match=r"socket://192\.168\.1\.20:9100"):
        open_printer(address)


def test_the_labels_of_a_printer_are_told_in_an_order_and_without_a_gap():
    with pytest.raises(CheckinError, match="one of 102, 102x152"):
        open_printer("socket://192.0.2.7?language=brother&model=ql-1100&label=1x1")


@pytest.mark.parametrize("folder", ["~no-such-person/badges", "x" * 900])
def test_a_folder_that_cannot_be_is_not_there(folder):
    try:
        said = open_printer(f"folder:{folder}").status().said
    except CheckinError as error:
        said = str(error)
    assert said.endswith("is not there. Connect its disk or share, or choose another.")
