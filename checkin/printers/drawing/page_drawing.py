"""Pages of a PDF drawn in a time that is bounded, whatever is on them."""

import math
import time
from collections.abc import Iterable, Iterator
from ctypes import byref, c_float
from typing import TYPE_CHECKING, Any

from checkin.core.errors import LayoutUnreadable

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

# Between two figures drawing is given up when it took so long; within one it cannot be, so
# that all lines of a page are measured before. These take about ten seconds.
_PATIENCE = 20.0
_MOST_LINES = 500_000
_LONGEST = 60_000_000  # pixels of all lines together
_DEEPEST = 12  # figures within figures
_Lines = tuple[int, float]
_TOO_FINE = (
    "The background is drawn too finely to be printed. Save it as a picture of 300 dpi, and "
    "make a PDF of that."
)


def draw_page(page: "PdfPage", dpi: int) -> "Image":
    """Draw a page on white. Raises `LayoutUnreadable` for one that would take too long.

    Nothing of PDFium's is left of it.
    """
    from pypdfium2 import PdfBitmap, raw

    scale = dpi / 72
    _check_lines(page, scale)
    width, height = (math.ceil(side * scale) for side in page.get_size())
    bitmap = PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGR)
    try:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        _draw(page, bitmap, width, height)
        image: Image = bitmap.to_pil().convert("RGB").copy()
    finally:
        bitmap.close()
    return image


def _draw(page: "PdfPage", bitmap: Any, width: int, height: int) -> None:  # noqa: ANN401
    from pypdfium2 import raw

    until = time.monotonic() + _PATIENCE
    pause = raw.IFSDK_PAUSE(version=1, user=None)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(lambda _: time.monotonic() > until)
    try:
        told = raw.FPDF_RenderPageBitmap_Start(
            bitmap, page, 0, 0, width, height, 0, raw.FPDF_ANNOT, byref(pause)
        )
    finally:
        raw.FPDF_RenderPage_Close(page)
    if told != raw.FPDF_RENDER_DONE:
        raise LayoutUnreadable(_TOO_FINE)


def _check_lines(page: "PdfPage", scale: float) -> None:
    from pypdfium2 import raw

    lines, length = 0, 0.0
    numbers = range(raw.FPDFPage_CountObjects(page))
    for pieces, points in _paths(raw.FPDFPage_GetObject(page, number) for number in numbers):
        lines += pieces
        length += points * scale
        if lines > _MOST_LINES or length > _LONGEST:
            raise LayoutUnreadable(_TOO_FINE)


def _paths(figures: Iterable[Any], scale: float = 1.0, depth: int = 0) -> Iterator[_Lines]:
    """Give of each figure that is drawn with lines how many it has, and their length in points."""
    from pypdfium2 import raw

    for figure in figures:
        kind = raw.FPDFPageObj_GetType(figure)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield _measured(figure, scale)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            numbers = range(raw.FPDFFormObj_CountObjects(figure))
            inside = [raw.FPDFFormObj_GetObject(figure, number) for number in numbers]
            yield from _paths(inside, scale * _scale(figure), depth + 1)


def _measured(figure: Any, scale: float) -> _Lines:  # noqa: ANN401
    from pypdfium2 import raw

    count = raw.FPDFPath_CountSegments(figure)
    x, y, before, length = c_float(), c_float(), None, 0.0
    for number in range(min(count, _MOST_LINES)):
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(figure, number), x, y)
        here = x.value, y.value
        length += math.dist(before or here, here)
        before = here
    return count, length * scale * _scale(figure)


def _scale(figure: Any) -> float:  # noqa: ANN401
    """Say how much larger a figure is drawn than it says."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(figure, matrix)
    return math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
