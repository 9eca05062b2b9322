"""A recorded video in the place of the camera, from the command line."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from checkin.cli.main import checkin
from checkin.core.errors import CheckinError


@pytest.mark.parametrize(
    "order",
    [
        ["--camera-file", "gone.mp4", "{event}"],
        ["{event}", "--camera-file", "gone.mp4"],
        ["--camera-file=gone.mp4", "{event}"],
        ["--camera-file", "gone.mp4"],
    ],
)
def test_a_video_is_named_beside_the_event(store, order):
    arguments = [each.format(event=store.path) for each in order]
    told = CliRunner().invoke(checkin, arguments).exception
    assert isinstance(told, CheckinError)
    assert str(told) == "There is no video gone.mp4. Check its name and folder."


def test_what_only_a_camera_needs_is_not_loaded_before_one_is_used():
    code = "import checkin.window, checkin.workplace, sys; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )
    loaded = set(ran.stdout.split())
    assert "checkin.scanners.camera" in loaded
    assert loaded.isdisjoint({"PySide6.QtMultimedia", "PIL", "zxingcpp"})


def test_help_says_how():
    told = CliRunner().invoke(checkin, ["--help"]).output
    assert "--camera-file VIDEO" in told
    assert "in the place of the camera" in " ".join(told.split())
