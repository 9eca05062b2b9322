import pytest

from checkin import build
from checkin.ui.theme import read_theme, style_sheet

FOLDER = build.resources() / "ui"
THEMES = sorted(path.stem for path in (FOLDER / "themes").glob("*.toml"))


@pytest.fixture(params=THEMES)
def theme(request):
    return read_theme(FOLDER / "themes" / f"{request.param}.toml")


def test_there_are_three_themes():
    assert THEMES == ["dark", "high-contrast", "light"]


def test_the_style_sheet_leaves_nothing_unfilled(theme):
    sheet = style_sheet((FOLDER / "base.qss").read_text(encoding="utf-8"), theme, 4.0)
    assert "${" not in sheet
    assert "#" in sheet


def test_no_colour_is_written_outside_the_themes():
    sheet = (FOLDER / "base.qss").read_text(encoding="utf-8")
    assert not any(f"#{digit}" in sheet.lower() for digit in "0123456789")
