"""Drawing on a page, in millimetres from its top left corner."""

import zlib
from functools import cache
from typing import Any, BinaryIO

from checkin.core.badge import POINTS, Box, TextBox
from checkin.core.fitting import Fitted
from checkin.printers.directions import runs_leftwards
from checkin.printers.fonts import Typeface
from checkin.printers.qr import QrCode
from checkin.printers.shaping_font import ShapingFont
from checkin.printers.typesetting import places_of

_BLACK = "#000000"


@cache
def _fill_color(color: str) -> str:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"


class Pen:
    """Draws boxes, lines of text and QR codes on the pages of one document.

    The one place that knows the parts of reportlab's canvas which are not public.
    """

    def __init__(self, stream: BinaryIO, size: tuple[float, float], first_font: str) -> None:
        """Begin a document; `size` in millimetres, `first_font` a name known to reportlab."""
        from reportlab.pdfbase.pdfdoc import PDFResourceDictionary
        from reportlab.pdfgen.canvas import Canvas

        width, height = size
        self._width = width * POINTS
        self._height = height * POINTS
        self._canvas: Any = Canvas(
            stream,
            pagesize=(self._width, self._height),
            pageCompression=1,
            invariant=1,
            # Otherwise every page names Helvetica, which is not embedded. (Stubs: a number.)
            initialFontName=first_font,  # type: ignore[arg-type]
        )
        self._canvas.setCreator("Checkin")
        # One dictionary for all pages: reportlab would write, and keep, one for each.
        self._resources: Any = PDFResourceDictionary(XObject={})
        self._resources.basicFonts()
        # By font and glyph; named in the order in which they are met, so that the same
        # badges give the same bytes whatever was printed before.
        self._outlines: dict[tuple[ShapingFont, int], str] = {}

    def set_title(self, title: str) -> None:
        """Name the document."""
        self._canvas.setTitle(title)

    def begin_artwork(self) -> None:
        """Begin what is drawn once and shown on every page."""
        self._begin_form("artwork", (0, 0, self._width, self._height))

    def end_artwork(self) -> None:
        """End what is drawn once."""
        self._end_form()

    def show_artwork(self) -> None:
        """Show on this page what was drawn once."""
        self._emit("/artwork Do")

    def end_page(self) -> None:
        """End the page, of which only the bytes wait for the end.

        reportlab would keep every page as objects until it saves, and then encode it
        as ASCII85, in pure Python.
        """
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

        self._canvas.showPage()
        document = self._canvas._doc  # noqa: SLF001
        pages = document.Pages.pages
        page = pages[-1]
        packed = zlib.compress(page.stream.encode("latin-1"))
        stream = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), packed)
        page.Contents = document.Reference(stream)
        page.Resources = document.Reference(self._resources)
        pages[-1] = document.Reference(page)
        for reference, thing in ((page.Contents, stream), (pages[-1], page)):
            document.idToObject[reference.name] = thing.format(document)

    def save(self) -> None:
        """Write the document to its stream."""
        self._canvas.save()

    def fill(self, box: Box, color: str) -> None:
        """Fill a box with a colour, #RRGGBB."""
        x, y = self._point(box.x, box.y + box.height)
        width, height = box.width * POINTS, box.height * POINTS
        self._emit(f"{_fill_color(color)} {x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def qr(self, code: QrCode, box: Box) -> None:
        """Draw the modules of a QR code so that they fill a square box."""
        module = box.width * POINTS / code.modules
        x, y = self._point(box.x, box.y)
        self._emit(
            f"q {_fill_color(_BLACK)} {module:.5f} 0 0 {-module:.5f} {x:.3f} {y:.3f} cm\n"
            f"{code.runs} f Q"
        )

    def text(self, fitted: Fitted, place: TextBox, face: Typeface, rise: float = 0) -> None:
        """Draw a text as it was set, in its box moved up by `rise` millimetres.

        Text that reads from right to left stands at the right.
        """
        leftwards = runs_leftwards(" ".join(fitted.lines))
        self._emit(_fill_color(place.color))
        for line, x, y in places_of(fitted, place, face, rise):
            self._line(line, face, fitted.size, self._point(x, y), leftwards=leftwards)

    def _line(
        self, line: str, face: Typeface, size: float, at: tuple[float, float], *, leftwards: bool
    ) -> None:
        x, y = at
        if face.is_plain(line):
            text = self._canvas.beginText(x + face.lean_of(line) * size, y)
            text.setFont(face.name, size)
            for move, piece in face.kerned(line):
                if move:
                    text._code.append(f"[{-1_000 * move:g}] TJ")  # noqa: SLF001
                text.textOut(piece)
            self._canvas.drawText(text)
            return
        for glyph in face.shape(line, leftwards=leftwards).glyphs:
            font = face.fonts[glyph.font]
            name = self._outline(font, glyph.number)
            if name:
                scale = size / font.units
                dx, dy = x + glyph.x * size, y + glyph.y * size
                self._emit(f"q {scale:.5f} 0 0 {scale:.5f} {dx:.3f} {dy:.3f} cm /{name} Do Q")

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
        # Uncompressed: reportlab would ask a setting of the whole process about ASCII85.
        self._canvas.endForm(compression=0)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x * POINTS, self._height - y * POINTS

    def _emit(self, operators: str) -> None:
        # The canvas' own drawing methods take twice the time for the same operators.
        self._canvas._code.append(operators)  # noqa: SLF001
