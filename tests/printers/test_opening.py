import pytest

from checkin.core.errors import CheckinError
from checkin.printers.brother import BrotherPrinter
from checkin.printers.folder import FolderPrinter
from checkin.printers.ipp import IppPrinter
from checkin.printers.opening import open_printer
from checkin.printers.system import SystemPrinter
from checkin.printers.zpl import ZplPrinter


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
    "address", ["", "Front", "ipp:", "system:", "mailto:a@b.c", "\0:\0", "C:x"]
)
def test_what_is_no_address_is_told_where_to_find_one(address):
    with pytest.raises(CheckinError, match="checkin find-printers"):
        open_printer(address)


def test_a_folder_is_named_from_where_the_program_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert not open_printer("folder:badges").status().is_ready
    (tmp_path / "badges").mkdir()
    assert open_printer("folder:badges").status().is_ready
