"""The pictures of the guides: whether the window can still be brought into what they show."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "screenshots.py"


def test_the_window_comes_into_every_state_of_the_attendees_page(tmp_path):
    rehearsed = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path), "--rehearse", "--language", "en",
         "--only", "attendees*"],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert rehearsed.returncode == 0, rehearsed.stderr
    assert {"attendees", "attendees-substitute", "attendees-empty"} <= set(rehearsed.stdout.split())
