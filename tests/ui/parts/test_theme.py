import shutil
from itertools import product

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from checkin.core.badges.badge import color_of
from checkin.core.badges.category_mark import Mark
from checkin.shipped import resources
from checkin.ui.parts.icons import Icons
from checkin.ui.parts.look import Look
from checkin.ui.parts.marks import paint_category
from checkin.ui.parts.theme import FAMILIES, read_theme, style_sheet
from checkin.ui.words import FAMILIES as FAMILY_OF

FOLDER = resources() / "ui"
THEMES = sorted(path.stem for path in (FOLDER / "themes").glob("*.toml"))


def luminance(colour):
    def channel(start):
        value = int(colour[start : start + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=THEMES)
def theme(request):
    return read_theme(FOLDER / "themes" / f"{request.param}.toml")


def test_there_are_three_themes():
    assert THEMES == ["dark", "high-contrast", "light"]


@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "selection"])
def test_every_text_can_be_read_on_every_ground(theme, ground):
    on = getattr(theme, ground)
    assert contrast(theme.text, on) >= 4.5
    assert contrast(theme.muted, on) >= 4.5
    if ground != "sunken":
        assert contrast(theme.accent, on) >= 4.5


def test_words_on_the_accent_can_be_read(theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("ground", ["window", "surface", "sunken"])
def test_edges_of_controls_can_be_seen(theme, ground):
    assert contrast(theme.edge, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("name", FAMILIES)
def test_verdicts_can_be_read_from_afar(theme, name):
    family = theme.families[name]
    assert contrast(family.on, family.fill) >= 7
    assert contrast(theme.text, family.soft) >= 7
    assert contrast(theme.muted, family.soft) >= 4.5


def hex_of(colour):
    return colour.name(QColor.NameFormat.HexRgb)


def seen_at_the_edge(pixmap, ground):
    """Say how well the edge of a shape on a ground is seen, on a line through its middle."""
    image = QImage(pixmap.size(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(pixmap.devicePixelRatio())
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    line = [hex_of(image.pixelColor(x, image.height() // 2)) for x in range(image.width())]
    first = next(x for x, each in enumerate(line) if each != hex_of(QColor(ground)))
    return max(contrast(each, ground) for each in line[first : first + 11])  # no glyph yet


@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "selection", "soft"])
def test_small_shapes_are_seen_on_every_ground(qapp, theme, ground):
    icons, pale = Icons(FOLDER), {}
    for verdict, size in product(FAMILY_OF, (16, 20, 24, 30, 42)):
        family = theme.families[FAMILY_OF[verdict]]
        on = family.soft if ground == "soft" else getattr(theme, ground)
        shape = icons.shape(verdict, family.fill, family.on, size, 4.0)
        if (seen := seen_at_the_edge(shape, on)) < 3:
            pale[verdict, size] = seen
    assert pale == {}


@pytest.mark.parametrize("verdict", FAMILY_OF)
def test_the_outline_of_a_small_shape_is_not_cut_off(qapp, verdict):
    image = Icons(FOLDER).shape(verdict, "#000000", "#ffffff", 16, 4.0).toImage()
    for along in range(image.width()):
        for x, y in (
            (0, along),
            (image.width() - 1, along),
            (along, 0),
            (along, image.width() - 1),
        ):
            assert image.pixelColor(x, y).alpha() == 0 or image.pixelColor(x, y).red() > 200


def test_large_shapes_have_no_outline(qapp):
    shape = Icons(FOLDER).shape("admitted", "#000000", "#ffffff", 116, 1.0)
    assert hex_of(shape.toImage().pixelColor(8, 58)) == "#000000"
    assert hex_of(shape.toImage().pixelColor(5, 58)) == "#000000"


def test_the_style_sheet_leaves_nothing_unfilled(theme):
    sheet = style_sheet((FOLDER / "base.qss").read_text(encoding="utf-8"), theme, 4.0)
    assert "${" not in sheet
    assert "#" in sheet


def test_no_colour_is_written_outside_the_themes():
    sheet = (FOLDER / "base.qss").read_text(encoding="utf-8")
    assert not any(f"#{digit}" in sheet.lower() for digit in "0123456789")


def test_every_mark_of_a_category_can_be_seen(theme):
    assert set(theme.marks) == set(Mark)
    assert all(contrast(ink, theme.surface) >= 4.5 for ink in theme.marks.values())


@pytest.mark.parametrize("category", ["Speaker", "Participant", "Gold", "Student", "Virtual guest"])
def test_in_the_light_theme_a_category_has_the_colour_of_its_badges(category):
    theme = read_theme(FOLDER / "themes" / "light.toml")
    picture = QImage(280, 280, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.surface))
    painter = QPainter(picture)
    paint_category(painter, theme, category, picture.rect().toRectF())
    painter.end()
    seen = {picture.pixelColor(x, y).name().upper() for x in range(280) for y in (140, 41)}
    assert color_of(category) in seen


@pytest.mark.parametrize("wish", ["neon", "../themes/dark", "", "automatic"])
def test_a_theme_that_nobody_knows_is_the_one_of_the_system(look, wish):
    look.choose(wish)
    of_the_system = look.theme
    look.choose("automatic")
    assert look.theme == of_the_system


@pytest.mark.parametrize("wish", THEMES)
def test_a_theme_that_is_known_is_taken(look, wish):
    look.choose(wish)
    assert look.theme == read_theme(FOLDER / "themes" / f"{wish}.toml")


class SystemHints(QObject):
    """What the system tells of colours and contrast, as nobody can set it in Qt."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - as Qt names it
    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815

    def __init__(self):
        super().__init__()
        self.contrast = Qt.ContrastPreference.NoPreference

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802
        return self.contrast

    def colorScheme(self):  # noqa: N802
        return Qt.ColorScheme.Light

    def turn(self, contrast):
        self.contrast = contrast
        self.contrastPreferenceChanged.emit(contrast)


def test_high_contrast_is_followed_while_the_window_is_open(qapp, monkeypatch):
    qapp.setStyle("Fusion")
    hints = SystemHints()
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    look = Look(qapp, FOLDER)
    assert look.theme == read_theme(FOLDER / "themes" / "light.toml")
    hints.turn(Qt.ContrastPreference.HighContrast)
    assert look.theme == read_theme(FOLDER / "themes" / "high-contrast.toml")
    hints.turn(Qt.ContrastPreference.NoPreference)
    assert look.theme == read_theme(FOLDER / "themes" / "light.toml")
    look.release()


def test_after_the_start_neither_themes_nor_icons_are_read_from_the_disk(qapp, tmp_path):
    folder = tmp_path / "ui"
    shutil.copytree(FOLDER, folder)
    qapp.setStyle("Fusion")
    look = Look(qapp, folder, "light")
    look.read_all()
    shutil.rmtree(folder)
    for theme in THEMES:
        look.choose(theme)
        assert look.theme == read_theme(FOLDER / "themes" / f"{theme}.toml")
        for icon in (FOLDER / "icons").glob("*.svg"):
            assert not look.icons.icon(icon.stem, look.theme.text, 16).isNull()
        for verdict in (FOLDER / "verdicts").glob("*.svg"):
            assert not look.icons.shape(verdict.stem, "#000000", "#ffffff", 16).isNull()
    assert not look.icons.logo("#000000", "#ffffff", 16).isNull()
    look.release()
