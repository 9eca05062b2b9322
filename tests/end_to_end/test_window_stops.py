"""A window that the system tells to stop."""

import signal
import subprocess
import sys

import pytest

from tests.end_to_end.desk_window import PROJECT
from tests.end_to_end.display import PATIENCE_SECONDS, wait_until

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def waiting(display, tmp_path):
    """The program at its start page, where nobody does anything."""
    process = subprocess.Popen(
        [sys.executable, "main.py"],
        cwd=PROJECT,
        env=display.environment | {"CHECKIN_CONFIG": str(tmp_path / "settings")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until(lambda: display.windows("^Checkin$"), "the start page")
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_start_page_that_is_told_to_stop_closes(waiting, told):
    waiting.send_signal(told)
    waiting.communicate(timeout=PATIENCE_SECONDS)
    assert waiting.returncode == 0
