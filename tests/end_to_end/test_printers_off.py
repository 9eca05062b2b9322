"""What the commands say of a printer that is off."""

import socket
import sys

import pytest

from tests.end_to_end.program import CODES
from tests.end_to_end.test_printing import interrupted_once_it_said

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts in another way.")
def test_since_when_a_printer_is_off_is_told_also_later(checkin, event):
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address = f"ipp://127.0.0.1:{gone.getsockname()[1]}/ipp/print"
    assert checkin("printers", event, "add", "Gone", address).status == 0
    (first,) = checkin("printers", event, "--json").objects
    assert first["obstacles"] == ["offline"]
    assert first["off_since"]
    (second,) = checkin("printers", event, "--json").objects
    assert second["off_since"] == first["off_since"]
    (in_status,) = checkin("status", event, "--json").object["printers"]
    assert in_status["off_since"] == first["off_since"]
    assert "  offline since " in checkin("printers", event).out.splitlines()[1]
    told = interrupted_once_it_said(checkin, event, "The printer", CODES[0])
    assert told.err.count("Waiting for it: ") == 1
    assert told.object["reason"].startswith("Gone: offline since ")
    assert "Gone: offline since " in checkin("print-queue", event).out
