"""Whether every text has the room it needs: languages, large fonts, small windows, scales."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from checkin.shipped import resources
from checkin.ui.languages import Languages
from checkin.ui.parts.look import Look
from tests.ui.looking import cut, places
from tests.ui.test_languages import script

HERE = Path(__file__)
PROJECT = HERE.resolve().parents[2]
LARGE_ENOUGH = 1280
LARGER = os.environ.get("CHECKIN_TEST_LARGER_FONT")  # in percent, for the test that says so
IS_SMALL = "CHECKIN_TEST_SMALL_WINDOW" in os.environ  # which does not grow with the font


@pytest.fixture(scope="session")
def translations(tmp_path_factory):
    """Build Swedish, and an English that is 40 % longer."""
    folder = tmp_path_factory.mktemp("spoken")
    script.build(script.FOLDER, folder)
    script.make_pseudo(folder / "longer")
    return folder


@pytest.fixture(params=["en", "sv", "longer"])
def language(request, qapp, translations):
    before = QLocale()
    is_longer = request.param == "longer"
    languages = Languages(qapp, translations / "longer" if is_longer else translations)
    languages.choose("en" if is_longer else request.param)
    yield request.param
    languages.release()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def look(qapp, language):
    """Dress the application, in a larger font where asked for, once it speaks its language."""
    qapp.setStyle("Fusion")
    before = QApplication.font()
    if LARGER:
        larger = QApplication.font()
        larger.setPointSizeF(before.pointSizeF() * int(LARGER) / 100)
        QApplication.setFont(larger)
    look = Look(qapp, resources() / "ui", "light")
    yield look
    look.release()
    QApplication.setFont(before)


@pytest.mark.parametrize("size", [(960, 500), (1280, 800), (1920, 1080)])
def test_no_text_is_cut(qtbot, window, language, size):
    wide, high = size
    if language == "longer" and (wide < LARGE_ENOUGH or IS_SMALL):
        pytest.skip("a language 40 % longer than English may shorten its numbers there")
    if LARGER and not IS_SMALL:
        wide, high = (round(each * int(LARGER) / 100) for each in size)
    window.resize(wide, high)
    with qtbot.waitSignals([window.session.evidence_found, window.session.board_changed]):
        window.take_scan("ADA1")
    found = {}
    for place, page in places(window):
        # What is still being laid out, or about to be replaced, is waited for.
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda page=page: not cut(page), timeout=10_000)
        found[place] = cut(page)
    assert {place: each for place, each in found.items() if each} == {}


@pytest.mark.skipif("CHECKIN_TEST_ROOM" in os.environ, reason="is asked for in another process")
@pytest.mark.parametrize(
    "surroundings",
    [
        {"QT_SCALE_FACTOR": "1.5"},
        {"QT_SCALE_FACTOR": "2"},
        {"CHECKIN_TEST_LARGER_FONT": "200"},
        {"CHECKIN_TEST_LARGER_FONT": "200", "CHECKIN_TEST_SMALL_WINDOW": "1"},
    ],
    ids=["scale 1.5", "scale 2", "font 200 %", "font 200 %, small window"],
)
def test_no_text_is_cut_at_other_scales_and_in_large_fonts(surroundings):
    """Qt takes its scale at the start of a process, so the test above runs in one of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", HERE],
        env={**os.environ, **surroundings, "CHECKIN_TEST_ROOM": "1"},
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=800,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-4000:]
