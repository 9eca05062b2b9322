"""The label by which a printer is set: it shows in millimetres where its pictures land."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from checkin.core.badges.badge import POINTS
from checkin.core.badges.printing import PrintDocument
from checkin.printers.drawing.qr import qr_code

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

_FONT = "NotoSans"
_HAIR = 0.25
_FRAMES = (1, 2, 3)
_RULER = 4.0
_TICKS = {10: 3.0, 5: 2.0, 1: 1.0}
_CROSS = 4.0
# What is inside the rulers begins here, and ends here before the other edges.
_INSIDE = 9.5
_OUTSIDE = 7.0
_LEAST = 10.0
_LARGEST_CODE = 24.0
_TEXT_SIZE = 6.5
_LINE = 2.9
_WORDS = (
    "The cross is in the middle;",
    "frames are 1, 2, 3 mm from",
    "the edge. Too far left:",
    "right=… mm; too high:",
    "down=… mm.",
)


def alignment_page(
    width: float, height: float, fonts: "Path", *, moved: tuple[float, float] = (0.0, 0.0)
) -> PrintDocument:
    """Draw a label of this size, in millimetres, for any printer.

    Frames stand 1, 2 and 3 mm from the edges, ticks at every millimetre from the left and
    from the top, and a cross in the middle. A code tells whether scanners can read it. All of it
    is `moved` right and down, as that printer's badges are, and says by how much.
    """
    # Slow to import and needed by few.
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    # As the fonts of badges are: reportlab keeps one for each face, whoever comes first.
    registerFont(TTFont(_FONT, fonts / "NotoSans-Regular.ttf", asciiReadable=False))
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=(width * POINTS, height * POINTS),
        invariant=1,
        # Otherwise it names Helvetica, which is not embedded. (Stubs: a number.)
        initialFontName=_FONT,  # type: ignore[arg-type]
    )
    canvas.setTitle("Checkin: alignment")
    # From here on in millimetres from the top left corner, as it would be without `moved`.
    right, down = moved
    canvas.transform(POINTS, 0, 0, -POINTS, right * POINTS, (height - down) * POINTS)
    canvas.setLineWidth(_HAIR)
    for inset in _FRAMES:
        canvas.rect(inset, inset, width - 2 * inset, height - 2 * inset)
    _draw_rulers(canvas, width, height)
    _draw_cross(canvas, width / 2, height / 2)
    _draw_inside(canvas, width, height, _words(moved))
    canvas.save()
    return PrintDocument(stream.getvalue(), width, height, "Alignment")


def _draw_rulers(canvas: "Canvas", width: float, height: float) -> None:
    for at, length in _ticks(width):
        canvas.line(at, _RULER, at, _RULER + length)
        if at % 10 == 0 and at < width - _OUTSIDE:
            _write(canvas, at + 0.4, _RULER + length, f"{at}")
    for at, length in _ticks(height):
        canvas.line(_RULER, at, _RULER + length, at)
        if at % 10 == 0 and width > 2 * _INSIDE:
            _write(canvas, _RULER + length + 0.3, at + 0.8, f"{at}")


def _ticks(length: float) -> Iterator[tuple[int, float]]:
    """Give every whole millimetre that has a tick, and how long the tick is."""
    for at in range(int(_RULER) + 1, int(length - _RULER)):
        yield at, next(long for step, long in _TICKS.items() if at % step == 0)


def _draw_cross(canvas: "Canvas", x: float, y: float) -> None:
    canvas.line(x - _CROSS, y, x + _CROSS, y)
    canvas.line(x, y - _CROSS, x, y + _CROSS)


def _words(moved: tuple[float, float]) -> tuple[str, ...]:
    if not any(moved):
        return _WORDS
    right, down = moved
    return f"Moved: right={right:g}, down={down:g} mm.", *_WORDS


def _draw_inside(canvas: "Canvas", width: float, height: float, words: tuple[str, ...]) -> None:
    """Draw a code at the bottom right and the words beside, clear of the cross, if they fit."""
    code = qr_code(f"CHECKIN {width:g}X{height:g}")
    right, bottom = width - _OUTSIDE, height - _OUTSIDE
    below, beside = bottom - height / 2 - _CROSS, right - width / 2 - _CROSS
    room = (below, right - _INSIDE - 2) if below > beside else (beside, bottom - _INSIDE)
    side = min(*room, _LARGEST_CODE)
    if code is not None and side >= _LEAST:
        module = side / code.modules
        canvas.saveState()
        canvas.transform(module, 0, 0, module, right - side, bottom - side)
        dark = canvas.beginPath()
        for run in code.runs.splitlines():
            dark.rect(*map(float, run.split()[:4]))
        canvas.drawPath(dark, stroke=0, fill=1)
        canvas.restoreState()
    for number, line in enumerate((f"{width:g} × {height:g} mm", *words)):
        y = _INSIDE + 2 + number * _LINE
        long = canvas.stringWidth(line, _FONT, _TEXT_SIZE / POINTS)
        if y < height / 2 - _CROSS and _INSIDE + 2 + long < right:
            _write(canvas, _INSIDE + 2, y, line)


def _write(canvas: "Canvas", x: float, y: float, words: str) -> None:
    """Write a line whose letters stand on y."""
    canvas.saveState()
    canvas.transform(1, 0, 0, -1, x, y)
    canvas.setFont(_FONT, _TEXT_SIZE / POINTS)
    canvas.drawString(0, 0, words)
    canvas.restoreState()
