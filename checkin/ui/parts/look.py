"""How the window looks now: theme, sizes, icons; handed to every widget that paints."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen
from PySide6.QtWidgets import QApplication

from checkin.ui.parts.icons import Icons
from checkin.ui.parts.theme import Family, Theme, palette, read_theme, style_sheet

AUTOMATIC = "automatic"
THEMES = ("light", "dark", "high-contrast")
_STEPS_A_LINE = 4
_SMALLEST_POINTS = 8.0
_WIDE, _HIGH = 280, 180  # steps
# From how many pixels on everything is how much larger, if the window is as tall.
_LARGER = ((2560, 1.75), (1920, 1.25))
_TALL = 200  # steps
# The least room that everything has a place in: in large fonts a small window has less.
_LEAST_WIDE, _LEAST_HIGH = 264, 150  # steps
_GRADES = 20


class Look(QObject):
    """The theme in force, the step of space `u`, fonts and icons.

    `changed` tells that sizes or colours are others now: widgets set fonts and pictures anew.
    """

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path, wish: str = AUTOMATIC) -> None:
        """Dress `app` from the files in `folder`; `wish` is one of THEMES, else the system's."""
        super().__init__(app)
        self._app = app
        self._magnified = 1.0
        self._fonts: dict[tuple[float, int, float], QFont] = {}
        self._sheet = (folder / "base.qss").read_text(encoding="utf-8")
        self._wish = wish
        self._family = app.font().family()
        self._folder = folder
        self._themes: dict[str, Theme] = {}
        self.icons = Icons(folder)
        self._own_points = max(app.font().pointSizeF(), _SMALLEST_POINTS)
        self.points = self._own_points
        self.is_small = False
        self.less_motion = False  # what replaces something else moves, or just stands there
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self.dress)
        self._accessibility = self._hints.accessibility()  # held: Qt's object goes with ours
        self._accessibility.contrastPreferenceChanged.connect(self.dress)
        self.dress()

    def release(self) -> None:
        """Follow the system no longer."""
        self._hints.colorSchemeChanged.disconnect(self.dress)
        self._accessibility.contrastPreferenceChanged.disconnect(self.dress)

    def choose(self, wish: str) -> None:
        """Change the theme: light, dark, high-contrast, or automatic."""
        if wish != self._wish:
            self._wish = wish
            self.dress()

    def fit(self, width: int, height: int) -> None:
        """Follow the window: a small one has smaller measures, in a very large one all is larger.

        A window is small below 280 × 180 steps, which is 1120 × 720 pixels at ten points. Where
        the system's font is so large that words would be cut, it is as large as they allow.
        """
        step = self._own_step()
        magnified = next(
            (more for least, more in _LARGER if width >= least and height >= _TALL * step * more),
            1.0,
        )
        room = min(width / (_LEAST_WIDE * step), height / (_LEAST_HIGH * step))
        if room < 1:  # in grades, so that not every pixel changes everything
            magnified = max(1, int(room * _GRADES)) / _GRADES
        is_small = width < _WIDE * step or height < _HIGH * step
        if magnified != self._magnified:
            self._magnified, self.is_small = magnified, is_small
            self.dress()
        elif is_small != self.is_small:
            self.is_small = is_small
            self.changed.emit()

    def dress(self) -> None:
        """Put the theme in force on the whole application."""
        self.theme: Theme = self._read(self._theme_name())
        self._magnify()
        self.u = QFontMetricsF(self._app.font()).lineSpacing() / _STEPS_A_LINE
        self.icons.forget()
        self._fonts.clear()
        self._app.setPalette(palette(self.theme))
        # What a sheet says with palette(…) would keep the old colours: it is made anew.
        sheet = style_sheet(self._sheet, self.theme, self.u)
        if sheet != self._app.styleSheet():  # the same one would dress every widget again
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def family(self, name: str) -> Family:
        """Give the colours of a family of verdicts."""
        return self.theme.families[name]

    def px(self, steps: float) -> int:
        """Turn steps of space into pixels."""
        return round(steps * self.u)

    def by_size(self, wide: float, small: float) -> float:
        """Choose between the measure of a wide and of a small window."""
        return small if self.is_small else wide

    def font(self, scale: float = 1.0, weight: int = 400, tracking: float = 0.0) -> QFont:
        """Give the body's font, larger or bolder; `tracking` in percent."""
        key = (scale, weight, tracking)
        if key not in self._fonts:
            font = QFont(self._app.font())
            font.setPointSizeF(max(self.points * scale, 0.85 * self.points, _SMALLEST_POINTS))
            font.setWeight(QFont.Weight(weight))
            if tracking:
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def read_all(self) -> None:
        """Read what is not needed yet, so that later the window's thread waits for no disk."""
        for name in THEMES:
            self._read(name)
        self.icons.read_all()

    def _read(self, name: str) -> Theme:
        if name not in self._themes:
            self._themes[name] = read_theme(self._folder / "themes" / f"{name}.toml")
        return self._themes[name]

    def _own_step(self) -> float:
        """Give the step of space at the size that the system's font has."""
        font = QFont(self._app.font())
        font.setPointSizeF(self._own_points)
        return QFontMetricsF(font).lineSpacing() / _STEPS_A_LINE

    def _magnify(self) -> None:
        self.points = max(self._own_points * self._magnified, _SMALLEST_POINTS)
        if self._app.font().pointSizeF() != self.points:
            font = QFont(self._app.font())
            font.setPointSizeF(self.points)
            self._app.setFont(font)

    def _theme_name(self) -> str:
        if self._wish in THEMES:
            return self._wish
        if self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "high-contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def colour(text: str) -> QColor:
    """Turn a theme's colour into Qt's."""
    return QColor(text)


def edge_pen(theme: Theme, *, is_enabled: bool) -> QPen:
    """Give the pen for the edge of a control that paints itself, as the style sheet has others."""
    if is_enabled:
        return QPen(colour(theme.edge), 1)
    is_dashed = theme.off == "dashed"
    line = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
    return QPen(colour(theme.line), 1, line)
