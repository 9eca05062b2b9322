import pytest

from checkin.core.errors import CheckinError
from checkin.printers.ipp.ipp_address import read_ipp_address


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("ipp://badge.local", "ipp://badge.local:631/ipp/print"),
        ("ipp://localhost:8631/printers/Front", "ipp://localhost:8631/printers/Front"),
        ("ipps://[fe80::1]/ipp/print", "ipps://[fe80::1]:631/ipp/print"),
        ("IPP://Badge.local/ipp", "ipp://badge.local:631/ipp"),
        ("ipps://badge.local/?sha256=" + "AB:" * 31 + "AB", "ipps://badge.local:631/"),
    ],
)
def test_an_address_is_read(text, uri):
    assert read_ipp_address(text).uri == uri


@pytest.mark.parametrize(
    "text",
    [
        "ipp://",
        "ipp://host:port/",
        "ipp://host:99999/",
        "ipp://host:0/",
        "ipp://.host/",
        "ipp://" + "h" * 64 + "/",
        "http://host/",
        "ipp://me:secret@host/",
        "ipp://host/a b",
        "ipp://host/\r\nX: y",
        "ipp://[host/",
        "ipp://host/?speed=1",
        "ipp://host/?sha256=" + "0" * 64,
        "ipps://host/?sha256=12",
        "ipp://" + "h" * 2000,
        "",
    ],
)
def test_what_is_no_address_is_told_how_one_is_written(text):
    with pytest.raises(CheckinError, match="is no address of a printer"):
        read_ipp_address(text)
