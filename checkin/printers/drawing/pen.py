"""Drawing on a page, in millimetres from the top left corner of the frame that is drawn in."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, BinaryIO

from checkin.core.badges.badge import POINTS, Box
from checkin.core.badges.badge_layout import TextItem
from checkin.core.badges.fitting import Fitted
from checkin.printers.drawing.pdf_file import PdfFile
from checkin.printers.drawing.pictures import Raster
from checkin.printers.drawing.qr import QrCode
from checkin.printers.lettering.directions import runs_leftwards
from checkin.printers.lettering.fonts import Typeface
from checkin.printers.lettering.shaping_font import ShapingFont
from checkin.printers.lettering.typesetting import places_of

_BLACK = "#000000"
# Forms shorter than this grow when they are compressed.
_SHORT = 200

Matrix = tuple[float, float, float, float, float, float]


@cache
def _color(color: str, operator: str = "rg") -> str:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.4g} {green:.4g} {blue:.4g} {operator}"


class Pen:
    """Draws boxes, lines of text, pictures and QR codes on the pages of one document.

    The one place that knows the parts of reportlab's canvas which are not public.
    """

    def __init__(self, stream: BinaryIO, first_font: str) -> None:
        """Begin a document; `first_font` is a name known to reportlab."""
        from reportlab.pdfbase.pdfdoc import PDFResourceDictionary
        from reportlab.pdfgen.canvas import Canvas

        self._height = 0.0
        self._size = (0.0, 0.0)
        self._canvas: Any = Canvas(
            stream,
            pageCompression=1,
            invariant=1,
            # Otherwise every page names Helvetica, which is not embedded. (Stubs: a number.)
            initialFontName=first_font,  # type: ignore[arg-type]
        )
        self._canvas.setCreator("Checkin")
        # One dictionary for all pages and forms: reportlab would write, and keep, one for each.
        self._resources: Any = PDFResourceDictionary(XObject={})
        self._resources.basicFonts()
        # By font and glyph; named in the order in which they are met, so that the same
        # badges give the same bytes whatever was printed before.
        self._outlines: dict[tuple[ShapingFont, int], str] = {}
        self._file = PdfFile(stream, self._canvas)

    def set_title(self, title: str) -> None:
        """Name the document."""
        self._canvas.setTitle(title)

    def begin_page(self, width: float, height: float) -> None:
        """Begin a page of a size in millimetres; the frame is the page."""
        self._height = height * POINTS
        self._size = (width * POINTS, self._height)

    @contextmanager
    def frame(self, matrix: Matrix, height: float) -> Iterator[None]:
        """Draw in a frame `height` millimetres high, put into this one by a matrix in points."""
        above, self._height = self._height, height * POINTS
        self._emit(f"q {' '.join(f'{number:.4g}' for number in matrix[:4])}"
                   f" {matrix[4]:.3f} {matrix[5]:.3f} cm")  # fmt: skip
        yield
        self._emit("Q")
        self._height = above

    @contextmanager
    def turned(self, box: Box, degrees: int) -> Iterator[None]:
        """Draw in a box turned by 90, 180 or 270 degrees clockwise as if it stood upright."""
        left, top = self._point(box.x, box.y)
        right, bottom = self._point(box.x + box.width, box.y + box.height)
        matrix: Matrix = {
            90: (0, -1, 1, 0, left, top),
            180: (-1, 0, 0, -1, right, top),
            270: (0, 1, -1, 0, right, bottom),
        }[degrees]
        with self.frame(matrix, box.height if degrees == 180 else box.width):  # noqa: PLR2004
            yield

    @contextmanager
    def form(self, name: str, width: float, height: float) -> Iterator[None]:
        """Draw what is kept once under `name`, in a frame of its own, to be shown anywhere."""
        above, self._height = self._height, height * POINTS
        self._begin_form(name, (0, 0, width * POINTS, self._height))
        yield
        self._end_form()
        self._height = above

    def show(self, name: str) -> None:
        """Show what was drawn once, its corner on the frame's."""
        self._emit(f"/{name} Do")

    def end_page(self) -> None:
        """End the page and write it.

        reportlab would keep every page as objects until it saves, and then encode it
        as ASCII85, in pure Python.
        """
        content = "\n".join(self._canvas._code).encode("latin-1")  # noqa: SLF001
        self._canvas._code = []  # noqa: SLF001
        resources = self._canvas._doc.Reference(self._resources)  # noqa: SLF001
        self._file.put_page(zlib.compress(content), self._size, resources)

    def save(self) -> None:
        """Write the rest of the document to its stream."""
        self._file.finish()

    def fill(self, box: Box, color: str) -> None:
        """Fill a box with a colour, #RRGGBB."""
        x, y = self._point(box.x, box.y + box.height)
        width, height = box.width * POINTS, box.height * POINTS
        self._emit(f"{_color(color)} {x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def path(
        self, path: str, at: Box, *, fill: str = "", stroke: str = "", width: float = 0
    ) -> None:
        """Draw a path whose unit is a millimetre, y downwards, its origin at a box's corner."""
        if not (fill or stroke):
            return
        x, y = self._point(at.x, at.y)
        paint = [_color(fill)] if fill else []
        if stroke:
            paint.append(f"{_color(stroke, 'RG')} {width:.3f} w")
        operator = "B" if fill and stroke else "f" if fill else "S"
        self._emit(
            f"q {' '.join(paint)} {POINTS:.5f} 0 0 {-POINTS:.5f} {x:.3f} {y:.3f} cm\n"
            f"{path} {operator} Q"
        )

    def qr(self, code: QrCode, box: Box) -> None:
        """Draw the modules of a QR code so that they fill a square in the middle of a box."""
        side = min(box.width, box.height)
        module = side * POINTS / code.modules
        x, y = self._point(box.x + (box.width - side) / 2, box.y + (box.height - side) / 2)
        self._emit(
            f"q {_color(_BLACK)} {module:.5f} 0 0 {-module:.5f} {x:.3f} {y:.3f} cm\n{code.runs} f Q"
        )

    def picture(self, name: str, raster: Raster, box: Box) -> None:
        """Draw a picture whole and in proportion in the middle of a box; kept once by its name."""
        if name not in self._resources.XObject:
            self._keep_raster(name, raster)
        scale = min(box.width / raster.width, box.height / raster.height)
        width, height = raster.width * scale, raster.height * scale
        x, y = self._point(box.x + (box.width - width) / 2, box.y + (box.height + height) / 2)
        self._emit(
            f"q {width * POINTS:.3f} 0 0 {height * POINTS:.3f} {x:.3f} {y:.3f} cm /{name} Do Q"
        )

    def text(
        self, fitted: Fitted, place: TextItem, face: Typeface, color: str, rise: float = 0
    ) -> None:
        """Draw a text as it was set, in its box moved up by `rise` millimetres."""
        leftwards = runs_leftwards(" ".join(fitted.lines))
        self._emit(_color(color))
        for line, x, y in places_of(fitted, place, face):
            self._line(line, face, fitted.size, self._point(x, y - rise), leftwards=leftwards)

    def _line(
        self, line: str, face: Typeface, size: float, at: tuple[float, float], *, leftwards: bool
    ) -> None:
        x, y = at
        if face.is_plain(line):
            self._plain(line, face, size, (x + face.lean_of(line) * size, y))
            return
        for glyph in face.shape(line, leftwards=leftwards).glyphs:
            font = face.fonts[glyph.font]
            name = self._outline(font, glyph.number)
            if name:
                scale = size / font.units
                dx, dy = x + glyph.x * size, y + glyph.y * size
                self._emit(f"q {scale:.5f} 0 0 {scale:.5f} {dx:.3f} {dy:.3f} cm /{name} Do Q")

    def _plain(self, line: str, face: Typeface, size: float, at: tuple[float, float]) -> None:
        """Write a line in the embedded font, whose letters come in subsets of 256."""
        from reportlab.pdfbase.pdfmetrics import getFont

        font: Any = getFont(face.name)
        document = self._canvas._doc  # noqa: SLF001
        shown: list[str] = []
        last = None
        for move, piece in face.kerned(line):
            if move:
                shown.append(f"{-1_000 * move:g}")
            for subset, codes in font.splitString(piece, document):
                if subset != last:
                    name = font.getSubsetInternalName(subset, document)
                    shown.append(f"{'' if last is None else '] TJ '}{name} {size:.3f} Tf [")
                    last = subset
                shown.append(f"({codes.decode('latin-1').translate(_ESCAPED)})")
        self._emit(f"BT {at[0]:.3f} {at[1]:.3f} Td {''.join(shown)}] TJ ET")

    def _outline(self, font: ShapingFont, number: int) -> str:
        """Keep a glyph's outline in the document once; empty for a blank."""
        name = self._outlines.get((font, number))
        if name is None:
            ink = font.ink(number)
            name = f"g{len(self._outlines)}" if ink else ""
            self._outlines[font, number] = name
            if ink:
                edges = ink.scaled(font.units)
                bounds = (edges.left - 1, edges.bottom - 1, edges.right + 1, edges.top + 1)
                self._begin_form(name, bounds)
                self._emit(f"{font.outline(number)} f")
                self._end_form()
        return name

    def _begin_form(self, name: str, bounds: tuple[float, float, float, float]) -> None:
        from reportlab.pdfbase.pdfdoc import PDFObjectReference, xObjectName

        self._resources.XObject[name] = PDFObjectReference(xObjectName(name))
        self._canvas.beginForm(name, *bounds)

    def _end_form(self) -> None:
        from reportlab.pdfbase.pdfdoc import xObjectName

        name = self._canvas._formData[0]  # noqa: SLF001
        # Uncompressed: reportlab would ask a setting of the whole process about ASCII85.
        self._canvas.endForm(compression=0)
        document = self._canvas._doc  # noqa: SLF001
        form = document.idToObject[xObjectName(name)]
        form.Resources = document.Reference(self._resources)
        if len(form.stream) > _SHORT:
            form.Contents = _packed(form.stream)

    def _keep_raster(self, name: str, raster: Raster) -> None:
        from reportlab.pdfbase.pdfdoc import PDFName, PDFObjectReference, xObjectName

        document = self._canvas._doc  # noqa: SLF001
        told: dict[str, Any] = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": raster.width,
            "Height": raster.height,
            "ColorSpace": PDFName(raster.colors),
            "BitsPerComponent": 8,
            "Filter": PDFName(raster.packing),
        }
        if raster.mask:
            self._keep_raster(f"{name}.mask", raster.mask)
            told["SMask"] = PDFObjectReference(xObjectName(f"{name}.mask"))
        stream = _stream(told, raster.data)
        self._file.put(document.Reference(stream, xObjectName(name)), stream)
        self._resources.XObject[name] = PDFObjectReference(xObjectName(name))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x * POINTS, self._height - y * POINTS

    def _emit(self, operators: str) -> None:
        # The canvas' own drawing methods take twice the time for the same operators.
        self._canvas._code.append(operators)  # noqa: SLF001


# What stands in a PDF text for itself, and what has to be written otherwise.
_ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256), *map(ord, "()\\"))}


def _packed(data: bytes) -> Any:  # noqa: ANN401
    from reportlab.pdfbase.pdfdoc import PDFName

    return _stream({"Filter": PDFName("FlateDecode")}, zlib.compress(data))


def _stream(told: dict[str, Any], data: bytes) -> Any:  # noqa: ANN401
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream

    return PDFStream(PDFDictionary(told), data)
