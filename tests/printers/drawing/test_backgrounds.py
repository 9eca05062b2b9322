import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from checkin.core.badges.badge import POINTS
from checkin.core.errors import LayoutUnreadable
from checkin.printers.drawing import page_drawing
from checkin.printers.drawing.backgrounds import read_background


def a_pdf(*fills, width=148, height=105):
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(width * POINTS, height * POINTS))
    for fill in fills:
        if fill:
            canvas.setFillColorRGB(*fill)
            canvas.rect(0, 0, 50, 50, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def test_the_pages_of_a_background_become_pictures_of_300_dpi():
    background = read_background(a_pdf((1, 0, 0), None, (0, 0, 1)))
    assert (background.width, background.height) == pytest.approx((148, 105), abs=0.01)
    front, back = background.pictures
    assert back == b""
    with Image.open(io.BytesIO(front)) as picture:
        assert picture.size == pytest.approx((1748, 1240), abs=1)
        assert picture.getpixel((20, 1220)) == (255, 0, 0)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"<svg/>", a_pdf((1, 0, 0))[:200]])
def test_what_is_no_pdf_is_one_sentence(content):
    with pytest.raises(LayoutUnreadable, match="no PDF"):
        read_background(content)


def a_drawing(strokes, *, apart=True):
    """Draw a page full of lines from corner to corner: one by one, or all as one figure."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(420, 298), pageCompression=1)
    line = "0 0 m 420 298 l S\n" if apart else "420 298 l 0 0 l\n"
    canvas._code.append("0.1 w 0 0 m\n" + line * strokes + "S")
    canvas.save()
    return written.getvalue()


@pytest.mark.parametrize("apart", [True, False])
def test_a_background_that_would_take_minutes_to_draw_is_refused_at_once(apart):
    with pytest.raises(LayoutUnreadable, match="too finely"):
        read_background(a_drawing(30_000, apart=apart))


def test_a_background_with_many_lines_is_drawn():
    assert len(read_background(a_drawing(200)).pictures) == 1


def test_a_background_is_given_up_when_it_takes_too_long(monkeypatch):
    monkeypatch.setattr(page_drawing, "_PATIENCE", -1.0)
    with pytest.raises(LayoutUnreadable, match="too finely"):
        read_background(a_drawing(200))


def test_a_poster_is_no_background():
    with pytest.raises(LayoutUnreadable, match="420 mm"):
        read_background(a_pdf((1, 0, 0), width=900))
