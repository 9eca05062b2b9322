"""Icons and verdicts' shapes: drawn from SVG in the theme's colours."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

# Icons that point somewhere, and point the other way where people read from right to left.
_MIRRORED = frozenset({"left", "right", "undo", "redo", "in", "out", "swap"})

# Shapes beside words: 30 pixels in letters of ten points, twice as many in very large ones.
_SMALL = 60
_OUTLINE = 1.5  # pixels
# In the files a silhouette begins with this, and lies so far around the middle of its grid.
_SILHOUETTE = '<g fill="#000" '
_GRID, _REACH = 100, 47


class Icons:
    """Draws icons and shapes, each once for every colour, size and screen."""

    def __init__(self, folder: Path) -> None:
        """Draw from the files in `folder`/icons and `folder`/verdicts."""
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[object, ...], QPixmap] = {}

    def read_all(self) -> None:
        """Read every file, which takes some milliseconds, so that no disk is waited for later."""
        for file in self._folder.rglob("*.svg"):
            self._source(file.relative_to(self._folder).with_suffix("").as_posix())

    def forget(self) -> None:
        """Forget what was drawn, when theme or screen have changed."""
        self._drawn.clear()

    def icon(self, name: str, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
        """Draw an icon of `size` logical pixels; it points the way in which people read."""
        points = name in _MIRRORED and _reads_from_right()
        return self._pixmap(f"icons/{name}", {"#000": colour}, size, ratio, mirrored=points)

    def button_icon(self, name: str, colour: str, size: int) -> QIcon:
        """Draw an icon for a button; disabled it looks the same, for its words say so."""
        pixmap = self.icon(name, colour, size)
        made = QIcon(pixmap)
        made.addPixmap(pixmap, QIcon.Mode.Disabled)
        return made

    def shape(self, verdict: str, fill: str, glyph: str, size: int, ratio: float = 2.0) -> QPixmap:
        """Draw a verdict's shape: its silhouette in `fill`, what stands in it in `glyph`.

        A small one has an outline in `glyph`, for amber is hardly seen on white, nor red on black.
        """
        path = f"verdicts/{verdict}"
        if size > _SMALL:
            return self._pixmap(path, {"#000": fill, "#FFF": glyph}, size, ratio)
        outlined = f"{path} {size}"
        if outlined not in self._sources:
            self._sources[outlined] = _outlined(self._source(path), size)
        return self._pixmap(outlined, {"#000": fill, "#FFF": glyph}, size, ratio)

    def logo(self, ground: str, sign: str, size: int, ratio: float = 2.0) -> QPixmap:
        """Draw the program's own sign: a badge with a tick, on its ground."""
        return self._pixmap("checkin", {"#000": ground, "#FFF": sign}, size, ratio)

    def _pixmap(
        self,
        path: str,
        colours: dict[str, str],
        size: int,
        ratio: float,
        *,
        mirrored: bool = False,
    ) -> QPixmap:
        key = (path, *colours.values(), size, ratio, mirrored)
        if key not in self._drawn:
            drawn = _draw(self._source(path), colours, size, ratio)
            self._drawn[key] = _mirrored(drawn) if mirrored else drawn
        return self._drawn[key]

    def _source(self, path: str) -> str:
        if path not in self._sources:
            file = self._folder / f"{path}.svg"
            self._sources[path] = file.read_text(encoding="utf-8")
        return self._sources[path]


def _outlined(source: str, size: int) -> str:
    """Draw a line around a silhouette, which stays inside its grid."""
    wide, middle = _OUTLINE * _GRID / size, _GRID / 2
    scale = min(1.0, (middle - wide / 2) / _REACH)
    aside = middle * (1 - scale)
    line = (
        f'stroke="#FFF" stroke-width="{wide / scale:.3f}" stroke-linejoin="round"'
        f' transform="translate({aside:.3f} {aside:.3f}) scale({scale:.5f})" '
    )
    return source.replace(_SILHOUETTE, _SILHOUETTE + line, 1)


def _reads_from_right() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _mirrored(pixmap: QPixmap) -> QPixmap:
    mirrored = pixmap.transformed(QTransform.fromScale(-1, 1))
    mirrored.setDevicePixelRatio(pixmap.devicePixelRatio())
    return mirrored


def _draw(source: str, colours: dict[str, str], size: int, ratio: float) -> QPixmap:
    for place, name in enumerate(colours):
        source = source.replace(f'"{name}"', f'"@{place}"')
    for place, colour in enumerate(colours.values()):
        source = source.replace(f'"@{place}"', f'"{colour}"')
    pixels = round(size * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
